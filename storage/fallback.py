"""A reminder that cannot be delivered in its chat goes to the person's next one.

The rule: it moves once; what moved and still cannot be delivered is given up and stays visible.
"""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.chats import chats_of
from storage.tables import DeliveryRow, OutgoingRow, SubscriberRow


def move(session: Session, outgoing_id: int, now: datetime) -> bool:
    """Queue an unsent reminder for the next reachable chat; False when it stays where it is."""
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
    chat = _next(session, delivery.person_id, row.subscriber_id)
    if chat is None:
        return False
    session.exec(
        update(OutgoingRow)
        .where(col(OutgoingRow.id) == row.id)
        .values(
            subscriber_id=chat.id,
            state="queued",
            reason="moved",
            attempts=0,
            not_before=max(now, row.due_at),
            lease_until=None,
        )
    )
    delivery.moved, delivery.subscriber_id = True, chat.id
    session.flush()
    return True


def _next(session: Session, person_id: int, blocked: int) -> SubscriberRow | None:
    chats = chats_of(session, person_id)
    return next((chat for chat in chats if chat.reachable and chat.id != blocked), None)
