"""The staff: invitations, roles, signing in to the page.

The rule: a code or session works once or for its time, only its digest is stored, and whoever is
revoked is out at once. What somebody has opened for others ends with the role that let them; every
admin hears of it. The last admin stays.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.staff import POWER, Role, StaffView
from knowledge.typed.alphabet import alphabetical
from storage.change import Change
from storage.database.locks import hold_chats, kept
from storage.outbox.emptied import empty_chat
from storage.privacy.deletions import ROLE, STAFF, note
from storage.staff.sessions import StaffSessions, as_view, end_access, in_force, staff_of
from storage.tables.desk import StaffInviteRow, StaffRow
from storage.tables.people import SubscriberRow


class LastAdmin(Exception):
    """The only admin cannot be revoked or made less."""


@dataclass(frozen=True)
class StaffEntry:
    """One line of the staff list; `revoked_at` None while in force, `is_out` of their chat."""

    id: int
    name: str
    role: Role
    channel: str
    created_at: datetime
    revoked_at: datetime | None
    approves_from: datetime | None
    invited_by_id: int | None
    is_out: bool

    @property
    def view(self) -> StaffView:
        """The member as such."""
        return StaffView(self.id, self.name, self.role, self.approves_from)


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
            select(StaffRow, SubscriberRow)
            .join(SubscriberRow, col(SubscriberRow.id) == StaffRow.subscriber_id)
            .order_by(col(StaffRow.id))
        )
        with self._database.read() as session:
            found = [_entry(row, chat) for row, chat in session.exec(query)]
        return tuple(sorted(found, key=lambda one: alphabetical(one.name)))

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


def _entry(row: StaffRow, chat: SubscriberRow) -> StaffEntry:
    one = as_view(row)
    return StaffEntry(
        one.id,
        one.name,
        one.role,
        chat.channel,
        row.created_at,
        row.revoked_at,
        one.approves_from,
        row.invited_by_id,
        not chat.reachable,
    )


@dataclass(frozen=True)
class Ended:
    """Whose role became another or, None, ended; what they had opened ended with it: `invites` are
    the names on the invitations. `unknown` are those they let in whom nobody has confirmed yet."""

    name: str
    role: Role | None
    invites: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


Words = Callable[[Ended], Reply]


def revoke(
    change: Change, staff_ids: Collection[int], words: Words | None = None
) -> tuple[Ended, ...]:
    """Take the roles away and end all sessions; raises LookupError or LastAdmin, all or none.

    Whoever is new throws nobody out but themselves. `words` are what they and every admin are told.
    """
    change.require_own(staff_ids)
    opened = _opened(change.session, staff_ids)
    in_office = kept_with_admins(change, staff_ids)
    leaving = [row for row in in_office if row.id in staff_ids]
    if len(leaving) < len(set(staff_ids)):
        raise LookupError(f"not all of {sorted(staff_ids)} are members of the staff")
    if not any(row.role == "admin" for row in in_office if row not in leaving) and any(
        row.role == "admin" for row in leaving
    ):
        raise LastAdmin
    ended = []
    for row in leaving:
        chat = empty_of_staff(change.session, row.subscriber_id)
        # Before it is done: afterwards it is nobody's chat any more.
        if words is not None:
            change.tell_of_staff(row.id, words(Ended(row.name, None)))
        row.revoked_at = change.now
        change.changes_role(row.id)
        end_access(change.session, row.id)
        # A copy that is put back later must not give the role back.
        note(change.session, [chat], STAFF, change.now)
        ended.append(_end_opened(change, row, None, opened))
        change.record("staff.revoke", row.name, {"role": row.role})
    if words is not None:
        for one in ended:
            tell_admins(change, words(one))
    return tuple(ended)


def change_roles(
    change: Change,
    roles: Mapping[int, Role],
    notices: Mapping[int, Reply],
    words: Words | None = None,
) -> tuple[Ended, ...]:
    """Give these members other roles at once; raises LookupError or LastAdmin, all or none.

    `notices` are what each is told, `words` what every other admin is.
    """
    opened = _opened(change.session, roles)
    in_office = kept_with_admins(change, roles)
    wanted = [row for row in in_office if row.id in roles]
    if len(wanted) < len(roles):
        raise LookupError(f"not all of {sorted(roles)} are members of the staff")
    if not any(roles.get(row.id, row.role) == "admin" for row in in_office):
        raise LastAdmin
    changed = [row for row in wanted if row.role != roles[row.id]]
    ended = [_give(change, row, roles[row.id], opened) for row in changed]
    for row, one in zip(changed, ended, strict=True):
        if row.id in notices:
            change.tell_staff(row.id, notices[row.id])
        if words is not None:
            tell_admins(change, words(one), but=row.id)
    return tuple(ended)


def _give(change: Change, row: StaffRow, role: Role, opened: list[StaffInviteRow]) -> Ended:
    """One member's other role; less of one leaves nothing of what only the other may read."""
    before, row.role = row.role, role
    change.changes_role(row.id)
    # Else an admin makes a second approver of somebody who was let in to look only.
    if before == "viewer":
        row.new_since, row.invited_by_id = change.now, change.actor.staff_id
    ended = Ended(row.name, role)
    if is_less(role, before):
        empty_of_staff(change.session, row.subscriber_id)
        ended = _end_opened(change, row, role, opened)
    # A copy that is put back later must not give back what was taken.
    chat = change.session.get_one(SubscriberRow, row.subscriber_id)
    note(change.session, [chat], f"{ROLE}{role}", change.now)
    change.record("staff.role", row.name, {"role": before}, {"role": role})
    return ended


def is_less(role: str, before: str) -> bool:
    """Whether this role may less than the one before."""
    return POWER.index(cast(Role, role)) < POWER.index(cast(Role, before))


def empty_of_staff(session: Session, chat_id: int) -> SubscriberRow:
    """A chat that may not read any more what stands in it keeps no word, either way."""
    # Held first: what is just being shown there is emptied as well.
    chat = session.get_one(SubscriberRow, chat_id, with_for_update={"key_share": True})
    session.refresh(chat)
    empty_chat(session, chat)
    return chat


def _opened(session: Session, staff_ids: Collection[int]) -> list[StaffInviteRow]:
    """The invitations these people have made, or by which one of them would come back, kept."""
    hold_chats(session, staff_ids)
    theirs = col(StaffInviteRow.invited_by_id).in_(staff_ids)
    back = col(StaffInviteRow.staff_id).in_(staff_ids)
    query = select(StaffInviteRow).where(theirs | back).order_by(col(StaffInviteRow.id))
    # Behind the chats and before the members, as whoever types a code: neither waits for the other.
    return list(session.exec(query.with_for_update()))


def withdraw(change: Change, invite: StaffInviteRow) -> None:
    """An invitation that is kept for us opens nothing any more."""
    change.session.delete(invite)
    change.record("staff.withdraw-invite", invite.name, {"role": invite.role})


def _end_opened(
    change: Change, row: StaffRow, role: Role | None, opened: list[StaffInviteRow]
) -> Ended:
    """End what this member has opened for others, and what opens the role they had."""
    theirs = [one for one in opened if row.id in (one.invited_by_id, one.staff_id)]
    for invite in theirs:
        opened.remove(invite)
        withdraw(change, invite)
    names = tuple(one.name for one in theirs if one.expires_at > change.now)
    let_in = select(StaffRow).where(
        col(StaffRow.revoked_at).is_(None), StaffRow.invited_by_id == row.id
    )
    new = [one for one in change.session.exec(let_in) if as_view(one).too_new(change.now)]
    unknown = tuple(one.name for one in new if one.role != "viewer" and one.id != row.id)
    return Ended(row.name, role, names, unknown)


def kept_with_admins(change: Change, staff_ids: Collection[int]) -> Sequence[StaffRow]:
    """These members and every admin, kept: of the last two, who revoke each other, one stays."""
    query = (
        select(StaffRow)
        .where(col(StaffRow.revoked_at).is_(None))
        .where((col(StaffRow.role) == "admin") | col(StaffRow.id).in_(staff_ids))
        .order_by(col(StaffRow.id))
    )
    return change.session.exec(kept(query, key_share=True)).all()


def tell_all(change: Change, reply: Reply, *, of_staff: bool = False) -> None:
    """Write to everybody in force who may act (viewers only look).

    `of_staff`: of what concerns the staff alone.
    """
    tell = change.tell_of_staff if of_staff else change.tell_staff
    query = select(StaffRow.id).where(col(StaffRow.revoked_at).is_(None))
    for staff_id in change.session.exec(query.where(col(StaffRow.role) != "viewer")).all():
        tell(staff_id, reply)


def tell_admins(change: Change, reply: Reply, but: int | None = None) -> bool:
    """Tell every admin in force, `but` one, what concerns the staff; whether there is one."""
    query = select(StaffRow.id).where(col(StaffRow.revoked_at).is_(None), StaffRow.role == "admin")
    admins = [staff_id for staff_id in change.session.exec(query) if staff_id != but]
    for staff_id in admins:
        change.tell_of_staff(staff_id, reply)
    return bool(admins)
