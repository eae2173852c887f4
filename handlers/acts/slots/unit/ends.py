"""Where the name of a unit ends in a sentence.

The rule: what may stand in a name belongs to it, and so does a word of everyday speech between its
words; what joins the name to something else, or is said behind it, does not.
"""

from handlers.acts.slots.persons.names import name_end
from handlers.acts.slots.text.former import denies
from handlers.acts.slots.text.paired import is_paired
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from handlers.acts.slots.unit.called import completed, is_closed, own_end
from handlers.acts.slots.unit.joined import goes_on, is_office, is_part
from handlers.acts.slots.unit.listed import listed_end
from handlers.acts.slots.words import heads, stops
from knowledge.typed.normalize import fold

_LOOSE = frozenset(map(fold, stops.IN_UNITS))
_JOINERS = frozenset("va voi cung cua nha nghe nghen a o e di ne nhe hen".split())
_POLITE = frozenset("nha nghe nghen nhe ne hen ha thoi day a".split())
_SPOKEN_TO = frozenset("em anh chi chau bac co chu con cung".split())
# How "kinh tế tập thể" and "phong trào" begin.
_FIELDS_OF_OFFICES = ("kinh", "phong")
_MOST = 18
# A family name, what stands in the middle, and a given one.
_WHOLE = 3


def unit_end(reading: Reading, at: int) -> int:
    """Where a unit's name that begins here ends."""
    words = reading.words
    place = own = own_end(reading, at)
    if own > at and is_closed(reading, own):
        return own
    while place < min(len(words), at + _MOST):
        word = words[place]
        joined = place > at and word.gap and goes_on(reading, place, at)
        if place > at and word.gap and not joined:
            break
        if place == at and word.gap not in ("", "colon"):
            break
        if not joined and reading.ends(place) and not _belongs(reading, place, at):
            break
        if place > at and (denies(reading, place) or _is_lived_in(reading, place)):
            break
        place += 1
    last = _without_joiners(reading, max(at, own - 1), place)
    return max(own, completed(reading, at, last))


def _is_lived_in(reading: Reading, place: int) -> bool:
    """ "Tht lon den hang gang o lao chai": typed without marks, where it is and no name."""
    return reading.words[place].text == "o" and listed_end(reading, place + 1) > place + 1


def _belongs(reading: Reading, place: int, at: int) -> bool:
    """A word of everyday speech inside the name: "và", or a place between capitals."""
    mark = reading.at[place]
    single = mark.last - mark.first == 1
    numbered = place + 1 < len(reading.words) and reading.words[place + 1].text.isdigit()
    if single and (
        is_paired(reading, place, at) or (reading.words[place].bare == "so" and numbered)
    ):
        return True
    if single and place > at and _ends_name(reading, place):
        return True
    if mark.tag == "commune" and place > at and _is_town(reading, place):
        return True
    if mark.tag == "place":
        return reading.words[place].bare in ("thon", "xom", "ap")
    if mark.tag == "work":
        return True
    if mark.tag == "office":
        # "Trung tâm Hỗ trợ kinh tế tập thể", "Phòng Chính sách - Phong trào".
        return reading.words[place].bare in _FIELDS_OF_OFFICES and is_office(reading, at)
    if mark.tag == "unit" and _is_for_others(reading, mark, at):
        return True
    if place == at:
        # "Quỹ tín dụng nhân dân Trung Tâm": what would be an office is how it is called.
        return mark.tag == "unit" and mark.value == heads.OFFICE and _is_whole(reading, mark)
    if mark.tag in ("unit", "commune") and single and _closes(reading, place):
        return True
    if mark.tag == "position":
        parted = reading.words[place].gap == "dash" and is_part(reading, place)
        return reading.words[place].bare == "thanh" or parted
    word = reading.words[place]
    if mark.tag == "honor" and _is_sight(reading, place, at):
        return True
    if mark.tag == "honor":
        # "… ban Sa Ren" without marks: the village, and no friend.
        named = name_end(reading, place + 1, len(reading.words), sure=False) - place - 1
        village = word.bare == "ban" and named < _WHOLE
        return not reading.is_marked and (village or not _person(reading, place))
    known = word.low in stops.IN_UNITS or (not reading.is_marked and word.bare in _LOOSE)
    return single and known and mark.tag != "commune"


def _is_town(reading: Reading, place: int) -> bool:
    """ "HTX Môi trường Thị trấn Cổ Phúc": in a name; towns are no communes any more."""
    head, gap = reading.words[place], reading.words[place].gap
    return not gap and head.text[:1].isupper() and head.bare == "thi" and not reading.text.isupper()


def _ends_name(reading: Reading, place: int) -> bool:
    """ "HTX Kiên Thành", "hồ Thác Bà": the last word becomes nothing and speaks to nobody."""
    after = place + 1
    while after < len(reading.words) and not reading.words[after].gap:
        if reading.words[after].low not in heads.SAID_BEHIND:
            return False
        after += 1
    return reading.words[place].low in ("th\u00e0nh", "b\u00e0")


def _is_sight(reading: Reading, place: int, at: int) -> bool:
    """ "Nui Ba Den", "cau Ong Lanh": behind a mountain or a lake they speak to nobody."""
    if place + 1 >= len(reading.words) or reading.words[place].low not in ("b\u00e0", "\u00f4ng"):
        return False
    behind = reading.words[place + 1]
    named = not behind.gap and behind.low not in heads.SAID_BEHIND
    return named and place > at and reading.words[place - 1].low in heads.SIGHTS


def _closes(reading: Reading, place: int) -> bool:
    """ "HTX Tiên Phong", "quỹ Nghĩa Phương": the letters of a head with no name behind them."""
    before = reading.words[place - 1].text
    alike = before.isdigit() or reading.words[place].text[:1].isupper() == before[:1].isupper()
    last = place + 1 == len(reading.words)
    return alike and (last or bool(reading.words[place + 1].gap))


def _is_for_others(reading: Reading, mark: Mark, at: int) -> bool:
    """ "Trung tâm Tư vấn và Hỗ trợ HTX": whom an office is there for, and no other unit."""
    words = reading.words
    if mark.first <= at or words[mark.first].gap or not is_office(reading, at):
        return False
    ends = mark.last == len(words) or words[mark.last].gap != ""
    return ends or words[mark.first - 1].low in heads.HELPING


def _is_whole(reading: Reading, mark: Mark) -> bool:
    """In capitals where they tell; up to a break where they do not."""
    words = reading.words
    if not reading.is_flat:
        return all(map(reading.is_name_like, range(mark.first, mark.last)))
    return mark.last == len(words) or words[mark.last].gap != ""


def _person(reading: Reading, place: int) -> bool:
    """Whether the honorific's letters are followed by somebody's name."""
    after = place + 1
    return (
        after < len(reading.words)
        and name_end(reading, after, len(reading.words), sure=False) > after
    )


def _without_joiners(reading: Reading, at: int, last: int) -> int:
    if _is_addressed(reading, last - 1, at):
        last -= 1
    while (last > at and reading.words[last - 1].bare in _JOINERS) or _is_said_behind(
        reading, last - 1, at
    ):
        if reading.is_name_like(last - 1):
            break
        last -= 1
    return last


def _is_addressed(reading: Reading, place: int, at: int) -> bool:
    """ "… nha em", "… nhe chau": without marks, whoever is spoken to behind a particle."""
    if place <= at + 1 or reading.is_marked:
        return False
    small = reading.words[place - 1].text.islower() and reading.words[place].text.islower()
    called = reading.words[place].low in _SPOKEN_TO
    return small and called and reading.words[place - 1].bare in _POLITE


def _is_said_behind(reading: Reading, place: int, at: int) -> bool:
    """ "… nà", "… chớ", "… thoi": a small particle behind a name of more than one word."""
    word = reading.words[place]
    if place <= at + 1 or not word.text.islower() or is_paired(reading, place, at):
        return False
    if word.low in heads.PARTICLES:
        return True
    # "HTX Cam Khanh Hoa co": behind capitals it is said and not written.
    behind = word.low == "co" and reading.is_name_like(place - 1)
    return not reading.is_marked and (behind or word.low == "thoi")
