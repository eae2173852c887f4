"""What registrations are counted and compared by, without their forms.

The rule: which unit one is of is said as `records` says it, joined units included.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from storage.registrations.looked_up import Aim, aims_of
from storage.tables.people import RegistrationRow
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
    row = RegistrationRow
    query = (
        select(
            col(row.code), col(row.status), col(row.sent_at), col(row.unit_type),
            col(row.unit_id), col(row.unit_key), col(row.commune_key), col(row.aims),
        )
        .where(col(row.campaign) == campaign)
        .order_by(col(row.id))
    )  # fmt: skip
    now = joined(session)
    rows = session.connection().execute(query).mappings()
    facts = (RegistrationFact(**{**found, "aims": aims_of(found["aims"])}) for found in rows)
    return [replace(fact, unit_id=now.of(fact)) for fact in facts]
