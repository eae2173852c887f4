"""Remove the personal data of old registrations.

The rule: a registration without a person keeps its unit, titles and number of people, so that
every total stays what it was.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields, replace
from datetime import MAXYEAR, date, datetime, time
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from handlers.values.shown.persons import nameless
from handlers.values.state import STAYS, Form
from storage.announcements.programmes import drop_programmes
from storage.copies.rows import drop_set_aside
from storage.database.engine import Database
from storage.database.errors import StoreError
from storage.database.server.postgresql import hold_erasing
from storage.journal.journal import SCHEDULER, record
from storage.outbox.chats import hold_person, new_person
from storage.people.buckets import forget_full
from storage.privacy.consents import drop_unused_texts
from storage.privacy.data_requests import forget_askers
from storage.privacy.deletions import note_gone
from storage.privacy.expiry import (
    ANSWERED_KEPT,
    all_batches,
    drop_questions,
    end_conversations,
    remove_silent,
)
from storage.privacy.forget import purge, remove_forgotten
from storage.privacy.personal import not_plain
from storage.privacy.traces import Traces, traces_in
from storage.questions.ended import end_answers
from storage.registrations.looked_up import look_up_by
from storage.registrations.versions import present_form
from storage.requests.requests import drop_ended
from storage.signed.pages import drop_forgotten, remove_of
from storage.staff.code_budget import forget_counts
from storage.tables.desk import AnonymisedRow
from storage.tables.office import AwardRow, CampaignEndRow, DecisionRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM

# Each batch holds its people, who meanwhile wait for their answers.
AT_ONCE = 100
NOBODY = "—"


class Retention:
    """Run by the scheduler."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def anonymise(self, campaign_ends: Mapping[str, date], months: int, now: datetime) -> int:
        """Remove people from registrations `months` after their campaign's end; returns how many.

        `campaign_ends` are last days by campaign, as far as their plans are here; they are kept
        for the day when a plan is not. Each batch is one transaction.
        """
        self._remember(campaign_ends)
        ends = self._ends()
        over = [c for c, end in ends.items() if months_after(end, months) < now.date()]
        return sum(self._anonymise(campaign, now) for campaign in sorted(over))

    def clean(self, months: int, now: datetime) -> None:
        """End what ends by itself, remove who is gone, and leave no deleted words in the files."""
        try:
            self._end(months, now)
        finally:
            # Whatever could not be removed: what is gone is gone from the files.
            self._database.wipe_log()
            self._database.wipe_tables(not_plain())

    def wipe_again(self) -> None:
        """After an erasure whose words a reader kept in the files: until they are gone."""
        with suppress(StoreError):
            self._database.wipe_again()

    def _end(self, months: int, now: datetime) -> None:
        all_batches(lambda after: self._end_conversations(now, after))
        with self._database.write() as session:
            drop_questions(session, now)
            end_answers(session, now - ANSWERED_KEPT)
            drop_ended(session, now)
            drop_forgotten(session, now)
            forget_askers(session, now)
            forget_counts(session, now)
            drop_programmes(session, now)
            forget_full(session, now)
            drop_unused_texts(session)
        self.forgotten(now)
        silent_since = datetime.combine(months_after(now.date(), -months), time(), now.tzinfo)
        while self._remove_silent(silent_since, now):
            pass

    def forgotten(self, now: datetime) -> None:
        """Remove what was left of people who were forgotten some days ago."""
        with self._database.write() as session:
            remove_forgotten(session, now)

    def drop_set_aside(self, before: datetime) -> None:
        """Drop the tables that restores before this local time have put aside."""
        with self._database.write() as session:
            drop_set_aside(session.connection(), before)

    def purge_messages(self, before: datetime) -> int:
        """Delete answered messages and finished sendings older than this; returns how many."""
        with self._database.write() as session:
            return purge(session, before)

    def _end_conversations(self, now: datetime, after: int) -> int | None:
        with self._database.write() as session:
            return end_conversations(session, now, after)

    def _remove_silent(self, before: datetime, now: datetime) -> int:
        with self._database.write() as session:
            return remove_silent(session, before, now)

    def _remember(self, campaign_ends: Mapping[str, date]) -> None:
        """Keep the ends: a plan's folder may be gone when they are needed."""
        with self._database.write() as session:
            known = {row.campaign: row.ends_on for row in session.exec(select(CampaignEndRow))}
            for campaign, end in campaign_ends.items():
                if known.get(campaign) != end:
                    session.merge(CampaignEndRow(campaign=campaign, ends_on=end))

    def _ends(self) -> dict[str, date]:
        """The last day of every campaign; unknown ones end with the year of the last sign-up."""
        newest = func.max(RegistrationRow.sent_at)
        with self._database.read() as session:
            sent = session.exec(
                select(RegistrationRow.campaign, newest).group_by(col(RegistrationRow.campaign))
            ).all()
            known = session.exec(select(CampaignEndRow)).all()
        guessed = {campaign: date(at.year, 12, 31) for campaign, at in sent}
        return guessed | {row.campaign: row.ends_on for row in known}

    def _anonymise(self, campaign: str, now: datetime) -> int:
        total = 0
        while True:
            with self._database.write() as session:
                hold_erasing(session.connection(), alone=True)
                rows = _next(session, campaign)
                if not rows:
                    return total
                # One nobody a batch, or all of them would be one person in every list by person.
                nobody = new_person(session, now)
                gone = [_strip(session, row, nobody, now) for row in rows]
                # A page of the desk from before would bring them back.
                names = frozenset[str]().union(*(one.names for one in gone))
                digits = frozenset[str]().union(*(one.digits for one in gone))
                note_gone(session, names, digits, (), now)
                codes = [row.code for row in rows]
                after = {"registrations": len(codes), "codes": codes}
                record(session, SCHEDULER, "retention.anonymise", campaign, None, after, now)
            total += len(rows)


def months_after(day: date, months: int) -> date:
    """The same day `months` later; the month's last day when it has no such day.

    The last day there is when there is none so late: a plan may have been stored with any year.
    """
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    if year > MAXYEAR:
        return date.max
    # No month is shorter than 28 days.
    for last in range(day.day, 27, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, day.day)


def without_people(form: Form) -> Form:
    """The form with its unit, titles and number of people, and nobody's name or words."""
    # Marked is what stays: whatever the form comes to hold later goes, unless it is marked as well.
    gone: dict[str, Any] = {
        each.name: each.default for each in fields(Form) if STAYS not in each.metadata
    }
    return replace(form, **{**gone, "people": nameless(form.people, NOBODY)})


def _next(session: Session, campaign: str) -> list[RegistrationRow]:
    """Registrations to do, their people held first, as everywhere."""
    done = select(AnonymisedRow.id).where(
        col(AnonymisedRow.registration_id) == col(RegistrationRow.id)
    )
    query = (
        select(RegistrationRow)
        .where(RegistrationRow.campaign == campaign, ~done.exists())
        .order_by(col(RegistrationRow.id))
        .limit(AT_ONCE)
    )
    for person_id in sorted({row.person_id for row in session.exec(query).all()}):
        hold_person(session, person_id)
    locked = query.with_for_update().execution_options(populate_existing=True)
    return list(session.exec(locked))


def _strip(session: Session, row: RegistrationRow, nobody: int, now: datetime) -> Traces:
    """Returns whom it named."""
    row.person_id, row.note = nobody, None
    versions = select(VersionRow).where(VersionRow.registration_id == row.id)
    forms = [FORM.load(version.form) for version in session.exec(versions)]
    traces = traces_in(forms, ())
    for award in session.exec(select(AwardRow).where(AwardRow.registration_id == row.id)):
        # By which paper, for the totals; whom it names goes with the registration.
        award.title = traces.out_of(award.title)
        award.decision = traces.out_of(award.decision)
    # Names, signatures and stamps: nothing of a picture can stay.
    remove_of(session, [row.id])
    for version in session.exec(versions):
        version.form = FORM.dump(without_people(FORM.load(version.form)))
        version.former_id = None
    # What it was found by held the same names.
    look_up_by(row, present_form(session, row))
    session.exec(
        update(DecisionRow).where(col(DecisionRow.registration_id) == row.id).values(note=None)
    )
    session.add(AnonymisedRow(registration_id=row.id, at=now))
    return traces
