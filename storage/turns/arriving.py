"""What arrived, stored before it is confirmed to the platform.

The rule: a key of a channel is stored once, however often the platform repeats it. Many arrivals
cost the statements of one.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, col, select

from handlers.values.arrivals import Arrival
from storage.database.numbers import take_numbers
from storage.tables.people import InboundRow, PersonRow, SubscriberRow
from storage.tables.values import INBOUND

Name = tuple[str, str]


def store_arrivals(session: Session, arrivals: Sequence[Arrival], now: datetime) -> list[int]:
    """Store what is new; the numbers of those rows, in order.

    Refused by the database when another copy of the program stores the same in this very moment.
    """
    fresh = _new_ones(session, arrivals)
    chats = _chats(session, fresh, now)
    numbers = take_numbers(session, InboundRow, len(fresh))
    rows = []
    for number, arrival in zip(numbers, fresh, strict=True):
        chat = chats[arrival.channel, arrival.address]
        _note(chat, arrival)
        rows.append(_row(number, arrival, chat, now))
    if rows:
        session.execute(insert(InboundRow), rows)
    return list(numbers)


def _new_ones(session: Session, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Without those stored before: platforms repeat what they are not sure we took."""
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for one in arrivals:
        keys[one.channel].add(one.key)
    known: set[Name] = set()
    for channel, asked in keys.items():
        query = select(InboundRow.key).where(InboundRow.channel == channel)
        found = session.exec(query.where(col(InboundRow.key).in_(asked)))
        known |= {(channel, key) for key in found}
    fresh: dict[Name, Arrival] = {}
    for one in arrivals:
        # The first of those that came twice in one go.
        if (one.channel, one.key) not in known:
            fresh.setdefault((one.channel, one.key), one)
    return list(fresh.values())


def _chats(
    session: Session, arrivals: Sequence[Arrival], now: datetime
) -> dict[Name, SubscriberRow]:
    addresses: defaultdict[str, set[str]] = defaultdict(set)
    for one in arrivals:
        addresses[one.channel].add(one.address)
    chats: dict[Name, SubscriberRow] = {}
    for channel, wanted in addresses.items():
        query = select(SubscriberRow).where(SubscriberRow.channel == channel)
        for row in session.exec(query.where(col(SubscriberRow.address).in_(wanted))):
            chats[channel, row.address] = row
    new = sorted({(one.channel, one.address) for one in arrivals} - chats.keys())
    return chats | _add_chats(session, new, now)


def _add_chats(session: Session, names: Sequence[Name], now: datetime) -> dict[Name, SubscriberRow]:
    """New chats, each as a person of its own."""
    people = [PersonRow(created_at=now) for _ in names]
    session.add_all(people)
    session.flush()
    rows = {
        (channel, address): SubscriberRow(
            person_id=person.id, channel=channel, address=address, created_at=now
        )
        for person, (channel, address) in zip(people, names, strict=True)
    }
    session.add_all(rows.values())
    session.flush()
    return rows


def _note(chat: SubscriberRow, arrival: Arrival) -> None:
    """What an arrival says about its chat."""
    chat.reachable = arrival.reachable
    chat.unreachable_reason = None if arrival.reachable else "left"
    if arrival.inbound is not None:
        # Only what somebody says brings them back, not that they can be reached.
        chat.forgotten_at = None


def _row(number: int, arrival: Arrival, chat: SubscriberRow, now: datetime) -> dict[str, Any]:
    inbound = arrival.inbound
    return {
        "id": number,
        "channel": arrival.channel,
        "key": arrival.key,
        "subscriber_id": chat.id,
        "payload": INBOUND.dump(inbound) if inbound else None,
        "is_message": inbound is not None,
        "received_at": now,
        # A mere sign that somebody can be reached needs no answer.
        "done_at": None if inbound else now,
    }
