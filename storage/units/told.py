"""The chats of a unit's people and what they were sent.

The rule: whose chats they are is known from the unit's registrations; nobody else's is looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from storage.tables.people import DeliveryRow, SubscriberRow, SubscriptionRow

LATEST = 12


@dataclass(frozen=True)
class UnitChat:
    """One chat; `reminded` when its person has asked for reminders."""

    channel: str
    reachable: bool
    heard_at: datetime | None
    reminded: bool


@dataclass(frozen=True)
class UnitDelivery:
    """One message that somebody of the unit was sent, or that could not be."""

    kind: DeliveryKind
    event_id: str
    occurs_on: date
    due_at: datetime
    state: DeliveryState


def chats_of(session: Session, people: Iterable[int]) -> list[UnitChat]:
    """The chats of these people, the last heard first."""
    wanted = sorted(set(people))
    asked = select(SubscriptionRow.person_id).where(col(SubscriptionRow.person_id).in_(wanted))
    reminded = set(session.exec(asked))
    rows = session.exec(
        select(SubscriberRow)
        .where(col(SubscriberRow.person_id).in_(wanted))
        .where(col(SubscriberRow.forgotten_at).is_(None))
        .order_by(col(SubscriberRow.heard_at).desc(), col(SubscriberRow.id))
    )
    return [
        UnitChat(row.channel, row.reachable, row.heard_at, row.person_id in reminded)
        for row in rows
    ]


def deliveries_of(session: Session, people: Iterable[int]) -> list[UnitDelivery]:
    """The latest of what these people were sent, the last first."""
    rows = session.exec(
        select(DeliveryRow)
        .where(col(DeliveryRow.person_id).in_(sorted(set(people))))
        .where(col(DeliveryRow.state) != DeliveryState.TOLD_WITH)
        .order_by(col(DeliveryRow.due_at).desc(), col(DeliveryRow.id).desc())
        .limit(LATEST)
    )
    return [
        UnitDelivery(
            DeliveryKind(row.kind),
            row.event_id,
            row.occurs_on,
            row.due_at,
            DeliveryState(row.state),
        )
        for row in rows
    ]
