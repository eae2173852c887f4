"""The trace of who looked at whose data.

The rule: a line a person, thing and local day, however often it is looked at; a list is one thing.
"""

from datetime import datetime, time

from sqlmodel import Session, select

from storage.database.engine import Database
from storage.journal.journal import Actor, record
from storage.tables.desk import JournalRow

READ = "personal.read"
# One record; a list has its own name alone.
RECORD = "reading/"


def is_noted(session: Session, actor: Actor, subject: str, now: datetime) -> bool:
    """Whether this person's look at this thing stands in the journal of today."""
    day = datetime.combine(now.date(), time(), now.tzinfo)
    query = select(JournalRow.id).where(
        JournalRow.subject == subject,
        JournalRow.action == READ,
        JournalRow.staff_id == actor.staff_id,
        JournalRow.at >= day,
    )
    return session.exec(query.limit(1)).first() is not None


def note_reading(session: Session, actor: Actor, subject: str, now: datetime) -> None:
    """Write the line of today, if it is not there yet; `now` is local."""
    if not is_noted(session, actor, subject, now):
        record(session, actor, READ, subject, None, None, now)


class Readings:
    """The trace as the desk leaves it; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, actor: Actor, subject: str, now: datetime) -> None:
        """Note a look at one thing; the second look of a day only reads."""
        with self._database.read() as session:
            if is_noted(session, actor, subject, now):
                return
        with self._database.write() as session:
            # Asked again: two pages of one person may have been opened at once.
            note_reading(session, actor, subject, now)
