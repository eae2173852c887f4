"""The member register: its import, and units that a typed name may mean.

The rule: names are folded once and kept in memory; the copy is renewed when the register changed,
also when another process changed it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz
from sqlmodel import Session, col, select

from handlers.person import UnitView
from storage.counters import bump, current
from storage.names import SUGGEST_FROM, commune_key, likeness, unit_core, unit_key
from storage.office_tables import UnitRow


@dataclass(frozen=True)
class UnitEntry:
    """One line of a register to import."""

    name: str
    unit_type: str | None = None
    commune: str | None = None
    tax_code: str | None = None


class UnitIndex:
    """The register in memory; replaced whole, so threads never see half of it."""

    def __init__(self) -> None:
        self._loaded: tuple[int, tuple[tuple[str, UnitView], ...]] = (-1, ())

    def like(self, session: Session, name: str) -> tuple[UnitView, ...]:
        """Up to 3 units whose distinguishing words are like the typed ones, best first."""
        typed = unit_core(name)
        if len(typed) < 2:
            return ()
        scored = [
            (likeness(typed, core), fuzz.ratio(name.lower(), unit.name.lower()), unit)
            for core, unit in self._units(session)
        ]
        # Accents only break ties: "ma" and "m\u00e1" fold to the same word.
        best = sorted(scored, key=lambda row: (-row[0], -row[1], row[2].id))
        return tuple(unit for score, _, unit in best[:3] if score >= SUGGEST_FROM)

    def _units(self, session: Session) -> tuple[tuple[str, UnitView], ...]:
        version = current(session, REGISTER)
        if self._loaded[0] != version:
            self._loaded = (version, tuple((unit_core(u.name), u) for u in all_units(session)))
        return self._loaded[1]


REGISTER = "register"


def all_units(session: Session) -> list[UnitView]:
    """The whole register by name."""
    rows = session.exec(select(UnitRow).order_by(col(UnitRow.name), col(UnitRow.id)))
    return [as_view(row) for row in rows]


def as_view(row: UnitRow) -> UnitView:
    """The unit as the conversation sees it."""
    return UnitView(
        id=row.id,
        name=row.name,
        unit_type=row.unit_type,
        commune=row.commune,
        tax_code=row.tax_code,
    )


def import_units(session: Session, entries: Iterable[UnitEntry], now: datetime) -> tuple[int, int]:
    """Add new units and fill in known ones; returns how many were (added, changed).

    The same name in the same commune is the same unit; an empty cell never erases a known value.
    """
    known = {(row.name_key, row.commune_key): row for row in session.exec(select(UnitRow))}
    added, changed = 0, 0
    for entry in entries:
        key = (unit_key(entry.name, entry.unit_type), commune_key(entry.commune))
        row = known.get(key)
        if row is None:
            row = UnitRow(name=entry.name, name_key=key[0], commune_key=key[1], changed_at=now)
            known[key] = row
            session.add(row)
            _fill(row, entry)
            added += 1
        elif _fill(row, entry):
            row.changed_at = now
            changed += 1
    bump(session, REGISTER)
    return added, changed


def _fill(row: UnitRow, entry: UnitEntry) -> bool:
    before = (row.name, row.unit_type, row.commune, row.tax_code)
    row.name = entry.name
    row.unit_type = entry.unit_type or row.unit_type
    row.commune = entry.commune or row.commune
    row.tax_code = entry.tax_code or row.tax_code
    return before != (row.name, row.unit_type, row.commune, row.tax_code)
