"""What the operator watches: how much there is, and what could not be sent.

The rule: numbers and reasons, never what people wrote.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, SQLModel, col, select

from storage.tables.counters import current
from storage.tables.people import (
    InboundRow,
    OutgoingRow,
    QuestionRow,
    RegistrationRow,
    SubscriberRow,
    SubscriptionRow,
)

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


def count_all(session: Session) -> Totals:
    """The totals now."""
    return Totals(
        subscribers=_count(session, SubscriberRow),
        unreachable=_count(session, SubscriberRow, reachable=False),
        subscriptions=_count(session, SubscriptionRow),
        registrations=_count(session, RegistrationRow)
        - _count(session, RegistrationRow, status="withdrawn"),
        questions=_count(session, QuestionRow) + current(session, QUESTIONS_GONE),
        waiting=_count(session, InboundRow, done_at=None),
        queued=_count(session, OutgoingRow, state="queued"),
        failed=_count(session, OutgoingRow, state="failed"),
        repeated=_count(session, OutgoingRow, repeat=True),
    )


def all_failures(session: Session) -> list[Failure]:
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


def _count(session: Session, table: type[SQLModel], **equal: Any) -> int:
    return session.exec(select(func.count()).select_from(table).filter_by(**equal)).one()
