"""What a restore shuts, so that an old copy opens nothing that was shut after it was made.

The rule: what gives a way in for a while (sessions, codes, invitations, the staff's chats on the
page) ends altogether: the copy does not know which of it was taken back. What stands for long
(roles, whether everybody needs a second factor) is as the list outside the copy tells, and only
ever less than in the copy.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.outbox.emptied import empty_chat
from storage.people.web_chats import CHANNEL
from storage.privacy.deletions import (
    OFFICE,
    PAGE_OUT,
    REQUIRED,
    ROLE,
    SECOND,
    SECOND_OFF,
    Deletion,
    digest_of,
)
from storage.staff import factors, second_factor
from storage.staff.page_chats import LEFT
from storage.staff.sessions import end_all_access
from storage.tables.desk import StaffInviteRow, StaffRow
from storage.tables.office import SettingRow
from storage.tables.people import LinkCodeRow, SubscriberRow

_POWER = ("viewer", "clerk", "admin")


@dataclass(frozen=True)
class Shut:
    """How much was shut: chats on the page, open invitations, roles made less.

    `required`: everybody needs a second factor again. `without`: whose one changed after the copy,
    and who has none now.
    """

    page_chats: int = 0
    invites: int = 0
    roles: int = 0
    required: bool = False
    without: int = 0


def shut_again(
    session: Session, new: Collection[Deletion], keys: Sequence[str], now: datetime
) -> Shut:
    """End and lessen; `new` are the lines of the list that the copy does not know."""
    # Who signed out of every machine after the copy is not signed in again by it.
    end_all_access(session)
    session.exec(delete(LinkCodeRow))
    invites = session.exec(select(StaffInviteRow)).all()
    for invite in invites:
        session.delete(invite)
    said: dict[str, list[Deletion]] = {}
    for line in sorted(new, key=lambda one: one.at):
        said.setdefault(line.digest, []).append(line)
    staff = {row.subscriber_id: row for row in session.exec(select(StaffRow)).all()}
    pages = roles = without = 0
    for chat in session.exec(select(SubscriberRow).order_by(col(SubscriberRow.id))).all():
        lines = _lines(said, keys, chat.channel, chat.address)
        kinds = frozenset(line.kind for line in lines)
        row = staff.get(chat.id)
        if chat.channel == CHANNEL and (row is not None or PAGE_OUT in kinds):
            pages += _end_page(chat, now)
            # The member comes back in another; no later deletion will know of this one.
            empty_chat(session, chat)
        if row is None or row.revoked_at is not None:
            continue
        roles += not _is_last_admin(row, staff.values()) and _lessen(row, lines)
        without += _second(session, row.id, kinds)
    required = _require(session, _lines(said, keys, *OFFICE))
    session.flush()
    return Shut(pages, len(invites), roles, required, without)


def _lines(
    said: dict[str, list[Deletion]], keys: Sequence[str], channel: str, address: str
) -> list[Deletion]:
    """What the list says of one chat, in the order in which it happened."""
    found = [line for key in keys for line in said.get(digest_of(key, channel, address), ())]
    return sorted(found, key=lambda one: one.at)


def _end_page(chat: SubscriberRow, now: datetime) -> bool:
    """No cookie that was ever given opens it: a generation counts up from the copy's."""
    was_open = chat.reachable
    chat.cookies, chat.old_cookie_until = max(chat.cookies + 1, int(now.timestamp())), None
    chat.reachable, chat.unreachable_reason = False, LEFT
    return was_open


def _is_last_admin(row: StaffRow, staff: Iterable[StaffRow]) -> bool:
    """The only one whom the copy knows, made less by somebody who came later: nobody else lets
    anybody in."""
    admins = [one for one in staff if one.role == "admin" and one.revoked_at is None]
    return admins == [row]


def _lessen(row: StaffRow, lines: Sequence[Deletion]) -> bool:
    """The role that was given last, where it is less than the copy's."""
    given = [one.kind.removeprefix(ROLE) for one in lines if one.kind.startswith(ROLE)]
    if not given or given[-1] not in _POWER or row.role not in _POWER:
        return False
    if _POWER.index(given[-1]) >= _POWER.index(row.role):
        return False
    row.role = given[-1]
    return True


def _second(session: Session, staff_id: int, kinds: frozenset[str]) -> bool:
    """Whether this person's second factor has to be set up anew.

    One that was taken away since, as of a phone that was lost, opens nothing again.
    """
    if SECOND_OFF in kinds:
        second_factor.drop_all(session, staff_id)
    return bool(kinds & {SECOND, SECOND_OFF}) and not factors.is_on(session, staff_id)


def _require(session: Session, lines: Sequence[Deletion]) -> bool:
    """Whether everybody needs a second factor again who did not in the copy."""
    asked = [one.kind for one in lines if one.kind.startswith(REQUIRED)]
    if not asked or asked[-1] != f"{REQUIRED}yes" or factors.is_required(session):
        return False
    session.add(SettingRow(name=factors.REQUIRED, value="yes"))
    return True
