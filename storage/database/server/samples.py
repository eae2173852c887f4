"""What a server samples of our tables, so that its planner knows what is usual.

The rule: nothing of what people wrote. A sample is words copied into the server's own table, where
they stay when the person's rows are gone, and longest where no rows are left to be sampled anew.
"""

from collections.abc import Mapping
from contextlib import suppress

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

# Of other types the server keeps no value, or none that says anything of a person.
_SAMPLED = text(
    "SELECT quote_ident(attname), format_type(atttypid, atttypmod),"
    " attstattarget IS DISTINCT FROM 0 AS wanted,"
    " EXISTS (SELECT FROM pg_stats WHERE schemaname = current_schema()"
    "  AND tablename = :table AND pg_stats.attname = pg_attribute.attname) AS kept"
    " FROM pg_attribute WHERE attrelid = to_regclass(quote_ident(:table))"
    " AND attname = ANY(:columns) AND atttypid IN ('text'::regtype, 'varchar'::regtype)"
)
# Whatever of it is gone is written over, where the database is ours.
_FORGET = text("VACUUM (FULL) pg_catalog.pg_statistic")


def sample_nothing_of(connection: Connection, columns: Mapping[str, list[str]]) -> None:
    """Sample none of these columns from now on, and drop the samples of before.

    The connection commits each statement; a table that is in use waits for the next time.
    """
    dropped = [_of_table(connection, table, names) for table, names in columns.items()]
    if any(dropped):
        with suppress(OperationalError):
            connection.execute(_FORGET)


def _of_table(connection: Connection, table: str, names: list[str]) -> bool:
    """Whether samples were dropped."""
    dropped = False
    for name, kind, wanted, kept in connection.execute(
        _SAMPLED, {"table": table, "columns": names}
    ).all():
        changed = f"ALTER TABLE {table} ALTER COLUMN {name}"
        with suppress(OperationalError):
            if wanted:
                connection.execute(text(f"{changed} SET STATISTICS 0"))
            if kept:
                # The type it has: nothing is written anew but that there is no sample.
                connection.execute(text(f"{changed} TYPE {kind}"))
                dropped = True
    return dropped
