"""Every row of every table, read in one moment and written into an empty database again.

The rule: driven by the tables that are really there, never by this program's own classes, so that
a database of an older version is copied as it is, and a copy of one engine fits the other.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    DateTime,
    LargeBinary,
    MetaData,
    Table,
    func,
    insert,
    inspect,
    select,
    text,
)

from storage.database.version import VERSIONS

# A whole database must not have to fit into memory; rows with pictures in them are large.
AT_ONCE = 500
LARGE_AT_ONCE = 4
# How the schemas begin in which the tables of before a restore lie.
_ASIDE = "truoc_khoi_phuc_"


def tables_of(connection: Connection) -> list[Table]:
    """The tables as they are in this database, the referred ones before the referring."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != VERSIONS]


def count(connection: Connection, table: Table) -> int:
    """How many rows a table has."""
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def rows_of(connection: Connection, table: Table) -> Iterator[dict[str, Any]]:
    """Every row as values JSON can hold, in the order of the primary key."""
    # The order makes two copies of the same rows the same bytes.
    query = select(table).order_by(*table.primary_key.columns)
    some = query.execution_options(yield_per=_at_once(table))
    for row in connection.execute(some).mappings():
        yield {name: _plain(value) for name, value in row.items()}


def fill(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> int:
    """Write such rows into an empty table; returns how many."""
    waiting, written = iter(rows), 0
    for column in table.columns:
        if isinstance(column.type, JSON):
            # Else Python's None would become the JSON word null where there was no value at all.
            column.type = JSON(none_as_null=bool(column.nullable))
    naive = connection.dialect.name == "sqlite"
    while some := list(islice(waiting, _at_once(table))):
        stored = [
            {name: _typed(value, table.columns[name], naive) for name, value in row.items()}
            for row in some
        ]
        connection.execute(insert(table), stored)
        written += len(some)
    return written


def _at_once(table: Table) -> int:
    large = any(isinstance(column.type, LargeBinary) for column in table.columns)
    return LARGE_AT_ONCE if large else AT_ONCE


def numbers_of(connection: Connection) -> dict[str, int]:
    """The last row number each table has given: a deleted row's number is never given again."""
    if connection.dialect.name == "sqlite":
        if not inspect(connection).has_table("sqlite_sequence"):
            return {}
        given = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
        return {name: int(number) for name, number in given}
    return {name: number for name, _, number in _sequences(connection) if number is not None}


def go_on_after(connection: Connection, numbers: dict[str, int]) -> None:
    """Let every table number its next row after these and after the rows it holds."""
    if connection.dialect.name == "sqlite":
        _go_on_in_sqlite(connection, numbers)
        return
    for name, sequence, _ in _sequences(connection):
        highest = connection.execute(text(f'SELECT max(id) FROM "{name}"')).scalar()
        last = max(highest or 0, numbers.get(name, 0))
        if last:
            connection.execute(
                text("SELECT setval(CAST(:sequence AS regclass), :last)"),
                {"sequence": sequence, "last": last},
            )


def aside_schema(at: datetime) -> str:
    """Where the tables of before a restore at this local time lie."""
    return f"{_ASIDE}{at:%Y%m%d_%H%M%S}"


def drop_set_aside(connection: Connection, before: datetime) -> None:
    """PostgreSQL: drop the tables of before the restores that were made before this local time."""
    if connection.dialect.name != "postgresql":
        return
    for schema in inspect(connection).get_schema_names():
        if schema.startswith(_ASIDE) and schema < aside_schema(before):
            connection.execute(text(f'DROP SCHEMA "{schema}" CASCADE'))


def set_aside(connection: Connection, schema: str, names: Iterable[str]) -> bool:
    """PostgreSQL: move these tables with their rows into a schema of their own; False for none."""
    inspector = inspect(connection)
    there = [name for name in (*names, VERSIONS) if inspector.has_table(name)]
    if there:
        connection.execute(text(f'CREATE SCHEMA "{schema}"'))
    for name in there:
        connection.execute(text(f'ALTER TABLE "{name}" SET SCHEMA "{schema}"'))
    return bool(there)


def _go_on_in_sqlite(connection: Connection, numbers: dict[str, int]) -> None:
    present = numbers_of(connection)
    numbered = text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'")
    counted = set(connection.execute(numbered).scalars()) & numbers.keys()
    for name in counted - present.keys():
        connection.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"),
            {"name": name, "seq": numbers[name]},
        )
    for name in counted & present.keys():
        connection.execute(
            text("UPDATE sqlite_sequence SET seq = max(seq, :seq) WHERE name = :name"),
            {"name": name, "seq": numbers[name]},
        )


def _sequences(connection: Connection) -> list[tuple[str, str, int | None]]:
    """PostgreSQL: each numbered table, its sequence and the last number given."""
    found = connection.execute(
        text(
            "SELECT t.relname, s.oid::regclass::text, "
            "pg_sequence_last_value(s.oid) "
            "FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') "
            "JOIN pg_class t ON t.oid = d.refobjid "
            "WHERE s.relkind = 'S' AND t.relnamespace = current_schema()::regnamespace "
            "ORDER BY t.relname"
        )
    )
    return [(name, sequence, number) for name, sequence, number in found]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        # Engines without time zones store UTC without an offset.
        aware = value.replace(tzinfo=UTC) if value.utcoffset() is None else value
        return aware.astimezone(UTC).isoformat()
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(value, date) else value


def _typed(value: Any, column: Column[Any], naive: bool) -> Any:
    if value is not None and isinstance(column.type, DateTime):
        moment = datetime.fromisoformat(value)
        return moment.replace(tzinfo=None) if naive else moment
    if value is not None and isinstance(column.type, LargeBinary):
        return b64decode(value)
    if value is not None and isinstance(column.type, Date):
        return date.fromisoformat(value)
    return value
