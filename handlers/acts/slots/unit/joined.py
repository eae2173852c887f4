"""What goes on a unit's name behind a dash, a comma or in brackets.

The rule: a place, somebody or anything else that the form asks for ends the name; what is left may
only be a part of it.
"""

from handlers.acts.slots.persons.names import name_end
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.unit.listed import is_listed, listed_end
from handlers.acts.slots.words import heads
from handlers.acts.slots.words.families import FAMILIES
from handlers.typed.assent import is_polite
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold

_TRADES = frozenset(map(fold, heads.TRADES))
_BARE_FAMILIES = frozenset(map(fold, FAMILIES))
# A longer one behind a dash is told of the unit.
_DOUBLE = 5
# "Sản xuất", "Chế biến".
_TRADE = 2


def goes_on(reading: Reading, place: int, at: int) -> bool:
    """Whether the name that begins at `at` goes on with this word, which a break stands before."""
    gap = reading.words[place].gap
    if gap == "paren":
        return _in_brackets(reading, place)
    if gap == "comma":
        return _is_trade(reading, place, at) or _is_goods(reading, place, at)
    if gap != "dash":
        return False
    if _is_joint(reading, place, at):
        return reading.is_flat or reading.is_name_like(place)
    office = is_office(reading, at) and is_part(reading, place)
    return office or _are_trades(reading, place) or _is_double(reading, place)


def _is_trade(reading: Reading, place: int, at: int) -> bool:
    """ "Sản xuất, chế biến và tiêu thụ …": a trade behind the comma is the same name."""
    word = reading.words[place]
    # With a capital only where nothing but a trade has been named so far ("Sản xuất, Kinh doanh").
    so_far = place - at == _TRADE and reading.words[at].bare in _TRADES
    two = so_far and (place not in reading.at or reading.text.isupper())
    known = word.low in heads.TRADES if reading.is_marked else word.bare in _TRADES
    if (
        word.bare == "cung"
        and reading.words[place + 1 : place + 2]
        and (reading.words[place + 1].bare not in heads.SUPPLIES)
    ):
        return False  # "Cung xa" is "cùng xã".
    return known and (word.text.islower() or two)


def _is_goods(reading: Reading, place: int, at: int) -> bool:
    """ "HTX Điện năng, nước sạch Khánh Hòa", "… Sống vui, sống khỏe": up to where it stands."""
    words, last = reading.words, _part_end(reading, place)
    known = words[place].low in heads.TRADE_WORDS
    same = not known and any(words[one].low == words[place].low for one in range(at, place))
    named = known and any(map(reading.is_name_like, range(place, last)))
    if reading.is_name_like(place) or not (same or named):
        return False
    closed = last == len(words) or words[last].gap in ("line", "stop", "cell")
    placed = reading.tag(last) == "commune" or (not closed and words[last].low in heads.IN_PLACE)
    return (closed or placed) and not any(map(reading.ends, range(place, last)))


def _are_trades(reading: Reading, place: int) -> bool:
    """ "Quế - Hồi": the dash stands for "và"."""
    both = (reading.words[place - 1].low, reading.words[place].low)
    return all(word in heads.TRADE_WORDS for word in both)


def _in_brackets(reading: Reading, place: int) -> bool:
    """ "HTX Chè Shan tuyết (Bản Vàng)": another name in capitals, no place and nobody."""
    words, last = reading.words, _part_end(reading, place)
    opens = reading.text[words[place - 1].end : words[place].start].strip() == "("
    closed = reading.text[words[last - 1].end :].lstrip().startswith(")")
    if not opens or not closed or not 0 < last - place <= _DOUBLE:
        return False
    called = reading.is_flat or all(map(reading.is_name_like, range(place, last)))
    return called and not _is_something_else(reading, place, last)


def _is_double(reading: Reading, place: int) -> bool:
    """ "HTX Thêu Dao Đỏ - Bước Chân Xanh, …": a second name, no place and nobody."""
    words, last = reading.words, place + 1
    flat = reading.is_flat
    while last < len(words) and not words[last].gap and not reading.ends(last):
        if not flat and not reading.is_name_like(last):
            break
        last += 1
    whole = last == len(words) or words[last].gap or is_polite(words[last].low)
    whole = whole or reading.ends(last)
    if not whole or not 1 < last - place <= _DOUBLE:
        return False
    return (flat or reading.is_name_like(place)) and not _is_something_else(reading, place, last)


def _is_something_else(reading: Reading, place: int, last: int) -> bool:
    """Somebody, a field of the form, or where the unit stands if nothing else says that."""
    elsewhere = any(not place <= mark.first < last for mark in reading.of("commune"))
    listed = listed_end(reading, place) > place or is_listed(reading.between(place, last))
    if _is_somebody(reading, place, last) and not (listed and elsewhere):
        return True
    marks = [mark for mark in reading.found if place <= mark.first < last]
    if reading.is_flat and marks:
        return True
    if any(reading.ends(mark.first) and mark.tag not in ("work", "office") for mark in marks):
        return True
    province = communes().province(reading.between(place, last)) is not None
    return listed and not elsewhere and not province


def _is_somebody(reading: Reading, place: int, last: int) -> bool:
    word = reading.words[place]
    if reading.is_flat:
        return word.low in FAMILIES or (not reading.is_marked and word.bare in _BARE_FAMILIES)
    return word.low in FAMILIES or name_end(reading, place, last, sure=False) > place


def _part_end(reading: Reading, place: int) -> int:
    words, last = reading.words, place + 1
    while last < len(words) and not words[last].gap and not reading.ends(last):
        last += 1
    return last


def _is_joint(reading: Reading, place: int, at: int) -> bool:
    """ "Liên phường A - B": of several places, which the dash joins."""
    return any(at <= mark.first and mark.last <= place for mark in reading.of("joint"))


def is_office(reading: Reading, at: int) -> bool:
    """Whether the head right before this word is that of a department."""
    offices = (heads.OFFICE, heads.CHARITY)
    return any(mark.last == at and mark.value in offices for mark in reading.of("unit"))


def is_part(reading: Reading, place: int) -> bool:
    """ "Phòng Kế hoạch - Hỗ trợ": behind the dash the name goes on, and nothing else is said."""
    mark = reading.at.get(place)
    last = name_end(reading, place, len(reading.words), sure=False)
    if last > place + 1 and all(map(reading.is_name_like, range(place, last))):
        # "Trung tâm Giống - Lò Văn Páo": somebody, and no part of it.
        return False
    if mark is None or mark.tag == "office" or not reading.ends(place):
        return reading.is_flat or reading.is_name_like(place)
    if mark.tag not in ("position", "work"):
        return False
    # "Phòng Hành chính - Kế toán", and no "Phòng Hành chính - kế toán Lò Thị X".
    closed = mark.last == len(reading.words) or reading.words[mark.last].gap != ""
    return reading.is_name_like(place) and (closed or reading.tag(mark.last) == "stop")
