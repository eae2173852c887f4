"""What the office asks and decides: registrations, questions, dates, the register, totals.

The rule: an earlier decision is never overwritten; a new one is added beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from sqlmodel import col, select

from handlers.person import Status, UnitView
from handlers.state import Form
from storage.engine import Database
from storage.forget import purge
from storage.tables import (
    DecisionRow,
    EventDateRow,
    QuestionRow,
    RegistrationRow,
    SubscriberRow,
    VersionRow,
)
from storage.totals import Failure, Totals, all_failures, count_all
from storage.units import UnitEntry, all_units, import_units
from storage.values import FORM


@dataclass(frozen=True)
class RegistrationRecord:
    """One registration as the office sees it, with the form last sent."""

    code: str
    campaign: str
    status: Status
    version: int
    form: Form
    sent_at: datetime
    changed_at: datetime
    channel: str
    subscriber_id: int
    note: str | None = None


@dataclass(frozen=True)
class QuestionRecord:
    """One question for the staff."""

    question: str
    reason: str
    sections: tuple[str, ...]
    topic: str | None
    at: datetime
    channel: str
    subscriber_id: int


class Office:
    """The clerk's side; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def registrations(self, campaign: str | None = None) -> list[RegistrationRecord]:
        """Standing and withdrawn registrations, oldest first; of every campaign for None."""
        query = (
            select(RegistrationRow, VersionRow, SubscriberRow.channel)
            .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
            .join(SubscriberRow, col(SubscriberRow.id) == RegistrationRow.subscriber_id)
            .where(VersionRow.version == RegistrationRow.version)
            .order_by(col(RegistrationRow.id))
        )
        if campaign is not None:
            query = query.where(RegistrationRow.campaign == campaign)
        with self._database.read() as session:
            return [_record(*row) for row in session.exec(query)]

    def versions(self, code: str) -> list[tuple[int, Form, datetime]]:
        """(version, form, when) of a registration, oldest first; empty for an unknown code."""
        query = (
            select(VersionRow)
            .join(RegistrationRow, col(RegistrationRow.id) == VersionRow.registration_id)
            .where(RegistrationRow.code == code)
            .order_by(col(VersionRow.version))
        )
        with self._database.read() as session:
            return [(r.version, FORM.load(r.form), r.at) for r in session.exec(query)]

    def set_status(
        self, code: str, status: Status, note: str | None, by: str, now: datetime
    ) -> None:
        """Record the staff's decision; raises LookupError for an unknown code."""
        with self._database.write() as session:
            row = session.exec(
                select(RegistrationRow).where(RegistrationRow.code == code).with_for_update()
            ).one_or_none()
            if row is None:
                raise LookupError(f"no registration {code}")
            row.status, row.note, row.changed_at = status, note, now
            session.add(
                DecisionRow(registration_id=row.id, status=status, note=note, decided_by=by, at=now)
            )

    def questions(self) -> list[QuestionRecord]:
        """The questions noted for the staff, newest first."""
        query = (
            select(QuestionRow, SubscriberRow.channel)
            .join(SubscriberRow, col(SubscriberRow.id) == QuestionRow.subscriber_id)
            .order_by(col(QuestionRow.id).desc())
        )
        with self._database.read() as session:
            return [
                QuestionRecord(
                    question=row.question,
                    reason=row.reason,
                    sections=tuple(row.sections),
                    topic=row.topic,
                    at=row.at,
                    channel=channel,
                    subscriber_id=row.subscriber_id,
                )
                for row, channel in session.exec(query)
            ]

    def set_event_date(
        self,
        plan_id: str,
        event_id: str,
        on: date | None,
        by: str,
        source: str | None,
        now: datetime,
    ) -> None:
        """Set an event's date, or take it back with None; earlier settings are kept."""
        with self._database.write() as session:
            session.add(
                EventDateRow(
                    plan_id=plan_id,
                    event_id=event_id,
                    happens_on=on,
                    set_by=by,
                    source=source,
                    set_at=now,
                )
            )

    def event_dates(self, plan_id: str) -> dict[str, date]:
        """The dates in force that the office has set for this plan's events."""
        query = (
            select(EventDateRow)
            .where(EventDateRow.plan_id == plan_id)
            .order_by(col(EventDateRow.id))
        )
        with self._database.read() as session:
            latest = {row.event_id: row.happens_on for row in session.exec(query)}
        return {event_id: day for event_id, day in latest.items() if day is not None}

    def import_units(self, rows: Iterable[UnitEntry], now: datetime) -> tuple[int, int]:
        """Add or fill in register units; returns how many were (added, changed)."""
        with self._database.write() as session:
            return import_units(session, rows, now)

    def units(self) -> list[UnitView]:
        """The whole member register by name."""
        with self._database.read() as session:
            return all_units(session)

    def purge_messages(self, before: datetime) -> int:
        """Delete answered messages and finished sendings older than this; returns how many."""
        with self._database.write() as session:
            return purge(session, before)

    def counts(self) -> Totals:
        """Simple totals."""
        with self._database.read() as session:
            return count_all(session)

    def failures(self) -> list[Failure]:
        """Messages given up on and not purged yet, newest first."""
        with self._database.read() as session:
            return all_failures(session)


def _record(row: RegistrationRow, version: VersionRow, channel: str) -> RegistrationRecord:
    return RegistrationRecord(
        code=row.code,
        campaign=row.campaign,
        status=cast(Status, row.status),
        version=row.version,
        form=FORM.load(version.form),
        sent_at=row.sent_at,
        changed_at=row.changed_at,
        channel=channel,
        subscriber_id=row.subscriber_id,
        note=row.note,
    )
