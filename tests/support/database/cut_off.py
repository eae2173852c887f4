"""Another program at the same database that ends in the middle of its work.

The rule: it is a process of its own, forked from one that has imported the program.
"""

import os
from datetime import datetime

import storage.announcements.queue as sending
from storage.store import Store


def claims_one(url: str, now: datetime) -> None:
    """Ends between a claim and what becomes of it."""
    assert len(Store(url).outbox.claim(["telegram"], now, 5, 60)) == 1
    os._exit(9)


def sends_one(url: str, now: datetime) -> None:
    """An announcement goes to one person, and no further."""
    _sends(url, now, 1)


def sends_three_and_a_half(url: str, now: datetime) -> None:
    """Ends within the second batch of three."""
    store = _sends(url, now, 3)
    with store._database.write() as session:
        sending.send_batch(session, now)
        os._exit(9)


def _sends(url: str, now: datetime, at_once: int) -> Store:
    store = Store(url)
    sending.AT_ONCE = at_once
    with store._database.write() as session:
        sending.send_batch(session, now)
    return store
