"""Registrations grouped by unit, and the units of the register without one.

The rule: one unit is one register number, or the same name and commune; an index keeps thousands
of units quick.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.papers import texts
from bot.papers.rows import PaperEntry, entries, of, printable, standing
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from storage.registrations.facts import RegistrationFact
from storage.registrations.records import RegistrationRecord
from storage.units.names import commune_key, register_order, unit_key, unit_order

# Register number, folded name, folded commune.
Identity = tuple[int | None, str, str]


@dataclass
class UnitRegistrations:
    """One unit with its registrations, oldest first."""

    name: str
    unit_type: str | None
    commune: str
    records: list[RegistrationRecord] = field(default_factory=list)

    @property
    def entries(self) -> list[PaperEntry]:
        """Every collective and person of the unit."""
        return [entry for record in self.records for entry in entries(record)]

    @property
    def codes(self) -> str:
        """The receipt codes, separated by commas."""
        return ", ".join(record.code for record in self.records)


@dataclass(frozen=True)
class TypeCount:
    """Units of one type; `members` and `absent` count the register, 0 when there is none."""

    name: str
    units: int
    collectives: int
    people: int
    members: int
    absent: int

    def numbers(self, *, with_register: bool) -> list[int]:
        """Units, collectives, people and their sum; then members and absent when asked."""
        counted = [self.units, self.collectives, self.people, self.collectives + self.people]
        return [*counted, self.members, self.absent] if with_register else counted


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
        # Any member: one may bear the number in the register and another the name alone.
        fitting = (at for at in places if any(same(m, wanted) for m in self._members[at]))
        return min(fitting, default=None)

    def has(self, wanted: Identity) -> bool:
        """Whether there is a registration of this unit."""
        return self.find(wanted) is not None

    def add(self, place: int, member: Identity) -> None:
        """Put a registration into a group, a new one for the next place."""
        if place == len(self._members):
            self._members.append([])
        self._members[place].append(member)
        self._by_key[member[1]].append(place)
        if member[0] is not None:
            self._by_id[member[0]].append(place)


def group(records: Iterable[RegistrationRecord]) -> list[UnitRegistrations]:
    """The standing registrations by unit, in the order of unit type and name."""
    listed, found = standing(records), list[UnitRegistrations]()
    for places in together(map(identity_of, listed)):
        form = listed[places[0]].form
        name = printable(form.unit_name) or texts.ANONYMOUS
        own = [listed[place] for place in places]
        found.append(UnitRegistrations(name, form.unit_type, printable(form.commune), own))
    return sorted(found, key=lambda unit: (type_place(unit.unit_type), unit_order(unit.name)))


def together(identities: Iterable[Identity]) -> list[list[int]]:
    """The places of those that are of one unit, in the order in which each unit came first."""
    index, found = _Index(), list[list[int]]()
    for at, identity in enumerate(identities):
        place = index.find(identity)
        if place is None:
            place = len(found)
            found.append([])
        index.add(place, identity)
        found[place].append(at)
    return found


def doubled(facts: Iterable[RegistrationFact]) -> list[list[str]]:
    """The codes of every unit that has registered more than once, oldest first."""
    listed = list(facts)
    units = together(map(identity_of_fact, listed))
    return [[listed[at].code for at in places] for places in units if len(places) > 1]


def identity_of_fact(fact: RegistrationFact) -> Identity:
    """As `identity_of`."""
    return fact.unit_id, fact.unit_key, fact.commune_key


def missing(register: Iterable[UnitView], found: Sequence[UnitRegistrations]) -> list[UnitView]:
    """The units of the member register without a standing registration."""
    return missing_from(register, (identity_of(one) for unit in found for one in unit.records))


def missing_from(register: Iterable[UnitView], identities: Iterable[Identity]) -> list[UnitView]:
    """The same, by what identifies the units of the standing registrations."""
    index = _Index()
    for place, identity in enumerate(identities):
        index.add(place, identity)
    absent = [unit for unit in register if not any(map(index.has, _of_member(unit)))]
    return sorted(absent, key=lambda unit: (type_place(unit.unit_type), register_order(unit.name)))


def same(one: Identity, other: Identity) -> bool:
    """Whether both mean one unit; a missing commune may be any."""
    if one[0] is not None and other[0] is not None:
        return one[0] == other[0]
    if not one[1] or one[1] != other[1]:
        return False
    return not one[2] or not other[2] or one[2] == other[2]


def identity_of(record: RegistrationRecord) -> Identity:
    form = record.form
    key = unit_key(form.unit_name or "", form.unit_type)
    return form.unit_id, key, commune_key(form.commune)


def _of_member(unit: UnitView) -> Iterator[Identity]:
    """A unit by its number, by its name and by what only this unit is called."""
    # Most have registered with their number; folding every name takes its time.
    yield unit.id, "", ""
    commune = commune_key(unit.commune)
    for name in (unit.name, *unit.aliases):
        yield unit.id, unit_key(name, unit.unit_type), commune


def type_place(unit_type: str | None) -> int:
    order = list(labels.UNIT_TYPES)
    return order.index(unit_type) if unit_type in order else len(order)


def type_counts(
    found: Sequence[UnitRegistrations],
    register: Sequence[UnitView] = (),
    absent: Sequence[UnitView] = (),
) -> list[TypeCount]:
    """Every unit type in its order, 0 included; an unknown type only when it occurs."""
    counts = []
    for place, name in enumerate((*labels.UNIT_TYPES.values(), texts.UNKNOWN_TYPE)):
        own = [unit for unit in found if type_place(unit.unit_type) == place]
        named = [entry for unit in own for entry in unit.entries]
        members = sum(type_place(unit.unit_type) == place for unit in register)
        away = sum(type_place(unit.unit_type) == place for unit in absent)
        count = (
            len(own),
            of("collective", named),
            of("individual", named),
            members,
            away,
        )
        if any(count) or name != texts.UNKNOWN_TYPE:
            counts.append(TypeCount(name, *count))
    return counts
