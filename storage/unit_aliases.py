"""What leaders call a unit besides its name in the register, as it is used.

The rule: an alias only helps to offer a unit; a unit is joined by nobody but the person asked. What
two units are called stands for neither of them alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session, col, select

from storage.names import unit_core
from storage.office_tables import AliasRow, UnitRow

AliasState = Literal["used", "shared", "declined", "removed"]


@dataclass(frozen=True)
class Alias:
    """One alias with how often it was confirmed and declined; `shared` with another unit."""

    id: int
    text: str
    confirmed: int
    declined: int
    added_by: str | None
    state: AliasState


def standing(session: Session) -> list[AliasRow]:
    """The aliases that help: added by the staff, or confirmed more often than declined."""
    query = select(AliasRow).where(col(AliasRow.removed_by).is_(None)).order_by(col(AliasRow.id))
    return [row for row in session.exec(query) if stands(row)]


def stands(row: AliasRow) -> bool:
    """Whether an alias helps to find its unit."""
    by_votes = row.added_by is not None or row.confirmed > row.declined
    return row.removed_by is None and by_votes


def unshared(units: Iterable[UnitRow], rows: Sequence[AliasRow]) -> dict[int, tuple[str, ...]]:
    """By unit, the aliases that no other unit has as its alias or its name."""
    if not rows:
        return {}
    owners = _owners(units, rows)
    found: dict[int, tuple[str, ...]] = {}
    for row in rows:
        if owners[unit_core(row.text)] == {row.unit_id}:
            found[row.unit_id] = (*found.get(row.unit_id, ()), row.text)
    return found


def aliases_of(session: Session, unit_id: int) -> list[Alias]:
    """Every alias of a unit, the removed ones too, the most confirmed first."""
    query = (
        select(AliasRow)
        .where(AliasRow.unit_id == unit_id)
        .order_by(col(AliasRow.confirmed).desc(), col(AliasRow.id))
    )
    rows = session.exec(query).all()
    alone = unshared(session.exec(select(UnitRow)), standing(session)).get(unit_id, ())
    return [
        Alias(row.id, row.text, row.confirmed, row.declined, row.added_by, _state(row, alone))
        for row in rows
    ]


def _state(row: AliasRow, alone: Sequence[str]) -> AliasState:
    if row.removed_by is not None:
        return "removed"
    if not stands(row):
        return "declined"
    return "used" if row.text in alone else "shared"


def _owners(units: Iterable[UnitRow], rows: Iterable[AliasRow]) -> Mapping[str, set[int]]:
    owners: dict[str, set[int]] = {}
    for unit in units:
        owners.setdefault(unit_core(unit.name), set()).add(unit.id)
    for row in rows:
        owners.setdefault(unit_core(row.text), set()).add(row.unit_id)
    return owners
