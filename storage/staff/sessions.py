"""Signing in to the staff's page with a code from the chat.

The rule: a login code works once within ten minutes; a session ends after eight hours without use
and after seven days in any case, and with the role. Whatever opens or ends somebody's access keeps
in this order: their chat where it needs it, as a turn does; their own row; sessions and codes.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, cast

from sqlalchemy import delete
from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.staff import NEW_FOR, FormerSelf, Role, StaffView
from storage.change import Change
from storage.database.engine import Database
from storage.database.locks import hold_member
from storage.journal.journal import actor_of, record
from storage.outbox.masked import hide_in
from storage.staff.factors import is_on, is_required
from storage.staff.uploads import KEPT as UPLOAD_KEPT
from storage.tables.among import among
from storage.tables.desk import (
    LoginCodeRow,
    PreviewRow,
    StaffInviteRow,
    StaffRow,
    StaffSessionRow,
    UploadRow,
)
from storage.tables.secret_codes import bare, digest, new_code, new_token

LOGIN_CODE_LIVES = timedelta(minutes=10)
SESSION_IDLE = timedelta(hours=8)
SESSION_LIVES = timedelta(days=7)
# A session is written at most this often, so that reading a page rarely needs the write lock.
USED_EVERY = timedelta(minutes=5)
# A browser may send a header of any length.
MOST_USER_AGENT = 200


@dataclass(frozen=True)
class SessionView:
    """One signed-in browser; `used_at` is at most five minutes late, `mark` opens nothing."""

    mark: str
    user_agent: str
    opened_at: datetime
    used_at: datetime
    is_here: bool


# "code": the second factor is to be shown; "enrol": one is to be set up first.
Step = Literal["in", "code", "enrol"]


@dataclass(frozen=True)
class HalfSignedIn:
    """Somebody who has typed a login code, and what is still between them and the desk.

    `proved_at` is when a second factor was shown last.
    """

    staff: StaffView
    step: Step
    proved_at: datetime | None = None


class StaffSessions:
    """Login codes and sessions; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open_session(
        self, code: str, now: datetime, user_agent: str, notice: Reply | None = None
    ) -> str | None:
        """A session's token for a login code, once; None when the code is not open.

        `notice` goes to the chat that asked for the code: its owner hears of every sign-in.
        """
        open_now = select(LoginCodeRow).where(
            LoginCodeRow.digest == digest(bare(code)), LoginCodeRow.expires_at > now
        )
        with self._database.read() as session:
            # Guesses of strangers never hold up those who write.
            found = session.exec(open_now).first()
        if found is None:
            return None
        with self._database.write() as session:
            hold_member(session, found.staff_id)
            # Looked at again: of two who type the same code at once only one gets in, and nobody
            # while their access ends.
            row = session.exec(open_now.with_for_update()).one_or_none()
            staff = in_force(session, row.staff_id) if row else None
            if row is None or staff is None:
                return None
            void_login(session, staff.id)
            token = new_token()
            session.add(
                StaffSessionRow(
                    digest=digest(token),
                    staff_id=staff.id,
                    user_agent=user_agent[:MOST_USER_AGENT],
                    opened_at=now,
                    used_at=now,
                )
            )
            actor = actor_of(staff)
            if notice is not None:
                Change(session, actor, now).tell_of_staff(staff.id, notice)
            record(session, actor, "staff.login", staff.name, None, None, now)
            return token

    def session(self, token: str, now: datetime) -> StaffView | None:
        """Whose session this is, and use it; None when it is over, the role is gone, or a second
        factor is still to be shown."""
        found = self.standing(token, now)
        return found.staff if found is not None and found.step == "in" else None

    def standing(self, token: str, now: datetime) -> HalfSignedIn | None:
        """Whose session this is and how far it is, and use it; None when it is over."""
        with self._database.read() as session:
            row = session.get(StaffSessionRow, digest(token))
            if row is None or _is_over(row, now):
                return None
            staff, stale = in_force(session, row.staff_id), now - row.used_at > USED_EVERY
            if staff is None:
                return None
            found = HalfSignedIn(staff, _step(session, row), row.proved_at)
        if stale:
            self._use(token, now)
        return found

    def sessions_of(self, staff_id: int, token: str, now: datetime) -> list[SessionView]:
        """Where this person is signed in, the newest first; `token` is the session that asks."""
        query = select(StaffSessionRow).where(StaffSessionRow.staff_id == staff_id)
        newest = query.order_by(col(StaffSessionRow.opened_at).desc(), col(StaffSessionRow.digest))
        here = digest(token)
        with self._database.read() as session:
            return [
                SessionView(
                    row.digest, row.user_agent, row.opened_at, row.used_at, row.digest == here
                )
                for row in session.exec(newest)
                if not _is_over(row, now)
            ]

    def _use(self, token: str, now: datetime) -> None:
        with self._database.write() as session:
            row = session.get(StaffSessionRow, digest(token), with_for_update=True)
            if row is not None:
                row.used_at = now

    def close_session(self, token: str, now: datetime) -> None:
        """Sign this browser out; nothing happens when it is out already."""
        with self._database.write() as session:
            row = session.get(StaffSessionRow, digest(token), with_for_update=True)
            staff = in_force(session, row.staff_id) if row else None
            if row is not None and staff is not None:
                session.delete(row)
                record(session, actor_of(staff), "staff.logout", staff.name, None, None, now)

    def purge_sessions(self, now: datetime) -> None:
        """Delete codes, invitations, sessions, shown lists and read documents that are over."""
        idle, opened = col(StaffSessionRow.used_at), col(StaffSessionRow.opened_at)
        over = (idle <= now - SESSION_IDLE) | (opened <= now - SESSION_LIVES)
        with self._database.write() as session:
            session.exec(delete(StaffSessionRow).where(over))
            session.exec(delete(LoginCodeRow).where(col(LoginCodeRow.expires_at) <= now))
            session.exec(delete(PreviewRow).where(col(PreviewRow.until) <= now))
            # Whoever was invited and never came has no other row here.
            session.exec(delete(StaffInviteRow).where(col(StaffInviteRow.expires_at) <= now))
            session.exec(delete(UploadRow).where(col(UploadRow.moved_at) <= now - UPLOAD_KEPT))


def issue_login_code(session: Session, staff: StaffView, now: datetime) -> str:
    """Open a new code for the page and return it; an earlier one is void."""
    code = new_code()
    void_login(session, staff.id)
    expires_at = now + LOGIN_CODE_LIVES
    session.add(LoginCodeRow(digest=digest(bare(code)), staff_id=staff.id, expires_at=expires_at))
    record(session, actor_of(staff), "staff.login-code", staff.name, None, None, now)
    return code


def void_login(session: Session, staff_id: int) -> None:
    """The login code is used, or another takes its place: it stands nowhere any more."""
    session.exec(delete(LoginCodeRow).where(col(LoginCodeRow.staff_id) == staff_id))
    chat = session.exec(select(StaffRow.subscriber_id).where(StaffRow.id == staff_id)).one()
    hide_in(session, [chat])


def end_session(change: Change, staff_id: int, mark: str) -> bool:
    """End one session of this person; False when there is none (any more) with this mark."""
    row = change.session.get(StaffSessionRow, mark, with_for_update=True)
    staff = in_force(change.session, staff_id)
    if row is None or staff is None or row.staff_id != staff_id:
        return False
    change.session.delete(row)
    change.record("staff.logout", staff.name)
    return True


def sign_out_others(change: Change, staff_id: int, token: str) -> None:
    """End every session of this person but this one, and void the open code."""
    hold_member(change.session, staff_id)
    ours = col(StaffSessionRow.staff_id) == staff_id
    change.session.exec(
        delete(StaffSessionRow).where(ours, col(StaffSessionRow.digest) != digest(token))
    )
    void_login(change.session, staff_id)
    staff = in_force(change.session, staff_id)
    if staff is not None:
        change.record("staff.logout-others", staff.name)


def prove_session(change: Change, token: str) -> None:
    """The second factor was shown in this session."""
    row = change.session.get(StaffSessionRow, digest(token), with_for_update=True)
    if row is not None:
        row.proved_at = change.now


def _step(session: Session, row: StaffSessionRow) -> Step:
    if is_on(session, row.staff_id):
        return "in" if row.proved_at is not None else "code"
    return "enrol" if is_required(session) else "in"


def lacks_second(session: Session, staff_id: int, now: datetime) -> bool:
    """Whether the chat alone is not enough: a second factor is asked for at the desk, and none of
    this person's sessions there has shown one."""
    if not is_on(session, staff_id) and not is_required(session):
        return False
    mine = select(StaffSessionRow).where(StaffSessionRow.staff_id == staff_id)
    proved = session.exec(mine.where(col(StaffSessionRow.proved_at).is_not(None))).all()
    return all(_is_over(row, now) for row in proved)


def _is_over(row: StaffSessionRow, now: datetime) -> bool:
    return now - row.used_at >= SESSION_IDLE or now - row.opened_at >= SESSION_LIVES


def in_force(session: Session, staff_id: int) -> StaffView | None:
    """A member of the staff; None when revoked or unknown."""
    row = session.get(StaffRow, staff_id)
    return as_view(row) if row and row.revoked_at is None else None


def end_access(session: Session, staff_id: int) -> None:
    """End every session and void every login code of this person."""
    # Before: a session that is being opened is there when we look, or is not opened.
    hold_member(session, staff_id)
    session.exec(delete(StaffSessionRow).where(col(StaffSessionRow.staff_id) == staff_id))
    void_login(session, staff_id)


def end_all_access(session: Session) -> None:
    """End every session and void every login code of everybody."""
    for table in (StaffSessionRow, LoginCodeRow):
        session.exec(delete(table))


def as_view(row: StaffRow) -> StaffView:
    """The staff row as others see it."""
    until = row.new_since + NEW_FOR if row.new_since else None
    return StaffView(row.id, row.name, cast(Role, row.role), until)


def staff_of(session: Session, subscriber_id: int) -> StaffView | None:
    """The member of the staff who writes from this chat; None for everybody else."""
    return staff_in(session, [subscriber_id]).get(subscriber_id)


def of_chat(session: Session, subscriber_id: int) -> StaffRow | None:
    """The same with whoever was revoked: a chat is one member for ever."""
    query = select(StaffRow).where(StaffRow.subscriber_id == subscriber_id)
    return session.exec(query).one_or_none()


def former_self(session: Session, subscriber_id: int) -> FormerSelf | None:
    """Whom of the staff this chat is, or was."""
    row = of_chat(session, subscriber_id)
    return FormerSelf(row.name, cast(Role, row.role), row.revoked_at is None) if row else None


def staff_in(session: Session, chats: Collection[int]) -> dict[int, StaffView]:
    """The members of the staff who write from these chats, by the chat's id."""
    in_force = session.exec(_IN_FORCE, params={"chats": list(chats)})
    return {row.subscriber_id: as_view(row) for row in in_force}


_IN_FORCE = select(StaffRow).where(
    among(col(StaffRow.subscriber_id), "chats"),
    col(StaffRow.revoked_at).is_(None),
)
