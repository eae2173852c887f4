"""A database with rows in every table, made from the tables themselves: a new one is filled too."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    create_engine,
    insert,
    select,
    text,
)
from sqlmodel.sql.sqltypes import UTCDateTime

from bot.clock import LOCAL
from handlers.values.messages import Inbound
from storage.database.engine import Database
from storage.database.migrate import migrate
from storage.store import Store
from storage.tables.base import Table
from tests.support.database.reflected import reflected

NOW = datetime(2025, 4, 8, 9, 0, tzinfo=LOCAL)
ROWS = 3
OLDER = "0004"
# Beyond 32 bits, and away from the numbers the program gives by itself.
FIRST_ID = 5_000_000_000


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection of the test's own, past the program."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def fill(url: str, now: datetime) -> None:
    """Some rows in every table, with everything a column may hold; the last one is the barest."""
    store = Store(url)
    store.open()
    store.close()
    with connected(url) as connection:
        for table in Table.metadata.sorted_tables:
            for number in range(ROWS):
                row = {c.name: value_of(c, number, now) for c in table.columns}
                connection.execute(insert(table).values(row))
        # Words that nobody agreed to go with the next purge.
        digest = "SELECT digest FROM consent_texts ORDER BY digest LIMIT 1"
        connection.execute(text(f"DELETE FROM consent_texts WHERE digest <> ({digest})"))
        connection.execute(text(f"UPDATE consents SET text_digest = ({digest})"))


def older(url: str) -> None:
    """A database as an earlier release left it, with a unit in it."""
    database = Database(url)
    with database.migrate() as connection:
        migrate(connection, OLDER)
        connection.execute(
            text(
                "INSERT INTO units (name, name_key, commune_key, changed_at) "
                "VALUES ('HTX Chè', 'che', '', '2025-04-01 00:00:00')"
            )
        )
    database.engine.dispose()


def value_of(column: Column[Any], number: int, now: datetime) -> Any:
    """The value of one column in one row."""
    kind = column.type
    if column.nullable and number == ROWS - 1 and not column.foreign_keys:
        return None if not isinstance(kind, JSON) else text("NULL")
    if isinstance(kind, UTCDateTime | DateTime):
        return now + timedelta(hours=1, minutes=number, microseconds=number * 7 + 1)
    if isinstance(kind, Date):
        return date(2025, 4, 11 + number)
    if isinstance(kind, LargeBinary):
        return bytes([0, 255, number])
    if isinstance(kind, JSON):
        return {"chữ": ["ạ\u0000"[0], None, {"số": 1.5, "dài": number}], "rỗng": None, "🙂": True}
    if isinstance(kind, Boolean):
        return number == 0
    if column.name == "id" or column.foreign_keys:
        return FIRST_ID + number
    if column.name == "full_ms":
        # What is full again goes with the next purge.
        return int((now + timedelta(hours=1)).timestamp() * 1000) + number
    if isinstance(kind, BigInteger | Integer):
        return number + 1
    if isinstance(kind, Float):
        return number + 0.25
    return f'{column.table.name}.{column.name} {number}: “Đặng’\t\\ ợ\n"; --'


def rows(url: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables in the order of their keys, times in UTC."""
    with connected(url) as connection:
        return {
            name: [
                {key: _plain(value) for key, value in row.items()}
                for row in connection.execute(
                    select(table).order_by(*table.primary_key.columns)
                ).mappings()
            ]
            for name, table in reflected(connection).tables.items()
        }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime) and value.utcoffset() is not None:
        return (value - value.utcoffset()).replace(tzinfo=None)
    return value


def without_the_restore(found: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    """All rows but what a restore itself leaves: a journal line, its number, the shipped end.

    And what it ends: who was signed in, and what lets somebody in.
    """
    found["journal"] = [row for row in found["journal"] if row["action"] != "restore"]
    found["counters"] = [row for row in found["counters"] if row["name"] != "journal"]
    for ended in ("staff_sessions", "login_codes", "link_codes", "staff_invites"):
        found.pop(ended, None)
    ends = found["campaign_ends"]
    found["campaign_ends"] = [row for row in ends if row["campaign"] != "344-KH-LMHTX"]
    return dict(found)


def receive(store: Store, key: str) -> None:
    """One message arrives."""
    store.turns.receive("telegram", key, "7000000000", Inbound(key), True, NOW)
