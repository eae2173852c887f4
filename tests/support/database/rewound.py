"""A database of today as an earlier release would have stored it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from tests.support.database.earlier import earlier


def rewind(url: str, revision: str) -> None:
    """Put the rows of a SQLite file into the tables of that revision, as far as those had them."""
    file = Path(make_url(url).database or "")
    present = file.rename(file.with_name("present.db"))
    with earlier(url, revision):
        pass
    with closing(sqlite3.connect(file)) as old:
        old.execute("ATTACH ? AS present", (str(present),))
        tables = old.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            both = columns(old, "main", table) & columns(old, "present", table)
            if both and table != "alembic_version":
                names = ", ".join(f'"{name}"' for name in sorted(both))
                old.execute(
                    f"INSERT OR REPLACE INTO main.{table} ({names}) SELECT {names} FROM present.{table}"
                )
        old.commit()


def columns(connection: sqlite3.Connection, schema: str, table: str) -> set[str]:
    rows = connection.execute(f"PRAGMA {schema}.table_info({table})").fetchall()
    return {row[1] for row in rows}
