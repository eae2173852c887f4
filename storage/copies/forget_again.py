"""Apply the nameless list of deletions to a restored database.

The rule: only what the copy does not know of yet. Somebody who came back between a deletion and
the copy stands in both and is left alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from handlers.values.effects import UnlinkChat
from storage.copies.handed_again import HandedAgain
from storage.copies.stopped_again import stop_again, stop_things_again
from storage.effects import end_subscription
from storage.people.linking import unlink
from storage.privacy.deletions import (
    AGREED,
    ALL,
    DROPPED,
    HANDED,
    NAMED,
    REMINDERS,
    REQUESTS,
    RESUMED,
    TAKEN,
    UNLINKED,
    Deletion,
    digest_of,
)
from storage.privacy.named_again import erase_named_again
from storage.requests.requests import drop_request
from storage.tables.people import SubscriberRow, SubscriptionRow

# What was stopped before and is wanted again: nothing is forgotten by it.
_BACK = (AGREED, RESUMED)


@dataclass(frozen=True)
class Redone:
    """What was done again: how many chats and places were concerned.

    `silenced` are the people whose reminders ended, `ownerless` the codes of registrations whose
    new owner the copy does not know.
    """

    concerned: int
    silenced: int = 0
    ownerless: tuple[str, ...] = ()


def forget_again(
    session: Session,
    new: Collection[Deletion],
    made_at: datetime,
    keys: Sequence[str],
    by: str,
    office: Sequence[str] = (),
) -> Redone:
    """Delete again what was deleted since a copy was made that does not know of `new`.

    `keys` are those the lines may have been written with; `by` is who is named where it shows,
    `office` what the office says of itself, which is nobody's.
    """
    by_digest: dict[str, list[Deletion]] = {}
    for deletion in new:
        if not deletion.of_staff:
            by_digest.setdefault(deletion.digest, []).append(deletion)
    stopped = [one for found in by_digest.values() for one in found]
    things = stop_things_again(session, stopped, keys, made_at)
    found = sorted(_theirs(session, by_digest, keys), key=_in_order)
    handed, reminded = HandedAgain(session, by, office), _reminded(session)
    for deletion, chat_id in found:
        _apply(session, session.get_one(SubscriberRow, chat_id), deletion, keys, handed)
        session.flush()
        # Deleting works by statements: what the session has loaded is stale after each.
        session.expire_all()
    silenced = len(reminded - _reminded(session))
    handed.delete_again(stopped, keys, made_at)
    # Names after stops: what was stopped is known by the words it had.
    named = {one.digest for one in stopped if one.kind == NAMED}
    places = erase_named_again(session, named, keys, made_at) if named else 0
    session.expire_all()
    if places:
        _drop_renamed(session, found, keys)
    chats = {chat_id for deletion, chat_id in found if not deletion.kind.startswith(_BACK)}
    return Redone(len(chats) + places + things, silenced, handed.ownerless())


def _in_order(one: tuple[Deletion, int]) -> tuple[datetime, bool, int]:
    """As it happened: a chat that was taken out first deletes its own only.

    At one moment the stop counts, and what is handed on has left before it arrives.
    """
    deletion, chat_id = one
    return deletion.at, not deletion.kind.startswith((*_BACK, HANDED)), chat_id


def _reminded(session: Session) -> set[int]:
    return set(session.exec(select(SubscriptionRow.person_id)))


def _drop_renamed(
    session: Session, found: Collection[tuple[Deletion, int]], keys: Sequence[str]
) -> None:
    """What had lost a name before it was dropped is known by its other words."""
    for deletion, chat_id in found:
        chat = session.get(SubscriberRow, chat_id)
        if deletion.kind.startswith(DROPPED) and chat is not None:
            stop_again(session, chat, deletion, keys)


def _theirs(
    session: Session, by_digest: dict[str, list[Deletion]], keys: Sequence[str]
) -> list[tuple[Deletion, int]]:
    """What the list says of chats of the restored database."""
    chats = session.exec(select(SubscriberRow.id, SubscriberRow.channel, SubscriberRow.address))
    return [
        (deletion, number)
        for number, channel, address in chats.all()
        # A digest does not tell its key: a copy of another installation was listed with that one's.
        for key in keys
        for deletion in by_digest.get(digest_of(key, channel, address), ())
    ]


def _apply(
    session: Session,
    chat: SubscriberRow,
    deletion: Deletion,
    keys: Sequence[str],
    handed: HandedAgain,
) -> None:
    """What the person asked for then; also of the chats that were joined to theirs in the copy."""
    if deletion.kind == ALL:
        handed.forget(chat, deletion.at)
    elif deletion.kind.startswith(HANDED):
        handed.leaves(chat.person_id, deletion.kind.removeprefix(HANDED), deletion.at)
    elif deletion.kind.startswith(TAKEN):
        handed.goes_to(chat.person_id, deletion.kind.removeprefix(TAKEN))
    elif deletion.kind == UNLINKED:
        unlink(session, chat, UnlinkChat(chat.id), deletion.at)
    elif deletion.kind == REMINDERS:
        end_subscription(session, chat.person_id)
    elif deletion.kind == REQUESTS:
        drop_request(session, chat.person_id)
    else:
        stop_again(session, chat, deletion, keys)
