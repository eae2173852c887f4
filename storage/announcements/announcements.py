"""Announcements: written, approved by a second person, and sent once to everybody.

The rule: the author never approves; a minute passes between approval and sending; one delivery
per person and announcement, however often the program is killed on the way.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from sqlmodel import col, select

from handlers.values.replies import Reply
from handlers.values.staff import AnnouncementView, StaffView, Verdict
from handlers.values.state import Audience
from storage.announcements.approvals import (
    add_announcement,
    find,
    journal_form,
    judge,
    locked,
    note,
    require,
    submit,
    tell,
    view,
)
from storage.announcements.audience import size
from storage.announcements.queue import send_batch
from storage.announcements.report import AnnouncementReport, Recipient, recipients, report
from storage.database.engine import Database
from storage.tables.counters import bump
from storage.tables.desk import AnnouncementRow
from storage.tables.values import AUDIENCE, REPLY

COUNTER = "announcement"
Compose = Callable[[int], Reply]


class Announcements:
    """The announcements of the office; every method is one transaction, except `start_due`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(
        self, author: StaffView, text: str, audience: Audience, compose: Compose, now: datetime
    ) -> int:
        """A new draft; `compose` makes the message for its number. Raises NotAllowed."""
        with self._database.write() as session:
            number = bump(session, COUNTER)
            add_announcement(session, author, number, text, audience, compose(number), now)
            return number

    def rewrite(
        self,
        announcement_id: int,
        by: StaffView,
        text: str,
        audience: Audience,
        reply: Reply,
        now: datetime,
    ) -> None:
        """Change a draft or one that waits; whoever changes it is its author from then on."""
        with self._database.write() as session:
            row = locked(session, announcement_id)
            require(by.may_act, "viewer")
            require(row.status in ("draft", "waiting"), "state")
            before = journal_form(row)
            row.text, row.audience = text, AUDIENCE.dump(audience)
            row.reply, row.status, row.author_id = REPLY.dump(reply), "draft", by.id
            note(session, by, "rewrite", row, before, now)

    def submit(
        self,
        announcement_id: int,
        by: StaffView,
        notice: Reply,
        now: datetime,
        seen: str | None = None,
    ) -> None:
        """Ask all others of the staff who may approve it to do so. Raises NotAllowed.

        `seen` is the mark of what the notice says; None for whatever it is now.
        """
        with self._database.write() as session:
            submit(session, announcement_id, by, notice, now, seen)

    def try_out(self, announcement_id: int, by: StaffView, now: datetime) -> None:
        """Send it to the chat of this member of the staff alone."""
        with self._database.write() as session:
            row = locked(session, announcement_id)
            tell(session, by.id, REPLY.load(row.reply), now)
            note(session, by, "try", row, None, now)

    def judge(
        self,
        announcement_id: int,
        verdict: Verdict,
        by: StaffView,
        now: datetime,
        notice: Reply | None = None,
        seen: str | None = None,
    ) -> None:
        """Approve (never one's own), refuse back to a draft, or cancel. Raises NotAllowed.

        `seen` is the mark of what was read; None for whatever it is now.
        """
        with self._database.write() as session:
            judge(session, announcement_id, verdict, by, now, notice, seen)

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
        with self._database.read() as session:
            return size(session, audience)

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
            return report(session, announcement_id)

    def recipients(
        self,
        announcement_id: int,
        only: Literal["all", "failed", "unanswered", "away"] = "all",
        after: int = 0,
        limit: int = 200,
    ) -> list[Recipient]:
        """A page of recipients behind `after` (a Recipient.id); "failed" is the call list."""
        with self._database.read() as session:
            return recipients(session, announcement_id, only, after, limit)
