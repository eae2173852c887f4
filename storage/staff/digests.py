"""The staff's daily digest: who wants it at which hour, and what is counted in it.

The rule: counts only, never a name or a word of anybody's; each gets it once a day, also when
several copies of the program look, and not hours after its time.
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryState
from handlers.values.replies import Reply
from handlers.values.staff import DigestCounts
from storage.announcements.roll import key_of, terms_of
from storage.change import Change
from storage.database.engine import Database
from storage.requests.requests import count_open
from storage.tables.desk import AnnouncementAnswerRow, AnnouncementRow, StaffDigestRow, StaffRow
from storage.tables.people import DeliveryRow, OutgoingRow, QuestionRow
from storage.tables.registrations import RegistrationRow

# A morning's digest has no sense in the evening, when the program was down meanwhile.
LATE = timedelta(hours=4)
# Nobody is waited for longer.
ASKED_FOR = timedelta(days=14)
DAY = timedelta(days=1)


class Digests:
    """Hours of the staff, as they are read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hours(self) -> list[time]:
        """The local hours at which somebody wants it."""
        with self._database.read() as session:
            return [time.fromisoformat(at) for at in session.exec(select(StaffDigestRow.at))]

    def any_due(self, now: datetime) -> bool:
        """Whether somebody's is due by `now` (local)."""
        with self._database.read() as session:
            return any(_is_due(row, now) for row in session.exec(select(StaffDigestRow)))


def choose(session: Session, staff_id: int, at: time | None) -> None:
    """This member of the staff wants it daily at this local hour; never for None."""
    row = session.get(StaffDigestRow, staff_id, with_for_update=True)
    if at is None:
        if row is not None:
            session.delete(row)
        return
    hour = at.isoformat("minutes")
    session.merge(StaffDigestRow(staff_id=staff_id, at=hour, sent_at=row.sent_at if row else None))


def send_due(
    change: Change, now: datetime, compose: Callable[[DigestCounts, datetime], Reply]
) -> None:
    """Write what `compose` makes of the counts to all whose hour has come by `now` (local)."""
    rows = change.session.exec(
        select(StaffDigestRow)
        .join(StaffRow, col(StaffRow.id) == StaffDigestRow.staff_id)
        .where(col(StaffRow.revoked_at).is_(None))
        .order_by(col(StaffDigestRow.staff_id))
        # What another copy of the program is at is left to it.
        .with_for_update(of=StaffDigestRow, skip_locked=True)
    ).all()
    for row in rows:
        if _is_due(row, now):
            counts = _counted(change.session, row.sent_at or now - DAY, now)
            row.sent_at = now
            change.tell_of_staff(row.staff_id, compose(counts, now))


def _is_due(row: StaffDigestRow, now: datetime) -> bool:
    at = datetime.combine(now.date(), time.fromisoformat(row.at), now.tzinfo)
    return at <= now < at + LATE and (row.sent_at is None or row.sent_at < at)


def _counted(session: Session, since: datetime, now: datetime) -> DigestCounts:
    registrations = select(func.count(col(RegistrationRow.id)))
    new = registrations.where(
        RegistrationRow.sent_at >= since, RegistrationRow.status != "withdrawn"
    )
    questions = select(func.count(col(QuestionRow.id))).where(
        col(QuestionRow.answered_at).is_(None)
    )
    failed = select(func.count(col(OutgoingRow.id))).where(OutgoingRow.state == "failed")
    return DigestCounts(
        new=session.exec(new).one(),
        waiting=session.exec(registrations.where(RegistrationRow.status == "sent")).one(),
        questions=session.exec(questions).one(),
        requests=count_open(session),
        unanswered=_unanswered(session, now),
        failed=session.exec(failed).one(),
    )


def _unanswered(session: Session, now: datetime) -> int:
    """How many have not answered an announcement that still waits for it."""
    lately = select(AnnouncementRow).where(
        col(AnnouncementRow.status).in_(("sending", "done")),
        col(AnnouncementRow.send_at) > now - ASKED_FOR,
    )
    waited_for = [
        key_of(row.id)
        for row in session.exec(lately)
        if (starts := terms_of(row).starts_at) is None or starts > now
    ]
    answered = select(AnnouncementAnswerRow.delivery_id).where(
        AnnouncementAnswerRow.delivery_id == DeliveryRow.id
    )
    silent = select(func.count(col(DeliveryRow.id))).where(
        col(DeliveryRow.key).in_(waited_for),
        DeliveryRow.state == DeliveryState.SENT,
        ~answered.exists(),
    )
    return session.exec(silent).one() if waited_for else 0
