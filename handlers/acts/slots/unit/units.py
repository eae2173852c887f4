"""The unit a text names, and its type.

The rule: of several the last one named counts, unless it is said to be a former or a wrong one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from handlers.acts.slots.persons.names import forces, is_family
from handlers.acts.slots.text.former import is_former
from handlers.acts.slots.text.paired import is_paired
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark, Table, Word, table_of
from handlers.acts.slots.unit.called import own_end
from handlers.acts.slots.unit.ends import unit_end
from handlers.acts.slots.unit.listed import listed_end
from handlers.acts.slots.words import heads, talk
from knowledge.typed.normalize import fold

_TRADES = frozenset(map(fold, heads.TRADES))
_GENERIC = frozenset(map(fold, heads.GENERIC))
_TRADE_WORDS = frozenset(map(fold, heads.TRADE_WORDS))
_OF_UNIT, _COUNTED = re.compile(talk.OF_UNIT), re.compile(heads.COUNTED)
# So many words of a clause tell that it is one.
_LEADING = 4
_TOLD_BEHIND = frozenset(("commune", "intro", "field", "contact"))
_BEFORE_MEASURES = frozenset("moi duoc co gan hon tam".split())
_MEASURES = frozenset("nam thang ho thanh vien nguoi xa ha".split())


@dataclass(frozen=True)
class Unit:
    """A unit as far as a text says: the type of a bare "HTX bên em" has no name."""

    type: str
    name: str | None
    first: int
    last: int


def read_units(reading: Reading, *, asked: bool = False) -> list[Unit]:
    """Every mention of a unit that is not a former one, in its order; `asked`: for its name."""
    found: list[Unit] = []
    for mark in reading.of("unit"):
        # "Quỹ tín dụng nhân dân Trung Tâm": a head in the name of another is none.
        if _names_place(reading, mark) or (found and mark.first < found[-1].last):
            continue
        unit = _unit(reading, mark, asked=asked)
        if unit is not None:
            found.append(unit)
    return [unit for unit in found if not is_former(reading, unit.first)]


def best(units: list[Unit]) -> Unit | None:
    """The last one with a name; without any, None."""
    named = [unit for unit in units if unit.name]
    return named[-1] if named else None


def _unit(reading: Reading, mark: Mark, *, asked: bool) -> Unit | None:
    head = reading.between(mark.first, mark.last)
    weak = head.lower() in heads.WEAK_HEADS
    opens = asked and not mark.first and reading.is_flat
    if mark.value == heads.CHARITY and head == "quy" and mark.first:
        # "Gop 20 trieu quy vi nguoi ngheo": where the money goes.
        return None
    if weak and not head[:1].isupper() and mark.value != heads.UNION and not opens:
        return _nameless(mark)
    start = _after_owner(reading, mark.last)
    last = unit_end(reading, start)
    named = last > start and _is_name(reading, start, last, asked=asked)
    if not named or _is_measure(reading, start):
        return Unit(mark.value, None, mark.first, mark.last) if mark.value else None
    mended = mended_name(reading, start, last)
    if mended:
        return Unit(mark.value, f"{head} {mended[0]}", mark.first, mended[1])
    called = _after_owner(reading, last) if _is_small(reading, start, last) else last
    if last < called < len(reading.words) and reading.is_name_like(called):
        # "HTX trồng cam của bọn anh tên Cam Sành": what it does is told first, its name last.
        last = unit_end(reading, called)
        return Unit(mark.value, reading.between(called, last), called, last)
    # "HTX nhà cháu mang tên Lan Rừng": the head is no part of what was named.
    first = mark.first if start == mark.last else start
    return Unit(mark.value, _whole(reading.between(first, last)), mark.first, last)


def _whole(name: str) -> str:
    """With the bracket that closes it."""
    return f"{name})" if name.count("(") > name.count(")") else name


def _nameless(mark: Mark) -> Unit | None:
    """A type by itself; of an office or a charity the word alone says none."""
    alone = mark.value not in (heads.OFFICE, heads.CHARITY)
    return Unit(mark.value, None, mark.first, mark.last) if alone else None


def _is_small(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing here is written as a name, though names are."""
    return not reading.is_flat and not any(map(reading.is_name_like, range(first, last)))


def _is_measure(reading: Reading, start: int) -> bool:
    """ "HTX 31 năm rồi", "HTX 12 hộ", "HTX từ năm 2016": how old or how big, and no name."""
    if own_end(reading, start) > start:
        return False
    if _is_since(reading, start):
        return True
    while start + 2 < len(reading.words) and reading.words[start].bare in _BEFORE_MEASURES:
        start += 1
    counted = reading.words[start].bare.isdigit() and start + 1 < len(reading.words)
    return counted and reading.words[start + 1].bare in _MEASURES


def _is_since(reading: Reading, start: int) -> bool:
    """ "Làm chủ nhiệm htx tu nam 2016 den nay": since when, and no name."""
    words = reading.words[start : start + 3]
    if len(words) < 2 or words[0].text.lower() not in heads.SINCE:
        return False
    times = words[1:] if words[1].bare in heads.SINCE_TIMES else words[1:2]
    return times[-1].bare.isdigit() or words[1].bare in heads.SINCE_THEN


def _names_place(reading: Reading, mark: Mark) -> bool:
    """ "Phường Trung Tâm": the letters of a unit's head in the name of a place."""
    if mark.value == heads.OFFICE and listed_end(reading, mark.first) > mark.last:
        # "Phong Du Thuong": no "phòng" where no mark tells.
        return True
    if reading.tag(mark.last) in ("commune", "place") and not reading.words[mark.last].gap:
        # "Ở trung tâm thị trấn …".
        return mark.value == heads.OFFICE
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
    if own_end(reading, at) > at:
        return at
    while place < len(words) and is_among(reading, place, heads.OWNERS):
        if is_paired(reading, place, at):
            # "Công ty cổ phần": no aunt where no mark tells.
            return at
        if words[place].gap:
            return at
        place += 1
    named = place
    while named < len(words) and is_among(reading, named, heads.CALLED):
        named += 1
    if named > place and _is_somebody(reading, named):
        return at if place == at else len(words)
    if named > place and _is_told(reading, named):
        return len(words)
    if named < len(words) and named > place and not words[named].gap:
        begun = reading.tag(named) not in ("unit", "position")
        return named if begun else len(words)
    if place > at:
        return len(words)
    mark = reading.at.get(at)
    if (
        mark is not None
        and mark.tag == "intro"
        and mark.last < len(words)
        and not _is_la(reading, at)
    ):
        return mark.last if reading.tag(mark.last) != "unit" else at
    return at


def _is_la(reading: Reading, at: int) -> bool:
    """ "HTX La Gi", "HTX LA BẰNG": a name, where "là" would have its mark or a small letter."""
    typed = reading.words[at].text
    capital = typed[:1].isupper() and not reading.is_flat
    return typed.lower() == "la" and (capital or reading.is_marked)


def _is_somebody(reading: Reading, at: int) -> bool:
    """ "Giám đốc htx mường lò tên Lò Văn Pón": whose post was told is called so, and no unit."""
    posted = any(mark.first < at for mark in reading.of("position"))
    whole = at + 1 < len(reading.words) and forces(reading, at + 1)
    return posted and whole and is_family(reading, at)


def _is_told(reading: Reading, named: int) -> bool:
    """ "HTX thì vẫn bằng khen", "công ty thì giữ nguyên": what is done about it, and no name."""
    last = unit_end(reading, named)
    topic = is_among(reading, named - 1, heads.TOPIC)
    if not topic or last == named or (not reading.is_flat and reading.is_name_like(named)):
        return False
    return all(is_among(reading, place, heads.TOLD) for place in range(named, last))


def is_among(reading: Reading, place: int, known: frozenset[str]) -> bool:
    """A small word, with its marks where marks are typed."""
    low = reading.words[place].text
    return low in known or (not reading.is_marked and low in map(fold, known))


def _is_name(reading: Reading, first: int, last: int, *, asked: bool) -> bool:
    """A name has a word that is not only a kind of business."""
    words = reading.words[first:last]
    if first < own_end(reading, first) <= last:
        return True
    if _is_ours(words) or all(_is_generic(reading, word) for word in words):
        return False
    if _COUNTED.fullmatch(" ".join(word.bare for word in words if word.text.islower())):
        return False
    if _is_clause(reading, first) or (not asked and _is_trade(reading, first, last)):
        return False
    if reading.is_flat:
        return not _is_small_talk(reading, words)
    if any(word.text[:1].isupper() or word.text[0].isdigit() for word in words):
        return True
    # "Htx thổ cẩm mường lò, …": in small letters, and a comma says where it ends.
    closed = last < len(reading.words) and reading.words[last].gap == "comma"
    if asked and len(words) > 1 and not _holds_talk(reading, words):
        # "Htx thanh cong o Mau A": only the place is written as a name.
        return True
    if not reading.is_marked and len(words) > 1 and _leads_on(reading, last):
        return not _holds_talk(reading, words)
    return len(words) >= 3 and (
        words[0].bare in _TRADES or (closed and not _holds_talk(reading, words))
    )


def _leads_on(reading: Reading, last: int) -> bool:
    """ "… htx muong lo ten Lo Van Pon": what else is told begins right behind it."""
    if last == len(reading.words):
        # A number that was cut out leaves its comma.
        return "," in reading.text[reading.words[last - 1].end :]
    if reading.words[last].gap:
        return reading.words[last].gap == "comma"
    return reading.tag(last) in _TOLD_BEHIND or reading.words[last].bare == "ten"


def _is_ours(words: Sequence[Word]) -> bool:
    """ "Xin chào HTX Bot": who is greeted is the assistant; a bare "bot" beside more is flour."""
    called = [word.text.lower() for word in words if word.text.lower() not in heads.CALLED]
    return len(called) == 1 and called[0] in heads.OURS


def _is_clause(reading: Reading, first: int) -> bool:
    """ "HTX đứng đầu khối 2 năm liền": in small letters, what the unit does and no name."""
    small = not reading.is_name_like(first)
    behind = " ".join(word.bare for word in reading.words[first : first + _LEADING])
    return small and _OF_UNIT.match(behind) is not None


def _is_trade(reading: Reading, first: int, last: int) -> bool:
    """ "Đăng ký cho hợp tác xã ong": in passing, what kind of one it is and no name."""
    words, behind = reading.words[first:last], reading.words[last : last + 1]
    # Parted from what follows it is told as its name.
    if behind and (behind[0].gap or reading.tag(last) == "commune"):
        return False
    known = heads.TRADE_WORDS if reading.is_marked else _TRADE_WORDS
    small = reading.is_flat or not any(word.text[:1].isupper() for word in words)
    return small and all((word.low if reading.is_marked else word.bare) in known for word in words)


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
