"""What became of the members of the staff after a copy was made, done again in it.

The rule: revoked, made less, moved to another chat: each as the list outside the copy tells, and
never more than the copy says. Who came back in another chat stays a member, whose old chat is none
of the staff's any more. An office keeps an admin by name, but no way in that was taken away.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from handlers.values.staff import POWER
from storage.outbox.chats import new_person
from storage.outbox.emptied import empty_chat
from storage.people.web_chats import CHANNEL
from storage.privacy.deletions import (
    CODES,
    MOVED,
    ROLE,
    SECOND,
    SECOND_OFF,
    STAFF,
    Deletion,
)
from storage.staff import factors, second_factor
from storage.staff.page_chats import LEFT
from storage.tables.desk import RecoveryCodeRow, StaffRow
from storage.tables.people import SubscriberRow
from storage.tables.secret_codes import new_token


@dataclass(frozen=True)
class CopiedMember:
    """One of the staff, as the operator's commands and the list of them name people."""

    number: int
    name: str
    role: str


@dataclass
class Again:
    """Who was revoked, made less, or kept as the last admin though that was taken; who has no chat
    any more and is to be invited again; whose second factor, or recovery codes, are gone."""

    revoked: list[CopiedMember] = field(default_factory=list)
    lowered: list[CopiedMember] = field(default_factory=list)
    kept: list[CopiedMember] = field(default_factory=list)
    away: list[CopiedMember] = field(default_factory=list)
    without: list[CopiedMember] = field(default_factory=list)
    codes: list[CopiedMember] = field(default_factory=list)


@dataclass
class _Fate:
    """What the list tells of one member, whichever chats they went through."""

    revoked_at: datetime | None = None
    role: str | None = None
    last: datetime | None = None
    is_moved: bool = False
    kinds: set[str] = field(default_factory=set)

    def learn(self, line: Deletion) -> None:
        """One line more, the later ones last."""
        self.kinds.add(line.kind)
        if line.kind == STAFF:
            self.revoked_at, self.last = line.at, line.at
        elif line.kind.startswith(ROLE):
            # Whoever was revoked and is given a role again is a member again.
            self.revoked_at, self.role, self.last = None, line.kind.removeprefix(ROLE), line.at

    def is_admin(self) -> bool:
        """Whether an admin of the copy is one still."""
        return self.revoked_at is None and self.role in (None, "admin")


def staff_again(
    session: Session, said: Mapping[str, Sequence[Deletion]], digests: Mapping[int, Sequence[str]]
) -> Again:
    """Revoke, lessen and move; `said` are the lines by whom they are about, `digests` how the list
    calls each chat of the copy."""
    again = Again()
    query = select(StaffRow).where(col(StaffRow.revoked_at).is_(None)).order_by(col(StaffRow.id))
    staff = session.exec(query).all()
    fates = {row.id: _fate_of(said, digests[row.subscriber_id]) for row in staff}
    last = _last_admin(staff, fates)
    for row in staff:
        fate, chat = fates[row.id], session.get_one(SubscriberRow, row.subscriber_id)
        if row is not last and fate.revoked_at is not None:
            row.revoked_at = fate.revoked_at
            empty_chat(session, chat)
            again.revoked.append(_named(row))
            continue
        if row is last:
            again.kept.append(_named(row))
        elif _lessen(row, fate.role):
            empty_chat(session, chat)
            again.lowered.append(_named(row))
        if (row is last or fate.is_moved) and chat.channel != CHANNEL:
            # No later deletion will know of this one.
            empty_chat(session, chat)
            row.subscriber_id = _nowhere(session, row)
        if row is last or fate.is_moved or chat.channel == CHANNEL:
            again.away.append(_named(row))
        _second(session, row, fate.kinds, again)
    return again


def _fate_of(said: Mapping[str, Sequence[Deletion]], digests: Sequence[str]) -> _Fate:
    """Followed from chat to chat: what was said of the new one is said of the same person."""
    fate, here = _Fate(), list(digests)
    moves: list[Deletion] = []
    while here:
        lines = sorted((line for one in here for line in said.get(one, ())), key=lambda one: one.at)
        here = []
        for line in lines:
            if moves and line.at < moves[-1].at:
                continue
            if line.kind.startswith(MOVED) and line not in moves:
                moves.append(line)
                here = [line.kind.removeprefix(MOVED)]
                break
            fate.learn(line)
    fate.is_moved = bool(moves)
    return fate


def _last_admin(staff: Sequence[StaffRow], fates: Mapping[int, _Fate]) -> StaffRow | None:
    """Who lost it last, where no admin of the copy would be left: somebody has to be invited by the
    operator then, and nobody's number would be known. None where one is left."""
    admins = [row for row in staff if row.role == "admin"]
    if not admins or any(fates[row.id].is_admin() for row in admins):
        return None
    lost = [(at, row.id, row) for row in admins if (at := fates[row.id].last) is not None]
    return max(lost)[2]


def _lessen(row: StaffRow, role: str | None) -> bool:
    """The role that was given last, where it is less than the copy's."""
    if role not in POWER or row.role not in POWER:
        return False
    if POWER.index(role) >= POWER.index(row.role):
        return False
    row.role = role
    return True


def _nowhere(session: Session, row: StaffRow) -> int:
    """A chat that nobody can open, for a member whose own is not known to the copy."""
    chat = SubscriberRow(
        person_id=new_person(session, row.created_at),
        channel=CHANNEL,
        address=new_token(),
        created_at=row.created_at,
        reachable=False,
        unreachable_reason=LEFT,
    )
    session.add(chat)
    session.flush()
    return chat.id


def _second(session: Session, row: StaffRow, kinds: Collection[str], again: Again) -> None:
    """Of a second factor that was taken away since, as of a phone that was lost, nothing opens
    again, and no recovery code that was used or replaced."""
    if SECOND_OFF in kinds:
        second_factor.drop_all(session, row.id)
    if {SECOND, SECOND_OFF} & set(kinds) and not factors.is_on(session, row.id):
        again.without.append(_named(row))
    if CODES in kinds:
        mine = col(RecoveryCodeRow.staff_id) == row.id
        if session.exec(select(func.count()).select_from(RecoveryCodeRow).where(mine)).one():
            session.exec(delete(RecoveryCodeRow).where(mine))
            again.codes.append(_named(row))


def _named(row: StaffRow) -> CopiedMember:
    return CopiedMember(row.id, row.name, row.role)
