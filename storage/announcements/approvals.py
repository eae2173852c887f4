"""What may happen to an announcement before it is sent.

The rule: the author never approves, a viewer changes nothing, and every act is in the journal.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Literal, cast

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.staff import AnnouncementStatus, AnnouncementView, Verdict, mark_of
from handlers.values.state import Audience
from storage.change import Change
from storage.tables.counters import bump
from storage.tables.desk import AnnouncementRow, StaffRow
from storage.tables.values import AUDIENCE, REPLY

COUNTER = "announcement"
UNDO = timedelta(seconds=60)
Compose = Callable[[int], Reply]
Reason = Literal["own", "viewer", "state", "changed"]


class NotAllowed(Exception):
    """Refused: `code` is "own" (the author approves), "viewer", "state" (too late, or too early),
    or "changed" (not what was read)."""

    def __init__(self, code: Reason) -> None:
        super().__init__(code)
        self.code = code


def write(change: Change, text: str, audience: Audience, compose: Compose) -> int:
    """A new draft; `compose` makes the message for its number. Raises NotAllowed."""
    require(change.actor.may_act, "viewer")
    # Before the row: the message's own buttons carry the number.
    number = bump(change.session, COUNTER)
    row = AnnouncementRow(
        id=number,
        author_id=_staff_id(change),
        text=text,
        audience=AUDIENCE.dump(audience),
        reply=REPLY.dump(compose(number)),
        status="draft",
        created_at=change.now,
    )
    change.session.add(row)
    _note(change, "write", row, None)
    return number


def rewrite(
    change: Change, announcement_id: int, text: str, audience: Audience, reply: Reply
) -> None:
    """Change a draft or one that waits; whoever changes it is its author from then on."""
    row = _locked(change.session, announcement_id)
    require(change.actor.may_act, "viewer")
    require(row.status in ("draft", "waiting"), "state")
    before = _journal_form(row)
    row.text, row.audience = text, AUDIENCE.dump(audience)
    # With the old author, whoever rewrites it could approve their own words.
    row.reply, row.status, row.author_id = REPLY.dump(reply), "draft", _staff_id(change)
    _note(change, "rewrite", row, before)


def submit(change: Change, announcement_id: int, notice: Reply, seen: str | None = None) -> None:
    """Ask all others of the staff who may approve it to do so. Raises NotAllowed.

    `seen` is the mark of what the notice says; None for whatever it is now.
    """
    row = _locked(change.session, announcement_id)
    require(change.actor.may_act, "viewer")
    require(row.status == "draft", "state")
    _require_seen(row, seen)
    row.status = "waiting"
    others = select(StaffRow.id).where(
        col(StaffRow.revoked_at).is_(None),
        col(StaffRow.role).in_(("admin", "clerk")),
        StaffRow.id != row.author_id,
    )
    for staff_id in change.session.exec(others).all():
        change.tell_staff(staff_id, notice)
    _note(change, "submit", row, {"status": "draft"})


def try_out(change: Change, announcement_id: int) -> None:
    """Send it to the chat of whoever acts alone."""
    row = _locked(change.session, announcement_id)
    change.tell_staff(_staff_id(change), REPLY.load(row.reply))
    _note(change, "try", row, None)


def approve_or_stop(
    change: Change,
    announcement_id: int,
    verdict: Verdict,
    notice: Reply | None = None,
    seen: str | None = None,
) -> None:
    """Approve (never one's own), refuse back to a draft, or cancel. Raises NotAllowed.

    `seen` is the mark of what was read; None for whatever it is now.
    """
    row = _locked(change.session, announcement_id)
    by = _staff_id(change)
    require(change.actor.may_act, "viewer")
    before = _journal_form(row)
    if verdict == "cancelled":
        # Once it is being sent, some have read it.
        require(row.status in ("draft", "waiting", "approved"), "state")
        row.status, row.done_at = "cancelled", change.now
    else:
        require(row.status == "waiting", "state")
        # Refusing one's own only makes it a draft again.
        require(verdict == "refused" or by != row.author_id, "own")
        _require_seen(row, seen)
        row.status = "approved" if verdict == "approved" else "draft"
    if verdict == "approved":
        # A minute in which the approval can still be taken back.
        row.approver_id, row.send_at = by, change.now + UNDO
    if notice is not None and by != row.author_id:
        change.tell_staff(row.author_id, notice)
    _note(change, verdict, row, before)


def find(session: Session, announcement_id: int) -> AnnouncementView | None:
    """One announcement."""
    row = session.get(AnnouncementRow, announcement_id)
    return view(session, row) if row else None


def _locked(session: Session, announcement_id: int) -> AnnouncementRow:
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


def _staff_id(change: Change) -> int:
    """Whoever acts, as a member of the staff; nobody else has anything to do with announcements."""
    require(change.actor.staff_id is not None, "viewer")
    return cast(int, change.actor.staff_id)


def _note(change: Change, act: str, row: AnnouncementRow, before: dict[str, object] | None) -> None:
    change.record(f"announcement.{act}", f"announcement/{row.id}", before, _journal_form(row))


def _journal_form(row: AnnouncementRow) -> dict[str, object]:
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
