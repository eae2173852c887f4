"""Queue an approved announcement for its people, a batch at a time.

The rule: a batch, its deliveries and the cursor are one transaction; whoever is already in it is
passed over, so nobody gets it twice.
"""

from datetime import datetime

from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.replies import Reply
from storage.announcements.audience import next_people
from storage.announcements.roll import key_of
from storage.outbox.chats import chats_of, hold_person, to_write_to
from storage.outbox.lasting import ANNOUNCEMENT
from storage.outbox.months import VIETNAM
from storage.outbox.outbox import add
from storage.tables.desk import AnnouncementRow
from storage.tables.people import DeliveryRow
from storage.tables.values import AUDIENCE, REPLY

# A batch is one write transaction; between two of them turns go on.
AT_ONCE = 200


def send_batch(session: Session, now: datetime) -> int | None:
    """Queue one batch of one due announcement; None when there is nothing to queue."""
    _finish(session, now)
    row = session.exec(
        select(AnnouncementRow)
        .where(col(AnnouncementRow.status).in_(("approved", "sending")))
        .where(col(AnnouncementRow.send_at) <= now, col(AnnouncementRow.queued_at).is_(None))
        .order_by(col(AnnouncementRow.id))
        .limit(1)
        # What another copy of the program is at is left to it.
        .with_for_update(skip_locked=True)
    ).first()
    if row is None:
        return None
    people = next_people(session, AUDIENCE.load(row.audience), row.cursor, AT_ONCE)
    reply = REPLY.load(row.reply)
    queued = sum(_queue(session, row, person_id, reply, now) for person_id in people)
    row.status = "sending"
    row.queued += queued
    row.cursor = people[-1] if people else row.cursor
    # A page that is not full has nobody behind it.
    if len(people) < AT_ONCE:
        row.queued_at = now
    return queued


def _queue(
    session: Session, row: AnnouncementRow, person_id: int, reply: Reply, now: datetime
) -> bool:
    """One person's delivery and message; False when there is one or the person is gone."""
    if not hold_person(session, person_id):
        return False
    known = select(DeliveryRow.id).where(
        DeliveryRow.person_id == person_id, DeliveryRow.key == key_of(row.id)
    )
    chat = to_write_to(chats_of(session, person_id))
    if chat is None or session.exec(known).first() is not None:
        return False
    # In the lane of reminders: answers that somebody waits for go first.
    outgoing_id = add(session, chat.id, reply, "reminder", now, now, now + ANNOUNCEMENT)
    session.add(
        DeliveryRow(
            person_id=person_id,
            subscriber_id=chat.id,
            kind=DeliveryKind.ANNOUNCEMENT,
            key=key_of(row.id),
            event_id=str(row.id),
            occurs_on=now.astimezone(VIETNAM).date(),
            days_before=0,
            due_at=now,
            state=DeliveryState.QUEUED,
            outgoing_id=outgoing_id,
            created_at=now,
        )
    )
    return True


def _finish(session: Session, now: datetime) -> None:
    """What nothing waits for any more is done."""
    rows = session.exec(
        select(AnnouncementRow)
        .where(AnnouncementRow.status == "sending", col(AnnouncementRow.queued_at).is_not(None))
        .order_by(col(AnnouncementRow.id))
        .with_for_update(skip_locked=True)
    )
    for row in rows.all():
        waiting = select(DeliveryRow.id).where(
            DeliveryRow.key == key_of(row.id), DeliveryRow.state == DeliveryState.QUEUED
        )
        if session.exec(waiting.limit(1)).first() is None:
            row.status, row.done_at = "done", now
    session.flush()
