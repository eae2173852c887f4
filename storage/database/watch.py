"""Whether anything has changed in the database, by whomever.

The rule: asked by one statement that reads no table. The same answer twice means that between the
two nothing was committed; another one may mean nothing that matters to the asker.
"""

from threading import Lock
from typing import Any

from storage.database.engine import Database
from storage.database.errors import translated


class Watch:
    """Safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # SQLite tells a connection what others have done: this one does nothing itself.
        self._own: Any = None
        self._asking = Lock()

    def version(self) -> str:
        """What stands here changes with every commit. Raises StoreError."""
        if self._database.is_sqlite:
            with translated(), self._asking:
                self._own = self._own or self._connect()
                return str(self._own.execute("PRAGMA data_version").fetchone()[0])
        with translated(), self._database.engine.connect() as connection:
            # Its end grows with every transaction that is over, if it wrote anything.
            asked = connection.exec_driver_sql("SELECT CAST(txid_current_snapshot() AS TEXT)")
            return str(asked.scalar_one())

    def _connect(self) -> Any:
        pooled = self._database.engine.raw_connection()
        own = pooled.driver_connection
        pooled.detach()
        return own

    def close(self) -> None:
        """Give the connection back."""
        with self._asking:
            if self._own is not None:
                self._own.close()
                self._own = None
