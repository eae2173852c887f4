"""The staff's chats on the page: a cookie in a browser is no permanent way in.

The rule: ended by its person, with a sign-out everywhere, or after a month of silence, such a chat
is open to no browser whatever it holds. The member stays one, and comes back elsewhere
(`joining.invite_again`); whatever chat is left for that one keeps no word of the staff.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.change import Change
from storage.database.locks import hold_chats, hold_member
from storage.people.web_chats import CHANNEL
from storage.privacy.deletions import PAGE_OUT, note
from storage.staff.sessions import end_access, in_force
from storage.staff.staff import empty_of_staff, tell_admins
from storage.tables.desk import StaffRow
from storage.tables.people import SubscriberRow

SILENT = timedelta(days=30)
# As where a platform says so: nobody reads there any more.
LEFT = "left"


def end_page_chat(change: Change, staff_id: int) -> None:
    """End this member's chat on the page; raises LookupError when theirs is elsewhere."""
    row, chat = _theirs(change, staff_id)
    _end(change, row, chat)


def sign_out(change: Change, staff_ids: Collection[int]) -> None:
    """Sign these people out everywhere, by themselves or by an admin.

    A chat on the page gives codes to whoever holds its cookie: left open, it would be a way in.
    """
    # Who has such a chat comes back by an admin's invitation only.
    change.require_own(staff_ids)
    hold_chats(change.session, staff_ids)
    for staff_id in sorted(set(staff_ids)):
        end_access(change.session, staff_id)
        staff = in_force(change.session, staff_id)
        if staff is None:
            continue
        change.record("staff.logout-all", staff.name)
        # A member who has no chat on the page keeps the one there is.
        with suppress(LookupError):
            end_page_chat(change, staff_id)


def end_silent(change: Change, notice: Callable[[str], Reply]) -> None:
    """End those that have been silent for a month; the admins get the `notice` about each."""
    long_silent = (
        select(StaffRow.id)
        .join(SubscriberRow, col(SubscriberRow.id) == StaffRow.subscriber_id)
        .where(col(StaffRow.revoked_at).is_(None), SubscriberRow.channel == CHANNEL)
        .where(col(SubscriberRow.reachable), col(SubscriberRow.heard_at) < change.now - SILENT)
        .order_by(col(StaffRow.id))
    )
    silent = change.session.exec(long_silent).all()
    hold_chats(change.session, silent)
    for staff_id in silent:
        row, chat = _theirs(change, staff_id)
        _end(change, row, chat)
        tell_admins(change, notice(row.name), but=row.id)


def _theirs(change: Change, staff_id: int) -> tuple[StaffRow, SubscriberRow]:
    hold_chats(change.session, [staff_id])
    row = hold_member(change.session, staff_id)
    if row is None:
        raise LookupError(f"no member of the staff has the number {staff_id}")
    chat = change.session.get_one(SubscriberRow, row.subscriber_id, with_for_update=True)
    if chat.channel != CHANNEL:
        raise LookupError(f"member {staff_id} has no chat on the page")
    return row, chat


def _end(change: Change, row: StaffRow, chat: SubscriberRow) -> None:
    _shut(change.session, chat, change.now)
    end_access(change.session, row.id)
    change.record("staff.page-out", row.name)


def leave(session: Session, chat_id: int, now: datetime) -> None:
    """A member's chat that is theirs no more: no later deletion will know that it was.

    It keeps no word either way, and no browser opens it.
    """
    chat = empty_of_staff(session, chat_id)
    if chat.channel == CHANNEL:
        _shut(session, chat, now)


def _shut(session: Session, chat: SubscriberRow, now: datetime) -> None:
    chat.cookies += 1
    chat.reachable, chat.unreachable_reason = False, LEFT
    note(session, [chat], PAGE_OUT, now)
