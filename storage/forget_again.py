"""Apply the nameless list of deletions to a restored database.

The rule: only what the copy does not know of yet. Somebody who came back between a deletion and
the copy stands in both and is left alone.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from storage.deletions import ALL, CONSENT, REMINDERS, Deletion, add, digest_of
from storage.effects import end_subscription
from storage.forget import forget
from storage.tables import ConsentRow, SubscriberRow

# A line older than this before the copy was made had been dropped from the copy's own list. Within
# it the lists are compared, not the clocks: a deletion may be begun before the copy and stored
# after it.
DOUBT = timedelta(days=7)


def forget_again(
    session: Session,
    deletions: Collection[Deletion],
    known: Collection[Deletion],
    made_at: datetime,
    keys: Sequence[str],
) -> int:
    """Delete again what was deleted since a copy was made that knows of `known`.

    `keys` are those the lines may have been written with. Returns how many chats were concerned.
    """
    new = sorted(set(deletions) - set(known), key=lambda one: (one.at, one.digest, one.kind))
    by_digest: dict[str, list[Deletion]] = {}
    for deletion in new:
        if deletion.at >= made_at - DOUBT:
            by_digest.setdefault(deletion.digest, []).append(deletion)
    concerned = 0
    for chat_id, found in _theirs(session, by_digest, keys):
        concerned += 1
        for deletion in found:
            _apply(session, session.get_one(SubscriberRow, chat_id), deletion)
            session.flush()
            session.expire_all()
    add(session, new)
    return concerned


def _theirs(
    session: Session, by_digest: dict[str, list[Deletion]], keys: Sequence[str]
) -> list[tuple[int, list[Deletion]]]:
    """The chats of the restored database that the list speaks of."""
    chats = session.exec(
        select(SubscriberRow.id, SubscriberRow.channel, SubscriberRow.address).order_by(
            col(SubscriberRow.id)
        )
    ).all()
    found = (
        (number, [one for key in keys for one in by_digest.get(digest_of(key, *chat), ())])
        for number, *chat in chats
    )
    return [(number, lines) for number, lines in found if lines]


def _apply(session: Session, chat: SubscriberRow, deletion: Deletion) -> None:
    """What the person asked for then; also of the chats that were joined to theirs in the copy."""
    if deletion.kind == ALL:
        forget(session, chat, deletion.at)
    elif deletion.kind == REMINDERS:
        end_subscription(session, chat.person_id)
    elif deletion.kind.startswith(CONSENT):
        purpose = deletion.kind.removeprefix(CONSENT)
        latest = session.exec(
            select(ConsentRow)
            .where(ConsentRow.person_id == chat.person_id, ConsentRow.purpose == purpose)
            .order_by(col(ConsentRow.at).desc())
        ).first()
        if latest is not None and latest.given:
            session.add(
                ConsentRow(
                    person_id=chat.person_id,
                    purpose=purpose,
                    version=latest.version,
                    given=False,
                    at=max(deletion.at, latest.at),
                )
            )
