"""How we speak with PostgreSQL: how long we wait for others, and how long they wait for us.

The rule: a program that is frozen in the middle of a transaction, or whose machine is gone, keeps
its rows for seconds and not for as long as it is frozen.
"""

import json
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import URL

from storage.database.errors import driver_translated, translated

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
# Something was put into the outbox.
QUEUED_NEWS = "htx_bot_queued"
# Any number will do, as long as it is always this one.
SCHEMA_LOCK = 3441945
# Vietnamese stays readable in the file, and LIKE finds it there.
as_json = partial(json.dumps, ensure_ascii=False)


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


def tell_queued(connection: Connection) -> None:
    """Let every copy look into the outbox once this is stored; on SQLite there is one."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(f"NOTIFY {QUEUED_NEWS}")


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


def take_time(connection: Connection) -> None:
    """A transaction that may do nothing for a while, because it holds up nobody."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
