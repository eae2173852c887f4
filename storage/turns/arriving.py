"""What arrived, stored before it is confirmed to the platform.

The rule: a key of a channel is stored once, however often the platform repeats it. Many arrivals
cost the statements of one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, insert, update
from sqlmodel import Session, col, select

from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from storage.database.numbers import take_numbers
from storage.tables.among import among
from storage.tables.people import InboundRow, PersonRow, SubscriberRow
from storage.tables.values import INBOUND

Name = tuple[str, str]


@dataclass(frozen=True)
class _Chat:
    """A chat by its number; `there` unless it could not be reached, `back` unless forgotten."""

    number: int
    there: bool = True
    back: bool = True


def store_arrivals(session: Session, arrivals: Sequence[Arrival], now: datetime) -> list[int]:
    """Store what is new; the numbers of those rows, in order.

    Refused by the database when another copy of the program stores the same in this very moment.
    """
    fresh = _new_ones(session, arrivals)
    if not fresh:
        return []
    chats = _chats(session, fresh, now)
    _note(session, fresh, chats)
    # That somebody left or came back is kept with their chat: told a thousand times it is one row.
    said = [(arrival, arrival.inbound) for arrival in fresh if arrival.inbound is not None]
    if not said:
        return []
    numbers = take_numbers(session, InboundRow, len(said))
    rows = [
        _row(number, arrival, inbound, chats[arrival.channel, arrival.address].number, now)
        for number, (arrival, inbound) in zip(numbers, said, strict=True)
    ]
    session.connection().execute(_ADD_INBOUNDS, rows)
    return list(numbers)


def _new_ones(session: Session, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Without those stored before: platforms repeat what they are not sure we took."""
    known: set[Name] = set()
    for channel, keys in _by_channel((one.channel, one.key) for one in arrivals).items():
        asked = {"channel": channel, "keys": keys}
        known |= {(channel, key) for (key,) in session.connection().execute(_KNOWN, asked)}
    fresh: dict[Name, Arrival] = {}
    for one in arrivals:
        # The first of those that came twice in one go.
        if (one.channel, one.key) not in known:
            fresh.setdefault((one.channel, one.key), one)
    return list(fresh.values())


def _chats(session: Session, arrivals: Sequence[Arrival], now: datetime) -> dict[Name, _Chat]:
    """The chats these came from; whoever is new gets one."""
    names = sorted({(one.channel, one.address) for one in arrivals})
    chats: dict[Name, _Chat] = {}
    for channel, addresses in _by_channel(names).items():
        asked = {"channel": channel, "addresses": addresses}
        for address, number, there, back in session.connection().execute(_CHATS, asked):
            chats[channel, address] = _Chat(number, there, back)
    return chats | _add_chats(session, [name for name in names if name not in chats], now)


def _add_chats(session: Session, names: Sequence[Name], now: datetime) -> dict[Name, _Chat]:
    """New chats, each as a person of its own."""
    if not names:
        return {}
    people = take_numbers(session, PersonRow, len(names))
    persons = [{"id": person, "created_at": now} for person in people]
    session.connection().execute(_ADD_PEOPLE, persons)
    rows = [
        {"person_id": person, "channel": channel, "address": address, "created_at": now}
        for person, (channel, address) in zip(people, names, strict=True)
    ]
    numbers = take_numbers(session, SubscriberRow, len(names))
    numbered = [row | {"id": number} for row, number in zip(rows, numbers, strict=True)]
    session.connection().execute(_ADD_CHATS, numbered)
    return dict(zip(names, map(_Chat, numbers), strict=True))


def _note(session: Session, arrivals: Iterable[Arrival], chats: dict[Name, _Chat]) -> None:
    """What arrivals say about their chats; of each the last counts."""
    said = {(chat := chats[one.channel, one.address]).number: (one, chat) for one in arrivals}
    left = [number for number, (one, _) in said.items() if not one.reachable]
    # Nearly everybody is there and was: their rows are let be.
    there = [number for number, (one, chat) in said.items() if one.reachable and not chat.there]
    # Only what somebody says brings them back, not that they can be reached.
    spoken = (chats[one.channel, one.address] for one in arrivals if one.inbound is not None)
    back = [chat.number for chat in spoken if not chat.back]
    for statement, changed in ((_LEFT, left), (_THERE, there), (_BACK, back)):
        if changed:
            session.connection().execute(statement, {"chats": changed})


def _by_channel(names: Iterable[Name]) -> dict[str, list[str]]:
    sorted_out: defaultdict[str, list[str]] = defaultdict(list)
    for channel, name in names:
        sorted_out[channel].append(name)
    return sorted_out


def _row(
    number: int, arrival: Arrival, inbound: Inbound, chat: int, now: datetime
) -> dict[str, Any]:
    return {
        "id": number,
        "channel": arrival.channel,
        "key": arrival.key,
        "subscriber_id": chat,
        # Here, where every channel comes in: reading what nobody answers would hold up all others.
        "payload": INBOUND.dump(inbound.bounded()),
        "is_message": True,
        "received_at": now,
        "done_at": None,
    }


# Made once: making a statement costs more than asking it.
_ADD_INBOUNDS, _ADD_PEOPLE = insert(InboundRow), insert(PersonRow)
_ADD_CHATS = insert(SubscriberRow)
_KNOWN = select(InboundRow.key).where(
    InboundRow.channel == bindparam("channel"),
    among(col(InboundRow.key), "keys"),
)
_CHATS = select(
    SubscriberRow.address,
    SubscriberRow.id,
    and_(col(SubscriberRow.reachable), col(SubscriberRow.unreachable_reason).is_(None)),
    col(SubscriberRow.forgotten_at).is_(None),
).where(
    SubscriberRow.channel == bindparam("channel"),
    among(col(SubscriberRow.address), "addresses"),
)
_CHANGE = update(SubscriberRow).where(among(col(SubscriberRow.id), "chats"))
_THERE = _CHANGE.values(reachable=True, unreachable_reason=None)
_LEFT = _CHANGE.values(reachable=False, unreachable_reason="left")
_BACK = _CHANGE.values(forgotten_at=None)
