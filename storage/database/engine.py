"""The database connection: SQLite in a file, or PostgreSQL.

The rule: the differences between the two engines that callers could notice end here.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import unquote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlmodel import Session

from storage.database.errors import StoreError, translated
from storage.database.keys import KEYS, Keys, no_keys
from storage.database.server.postgresql import (
    LOCK_TIMEOUT_S,
    QUEUED_NEWS,
    TAKEN_BACK_NEWS,
    as_json,
    hold_schema,
    postgresql,
    take_time,
    tell,
    write_anew,
)
from storage.database.turnstile import Turnstile

# In a session's `info`: it has put something into the outbox; it has taken words back that stood
# there; and what `as_of` said before it read anything.
QUEUED, TAKEN_BACK, AS_OF = "queued", "taken back", "as of"
WIPE_TIMEOUT_MS = 500
WIPE_AGAIN_TIMEOUT_MS = 20


class Database:
    """Transactions on one engine; safe to use from several threads.

    With `read_only` the engine itself refuses every change, and no file is made or touched.
    `keys` is what the sessions ask for the installation's keys.
    """

    def __init__(
        self,
        url: str,
        keys: Keys = no_keys,
        *,
        read_only: bool = False,
    ) -> None:
        self.keys, self._info = keys, {KEYS: keys}
        self._url = _with_driver(url)
        self.is_sqlite = self._url.get_backend_name() == "sqlite"
        make = _sqlite if self.is_sqlite else postgresql
        self.engine = make(self._url, read_only)
        self._writer = self.engine.execution_options(writing=True)
        self._writing = Turnstile()
        # A run that was killed may have left words behind that were erased.
        self._to_be_wiped = self.is_sqlite and not read_only
        # Called after every transaction that has put something into the outbox.
        self.on_queued: Callable[[], None] = lambda: None
        # Whether what others take back is heard of: on SQLite it is one copy's own doing.
        self.hears_others = self.is_sqlite
        self._taken_back = object()

    @property
    def place(self) -> str:
        """Where the data are, for a person to read and without the password."""
        if self.file is not None:
            return str(self.file)
        # As it is written in the settings, without the driver's name.
        url = self._url.set(drivername="postgresql")
        if "password" in url.query:
            url = url.update_query_dict({"password": "***"})
        return unquote(url.render_as_string(hide_password=True))

    @property
    def file(self) -> Path | None:
        """The SQLite file behind all links; None on PostgreSQL. Raises StoreError."""
        try:
            return Path(self._url.database or "").resolve() if self.is_sqlite else None
        except (OSError, RuntimeError) as error:
            raise StoreError(f"cannot follow the path: {error}", "unavailable") from error

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that only reads."""
        with translated(), Session(self.engine, info=dict(self._info)) as session:
            yield session

    @contextmanager
    def read_at_leisure(self) -> Iterator[Session]:
        """The same, for what thinks for long about what it has read; it holds up nobody."""
        with self.read() as session:
            take_time(session.connection())
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that sees one moment of the whole database, however long it reads."""
        # A transaction of SQLite sees one moment anyway; PostgreSQL has to be asked.
        level = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with translated(), self.engine.connect() as fresh:
            connection = fresh.execution_options(**level)
            with connection.begin():
                take_time(connection)
                yield connection

    def as_of(self) -> object:
        """The same for as long as surely no words were taken back that stood in the outbox."""
        return self._taken_back if self.hears_others else object()

    def take_back(self) -> None:
        """Words were taken back, here or by another copy: what was read before may be old."""
        self._taken_back = object()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction that commits at the end of the block and leaves nothing on an exception."""
        with (
            translated(),
            self._one_writer(),
            Session(self._writer, info={**self._info, AS_OF: self.as_of()}) as session,
            session.begin(),
        ):
            yield session
            for what, news in ((QUEUED, QUEUED_NEWS), (TAKEN_BACK, TAKEN_BACK_NEWS)):
                if session.info.get(what):
                    tell(session.connection(), news)
        if session.info.get(TAKEN_BACK):
            self.take_back()
        if session.info.get(QUEUED):
            self.on_queued()

    @contextmanager
    def migrate(self) -> Iterator[Connection]:
        """A connection whose transaction holds the schema for this process alone."""
        with translated():
            if self.is_sqlite:
                _make_directory(self._url)
            with self._one_writer(), self._writer.begin() as connection:
                hold_schema(connection)
                yield connection

    @contextmanager
    def session_on(self, connection: Connection) -> Iterator[Session]:
        """A session within the connection's transaction, which it leaves to its owner."""
        with Session(connection, info=dict(self._info)) as session:
            yield session
            session.commit()

    def wipe_log(self, timeout_ms: int = WIPE_TIMEOUT_MS) -> bool:
        """Empty SQLite's write-ahead log, which keeps deleted words until they are written over.

        False when a reader stood in the way: it is still to be emptied then, `wipe_again`. Other
        engines keep no log of ours.
        """
        if not self.is_sqlite:
            return True
        # Whatever happens in between: emptied is what has been seen to be.
        self._to_be_wiped = True
        with translated(), self._one_writer():
            connection = self.engine.raw_connection()
            cursor = connection.cursor()
            try:
                # Others of this process wait for us meanwhile: better to try again later.
                cursor.execute(f"PRAGMA busy_timeout={timeout_ms}")
                busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                cursor.execute(f"PRAGMA busy_timeout={int(LOCK_TIMEOUT_S * 1000)}")
                connection.close()
            self._to_be_wiped = bool(busy)
        return not busy

    def wipe_again(self) -> None:
        """Empty the log that a reader or an error has left full after something was erased."""
        if self._to_be_wiped:
            # Asked again and again: nobody of us waits long for a reader that does not end.
            self.wipe_log(WIPE_AGAIN_TIMEOUT_MS)

    def wipe_tables(self, words: Mapping[str, list[str]]) -> None:
        """Leave nothing deleted in the files of a server's tables; SQLite has written over it.

        `words` are the columns that hold what people wrote.
        """
        if not self.is_sqlite:
            with translated():
                write_anew(self.engine, words)

    @contextmanager
    def _one_writer(self) -> Iterator[None]:
        # SQLite lets waiting writers poll without order, so one could starve; a lock queues them.
        if not self.is_sqlite:
            yield
            return
        if not self._writing.acquire(timeout=LOCK_TIMEOUT_S):
            raise StoreError("another thread of this process keeps writing", "locked")
        try:
            yield
        finally:
            self._writing.release()


def _with_driver(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError("the database address cannot be parsed", "unavailable") from error
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return parsed.set(drivername="postgresql+psycopg")
    # A database in memory is another one for every thread.
    if parsed.drivername == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed
    raise StoreError("the database address is neither sqlite:///FILE nor postgresql", "unavailable")


def _sqlite(url: URL, read_only: bool) -> Engine:
    engine = create_engine(
        _only_to_read(url) if read_only else url,
        connect_args={"timeout": LOCK_TIMEOUT_S},
        pool_size=10,
        max_overflow=30,
        json_serializer=as_json,
        hide_parameters=True,  # they hold personal data and would reach the logs
    )
    event.listen(engine, "connect", _prepare_reader if read_only else _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _only_to_read(url: URL) -> URL:
    """The address of the same file for reading only.

    Without a log beside it nobody writes the file; only when told so does SQLite make no log
    of its own, not even to read.
    """
    file = Path(url.database or "").resolve()
    log = file.with_name(f"{file.name}-wal")
    untouched = {} if log.exists() else {"immutable": "1"}
    return url.set(database=file.as_uri(), query={"mode": "ro", "uri": "true", **untouched})


def _make_directory(url: URL) -> None:
    try:
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot create the directory: {error}", "unavailable") from error


def _prepare_reader(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own transaction handling begins too late for a write lock: we send BEGIN.
    connection.isolation_level = None
    _to_wal(connection)
    # Secure_delete overwrites what people had deleted.
    for pragma in ("foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _to_wal(connection: sqlite3.Connection) -> None:
    """Pages read while one writes."""
    until_s = monotonic() + LOCK_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            # Two who open a new file at once: this change alone does not wait by itself.
            if "locked" not in str(error) or monotonic() > until_s:
                raise
            sleep(0.01)


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    # A plain BEGIN takes the write lock at the first
    # change; after a read that fails without waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
