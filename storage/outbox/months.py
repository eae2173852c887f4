"""How many messages each channel received and sent in a month.

The rule: a message is what the platform counts: one that was cut into parts is as many. What is
deleted is counted on the way out, so the numbers do not change by a purge.
Months are local: Viet Nam keeps UTC+7 all year.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, func
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, select

from storage.outbox.told import take_back
from storage.tables.counters import bump, current
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from storage.zone import VIETNAM

RECEIVED, SENT = "received", "sent"
# Of reminders, what their parts are more than one message.
REMINDED = "reminded"


def messages_in_month(session: Session, channel: str, year: int, month: int) -> tuple[int, int]:
    """(received, sent) on a channel in a local calendar month."""
    start, end = _month(year, month)
    received = session.exec(
        select(func.count(col(InboundRow.id)))
        .where(InboundRow.channel == channel, col(InboundRow.is_message))
        .where(InboundRow.received_at >= start, InboundRow.received_at < end)
    ).one()
    sent = session.exec(
        select(func.count(col(OutgoingRow.id)))
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(SubscriberRow.channel == channel, OutgoingRow.state == "sent")
        .where(col(OutgoingRow.done_at) >= start, col(OutgoingRow.done_at) < end)
    ).one()
    return (
        received + current(session, _name(channel, RECEIVED, start)),
        sent + current(session, _name(channel, SENT, start)),
    )


def reminders_in_month(session: Session, channel: str, year: int, month: int) -> int:
    """Of those sent in a month the reminders that still stand in the outbox."""
    start, end = _month(year, month)
    rows = session.exec(
        select(func.count(col(OutgoingRow.id)))
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(SubscriberRow.channel == channel, OutgoingRow.state == "sent")
        .where(OutgoingRow.lane == "reminder")
        .where(col(OutgoingRow.done_at) >= start, col(OutgoingRow.done_at) < end)
    ).one()
    return rows + current(session, _name(channel, REMINDED, start))


def count_parts(session: Session, parts: Mapping[int, int], now: datetime) -> None:
    """Rows that went out as several messages each: what they are more than one is counted."""
    if not parts:
        return
    rows = session.exec(
        select(OutgoingRow.id, OutgoingRow.lane, SubscriberRow.channel)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(col(OutgoingRow.id).in_(parts))
    )
    names = Counter[str]()
    for number, lane, channel in rows:
        for direction in (SENT, REMINDED) if lane == "reminder" else (SENT,):
            names[_name(channel, direction, now)] += parts[number] - 1
    for name, more in sorted(names.items()):
        bump(session, name, more)


def busiest(
    session: Session, channel: str, year: int, month: int, most: int
) -> list[tuple[SubscriberRow, int]]:
    """The chats with most messages there and back in a month that are not deleted yet."""
    start, end = _month(year, month)
    used: Counter[int] = Counter()
    received = (
        select(InboundRow.subscriber_id, func.count(col(InboundRow.id)))
        .where(InboundRow.channel == channel, col(InboundRow.is_message))
        .where(InboundRow.received_at >= start, InboundRow.received_at < end)
        .group_by(col(InboundRow.subscriber_id))
    )
    sent = (
        select(OutgoingRow.subscriber_id, func.count(col(OutgoingRow.id)))
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(SubscriberRow.channel == channel, OutgoingRow.state == "sent")
        .where(col(OutgoingRow.done_at) >= start, col(OutgoingRow.done_at) < end)
        .group_by(col(OutgoingRow.subscriber_id))
    )
    for query in (received, sent):
        used.update({chat: number for chat, number in session.exec(query) if chat is not None})
    found = used.most_common(most)
    rows = select(SubscriberRow).where(col(SubscriberRow.id).in_([chat for chat, _ in found]))
    chats = {row.id: row for row in session.exec(rows)}
    return [(chats[chat], number) for chat, number in found if chat in chats]


def chats_with(session: Session, channel: str, year: int, month: int, received: int) -> int:
    """From how many chats so many messages of a month stand in the store."""
    start, end = _month(year, month)
    many = (
        select(InboundRow.subscriber_id)
        .where(InboundRow.channel == channel, col(InboundRow.is_message))
        .where(InboundRow.received_at >= start, InboundRow.received_at < end)
        .group_by(col(InboundRow.subscriber_id))
        .having(func.count(col(InboundRow.id)) >= received)
    )
    return session.exec(select(func.count()).select_from(many.subquery())).one()


def _month(year: int, month: int) -> tuple[datetime, datetime]:
    """Its beginning and its end."""
    start = datetime(year, month, 1, tzinfo=VIETNAM)
    return start, datetime(year + month // 12, month % 12 + 1, 1, tzinfo=VIETNAM)


def delete_arrivals(session: Session, *where: ColumnElement[bool]) -> int:
    """Delete received messages and count them; returns how many."""
    removed = session.exec(
        delete(InboundRow)
        .where(*where)
        .returning(col(InboundRow.channel), col(InboundRow.is_message), col(InboundRow.received_at))
    ).all()
    _count(session, RECEIVED, [(channel, at) for channel, is_message, at in removed if is_message])
    return len(removed)


def delete_sendings(session: Session, *where: ColumnElement[bool]) -> int:
    """Delete outbox rows and count those that were sent; returns how many."""
    removed = session.exec(
        delete(OutgoingRow)
        .where(*where)
        .returning(col(OutgoingRow.subscriber_id), col(OutgoingRow.state), col(OutgoingRow.done_at))
    ).all()
    take_back(session, sum(state == "claimed" for _, state, _ in removed))
    # Returning cannot join: the channel stands with the chat.
    chats = {chat_id for chat_id, _, _ in removed}
    rows = select(SubscriberRow.id, SubscriberRow.channel).where(col(SubscriberRow.id).in_(chats))
    channels = dict(session.exec(rows).all())
    _count(session, SENT, [(channels[chat], at) for chat, state, at in removed if state == "sent"])
    return len(removed)


def _count(session: Session, direction: str, messages: list[tuple[str, datetime]]) -> None:
    names = Counter(_name(channel, direction, at) for channel, at in messages)
    # In one order, so that two purges at once do not wait for each other's counters.
    for name, number in sorted(names.items()):
        bump(session, name, number)


def _name(channel: str, direction: str, at: datetime) -> str:
    return f"{direction}/{channel}/{at.astimezone(VIETNAM):%Y-%m}"
