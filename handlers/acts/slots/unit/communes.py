"""The commune a text names.

The rule: what is said to be the former one, a district or a province is no commune.
"""

import re
from dataclasses import dataclass
from functools import cache

from handlers.acts.slots.text.former import is_former
from handlers.acts.slots.text.paired import is_paired
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark, Table, table_of
from handlers.acts.slots.unit.called import called_end, completed
from handlers.acts.slots.words import heads, stops, talk
from handlers.typed.assent import is_polite
from knowledge.places.area import own_name
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold

_IN_COMMUNES = frozenset(map(fold, stops.IN_COMMUNES))
_MOST = 5
_TURNED = frozenset(("th\u00e0nh", "thanh", "sang", "qua", "l\u00e0", "la"))
_TIES = ("'", "\u2019", "\u2018", "`")
_BEFORE = re.compile(heads.LONG_AGO)
_NEAR = re.compile(heads.NEAR)


@cache
def _between() -> Table:
    return table_of((phrase, "between", "") for phrase in heads.BEFORE_COMMUNE)


@cache
def _in_place() -> Table:
    return table_of((phrase, "place", "") for phrase in heads.IN_PLACE)


@dataclass(frozen=True)
class HeardCommune:
    """A commune a text names, and the words that name it."""

    name: str
    first: int
    last: int


def read_communes(reading: Reading) -> list[HeardCommune]:
    """Every commune named with "xã" or "phường" that is not a former one, in its order."""
    found = []
    for mark in reading.of("commune", "position"):
        name, last = _commune(reading, mark) if mark.tag == "commune" else _member(reading, mark)
        former = is_former(reading, mark.first) or is_old(reading, last)
        if name and not former and not _is_talk(reading, name):
            found.append(HeardCommune(name, mark.first, last))
    return found


def _member(reading: Reading, mark: Mark) -> tuple[str, int]:
    """ "Xa vien son": where no mark tells, the commune and no member ("xã viên")."""
    start = mark.first + 1
    if reading.words[mark.first].bare != "xa" or start >= len(reading.words):
        return "", start
    last = called_end(reading, start)
    return reading.between(start, last), last


def former_commune(reading: Reading) -> str | None:
    """ "Trước là xã Tô Mậu": all that is known of the place, where nothing else is said of it."""
    folded = reading.said.folded
    if not _BEFORE.search(folded) or _NEAR.search(folded):
        return None
    named = (_commune(reading, mark)[0] for mark in reading.of("commune"))
    return next(filter(None, named), None)


def _commune(reading: Reading, mark: Mark) -> tuple[str, int]:
    start = mark.last
    words = reading.words
    if start >= len(words) or words[start].gap not in ("", "colon"):
        return "", start
    head = words[mark.first]
    shortened = reading.text[head.end : head.end + 1] == "."
    # "x" and "p" are letters; with their point, or a capital behind, they are short for a head.
    if len(head.bare) == 1 and not (shortened or words[start].text[:1].isupper()):
        return "", start
    known = called_end(reading, start) > start
    between = None if known else reading.mark_at(_between(), start)
    if between is not None and between.last < len(words) and words[start].text.islower():
        start = between.last
        if words[start].gap not in ("", "colon"):
            return "", start
    last = place_end(reading, start)
    if last == start and not reading.is_flat:
        last = _small_known(reading, start)
    if last == start + 1 and words[start].text in _TURNED and reading.tag(last) == "commune":
        return "", start  # "Sửa xã thành phường Pú Trạng": the other one is behind it.
    if last == start or (head.bare == heads.TOWN and not _is_known(reading.between(start, last))):
        return "", start
    ward = fold(head.text) == "phuong" or (
        head.bare == "p" and _is_known(reading.between(start, last))
    )
    return reading.between(mark.first if ward and start == mark.last else start, last), last


def _is_known(name: str) -> bool:
    found = communes().find(name)
    return bool(found.present or found.former)


def place_end(reading: Reading, at: int) -> int:
    """Where a place's name that begins here ends."""
    words = reading.words
    place = called_end(reading, at)
    if place > at:
        return place
    capital = not reading.is_flat
    while place < min(len(words), at + _MOST):
        word = words[place]
        if place > at and word.gap:
            break
        named = word.text[:1].isupper() or word.text.isdigit() or _is_tied(reading, place)
        if capital and not named:
            break
        flat_word = reading.is_flat and place > at and word.bare in _IN_COMMUNES
        if (
            reading.ends(place)
            and not flat_word
            and not _completes(reading, at, place)
            and not (place == at and _names_anyway(reading, at))
        ):
            break
        place += 1
    return completed(reading, at, place)


def _small_known(reading: Reading, at: int) -> int:
    """ "Xã văn chấn", where others have capitals: a name there is, of two words or more."""
    for last in range(min(len(reading.words), at + _MOST), at + 1, -1):
        if any(word.gap for word in reading.words[at + 1 : last]):
            continue
        name = reading.between(at, last)
        found = communes().find(name) if name.islower() else None
        if found is None:
            continue
        names = [one.name for one in found.present] + [one.name for one in found.former]
        if any(fold(own_name(one)) == fold(name) for one in names):
            return last
    return at


def _completes(reading: Reading, at: int, place: int) -> bool:
    """ "Xa van chan": without marks a word of work ends the name of a commune that there is."""
    if not reading.is_flat or place == at:
        return False
    name = reading.between(at, place + 1)
    found = communes().find(name).present
    return any(fold(own_name(one.name)) == fold(name) for one in found)


def _is_tied(reading: Reading, place: int) -> bool:
    """ "Cư M'gar", "Ea H’leo": what an apostrophe ties to the word before is of the same name."""
    if not place:
        return False
    between = reading.text[reading.words[place - 1].end : reading.words[place].start]
    return between in _TIES


def _names_anyway(reading: Reading, at: int) -> bool:
    """ "Xã Bảy", "phường Trung Tâm": a capital behind the head is its name, whatever it means."""
    return reading.is_name_like(at) and (at == len(reading.words) - 1 or reading.tag(at) == "unit")


def _is_talk(reading: Reading, name: str) -> bool:
    """ "Xã bản đăng ký", "xã hai": small words behind a head that are no name by themselves."""
    words = name.split()
    return (
        name.islower()
        and len(words) == 1
        and (reading.is_marked or not reading.is_flat)
        and words[0] in talk.NO_COMMUNES
    )


def is_old(reading: Reading, last: int) -> bool:
    words = reading.words
    return last < len(words) and words[last].gap == "" and words[last].low in ("c\u0169", "cu")


def behind_unit(reading: Reading, at: int) -> HeardCommune | None:
    """ "HTX Sen Vàng, Thượng Bằng La, 09…": right behind the unit, and the name of a commune."""
    words = reading.words
    if at >= len(words) or words[at].gap not in ("comma", "dash") or at in reading.at:
        return None
    last = place_end(reading, at) if reading.is_name_like(at) else _small_end(reading, at)
    whole = last == len(words) or words[last].gap or is_polite(words[last].low)
    # "…, Hoàng Mai, kế toán" is somebody.
    posted = last < len(words) and reading.tag(last) in ("position", "work")
    if not 1 < last - at < _MOST or not whole or posted:
        return None
    name = reading.between(at, last)
    return HeardCommune(name, at, last) if _is_known(name) else None


def _small_end(reading: Reading, at: int) -> int:
    """Where a name in small letters ends: at the next break, or at a word of politeness."""
    last = at
    while last < len(reading.words) and not is_polite(reading.words[last].low):
        if last > at and reading.words[last].gap:
            break
        last += 1
    return last


def in_place(reading: Reading) -> str | None:
    """What follows "ở", "thuộc", "nhập vào": asked for the commune, people say only this."""
    for at in range(len(reading.words)):
        mark = reading.mark_at(_in_place(), at)
        if mark is None or mark.last >= len(reading.words) or is_former(reading, mark.first):
            continue
        if reading.is_name_like(at) or is_former(reading, mark.last):
            continue
        if reading.tag(at) == "position":
            continue  # "20 thanh vien": no "thành".
        if at and is_paired(reading, at, at - 1) and not reading.words[at].gap:
            continue  # "Van tai Hong Ha": the trade, and no "tại".
        start = mark.last
        if reading.words[start].gap not in ("", "colon"):
            continue
        last = place_end(reading, start)
        if last > start and (reading.is_flat or reading.is_name_like(start)):
            return reading.between(start, last)
    return _last_capitals(reading)


def behind_intro(reading: Reading) -> str | None:
    """ "…, chọn được tên mới là Toàn Phát": the last thing named so, in capitals."""
    for mark in reversed(reading.of("intro")):
        start = mark.last
        named = start < len(reading.words) and reading.is_name_like(start)
        if named and reading.tag(start) != "unit":
            last = reading.first(
                place_end(reading, start),
                len(reading.words),
                lambda at: bool(reading.words[at].gap) or reading.ends(at),
            )
            if last > start + 1 and not is_former(reading, mark.first):
                return reading.between(start, last)
    return None


def _last_capitals(reading: Reading) -> str | None:
    """ "Cái xã mà có hồ ấy Nậm Ngam": the only words written as a name."""
    words = reading.words
    starts = [at for at in range(len(words)) if reading.is_name_like(at) and at not in reading.at]
    runs = [
        (at, place_end(reading, at)) for at in starts if not at or not reading.is_name_like(at - 1)
    ]
    long = [(at, last) for at, last in runs if last - at > 1 and not is_former(reading, at)]
    long = [(at, last) for at, last in long if reading.tag(at - 1) not in ("place", "honor")]
    return reading.between(*long[-1]) if len(long) == 1 else None
