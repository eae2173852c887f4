"""Read a conversation back: what a person wrote and what was sent to them, in order.

The rule: only what was really sent is shown, and the order does not depend on the clock, because
a rehearsal's clock starts anew with the program.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, or_, select

from handlers.values.messages import Inbound
from handlers.values.replies import Reply
from storage.database.engine import Database
from storage.outbox.next import UNSENT
from storage.outbox.sealed import to_show
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from storage.tables.values import INBOUND, REPLY

LANES = ("reply", "reminder")


@dataclass(frozen=True)
class Cursor:
    """How far a reader has read: the last row of each kind. Within a lane rows go out in order."""

    inbound: int = 0
    reply: int = 0
    reminder: int = 0


@dataclass(frozen=True)
class HeardMessage:
    """One message of the person; `key` is the arrival's."""

    id: int
    key: str
    inbound: Inbound
    at: datetime


@dataclass(frozen=True)
class ToldMessage:
    """One message that went out; `reminder` when nobody had asked for it."""

    id: int
    reply: Reply
    at: datetime
    reminder: bool


@dataclass(frozen=True)
class HistoryPage:
    """The lines after a cursor; `busy` while an answer is still to come."""

    lines: tuple[HeardMessage | ToldMessage, ...]
    cursor: Cursor
    busy: bool


class History:
    """The conversations of one store; every method is one reading transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def after(self, channel: str, address: str, cursor: Cursor, limit: int) -> HistoryPage:
        """At most the newest `limit` lines of each kind after `cursor`; empty for a stranger."""
        with self._database.read() as session:
            person = session.exec(
                select(SubscriberRow.id).where(
                    SubscriberRow.channel == channel, SubscriberRow.address == address
                )
            ).one_or_none()
            if person is None:
                return HistoryPage((), cursor, busy=False)
            heard = _inbounds(session, person, cursor, limit)
            told = _sent(session, person, cursor, limit)
            return HistoryPage(
                tuple(_in_order(session, heard, told)),
                _moved(cursor, heard, told),
                _is_busy(session, person),
            )

    def reminders(self, channel: str, address: str) -> int:
        """How many reminders were ever queued for this person and are still kept."""
        with self._database.read() as session:
            return session.exec(
                select(func.count(col(OutgoingRow.id)))
                .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
                .where(SubscriberRow.channel == channel, SubscriberRow.address == address)
                .where(OutgoingRow.lane == "reminder")
            ).one()


def _inbounds(session: Session, person: int, cursor: Cursor, limit: int) -> list[InboundRow]:
    query = (
        select(InboundRow)
        .where(InboundRow.subscriber_id == person, InboundRow.id > cursor.inbound)
        .order_by(col(InboundRow.id).desc())
        .limit(limit)
    )
    return list(session.exec(query))[::-1]


def _sent(session: Session, person: int, cursor: Cursor, limit: int) -> list[OutgoingRow]:
    news = (
        # Each lane by its own cursor: a reminder may go out after an answer that was written later.
        (col(OutgoingRow.lane) == lane) & (col(OutgoingRow.id) > getattr(cursor, lane))
        for lane in LANES
    )
    query = (
        select(OutgoingRow)
        .where(OutgoingRow.subscriber_id == person, OutgoingRow.state == "sent", or_(*news))
        .order_by(col(OutgoingRow.id).desc())
        .limit(limit)
    )
    return list(session.exec(query))[::-1]


def _is_busy(session: Session, person: int) -> bool:
    """A message waits for its answer, or an answer waits to be sent."""
    unanswered = select(InboundRow.id).where(
        InboundRow.subscriber_id == person, col(InboundRow.done_at).is_(None)
    )
    unsent = select(OutgoingRow.id).where(
        OutgoingRow.subscriber_id == person,
        OutgoingRow.lane == "reply",
        col(OutgoingRow.state).in_(UNSENT),
    )
    return any(session.exec(query.limit(1)).first() is not None for query in (unanswered, unsent))


def _moved(cursor: Cursor, heard: Sequence[InboundRow], told: Sequence[OutgoingRow]) -> Cursor:
    last = {row.lane: row.id for row in told}
    return Cursor(
        inbound=heard[-1].id if heard else cursor.inbound,
        reply=last.get("reply", cursor.reply),
        reminder=last.get("reminder", cursor.reminder),
    )


def _in_order(
    session: Session, heard: Iterable[InboundRow], told: Iterable[OutgoingRow]
) -> Iterator[HeardMessage | ToldMessage]:
    """Each message before its answers: a turn closes it and creates them at the same moment."""
    waiting = list(heard)
    for row in told:
        answered = next(
            (place for place, one in enumerate(waiting) if one.done_at == row.created_at), None
        )
        if answered is not None and row.lane == "reply":
            yield from _heard(waiting[: answered + 1])
            del waiting[: answered + 1]
        reply = to_show(session, REPLY.load(row.reply))
        yield ToldMessage(row.id, reply, row.created_at, row.lane == "reminder")
    yield from _heard(waiting)


def _heard(rows: Iterable[InboundRow]) -> Iterator[HeardMessage]:
    """Without the messages whose words were deleted."""
    for row in rows:
        if row.payload is not None:
            yield HeardMessage(row.id, row.key, INBOUND.load(row.payload), row.received_at)
