"""Announcements as they are read, and sent once to everybody.

The rule: one delivery per person and announcement, however often the program is killed on the way.
"""

from datetime import datetime
from typing import Literal

from sqlmodel import col, select

from handlers.values.staff import AnnouncementView, Audience
from storage.announcements.approvals import find, view
from storage.announcements.audience import size
from storage.announcements.queue import send_batch
from storage.announcements.report import AnnouncementReport, Recipient, recipients, report
from storage.database.engine import Database
from storage.tables.desk import AnnouncementRow


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
