"""Delete what is stored about a person.

The rule: after `forget` no table holds anything the person wrote or was sent; what stays is the
address, until the next purge, and the keys that make a repeated message harmless.
"""

from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from storage.tables import (
    ConsentRow,
    DecisionRow,
    DeliveryRow,
    InboundRow,
    InterestRow,
    OutgoingRow,
    QuestionRow,
    RegistrationRow,
    SubscriberRow,
    SubscriptionRow,
    VersionRow,
)


def forget(session: Session, subscriber_id: int, now: datetime) -> None:
    """Delete everything about this subscriber, answered messages included.

    Messages that still wait were written after the wish to be forgotten; they are answered anew.
    """
    owned = select(RegistrationRow.id).where(RegistrationRow.subscriber_id == subscriber_id)
    for part in (DecisionRow, VersionRow):
        session.exec(delete(part).where(col(part.registration_id).in_(owned)))
    for table in _OWNED:
        session.exec(delete(table).where(col(table.subscriber_id) == subscriber_id))
    session.exec(
        update(InboundRow)
        .where(col(InboundRow.subscriber_id) == subscriber_id)
        .where(col(InboundRow.done_at).is_not(None))
        .values(payload=None)
    )
    session.exec(
        update(SubscriberRow)
        .where(col(SubscriberRow.id) == subscriber_id)
        .values(conversation=None, draft_touched=None, unreachable_reason=None, forgotten_at=now)
    )


def drop_unsent_reminders(session: Session, subscriber_id: int) -> None:
    """Delete reminders not sent yet with their deliveries, so a new subscription starts clean."""
    session.exec(
        delete(OutgoingRow)
        .where(col(OutgoingRow.subscriber_id) == subscriber_id)
        .where(col(OutgoingRow.lane) == "reminder")
        .where(col(OutgoingRow.state).in_(("queued", "claimed")))
    )
    session.exec(
        delete(DeliveryRow)
        .where(col(DeliveryRow.subscriber_id) == subscriber_id)
        .where(col(DeliveryRow.state).in_(("planned", "queued")))
    )


def purge(session: Session, before: datetime) -> int:
    """Delete answered messages and finished sendings from before; returns how many.

    What is not answered or not sent stays, whatever its age. Reminders keep their delivery.
    """
    removed = session.exec(delete(InboundRow).where(col(InboundRow.done_at) < before)).rowcount
    removed += session.exec(delete(OutgoingRow).where(col(OutgoingRow.done_at) < before)).rowcount
    _remove_forgotten(session, before)
    return int(removed)


def _remove_forgotten(session: Session, before: datetime) -> None:
    """Delete the empty rows of people forgotten before this time whose messages are gone too."""
    gone = select(SubscriberRow.id).where(col(SubscriberRow.forgotten_at) < before)
    for table in (*_OWNED, InboundRow):
        rows = select(table).where(col(table.subscriber_id) == SubscriberRow.id)
        gone = gone.where(~rows.exists())
    session.exec(delete(SubscriberRow).where(col(SubscriberRow.id).in_(gone)))


_OWNED = (
    RegistrationRow,
    ConsentRow,
    SubscriptionRow,
    DeliveryRow,
    OutgoingRow,
    QuestionRow,
    InterestRow,
)
