"""How somebody comes to the staff: invited, joined, and at last confirmed.

The rule: an invitation works once, every admin hears of it and of who took it, and whoever is new
approves nothing for a day unless somebody else than the inviter confirms it. Nor does who is new
weaken others: their way in, their role, their second factor.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from handlers.values.orders import RedeemInvite, VoidCode
from handlers.values.replies import Reply
from handlers.values.staff import NEW_FOR, FormerSelf, Role, StaffView
from storage.change import Change
from storage.database.locks import hold_chats, hold_member, kept
from storage.journal.journal import SCHEDULER, Actor, record
from storage.outbox.adding import enqueue
from storage.privacy.deletions import ROLE, note, note_moved
from storage.staff.page_chats import leave
from storage.staff.sessions import as_view, end_access, in_force, of_chat
from storage.staff.staff import empty_of_staff, is_less, kept_with_admins, tell_admins, withdraw
from storage.tables.desk import JournalRow, StaffInviteRow, StaffRow
from storage.tables.people import SubscriberRow
from storage.tables.secret_codes import bare, digest, new_code


def invite(
    change: Change, role: Role, name: str, notice: Reply | None = None, valid_days: int = 7
) -> str:
    """A new one-time code for the invited person to type; it cannot be read again.

    `notice` is what every admin is told.
    """
    change.record("staff.invite", name, None, {"role": role})
    return _open(change, role, name, notice, valid_days)


def invite_again(change: Change, staff_id: int, notice: Reply | None = None) -> str:
    """The same for a member whose chat is lost, who comes back in the chat that types it."""
    # Whoever is new would else move a role to a chat of their own, and be new no more.
    member = in_force(change.session, staff_id)
    if member is None:
        raise LookupError(f"no member of the staff has the number {staff_id}")
    change.record("staff.invite-again", member.name, None, {"role": member.role})
    return _open(change, member.role, member.name, notice, 7, staff_id)


def _open(
    change: Change,
    role: Role,
    name: str,
    notice: Reply | None,
    valid_days: int,
    staff_id: int | None = None,
) -> str:
    code = new_code()
    change.session.add(
        StaffInviteRow(
            digest=digest(bare(code)),
            role=role,
            name=name,
            staff_id=staff_id,
            invited_by=change.actor.name,
            invited_by_id=change.actor.staff_id,
            created_at=change.now,
            expires_at=change.now + timedelta(days=valid_days),
        )
    )
    # Whoever invites, too: it may be somebody else at that person's browser.
    if notice is not None:
        tell_admins(change, notice)
    return code


def withdraw_invites(
    change: Change, invite_ids: Collection[int], notice: Reply | None = None
) -> None:
    """Make unused invitations void; nothing happens to those that were used.

    `notice` is what every admin is told of them.
    """
    # Whoever is new ends no invitation but with their own role.
    change.require_settled()
    unused = select(StaffInviteRow).where(col(StaffInviteRow.id).in_(invite_ids))
    # Kept: whoever types the code at this moment is in before us or not at all.
    rows = change.session.exec(unused.order_by(col(StaffInviteRow.id)).with_for_update()).all()
    for row in rows:
        withdraw(change, row)
    if rows and notice is not None:
        tell_admins(change, notice)


def open_invite(
    session: Session, code: str, now: datetime, *, lock: bool = False
) -> StaffInviteRow | None:
    """The open invitation with this code, kept for us with `lock`; None when there is none."""
    query = select(StaffInviteRow).where(
        StaffInviteRow.digest == digest(bare(code)), StaffInviteRow.expires_at > now
    )
    return session.exec(kept(query) if lock else query).one_or_none()


def stands(session: Session, invite: StaffInviteRow, now: datetime) -> bool:
    """Whether who made an open invitation could still make it; of the command line nobody asks."""
    if invite.invited_by_id is None:
        return True
    by = in_force(session, invite.invited_by_id)
    return by is not None and by.role == "admin" and by.too_new(now) is None


def ended_by(session: Session, invite: StaffInviteRow) -> Sequence[StaffInviteRow]:
    """What the member whom this invitation brings back has opened in the chat they leave."""
    if invite.staff_id is None:
        return ()
    # Whoever has that chat now may have opened it.
    theirs = StaffInviteRow.invited_by_id == invite.staff_id
    others = select(StaffInviteRow).where(theirs, StaffInviteRow.id != invite.id)
    return session.exec(others.order_by(col(StaffInviteRow.id))).all()


def is_first(session: Session, role: str, but: int | None = None) -> bool:
    """Whether nobody `but` one ever was an admin before this role: nobody could confirm it.

    Who is the only one left is not the first: the others may have been thrown out.
    """
    if role != "admin":
        return False
    admins = session.exec(select(StaffRow.id).where(col(StaffRow.role) == "admin")).all()
    made_less = select(JournalRow.before).where(JournalRow.action == "staff.role")
    were = [before for before in session.exec(made_less) if (before or {}).get("role") == "admin"]
    return not were and all(one == but for one in admins)


def _new_since(
    session: Session,
    row: StaffRow,
    before: str | None,
    now: datetime,
    *,
    back: bool,
    by: int | None,
) -> datetime | None:
    """Since when a member is new; the chat had the role `before` when the code was typed.

    Who comes `back` in another chat stays what they were where the command line let them in: the
    machine's keeper knows whom. An admin could move a role to a chat of their own, so that then
    they are new, but where there is no other admin to confirm it.
    """
    if row.role == "viewer" or before not in (None, "viewer") or (back and by is None):
        return row.new_since
    if back:
        alone = row.role == "admin" and not _other_admins(session, row.id)
        return None if alone and as_view(row).too_new(now) is None else now
    return None if is_first(session, row.role, but=row.id) else now


def will_wait(
    session: Session, invite: StaffInviteRow, former: FormerSelf | None, now: datetime
) -> bool:
    """Whether who takes this invitation is new for a day."""
    if former is not None and former.in_force and former.role != "viewer":
        return False
    comes_back = former is None and invite.staff_id is not None
    back = session.get(StaffRow, invite.staff_id) if comes_back else None
    row = back or StaffRow(subscriber_id=0, name="", role=invite.role, created_at=now)
    by = invite.invited_by_id
    new = _new_since(session, row, None, now, back=back is not None, by=by)
    return row.role != "viewer" and new is not None and now < new + NEW_FOR


def _other_admins(session: Session, but: int) -> bool:
    others = select(StaffRow.id).where(
        col(StaffRow.revoked_at).is_(None), col(StaffRow.role) == "admin", StaffRow.id != but
    )
    return session.exec(others.limit(1)).first() is not None


def _back(
    session: Session,
    invite: StaffInviteRow,
    chat: SubscriberRow,
    order: RedeemInvite,
    now: datetime,
) -> StaffRow | None:
    """The member this invitation brings to another chat, whose old one loses the role at once."""
    if invite.staff_id is None:
        return None
    row = hold_member(session, invite.staff_id)
    if row is None:
        raise LookupError("this member was revoked meanwhile")
    # Its chat first: a code that is just being given out there ends as well.
    leave(session, row.subscriber_id, now)
    end_access(session, row.id)
    # Told in the chat they had: it may not be they who come.
    if order.notice is not None:
        enqueue(session, row.subscriber_id, [order.notice], now)
    # A copy that is put back later must not give the role back to it.
    note_moved(session, session.get_one(SubscriberRow, row.subscriber_id), chat, now)
    row.subscriber_id = chat.id
    return row


def redeem(session: Session, chat: SubscriberRow, order: RedeemInvite, now: datetime) -> StaffView:
    """Use up an open invitation; raises LookupError when it is not open (any more)."""
    brings = open_invite(session, order.code, now)
    # The chat they leave before the invitation, as whoever throws them out.
    hold_chats(session, [brings.staff_id] if brings and brings.staff_id else [])
    # Kept: of two who type it at once the second finds it used.
    invite = open_invite(session, order.code, now, lock=True)
    if invite is None or not stands(session, invite, now):
        raise LookupError("this invitation is not open")
    known = of_chat(session, chat.id)
    before = {"role": known.role} if known and known.revoked_at is None else None
    back = _back(session, invite, chat, order, now) if known is None else None
    for one in ended_by(session, invite):
        session.delete(one)
        was = {"role": one.role}
        record(session, SCHEDULER, "staff.withdraw-invite", one.name, was, None, now)
    # A chat is one member for ever: who was revoked comes back as the same.
    row = back or known or StaffRow(subscriber_id=chat.id, name="", role="", created_at=now)
    # A second code given to the only admin by mistake must not leave the office without one.
    if back is None and (before is None or before["role"] != "admin"):
        row.role = invite.role
    had = before["role"] if before else None
    if had is not None and is_less(row.role, had):
        empty_of_staff(session, chat.id)
    # Also of who was revoked: a copy that is put back later must not revoke them once more.
    if known is not None and row.role != had:
        note(session, [chat], f"{ROLE}{row.role}", now)
    by = invite.invited_by_id
    row.new_since = _new_since(session, row, had, now, back=back is not None, by=by)
    # Who let them in first counts as long as they are new.
    row.invited_by_id = row.invited_by_id if back is not None and by is None else by
    called, row.revoked_at = row.name, None
    # Who is somebody here already does not become somebody else, whose name all others trust.
    if before is None:
        row.name = invite.name
    session.add(row)
    session.delete(invite)
    # A new member has no id before this.
    session.flush()
    staff = as_view(row)
    after = {"role": row.role, "invited_by": invite.invited_by}
    if known is not None and called != invite.name:
        after |= {"invited_as": invite.name} if before else {"formerly": called}
    actor = Actor(staff.name, staff.id)
    if order.notice is not None:
        tell_admins(Change(session, actor, now), order.notice, but=staff.id)
    record(session, actor, "staff.join", staff.name, before, after, now)
    return staff


def void(session: Session, order: VoidCode, now: datetime) -> bool:
    """End an open invitation that others have seen; whether the code was one."""
    row = open_invite(session, order.code, now, lock=True)
    if row is None:
        return False
    session.delete(row)
    tell_admins(Change(session, SCHEDULER, now), order.notice)
    record(session, SCHEDULER, "staff.withdraw-invite", row.name, {"role": row.role}, None, now)
    return True


class NotYours(Exception):
    """Nobody confirms themselves, nor whom they let in, be it by somebody as new."""


def confirm(change: Change, staff_ids: Collection[int]) -> None:
    """Somebody else than the inviter knows these people: they approve from now on.

    Raises LookupError or NotYours, all or none.
    """
    wanted = kept_with_admins(change, staff_ids)
    new = [row for row in wanted if row.id in staff_ids and row.new_since is not None]
    if len(new) < len(set(staff_ids)):
        raise LookupError(f"not all of {sorted(staff_ids)} are new members of the staff")
    by = change.actor.staff_id
    # The command line is whoever runs the office's machine.
    if by is not None and any(by in _behind(change, row) for row in new):
        raise NotYours
    for row in new:
        row.new_since = None
        change.record("staff.confirm", row.name, None, {"role": row.role})


def _behind(change: Change, row: StaffRow) -> set[int]:
    """A new member, who let them in, and who let that one in as long as they are new themselves."""
    behind = {row.id}
    inviter = row.invited_by_id
    while inviter is not None and inviter not in behind:
        behind.add(inviter)
        above = change.session.get_one(StaffRow, inviter)
        inviter = above.invited_by_id if as_view(above).too_new(change.now) else None
    return behind
