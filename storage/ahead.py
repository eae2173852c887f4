"""What a clock ahead of ours has written, made harmless.

The rule: a reminder whose time has not come was not due. One that waits is found due again in its
time, and one that went out or was missed does not use up the true one. People's messages stay.
"""

from datetime import datetime, timedelta

from sqlalchemy import String, case, cast, delete, literal, update
from sqlmodel import Session, col, select

from handlers.values.deliveries import REMINDING, DeliveryState
from storage.announcements.approvals import UNDO
from storage.reminders.looks import forget_looks
from storage.tables.desk import AnnouncementRow
from storage.tables.people import DeliveryRow, OutgoingRow

# Copies of the program whose clocks differ a little must not undo each other's work.
MARGIN = timedelta(minutes=1)
DONE = (DeliveryState.SENT, DeliveryState.TOLD_WITH, DeliveryState.FAILED, DeliveryState.MISSED)


def put_right(session: Session, now: datetime) -> None:
    """Undo what was not due yet by `now`."""
    ahead = [col(DeliveryRow.due_at) > now + MARGIN, col(DeliveryRow.kind).in_(REMINDING)]
    waiting = select(DeliveryRow.outgoing_id).where(
        *ahead, DeliveryRow.state == DeliveryState.QUEUED
    )
    taken_back = session.exec(
        delete(OutgoingRow)
        .where(col(OutgoingRow.id).in_(waiting), col(OutgoingRow.state) == "queued")
        .returning(col(OutgoingRow.id))
    ).all()
    # Only these: a claimed message may be on its way, and keeps its delivery.
    gone = [outgoing_id for (outgoing_id,) in taken_back]
    session.exec(delete(DeliveryRow).where(col(DeliveryRow.outgoing_id).in_(gone)))
    # What stays takes a key of its own, so that the true reminder may have the right one.
    done = col(DeliveryRow.state).in_(DONE)
    free = literal("ahead/") + cast(col(DeliveryRow.id), String)
    session.exec(update(DeliveryRow).where(*ahead, done).values(key=free))
    # A look of then has settled what is due again now.
    forget_looks(session, after=now)
    late = [col(AnnouncementRow.status) == "approved", col(AnnouncementRow.send_at) > now + UNDO]
    planned = col(AnnouncementRow.planned_at)
    # What was planned for a later day keeps it.
    soonest = case((planned > now + UNDO, planned), else_=now + UNDO)
    session.exec(update(AnnouncementRow).where(*late).values(send_at=soonest))
