"""One memory of written-out statements for all databases of a test process.

A program has one database and writes each statement out once; in the tests every new store
would write all of its statements out anew, a quarter of such a test's time.
"""

from typing import ClassVar

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

STATEMENTS = 1500


class _Alike:
    """Two dialects of a class write the same SQL: a process has one server and one SQLite."""

    written: ClassVar[LRUCache[object, object]] = LRUCache(STATEMENTS)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=cls.written)


class AlikeSQLite(_Alike, SQLiteDialect_pysqlite):
    """SQLite by the standard library's driver."""

    supports_statement_cache = True


class AlikePostgreSQL(_Alike, PGDialect_psycopg):
    """PostgreSQL by psycopg."""

    supports_statement_cache = True


def remember_statements() -> None:
    """From now on engines are made with these dialects."""
    registry.register("sqlite.pysqlite", __name__, AlikeSQLite.__name__)
    registry.register("sqlite", __name__, AlikeSQLite.__name__)
    registry.register("postgresql.psycopg", __name__, AlikePostgreSQL.__name__)
