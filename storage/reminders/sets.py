"""One reminder to many people, by a few statements however many they are.

The rule: nobody gets a key twice. When another copy of the program is at the same work, or somebody
has changed meanwhile, the set is written person by person, as what stands alone is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, false, func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.dml import Insert
from sqlalchemy.sql.selectable import Select
from sqlmodel import Session, col

from storage.reminders.queue import NewReminder, delivery_values, message_values
from storage.reminders.shares import Alike, belongs, with_chat
from storage.tables.base import Table
from storage.tables.people import DeliveryRow, OutgoingRow, PersonRow, SubscriberRow

OneByOne = Callable[[Sequence[NewReminder]], int]
MESSAGE = (
    "lane", "pinned", "reply", "state", "attempts", "repeat", "created_at", "due_at",
    "not_before", "good_until", "copies",
)  # fmt: skip
DELIVERY = (
    "kind", "key", "plan_id", "event_id", "occurs_on", "days_before", "due_at", "state", "reason",
    "created_at", "moved",
)  # fmt: skip


def write_set(
    session: Session, new: NewReminder, people: Alike, now: datetime, one_by_one: OneByOne
) -> int:
    """Write `new` for each of the people who has not got it; how many they were."""
    try:
        # In a savepoint: on PostgreSQL one refused row would end the whole transaction.
        with session.begin_nested():
            return _write(session.connection(), new, people, now)
    except IntegrityError:
        return one_by_one([replace(new, person_id=one) for one in people.people])


def hold(session: Session, people: Alike) -> None:
    """Keep the people from being merged or removed until we commit."""
    session.connection().execute(_held(people.whole), people.parameters).all()


def _write(connection: Connection, new: NewReminder, people: Alike, now: datetime) -> int:
    delivery = delivery_values(new, now) | {"moved": False}
    if new.reply is None:
        done = connection.execute(_noted(people.whole), delivery | people.parameters)
        return int(done.rowcount)
    before = connection.execute(_LAST).scalar_one()
    message = message_values(new, now) | {"key": new.key}
    connection.execute(_sent(people.whole), message | people.parameters)
    delivery |= {"before": before} | people.parameters
    return int(connection.execute(_delivered(people.whole), delivery).rowcount)


# Made once: to put such a statement together takes longer than to run it for a hundred people.


@cache
def _held(whole: bool) -> Select[Any]:
    person = col(PersonRow.id)
    held = select(person).where(belongs(person, whole)).order_by(person)
    return held.with_for_update(read=True, key_share=True)


_LAST = select(func.coalesce(func.max(col(OutgoingRow.id)), 0))


@cache
def _sent(whole: bool) -> Insert:
    """A message into each person's chat."""
    chat = col(SubscriberRow.id)
    rows = (
        select(chat, *_given(OutgoingRow, MESSAGE))
        .join(PersonRow, col(PersonRow.id) == col(SubscriberRow.person_id))
        .where(*_lacking(whole), chat == _first_chat())
        .order_by(col(PersonRow.id))
    )
    return _insert(OutgoingRow, ("subscriber_id", *MESSAGE), rows)


@cache
def _delivered(whole: bool) -> Insert:
    """The deliveries of those messages."""
    chat, person = col(SubscriberRow.id), col(SubscriberRow.person_id)
    rows = (
        select(person, chat, col(OutgoingRow.id), *_given(DeliveryRow, DELIVERY))
        .join(OutgoingRow, col(OutgoingRow.subscriber_id) == chat)
        # What another copy writes in this moment bears another moment, or is refused as a double.
        .where(col(OutgoingRow.id) > bindparam("before"))
        .where(col(OutgoingRow.created_at) == bindparam("created_at"))
        .where(col(OutgoingRow.lane) == "reminder", belongs(person, whole))
    )
    return _insert(DeliveryRow, ("person_id", "subscriber_id", "outgoing_id", *DELIVERY), rows)


@cache
def _noted(whole: bool) -> Insert:
    """Deliveries without a message."""
    rows = select(col(PersonRow.id), *_given(DeliveryRow, DELIVERY)).where(
        *_lacking(whole), with_chat(col(PersonRow.id), None)
    )
    return _insert(DeliveryRow, ("person_id", *DELIVERY), rows)


def _lacking(whole: bool) -> list[ColumnElement[bool]]:
    person = col(PersonRow.id)
    had = select(col(DeliveryRow.id)).where(
        col(DeliveryRow.person_id) == person, col(DeliveryRow.key) == bindparam("key")
    )
    chat = aliased(SubscriberRow)
    # Who was forgotten since they were looked at is told nothing.
    remembered = select(col(chat.id)).where(
        col(chat.person_id) == person, col(chat.forgotten_at).is_(None)
    )
    return [belongs(person, whole), ~had.exists(), remembered.exists()]


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


def _given(table: type[Table], names: Iterable[str]) -> list[ColumnElement[Any]]:
    """Values that are given with the statement, each of its column's type."""
    columns = table.__table__.c  # type: ignore[attr-defined]
    return [bindparam(name, type_=columns[name].type).label(f"{name}_") for name in names]


def _insert(table: type[Table], names: Sequence[str], rows: Select[Any]) -> Insert:
    return insert(table).from_select(names, rows, include_defaults=False)
