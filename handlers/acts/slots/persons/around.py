"""What stands around a person's name: what may begin one, and what ends what is said of him.

The rule: a word is looked at where it stands; nothing of the text is remembered here.
"""

import re

from handlers.acts.slots.aim.initiatives import says_no_name
from handlers.acts.slots.persons.jobs import is_fish
from handlers.acts.slots.persons.names import after_honorifics, forces, is_family, name_end
from handlers.acts.slots.persons.person import HeardPerson
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from handlers.acts.slots.unit.communes import place_end
from handlers.acts.slots.unit.ends import unit_end
from handlers.acts.slots.words import persons as words
from handlers.acts.slots.words.kinds import BESIDE
from handlers.acts.slots.words.persons import JOINING
from handlers.typed.names import says_no_post
from handlers.typed.words.positions import POSITIONS
from knowledge.typed.normalize import fold

# A given name with what somebody is called by ("Ba Hường") is shorter.
_SHORTEST, _WHOLE = 2, 3
# "Sáng kiến của sếp là …".
_OWNED = re.compile(
    r"c(?:\u1ee7|u)a \S+(?: \S+){0,2}? (?:(?:ph\u1ea3i|m\u1edbi|phai|moi) )?l(?:\u00e0|a) "
)
_CALLS = frozenset(name for name in POSITIONS if fold(name) in ("can bo", "thanh vien", "xa vien"))
_LONGEST_WORK = 60
# "Bốn chị em tổ": the words between a count and the post.
_MOST_CALLED = 4
_NUMBERS = ("so", "sdt", "dt", "may")
_BEHIND_NAMES = ("position", "work", "title")
_WHOSE = frozenset(
    "la toi em anh chi minh bac chu co ong ba ben cua don vi chung thi nha tui e ay do kia".split()
)


def may_begin(reading: Reading, place: int) -> bool:
    """Without honorific a name begins behind a break or a word of the form only."""
    if place == 0 or reading.words[place].gap:
        return True
    forced = place + 1 < len(reading.words) and forces(reading, place + 1)
    if reading.is_name_like(place) and (is_family(reading, place) or forced):
        return True
    return any(mark.last == place for mark in reading.found if mark.last <= place)


def name_follows(reading: Reading, place: int, last: int) -> bool:
    """ "Kế toán bên em là chị …", "tổ trưởng là tôi, …": whose post it is follows it."""
    skipped = place
    while skipped < min(last - 1, place + 4) and reading.words[skipped].bare in _WHOSE:
        skipped += 1
        if reading.words[skipped].gap:
            break
    if reading.tag(skipped) == "intro" and reading.words[skipped].bare == "ten":
        # "Phó giám đốc ấy, tên …": led in by its word.
        skipped = reading.at[skipped].last
        return name_end(reading, skipped, last, sure=True) > skipped
    if skipped > place and name_end(reading, skipped, last, sure=True) > skipped:
        return True
    begin = after_honorifics(reading, place, last)
    return name_end(reading, begin, last, sure=True) > begin


def has_own_post(reading: Reading, place: int, last: int) -> bool:
    """ "… Phạm Thị Hoa thủ kho": a post stands right behind the name that begins here."""
    end = name_end(reading, after_honorifics(reading, place, last), last, sure=True)
    return end < last and reading.tag(end) in ("position", "work") and not reading.words[end].gap


def ends_work(reading: Reading, at: int) -> bool:
    """Whether what somebody does, said behind a break, ends before this word."""
    polite = reading.words[at].low in words.POLITE_ENDS
    if bool(reading.words[at].gap) or reading.tag(at) in ("title", "short") or polite:
        return True
    # "…, chồng nó Tẩn A Phàn": somebody else.
    named = reading.is_name_like(at) and at + 1 < len(reading.words)
    return named and is_family(reading, at) and forces(reading, at + 1)


def work_said(reading: Reading, first: int, last: int, person: HeardPerson) -> str | None:
    """What is said behind a break as a post; None for talk, numbers and nicknames."""
    said = reading.between(first, last)
    given = fold(person.name or "").split()[-1:]
    # "Thu Hiền (Hiền bé)": the given name in brackets with another word.
    called = reading.words[first].gap == "paren" and given == [reading.words[first].bare]
    told = any(word.low in words.TELLING for word in reading.words[first:last])
    whole = 1 < len(said) <= _LONGEST_WORK and not any(map(str.isdigit, said))
    no_post = told or called or says_no_post(fold(said))
    return said if whole and not no_post else None


def is_row(reading: Reading, place: int, last: int, *, listed: bool) -> bool:
    """ "LĐTT: …, Hải (kho)", "(Yến - thư ký)": a given name alone, with a post beside it."""
    if place + 1 >= last or not reading.words[place].gap:
        return False
    gap = reading.words[place + 1].gap
    posted = gap == "dash" and reading.tag(place + 1) in ("position", "work")
    return posted or (gap == "paren" and listed)


def is_denied(reading: Reading, place: int) -> bool:
    """ "Tui không làm giám đốc": the post that begins here is nobody's."""
    at = place
    while at > 0 and place - at < _WHOLE and not reading.words[at].gap:
        at -= 1
        if reading.words[at].bare in words.DENYING:
            return True
    return False


def is_of_superior(reading: Reading, name: int) -> bool:
    """ "Sếp em là X": behind the words that lead to this name somebody else stands."""
    at = name
    while at > 0 and not reading.words[at].gap:
        at -= 1
    return reading.words[at].bare in words.SUPERIORS


def is_call(reading: Reading, place: int, job: str, person: HeardPerson | None) -> bool:
    """ "Cán bộ ơi": somebody is called so; of a person it stands behind a break."""
    if job not in _CALLS:
        return False
    if person is None and fold(job) != "can bo":
        # "Thành viên Sùng Seo Lử": a whole name follows it, and nothing between.
        after = reading.at[place].last
        return name_end(reading, after, len(reading.words), sure=False) == after
    if person is not None and fold(job) != "can bo":
        # "Đặng Thị Mủi thành viên": the post behind the name, unless it is called.
        after = reading.at[place].last
        return after < len(reading.words) and reading.words[after].bare == "oi"
    return person is None or not reading.words[place].gap


def renames(reading: Reading, mark: Mark, person: HeardPerson | None) -> bool:
    """ "…, tên thật …", "chị Ba tên …": a name that stands for the one before it."""
    if person is None or person.name is None or reading.words[mark.first].bare != "ten":
        return False
    phrase = [word.bare for word in reading.words[mark.first : mark.last]]
    return not words.WHOLE_NAME.isdisjoint(phrase) or len(person.name.split()) < _WHOLE


def is_listed(reading: Reading, place: int, last: int) -> bool:
    """ "…, Kpă Thuin kế toán": behind a comma two or three capitals right before a post."""
    if reading.words[place].gap != "comma" or place in reading.at:
        return False
    end = reading.first(place, last, lambda at: not reading.is_name_like(at))
    post = end < last and not reading.words[end].gap and reading.tag(end) in _BEHIND_NAMES
    apart = any(reading.words[at].gap for at in range(place + 1, end))
    return post and not apart and 1 < end - place <= _WHOLE


def goes_on_alike(reading: Reading, place: int, last: int, rows: list[HeardPerson]) -> bool:
    """ "Páo giám đốc, Mảy kế toán": behind one given name with its post another of the kind."""
    if not rows or rows[-1].position is None or place + 1 >= last or place in reading.at:
        return False
    alike = len((rows[-1].name or "").split()) == 1
    posted = reading.tag(place + 1) in ("position", "work") and not reading.words[place + 1].gap
    gap = reading.words[place].gap
    return alike and posted and (gap == "comma" or (not gap and reading.is_name_like(place)))


def are_small_rows(reading: Reading, last: int) -> bool:
    """ "lâm lái xe, thơm thợ dệt": every part is one word and a post, so each word is a name."""
    starts = [0, *(at for at in range(1, last) if reading.words[at].gap == "comma")]
    rows = [at for at in starts if reading.tag(at) not in ("title", "short", "all")]
    return len(rows) > 1 and all(
        at + 1 < last
        and at not in reading.at
        and reading.tag(at + 1) in ("position", "work")
        and not reading.words[at + 1].gap
        for at in rows
    )


def is_left_out(reading: Reading, mark: Mark) -> bool:
    """ "À quên cả ông Sử": somebody more, and nobody taken back."""
    forgot = reading.words[mark.last - 1].bare == "quen" and mark.last < len(reading.words)
    return forgot and reading.words[mark.last].bare in words.FORGOTTEN


def is_behind_number(reading: Reading, place: int) -> bool:
    """Whether only a telephone number, which was cut out, stands before this word."""
    before = reading.text.rfind(";", 0, reading.words[place].start)
    typed = reading.said.text
    alike = before >= 0 and len(typed) == len(reading.text)
    return alike and typed[before] in "0+(84" and not reading.text[before + 1 :][:1].strip()


def is_called(reading: Reading, mark: Mark, last: int) -> bool:
    """ "Gọi anh Thành số 09…": whose number follows is to be spoken to."""
    if reading.words[mark.first].bare != "goi" or reading.tag(mark.last) != "honor":
        return False
    behind = reading.words[mark.last + 1 : min(last, mark.last + _MOST_CALLED)]
    return any(word.bare in _NUMBERS for word in behind)


def is_all(reading: Reading, place: int) -> bool:
    """ "Cho tất cả", "cho cả": everybody named so far."""
    return place < len(reading.words) and reading.words[place].bare in words.ALL


def all_behind(reading: Reading, place: int) -> bool:
    """ "… lái xe cả", "… lái xe hết hai đứa nhé": nothing else is said behind the word for all."""
    if place >= len(reading.words) or reading.words[place].gap or not is_all(reading, place):
        return False
    # "Lái xe ca" drives a bus, and "nuoi ca" raises fish.
    if (reading.is_marked and reading.words[place].low == "ca") or is_fish(reading, place):
        return False
    end = reading.first(place + 1, len(reading.words), lambda at: bool(reading.words[at].gap))
    said = {word.bare for word in reading.words[place + 1 : end]}
    return said <= words.OF_ALL


def past_unit(reading: Reading, place: int, last: int) -> int:
    """The word behind the unit that begins here."""
    return min(last, max(unit_end(reading, reading.at[place].last), reading.at[place].last))


def past_commune(reading: Reading, place: int, last: int) -> int:
    """The word behind the commune that begins here."""
    start = reading.at[place].last
    return min(last, max(place_end(reading, start), start)) if start < last else last


def _ends_initiative(reading: Reading, at: int) -> bool:
    """A sentence ends, or behind a comma somebody or something else is named."""
    gap = reading.words[at].gap
    other = reading.tag(at) in ("intro", "contact", "field", "unit", "commune", "honor")
    return gap in ("stop", "line") or (gap == "comma" and other) or _is_somebody(reading, at)


def _is_somebody(reading: Reading, at: int) -> bool:
    """ "…, Lục Thị Yến kế toán LĐTT": a whole name, and behind it what is said of somebody."""
    last = len(reading.words)
    end = name_end(reading, at, last, sure=False) if is_family(reading, at) else at
    if end - at < _SHORTEST or end >= last:
        return False
    whole = end - at >= _WHOLE or reading.words[at].gap == "comma"
    return whole and reading.tag(end) in (*_BEHIND_NAMES, "short")


def initiative(reading: Reading, place: int, last: int) -> tuple[str, int]:
    """(what the initiative is called, the word behind it), from its word on; "" for nothing."""
    words, start = reading.words, reading.at[place].last
    end = reading.first(start, last, lambda at: _ends_initiative(reading, at))
    while start < end and words[start].bare in ("la", "ve") and not words[start].gap:
        start += 1
    # "… và Lục Thị Yến kế toán": what joins somebody else is no part of it.
    joined = end < len(words) and _is_somebody(reading, end)
    while joined and end > start and words[end - 1].low in JOINING:
        end -= 1
    said = reading.between(start, end)
    owner = _OWNED.match(said)
    said = said[owner.end() :] if owner else said
    return ("" if says_no_name(said) else said), end


def initiative_before(reading: Reading, place: int) -> str:
    """ "Sổ kho điện tử là sáng kiến của cô ấy": what stands before the word; "" for nothing."""
    if place < _WHOLE or reading.words[place - 1].bare != "la" or reading.words[place].gap:
        return ""
    first = place - 1
    while first > 0 and not reading.words[first].gap:
        first -= 1
    named = any(first <= mark.first < place for mark in reading.of("honor", "position", "field"))
    return "" if named or place - 1 - first < _WHOLE else reading.between(first, place - 1)


def is_joined(reading: Reading, mark: Mark) -> bool:
    """Whether only words that join stand between this honour and the one before it."""
    before = [one.last for one in reading.of("title") if one.last <= mark.first]
    if not before:
        return False
    between = reading.words[before[-1] : mark.first]
    gaps = {word.gap for word in (*between, reading.words[mark.first])}
    return gaps <= {"", "comma", "plus", "dash"} and all(word.bare in BESIDE for word in between)


def heads_list(reading: Reading, place: int) -> bool:
    """ "Cá nhân: Sái Phà Dìn", "ghi cho chị: Xiên …": a list begins behind it."""
    first = all(word.gap != "colon" for word in reading.words[:place])
    if first and any(word.bare in words.ORDERING for word in reading.words[:place]):
        return True
    return any(
        mark.last == place and mark.tag in ("kind", "title", "field", "contact")
        for mark in reading.found
    )


def closes_list(reading: Reading, mark: Mark) -> bool:
    """Whether the honour stands behind the only colon and ends the text."""
    colons = [place for place, word in enumerate(reading.words) if word.gap == "colon"]
    return colons == [mark.first] and mark.last == len(reading.words)


def counted_before(reading: Reading, place: int) -> int:
    """How many have the post that begins here ("ba thằng thợ lặn"); many for "mấy", 0 for one."""
    at = place - 1
    while at >= 0 and place - at <= _MOST_CALLED and reading.words[at + 1].gap == "":
        count = words.COUNTS.get(reading.words[at].low, 0)
        if count:
            # Without marks "ba" right before a post is "bà".
            return count if reading.is_marked or place - at > 1 else 0
        if reading.words[at].bare not in words.CALLED:
            return 0
        at -= 1
    return 0
