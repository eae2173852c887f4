"""Changes of the member register by the staff, each with its line in the journal.

The rule: a unit keeps its number for ever, registrations point to it; two units never share a
name in one commune.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import col, select

from storage.counters import bump
from storage.engine import Database
from storage.journal import Actor, record
from storage.names import commune_key, unit_key
from storage.office_tables import UnitRow
from storage.store import Store
from storage.units import REGISTER, UnitEntry, import_units


class Doubled(Exception):
    """Another unit has this name in this commune."""


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
            row = session.get(UnitRow, unit_id, with_for_update=True)
            if row is None:
                raise LookupError(f"no unit {unit_id}")
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
            bump(session, REGISTER)
            record(session, by, "units.edit", f"unit/{unit_id}", before, _as_json(row), now)


def register_of(store: Store) -> Register:
    """The member register kept in this store."""
    return Register(store._database)


def _as_json(row: UnitRow) -> dict[str, object]:
    return {
        "name": row.name,
        "unit_type": row.unit_type,
        "commune": row.commune,
        "tax_code": row.tax_code,
    }
