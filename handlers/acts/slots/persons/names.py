"""Where a person's name stands in a text, and where it ends.

The rule: behind "Thị", "Văn", "A" the next word is the given name, whatever else it means; a name
is never guessed at from a word that only looks like one.
"""

from functools import cache

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import families, persons
from knowledge.typed.normalize import fold

_MOST = 6
_APOSTROPHES = ("'", "\u2019")
# Two names one behind the other: the first is whole, and a family name begins the second.
_SHORTEST, _WHOLE = 2, 3
_FORCING = frozenset(map(fold, persons.FORCING))
_NOT_NAMES = frozenset(map(fold, persons.NOT_NAMES))
_MARKED_NOT_NAMES = persons.NOT_NAMES


@cache
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def is_family(reading: Reading, place: int) -> bool:
    """Whether a family name stands here; without marks it may be any word's letters."""
    if place >= len(reading.words):
        return False
    word = reading.words[place]
    # "H'Bia Niê": of the women of the highlands the first word is the given name.
    led = word.low[:1] == "h" and reading.text[word.start + 1 : word.start + 2] in _APOSTROPHES
    if word.low in families.FAMILIES or led or _stands_before_middle(reading, place):
        return True
    return not reading.is_marked and word.low.isascii() and word.bare in _folded(families.FAMILIES)


def _stands_before_middle(reading: Reading, place: int) -> bool:
    """ "Cụt Văn Nhân", "hỏi thị bao": with its marks "văn" or "thị" makes a family name of it."""
    if place + 2 >= len(reading.words) or place in reading.at or not reading.is_marked:
        return False
    middle = reading.words[place + 1]
    alone = not middle.gap and not reading.words[place + 2].gap
    return alone and middle.low in ("v\u0103n", "th\u1ecb") and place + 1 not in reading.at


def _is_middle(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    if word.low in persons.MIDDLES:
        return True
    return word.low.isascii() and word.bare in _folded(persons.MIDDLES)


def name_end(reading: Reading, at: int, end: int, *, sure: bool, listed: bool = False) -> int:
    """Where the name that begins here ends; `at` when none does.

    `sure`: what stands before says that a person is named, so one word is enough. `listed`: a row
    of a list begins here, so capitals alone make a name.
    """
    if at >= end or (
        reading.words[at].low in persons.BEGINNING_WITH and is_family(reading, at + 1)
    ):
        return at
    flat = reading.is_flat or reading.words[at].text.islower()
    last = _run(reading, at, end, flat)
    length = last - at
    # "Mai kế toán": one word is enough where a row begins and a post stands right behind it.
    row = listed and last < end and reading.tag(last) in ("position", "work")
    row = row and at not in reading.at and reading.words[at].low not in persons.BEFORE_POSTS
    if length == 0 or (length == 1 and not (sure or row)):
        return at
    if length == 1:
        return last if _may_be_given(reading, at, flat) else at
    if flat and not _is_small_name(reading, at, last):
        return last if sure and _stands_before_post(reading, at, last) else at
    if not flat and not listed and not is_family(reading, at) and length > 4:
        return at
    forced = length >= 3 and forces(reading, at + 1)
    if (
        sure
        or forced
        or is_family(reading, at)
        or (listed and not flat and _all_capital(reading, at, last))
    ):
        return last if not _is_talk(reading, at, last, flat) else at
    return at


def _stands_before_post(reading: Reading, at: int, last: int) -> bool:
    """ "E la y khoa nie, gd": led in to and with a post behind it, whatever the family name."""
    words = reading.words[at:last]
    posted = last < len(reading.words) and reading.tag(last) == "position"
    posted = posted and reading.words[last].gap in ("", "comma", "dash")
    known = any(n in reading.at or word.bare in _NOT_NAMES for n, word in enumerate(words, at))
    return posted and not known and len(words) > 1


def _is_small_name(reading: Reading, at: int, last: int) -> bool:
    """Without capitals a name shows by its family name; without marks by the next word too."""
    # "Cho em thoi, to thi khong": a group that wants none, and nobody of the family Tô.
    if reading.words[last - 1].bare in persons.NEVER_LAST:
        return False
    if not is_family(reading, at):
        return False
    plain = reading.words[at].low.isascii() and not reading.is_marked
    doubtful = reading.words[at].low in families.FAMILIES_AND_WORDS
    if plain or doubtful:
        doubtful = doubtful or reading.words[at].bare in _folded(persons.NO_FAMILIES_BARE)
        doubtful = doubtful or _is_own_group(reading, at)
        long = plain and not doubtful and last - at >= 3 and _is_middle(reading, at + 1)
        return forces(reading, at + 1) or long
    return True


def _is_own_group(reading: Reading, at: int) -> bool:
    """ "To minh it nguoi qua", "to thu gom": a group, and nobody of the family Tô."""
    if reading.words[at].low in _folded(persons.GROUPS) and reading.tag(at + 1) == "work":
        return True
    return tuple(word.bare for word in reading.words[at : at + 2]) == persons.OWN_GROUP


def forces(reading: Reading, place: int) -> bool:
    """Whether the next word must be a given name: behind "Thị", and behind "mùi", not "Mụi"."""
    word = reading.words[place]
    if word.low in persons.FORCING:
        return True
    return not reading.is_marked and word.bare in _FORCING


def _run(reading: Reading, at: int, end: int, flat: bool) -> int:
    words = reading.words
    place = at
    small = words[at].text.islower()
    while place < min(end, at + _MOST + _WHOLE):
        word = words[place]
        forced = place > at + 1 and forces(reading, place - 1)
        # "Phùng Thị Mùi xin": "Mùi" is the given name itself there.
        given = place > at + 2 and forces(reading, place - 2) and word.text.islower()
        forced = forced and not given
        # "… Phanh Hoang Van Hac": without marks the middle name of somebody else.
        forced = forced or (
            place > at + 2 and is_family(reading, place - 1) and forces(reading, place)
        )
        forced = forced and not _begins_post(reading, place, at) and reading.tag(place) != "title"
        if small and not forced and not reading.is_flat and word.text[:1].isupper():
            # "Vợ mình Lù Thị Pết": the small words before it are no part of a name.
            return at
        if (place > at and word.gap) or not word.text.replace("'", "").isalpha():
            break
        if not forced and not _may_go_on(reading, place, at, flat):
            break
        place += 1
    return min(_first_whole(reading, at, place), at + _MOST)


def _begins_post(reading: Reading, place: int, at: int) -> bool:
    """ "Phùng Thị Mùi kế toán trưởng": a post in small letters, behind a whole name."""
    mark = reading.at.get(place)
    if mark is None or mark.tag not in ("position", "work") or place - at < _WHOLE:
        return False
    return mark.last - mark.first > 1 and not reading.is_name_like(place)


def _first_whole(reading: Reading, at: int, last: int) -> int:
    """ "Lo Van Un Lo Thi Phanh": where the first of names without a break between them ends."""
    others = range(at + _SHORTEST, last - 1)
    return next((place for place in others if _begins_another(reading, at, place, last)), last)


def _begins_another(reading: Reading, at: int, place: int, last: int) -> bool:
    """Whether a family name here begins somebody else; behind "Thi" it is the given name."""
    if not is_family(reading, place) or not is_family(reading, at) or forces(reading, place - 1):
        return False
    if place + _SHORTEST < last and forces(reading, place + 1):
        return True
    sure = reading.words[place].low not in families.FAMILIES_AND_WORDS and reading.is_marked
    whole = place - at >= _WHOLE and last - place >= _WHOLE
    return sure and whole and _is_middle(reading, place + 1)


def _may_go_on(reading: Reading, place: int, at: int, flat: bool) -> bool:
    """Whether this word may still belong to the name that began at `at`."""
    word = reading.words[place]
    middle = place > at and place + 1 < len(reading.words) and _is_middle(reading, place)
    if not flat:
        if _is_small_middle(reading, place, at):
            return True
        if not word.text[:1].isupper() or (place == at and _begins_known(reading, place)):
            return False
        if reading.tag(place) in ("unit", "office", "title", "commune") and word.text.isupper():
            return False
        mark = reading.at.get(place)
        post = mark is not None and mark.tag == "position"
        # "Chị Mai Giám đốc": only the post's first word has a capital.
        begun = (
            mark is not None and mark.last > place + 1 and reading.words[place + 1].text.islower()
        )
        strong = post and place > at and (begun or place - at >= 2)
        return not strong and not _is_short_position(reading, place, at)
    if place == at and is_family(reading, place):
        return not _begins_phrase(reading, place)
    if middle and is_family(reading, at) and place == at + 1:
        return not reading.words[place + 1].gap
    return place not in reading.at


def _is_small_middle(reading: Reading, place: int, at: int) -> bool:
    """ "Mua thi Sa", "Sùng a Vừ": the middle name in small letters, between two with capitals."""
    behind = at < place < len(reading.words) - 1 and reading.words[place].text.islower()
    if not behind or not forces(reading, place) or not is_family(reading, at):
        return False
    given = reading.words[place + 1]
    return given.text.istitle() and not given.gap and place + 1 not in reading.at


def _begins_known(reading: Reading, place: int) -> bool:
    """ "Giám đốc", "Tập thể", "GĐ" at the beginning: a capital of the sentence, no name."""
    mark = reading.at.get(place)
    if mark is None or mark.tag not in ("position", "title", "unit", "field", "office", "kind"):
        return False
    return mark.last - mark.first > 1 or reading.words[place].text.isupper()


def _begins_phrase(reading: Reading, place: int) -> bool:
    """A family name's letters that begin a longer known phrase ("giám đốc", "la gi")."""
    mark = reading.at.get(place)
    return mark is not None and (mark.last - mark.first > 1 or mark.tag in ("unit", "commune"))


def _is_short_position(reading: Reading, place: int, at: int) -> bool:
    """ "Giàng A Páo GĐ": capitals only, behind a name."""
    word = reading.words[place]
    return (
        reading.tag(place) in ("position", "title", "unit") and place > at and word.text.isupper()
    )


def _may_be_given(reading: Reading, at: int, flat: bool) -> bool:
    """One word as a name: no word of talk, and a capital where capitals say something."""
    word = reading.words[at]
    if len(word.text) < 2:
        return False
    if flat:
        # Nothing but a position behind it shows that a small word is a name.
        job = at + 1 < len(reading.words) and reading.tag(at + 1) in ("position", "work")
        job = job and not reading.words[at + 1].gap
        return job and word.low not in _MARKED_NOT_NAMES and at not in reading.at
    return word.text[:1].isupper()


def _all_capital(reading: Reading, at: int, last: int) -> bool:
    return all(word.text[:1].isupper() for word in reading.words[at:last])


def _is_talk(reading: Reading, at: int, last: int, flat: bool) -> bool:
    """Words of talk only ("đúng rồi", "chính là"): no name however they stand."""
    words = reading.words[at:last]
    if flat:
        return all(word.low in _MARKED_NOT_NAMES for word in words) or (
            words[0].low in _MARKED_NOT_NAMES and not is_family(reading, at)
        )
    return all(word.bare in _NOT_NAMES for word in words) and not is_family(reading, at)


def after_honorifics(reading: Reading, at: int, end: int) -> int:
    """The first word behind "ông", "đ/c", "chị"; a letter counts before a name only."""
    while at < end - 1:
        mark = reading.at.get(at)
        word = reading.words[at]
        if mark is None or mark.tag != "honor" or mark.last >= end:
            return at
        if reading.words[mark.last].gap:
            return at
        following = reading.words[mark.last]
        if word.text[:1].isupper() and _leads_family(reading, at, mark.last):
            # "Ban Van Sinh" without its marks: the family name, and no "bạn".
            return at
        if word.text[:1].isupper() and not reading.is_flat and not following.text[:1].isupper():
            # "Anh phó giám đốc", "Ông là": no name follows, and "Anh" is none.
            return at
        if len(word.bare) == 1 and not _names(reading, mark.last):
            return at
        at = mark.last
    return at


def _leads_family(reading: Reading, at: int, after: int) -> bool:
    capital = reading.words[after].text[:1].isupper() and after + 1 < len(reading.words)
    return capital and is_family(reading, at) and forces(reading, after)


def _names(reading: Reading, place: int) -> bool:
    return reading.words[place].text[:1].isupper() or is_family(reading, place)


def as_name(text: str) -> str:
    """A name with capitals where all of it, or its middle, was typed small."""
    small = text.islower() or text.isupper()
    return " ".join(w.capitalize() if small or w in persons.FORCING else w for w in text.split())
