"""The staff: invitations, roles, signing in to the page.

The rule: a code or session works once or for its time, only its digest is stored, and whoever is
revoked is out at once. The last admin stays.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.staff import RedeemInvite, Role, StaffView
from storage.change import Change
from storage.database.locks import kept
from storage.journal.journal import Actor, record
from storage.privacy.deletions import STAFF, note
from storage.staff.sessions import StaffSessions, as_view, end_access, in_force, staff_of
from storage.tables.desk import StaffInviteRow, StaffRow
from storage.tables.people import SubscriberRow
from storage.tables.secret_codes import bare, digest, new_code


class LastAdmin(Exception):
    """The only admin cannot be revoked or made less."""


@dataclass(frozen=True)
class StaffEntry:
    """One line of the staff list; `revoked_at` None while in force."""

    id: int
    name: str
    role: Role
    channel: str
    created_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True)
class OpenInvite:
    """An invitation not used yet; its code is not known any more."""

    id: int
    name: str
    role: Role
    invited_by: str
    expires_at: datetime


class Staff(StaffSessions):
    """Who may do what, as it is read; every method is one transaction."""

    def member(self, staff_id: int) -> StaffView | None:
        """A member of the staff in force."""
        with self._database.read() as session:
            return in_force(session, staff_id)

    def in_chat(self, channel: str, address: str) -> StaffView | None:
        """The member of the staff who writes from this chat; None for everybody else."""
        query = select(SubscriberRow.id).where(
            SubscriberRow.channel == channel, SubscriberRow.address == address
        )
        with self._database.read() as session:
            chat_id = session.exec(query).one_or_none()
            return staff_of(session, chat_id) if chat_id is not None else None

    def addresses(self, channel: str) -> frozenset[str]:
        """From where on this channel the staff in force write."""
        query = (
            select(SubscriberRow.address)
            .join(StaffRow, col(StaffRow.subscriber_id) == SubscriberRow.id)
            .where(SubscriberRow.channel == channel, col(StaffRow.revoked_at).is_(None))
        )
        with self._database.read() as session:
            return frozenset(session.exec(query).all())

    def list(self) -> tuple[StaffEntry, ...]:
        """Everybody, revoked ones too, by name."""
        query = (
            select(StaffRow, SubscriberRow.channel)
            .join(SubscriberRow, col(SubscriberRow.id) == StaffRow.subscriber_id)
            .order_by(col(StaffRow.name), col(StaffRow.id))
        )
        with self._database.read() as session:
            return tuple(
                StaffEntry(
                    row.id, row.name, cast(Role, row.role), channel, row.created_at, row.revoked_at
                )
                for row, channel in session.exec(query)
            )

    def invites(self, now: datetime) -> tuple[OpenInvite, ...]:
        """Invitations still open, the newest first."""
        query = (
            select(StaffInviteRow)
            .where(StaffInviteRow.expires_at > now)
            .order_by(col(StaffInviteRow.id).desc())
        )
        with self._database.read() as session:
            return tuple(
                OpenInvite(row.id, row.name, cast(Role, row.role), row.invited_by, row.expires_at)
                for row in session.exec(query)
            )


def invite(
    change: Change, role: Role, name: str, notice: Reply | None = None, valid_days: int = 7
) -> str:
    """A new one-time code for the invited person to type; it cannot be read again.

    `notice` is what every admin is told.
    """
    code = new_code()
    change.session.add(
        StaffInviteRow(
            digest=digest(bare(code)),
            role=role,
            name=name,
            invited_by=change.actor.name,
            created_at=change.now,
            expires_at=change.now + timedelta(days=valid_days),
        )
    )
    # Whoever invites, too: it may be somebody else at that person's browser.
    if notice is not None:
        tell_admins(change, notice)
    change.record("staff.invite", name, None, {"role": role})
    return code


def withdraw_invites(change: Change, invite_ids: Collection[int]) -> None:
    """Make unused invitations void; nothing happens to those that were used."""
    unused = select(StaffInviteRow).where(col(StaffInviteRow.id).in_(invite_ids))
    # Kept: whoever types the code at this moment is in before us or not at all.
    for row in change.session.exec(unused.order_by(col(StaffInviteRow.id)).with_for_update()).all():
        change.session.delete(row)
        change.record("staff.withdraw-invite", row.name, {"role": row.role})


def revoke(change: Change, staff_ids: Collection[int]) -> None:
    """Take the roles away and end all sessions; raises LookupError or LastAdmin, all or none."""
    in_office = _kept_with_admins(change, staff_ids)
    leaving = [row for row in in_office if row.id in staff_ids]
    if len(leaving) < len(set(staff_ids)):
        raise LookupError(f"not all of {sorted(staff_ids)} are members of the staff")
    if not any(row.role == "admin" for row in in_office if row not in leaving) and any(
        row.role == "admin" for row in leaving
    ):
        raise LastAdmin
    for row in leaving:
        row.revoked_at = change.now
        end_access(change.session, row.id)
        chat = change.session.get_one(SubscriberRow, row.subscriber_id)
        # A copy that is put back later must not give the role back.
        note(change.session, [chat], STAFF, change.now)
        change.record("staff.revoke", row.name, {"role": row.role})


def change_roles(change: Change, roles: Mapping[int, Role], notices: Mapping[int, Reply]) -> None:
    """Give these members other roles at once; raises LookupError or LastAdmin, all or none.

    `notices` are what each is told.
    """
    in_office = _kept_with_admins(change, roles)
    wanted = [row for row in in_office if row.id in roles]
    if len(wanted) < len(roles):
        raise LookupError(f"not all of {sorted(roles)} are members of the staff")
    if not any(roles.get(row.id, row.role) == "admin" for row in in_office):
        raise LastAdmin
    for row in wanted:
        before, row.role = row.role, roles[row.id]
        if row.role == before:
            continue
        if row.id in notices:
            change.tell_staff(row.id, notices[row.id])
        change.record("staff.role", row.name, {"role": before}, {"role": row.role})


def _kept_with_admins(change: Change, staff_ids: Collection[int]) -> Sequence[StaffRow]:
    # All admins are kept, not these alone: of the last two, who revoke each other at once, one
    # must be refused.
    return change.session.exec(
        select(StaffRow)
        .where(col(StaffRow.revoked_at).is_(None))
        .where((col(StaffRow.role) == "admin") | col(StaffRow.id).in_(staff_ids))
        .order_by(col(StaffRow.id))
        .with_for_update()
    ).all()


def sign_out(change: Change, staff_ids: Collection[int]) -> None:
    """Sign these people out everywhere, by themselves or by an admin."""
    for staff_id in sorted(set(staff_ids)):
        end_access(change.session, staff_id)
        staff = in_force(change.session, staff_id)
        if staff is not None:
            change.record("staff.logout-all", staff.name)


def tell_all(change: Change, reply: Reply) -> None:
    """Write to everybody in force who may act (viewers only look)."""
    query = select(StaffRow.id).where(col(StaffRow.revoked_at).is_(None))
    for staff_id in change.session.exec(query.where(col(StaffRow.role) != "viewer")).all():
        change.tell_staff(staff_id, reply)


def tell_admins(change: Change, reply: Reply, but: int | None = None) -> bool:
    """Write to every admin in force, `but` one; whether there is one."""
    query = select(StaffRow.id).where(col(StaffRow.revoked_at).is_(None), StaffRow.role == "admin")
    admins = [staff_id for staff_id in change.session.exec(query) if staff_id != but]
    for staff_id in admins:
        change.tell_staff(staff_id, reply)
    return bool(admins)


def open_invite(
    session: Session, code: str, now: datetime, *, lock: bool = False
) -> StaffInviteRow | None:
    """The open invitation with this code, kept for us with `lock`; None when there is none."""
    query = select(StaffInviteRow).where(
        StaffInviteRow.digest == digest(bare(code)), StaffInviteRow.expires_at > now
    )
    return session.exec(kept(query) if lock else query).one_or_none()


def redeem(session: Session, chat: SubscriberRow, order: RedeemInvite, now: datetime) -> StaffView:
    """Use up an open invitation; raises LookupError when it is not open (any more)."""
    # Kept: of two who type it at once the second finds it used.
    invite = open_invite(session, order.code, now, lock=True)
    if invite is None:
        raise LookupError("this invitation is not open")
    known = session.exec(select(StaffRow).where(StaffRow.subscriber_id == chat.id)).one_or_none()
    before = {"role": known.role} if known and known.revoked_at is None else None
    # A chat is one member for ever: who was revoked comes back as the same.
    row = known or StaffRow(subscriber_id=chat.id, name="", role="", created_at=now)
    # A second code given to the only admin by mistake must not leave the office without one.
    if before is None or before["role"] != "admin":
        row.role = invite.role
    row.name, row.revoked_at = invite.name, None
    session.add(row)
    session.delete(invite)
    # A new member has no id before this.
    session.flush()
    staff = as_view(row)
    after = {"role": row.role, "invited_by": invite.invited_by}
    actor = Actor(staff.name, staff.id)
    if order.notice is not None:
        tell_admins(Change(session, actor, now), order.notice, but=staff.id)
    record(session, actor, "staff.join", staff.name, before, after, now)
    return staff
