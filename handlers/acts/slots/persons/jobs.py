"""A position in a text: the usual one in full, what it is over as typed.

The rule: what follows belongs to a position only where it says of what ("tổ trưởng tổ sơ chế").
"""

from handlers.acts.slots.persons.names import after_honorifics, is_family, name_end
from handlers.acts.slots.text.posts_marked import marked_post
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from handlers.acts.slots.words import stops
from handlers.acts.slots.words.persons import (
    BRANCHES,
    CALLED,
    COUNTS,
    FORCING,
    GROUPS,
    OF_FISH,
    OF_SEVERAL,
)
from handlers.typed.words.positions import COMPLEMENTED
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold, fold_ours

_MOST = 5
# "Giu chi Non lai": alone and without its mark it is "again", and nobody's driving.
_AGAIN = "lai"
# A branch is called after its place: "Pú Trạng", "Trạm Tấu".
_BRANCH = 2
_IN_JOBS = frozenset(("va", "ban", "so", "thu", "may", "cho", "doi", "to"))
# Posts that are also what somebody's post is about ("trưởng phòng kế toán").
_FIELDS_OF_WORK = ("ke toan",)
_JOINERS = ("va", "cho", "voi")
_OF_DEPARTMENTS = ("phong", "ban", "tam")
_PAIRS_BARE = frozenset(map(fold, stops.PAIRS))
_GROUPS_BARE = frozenset(map(fold, GROUPS))
_NAME_WITHIN = 7


def job_at(reading: Reading, at: int, end: int) -> tuple[str, int]:
    """The position that begins at this word and the word behind it; ("", at) for none."""
    mark = reading.at.get(at)
    if mark is None or mark.tag not in ("position", "work") or mark.last > end:
        return "", at
    if _is_city(reading, mark.last) or (mark.tag == "work" and _is_of_group(reading, at)):
        return "", at
    if mark.tag == "work":
        last = _charge(reading, _branch(reading, _complement(reading, mark.last, end), end), end)
        if last == at + 1 and reading.words[at].low == _AGAIN:
            return "", at
        more, behind = _second(reading, last, end)
        work = _marked(reading.between(at, last))
        return (f"{work} {more}", behind) if more else (work, last)
    last = mark.last
    # "Phó giám đốc kỹ thuật": the work behind any post says of what.
    works = last < end and reading.tag(last) == "work" and not reading.words[last].gap
    grouped = _is_group(reading, last, end)
    if mark.value in COMPLEMENTED or grouped or (works and not reading.is_name_like(last)):
        last = _complement(reading, mark.last, end)
    last = _branch(reading, _department(reading, last, end), end)
    last = _charge(reading, last, end)
    more, behind = _second(reading, last, end)
    said = reading.between(mark.last, last)
    full = _written(mark, reading.between(at, mark.last), said)
    return (f"{full} {more}", behind) if more else (full, last)


def _is_of_group(reading: Reading, at: int) -> bool:
    """ "Tổ chế biến Giới Phiên", "nhóm hộ nuôi cá Thác Bà": what several do, and nobody's post."""
    word = reading.words[at]
    before = reading.words[at - 1] if at and not word.gap else None
    if before is None:
        return False
    of_unit = any(one.last == at for one in reading.of("unit"))  # "Tổ hợp tác trồng quế".
    if not of_unit and (before.low if reading.is_marked else before.bare) not in OF_SEVERAL:
        return False
    behind = reading.words[at + 2 : at + _NAME_WITHIN]
    # "Tổ dệt Lò Thị Hoa": one of them, whose name can be nothing else.
    return not any(one.bare in FORCING for one in behind)


def _marked(typed: str) -> str:
    """With its marks, or as it was typed."""
    return (marked_post(typed) if typed.isascii() else None) or typed


def _written(mark: Mark, typed: str, said: str) -> str:
    """The usual post with what it is over; typed without marks it has all of them or none."""
    rest = _marked(said)
    spelt = fold_ours(mark.value) == typed.lower()
    if said and rest == said and said.isascii() and spelt and not rest.isupper():
        return f"{typed} {said}"
    return f"{mark.value} {rest}" if rest else mark.value


def _is_city(reading: Reading, at: int) -> bool:
    """ "Tp Yên Bái": short for the city, and for no post."""
    short = reading.words[at - 1].bare == "tp" and at + 1 < len(reading.words)
    return short and communes().province(reading.between(at, at + 2)) is not None


def _is_group(reading: Reading, at: int, end: int) -> bool:
    """ "Thành viên tổ dệt lanh", "xã viên đội xe": of which group, right behind the post."""
    if at + 1 >= end or reading.words[at].gap or reading.is_name_like(at):
        return False
    typed = reading.words[at].low if reading.is_marked else reading.words[at].bare
    return typed in (GROUPS if reading.is_marked else _GROUPS_BARE)


def _department(reading: Reading, at: int, end: int) -> int:
    """ "Trưởng phòng Kế hoạch - Hỗ trợ": of which department, its first word with a capital."""
    place = at
    while reading.words[at - 1].bare in _OF_DEPARTMENTS and place + 1 < end:
        first, second = reading.words[place : place + 2]
        parted = first.gap and not (place > at and first.gap == "dash")
        named = reading.is_name_like(place) and second.text.islower() and not second.gap
        if parted or not named or reading.ends(place + 1):
            break
        place += 2
        while place < end and reading.words[place].text.islower() and not _stops(reading, place):
            place += 1
    return place


def _branch(reading: Reading, at: int, end: int) -> int:
    """ "Kế toán PGD Pú Trạng", "thủ quỹ phòng giao dịch Tú Lệ": the office where somebody works."""
    bare = tuple(word.bare for word in reading.words[at : min(end, at + _MOST)])
    head = next((len(one) for one in BRANCHES if bare[: len(one)] == one), 0)
    if not head or any(word.gap for word in reading.words[at : at + head]):
        return at
    place = at + head
    while place < min(end, at + head + _BRANCH) and not _stops(reading, place):
        named = reading.is_flat or reading.is_name_like(place)
        if not named or (place > at + head and _person_begins(reading, place, end)):
            break
        place += 1
    return place


def _stops(reading: Reading, place: int) -> bool:
    return bool(reading.words[place].gap) or reading.ends(place)


def _charge(reading: Reading, at: int, end: int) -> int:
    """ "Phó giám đốc phụ trách kỹ thuật": what the post is for belongs to it."""
    mark = reading.at.get(at)
    if mark is None or mark.last > end or mark.tag != "contact" or reading.words[at].gap:
        return at
    return charge_at(reading, at, end)[1]


def _second(reading: Reading, at: int, end: int) -> tuple[str, int]:
    """ "… kiêm Giám đốc": two positions of one person."""
    if at + 1 < end and reading.words[at].bare == "kiem" and not reading.words[at].gap:
        second, last = job_at(reading, at + 1, end)
        if second:
            return f"{reading.words[at].text} {second}", last
    return "", at


def _complement(reading: Reading, at: int, end: int) -> int:
    place = at
    while place < min(end, at + _MOST):
        word = reading.words[place]
        if word.gap or _ends(reading, place, end):
            break
        place += 1
    while place > at and reading.words[place - 1].bare in _JOINERS:
        place -= 1
    return place


def _ends(reading: Reading, place: int, end: int) -> bool:
    word = reading.words[place]
    mark = reading.at.get(place)
    # "Tổ trưởng tổ hợp tác …": the unit itself, and not a group in it.
    if mark is not None and mark.tag == "unit":
        return True
    if _is_count(reading, place, end):
        return True
    # A capital begins a name; inside a job there is none but short forms ("KCS").
    if reading.is_name_like(place) and not word.text.isupper():
        return True
    if _person_begins(reading, place, end):
        return True
    if is_fish(reading, place):
        return False
    if mark is None or mark.tag in ("work", "place") or word.bare in _IN_JOBS:
        return False
    if fold(mark.value) in _FIELDS_OF_WORK or (place + 1 < end and _is_pair(reading, place)):
        return False
    return not (mark.tag == "position" and mark.last - mark.first == 1 and len(word.bare) <= 2)


def _is_count(reading: Reading, place: int, end: int) -> bool:
    """ "… thu tiền hai chị em đều …": how many were named, and no part of the last one's work."""
    counts = reading.words[place].low in COUNTS and place + 1 < end
    called = counts and reading.words[place + 1].bare in CALLED
    return called and not reading.words[place + 1].gap and reading.words[place - 1].bare != "so"


def is_fish(reading: Reading, place: int) -> bool:
    """ "Nuoi ca": without its mark it is no "cả"."""
    typed, before = reading.words[place].bare, reading.words[place - 1].bare
    return not reading.is_marked and typed == "ca" and before in OF_FISH


def _is_pair(reading: Reading, place: int) -> bool:
    """ "Cơ khí", "tai chinh": one word of two, the first of which ends a value elsewhere."""
    first, second = reading.words[place : place + 2]
    if second.gap:
        return False
    if reading.is_marked:
        return f"{first.low} {second.low}" in stops.PAIRS
    return f"{first.bare} {second.bare}" in _PAIRS_BARE


def _person_begins(reading: Reading, place: int, end: int) -> bool:
    after = after_honorifics(reading, place, end)
    if after > place:
        return name_end(reading, after, end, sure=True) > after
    if not is_family(reading, place):
        return False
    return name_end(reading, place, end, sure=False) >= place + 3


def charge_at(reading: Reading, at: int, end: int) -> tuple[str, int]:
    """ "Phụ trách máy sấy", "cán bộ phụ trách thi đua", as typed; ("", at) for none."""
    mark = reading.at[at]
    in_charge = reading.words[mark.last - 1].bare == "trach" and reading.words[at].bare != "nguoi"
    last = _complement(reading, mark.last, end) if in_charge else mark.last
    return (reading.between(at, last), last) if last > mark.last else ("", at)


def is_work(reading: Reading, place: int, last: int) -> bool:
    """ "…, làm vườn": what is done is the work itself, not the lead-in to a post."""
    led = reading.words[place].low == "l\u00e0m" and place + 1 < last
    return led and place + 1 not in reading.at
