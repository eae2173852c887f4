"""Whose a database is: on which kind of clock it is written, and under which master key.

The rule: the two clocks never meet in one database. What a pretended clock has queued, used up or
given out is false for real people; a database without a stamp is older than stamps, and real. Nor
do two master keys: of the key a fingerprint is kept, which is good for nothing but to be compared.
"""

from collections.abc import Collection

from sqlalchemy import Connection, inspect, select
from sqlmodel import Session

from storage.database.engine import Database
from storage.database.errors import StoreError
from storage.database.keys import Keys, keys_for
from storage.database.version import refuse_foreign
from storage.tables.base import Table
from storage.tables.office import SettingRow

CLOCK, KEY = "clock", "key"
REAL, REHEARSAL = "real", "rehearsal"
SETTINGS = Table.metadata.tables[str(SettingRow.__tablename__)]


class Stamps:
    """The stamps of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> None:
        """Raise StoreError where the real clock, our key or we must not go on; of any version."""
        with self._database.read() as session:
            connection = session.connection()
            check_stamp(connection, self._database.keys, rehearsing=False)
            refuse_foreign(connection)

    def claim(self) -> None:
        """Mark the database with the master key in use; raises StoreError where it has another."""
        # One after the other: of two that start at once with two keys the second is refused.
        with self._database.migrate() as connection:
            check_stamp(connection, self._database.keys, rehearsing=False)
            ours = self._database.keys("fingerprint")[0]
            if _value(connection, KEY) is None:
                connection.execute(SETTINGS.insert().values(name=KEY, value=ours))
            _mark(connection, ours)


def check_stamp(connection: Connection, keys: Keys, *, rehearsing: bool) -> None:
    """Raise StoreError when a database with content is of the other clock, or of another key."""
    found = _stamp_of(connection)
    if found == REHEARSAL and not rehearsing:
        raise StoreError("written on a rehearsal clock", "rehearsal-data")
    if found == REAL and rehearsing:
        raise StoreError("written on the real clock", "real-data")
    # A rehearsal proves nothing to anybody.
    if found == REAL and (marked := _value(connection, KEY)) is not None:
        _check_key(marked, keys("fingerprint"))


def stamp(connection: Connection, *, rehearsing: bool) -> None:
    """Write the stamp; the tables exist, and the stamp was checked before."""
    # Only a rehearsal is stamped: databases from before stamps have to count as real.
    if rehearsing and _value(connection, CLOCK) is None:
        connection.execute(SETTINGS.insert().values(name=CLOCK, value=REHEARSAL))


def mark_with_key(session: Session) -> None:
    """After the master key was changed: what was marked with the old one is marked with it."""
    session.flush()
    _mark(session.connection(), keys_for(session, "fingerprint")[0])


def _mark(connection: Connection, fingerprint: str) -> None:
    if fingerprint:
        marked = SETTINGS.update().where(SETTINGS.c.name == KEY)
        connection.execute(marked.values(value=fingerprint))


def _check_key(marked: str, ours: Collection[str]) -> None:
    # An empty one: there is no key to compare with, or none that can be read.
    if marked not in ours and "" not in ours:
        raise StoreError("written under another master key", "other-key")


def _stamp_of(connection: Connection) -> str | None:
    """None for a database without tables, which may become either."""
    if not inspect(connection).has_table("subscribers"):
        return None
    return REHEARSAL if _value(connection, CLOCK) is not None else REAL


def _value(connection: Connection, name: str) -> str | None:
    wanted = select(SETTINGS.c.value).where(SETTINGS.c.name == name)
    return connection.execute(wanted).scalar()
