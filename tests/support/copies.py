"""This copy of the program as another one sees it: leading or not, and for how long it is sure."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from storage.database.presence import COPIES
from storage.store import Store


class Placed:
    """Stands for `Store.presence` among several copies; what it says is set by hand."""

    alone = False
    living = 2

    def __init__(self, owner: str = "now") -> None:
        self.owner = owner
        self.leading: set[str] = set()

    def holds(self, owner: str | None) -> bool:
        """Only what was claimed under the present name."""
        return owner in (None, self.owner)

    def leads(self, role: str) -> bool:
        """What was set."""
        return role in self.leading

    def close(self) -> None:
        """Nothing to give back."""


@contextmanager
def another(store: Store) -> Iterator[Store]:
    """A second copy of the program on the same database."""
    copy = Store(store.url)
    copy.beat(("polls",))
    yield copy
    copy.close()


def sessions_end(store: Store, left: int) -> None:
    """The database has seen that sessions were closed: so many copies are there."""
    here = "(SELECT oid FROM pg_database WHERE datname = current_database())"
    query = f"SELECT count(*) FROM pg_locks WHERE classid = {COPIES} AND database = {here}"
    with psycopg.connect(store.url, autocommit=True) as server:
        while server.execute(query.encode()).fetchone() != (left,):
            pass


def dies(store: Store, left: int) -> None:
    """This copy is no more, and the database has seen it; so many others are there."""
    store.presence.close()
    sessions_end(store, left)
