"""What can go wrong with the database, as one error with a code.

The rule: no error of SQLAlchemy, SQLite or PostgreSQL leaves this package unwrapped.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

StoreErrorCode = Literal[
    "locked",
    "in-use",
    "at-work",
    "disk-full",
    "disk-error",
    "newer-version",
    "needs-upgrade",
    "rehearsal-data",
    "real-data",
    "other-key",
    "no-key",
    "other-log",
    "emptied",
    "gone",
    "misplaced",
    "moved",
    "unreadable",
    "other-tables",
    "bad-login",
    "no-database",
    "no-server",
    "no-right",
    "no-tls",
    "no-postgresql",
    "bad-certificate",
    "bad-option",
    "server-full",
    "server-starting",
    "unavailable",
]


class StoreError(Exception):
    """The database refused or cannot be reached; `code` says what the operator can do about it.

    locked          another process holds it: try again
    in-use          another copy of the program runs on this file: one is enough
    at-work         copies of the program are connected: all of them have to stop
    disk-full       nothing can be written: make room
    disk-error      the disk refused, as it does when a quota is used up: look at the disk
    newer-version   written by a newer release: update the program
    needs-upgrade   written by an older release: `run` brings it up to date
    rehearsal-data  written on a pretended clock: the real one must not go on with it
    real-data       written on the real clock: a pretended one must not touch it
    other-key       written under another master key: two of them end each other's sessions
    no-key          written under a master key, and there is none here: bring it along
    other-log       the file was put beside the log of another: it would be undone
    emptied         nothing in the file, where copies tell of data: restore one
    gone            no file, where copies tell of data: put it back, or restore one
    misplaced       a folder where the file should be, or a file where its folder should
    moved           the data are in PostgreSQL now: work there
    unreadable      not our database, or damaged: restore a copy
    other-tables    a database of another program: take one of our own
    bad-login       the server does not take the name or the password
    no-database     the server has no database of this name
    no-server       nobody answers at this address and port
    no-right        this account may not enter the database, or may make nothing in it
    no-tls          the server does not encrypt, and the address asks for it
    no-postgresql   another program answers at this address and port
    bad-certificate the server's certificate is not believed
    bad-option      what stands behind the ? of the address is not understood
    server-full     the server takes no more connections: end some, or let it take more
    server-starting the server starts or ends: wait a moment
    unavailable     cannot be reached or refused the request

    `place` is where, for a person to read, when it is not the installation's own database.
    """

    def __init__(self, message: str, code: StoreErrorCode, place: str = "") -> None:
        super().__init__(message)
        self.code: StoreErrorCode = code
        self.place = place


@contextmanager
def translated() -> Iterator[None]:
    """Turn every database error of the block into a StoreError, with the cause chained."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        # The statement and its parameters stay out of the message: they hold personal data.
        cause = getattr(error, "orig", None) or error
        raise StoreError(f"{type(cause).__name__}: {_first_line(cause)}", _code(cause)) from error


def refuse_lost(error: Exception) -> None:
    """Raise StoreError when an error is that of a connection which has ended; else nothing."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        with translated():
            raise error


@contextmanager
def driver_translated() -> Iterator[None]:
    """The same for PostgreSQL's driver, where it is used without the library above it."""
    # Asked for here: on SQLite it is not loaded at all.
    from psycopg import Error

    try:
        yield
    except Error as error:
        raise StoreError(type(error).__name__, "unavailable") from error


_BY_WORDS: tuple[tuple[str, StoreErrorCode], ...] = (
    ("database is locked", "locked"),
    ("database table is locked", "locked"),
    ("database or disk is full", "disk-full"),
    ("disk i/o error", "disk-error"),
    ("file is not a database", "unreadable"),
    ("malformed", "unreadable"),
    ("unsupported file format", "unreadable"),
    # A refused connection has no code of its own, only what the server and the driver say. What is
    # special first: of several addresses of one name each says something.
    ("server does not support ssl", "no-tls"),
    ("invalid response to ssl negotiation", "no-postgresql"),
    ("expected authentication request from server", "no-postgresql"),
    ("root certificate file", "bad-certificate"),
    ("certificate verify failed", "bad-certificate"),
    ("server certificate for", "bad-certificate"),
    ("invalid sslmode value", "bad-option"),
    ("invalid connection option", "bad-option"),
    ("invalid port number", "bad-option"),
    ("invalid integer value", "bad-option"),
    ("too many clients", "server-full"),
    ("too many connections", "server-full"),
    ("remaining connection slots", "server-full"),
    ("database system is", "server-starting"),
    ("password authentication failed", "bad-login"),
    ("no password supplied", "bad-login"),
    ("no pg_hba.conf entry", "no-right"),
    ("permission denied for database", "no-right"),
    ("connection refused", "no-server"),
    ("could not translate host name", "no-server"),
    ("failed to resolve host", "no-server"),
    ("name or service not known", "no-server"),
    ("network is unreachable", "no-server"),
    ("no route to host", "no-server"),
    ("timeout expired", "no-server"),
    ("connection timeout", "no-server"),
    ("no such file or directory", "no-server"),
)
_NO_SUCH = re.compile(r'(role|database) "[^"]*" does not exist')
# Lock not available, deadlock, serialization failure: the same act may succeed the next time.
_BY_SQLSTATE: dict[str, StoreErrorCode] = {
    "55P03": "locked",
    "40P01": "locked",
    "40001": "locked",
    "53100": "disk-full",
    "53300": "server-full",
    "57P03": "server-starting",
    "42501": "no-right",
    "28P01": "bad-login",
    "28000": "bad-login",
    "3D000": "no-database",
}


def _code(error: BaseException) -> StoreErrorCode:
    sqlstate = getattr(error, "sqlstate", None)
    if isinstance(sqlstate, str):
        return _BY_SQLSTATE.get(sqlstate, "unavailable")
    text = str(error).lower()
    if missing := _NO_SUCH.search(text):
        return "bad-login" if missing[1] == "role" else "no-database"
    return next((code for words, code in _BY_WORDS if words in text), "unavailable")


def _first_line(error: BaseException) -> str:
    # PostgreSQL adds lines of detail, which quote the row.
    return next(iter(str(error).splitlines()), "")
