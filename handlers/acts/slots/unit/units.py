"""The unit a text names, and its type.

The rule: of several the last one named counts, unless it is said to be a former or a wrong one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from handlers.acts.slots.persons.names import name_end
from handlers.acts.slots.text.former import is_former
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark, Table, Word, table_of
from handlers.acts.slots.words import heads, stops, talk
from knowledge.typed.normalize import fold

_TRADES = frozenset(map(fold, heads.TRADES))
_GENERIC = frozenset(map(fold, heads.GENERIC))
_LOOSE = frozenset(map(fold, stops.IN_UNITS))
_PAIRS = frozenset(map(fold, stops.PAIRS))
_MOST = 18
# "Sản xuất", "Chế biến".
_TRADE = 2
_BEFORE_MEASURES = frozenset("moi duoc co gan hon tam".split())
_MEASURES = frozenset("nam thang ho thanh vien nguoi xa ha".split())


@dataclass(frozen=True)
class Unit:
    """A unit as far as a text says: the type of a bare "HTX bên em" has no name."""

    type: str
    name: str | None
    first: int
    last: int


def read_units(reading: Reading) -> list[Unit]:
    """Every mention of a unit that is not a former one, in its order."""
    marks = [mark for mark in reading.of("unit") if not _names_place(reading, mark)]
    found = [_unit(reading, mark) for mark in marks]
    return [unit for unit in found if unit is not None and not is_former(reading, unit.first)]


def best(units: list[Unit]) -> Unit | None:
    """The last one with a name; without any, None."""
    named = [unit for unit in units if unit.name]
    return named[-1] if named else None


def _unit(reading: Reading, mark: Mark) -> Unit | None:
    head = reading.between(mark.first, mark.last)
    weak = head.lower() in heads.WEAK_HEADS
    if weak and not head[:1].isupper() and mark.value != heads.UNION:
        return None if mark.value == heads.OFFICE else Unit(mark.value, None, mark.first, mark.last)
    start = _after_owner(reading, mark.last)
    last = unit_end(reading, start)
    if last <= start or not _is_name(reading, start, last) or _is_measure(reading, start):
        return Unit(mark.value, None, mark.first, mark.last)
    mended = mended_name(reading, start, last)
    if mended:
        return Unit(mark.value, f"{head} {mended[0]}", mark.first, mended[1])
    # "HTX nhà cháu mang tên Lan Rừng": the head is no part of what was named.
    first = mark.first if start == mark.last else start
    return Unit(mark.value, reading.between(first, last), mark.first, last)


def _is_measure(reading: Reading, start: int) -> bool:
    """ "HTX 31 năm rồi", "HTX 12 hộ": how old or how big, and no name."""
    while start + 2 < len(reading.words) and reading.words[start].bare in _BEFORE_MEASURES:
        start += 1
    counted = reading.words[start].bare.isdigit() and start + 1 < len(reading.words)
    return counted and reading.words[start + 1].bare in _MEASURES


def _names_place(reading: Reading, mark: Mark) -> bool:
    """ "Phường Trung Tâm": the letters of a unit's head in the name of a place."""
    before = reading.at.get(mark.first - 1)
    return before is not None and before.tag == "commune" and not reading.words[mark.first].gap


def mended_name(reading: Reading, start: int, last: int) -> tuple[str, int] | None:
    """ "… chè bản lằn à không chè bản lằn xanh": the name said again, from its first word on."""
    mark = reading.at.get(last)
    if mark is None or mark.tag != "mend" or mark.last >= len(reading.words):
        return None
    if reading.words[mark.last].bare != reading.words[start].bare:
        return None
    end = unit_end(reading, mark.last)
    return (reading.between(mark.last, end), end) if end > mark.last else None


def _after_owner(reading: Reading, at: int) -> int:
    """Where the name begins behind "của bác tên là"; `at` itself where no owner stands."""
    words, place = reading.words, at
    while place < len(words) and is_among(reading, place, heads.OWNERS):
        if words[place].gap:
            return at
        place += 1
    named = place
    while named < len(words) and is_among(reading, named, heads.CALLED):
        named += 1
    if named < len(words) and named > place and not words[named].gap:
        begun = reading.tag(named) not in ("unit", "position")
        return named if begun else len(words)
    if place > at:
        return len(words)
    mark = reading.at.get(at)
    if mark is not None and mark.tag == "intro" and mark.last < len(words):
        return mark.last if reading.tag(mark.last) != "unit" else at
    return at


def is_among(reading: Reading, place: int, known: frozenset[str]) -> bool:
    """A small word, with its marks where marks are typed."""
    low = reading.words[place].text
    return low in known or (not reading.is_marked and low in map(fold, known))


def unit_end(reading: Reading, at: int) -> int:
    """Where a unit's name that begins here ends."""
    place = at
    words = reading.words
    while place < min(len(words), at + _MOST):
        word = words[place]
        if place > at and word.gap and not _goes_on(reading, place, at):
            break
        if place == at and word.gap not in ("", "colon"):
            break
        if reading.ends(place) and not _belongs(reading, place, at):
            break
        place += 1
    return _without_joiners(reading, at, place)


def _goes_on(reading: Reading, place: int, at: int) -> bool:
    """ "Sản xuất, chế biến và tiêu thụ …": a trade behind the comma is the same name."""
    word = reading.words[place]
    # With a capital only where nothing but a trade has been named so far ("Sản xuất, Kinh doanh").
    so_far = place - at == _TRADE and reading.words[at].bare in _TRADES
    trade = word.gap == "comma" and word.bare in _TRADES
    return trade and (word.text.islower() or (so_far and place not in reading.at))


def _belongs(reading: Reading, place: int, at: int) -> bool:
    """A word of everyday speech inside the name: "và", or a place between capitals."""
    mark = reading.at[place]
    single = mark.last - mark.first == 1
    numbered = place + 1 < len(reading.words) and reading.words[place + 1].text.isdigit()
    if single and (
        _is_paired(reading, place, at) or (reading.words[place].bare == "so" and numbered)
    ):
        return True
    if single and place > at and _ends_name(reading, place):
        return True
    if mark.tag == "place":
        return reading.words[place].bare in ("thon", "xom", "ap")
    if mark.tag == "work":
        return True
    if place == at:
        return False
    if mark.tag in ("unit", "commune") and single and _closes(reading, place):
        return True
    if mark.tag == "position":
        return reading.words[place].bare == "thanh"
    word = reading.words[place]
    if mark.tag == "honor" and _is_sight(reading, place, at):
        return True
    if mark.tag == "honor":
        return not reading.is_marked and not _person(reading, place)
    known = word.low in stops.IN_UNITS or (not reading.is_marked and word.bare in _LOOSE)
    return single and known and mark.tag != "commune"


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
    alike = reading.words[place].text[:1].isupper() == reading.words[place - 1].text[:1].isupper()
    last = place + 1 == len(reading.words)
    return alike and (last or bool(reading.words[place + 1].gap))


def _is_paired(reading: Reading, place: int, at: int) -> bool:
    """ "Hữu cơ", "quế hồi": one word with the one before or behind it."""
    words = reading.words
    known = stops.PAIRS if reading.is_marked else _PAIRS
    firsts = [place - 1] if place > at else []
    return any(
        f"{_typed(reading, one)} {_typed(reading, one + 1)}" in known
        for one in (*firsts, place)
        if one + 1 < len(words) and not words[one + 1].gap
    )


def _typed(reading: Reading, place: int) -> str:
    word = reading.words[place]
    return word.low if reading.is_marked else word.bare


def _person(reading: Reading, place: int) -> bool:
    """Whether the honorific's letters are followed by somebody's name."""
    after = place + 1
    return (
        after < len(reading.words)
        and name_end(reading, after, len(reading.words), sure=False) > after
    )


def _without_joiners(reading: Reading, at: int, last: int) -> int:
    while (
        last > at
        and reading.words[last - 1].bare
        in (
            "va",
            "voi",
            "cung",
            "cua",
            "nha",
            "nghe",
            "a",
            "o",
            "e",
            "di",
            "ne",
            "nhe",
            "hen",
        )
    ) or _is_said_behind(reading, last - 1, at):
        if reading.is_name_like(last - 1):
            break
        last -= 1
    return last


def _is_said_behind(reading: Reading, place: int, at: int) -> bool:
    """ "… nà", "… chớ": a small particle behind a name of more than one word."""
    word = reading.words[place]
    return place > at + 1 and word.text.islower() and word.low in heads.PARTICLES


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """A name has a word that is not only a kind of business."""
    words = reading.words[first:last]
    if all(_is_generic(reading, word) for word in words):
        return False
    if reading.is_flat:
        return not _is_small_talk(reading, words)
    if any(word.text[:1].isupper() or word.text[0].isdigit() for word in words):
        return True
    # "Htx thổ cẩm mường lò, …": in small letters, and a comma says where it ends.
    closed = last < len(reading.words) and reading.words[last].gap == "comma"
    return len(words) >= 3 and (
        words[0].bare in _TRADES or (closed and not _holds_talk(reading, words))
    )


def _holds_talk(reading: Reading, words: Sequence[Word]) -> bool:
    known = talk.WORDS if reading.is_marked else talk.WORDS_WITHOUT_MARKS
    return any((word.low if reading.is_marked else word.bare) in known for word in words)


def _is_generic(reading: Reading, word: Word) -> bool:
    """ "Tổng", "cơ" are a kind of business; with other marks "Tông Cọ" is a place."""
    if reading.is_marked and not word.low.isascii():
        return word.low in heads.GENERIC
    return word.bare in _GENERIC


def _is_small_talk(reading: Reading, words: Sequence[Word]) -> bool:
    """ "HTX cứ …", "tổ hợp tác thôi cháu": where capitals say nothing, talk behind the head."""
    if not reading.is_marked:
        return all(word.bare in talk.WORDS_WITHOUT_MARKS | _GENERIC for word in words)
    return words[0].low in talk.NO_UNITS or all(word.low in talk.WORDS for word in words)


@cache
def _alone() -> Table:
    return table_of(
        (phrase, "unit", type_)
        for type_, phrases in heads.TYPES_ALONE.items()
        for phrase in phrases
    )


def type_alone(reading: Reading) -> str | None:
    """The type said in a word that is one only where the type is asked for ("tổ thôi")."""
    marks = [mark for mark in reading.marks(_alone()) if not is_former(reading, mark.first)]
    return marks[0].value if marks else None
