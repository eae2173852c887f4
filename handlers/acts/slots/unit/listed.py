"""A commune that is named without "xã": by its letters in the list, or by "ở" before it.

The rule: of the list only a whole name counts, up to a break or a word of politeness.
"""

from functools import cache, lru_cache

from handlers.acts.slots.text.former import is_former
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Table, table_of
from handlers.acts.slots.unit.communes import HeardCommune, is_old, place_end
from handlers.acts.slots.words import heads
from handlers.typed.assent import is_polite
from knowledge.places.area import TypedName, own_name
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold

_LONGEST = 5
_SAID_BEHIND = frozenset(map(fold, heads.SAID_BEHIND))


@cache
def _lives_in() -> Table:
    return table_of((phrase, "place", "") for phrase in heads.LIVES_IN)


@cache
def _other_places() -> Table:
    """Heads behind which no commune stands, and units."""
    units = [one for phrases in heads.UNITS.values() for one in phrases]
    return table_of((phrase, "place", "") for phrase in (*heads.OTHER_PLACES, *units))


def listed_first(reading: Reading) -> HeardCommune | None:
    """ "Phong Du Thuong, dt …", "dạ ở Tú Lệ, mà tên HTX …": the commune that opens the answer."""
    start = 0
    while start < len(reading.words) and (not start or not _parts(reading, start)):
        last = listed_end(reading, start)
        if last > start:
            return HeardCommune(reading.between(start, last), 0, last)
        if reading.words[start].bare not in heads.BEFORE_PLACE:
            return None
        start += 1
    return None


def lived_in(reading: Reading) -> HeardCommune | None:
    """ "Mình ở Púng Luông": two capitals behind "ở", and no head that says it is another place."""
    for at in range(len(reading.words)):
        mark = reading.mark_at(_lives_in(), at)
        if mark is None or mark.last >= len(reading.words) or reading.is_name_like(at):
            continue
        if reading.words[mark.last].gap:
            continue
        last = listed_end(reading, mark.last)
        written = reading.is_flat or reading.is_name_like(mark.last)
        if last > mark.last and written and not is_former(reading, at):
            return HeardCommune(reading.between(mark.last, last), at, last)
        if reading.mark_at(_other_places(), mark.last):
            continue
        if reading.is_flat or not reading.is_name_like(mark.last) or is_former(reading, at):
            continue
        last = place_end(reading, mark.last)
        if last > mark.last + 1 and not is_old(reading, last):
            return HeardCommune(reading.between(mark.last, last), at, last)
    return None


def listed_end(reading: Reading, start: int) -> int:
    """The word behind the commune that begins here; `start` where none does."""
    for last in range(min(len(reading.words), start + _LONGEST), start + 1, -1):
        apart = any(reading.words[at].gap for at in range(start + 1, last))
        if not apart and _closes(reading, last) and is_listed(reading.between(start, last)):
            return last
    return start


def _parts(reading: Reading, at: int) -> bool:
    return reading.words[at].gap in ("stop", "line", "cell")


def _closes(reading: Reading, last: int) -> bool:
    if last >= len(reading.words) or reading.words[last].gap:
        return True
    word = reading.words[last]
    behind = heads.SAID_BEHIND if reading.is_marked else _SAID_BEHIND
    return is_polite(word.low) or word.low in behind


@lru_cache(maxsize=1024)
def is_listed(name: str) -> bool:
    """Whether a commune is, or was, called just so."""
    found = communes().find(name)
    names = [one.name for one in found.present] + [one.name for one in found.former]
    typed = TypedName(name, fold(name))
    return any(fold(own_name(one)) == typed.folded and typed.agrees(one) for one in names)
