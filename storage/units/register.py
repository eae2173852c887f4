"""Changes of the member register by the staff, each with its line in the journal.

The rule: a unit keeps its number for ever, registrations point to it; two units never share a
name in one commune.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from handlers.values.person import UnitView
from storage.database.engine import Database
from storage.journal.journal import Actor, record
from storage.store import Store
from storage.tables.counters import bump
from storage.tables.office import AliasRow, UnitRow
from storage.units.alias_votes import Objection, objection
from storage.units.aliases import Alias, aliases_of
from storage.units.names import commune_key, unit_key
from storage.units.units import REGISTER, UnitEntry, as_view, import_units


class Doubled(Exception):
    """Another unit has this name in this commune."""


class Refused(Exception):
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


class Register:
    """The member register at the staff's desk; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take_in(
        self, name: str, entries: Iterable[UnitEntry], by: Actor, now: datetime
    ) -> tuple[int, int]:
        """Import the units of a file called `name`; returns how many were (added, changed)."""
        with self._database.write() as session:
            added, changed = import_units(session, entries, now)
            after = {"added": added, "changed": changed}
            record(session, by, "units.import", name, None, after, now)
            return added, changed

    def edit(self, unit_id: int, entry: UnitEntry, by: Actor, now: datetime) -> None:
        """Change a unit; None empties a field. Raises LookupError or Doubled."""
        keys = (unit_key(entry.name, entry.unit_type), commune_key(entry.commune))
        with self._database.write() as session:
            bump(session, REGISTER)
            row = _unit(session, unit_id)
            double = select(UnitRow.id).where(
                UnitRow.name_key == keys[0], UnitRow.commune_key == keys[1]
            )
            if session.exec(double.where(col(UnitRow.id) != unit_id)).first() is not None:
                raise Doubled(entry.name)
            before = _as_json(row)
            row.name, row.unit_type = entry.name, entry.unit_type
            row.commune, row.tax_code = entry.commune, entry.tax_code
            row.name_key, row.commune_key = keys
            row.changed_at = now
            record(session, by, "units.edit", f"unit/{unit_id}", before, _as_json(row), now)

    def close(self, unit_id: int, on: date, reason: str, by: Actor, now: datetime) -> None:
        """End an open unit; it keeps its number and history. Raises LookupError."""
        with self._database.write() as session:
            bump(session, REGISTER)
            row = _open_unit(session, unit_id)
            before = _as_json(row)
            row.closed_on, row.closed_reason, row.closed_by = on, reason, by.name
            row.changed_at = now
            record(session, by, "units.close", f"unit/{unit_id}", before, _as_json(row), now)

    def join(
        self, unit_id: int, into: int, on: date, reason: str, by: Actor, now: datetime
    ) -> None:
        """End a unit that really is another open one: what names it means that one from now on.

        Raises LookupError.
        """
        with self._database.write() as session:
            bump(session, REGISTER)
            rows = {number: _open_unit(session, number) for number in sorted((unit_id, into))}
            if len(rows) < 2:
                raise LookupError(f"unit {unit_id} is not another one")
            row = rows[unit_id]
            before = _as_json(row)
            row.closed_on, row.closed_reason, row.closed_by = on, reason, by.name
            row.joined_id, row.changed_at = into, now
            record(session, by, "units.join", f"unit/{unit_id}", before, _as_json(row), now)

    def reopen(self, unit_id: int, by: Actor, now: datetime) -> None:
        """An ended unit stands again, with all that was its own. Raises LookupError."""
        with self._database.write() as session:
            bump(session, REGISTER)
            row = _unit(session, unit_id)
            if row.closed_on is None:
                raise LookupError(f"unit {unit_id} is not closed")
            before = _as_json(row)
            row.closed_on = row.closed_reason = row.closed_by = row.joined_id = None
            row.changed_at = now
            record(session, by, "units.reopen", f"unit/{unit_id}", before, _as_json(row), now)

    def closed(self) -> list[ClosedUnit]:
        """The ended units, the last first."""
        with self._database.read() as session:
            rows = {row.id: row for row in session.exec(select(UnitRow))}
        now_closed = [row for row in rows.values() if row.closed_on is not None]
        now_closed.sort(key=lambda row: (row.changed_at, row.id), reverse=True)
        return [_closed(row, rows.get(row.joined_id or 0)) for row in now_closed]

    def aliases(self, unit_id: int) -> list[Alias]:
        """Every alias of a unit, the removed ones too."""
        with self._database.read() as session:
            return aliases_of(session, unit_id)

    def add_alias(self, unit_id: int, text: str, by: Actor, now: datetime) -> None:
        """Name a unit another way, or again what was removed. Raises LookupError or Refused."""
        key = unit_key(text)
        with self._database.write() as session:
            bump(session, REGISTER)
            _unit(session, unit_id)
            reason = objection(session, unit_id, text)
            if reason:
                raise Refused(reason)
            known = select(AliasRow).where(AliasRow.unit_id == unit_id, AliasRow.key == key)
            row = session.exec(known).first()
            row = row or AliasRow(unit_id=unit_id, key=key, text=text, changed_at=now)
            row.text, row.added_by, row.removed_by, row.changed_at = text, by.name, None, now
            session.add(row)
            after = {"alias": text}
            record(session, by, "units.alias-add", f"unit/{unit_id}", None, after, now)

    def remove_alias(self, unit_id: int, alias_id: int, by: Actor, now: datetime) -> str:
        """Use an alias no more, and never learn it again; returns it. Raises LookupError."""
        with self._database.write() as session:
            bump(session, REGISTER)
            row = session.get(AliasRow, alias_id)
            if row is None or row.unit_id != unit_id or row.removed_by is not None:
                raise LookupError(f"unit {unit_id} has no alias {alias_id}")
            row.removed_by, row.changed_at = by.name, now
            before = {"alias": row.text}
            record(session, by, "units.alias-remove", f"unit/{unit_id}", before, None, now)
            return row.text


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


def register_of(store: Store) -> Register:
    """The member register kept in this store."""
    return Register(store._database)


def _as_json(row: UnitRow) -> dict[str, object]:
    return {
        "name": row.name,
        "unit_type": row.unit_type,
        "commune": row.commune,
        "tax_code": row.tax_code,
        **_ended(row),
    }


def _ended(row: UnitRow) -> dict[str, object]:
    """When and why a unit ended; nothing for an open one."""
    if row.closed_on is None:
        return {}
    ended: dict[str, object] = {"closed_on": row.closed_on.isoformat(), "why": row.closed_reason}
    return {**ended, "joined": row.joined_id} if row.joined_id else ended
