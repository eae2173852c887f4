"""What may happen to an announcement before it is sent, within the caller's transaction.

The rule: the author never approves, a viewer changes nothing, and every act is in the journal.
"""

from datetime import datetime, timedelta
from typing import Literal, cast

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.staff import AnnouncementStatus, AnnouncementView, StaffView, Verdict, mark_of
from handlers.values.state import Audience
from storage.journal.journal import actor_of, record
from storage.outbox.outbox import enqueue
from storage.tables.desk import AnnouncementRow, StaffRow
from storage.tables.values import AUDIENCE, REPLY

UNDO = timedelta(seconds=60)
Reason = Literal["own", "viewer", "state", "changed"]


class NotAllowed(Exception):
    """Refused: `code` is "own" (the author approves), "viewer", "state" (too late, or too early),
    or "changed" (not what was read)."""

    def __init__(self, code: Reason) -> None:
        super().__init__(code)
        self.code = code


def add_announcement(
    session: Session,
    author: StaffView,
    number: int,
    text: str,
    audience: Audience,
    reply: Reply,
    now: datetime,
) -> None:
    """A new draft under a number taken before; raises NotAllowed for a viewer."""
    require(author.may_act, "viewer")
    row = AnnouncementRow(
        id=number,
        author_id=author.id,
        text=text,
        audience=AUDIENCE.dump(audience),
        reply=REPLY.dump(reply),
        status="draft",
        created_at=now,
    )
    session.add(row)
    note(session, author, "write", row, None, now)


def submit(
    session: Session,
    announcement_id: int,
    by: StaffView,
    notice: Reply,
    now: datetime,
    seen: str | None = None,
) -> None:
    """As the method, within the caller's transaction."""
    row = locked(session, announcement_id)
    require(by.may_act, "viewer")
    require(row.status == "draft", "state")
    _require_seen(row, seen)
    row.status = "waiting"
    others = select(StaffRow.id).where(
        col(StaffRow.revoked_at).is_(None),
        col(StaffRow.role).in_(("admin", "clerk")),
        StaffRow.id != row.author_id,
    )
    for staff_id in session.exec(others).all():
        tell(session, staff_id, notice, now)
    note(session, by, "submit", row, {"status": "draft"}, now)


def judge(
    session: Session,
    announcement_id: int,
    verdict: Verdict,
    by: StaffView,
    now: datetime,
    notice: Reply | None,
    seen: str | None = None,
) -> None:
    """As the method, within the caller's transaction."""
    row = locked(session, announcement_id)
    require(by.may_act, "viewer")
    before = journal_form(row)
    if verdict == "cancelled":
        require(row.status in ("draft", "waiting", "approved"), "state")
        row.status, row.done_at = "cancelled", now
    else:
        require(row.status == "waiting", "state")
        require(verdict == "refused" or by.id != row.author_id, "own")
        _require_seen(row, seen)
        row.status = "approved" if verdict == "approved" else "draft"
    if verdict == "approved":
        row.approver_id, row.send_at = by.id, now + UNDO
    if notice is not None and by.id != row.author_id:
        tell(session, row.author_id, notice, now)
    note(session, by, verdict, row, before, now)


def find(session: Session, announcement_id: int) -> AnnouncementView | None:
    """One announcement."""
    row = session.get(AnnouncementRow, announcement_id)
    return view(session, row) if row else None


def tell(session: Session, staff_id: int, reply: Reply, now: datetime) -> None:
    """Write to the chat of a member of the staff."""
    row = session.get(StaffRow, staff_id)
    if row is not None and row.revoked_at is None:
        enqueue(session, row.subscriber_id, [reply], now)


def locked(session: Session, announcement_id: int) -> AnnouncementRow:
    """The row, kept by this transaction; raises LookupError for an unknown number."""
    row = session.get(AnnouncementRow, announcement_id, with_for_update=True)
    if row is None:
        raise LookupError(f"no announcement {announcement_id}")
    return row


def require(condition: bool, code: Reason) -> None:
    """Raise NotAllowed with this code unless the condition holds."""
    if not condition:
        raise NotAllowed(code)


def _require_seen(row: AnnouncementRow, seen: str | None) -> None:
    require(seen in (None, mark_of(row.text, AUDIENCE.load(row.audience))), "changed")


def note(
    session: Session,
    by: StaffView,
    act: str,
    row: AnnouncementRow,
    before: dict[str, object] | None,
    now: datetime,
) -> None:
    """Write the act into the journal."""
    subject = f"announcement/{row.id}"
    record(session, actor_of(by), f"announcement.{act}", subject, before, journal_form(row), now)


def journal_form(row: AnnouncementRow) -> dict[str, object]:
    """What the journal keeps of an announcement."""
    return {"status": row.status, "text": row.text, "audience": row.audience}


def view(session: Session, row: AnnouncementRow) -> AnnouncementView:
    """The row as others see it."""
    author = session.get(StaffRow, row.author_id)
    approver = session.get(StaffRow, row.approver_id) if row.approver_id else None
    return AnnouncementView(
        id=row.id,
        author_id=row.author_id,
        author=author.name if author else "",
        text=row.text,
        audience=AUDIENCE.load(row.audience),
        status=cast(AnnouncementStatus, row.status),
        created_at=row.created_at,
        approver=approver.name if approver else None,
        send_at=row.send_at,
        queued=row.queued,
    )
