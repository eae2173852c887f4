"""Whether other programs of ours are at work in a PostgreSQL database.

The rule: asked by who must be alone; on SQLite a lock beside the file tells the same.
"""

from time import sleep

from sqlalchemy import Connection, text

from storage.database.errors import StoreError
from storage.database.server.postgresql import PROGRAM

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND application_name = :name AND pid <> pg_backend_pid()"
)
# A session that was closed is listed until its process has ended.
_LOOKS, _BETWEEN_S = 10, 0.2


def refuse_company(connection: Connection) -> None:
    """Raise StoreError, "at-work", while another program of ours is connected to this database."""
    if connection.dialect.name != "postgresql":
        return
    for _ in range(_LOOKS):
        if not connection.execute(_OTHERS, {"name": PROGRAM}).scalar_one():
            return
        sleep(_BETWEEN_S)
        connection.execute(text("SELECT pg_stat_clear_snapshot()"))
    raise StoreError("the program is running", "at-work")
