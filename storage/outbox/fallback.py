"""A reminder that cannot be delivered in its chat, or waits there too long, goes to the next one.

The rule: it moves once; what moved and still cannot be delivered is given up and stays visible.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.outbox.chats import chats_of
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriberRow


def waiting(session: Session, channels: Collection[str], queued_before: datetime) -> Sequence[int]:
    """Reminders that never left their chat's channel, of people with a chat on another of these.

    What perhaps went out stays: a second copy elsewhere would only confuse.
    """
    other = aliased(SubscriberRow)
    elsewhere = (
        select(other.id)
        .where(other.person_id == SubscriberRow.person_id, other.channel != SubscriberRow.channel)
        .where(col(other.channel).in_(channels), col(other.reachable).is_(True))
    )
    query = (
        select(OutgoingRow.id)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .join(DeliveryRow, col(DeliveryRow.outgoing_id) == OutgoingRow.id)
        .where(OutgoingRow.state == "queued", OutgoingRow.lane == "reminder")
        .where(col(OutgoingRow.created_at) < queued_before, elsewhere.exists())
        .where(col(OutgoingRow.pinned).is_(False), col(OutgoingRow.repeat).is_(False))
        .where(col(DeliveryRow.moved).is_(False))
    )
    return session.exec(query).all()


def move(
    session: Session, outgoing_id: int, now: datetime, channels: Collection[str] | None = None
) -> bool:
    """Queue an unsent reminder for the next reachable chat; False when it stays where it is.

    With `channels` only a chat on another of these will do.
    """
    found = session.exec(
        select(OutgoingRow, DeliveryRow)
        .join(DeliveryRow, col(DeliveryRow.outgoing_id) == OutgoingRow.id)
        .where(OutgoingRow.id == outgoing_id, col(OutgoingRow.state).in_(("queued", "claimed")))
        .where(col(OutgoingRow.pinned).is_(False), col(DeliveryRow.moved).is_(False))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()
    if found is None:
        return False
    row, delivery = found
    chat = _next(session, delivery.person_id, row.subscriber_id, channels)
    if chat is None:
        return False
    session.exec(
        update(OutgoingRow)
        .where(col(OutgoingRow.id) == row.id)
        .values(
            subscriber_id=chat.id,
            state="queued",
            reason="moved",
            # Another channel knows nothing of these tries.
            attempts=0,
            copies=0,
            tried_at=now,
            not_before=now,
            lease_until=None,
        )
    )
    delivery.moved, delivery.subscriber_id = True, chat.id
    session.flush()
    return True


def _next(
    session: Session, person_id: int, stuck_in: int, channels: Collection[str] | None
) -> SubscriberRow | None:
    chats = chats_of(session, person_id)
    leaving = next((chat.channel for chat in chats if chat.id == stuck_in), None)
    for chat in chats:
        fits = channels is None or (chat.channel in channels and chat.channel != leaving)
        if chat.reachable and chat.id != stuck_in and fits:
            return chat
    return None
