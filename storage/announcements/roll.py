"""The roll call: what a recipient of an announcement was sent, and answered.

The rule: only who was sent it may answer, and the last answer counts.
"""

from datetime import datetime
from typing import cast

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.staff import RollAnswer, RollView
from storage.tables.desk import AnnouncementAnswerRow
from storage.tables.people import DeliveryRow

ANNOUNCEMENT = "announcement/"


def key_of(announcement_id: int) -> str:
    """The key of the announcement's deliveries."""
    return f"{ANNOUNCEMENT}{announcement_id}"


def find_roll(session: Session, person_id: int, announcement_id: int | None) -> RollView | None:
    """An announcement this person was sent, the latest for None, with their answer."""
    # It may have come twice, and the answer is kept with the first.
    first = aliased(DeliveryRow)
    query = (
        select(DeliveryRow, AnnouncementAnswerRow)
        .join(
            first,
            (col(first.person_id) == col(DeliveryRow.person_id))
            & (col(first.key) == ANNOUNCEMENT + col(DeliveryRow.event_id)),
            isouter=True,
        )
        .join(
            AnnouncementAnswerRow,
            col(AnnouncementAnswerRow.delivery_id) == first.id,
            isouter=True,
        )
        .where(DeliveryRow.person_id == person_id)
        .order_by(col(DeliveryRow.id).desc())
        .limit(1)
    )
    if announcement_id is None:
        sent = col(DeliveryRow.state) == DeliveryState.SENT
        query = query.where(sent, col(DeliveryRow.kind) == DeliveryKind.ANNOUNCEMENT)
    else:
        query = query.where(col(DeliveryRow.key) == key_of(announcement_id))
    found = session.exec(query).first()
    if found is None:
        return None
    row, answer = found
    return RollView(
        # An announcement's delivery keeps the number in the place of an event.
        id=int(row.event_id),
        sent_at=row.sent_at or row.due_at,
        answer=cast(RollAnswer, answer.answer) if answer else None,
    )


def answer_roll(
    session: Session,
    announcement_id: int,
    person_id: int,
    answer: RollAnswer,
    substitute: str | None,
    now: datetime,
) -> bool:
    """Note a recipient's answer, a later one in place of the earlier; False: not a recipient."""
    delivery = session.exec(
        select(DeliveryRow.id)
        .where(DeliveryRow.person_id == person_id, DeliveryRow.key == key_of(announcement_id))
        # Kept, so that two taps at once do not both add an answer.
        .with_for_update()
    ).one_or_none()
    if delivery is None:
        return False
    session.merge(
        AnnouncementAnswerRow(delivery_id=delivery, answer=answer, substitute=substitute, at=now)
    )
    return True
