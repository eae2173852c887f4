"""On which kind of clock a database is written: the real one or a rehearsal's.

The rule: the two never meet in one database. What a pretended clock has queued, used up or given
out is false for real people; a database without a stamp is older than stamps, and real.
"""

from sqlalchemy import Connection, inspect, select

from storage.database.errors import StoreError
from storage.tables.office import SettingRow
from storage.tables.people import Table

CLOCK = "clock"
REAL, REHEARSAL = "real", "rehearsal"
SETTINGS = Table.metadata.tables[str(SettingRow.__tablename__)]


def check_stamp(connection: Connection, *, rehearsing: bool) -> None:
    """Raise StoreError when a database with content was written on the other kind of clock."""
    found = _stamp_of(connection)
    if found == REHEARSAL and not rehearsing:
        raise StoreError("written on a rehearsal clock", "rehearsal-data")
    if found == REAL and rehearsing:
        raise StoreError("written on the real clock", "real-data")


def stamp(connection: Connection, *, rehearsing: bool) -> None:
    """Write the stamp; the tables exist, and the stamp was checked before."""
    # Only a rehearsal is stamped: databases from before stamps have to count as real.
    if rehearsing and not _rows(connection):
        connection.execute(SETTINGS.insert().values(name=CLOCK, value=REHEARSAL))


def _stamp_of(connection: Connection) -> str | None:
    """None for a database without tables, which may become either."""
    if not inspect(connection).has_table("subscribers"):
        return None
    return REHEARSAL if _rows(connection) else REAL


def _rows(connection: Connection) -> list[str]:
    wanted = select(SETTINGS.c.value).where(SETTINGS.c.name == CLOCK)
    return list(connection.execute(wanted).scalars())
