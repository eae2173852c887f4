"""A whole database as a value: read in one snapshot, written into an empty database.

The rule: what is deleted stays deleted. Whoever had something deleted after the copy was made is
forgotten again before anybody can see the restored database.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete
from sqlmodel import Session

from storage.copies.forget_again import Redone, forget_again
from storage.copies.rows import count, fill, go_on_after, numbers_of, rows_of, set_aside, tables_of
from storage.copies.shut_again import Shut, shut_again
from storage.database.company import refuse_company
from storage.database.engine import Database
from storage.database.errors import StoreError, translated
from storage.database.keys import Keys, keys_for
from storage.database.migrate import migrate
from storage.database.server.postgresql import PROGRAM
from storage.database.stamp import CLOCK, REHEARSAL, SETTINGS, mark_with_key
from storage.database.version import foreign, is_known, newest, revision_of
from storage.journal.journal import Actor, begin_with_key, is_before_keys, record
from storage.journal.witness import RESTORED
from storage.official.grants import seal_grants_again
from storage.privacy.deletions import Deletion, add, unknown_to
from storage.staff.second_factor import seal_again
from storage.tables.base import Table
from storage.tables.counters import RECEIPTS, raise_to

COMMAND_LINE = Actor(PROGRAM)
Row = dict[str, Any]


@dataclass(frozen=True)
class Copy:
    """A database at one moment; `sizes` are rows by table, `numbers` the last row numbers given."""

    revision: str
    made_at: datetime
    sizes: Mapping[str, int]
    numbers: Mapping[str, int]
    rows: Callable[[str], Iterable[Row]]


class Written(NamedTuple):
    """What was forgotten and stopped again, whether old tables were set aside, and what was
    shut."""

    redone: Redone
    kept: bool
    shut: Shut


class NoDatabase(Exception):
    """There is no database at this address yet, or an empty one."""


def file_of(url: str) -> Path | None:
    """The file of a SQLite database behind all links; None for another engine."""
    return Database(url).file


@contextmanager
def reading(url: str, now: datetime) -> Iterator[Copy]:
    """The database as it is at this moment, whatever is written meanwhile and whatever version.

    Raises NoDatabase or StoreError.
    """
    database = Database(url)
    if database.file is not None and not database.file.exists():
        raise NoDatabase
    try:
        with database.snapshot() as connection:
            revision = revision_of(connection)
            tables = {table.name: table for table in tables_of(connection)}
            if revision is None and not tables:
                raise NoDatabase
            if revision is None:
                raise foreign(connection)
            sizes = {name: count(connection, table) for name, table in tables.items()}
            numbers = numbers_of(connection)
            yield Copy(
                revision, now, sizes, numbers, lambda name: rows_of(connection, tables[name])
            )
    finally:
        database.engine.dispose()


def waits_for_migration(url: str) -> str | None:
    """The version of a database that this program would migrate; None when it would not."""
    try:
        with reading(url, datetime.min) as copy:  # only the version is wanted
            older = is_known(copy.revision) and copy.revision != newest()
            return copy.revision if older else None
    except NoDatabase:
        return None


def deletions_in(url: str, now: datetime) -> frozenset[Deletion]:
    """The nameless list inside a database of any version; raises NoDatabase or StoreError."""
    with reading(url, now) as copy:
        return _listed(copy)


def codes_given_in(url: str, now: datetime) -> Mapping[str, int]:
    """The last receipt number of each year in a database; raises NoDatabase or StoreError."""
    with reading(url, now) as copy:
        rows = copy.rows("counters") if "counters" in copy.sizes else ()
        return {row["name"]: row["value"] for row in rows if row["name"].startswith(RECEIPTS)}


def is_rehearsal(copy: Copy) -> bool:
    """Whether a pretended clock has written it."""
    rows = copy.rows(str(SETTINGS)) if str(SETTINGS) in copy.sizes else ()
    return any(row["name"] == CLOCK and row["value"] == REHEARSAL for row in rows)


def restore(
    url: str,
    copy: Copy,
    deletions: Collection[Deletion],
    keys: Keys,
    now: datetime,
    aside: str | None = None,
    codes_given: Mapping[str, int] | None = None,
    office: Sequence[str] = (),
) -> Written:
    """Write a copy into an empty database and migrate it.

    `keys` are the installation's, and behind them what else the copy was written with;
    `codes_given` are receipt numbers that people hold and nobody else may get; `office` is what the
    office says of itself, its number above all, which goes with nobody. With `aside`
    (PostgreSQL) the tables that are there move into this schema, all in one transaction.
    Raises StoreError, "at-work" while another program is connected, and leaves all as it was.
    """
    database = Database(url, keys)
    try:
        with database.migrate() as connection:
            kept = False
            if aside is not None:
                refuse_company(connection)
                kept = set_aside(connection, aside, {*Table.metadata.tables, *copy.sizes})
            # To the copy's version first: its rows fit these
            # tables, and the later steps move them on.
            migrate(connection, copy.revision)
            fill_all(connection, copy)
            migrate(connection)
            with database.session_on(connection) as session:
                # First: it reads the whole journal, and forgets what the session knows of it.
                upgraded = is_before_keys(copy.revision)
                begin_with_key(session, COMMAND_LINE, now, upgraded=upgraded)
                mark_with_key(session)
                seal_again(session)
                seal_grants_again(session)
                for name, value in (codes_given or {}).items():
                    raise_to(session, name, value)
                again, shut = _done_again(session, copy, deletions, office, now)
                _write_down(session, copy.made_at, again, shut, now)
            return Written(again, kept, shut)
    finally:
        database.engine.dispose()


def _done_again(
    session: Session,
    copy: Copy,
    deletions: Collection[Deletion],
    office: Sequence[str],
    now: datetime,
) -> tuple[Redone, Shut]:
    """What was deleted and shut after the copy was made is deleted and shut in it too."""
    listed_with = keys_for(session, "deletions")
    # What is older than the list was dropped from the copy's own, too. Within it the lists are
    # compared, not the clocks: a deletion may be begun before the copy and stored after it.
    known = _listed(copy)
    new = unknown_to(known, deletions, copy.made_at)
    again = forget_again(session, new, copy.made_at, listed_with, COMMAND_LINE.name, office)
    add(session, set(deletions) - known)
    return again, shut_again(session, new, listed_with, now)


def _write_down(
    session: Session, made_at: datetime, again: Redone, shut: Shut, now: datetime
) -> None:
    after = {
        "forgotten": again.concerned,
        "silenced": again.silenced,
        "roles": len(shut.staff.lowered) + len(shut.staff.revoked),
        "pages": shut.page_chats,
    }
    subject = made_at.isoformat(timespec="minutes")
    record(session, COMMAND_LINE, RESTORED, subject, None, after, now)
    for code in again.ownerless:
        record(session, COMMAND_LINE, "registration.ownerless", code, None, None, now)


def fold(file: Path) -> None:
    """Bring a SQLite database into its one file, without a WAL beside it.

    Raises StoreError, "locked" while any other program has it open.
    """
    with translated(), closing(sqlite3.connect(file, timeout=1)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        # Leaving the WAL takes the whole file: it fails while anybody else has it open.
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()


def fill_all(connection: Connection, copy: Copy) -> None:
    """Put its rows and no others into tables of its version; raises StoreError when cut off."""
    tables = tables_of(connection)
    # Referring rows go before the referred ones, and come after them.
    for table in reversed(tables):
        # A migration may have put rows of its own into a new database.
        connection.execute(delete(table))
    for table in tables:
        written = fill(connection, table, copy.rows(table.name)) if table.name in copy.sizes else 0
        # A copy cut off in the middle of a table still reads well, line by line.
        if written != copy.sizes.get(table.name, 0):
            raise StoreError(f"{written} rows of {table.name} in the copy", "unreadable")
    go_on_after(connection, dict(copy.numbers))


def _listed(copy: Copy) -> frozenset[Deletion]:
    rows = copy.rows("deletions") if "deletions" in copy.sizes else ()
    return frozenset(
        Deletion(row["digest"], row["kind"], datetime.fromisoformat(row["at"])) for row in rows
    )
