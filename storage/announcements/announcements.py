"""Announcements as they are read: what became of them and of each recipient; and sent, once to all.

The rule: one delivery per person and announcement, however often the program is killed on the way.
What is said about a recipient comes from their delivery, which follows the outbox.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, cast

from sqlalchemy import func
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryState
from handlers.values.staff import AnnouncementStatus, AnnouncementView, Audience, RollAnswer
from handlers.values.state import Form
from storage.announcements.addressed import Audienced, addressed
from storage.announcements.again import again_key
from storage.announcements.approvals import find, view
from storage.announcements.audience import latest_forms, who
from storage.announcements.queue import send_batch
from storage.announcements.roll import key_of
from storage.database.engine import Database
from storage.people.web_chats import CHANNEL
from storage.tables.desk import AnnouncementAnswerRow, AnnouncementRow
from storage.tables.people import (
    DeliveryRow,
    PersonRow,
    SubscriberRow,
)

FAILED = (DeliveryState.FAILED, DeliveryState.MISSED)


@dataclass(frozen=True)
class AnnouncementReport:
    """The numbers of one announcement; `forgotten` are people who had their data deleted since.

    `reminded` were silent and got it a second time; `unseen` is on pages that nobody has opened.

    `failed` is by reason; `unanswered` were sent it and have not confirmed; `people` come, with who
    comes instead, one for each who has not said how many.
    """

    status: AnnouncementStatus
    queued: int
    sent: int
    waiting: int
    failed: dict[str, int] = field(default_factory=dict)
    answers: dict[RollAnswer, int] = field(default_factory=dict)
    unanswered: int = 0
    forgotten: int = 0
    reminded: int = 0
    unseen: int = 0
    people: int = 0


@dataclass(frozen=True)
class Recipient:
    """One recipient; unit, contact and phone are of their latest registration, if any."""

    id: int
    person_id: int
    channel: str | None
    state: str
    reason: str | None
    sent_at: datetime | None
    unit: str
    commune: str
    contact: str
    phone: str
    answer: RollAnswer | None
    substitute: str | None
    people: int | None = None


class Announcements:
    """The announcements of the office; every method is one transaction, except `start_due`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, announcement_id: int) -> AnnouncementView | None:
        """One announcement."""
        with self._database.read() as session:
            return find(session, announcement_id)

    def newest(self, limit: int = 50) -> list[AnnouncementView]:
        """The newest announcements."""
        query = select(AnnouncementRow).order_by(col(AnnouncementRow.id).desc()).limit(limit)
        with self._database.read() as session:
            return [view(session, row) for row in session.exec(query)]

    def audience_size(self, audience: Audience) -> int:
        """How many people it would go to now."""
        query = select(func.count(col(PersonRow.id))).where(*who(audience))
        with self._database.read() as session:
            return session.exec(query).one()

    def addressed(self, audience: Audience) -> Audienced:
        """Everybody it would go to now."""
        with self._database.read() as session:
            return addressed(session, audience)

    def start_due(self, now: datetime) -> int:
        """Queue what is approved and due; returns for how many people.

        Each batch is one transaction that also moves the cursor: killed in between, the next call
        goes on behind the last person queued.
        """
        queued = 0
        while True:
            with self._database.write() as session:
                batch = send_batch(session, now)
            if batch is None:
                return queued
            queued += batch

    def report(self, announcement_id: int) -> AnnouncementReport:
        """The numbers so far; raises LookupError for an unknown announcement."""
        with self._database.read() as session:
            row = session.get(AnnouncementRow, announcement_id)
            if row is None:
                raise LookupError(f"no announcement {announcement_id}")
            counted, answers = _outcomes(session, row.id), _answers(session, row.id)
            again, unseen = _reminded(session, row.id), _unseen(session, row.id)
            report = _report(row, counted, answers)
            people = _people(session, row.id)
            return replace(report, reminded=again, unseen=unseen, people=people)

    def recipients(
        self,
        announcement_id: int,
        only: Literal["all", "failed", "unanswered", "away"] = "all",
        after: int = 0,
        limit: int = 200,
    ) -> list[Recipient]:
        """A page of recipients behind `after` (a Recipient.id), in the order they were queued.

        "failed" is the call list.
        """
        query = (
            select(DeliveryRow, SubscriberRow.channel, AnnouncementAnswerRow)
            .join(SubscriberRow, col(SubscriberRow.id) == DeliveryRow.subscriber_id, isouter=True)
            .join(
                AnnouncementAnswerRow,
                col(AnnouncementAnswerRow.delivery_id) == DeliveryRow.id,
                isouter=True,
            )
            .where(DeliveryRow.key == key_of(announcement_id), DeliveryRow.id > after)
            .order_by(col(DeliveryRow.id))
            .limit(limit)
        )
        with self._database.read() as session:
            page = session.exec(_only(query, only)).all()
            forms = latest_forms(session, [row.person_id for row, _, _ in page])
            return [_recipient(row, channel, answer, forms) for row, channel, answer in page]


def _outcomes(session: Session, announcement_id: int) -> list[tuple[str, str | None, int]]:
    """How many deliveries there are of each state and reason."""
    return list(
        session.exec(
            select(DeliveryRow.state, DeliveryRow.reason, func.count(col(DeliveryRow.id)))
            .where(col(DeliveryRow.key) == key_of(announcement_id))
            .group_by(col(DeliveryRow.state), col(DeliveryRow.reason))
        )
    )


def _reminded(session: Session, announcement_id: int) -> int:
    again = col(DeliveryRow.key) == again_key(announcement_id)
    return session.exec(select(func.count(col(DeliveryRow.id))).where(again)).one()


def _unseen(session: Session, announcement_id: int) -> int:
    """Sent to a page that has not been opened since: only there nobody is rung."""
    since = col(SubscriberRow.seen_at).is_(None) | (
        col(SubscriberRow.seen_at) < col(DeliveryRow.sent_at)
    )
    query = (
        select(func.count(col(DeliveryRow.id)))
        .join(SubscriberRow, col(SubscriberRow.id) == DeliveryRow.subscriber_id)
        .where(col(DeliveryRow.key) == key_of(announcement_id))
        .where(DeliveryRow.state == DeliveryState.SENT, SubscriberRow.channel == CHANNEL, since)
    )
    return session.exec(query).one()


def _answers(session: Session, announcement_id: int) -> dict[RollAnswer, int]:
    counted = session.exec(
        select(AnnouncementAnswerRow.answer, func.count(col(DeliveryRow.id)))
        .join(DeliveryRow, col(DeliveryRow.id) == AnnouncementAnswerRow.delivery_id)
        .where(col(DeliveryRow.key) == key_of(announcement_id))
        .group_by(col(AnnouncementAnswerRow.answer))
    )
    return {cast(RollAnswer, answer): count for answer, count in counted}


def _people(session: Session, announcement_id: int) -> int:
    answer = col(AnnouncementAnswerRow.answer)
    instead = (answer == "away") & col(AnnouncementAnswerRow.substitute).is_not(None)
    query = (
        select(func.sum(func.coalesce(col(AnnouncementAnswerRow.people), 1)))
        .join(DeliveryRow, col(DeliveryRow.id) == AnnouncementAnswerRow.delivery_id)
        .where(col(DeliveryRow.key) == key_of(announcement_id), (answer == "coming") | instead)
    )
    return int(session.exec(query).one() or 0)


def _report(
    row: AnnouncementRow,
    counted: list[tuple[str, str | None, int]],
    answers: dict[RollAnswer, int],
) -> AnnouncementReport:
    sent = sum(count for state, _, count in counted if state == DeliveryState.SENT)
    waiting = sum(count for state, _, count in counted if state == DeliveryState.QUEUED)
    return AnnouncementReport(
        status=cast(AnnouncementStatus, row.status),
        queued=row.queued,
        sent=sent,
        waiting=waiting,
        failed={why or "": n for state, why, n in counted if state in FAILED},
        answers=answers,
        # An answer may come before its message is recorded as sent.
        unanswered=max(sent - sum(answers.values()), 0),
        # Whoever had everything deleted has no delivery any more, yet was counted when queued.
        forgotten=row.queued - sum(count for _, _, count in counted),
    )


def _only(query: Any, only: str) -> Any:
    match only:
        case "failed":
            return query.where(col(DeliveryRow.state).in_(FAILED))
        case "unanswered":
            unanswered = col(AnnouncementAnswerRow.delivery_id).is_(None)
            return query.where(DeliveryRow.state == DeliveryState.SENT, unanswered)
        case "away":
            return query.where(AnnouncementAnswerRow.answer == "away")
    return query


def _recipient(
    row: DeliveryRow,
    channel: str | None,
    answer: AnnouncementAnswerRow | None,
    forms: dict[int, Form],
) -> Recipient:
    form = forms.get(row.person_id, Form())
    return Recipient(
        id=row.id,
        person_id=row.person_id,
        channel=channel,
        state=row.state,
        reason=row.reason,
        sent_at=row.sent_at,
        unit=form.unit_name or "",
        commune=form.commune or "",
        contact=form.contact_name or "",
        phone=form.phone or "",
        answer=cast(RollAnswer, answer.answer) if answer else None,
        substitute=answer.substitute if answer else None,
        people=answer.people if answer else None,
    )
