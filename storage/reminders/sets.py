"""One reminder to many people, by a few statements however many they are.

The rule: nobody gets a key twice. When another copy of the program is at the same work, or somebody
has changed meanwhile, the set is written person by person, as what stands alone is.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import false, func, insert, literal, null, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement, Select
from sqlmodel import Session, col

from storage.reminders.queue import NewReminder, delivery_values, outgoing_values
from storage.reminders.shares import Alike, with_chat
from storage.tables.base import Table
from storage.tables.people import DeliveryRow, OutgoingRow, PersonRow, SubscriberRow

OneByOne = Callable[[Sequence[NewReminder]], int]


def write_set(
    session: Session, new: NewReminder, people: Alike, now: datetime, one_by_one: OneByOne
) -> int:
    """Write `new` for each of the people who has not got it; how many they were."""
    try:
        # In a savepoint: on PostgreSQL one refused row would end the whole transaction.
        with session.begin_nested():
            if new.reply is None:
                return _note(session, new, people, now)
            return _send(session, new, people, now)
    except IntegrityError:
        return one_by_one([replace(new, person_id=one) for one in people.people])


def hold(session: Session, people: Alike) -> None:
    """Keep the people from being merged or removed until we commit."""
    held = (
        select(col(PersonRow.id)).where(people.has(col(PersonRow.id))).order_by(col(PersonRow.id))
    )
    session.execute(held.with_for_update(read=True, key_share=True)).all()


def _send(session: Session, new: NewReminder, people: Alike, now: datetime) -> int:
    """A message into each person's chat, and then its delivery."""
    before = session.scalar(select(func.coalesce(func.max(col(OutgoingRow.id)), 0)))
    chat = col(SubscriberRow.id)
    messages = (
        select(chat, *_literals(OutgoingRow, outgoing_values(new, now)))
        .join(PersonRow, col(PersonRow.id) == col(SubscriberRow.person_id))
        .where(*_lacking(people, new.key), chat == _first_chat())
        .order_by(col(PersonRow.id))
    )
    _insert(session, OutgoingRow, ["subscriber_id", *outgoing_values(new, now)], messages)
    values = delivery_values(new, now) | {"moved": False}
    del values["person_id"]
    deliveries = (
        select(
            col(SubscriberRow.person_id), chat, col(OutgoingRow.id), *_literals(DeliveryRow, values)
        )
        .join(OutgoingRow, col(OutgoingRow.subscriber_id) == chat)
        # What another copy writes in this moment bears another moment, or is refused as a double.
        .where(col(OutgoingRow.id) > before, col(OutgoingRow.created_at) == now)
        .where(col(OutgoingRow.lane) == "reminder", people.has(col(SubscriberRow.person_id)))
    )
    names = ["person_id", "subscriber_id", "outgoing_id", *values]
    return _insert(session, DeliveryRow, names, deliveries)


def _note(session: Session, new: NewReminder, people: Alike, now: datetime) -> int:
    """A delivery without a message."""
    values = delivery_values(new, now) | {"moved": False}
    del values["person_id"]
    deliveries = select(col(PersonRow.id), *_literals(DeliveryRow, values)).where(
        *_lacking(people, new.key), with_chat(col(PersonRow.id), None)
    )
    return _insert(session, DeliveryRow, ["person_id", *values], deliveries)


def _lacking(people: Alike, key: str) -> list[ColumnElement[bool]]:
    had = select(col(DeliveryRow.id)).where(
        col(DeliveryRow.person_id) == col(PersonRow.id), col(DeliveryRow.key) == key
    )
    return [people.has(col(PersonRow.id)), ~had.exists()]


def _first_chat() -> ColumnElement[int]:
    """The chat to write to: as storage.outbox.chats says it of rows."""
    chat, owner = aliased(SubscriberRow), aliased(PersonRow)
    # Of a person of its own: SQLite's order knows nothing of the outer query.
    preferred = func.coalesce(col(chat.id) == col(owner.preferred_subscriber_id), false())
    return (
        select(col(chat.id))
        .join(owner, col(owner.id) == col(chat.person_id))
        .where(col(chat.person_id) == col(PersonRow.id))
        .order_by(
            col(chat.reachable).desc(),
            preferred.desc(),
            col(chat.heard_at).desc().nulls_last(),
            col(chat.id).desc(),
        )
        .limit(1)
        .scalar_subquery()
    )


def _literals(table: type[Table], values: dict[str, Any]) -> list[ColumnElement[Any]]:
    """The values as columns of a query, each of its column's type."""
    columns = table.__table__.c  # type: ignore[attr-defined]
    return [
        null().label(name) if value is None else literal(value, columns[name].type).label(name)
        for name, value in values.items()
    ]


def _insert(session: Session, table: type[Table], names: Sequence[str], rows: Select[Any]) -> int:
    made = session.execute(insert(table).from_select(names, rows, include_defaults=False))
    return int(made.rowcount)  # type: ignore[attr-defined]
