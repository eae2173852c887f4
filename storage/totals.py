"""What the operator watches: how much there is, and what could not be sent.

The rule: numbers and reasons, never what people wrote.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from handlers.values.effects import QuestionOutcome
from storage.database.engine import Database
from storage.outbox.months import (
    busiest,
    chats_with,
    messages_in_month,
    reminders_in_month,
)
from storage.people.person import masked
from storage.questions.counts import questions_on
from storage.tables.base import how_many
from storage.tables.counters import current
from storage.tables.people import (
    InboundRow,
    OutgoingRow,
    QuestionRow,
    SubscriberRow,
    SubscriptionRow,
)
from storage.tables.registrations import RegistrationRow
from storage.zone import VIETNAM

# The counter of questions deleted since: a deletion changes no total.
QUESTIONS_GONE = "questions/gone"


@dataclass(frozen=True)
class Totals:
    """How much there is; `registrations` without withdrawn ones, `waiting` are unanswered
    messages, `repeated` those perhaps sent twice."""

    subscribers: int
    unreachable: int
    subscriptions: int
    registrations: int
    questions: int
    waiting: int
    queued: int
    failed: int
    repeated: int


@dataclass(frozen=True)
class Failure:
    """One message given up on in one chat of a person; `at` is when."""

    person_id: int
    subscriber_id: int
    channel: str
    lane: str
    reason: str | None
    attempts: int
    at: datetime | None


@dataclass(frozen=True)
class Busy:
    """One chat of a person, the end of its address, and how many messages went there and back."""

    person_id: int
    chat: str
    messages: int


class Figures:
    """Reading only, but for the marks; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self) -> Totals:
        """Simple totals."""
        with self._database.read() as session:
            return _count_all(session)

    def oldest(self, now: datetime) -> dict[str, datetime | None]:
        """Since when the oldest unanswered message and the oldest unsent one wait."""
        arrived = select(func.min(InboundRow.received_at)).where(col(InboundRow.done_at).is_(None))
        queued = select(func.min(OutgoingRow.due_at)).where(
            OutgoingRow.state == "queued", col(OutgoingRow.not_before) <= now
        )
        with self._database.read() as session:
            return {"waiting": session.exec(arrived).one(), "queued": session.exec(queued).one()}

    def questions_today(self, now: datetime) -> Counter[QuestionOutcome]:
        """How many questions were asked on this local day, by what became of them."""
        with self._database.read() as session:
            return questions_on(session, [now.astimezone(VIETNAM).date()])

    def failures(self) -> list[Failure]:
        """Messages given up on and not purged yet, newest first."""
        with self._database.read() as session:
            return _all_failures(session)

    def people_on(self, channel: str) -> int:
        """How many people have a chat on this channel."""
        people = func.count(col(SubscriberRow.person_id).distinct())
        with self._database.read() as session:
            return session.exec(select(people).where(SubscriberRow.channel == channel)).one()

    def messages_in_month(self, channel: str, year: int, month: int) -> tuple[int, int]:
        """(received, sent) on a channel in a local calendar month, purged messages included."""
        with self._database.read() as session:
            return messages_in_month(session, channel, year, month)

    def reminders_in_month(self, channel: str, year: int, month: int) -> int:
        """How many reminders were sent on a channel in a local calendar month."""
        with self._database.read() as session:
            return reminders_in_month(session, channel, year, month)

    def busiest(self, channel: str, year: int, month: int, most: int) -> list[Busy]:
        """Whose chats use most of a month's messages, the busiest first."""
        with self._database.read() as session:
            return [
                Busy(chat.person_id, masked(chat.address), number)
                for chat, number in busiest(session, channel, year, month, most)
            ]

    def chats_with(self, channel: str, year: int, month: int, received: int) -> int:
        """How many chats have written so often in a month."""
        with self._database.read() as session:
            return chats_with(session, channel, year, month, received)

    def mark(self, name: str) -> int:
        """How far a counter was lifted, 0 before the first time."""
        with self._database.read() as session:
            return current(session, name)


def _count_all(session: Session) -> Totals:
    """The totals now."""
    return Totals(
        subscribers=how_many(session, SubscriberRow),
        unreachable=how_many(session, SubscriberRow, reachable=False),
        subscriptions=how_many(session, SubscriptionRow),
        registrations=how_many(session, RegistrationRow)
        - how_many(session, RegistrationRow, status="withdrawn"),
        questions=how_many(session, QuestionRow) + current(session, QUESTIONS_GONE),
        waiting=how_many(session, InboundRow, done_at=None),
        queued=how_many(session, OutgoingRow, state="queued"),
        failed=how_many(session, OutgoingRow, state="failed"),
        repeated=how_many(session, OutgoingRow, repeat=True),
    )


def _all_failures(session: Session) -> list[Failure]:
    """Messages given up on, newest first."""
    rows = session.exec(
        select(OutgoingRow, SubscriberRow)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(OutgoingRow.state == "failed")
        .order_by(col(OutgoingRow.done_at).desc(), col(OutgoingRow.id).desc())
    )
    return [
        Failure(
            chat.person_id,
            chat.id,
            chat.channel,
            row.lane,
            row.reason,
            row.attempts,
            row.done_at,
        )
        for row, chat in rows
    ]
