"""What the office asks and decides: registrations, questions, dates, the register, totals.

The rule: an earlier decision is never overwritten; a new one is added beside it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import cast

from sqlalchemy import func
from sqlmodel import col, select

from handlers.values.messages import QuestionOutcome
from handlers.values.person import Status, UnitView
from handlers.values.state import Form
from storage.database.engine import Database
from storage.journal.journal import Actor, record
from storage.outbox.months import messages_in_month
from storage.privacy.forget import purge
from storage.questions.counts import questions_on
from storage.questions.questions import QuestionRecord, all_questions
from storage.tables.counters import bump, current
from storage.tables.office import SettingRow
from storage.tables.people import RegistrationRow, SubscriberRow, VersionRow
from storage.tables.values import FORM
from storage.totals import Failure, Totals, all_failures, count_all
from storage.units.joined import Joined, joined
from storage.units.units import all_units


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
    person_id: int
    note: str | None = None


class Office:
    """The clerk's side; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def registrations(self, campaign: str | None = None) -> list[RegistrationRecord]:
        """Standing and withdrawn registrations, oldest first; of every campaign for None."""
        query = (
            select(RegistrationRow, VersionRow)
            .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
            .where(VersionRow.version == RegistrationRow.version)
            .order_by(col(RegistrationRow.id))
        )
        if campaign is not None:
            query = query.where(RegistrationRow.campaign == campaign)
        with self._database.read() as session:
            now = joined(session)
            return [_record(*row, now) for row in session.exec(query)]

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

    def questions(self, open_only: bool = True) -> list[QuestionRecord]:
        """The questions noted for the staff, newest first; with False the answered ones too."""
        with self._database.read() as session:
            return all_questions(session, open_only)

    def question_outcomes(self, days: Iterable[date]) -> Counter[QuestionOutcome]:
        """How many questions were asked on these days, by what became of them."""
        with self._database.read() as session:
            return questions_on(session, days)

    def active_plan(self) -> str | None:
        """The plan the office has chosen; None lets the calendar choose."""
        with self._database.read() as session:
            row = session.get(SettingRow, ACTIVE_PLAN)
            return row.value if row else None

    def activate_plan(self, plan_id: str | None, by: Actor, now: datetime) -> None:
        """Choose the plan in force, or let the calendar choose again with None."""
        with self._database.write() as session:
            row = session.get(SettingRow, ACTIVE_PLAN, with_for_update=True)
            before = {"plan": row.value if row else None}
            if plan_id is not None:
                session.merge(SettingRow(name=ACTIVE_PLAN, value=plan_id))
            elif row is not None:
                session.delete(row)
            record(session, by, "plan.activate", ACTIVE_PLAN, before, {"plan": plan_id}, now)

    def units(self) -> list[UnitView]:
        """The member register by name, without closed units."""
        with self._database.read() as session:
            return all_units(session)

    def purge_messages(self, before: datetime) -> int:
        """Delete answered messages and finished sendings older than this; returns how many."""
        with self._database.write() as session:
            return purge(session, before)

    def messages_in_month(self, channel: str, year: int, month: int) -> tuple[int, int]:
        """(received, sent) on a channel in a local calendar month, purged messages included."""
        with self._database.read() as session:
            return messages_in_month(session, channel, year, month)

    def people_on(self, channel: str) -> int:
        """How many people have a chat on this channel."""
        people = func.count(col(SubscriberRow.person_id).distinct())
        with self._database.read() as session:
            return session.exec(select(people).where(SubscriberRow.channel == channel)).one()

    def raise_mark(self, name: str, to: int) -> bool:
        """Lift a counter to `to`; False when it is there already."""
        with self._database.write() as session:
            missing = to - current(session, name)
            if missing > 0:
                bump(session, name, missing)
            return missing > 0

    def counts(self) -> Totals:
        """Simple totals."""
        with self._database.read() as session:
            return count_all(session)

    def failures(self) -> list[Failure]:
        """Messages given up on and not purged yet, newest first."""
        with self._database.read() as session:
            return all_failures(session)


ACTIVE_PLAN = "active-plan"


def _record(row: RegistrationRow, version: VersionRow, now: Joined) -> RegistrationRecord:
    return RegistrationRecord(
        code=row.code,
        campaign=row.campaign,
        status=cast(Status, row.status),
        version=row.version,
        form=replace(FORM.load(version.form), unit_id=now.of(row)),
        sent_at=row.sent_at,
        changed_at=row.changed_at,
        channel=row.channel,
        person_id=row.person_id,
        note=row.note,
    )
