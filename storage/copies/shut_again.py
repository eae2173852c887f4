"""What a restore shuts, so that an old copy opens nothing that was shut after it was made.

The rule: what gives a way in for a while (sessions, codes, invitations, the staff's chats on the
page) ends altogether: the copy does not know which of it was taken back. What stands for long
(roles, whether everybody needs a second factor) is as the list outside the copy tells, and only
ever less than in the copy.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.copies.staff_again import Again, staff_again
from storage.outbox.emptied import empty_chat
from storage.people.web_chats import CHANNEL
from storage.privacy.deletions import OFFICE, PAGE_OUT, REQUIRED, Deletion, digest_of
from storage.staff import factors
from storage.staff.page_chats import LEFT
from storage.staff.sessions import end_all_access
from storage.tables.desk import StaffInviteRow, StaffRow
from storage.tables.office import SettingRow
from storage.tables.people import LinkCodeRow, SubscriberRow


@dataclass(frozen=True)
class Shut:
    """How much was shut: chats on the page, open invitations; and what became of the staff.

    `required`: everybody needs a second factor again.
    """

    page_chats: int = 0
    invites: int = 0
    staff: Again = field(default_factory=Again)
    required: bool = False


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
    chats = session.exec(select(SubscriberRow).order_by(col(SubscriberRow.id))).all()
    digests = {
        chat.id: [digest_of(key, chat.channel, chat.address) for key in keys] for chat in chats
    }
    theirs = set(session.exec(select(StaffRow.subscriber_id)).all())
    pages = 0
    for chat in chats:
        kinds = {line.kind for line in _lines(said, digests[chat.id])}
        if chat.channel == CHANNEL and (chat.id in theirs or PAGE_OUT in kinds):
            pages += _end_page(chat, now)
            # The member comes back in another; no later deletion will know of this one.
            empty_chat(session, chat)
    again = staff_again(session, said, digests)
    office = [digest_of(key, *OFFICE) for key in keys]
    required = _require(session, _lines(said, office))
    session.flush()
    return Shut(pages, len(invites), again, required)


def _lines(said: Mapping[str, Sequence[Deletion]], digests: Sequence[str]) -> list[Deletion]:
    """What the list says of one chat, in the order in which it happened."""
    found = [line for one in digests for line in said.get(one, ())]
    return sorted(found, key=lambda one: one.at)


def _end_page(chat: SubscriberRow, now: datetime) -> bool:
    """No cookie that was ever given opens it: a generation counts up from the copy's."""
    was_open = chat.reachable
    chat.cookies, chat.old_cookie_until = max(chat.cookies + 1, int(now.timestamp())), None
    chat.reachable, chat.unreachable_reason = False, LEFT
    return was_open


def _require(session: Session, lines: Sequence[Deletion]) -> bool:
    """Whether everybody needs a second factor again who did not in the copy."""
    asked = [one.kind for one in lines if one.kind.startswith(REQUIRED)]
    if not asked or asked[-1] != f"{REQUIRED}yes" or factors.is_required(session):
        return False
    session.add(SettingRow(name=factors.REQUIRED, value="yes"))
    return True
