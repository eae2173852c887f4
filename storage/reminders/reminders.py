"""Reminders: who listens, what was queued, sent or missed.

The rule: one row per person and key, so a reminder is queued once however often it is found due.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from storage.database.engine import Database
from storage.outbox.adding import add
from storage.outbox.chats import chats_of, hold_person, to_write_to
from storage.reminders.listeners import (
    Listener,
    ListenerChat,
    campaigns_of,
    load_chats,
    load_listeners,
)
from storage.reminders.queue import WISHED, NewReminder, delivery_values, write_all
from storage.tables.people import DeliveryRow, SubscriberRow
from storage.tables.registrations import InterestRow, RegistrationRow


@dataclass(frozen=True)
class Snooze:
    """A reminder the person asked to get again at `due_at`; `registered` as for a Listener.

    Of an errand of their own (OWN) `event_id` are its words.
    """

    person_id: int
    key: str
    event_id: str
    occurs_on: date
    days_before: int
    due_at: datetime
    registered: frozenset[str]
    plan_id: str | None = None
    kind: DeliveryKind = DeliveryKind.SNOOZE


@dataclass(frozen=True)
class DeliveryView:
    """One delivery to one person, for reports.

    `channel` is where it goes or went, None when nowhere; `moved` when its first chat could not
    be reached and it went to the next.
    """

    person_id: int
    channel: str | None
    kind: DeliveryKind
    key: str
    event_id: str
    occurs_on: date
    days_before: int
    state: DeliveryState
    reason: str | None
    due_at: datetime
    sent_at: datetime | None
    moved: bool = False


class Reminders:
    """Listeners and deliveries; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listeners(self, after: int = 0, limit: int | None = None) -> list[Listener]:
        """People with a subscription or an unfinished registration dialog, by their id.

        `after` and `limit` give one page behind a person's id; without them it is everybody.
        """
        with self._database.read() as session:
            return load_listeners(session, after, limit)

    def chats(self, people: Collection[int]) -> dict[int, tuple[ListenerChat, ...]]:
        """The chats of these people in the order of preference."""
        with self._database.read() as session:
            return load_chats(session, people)

    def queue_all(self, reminders: Iterable[NewReminder], now: datetime) -> int:
        """Queue or note several at once; how many were new, under a key not used before.

        A Snooze is queued by its key. Somebody who has been merged into another meanwhile is passed
        over: the next look finds it there.
        """
        with self._database.write() as session:
            return write_some(session, now, list(reminders))

    def snoozes_due(self, now: datetime) -> list[Snooze]:
        """Planned repetitions whose time has come, oldest first; queue them under their key."""
        with self._database.read() as session:
            rows = session.exec(
                select(DeliveryRow)
                .where(DeliveryRow.state == DeliveryState.PLANNED, DeliveryRow.due_at <= now)
                .order_by(col(DeliveryRow.due_at), col(DeliveryRow.id))
            ).all()
            people = col(RegistrationRow.person_id).in_({row.person_id for row in rows})
            registered = campaigns_of(session, people) if rows else defaultdict(set)
            return [_snooze(row, frozenset(registered[row.person_id])) for row in rows]

    def interested(self, key: str) -> list[int]:
        """Ids of the people who want to hear of the next campaign and have no delivery `key`."""
        told = select(DeliveryRow.person_id).where(DeliveryRow.key == key)
        query = select(InterestRow.person_id).where(col(InterestRow.person_id).not_in(told))
        with self._database.read() as session:
            return list(session.exec(query.distinct().order_by(col(InterestRow.person_id))))

    def deliveries(self, since: datetime | None = None) -> list[DeliveryView]:
        """Deliveries due from `since` on (all for None), oldest first."""
        query = (
            select(DeliveryRow, SubscriberRow.channel)
            .join(SubscriberRow, col(SubscriberRow.id) == DeliveryRow.subscriber_id, isouter=True)
            .order_by(col(DeliveryRow.due_at), col(DeliveryRow.id))
        )
        if since is not None:
            query = query.where(col(DeliveryRow.due_at) >= since)
        with self._database.read() as session:
            return [_view(row, channel) for row, channel in session.exec(query)]


def write_some(session: Session, now: datetime, reminders: Sequence[NewReminder]) -> int:
    """Write what is new of them, at once where that is plain; how many were new."""
    return write_all(session, reminders, now, partial(_write, session, now))


def _snooze(row: DeliveryRow, registered: frozenset[str]) -> Snooze:
    return Snooze(
        row.person_id,
        row.key,
        row.event_id,
        row.occurs_on,
        row.days_before,
        row.due_at,
        registered,
        row.plan_id,
        DeliveryKind(row.kind),
    )


def _write(session: Session, now: datetime, new: NewReminder) -> bool:
    row = DeliveryRow(**delivery_values(new, now))
    if new.reply is None:
        return bool(_held(session, new.person_id)) and _take(session, row) is not None
    chat = _chat_for(session, new.person_id, new.only_chat)
    delivery_id = _take(session, row) if chat is not None else None
    if chat is None or delivery_id is None:
        return False
    pinned = new.only_chat is not None
    until = new.good_until
    outgoing_id = add(session, chat, new.reply, "reminder", new.due_at, now, until, pinned=pinned)
    _set(session, delivery_id, outgoing_id=outgoing_id, subscriber_id=chat)
    return True


def _chat_for(session: Session, person_id: int, only_chat: int | None) -> int | None:
    """The chat to write to; None when the person is gone or that chat is no longer theirs."""
    chats = _held(session, person_id)
    if only_chat is not None:
        chats = [chat for chat in chats if chat.id == only_chat]
    chosen = to_write_to(chats)
    return chosen.id if chosen else None


def _held(session: Session, person_id: int) -> list[SubscriberRow]:
    """The person's chats, the person held; none of who is gone, or forgotten and silent since."""
    chats = chats_of(session, person_id) if hold_person(session, person_id) else []
    return chats if any(chat.forgotten_at is None for chat in chats) else []


def _take(session: Session, row: DeliveryRow) -> int | None:
    """Insert the row, or put it in the place of a planned one; None when the key is taken."""
    # A snooze is a planned row under the same key: it is taken over, not doubled.
    planned = session.exec(
        select(DeliveryRow)
        .where(DeliveryRow.person_id == row.person_id, DeliveryRow.key == row.key)
        .with_for_update()
    ).one_or_none()
    if planned is not None:
        if planned.state != DeliveryState.PLANNED:
            return None
        # The words of an errand are kept no longer than they are needed.
        values = {"state": row.state, "reason": row.reason, "event_id": row.event_id}
        _set(session, planned.id, **values)
        return planned.id
    if row.kind in WISHED:
        # Taken back meanwhile, or erased with the person.
        return None
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        # Another copy of the program found the same reminder due in this very moment.
        return None
    return row.id


def _set(session: Session, delivery_id: int, **values: Any) -> None:
    session.exec(update(DeliveryRow).where(col(DeliveryRow.id) == delivery_id).values(**values))


def _view(row: DeliveryRow, channel: str | None) -> DeliveryView:
    return DeliveryView(
        person_id=row.person_id,
        channel=channel,
        kind=DeliveryKind(row.kind),
        key=row.key,
        # What somebody wants to be reminded of is nobody else's affair.
        event_id="" if row.kind == DeliveryKind.OWN else row.event_id,
        occurs_on=row.occurs_on,
        days_before=row.days_before,
        state=DeliveryState(row.state),
        reason=row.reason,
        due_at=row.due_at,
        sent_at=row.sent_at,
        moved=row.moved,
    )
