"""Registrations as the rows and counts that every paper shows.

The rule: a withdrawn registration is never counted, and two registrations of one unit stand under
one unit.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handlers.person import UnitView
from handlers.scene import organisation_name
from handlers.texts import paper as texts
from knowledge.normalize import fold
from knowledge.plan import Plan
from knowledge.titles import Subject, Title
from storage.names import commune_key, unit_key
from storage.office import RegistrationRecord

# What XML cannot hold, and the control characters a printer would stumble over.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str | None) -> str:
    """The text without characters that a file cannot hold; empty for None."""
    return _UNPRINTABLE.sub("", text or "")


def one_line(text: str | None) -> str:
    """Printable text with every run of white space as one space."""
    return " ".join(printable(text).split())


@dataclass(frozen=True)
class Entry:
    """One collective or person of a registration; `title` is an id or None."""

    record: RegistrationRecord
    subject: Subject
    name: str
    position: str
    title: str | None
    initiative: str


def entries(record: RegistrationRecord) -> tuple[Entry, ...]:
    """The collective first, then the people; an anonymised name is said to be one."""
    form = record.form
    rows = [
        Entry(
            record,
            "individual",
            printable(person.name) or texts.ANONYMOUS,
            printable(person.position),
            person.title,
            printable(person.initiative),
        )
        for person in form.people
    ]
    if form.kind == "individual":
        return tuple(rows)
    name = printable(form.unit_name) or texts.ANONYMOUS
    return (Entry(record, "collective", name, "", form.collective_title, ""), *rows)


@dataclass(frozen=True)
class _Identity:
    unit_id: int | None
    key: str
    commune: str

    def same(self, other: "_Identity") -> bool:
        """Whether both mean one unit; a missing commune may be any."""
        if self.unit_id is not None and other.unit_id is not None:
            return self.unit_id == other.unit_id
        if not self.key or self.key != other.key:
            return False
        return not self.commune or not other.commune or self.commune == other.commune


@dataclass
class Unit:
    """One unit with its registrations, oldest first."""

    name: str
    unit_type: str | None
    commune: str
    records: list[RegistrationRecord] = field(default_factory=list)

    @property
    def entries(self) -> list[Entry]:
        """Every collective and person of the unit."""
        return [entry for record in self.records for entry in entries(record)]

    @property
    def codes(self) -> str:
        """The receipt codes, separated by commas."""
        return ", ".join(record.code for record in self.records)

    def has(self, identity: _Identity) -> bool:
        """Whether one of the registrations is this unit's."""
        return any(_of_record(record).same(identity) for record in self.records)


def units(records: Iterable[RegistrationRecord]) -> list[Unit]:
    """The standing registrations by unit, in the order of unit type and name."""
    found: list[Unit] = []
    for record in standing(records):
        identity = _of_record(record)
        unit = next((unit for unit in found if unit.has(identity)), None)
        if unit is None:
            form = record.form
            name = printable(form.unit_name) or texts.ANONYMOUS
            unit = Unit(name, form.unit_type, printable(form.commune))
            found.append(unit)
        unit.records.append(record)
    return sorted(found, key=lambda unit: (_type_place(unit.unit_type), fold(unit.name)))


def standing(records: Iterable[RegistrationRecord]) -> list[RegistrationRecord]:
    """The registrations that count."""
    return [record for record in records if record.status != "withdrawn"]


def withdrawn(records: Iterable[RegistrationRecord]) -> list[RegistrationRecord]:
    """The registrations that were taken back."""
    return [record for record in records if record.status == "withdrawn"]


def missing(register: Iterable[UnitView], found: Sequence[Unit]) -> list[UnitView]:
    """The units of the member register without a standing registration."""
    absent = [unit for unit in register if not _registered(unit, found)]
    return sorted(absent, key=lambda unit: (_type_place(unit.unit_type), fold(unit.name)))


def _registered(member: UnitView, found: Sequence[Unit]) -> bool:
    key = unit_key(member.name, member.unit_type)
    identity = _Identity(member.id, key, commune_key(member.commune))
    return any(unit.has(identity) for unit in found)


def _of_record(record: RegistrationRecord) -> _Identity:
    form = record.form
    key = unit_key(form.unit_name or "", form.unit_type)
    return _Identity(form.unit_id, key, commune_key(form.commune))


def _type_place(unit_type: str | None) -> int:
    order = list(texts.TYPES)
    return order.index(unit_type) if unit_type in order else len(order)


@dataclass(frozen=True)
class TitleCount:
    """How often a title is registered for."""

    name: str
    subject: Subject
    count: int


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


def title_name(title: str | None, names: Mapping[str, str]) -> str:
    """The title as printed; an id no longer known is printed as it is."""
    return names.get(title, title) if title else texts.NO_TITLE


def title_counts(found: Sequence[Entry], titles: Sequence[Title]) -> list[TitleCount]:
    """Every title with its count, 0 included; then what has no known title."""
    known = [TitleCount(title.name, title.subject, _with(found, title.id)) for title in titles]
    ids = {title.id for title in titles}
    others: dict[tuple[str, Subject], int] = {}
    for entry in found:
        if entry.title not in ids:
            key = (title_name(entry.title, {}), entry.subject)
            others[key] = others.get(key, 0) + 1
    return known + [TitleCount(name, subject, n) for (name, subject), n in others.items()]


def _with(found: Sequence[Entry], title: str) -> int:
    return sum(entry.title == title for entry in found)


def of(subject: Subject, found: Sequence[Entry]) -> int:
    """How many entries are collectives or people."""
    return sum(entry.subject == subject for entry in found)


def type_counts(found: Sequence[Unit], register: Sequence[UnitView]) -> list[TypeCount]:
    """Every unit type in its order, 0 included; an unknown type only when it occurs."""
    absent = missing(register, found)
    counts = []
    for place, name in enumerate((*texts.TYPES.values(), texts.UNKNOWN_TYPE)):
        own = [unit for unit in found if _type_place(unit.unit_type) == place]
        rows = [entry for unit in own for entry in unit.entries]
        members = sum(_type_place(unit.unit_type) == place for unit in register)
        away = sum(_type_place(unit.unit_type) == place for unit in absent)
        count = (len(own), of("collective", rows), of("individual", rows), members, away)
        if any(count) or name != texts.UNKNOWN_TYPE:
            counts.append(TypeCount(name, *count))
    return counts


def province(plan: Plan, day: date) -> str:
    """The province the organisation is named after on that day."""
    organisation = plan.organisation
    if organisation_name(organisation, day) == organisation.former_name:
        return organisation.former_province or organisation.province
    return organisation.province


def type_name(unit_type: str | None) -> str:
    """The unit type as printed; empty when it is not known."""
    return texts.TYPES.get(unit_type or "", "")
