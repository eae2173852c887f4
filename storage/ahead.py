"""What a clock ahead of ours has written, made harmless.

The rule: a reminder whose time has not come was not due. One that waits is found due again in its
time, and one that went out or was missed does not use up the true one. People's messages stay.
"""

from datetime import datetime, timedelta

from sqlalchemy import String, cast, delete, update
from sqlmodel import Session, col, select

from storage.announcements.approvals import UNDO
from storage.announcements.queue import EVENT
from storage.tables.desk import AnnouncementRow
from storage.tables.people import DeliveryRow, OutgoingRow

# Copies of the program whose clocks differ a little must not undo each other's work.
MARGIN = timedelta(minutes=1)
OTHERS = (EVENT, "registration-open", "unfinished")


def put_right(session: Session, now: datetime) -> None:
    """Undo what was not due yet by `now`."""
    ahead = [
        col(DeliveryRow.due_at) > now + MARGIN,
        col(DeliveryRow.event_id).not_in(OTHERS),
        ~col(DeliveryRow.key).endswith("/correction"),
    ]
    waiting = select(DeliveryRow.outgoing_id).where(*ahead, DeliveryRow.state == "queued")
    taken_back = session.exec(
        delete(OutgoingRow)
        .where(col(OutgoingRow.id).in_(waiting), col(OutgoingRow.state) == "queued")
        .returning(col(OutgoingRow.id))
    ).all()
    gone = [outgoing_id for (outgoing_id,) in taken_back]
    session.exec(delete(DeliveryRow).where(col(DeliveryRow.outgoing_id).in_(gone)))
    free = col(DeliveryRow.key) + "/ahead/" + cast(col(DeliveryRow.id), String)
    done = col(DeliveryRow.state).in_(("sent", "missed", "failed"))
    fresh = ~col(DeliveryRow.key).contains("/ahead/")
    session.exec(update(DeliveryRow).where(*ahead, done, fresh).values(key=free))
    late = [col(AnnouncementRow.status) == "approved", col(AnnouncementRow.send_at) > now + UNDO]
    session.exec(update(AnnouncementRow).where(*late).values(send_at=now + UNDO))
