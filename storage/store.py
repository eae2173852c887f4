"""The application's memory.

The rule: the store is synchronous, small and safe to call from worker threads; it speaks the
application's language and raises StoreError, never an error of the database's library.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from threading import Event

from storage.ahead import put_right
from storage.announcements.announcements import Announcements
from storage.announcements.programmes import Programmes
from storage.awards.awards import Awards
from storage.change import Change, changing
from storage.database.company import refuse_company
from storage.database.engine import Database
from storage.database.errors import StoreError
from storage.database.keys import Keys, no_keys
from storage.database.migrate import migrate
from storage.database.presence import Beat, Presence
from storage.database.stamp import Stamps, check_stamp, mark_with_key, stamp
from storage.database.version import revision_of, standing
from storage.database.watch import Watch
from storage.journal.journal import SCHEDULER, Actor, Journal, begin_after_upgrade, begin_with_key
from storage.journal.reading import Readings
from storage.official.grants import Grants, seal_grants_again
from storage.official.spending import Spending
from storage.outbox.outbox import Outbox, Outgoing, Sent
from storage.outbox.told import Heard, hear
from storage.outbox.unsent import release, release_of
from storage.people.buckets import Buckets
from storage.people.file_links import FileLinks, end_links
from storage.people.history import History
from storage.people.pushes import Pushes
from storage.people.web_chats import WebChats
from storage.plans.kept import Plans
from storage.plans.learnings import StoredLearnings
from storage.privacy.data_requests import DataRequests
from storage.privacy.deletions import Deletions
from storage.privacy.retention import Retention
from storage.privacy.subjects import Subjects
from storage.questions.entries import Entries
from storage.questions.judging import Judgings
from storage.questions.questions import Questions
from storage.refusals import Refusals
from storage.registrations.listed import RegistrationList
from storage.registrations.records import Registrations
from storage.registrations.withdrawals import Withdrawals
from storage.reminders.calendar import Calendar
from storage.reminders.last_word import LastWords
from storage.reminders.late import Late
from storage.reminders.listeners import Listener, ListenerChat
from storage.reminders.looks import Looks
from storage.reminders.queue import NewReminder
from storage.reminders.reminders import Reminders, Snooze
from storage.requests.requests import Requests
from storage.requests.telling import Telling
from storage.signed.pages import SignedPages
from storage.signed.room import SignedRoom
from storage.staff.alarms import Alarms
from storage.staff.code_budget import Logins
from storage.staff.digests import Digests
from storage.staff.previews import StoredPreviews
from storage.staff.second_factor import SecondFactors, seal_again
from storage.staff.sessions import end_all_access
from storage.staff.staff import Staff
from storage.staff.uploads import StoredUploads
from storage.tables.counters import lift_to
from storage.tables.office import SettingRow
from storage.totals import Figures
from storage.troubles import StoredTroubles
from storage.turns.batch import ReplyClaim
from storage.turns.open_turn import OpenTurn
from storage.turns.turns import Turns
from storage.units.register import Units
from storage.units.units import UnitEntry, UnitIndex

PROBED = "write-probe"


class Store:
    """One database: what may be read, the turns, the outbox, and changes by somebody's will.

    `url` is sqlite:///path or postgresql://...; with `read_only` nothing can be changed.
    `keys` gives the installation's keys, asked for at first need only.
    """

    def __init__(self, url: str, keys: Keys = no_keys, *, read_only: bool = False) -> None:
        # For a process of ours that reads the same; never shown: it may hold a password.
        self.url = url
        self._database = Database(url, keys, read_only=read_only)
        self._watch = Watch(self._database)
        self.stamps, self.presence = Stamps(self._database), Presence(self._database)
        # One index for all turns: it keeps the folded register in memory.
        index = UnitIndex()
        self.turns = Turns(self._database, index)
        self.outbox = Outbox(self._database)
        self.reminders = Reminders(self._database)
        self.looks = Looks(self._database)
        self.last_words = LastWords(self._database)
        self.late = Late(self._database)
        self.registrations = Registrations(self._database)
        self.registration_list = RegistrationList(self._database)
        self.units = Units(self._database, index)
        self.questions = Questions(self._database)
        self.requests = Requests(self._database)
        self.requests_told = Telling(self._database)
        self.withdrawals = Withdrawals(self._database)
        self.figures = Figures(self._database)
        self.plans = Plans(self._database)
        self.staff = Staff(self._database)
        self.second_factors = SecondFactors(self._database)
        self.logins = Logins(self._database)
        self.previews = StoredPreviews(self._database)
        self.uploads = StoredUploads(self._database)
        self.learnings = StoredLearnings(self._database)
        self.digests = Digests(self._database)
        self.alarms = Alarms(self._database)
        self.troubles = StoredTroubles(self._database, self.presence)
        self.journal = Journal(self._database)
        self.readings = Readings(self._database)
        self.calendar = Calendar(self._database)
        self.announcements = Announcements(self._database)
        self.programmes = Programmes(self._database)
        self.entries = Entries(self._database)
        self.judgings = Judgings(self._database, self.presence)
        self.retention = Retention(self._database)
        self.deletions = Deletions(self._database)
        self.refusals = Refusals(self._database)
        self.files = FileLinks(self._database)
        self.web_chats = WebChats(self._database)
        self.buckets = Buckets(self._database)
        self.pushes = Pushes(self._database)
        self.history = History(self._database)
        self.signed = SignedPages(self._database)
        self.signed_room = SignedRoom(self._database)
        self.awards = Awards(self._database)
        self.data_requests = DataRequests(self._database)
        self.subjects = Subjects(self._database)
        self.grants = Grants(self._database)
        self.spending = Spending(self._database)

    @property
    def place(self) -> str:
        """Where the data are, for a person to read and without the password."""
        return self._database.place

    @property
    def file(self) -> Path | None:
        """The SQLite file behind all links; None on PostgreSQL. Raises StoreError."""
        return self._database.file

    def open(self, *, rehearsing: bool = False) -> None:
        """Create or migrate the tables; raises StoreError when that is impossible.

        One of the other kind of clock or of another key is refused before anything is changed.
        """
        with self._database.migrate() as connection:
            check_stamp(connection, self._database.keys, rehearsing=rehearsing)
            was = revision_of(connection)
            migrate(connection)
            stamp(connection, rehearsing=rehearsing)
            with self._database.session_on(connection) as session:
                # The only time that is not handed in: it dates a line, and nothing is due by it.
                begin_after_upgrade(session, was, datetime.now(UTC))

    def is_new(self, *, rehearsing: bool = False) -> bool:
        """Tell whether nothing is stored there yet; changes nothing.

        Raises StoreError when the database cannot be used as it is.
        """
        file = self.file
        # SQLite makes the file it connects to, and looking must change nothing.
        if file is not None and not file.exists():
            return True
        with self._database.read() as session:
            connection = session.connection()
            check_stamp(connection, self._database.keys, rehearsing=rehearsing)
            version = standing(connection)
        if version == "old":
            raise StoreError("written by an older version", "needs-upgrade")
        return version == "empty"

    def close(self) -> None:
        """Give all connections back."""
        self._watch.close()
        self.presence.close()
        self._database.engine.dispose()

    def on_queued(self, call: Callable[[], None]) -> None:
        """Have `call` called, in any thread, whenever something was put into the outbox."""
        self._database.on_queued = call

    def beat(self, roles: Collection[str]) -> Beat:
        """Tell other copies that we are here and stand by for these roles; free what is nobody's.

        Returns at once on SQLite, where there is one copy. Raises StoreError.
        """
        beat = self.presence.beat(roles)
        if beat.dead:
            with self._database.write() as session:
                release_of(session, beat.dead)
        return beat

    def hear_others(self, heard: Heard, stop: Event) -> None:
        """Until `stop`, call what stands under its notice with what any copy tells.

        Returns at once on SQLite, where there is one copy. Raises StoreError.
        """
        hear(self._database, heard, stop)

    def version(self) -> str:
        """Changes with every commit, by whomever; costs one statement that reads no table."""
        return self._watch.version()

    def probe(self) -> None:
        """Raise StoreError unless the database takes a write: a full disk still reads well."""
        with self._database.write() as session:
            # Another value each time: what is the same already would not be written.
            session.merge(SettingRow(name=PROBED, value=token_hex(8)))

    @contextmanager
    def change(self, actor: Actor, now: datetime) -> Iterator[Change]:
        """One transaction for the verbs of `actor`: all they do is stored, or on an exception none.

        The verbs are functions of their subject, such as `registrations.decisions.decide`.
        """
        with self._database.write() as session, changing(session, actor, now) as change:
            yield change
        if change.erased:
            # After the commit, and never in its way: what this misses the next purge does.
            with suppress(StoreError):
                self._database.wipe_log()

    def once(
        self,
        mark: str,
        to: int,
        now: datetime,
        tell: Callable[[Change], None] = lambda change: None,
    ) -> bool:
        """Lift a mark and tell of it, in one transaction; False when it stands there already.

        Whoever is killed in between has done neither, and does both the next time.
        """
        if self.figures.mark(mark) >= to:
            return False
        with self.change(SCHEDULER, now) as change:
            lifted = lift_to(change.session, mark, to)
            if lifted:
                tell(change)
        return lifted

    def begin_with_key(self, actor: Actor, now: datetime) -> None:
        """The master key was changed: what the old one had opened ends, the journal goes on.

        Raises StoreError, "locked" while another program is at work on PostgreSQL.
        """
        with self._database.write() as session:
            refuse_company(session.connection())
            end_links(session)
            end_all_access(session)
            begin_with_key(session, actor, now)
            mark_with_key(session)
            seal_again(session)
            seal_grants_again(session)

    def put_right(self, now: datetime) -> None:
        """After the clock was set back: what was not due yet is not done and not used up."""
        with self._database.write() as session:
            put_right(session, now)

    def recover(self, now: datetime, channel: str | None = None) -> int:
        """After a start: queue again what a killed process had claimed; returns how many.

        SQLite serves one process, so every claim is a dead one; on PostgreSQL only those whose time
        is over: another copy may be sending the rest, and what is a dead one's is found by `beat`.
        What a clock ahead of ours has written is put right. With `channel` only what is that
        channel's, which nobody else serves.
        """
        expired_at = None if self._database.is_sqlite else now
        with self._database.write() as session:
            put_right(session, now)
            return release(session, expired_at, channel=channel)


__all__ = [
    "Listener",
    "ListenerChat",
    "NewReminder",
    "OpenTurn",
    "Outgoing",
    "ReplyClaim",
    "Sent",
    "Snooze",
    "Store",
    "StoreError",
    "UnitEntry",
]
