"""The tables of a database as they really are, looked at once for each shape of it.

The rule: what says whether the shape is another is read from the database every time. A program
looks when it copies and restores; in the tests that would be most of a copy's time.
"""

from typing import Any

from sqlalchemy import Connection, MetaData, text

_SHAPES = {
    "sqlite": "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY rowid",
    # Every column of every table, then every rule and index.
    "postgresql": """
SELECT concat_ws(' ', attrelid::regclass, attname, attnum, format_type(atttypid, atttypmod),
    attnotnull, attidentity, pg_get_expr(adbin, adrelid))
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE relnamespace = current_schema()::regnamespace AND attnum > 0
UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
ORDER BY 1
""",
}
_found: dict[tuple[str, ...], MetaData] = {}


_look = MetaData.reflect


def reflected(connection: Connection) -> MetaData:
    """Every table of this database."""
    dialect = connection.dialect.name
    shape = (dialect, *connection.execute(text(_SHAPES[dialect])).scalars())
    if shape not in _found:
        tables = MetaData()
        _look(tables, connection)
        _found[shape] = tables
    return _found[shape]


def _remembered(self: MetaData, bind: Any, *args: Any, **options: Any) -> None:
    if args or options or self.tables or not isinstance(bind, Connection):
        _look(self, bind, *args, **options)
    else:
        self.tables = reflected(bind).tables


def remember_tables() -> None:
    """From now on whoever looks at a whole database is told in this way."""
    MetaData.reflect = _remembered  # type: ignore[method-assign]
