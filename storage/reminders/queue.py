"""Many reminders into the outbox at once.

The rule: a batch is a handful of queries whatever its size; what needs care (a key that is taken,
another copy of the program at the same work) goes one by one.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.replies import Reply
from storage.database.engine import QUEUED
from storage.outbox.chats import in_order, to_write_to
from storage.outbox.lasting import end_of
from storage.tables.people import DeliveryRow, OutgoingRow, PersonRow, SubscriberRow
from storage.tables.values import REPLY

# Stored as a planned row when somebody wishes for it; it is not written without one.
WISHED = (DeliveryKind.SNOOZE, DeliveryKind.OWN)


@dataclass(frozen=True)
class NewReminder:
    """One delivery to queue for `due_at`; without a reply it is missed, for `reason`.

    With neither, the message of another event names it. It has sense until `until`, None for the
    end of the event's day, and goes to `only_chat` or to the person's first that can be reached.
    """

    person_id: int
    key: str
    event_id: str
    occurs_on: date
    days_before: int
    due_at: datetime
    reply: Reply | None = None
    reason: str | None = None
    only_chat: int | None = None
    until: datetime | None = None
    kind: DeliveryKind = DeliveryKind.REMINDER
    plan_id: str | None = None

    @property
    def state(self) -> DeliveryState:
        """What is recorded."""
        if self.reply is not None:
            return DeliveryState.QUEUED
        return DeliveryState.MISSED if self.reason else DeliveryState.TOLD_WITH

    @property
    def good_until(self) -> datetime:
        """When it has no sense any more."""
        return self.until or end_of(self.occurs_on)


def delivery_values(new: NewReminder, now: datetime) -> dict[str, Any]:
    """The columns of the row that says what becomes of it."""
    return {
        "person_id": new.person_id,
        "kind": new.kind,
        "key": new.key,
        "plan_id": new.plan_id,
        "event_id": new.event_id,
        "occurs_on": new.occurs_on,
        "days_before": new.days_before,
        "due_at": new.due_at,
        "state": new.state,
        "reason": new.reason,
        "created_at": now,
    }


def write_all(
    session: Session,
    reminders: Sequence[NewReminder],
    now: datetime,
    one_by_one: Callable[[NewReminder], bool],
) -> int:
    """Write what is plainly new at once and the rest one by one; how many were new."""
    taken = _taken(session, reminders)
    chats = _chats(session, {one.person_id for one in reminders})
    plain = {
        (one.person_id, one.key): one
        for one in reminders
        # Who has no chats here has been merged into another meanwhile.
        if (one.person_id, one.key) not in taken
        and one.person_id in chats
        and one.kind not in WISHED
    }
    if len(plain) > 1 and _insert(session, list(plain.values()), chats, now):
        rest = [one for one in reminders if plain.get((one.person_id, one.key)) is not one]
        return len(plain) + sum(map(one_by_one, rest))
    return sum(map(one_by_one, reminders))


def _taken(session: Session, reminders: Sequence[NewReminder]) -> set[tuple[int, str]]:
    query = (
        select(col(DeliveryRow.person_id), col(DeliveryRow.key))
        .where(col(DeliveryRow.person_id).in_({one.person_id for one in reminders}))
        .where(col(DeliveryRow.key).in_({one.key for one in reminders}))
    )
    return {(person_id, key) for person_id, key in session.exec(query)}


def _chats(session: Session, people: set[int]) -> dict[int, list[SubscriberRow]]:
    """The chats of these people in the order of preference; the people are held until we commit."""
    # Shared and of the key only: their turns go on, only merging and deleting them has to wait.
    held = select(PersonRow).where(col(PersonRow.id).in_(people)).order_by(col(PersonRow.id))
    rows = session.exec(held.with_for_update(read=True, key_share=True)).all()
    chats: defaultdict[int, list[SubscriberRow]] = defaultdict(list)
    for chat in session.exec(select(SubscriberRow).where(col(SubscriberRow.person_id).in_(people))):
        chats[chat.person_id].append(chat)
    # Who was forgotten and has not spoken since is told nothing.
    rows = [row for row in rows if any(one.forgotten_at is None for one in chats[row.id])]
    return {row.id: in_order(chats[row.id], row.preferred_subscriber_id) for row in rows}


def _insert(
    session: Session,
    reminders: Sequence[NewReminder],
    chats: dict[int, list[SubscriberRow]],
    now: datetime,
) -> bool:
    """Whether all could be inserted; nothing is when another copy was faster or a chat is gone."""
    goes_to: dict[int, int] = {}
    for place, one in enumerate(reminders):
        if one.reply is None:
            continue
        chat = to_write_to([c for c in chats[one.person_id] if one.only_chat in (None, c.id)])
        if chat is None:
            return False
        goes_to[place] = chat.id
    try:
        # In a savepoint: on PostgreSQL one refused row would end the whole transaction.
        with session.begin_nested():
            _insert_rows(session, reminders, goes_to, now)
    except IntegrityError:
        return False
    return True


def _insert_rows(
    session: Session, reminders: Sequence[NewReminder], goes_to: dict[int, int], now: datetime
) -> None:
    """`goes_to` has the chat of each place with a reply."""
    # Plain columns: as objects of the session, ten thousand reminders take three times as long.
    messages = [
        {"subscriber_id": chat_id} | message_values(reminders[place], now)
        for place, chat_id in goes_to.items()
    ]
    ids: dict[int, int] = {}
    if messages:
        session.info[QUEUED] = True
        # The ids are matched by place, and by itself no engine promises an order.
        add = insert(OutgoingRow).returning(col(OutgoingRow.id), sort_by_parameter_order=True)
        ids = dict(zip(goes_to, session.scalars(add, messages), strict=True))
    deliveries = [
        delivery_values(one, now)
        | {"subscriber_id": goes_to.get(place), "outgoing_id": ids.get(place), "moved": False}
        for place, one in enumerate(reminders)
    ]
    session.execute(insert(DeliveryRow), deliveries)


def message_values(one: NewReminder, now: datetime) -> dict[str, Any]:
    """The columns of its message, but for the chat."""
    return {
        "lane": "reminder",
        "pinned": one.only_chat is not None,
        "reply": REPLY.dump(one.reply) if one.reply else {},
        "state": "queued",
        "attempts": 0,
        "repeat": False,
        "created_at": now,
        "due_at": one.due_at,
        "not_before": one.due_at,
        "good_until": one.good_until,
        "copies": 0,
    }
