"""What waits to be sent of a campaign that is put away, and what of it comes back.

The rule: nothing of a closed campaign goes out, and closing loses nothing: opened again, whatever
still has a sense is found due once more.
"""

from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, func, or_, select

from handlers.values.deliveries import CORRECTING, REMINDING, DeliveryKind, DeliveryState
from storage.reminders.chosen import look_anew
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriptionRow

PLAN_CLOSED = "plan-closed"
_KINDS = (*REMINDING, *CORRECTING, DeliveryKind.OPENING)


def withdraw(session: Session, plan_id: str, now: datetime) -> None:
    """Keep back what waits of the plan: in the outbox, or asked for again."""
    row, message = DeliveryRow, OutgoingRow
    waiting = select(row.outgoing_id).where(
        *_of(plan_id), col(row.state) == DeliveryState.QUEUED, col(row.outgoing_id).is_not(None)
    )
    session.exec(
        update(message)
        # What is on its way already cannot be kept back.
        .where(col(message.id).in_(waiting), col(message.state) == "queued")
        .values(state="dropped", reason=PLAN_CLOSED, done_at=now)
    )
    dropped = select(message.id).where(col(message.reason) == PLAN_CLOSED)
    queued = (col(row.state) == DeliveryState.QUEUED) & col(row.outgoing_id).in_(dropped)
    kept_back = {"state": DeliveryState.MISSED, "reason": PLAN_CLOSED}
    waits = or_(col(row.state) == DeliveryState.PLANNED, queued)
    session.exec(update(row).where(*_of(plan_id), waits).values(**kept_back))
    session.exec(update(row).where(*_of(plan_id), _would_have_been_named()).values(**kept_back))


def bring_back(session: Session, plan_id: str) -> None:
    """Let the calendar find again what was kept back; what was asked for again waits as before."""
    row = DeliveryRow
    kept = [*_of(plan_id), col(row.reason) == PLAN_CLOSED]
    people = select(row.person_id).where(*kept)
    look_anew(session, col(SubscriptionRow.person_id).in_(people))
    again = {"state": DeliveryState.PLANNED, "reason": None, "outgoing_id": None}
    asked = col(row.kind) == DeliveryKind.SNOOZE
    session.exec(update(row).where(*kept, asked).values(**again))
    session.exec(delete(row).where(*kept))


def count_waiting(session: Session, plan_id: str) -> int:
    """How many messages of the plan wait in the outbox."""
    row, message = DeliveryRow, OutgoingRow
    query = (
        select(func.count())
        .select_from(row)
        .join(message, col(message.id) == row.outgoing_id)
        .where(*_of(plan_id), row.state == DeliveryState.QUEUED, message.state == "queued")
    )
    return session.exec(query).one()


def _of(plan_id: str) -> list[ColumnElement[bool]]:
    return [col(DeliveryRow.plan_id) == plan_id, col(DeliveryRow.kind).in_(_KINDS)]


def _would_have_been_named() -> ColumnElement[bool]:
    """Whether a message that was kept back would have told this event along with its own."""
    message = aliased(DeliveryRow)
    same = (
        select(message.id)
        .where(message.person_id == DeliveryRow.person_id, message.plan_id == DeliveryRow.plan_id)
        .where(message.occurs_on == DeliveryRow.occurs_on)
        .where(message.days_before == DeliveryRow.days_before, message.reason == PLAN_CLOSED)
    )
    return (col(DeliveryRow.state) == DeliveryState.TOLD_WITH) & same.exists()
