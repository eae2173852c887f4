"""The same grouping by unit as `bot.paper.rows`, with an index, so that a page of thousands opens.

The rule: exactly the units and the missing of the office papers, in their order.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.paper import rows
from handlers.person import UnitView
from handlers.texts import paper as texts
from knowledge.normalize import fold
from storage.names import commune_key, unit_key
from storage.office import RegistrationRecord

# Register number, folded name, folded commune.
Identity = tuple[int | None, str, str]


class _Index:
    """Which group has a unit; a group is named by its place."""

    def __init__(self) -> None:
        self._members: list[list[Identity]] = []
        self._by_id: defaultdict[int, list[int]] = defaultdict(list)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)

    def find(self, wanted: Identity) -> int | None:
        """The first group with a registration of this unit."""
        unit_id, key, _ = wanted
        places = set(self._by_key[key])
        if unit_id is not None:
            places |= set(self._by_id[unit_id])
        fitting = (at for at in places if any(_same(m, wanted) for m in self._members[at]))
        return min(fitting, default=None)

    def add(self, place: int, member: Identity) -> None:
        """Put a registration into a group, a new one for the next place."""
        if place == len(self._members):
            self._members.append([])
        self._members[place].append(member)
        self._by_key[member[1]].append(place)
        if member[0] is not None:
            self._by_id[member[0]].append(place)


def group(records: Iterable[RegistrationRecord]) -> list[rows.Unit]:
    """The standing registrations by unit, in the order of unit type and name."""
    index, found = _Index(), list[rows.Unit]()
    for record in rows.standing(records):
        identity = _of_record(record)
        place = index.find(identity)
        if place is None:
            place = len(found)
            form = record.form
            name = rows.printable(form.unit_name) or texts.ANONYMOUS
            found.append(rows.Unit(name, form.unit_type, rows.printable(form.commune)))
        index.add(place, identity)
        found[place].records.append(record)
    return sorted(found, key=lambda unit: (_type_place(unit.unit_type), fold(unit.name)))


def missing(register: Iterable[UnitView], found: Sequence[rows.Unit]) -> list[UnitView]:
    """The units of the member register without a standing registration."""
    index = _Index()
    for place, unit in enumerate(found):
        for record in unit.records:
            index.add(place, _of_record(record))
    absent = [unit for unit in register if index.find(_of_member(unit)) is None]
    return sorted(absent, key=lambda unit: (_type_place(unit.unit_type), fold(unit.name)))


def _same(one: Identity, other: Identity) -> bool:
    """Whether both mean one unit; a missing commune may be any."""
    if one[0] is not None and other[0] is not None:
        return one[0] == other[0]
    if not one[1] or one[1] != other[1]:
        return False
    return not one[2] or not other[2] or one[2] == other[2]


def _of_record(record: RegistrationRecord) -> Identity:
    form = record.form
    key = unit_key(form.unit_name or "", form.unit_type)
    return form.unit_id, key, commune_key(form.commune)


def _of_member(unit: UnitView) -> Identity:
    return unit.id, unit_key(unit.name, unit.unit_type), commune_key(unit.commune)


def _type_place(unit_type: str | None) -> int:
    order = list(texts.TYPES)
    return order.index(unit_type) if unit_type in order else len(order)
