"""The numbers of rows that are to be inserted many at once.

The rule: taken ahead, because no engine tells the numbers of many inserted rows in their order in
one statement.
"""

from functools import cache

from sqlalchemy import TextClause, text
from sqlmodel import Session

from storage.tables.base import NEVER_REUSE, Table
from storage.tables.counters import following, is_named


def take_numbers(session: Session, table: type[Table], count: int) -> range | list[int]:
    """Numbers for the next `count` rows of a table, ascending.

    The rows are inserted in the same transaction and before any other of this table.
    """
    name = str(table.__tablename__)
    if not count:
        return []
    if session.get_bind().dialect.name == "sqlite":
        # The write lock is ours: nobody else takes the same.
        if is_named(name):
            last = following(session.connection(), name, count)
            return range(last + 1 - count, last + 1)
        last = session.connection().execute(_last(table), {"name": name}).scalar() or 0
        return range(last + 1, last + 1 + count)
    drawn = session.connection().execute(_DRAWN, {"name": name, "count": count})
    return sorted(drawn.scalars())


@cache
def _last(table: type[Table]) -> TextClause:
    """What SQLite itself counts on from."""
    if NEVER_REUSE in getattr(table, "__table_args__", ()):
        return text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    return text(f"SELECT max(id) FROM {table.__tablename__}")


_DRAWN = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
