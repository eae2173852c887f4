"""Apply the nameless list of deletions to a restored database.

The rule: only what the copy does not know of yet. Somebody who came back between a deletion and
the copy stands in both and is left alone.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, select

from handlers.values.effects import UnlinkChat
from storage.copies.stopped_again import stop_again, stop_things_again
from storage.effects import end_subscription
from storage.people.linking import unlink
from storage.privacy.deletions import (
    ALL,
    NAMED,
    REMINDERS,
    REQUESTS,
    STAFF,
    UNLINKED,
    Deletion,
    digest_of,
)
from storage.privacy.forget import forget
from storage.privacy.named_again import erase_named_again
from storage.requests.requests import drop_request
from storage.staff.sessions import end_access
from storage.tables.desk import StaffRow
from storage.tables.people import SubscriberRow


def forget_again(
    session: Session,
    new: Collection[Deletion],
    made_at: datetime,
    keys: Sequence[str],
) -> int:
    """Delete again what was deleted since a copy was made that does not know of `new`.

    `keys` are those the lines may have been written with. Returns how many chats and places
    were concerned.
    """
    by_digest: dict[str, list[Deletion]] = {}
    for deletion in new:
        if not deletion.of_staff:
            by_digest.setdefault(deletion.digest, []).append(deletion)
    named = {one.digest for found in by_digest.values() for one in found if one.kind == NAMED}
    places = erase_named_again(session, named, keys, made_at) if named else 0
    session.expire_all()
    stopped = [one for found in by_digest.values() for one in found]
    things = stop_things_again(session, stopped, keys, made_at)
    found = _theirs(session, by_digest, keys)
    # In the order in which it happened: a chat that was taken out first deletes its own only.
    for deletion, chat_id in sorted(found, key=lambda one: (one[0].at, one[1])):
        _apply(session, session.get_one(SubscriberRow, chat_id), deletion, keys)
        session.flush()
        # Deleting works by statements: what the session has loaded is stale after each.
        session.expire_all()
    return len({chat_id for _, chat_id in found}) + places + things


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


def _apply(session: Session, chat: SubscriberRow, deletion: Deletion, keys: Sequence[str]) -> None:
    """What the person asked for then; also of the chats that were joined to theirs in the copy."""
    if deletion.kind == ALL:
        forget(session, chat, deletion.at)
    elif deletion.kind == UNLINKED:
        unlink(session, chat, UnlinkChat(chat.id), deletion.at)
    elif deletion.kind == STAFF:
        _revoke(session, chat, deletion.at)
    elif deletion.kind == REMINDERS:
        end_subscription(session, chat.person_id)
    elif deletion.kind == REQUESTS:
        drop_request(session, chat.person_id)
    else:
        stop_again(session, chat, deletion, keys)


def _revoke(session: Session, chat: SubscriberRow, at: datetime) -> None:
    """Whoever is no member of the staff any more does not get in by a restore."""
    row = session.exec(select(StaffRow).where(StaffRow.subscriber_id == chat.id)).one_or_none()
    if row is not None and row.revoked_at is None:
        row.revoked_at = at
        end_access(session, row.id)
