"""What may happen to an announcement before it is sent.

The rule: the author never approves, nor does anybody approve what a new member has written: whoever
let them in could have written it. A viewer changes nothing, and every act is in the journal.
What is done to a set is done to all of it or, when one refuses, to none.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Literal, cast

from sqlmodel import Session, col, select

from handlers.values.orders import CENTURY, ApproveOrStop
from handlers.values.replies import Reply
from handlers.values.shown.personal import filled
from handlers.values.staff import (
    PLAIN_TERMS,
    AnnouncementStatus,
    AnnouncementView,
    Audience,
    Terms,
    mark_of,
)
from storage.announcements.roll import terms_of
from storage.change import Change
from storage.privacy.deletions import CANCELLED, UNDONE, note_thing
from storage.staff.sessions import as_view
from storage.tables.counters import bump
from storage.tables.desk import AnnouncementRow, StaffRow
from storage.tables.values import AUDIENCE, REPLY, TERMS
from storage.zone import VIETNAM

COUNTER = "announcement"
UNDO = timedelta(seconds=60)
Compose = Callable[[int], Reply]
Reason = Literal["own", "new-author", "viewer", "state", "changed"]


class NotAllowed(Exception):
    """Refused: `code` is "own" (the author approves), "new-author" (whom nobody else knows yet),
    "viewer", "state" (too late, or too early), or "changed" (not what was read)."""

    def __init__(self, code: Reason) -> None:
        super().__init__(code)
        self.code = code


def write(
    change: Change, text: str, audience: Audience, compose: Compose, terms: Terms = PLAIN_TERMS
) -> int:
    """A new draft; `compose` makes the message for its number. Raises NotAllowed."""
    author_id = require_acting(change)
    _require_near(terms)
    # Before the row: the message's own buttons carry the number.
    number = bump(change.session, COUNTER)
    row = AnnouncementRow(
        id=number,
        author_id=author_id,
        text=text,
        audience=AUDIENCE.dump(audience),
        reply=REPLY.dump(compose(number)),
        status="draft",
        created_at=change.now,
        terms=TERMS.dump(terms),
        planned_at=terms.planned_at,
    )
    change.session.add(row)
    _note(change, "write", row, None)
    return number


def hold(change: Change, announcement_id: int) -> None:
    """Keep it from others until this is stored. Raises LookupError."""
    _locked(change.session, [announcement_id])


def rewrite(
    change: Change,
    announcement_id: int,
    text: str,
    audience: Audience,
    reply: Reply,
    terms: Terms = PLAIN_TERMS,
) -> None:
    """Change a draft or one that waits; whoever changes it is its author from then on."""
    (row,) = _locked(change.session, [announcement_id])
    author_id = require_acting(change)
    change.require_own([row.author_id])
    require(row.status in ("draft", "waiting"), "state")
    _require_near(terms)
    before = _journal_form(row)
    row.text, row.audience = text, AUDIENCE.dump(audience)
    row.terms, row.planned_at = TERMS.dump(terms), terms.planned_at
    # With the old author, whoever rewrites it could approve their own words.
    row.reply, row.status, row.author_id = REPLY.dump(reply), "draft", author_id
    _note(change, "rewrite", row, before)


def _require_near(terms: Terms) -> None:
    """Raise ValueError for a moment of another century, whoever asked for it."""
    for at in filter(None, (terms.planned_at, terms.starts_at)):
        if at.year // 100 != CENTURY:
            raise ValueError(f"nothing is planned for {at}")


def submit(
    change: Change, notices: Mapping[int, Reply], seen: Mapping[int, str] | None = None
) -> None:
    """Ask all others of the staff who may approve them to do so. Raises NotAllowed.

    By number: the request, and in `seen` the mark of what it says, when that must still be so.
    """
    rows = _locked(change.session, notices)
    require_acting(change)
    for row in rows:
        change.require_own([row.author_id])
        require(row.status == "draft", "state")
        _require_seen(row, (seen or {}).get(row.id))
        row.status = "waiting"
        others = select(StaffRow.id).where(
            col(StaffRow.revoked_at).is_(None),
            col(StaffRow.role).in_(("admin", "clerk")),
            StaffRow.id != row.author_id,
        )
        for staff_id in change.session.exec(others).all():
            change.tell_staff(staff_id, notices[row.id])
        _note(change, "submit", row, {"status": "draft"})


def try_out(change: Change, announcement_ids: Iterable[int]) -> None:
    """Send them to the chat of whoever acts alone."""
    for row in _locked(change.session, announcement_ids):
        change.tell_staff(require_acting(change), filled(REPLY.load(row.reply), None))
        _note(change, "try", row, None)


def approve_or_stop(change: Change, orders: Iterable[ApproveOrStop]) -> None:
    """Approve (never one's own), make it a draft again, or cancel it. Raises NotAllowed."""
    wanted = {order.id: order for order in orders}
    rows = _locked(change.session, wanted)
    by = require_acting(change)
    for row in rows:
        _approve_or_stop(change, row, wanted[row.id], by)


def _approve_or_stop(change: Change, row: AnnouncementRow, order: ApproveOrStop, by: int) -> None:
    before, verdict = _journal_form(row), order.verdict
    if verdict == "cancelled":
        # Once it is being sent, some have read it.
        require(row.status in ("draft", "waiting", "approved"), "state")
        row.status, row.done_at = "cancelled", change.now
        # A copy that is put back later must not send it after all.
        note_thing(change.session, CANCELLED, row.id, change.now)
    elif verdict == "undone":
        require(row.status == "approved", "state")
        # The words are still right as often as not, so they are kept to be mended and sent.
        row.status, row.approver_id, row.send_at = "draft", None, None
        note_thing(change.session, UNDONE, row.id, change.now)
    else:
        require(row.status == "waiting", "state")
        # Refusing one's own only makes it a draft again.
        require(verdict == "refused" or by != row.author_id, "own")
        _require_seen(row, order.seen)
        row.status = "approved" if verdict == "approved" else "draft"
    if verdict == "approved":
        author = change.session.get(StaffRow, row.author_id)
        new = author is not None and as_view(author).too_new(change.now) is not None
        require(not new, "new-author")
        row.approver_id, row.send_at = by, starts_at(row.planned_at, change.now)
    if by != row.author_id:
        change.tell_staff(row.author_id, order.notice)
    _note(change, verdict, row, before)


def starts_at(planned_at: datetime | None, now: datetime) -> datetime:
    """When what is approved now is sent: after a minute to take it back, or when it was planned."""
    soonest = now + UNDO
    return soonest if planned_at is None else max(planned_at, soonest)


def find(session: Session, announcement_id: int) -> AnnouncementView | None:
    """One announcement."""
    row = session.get(AnnouncementRow, announcement_id)
    return view(session, row) if row else None


def _locked(session: Session, announcement_ids: Iterable[int]) -> list[AnnouncementRow]:
    """The rows by number, kept by this transaction; raises LookupError for an unknown one."""
    # In one order: two who act on some of the same must not wait for each other.
    wanted = sorted(set(announcement_ids))
    rows = [session.get(AnnouncementRow, number, with_for_update=True) for number in wanted]
    found = [row for row in rows if row is not None]
    if len(found) < len(rows):
        raise LookupError(f"not all of the announcements {wanted} are there")
    return found


def require(condition: bool, code: Reason) -> None:
    """Raise NotAllowed with this code unless the condition holds."""
    if not condition:
        raise NotAllowed(code)


def _require_seen(row: AnnouncementRow, seen: str | None) -> None:
    require(seen in (None, _mark(row)), "changed")


def _mark(row: AnnouncementRow) -> str:
    """What changes with anything that is read of it."""
    return mark_of(row.text, AUDIENCE.load(row.audience), terms_of(row))


def require_acting(change: Change) -> int:
    """Whoever acts, a member of the staff who may; nobody else does anything to announcements."""
    require(change.actor.may_act and change.actor.staff_id is not None, "viewer")
    return cast(int, change.actor.staff_id)


def _note(change: Change, act: str, row: AnnouncementRow, before: dict[str, object] | None) -> None:
    change.record(f"announcement.{act}", f"announcement/{row.id}", before, _journal_form(row))


def _journal_form(row: AnnouncementRow) -> dict[str, object]:
    """What the journal keeps of an announcement for ever: its words may name people."""
    return {
        "status": row.status,
        "mark": _mark(row),
        "audience": row.audience,
        "terms": terms_of(row).kind,
        "place": terms_of(row).place or None,
        "starts_at": _written(terms_of(row).starts_at),
        "planned_at": _written(row.planned_at),
    }


def _written(at: datetime | None) -> str | None:
    return at.astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M") if at else None


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
        terms=terms_of(row),
        author_known_from=as_view(author).approves_from if author else None,
    )
