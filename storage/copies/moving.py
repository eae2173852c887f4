"""A copy written into another, empty database, and compared with it before it counts.

The rule: one transaction. Killed at any moment, the other database is as it was before.
"""

import json
from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Connection

from storage.copies.copies import Copy, Row, fill_all
from storage.copies.rows import count, rows_of, tables_of
from storage.database.company import refuse_company
from storage.database.engine import Database
from storage.database.errors import StoreError
from storage.database.migrate import migrate
from storage.database.version import newest

_SUMS = 1 << 256


class NotEmpty(Exception):
    """The other database holds rows already; `tables` are where."""

    def __init__(self, tables: tuple[str, ...]) -> None:
        super().__init__(", ".join(tables))
        self.tables = tables


def write_into(url: str, copy: Copy) -> str:
    """Write the copy into the database at `url`; where that is, for a person to read.

    Raises NotEmpty, or StoreError: "needs-upgrade" for a copy of an older release, "locked" while
    a program of ours is connected there.
    """
    if copy.revision != newest():
        raise StoreError(f"revision {copy.revision}", "needs-upgrade")
    database = Database(url)
    try:
        with database.migrate() as connection:
            refuse_company(connection)
            _refuse_rows(connection)
            migrate(connection)
            fill_all(connection, copy)
            _compare(connection, copy)
        return database.place
    except StoreError as error:
        raise StoreError(str(error), error.code, database.place) from error
    finally:
        database.engine.dispose()


def _refuse_rows(connection: Connection) -> None:
    held = tuple(one.name for one in tables_of(connection) if count(connection, one))
    if held:
        raise NotEmpty(held)


def _compare(connection: Connection, copy: Copy) -> None:
    """Every row is there as it was, and no other; the engines may put them in another order."""
    for table in tables_of(connection):
        was = _sum(copy.rows(table.name)) if table.name in copy.sizes else (0, 0)
        if _sum(rows_of(connection, table)) != was:
            raise StoreError(f"rows of {table.name} arrived changed", "unavailable")


def _sum(rows: Iterable[Row]) -> tuple[int, int]:
    """How many rows, and a sum that only the same rows have."""
    number = total = 0
    for row in rows:
        line = json.dumps(row, sort_keys=True).encode()
        total = (total + int.from_bytes(sha256(line).digest())) % _SUMS
        number += 1
    return number, total
