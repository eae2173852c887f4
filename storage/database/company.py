"""Whether other programs of ours are at work in a PostgreSQL database.

The rule: asked by who must be alone; on SQLite a lock beside the file tells the same.
"""

from sqlalchemy import Connection, text

from storage.database.errors import StoreError
from storage.database.postgresql import PROGRAM

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND application_name = :name AND pid <> pg_backend_pid()"
)


def refuse_company(connection: Connection) -> None:
    """Raise StoreError, "locked", while another program of ours is connected to this database."""
    if connection.dialect.name != "postgresql":
        return
    if connection.execute(_OTHERS, {"name": PROGRAM}).scalar_one():
        raise StoreError("the program is running", "locked")
