"""The application's memory.

The rule: the store is synchronous, small and safe to call from worker threads; it speaks the
application's language and raises StoreError, never an error of the database's library.
"""

from datetime import UTC, datetime

from sqlalchemy import text

from storage.announcements import Announcements
from storage.calendar import Calendar
from storage.decisions import Decisions
from storage.engine import Database
from storage.entries import Entries
from storage.errors import StoreError
from storage.file_links import FileLinks
from storage.journal import Journal
from storage.listeners import Listener, ListenerChat
from storage.merge import TOGETHER
from storage.migrate import migrate
from storage.office import Office, RegistrationRecord
from storage.outbox import Outbox, Outgoing, make_due, release
from storage.queueing import NewReminder
from storage.reminders import DeliveryView, Reminders, Snooze
from storage.retention import Retention
from storage.sendable import Candidate
from storage.staff import Staff
from storage.told import Told, ToldDays
from storage.turns import Turn, Turns
from storage.units import UnitEntry, UnitIndex
from storage.web_chats import WebChats


class Store:
    """One database and its desks: `turns`, `outbox`, `reminders`, `office`, and the clerk's.

    `url` is sqlite:///path or postgresql://...
    """

    def __init__(self, url: str) -> None:
        self._database = Database(url)
        self.turns = Turns(self._database, UnitIndex())
        self.outbox = Outbox(self._database)
        self.reminders = Reminders(self._database)
        self.told = ToldDays(self._database)
        self.office = Office(self._database)
        self.staff = Staff(self._database)
        self.journal = Journal(self._database)
        self.decisions = Decisions(self._database)
        self.calendar = Calendar(self._database)
        self.announcements = Announcements(self._database)
        self.entries = Entries(self._database)
        self.retention = Retention(self._database)
        self.files = FileLinks(self._database)
        self.web_chats = WebChats(self._database)

    def open(self) -> None:
        """Create or migrate the tables; raises StoreError when that is impossible."""
        with self._database.migrate() as connection:
            migrate(connection)

    def close(self) -> None:
        """Give all connections back."""
        self._database.engine.dispose()

    def ping(self) -> None:
        """Raise StoreError unless the database answers."""
        with self._database.read() as session:
            session.connection().execute(text("SELECT 1"))

    def recover(self, now: datetime) -> int:
        """After a start: queue again what a killed process had claimed; returns how many.

        SQLite serves one process, so every claim is a dead one; on PostgreSQL only claims whose
        time is over, because another copy may be sending the rest. A rehearsal that starts again
        starts earlier than it ended: what was queued later than `now` is due at once.
        """
        expired_at = None if self._database.is_sqlite else datetime.now(UTC)
        with self._database.write() as session:
            released = release(session, expired_at)
            make_due(session, now)
            return released


__all__ = [
    "TOGETHER",
    "Candidate",
    "DeliveryView",
    "Listener",
    "ListenerChat",
    "NewReminder",
    "Outgoing",
    "RegistrationRecord",
    "Snooze",
    "Store",
    "StoreError",
    "Told",
    "Turn",
    "UnitEntry",
]
