"""What leaders call a unit besides its name in the register, as it is used.

The rule: an alias only helps to offer a unit; a unit is joined by nobody but the person asked. What
two units are called stands for neither of them alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session, col, select

from storage.tables.office import AliasRow, UnitRow
from storage.units.names import unit_core

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


def unshared(
    units: Iterable[UnitRow], called: Sequence[tuple[int, str]]
) -> dict[int, tuple[str, ...]]:
    """By unit, the aliases (unit, text) that no other open unit has as its alias or its name."""
    if not called:
        return {}
    owners = _owners(units, called)
    found: dict[int, tuple[str, ...]] = {}
    for unit_id, text in called:
        if owners[unit_core(text)] == {unit_id}:
            found[unit_id] = (*found.get(unit_id, ()), text)
    return found


def aliases_of(session: Session, unit_id: int) -> list[Alias]:
    """Every alias of a unit, the removed ones too, the most confirmed first."""
    query = (
        select(AliasRow)
        .where(AliasRow.unit_id == unit_id)
        .order_by(col(AliasRow.confirmed).desc(), col(AliasRow.id))
    )
    rows = session.exec(query).all()
    units = session.exec(select(UnitRow)).all()
    # A closed unit shares nothing with the open ones; its own page shows its aliases all the same.
    seen = {unit.id for unit in units if unit.closed_on is None} | {unit_id}
    called = [(row.unit_id, row.text) for row in standing(session) if row.unit_id in seen]
    alone = unshared(units, called).get(unit_id, ())
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


def _owners(units: Iterable[UnitRow], called: Iterable[tuple[int, str]]) -> Mapping[str, set[int]]:
    owners: dict[str, set[int]] = {}
    for unit in units:
        if unit.closed_on is None:
            owners.setdefault(unit_core(unit.name), set()).add(unit.id)
    for unit_id, text in called:
        owners.setdefault(unit_core(text), set()).add(unit_id)
    return owners
