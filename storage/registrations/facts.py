"""What registrations are counted and compared by, without their forms.

The rule: which unit one is of is said as `records` says it, joined units included.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlmodel import Session, col

from storage.registrations.looked_up import Aim, aims_of
from storage.tables.registrations import RegistrationRow
from storage.units.joined import joined


@dataclass(frozen=True)
class RegistrationFact:
    """One registration; `unit_id` and the keys say of which unit it is."""

    code: str
    status: str
    sent_at: datetime
    unit_type: str | None
    unit_id: int | None
    unit_key: str
    commune_key: str
    aims: tuple[Aim, ...]


def read_facts(session: Session, campaign: str) -> list[RegistrationFact]:
    """Those of a campaign, withdrawn ones too, oldest first."""
    return _read(session, col(RegistrationRow.campaign) == campaign)


def doubtful(session: Session, campaign: str) -> list[RegistrationFact]:
    """The standing ones whose unit another one may be of too, oldest first."""
    now, row = joined(session), RegistrationRow
    standing = (col(row.campaign) == campaign, col(row.status) != "withdrawn")

    def shared(column: Any) -> Any:
        return column.in_(select(column).where(*standing).group_by(column).having(func.count() > 1))

    named = shared(col(row.unit_key)) & (col(row.unit_key) != "")
    # What was joined has another number or name and is yet of the same unit.
    moved = col(row.unit_id).in_(now.moved) | col(row.unit_key).in_(now.moved_names)
    return _read(session, *standing, or_(named, shared(col(row.unit_id)), moved))


def _read(session: Session, *conditions: ColumnElement[bool]) -> list[RegistrationFact]:
    row = RegistrationRow
    query = (
        select(
            col(row.code), col(row.status), col(row.sent_at), col(row.unit_type),
            col(row.unit_id), col(row.unit_key), col(row.commune_key), col(row.aims),
        )
        .where(*conditions)
        .order_by(col(row.id))
    )  # fmt: skip
    now = joined(session)
    rows = session.connection().execute(query).mappings()
    facts = (RegistrationFact(**{**found, "aims": aims_of(found["aims"])}) for found in rows)
    # Few have joined another unit, and a copy of each takes a third of the time.
    units = ((fact, now.of(fact)) for fact in facts)
    return [fact if fact.unit_id == own else replace(fact, unit_id=own) for fact, own in units]
