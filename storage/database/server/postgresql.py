"""How we speak with PostgreSQL: how long we wait for others, and how long they wait for us.

The rule: a program that is frozen in the middle of a transaction, or whose machine is gone, keeps
its rows for seconds and not for as long as it is frozen.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError

from storage.database.errors import driver_translated, translated
from storage.database.server.samples import sample_nothing_of

# The name tells a restore whether the program is at work in the database.
PROGRAM = "htx-bot"
LOCK_TIMEOUT_S = 5.0
# Between two statements of a transaction nobody of ours waits for anything but its own processor.
IDLE_TIMEOUT_S = 4.0
# A machine that is gone says nothing, and by itself the system finds that out after hours.
ALIVE = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 8000,
}
# To write a table of this size anew takes a second, for which nobody can use it.
SMALL_BYTES = 32 * 1024 * 1024
WAIT_FOR_TABLE_S = 0.5
# Not by the server's statistics, which are told late.
_SMALL = text(
    "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r'"
    " AND relnamespace = current_schema()::regnamespace"
    " AND pg_relation_size(oid) > 0 AND pg_total_relation_size(oid) < :most"
)
# Something was put into the outbox; words that stood there were taken back.
QUEUED_NEWS, TAKEN_BACK_NEWS = "htx_bot_queued", "htx_bot_taken_back"
# Any numbers will do, as long as they are always these.
SCHEMA_LOCK, ERASING_LOCK = 3441945, 3441946
# An erasure looks through much, and a list of units is long: they wait for each other longer.
ERASING_TIMEOUT_S = 30.0
# Who keeps somebody's person already would wait for one who waits for that person: soon again.
ERASING_SOON_S = 0.3
# Vietnamese stays readable in the file, and LIKE finds it there. Made once: `dumps` makes it anew.
as_json = json.JSONEncoder(ensure_ascii=False).encode


def postgresql(url: URL, read_only: bool) -> Engine:
    """Connections to a server."""
    options = {
        "lock_timeout": int(LOCK_TIMEOUT_S * 1000),
        "idle_in_transaction_session_timeout": int(IDLE_TIMEOUT_S * 1000),
        "application_name": PROGRAM,
    }
    if read_only:
        options["default_transaction_read_only"] = "on"
    said = " ".join(f"-c {name}={value}" for name, value in options.items())
    return create_engine(
        url,
        connect_args={"options": said, "connect_timeout": 5, **ALIVE},
        pool_size=10,
        max_overflow=30,
        # A database that was restarted leaves dead connections in the pool.
        pool_pre_ping=True,
        json_serializer=as_json,
        hide_parameters=True,
    )


def write_anew(engine: Engine, words: Mapping[str, list[str]]) -> None:
    """Write small tables anew: what was deleted stays in their files until it is written over.

    One that is in use waits for the next time; a large one is left to the server's own cleaning.
    Of the columns with people's `words` the server keeps no sample either.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        names = connection.execute(_SMALL, {"most": SMALL_BYTES}).scalars().all()
        try:
            connection.execute(text(f"SET lock_timeout = {int(WAIT_FOR_TABLE_S * 1000)}"))
            sample_nothing_of(connection, words)
            for name in names:
                with suppress(OperationalError):
                    connection.execute(text(f"VACUUM (FULL) {name}"))
        finally:
            connection.execute(text("RESET lock_timeout"))


def tell(connection: Connection, news: str) -> None:
    """Let every copy know once this is stored; on SQLite there is one."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(f"NOTIFY {news}")


def still_at_work(connection: Connection) -> None:
    """Tell the server so, in the middle of what takes its time and holds others up."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("SELECT 1")


def session_apart(engine: Engine) -> Any:
    """The driver's own connection, for as long as the program runs: the pool's are lent."""
    # Here the library lets the driver's own error through, when the server is away.
    with driver_translated(), translated():
        pooled = engine.raw_connection()
        own: Any = pooled.driver_connection
        pooled.detach()
        own.rollback()
        own.autocommit = True
    return own


def hold_schema(connection: Connection) -> None:
    """Let nobody else change the tables until this transaction ends; nothing on SQLite.

    Several copies start at once: they wait for each other, however long that takes.
    """
    if connection.dialect.name == "sqlite":
        return
    take_time(connection)
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({SCHEMA_LOCK})")
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(LOCK_TIMEOUT_S * 1000)}")


def hold_erasing(connection: Connection, *, alone: bool, wait_s: float = ERASING_TIMEOUT_S) -> None:
    """Until we commit nobody erases, or `alone` nobody writes down what names somebody either.

    Nothing on SQLite, where one writes at a time. Whoever waits longer is refused as locked out.
    """
    if connection.dialect.name == "sqlite":
        return
    how = "" if alone else "_shared"
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(wait_s * 1000)}")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock{how}({ERASING_LOCK})")
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(LOCK_TIMEOUT_S * 1000)}")


def take_time(connection: Connection) -> None:
    """A transaction that may do nothing for a while, because it holds up nobody."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
