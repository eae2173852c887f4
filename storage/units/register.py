"""Changes of the member register by the staff, each with its line in the journal.

The rule: a unit keeps its number for ever, registrations point to it; two units never share a
name in one commune.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlmodel import Session, col, select

from handlers.values.person import UnitView
from storage.change import Change
from storage.database.engine import Database
from storage.tables.counters import bump
from storage.tables.office import AliasRow, UnitListRow, UnitRow
from storage.units.alias_votes import Objection, objection
from storage.units.aliases import Alias, aliases_of
from storage.units.erased import without_erased
from storage.units.names import commune_key, unit_key
from storage.units.told import UnitChat, UnitDelivery, chats_of, deliveries_of
from storage.units.units import (
    FIELDS,
    REGISTER,
    UnitEntry,
    UnitIndex,
    all_units,
    as_view,
    import_units,
    read_entries,
)

# Whatever it is called where it lies.
REGISTER_FILE = "units.xlsx"


class Doubled(Exception):
    """Another unit has this name in this commune."""


class AliasRefused(Exception):
    """This cannot be an alias of the unit."""

    def __init__(self, reason: Objection) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class ClosedUnit:
    """A unit that is no more, since when and why; `joined` is the one it really was."""

    unit: UnitView
    on: date
    reason: str
    by: str
    joined: UnitView | None


class Units:
    """The member register as it is read; every method is one transaction."""

    def __init__(self, database: Database, index: UnitIndex) -> None:
        self._database, self._index = database, index

    def all(self) -> list[UnitView]:
        """The register by name, without closed units."""
        with self._database.read() as session:
            return all_units(session)

    def entries(self) -> dict[int, UnitEntry]:
        """All that the register says of each open unit, by its number."""
        with self._database.read() as session:
            return read_entries(session)

    def districts(self) -> dict[int, str]:
        """The district of each open unit that has one."""
        query = select(UnitRow.id, UnitRow.district).where(col(UnitRow.closed_on).is_(None))
        with self._database.read() as session:
            return {number: where for number, where in session.exec(query) if where}

    def representatives(self) -> dict[int, str]:
        """Who speaks for each open unit, where the register says it."""
        query = select(UnitRow.id, UnitRow.representative).where(col(UnitRow.closed_on).is_(None))
        with self._database.read() as session:
            return {number: who for number, who in session.exec(query) if who}

    def names(self) -> dict[int, str]:
        """The name of every unit, the closed ones too."""
        with self._database.read() as session:
            return dict(session.exec(select(UnitRow.id, UnitRow.name)).all())

    def closed(self) -> list[ClosedUnit]:
        """The ended units, the last first."""
        ended = col(UnitRow.closed_on).is_not(None)
        known = col(UnitRow.id).in_(select(UnitRow.joined_id).where(ended))
        with self._database.read() as session:
            now_closed = list(session.exec(select(UnitRow).where(ended)))
            into = {row.id: row for row in session.exec(select(UnitRow).where(known))}
        now_closed.sort(key=lambda row: (row.changed_at, row.id), reverse=True)
        return [_closed(row, into.get(row.joined_id or 0)) for row in now_closed]

    def like(self, name: str) -> tuple[UnitView, ...]:
        """Up to 3 open units that the name may mean, best first."""
        with self._database.read() as session:
            return self._index.like(session, name)

    def told(self, people: Iterable[int]) -> tuple[list[UnitChat], list[UnitDelivery]]:
        """The chats of these people, and the latest of what they were sent."""
        wanted = list(people)
        with self._database.read() as session:
            return chats_of(session, wanted), deliveries_of(session, wanted)

    def aliases(self, unit_id: int) -> list[Alias]:
        """Every alias of a unit, the removed ones too."""
        with self._database.read() as session:
            return aliases_of(session, unit_id)

    def grounds(self) -> list[str]:
        """By what right the lists were taken in, each once, the latest last."""
        query = select(UnitListRow.ground).order_by(col(UnitListRow.id))
        with self._database.read() as session:
            return list(dict.fromkeys(session.exec(query)))


class TakenIn(NamedTuple):
    """How many units were new, how many have changed; of how many somebody erased is left out."""

    added: int
    changed: int
    left_out: int


def take_in(change: Change, entries: Iterable[UnitEntry], ground: str) -> TakenIn:
    """Import the units of a file; `ground` is by what right the office has it, and whence."""
    kept, left_out = without_erased(change.session, entries)
    added, changed = import_units(change.session, kept, change.now)
    row = UnitListRow(ground=ground, taken_by=change.actor.name, at=change.now)
    change.session.add(row)
    after = {"added": added, "changed": changed, "proof": ground}
    change.record("units.import", REGISTER_FILE, None, after)
    return TakenIn(added, changed, left_out)


def add(change: Change, entry: UnitEntry) -> int:
    """One unit more; returns its number. Raises Doubled, also when that unit is closed."""
    keys = (unit_key(entry.name, entry.unit_type), commune_key(entry.commune))
    bump(change.session, REGISTER)
    _refuse_doubled(change.session, keys)
    row = UnitRow(name=entry.name, name_key=keys[0], commune_key=keys[1], changed_at=change.now)
    for name in FIELDS:
        setattr(row, name, getattr(entry, name))
    change.session.add(row)
    change.session.flush()
    change.record("units.add", f"unit/{row.id}", None, _as_json(row))
    return row.id


def standing(change: Change, unit_id: int) -> UnitEntry:
    """What the register says of a unit, until this is stored. Raises LookupError."""
    bump(change.session, REGISTER)
    row = _unit(change.session, unit_id)
    return UnitEntry(**{name: getattr(row, name) for name in FIELDS})


def edit(change: Change, unit_id: int, entry: UnitEntry) -> None:
    """Change a unit; None empties a field. Raises LookupError or Doubled."""
    keys = (unit_key(entry.name, entry.unit_type), commune_key(entry.commune))
    bump(change.session, REGISTER)
    row = _unit(change.session, unit_id)
    _refuse_doubled(change.session, keys, unit_id)
    before = _as_json(row)
    for name in FIELDS:
        setattr(row, name, getattr(entry, name))
    row.name_key, row.commune_key = keys
    _changed(change, "edit", row, before)


def close(change: Change, unit_ids: Iterable[int], on: date, reason: str) -> None:
    """End open units; they keep their numbers and history. Raises LookupError, all or none."""
    bump(change.session, REGISTER)
    for row in [_open_unit(change.session, number) for number in sorted(set(unit_ids))]:
        before = _as_json(row)
        row.closed_on, row.closed_reason, row.closed_by = on, reason, change.actor.name
        _changed(change, "close", row, before)


def join(change: Change, unit_id: int, into: int, on: date, reason: str) -> None:
    """End a unit that really is another open one: what names it means that one from now on.

    Raises LookupError.
    """
    bump(change.session, REGISTER)
    rows = {number: _open_unit(change.session, number) for number in sorted((unit_id, into))}
    # Both numbers are the same one.
    if len(rows) < 2:
        raise LookupError(f"unit {unit_id} is not another one")
    row = rows[unit_id]
    before = _as_json(row)
    row.closed_on, row.closed_reason, row.closed_by = on, reason, change.actor.name
    row.joined_id = into
    _changed(change, "join", row, before)


def reopen(change: Change, unit_ids: Iterable[int]) -> None:
    """Ended units stand again, with all that was their own. Raises LookupError, all or none."""
    bump(change.session, REGISTER)
    rows = [_unit(change.session, number) for number in sorted(set(unit_ids))]
    for row in rows:
        if row.closed_on is None:
            raise LookupError(f"unit {row.id} is not closed")
        before = _as_json(row)
        row.closed_on = row.closed_reason = row.closed_by = row.joined_id = None
        _changed(change, "reopen", row, before)


def add_alias(change: Change, unit_id: int, text: str) -> None:
    """Name a unit another way, or again what was removed. Raises LookupError or AliasRefused."""
    session, key = change.session, unit_key(text)
    bump(session, REGISTER)
    _unit(session, unit_id)
    reason = objection(session, unit_id, text)
    if reason:
        raise AliasRefused(reason)
    known = select(AliasRow).where(AliasRow.unit_id == unit_id, AliasRow.key == key)
    row = session.exec(known).first()
    row = row or AliasRow(unit_id=unit_id, key=key, text=text, changed_at=change.now)
    row.text, row.added_by = text, change.actor.name
    row.removed_by, row.changed_at = None, change.now
    session.add(row)
    change.record("units.alias-add", f"unit/{unit_id}", None, {"alias": text})


def remove_alias(change: Change, unit_id: int, alias_id: int) -> str:
    """Use an alias no more, and never learn it again; returns it. Raises LookupError."""
    bump(change.session, REGISTER)
    row = change.session.get(AliasRow, alias_id)
    if row is None or row.unit_id != unit_id or row.removed_by is not None:
        raise LookupError(f"unit {unit_id} has no alias {alias_id}")
    # The row stays: it is what keeps the alias from being learned again.
    row.removed_by, row.changed_at = change.actor.name, change.now
    change.record("units.alias-remove", f"unit/{unit_id}", {"alias": row.text})
    return row.text


def _changed(change: Change, act: str, row: UnitRow, before: dict[str, object]) -> None:
    row.changed_at = change.now
    change.record(f"units.{act}", f"unit/{row.id}", before, _as_json(row))


def _refuse_doubled(session: Session, keys: tuple[str, str], but: int = 0) -> None:
    double = select(UnitRow.id).where(UnitRow.name_key == keys[0], UnitRow.commune_key == keys[1])
    if session.exec(double.where(col(UnitRow.id) != but)).first() is not None:
        raise Doubled(keys[0])


def _unit(session: Session, unit_id: int) -> UnitRow:
    row = session.get(UnitRow, unit_id, with_for_update=True)
    if row is None:
        raise LookupError(f"no unit {unit_id}")
    return row


def _open_unit(session: Session, unit_id: int) -> UnitRow:
    row = _unit(session, unit_id)
    if row.closed_on is not None:
        raise LookupError(f"unit {unit_id} is closed")
    return row


def _closed(row: UnitRow, into: UnitRow | None) -> ClosedUnit:
    assert row.closed_on is not None
    return ClosedUnit(
        unit=as_view(row),
        on=row.closed_on,
        reason=row.closed_reason or "",
        by=row.closed_by or "",
        joined=as_view(into) if into else None,
    )


def _as_json(row: UnitRow) -> dict[str, object]:
    return {**{name: getattr(row, name) for name in FIELDS}, **_ended(row)}


def _ended(row: UnitRow) -> dict[str, object]:
    """When and why a unit ended; nothing for an open one."""
    if row.closed_on is None:
        return {}
    ended: dict[str, object] = {"closed_on": row.closed_on.isoformat(), "why": row.closed_reason}
    return {**ended, "joined": row.joined_id} if row.joined_id else ended
