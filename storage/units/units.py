"""The member register: its import, and units that a typed name may mean.

The rule: names are folded once and kept in memory; the copy is renewed when the register changed,
also when another process changed it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from rapidfuzz import fuzz
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from handlers.values.person import UnitView
from storage.tables.counters import bump, seen
from storage.tables.office import UnitRow
from storage.units.aliases import standing, unshared
from storage.units.joined import joined
from storage.units.names import (
    SUGGEST_FROM,
    commune_key,
    likeness,
    register_order,
    unit_core,
    unit_key,
)


@dataclass(frozen=True)
class UnitEntry:
    """One line of a register to import."""

    name: str
    unit_type: str | None = None
    commune: str | None = None
    tax_code: str | None = None
    district: str | None = None
    representative: str | None = None
    phone: str | None = None
    member_code: str | None = None
    notes: str | None = None


FIELDS = tuple(field.name for field in fields(UnitEntry))


@dataclass(frozen=True)
class _Called:
    """A unit by the distinguishing words of its name or of an alias."""

    core: str
    unit: UnitView
    alias: bool


class UnitIndex:
    """The register in memory; replaced whole, so threads never see half of it."""

    def __init__(self) -> None:
        # No counter stands at -1, so the first look loads.
        self._loaded: tuple[int, tuple[_Called, ...]] = (-1, ())

    def like(self, session: Session, name: str) -> tuple[UnitView, ...]:
        """Up to 3 units whose distinguishing words are like the typed ones, best first."""
        typed = unit_core(name)
        # A single letter tells no unit from another.
        if len(typed) < 2:
            return ()
        likely = [
            (score, one)
            for one in self._called(session)
            if (score := likeness(typed, one.core)) >= SUGGEST_FROM
        ]

        def rank(row: tuple[float, _Called]) -> tuple[float, bool, float, int]:
            # A name beats an alias; accents only break ties: "ma" and "m\u00e1" fold to one word.
            score, one = row
            alike = fuzz.ratio(name.lower(), one.unit.name.lower())
            return -score, one.alias, -alike, one.unit.id

        # A unit that is alike by several names is offered once, at the best of its places.
        best = {one.unit.id: one.unit for _, one in sorted(likely, key=rank)}
        return tuple(best.values())[:3]

    def _called(self, session: Session) -> tuple[_Called, ...]:
        # Before the rows: a change in between is then loaded once more, never missed.
        version = seen(session, REGISTER)
        if self._loaded[0] != version:
            self._loaded = (version, tuple(_all_called(session)))
        return self._loaded[1]


# Bumped first by whoever changes the register or its aliases: they queue there, so that none holds
# a unit's row while it waits for another.
REGISTER = "register"


def all_units(session: Session) -> list[UnitView]:
    """The register by name, with the aliases that stand for one unit only; no closed units."""
    rows = list(session.exec(select(UnitRow).order_by(col(UnitRow.id))))
    rows.sort(key=lambda row: register_order(row.name))
    aliases = unshared(rows, list(_in_use(session, rows)))
    return [
        replace(as_view(row), aliases=aliases.get(row.id, ()))
        for row in rows
        if row.closed_on is None
    ]


def _in_use(session: Session, rows: Sequence[UnitRow]) -> Iterator[tuple[int, str]]:
    """(unit, alias) of the open units; what a unit joined to one is called is an alias of it."""
    now, is_open = joined(session), {row.id for row in rows if row.closed_on is None}
    names = [(row.id, row.name) for row in rows if row.joined_id is not None]
    for unit_id, text in (*((alias.unit_id, alias.text) for alias in standing(session)), *names):
        # The unit may also have come with an import that ended after the units were read.
        if now.meant(unit_id) in is_open:
            yield now.meant(unit_id), text


def _all_called(session: Session) -> Iterator[_Called]:
    """Names and aliases; an alias of two units offers both."""
    rows = session.exec(select(UnitRow)).all()
    units = {unit.id: unit for unit in all_units(session)}
    yield from (_Called(unit_core(unit.name), unit, False) for unit in units.values())
    for unit_id, text in _in_use(session, rows):
        if unit_id in units:
            yield _Called(unit_core(text), units[unit_id], True)


def as_view(row: UnitRow) -> UnitView:
    """The unit as the conversation sees it."""
    return UnitView(
        id=row.id,
        name=row.name,
        unit_type=row.unit_type,
        commune=row.commune,
        tax_code=row.tax_code,
    )


def as_entry(row: UnitRow) -> UnitEntry:
    """All that the register says of the unit."""
    return UnitEntry(**{name: getattr(row, name) for name in FIELDS})


def read_entries(session: Session) -> dict[int, UnitEntry]:
    """All that the register says of each open unit, by its number."""
    # Plain columns: as objects of the session, a whole register takes three times as long.
    fields_of = (getattr(UnitRow, name) for name in FIELDS)
    query = select_columns(col(UnitRow.id), *fields_of).where(col(UnitRow.closed_on).is_(None))
    return {row[0]: UnitEntry(*row[1:]) for row in session.connection().execute(query)}


def import_units(session: Session, entries: Iterable[UnitEntry], now: datetime) -> tuple[int, int]:
    """Add new units and fill in known ones; returns how many were (added, changed).

    The same name in the same commune is the same unit; an empty cell never erases a known value,
    and a list never changes or opens a unit that was closed.
    """
    bump(session, REGISTER)
    known = {(row.name_key, row.commune_key): row for row in session.exec(select(UnitRow))}
    added, changed = 0, 0
    for entry in entries:
        key = (unit_key(entry.name, entry.unit_type), commune_key(entry.commune))
        row = known.get(key)
        if row is None:
            row = UnitRow(name=entry.name, name_key=key[0], commune_key=key[1], changed_at=now)
            # For the rest of the file too, which may name the unit again.
            known[key] = row
            session.add(row)
            _fill(row, entry)
            added += 1
        elif row.closed_on is None and _fill(row, entry):
            row.changed_at = now
            changed += 1
    return added, changed


def _fill(row: UnitRow, entry: UnitEntry) -> bool:
    before = as_entry(row)
    for name in FIELDS:
        setattr(row, name, getattr(entry, name) or getattr(row, name))
    return before != as_entry(row)
