"""The chats of a person, and which of them is written to.

The rule: the preferred chat first, then the one heard from most recently; a chat that cannot be
reached is passed over as long as another can.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from storage.outbox.masked import hide_in
from storage.tables.among import among
from storage.tables.people import LinkCodeRow, PersonRow, SubscriberRow

# Sorts a chat nobody was heard from behind all others.
NEVER = datetime.min.replace(tzinfo=UTC)


def lock_person(session: Session, person_id: int) -> PersonRow | None:
    """The person, kept by this transaction alone until it ends; None when merged into another."""
    return session.exec(
        select(PersonRow)
        .where(PersonRow.id == person_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()


def lock_people(session: Session, people: Collection[int], *, wait: bool = True) -> set[int]:
    """These persons, kept until we commit; reminders may still be queued for them meanwhile.

    Who does not `wait` gets only those whom nobody else keeps.
    """
    asked = {"people": list(people)}
    return set(session.connection().execute(_PEOPLE if wait else _FREE_PEOPLE, asked).scalars())


def lock_alone(session: Session, people: Collection[int]) -> None:
    """The same before something of theirs is erased: nor is anything queued for them meanwhile."""
    session.connection().execute(_ALONE, {"people": list(people)}).all()


def hold_people(session: Session, people: Collection[int]) -> None:
    """Keep them from being merged, erased or removed until we commit; what is read of them now is
    so until then."""
    session.connection().execute(_HELD, {"people": list(people)}).all()


def hold_person(session: Session, person_id: int) -> bool:
    """The same of one; False when it is gone."""
    held = select(PersonRow.id).where(PersonRow.id == person_id)
    return session.exec(held.with_for_update(read=True, key_share=True)).first() is not None


def new_person(session: Session, now: datetime) -> int:
    """Add a person without anything and return its id."""
    row = PersonRow(created_at=now)
    session.add(row)
    session.flush()
    return row.id


def chats_of(session: Session, person_id: int) -> list[SubscriberRow]:
    """The person's chats in the order of preference."""
    person = session.get(PersonRow, person_id)
    rows = session.exec(select(SubscriberRow).where(col(SubscriberRow.person_id) == person_id))
    return in_order(rows, person.preferred_subscriber_id if person else None)


def linked_of(session: Session, people: Collection[int]) -> dict[int, list[SubscriberRow]]:
    """The chats of those of these persons who have several, in the order of preference."""
    several = session.connection().execute(_WITH_SEVERAL, {"people": list(people)})
    return {person_id: chats_of(session, person_id) for person_id in several.scalars()}


def in_order(rows: Iterable[SubscriberRow], preferred: int | None) -> list[SubscriberRow]:
    """Chats of one person in the order of preference."""
    newest = sorted(rows, key=lambda row: (row.heard_at or NEVER, row.id), reverse=True)
    # Sorting is stable: behind the preferred one the order stays.
    return sorted(newest, key=lambda row: row.id != preferred)


def drop_codes(session: Session, chat_ids: Sequence[int]) -> None:
    """Make the open linking codes of these chats void, and those they have typed."""
    issued, typed = col(LinkCodeRow.subscriber_id), col(LinkCodeRow.asked_by)
    ended = issued.in_(chat_ids) | typed.in_(chat_ids)
    shown = session.exec(select(LinkCodeRow.subscriber_id).where(ended)).all()
    session.exec(delete(LinkCodeRow).where(ended))
    if shown:
        hide_in(session, shown)


def to_write_to(chats: Sequence[SubscriberRow]) -> SubscriberRow | None:
    """The first chat that can be reached, else the first; None without chats."""
    return next((chat for chat in chats if chat.reachable), chats[0] if chats else None)


# In one order: two transactions that want the same ones must not wait for each other.
_THOSE = select(PersonRow.id).where(among(col(PersonRow.id), "people")).order_by(col(PersonRow.id))
# Made once: making a statement costs more than asking it.
_PEOPLE = _THOSE.with_for_update(key_share=True)
_FREE_PEOPLE = _THOSE.with_for_update(key_share=True, skip_locked=True)
_ALONE = _THOSE.with_for_update()
_HELD = _THOSE.with_for_update(read=True, key_share=True)
_WITH_SEVERAL = (
    select(SubscriberRow.person_id)
    .where(among(col(SubscriberRow.person_id), "people"))
    .group_by(col(SubscriberRow.person_id))
    .having(func.count() > 1)
)
