"""Two transactions at once: what one does while it waits for the other."""

from collections.abc import Callable
from threading import Thread

import psycopg

from storage.store import Store

WAITING = "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted"


def begun(store: Store, act: Callable[[], object]) -> Thread:
    """`act` in a thread of its own, once it waits for somebody's lock or is done.

    On SQLite, where whoever writes waits for all who write, it is only begun.
    """
    thread = Thread(target=act)
    if store.file is not None:
        thread.start()
        return thread
    with psycopg.connect(store.url, autocommit=True) as server:
        before = _waiting(server)
        thread.start()
        while thread.is_alive() and _waiting(server) <= before:
            pass
    return thread


def _waiting(server: psycopg.Connection[tuple[int]]) -> int:
    found = server.execute(WAITING).fetchone()
    return found[0] if found else 0
