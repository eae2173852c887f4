"""Very many people in a database, made by a few statements instead of one turn each."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert

from handlers.values.replies import Reply
from storage.store import Store
from storage.tables.base import Table
from storage.tables.people import OutgoingRow, PersonRow, SubscriberRow
from storage.tables.values import REPLY

AT_ONCE = 10_000


def crowd(store: Store, people: int, since: datetime, channel: str = "telegram") -> None:
    """So many people, numbered from 1, each with one chat of the same number."""
    rows(store, PersonRow, people, lambda number: {"id": number, "created_at": since})
    chat = {"channel": channel, "created_at": since, "reachable": True, "wrong_codes": []}
    rows(
        store,
        SubscriberRow,
        people,
        lambda number: {"id": number, "person_id": number, "address": str(number), **chat},
    )


def queue(store: Store, people: int, now: datetime) -> None:
    """A reminder to each of a crowd that waits to be sent."""
    values = {
        "lane": "reminder",
        "pinned": False,
        "reply": REPLY.dump(Reply("nhắc")),
        "state": "queued",
        "attempts": 0,
        "repeat": False,
        "created_at": now,
        "due_at": now,
        "not_before": now,
        "good_until": now + timedelta(days=1),
        "copies": 0,
    }
    rows(store, OutgoingRow, people, lambda number: {"subscriber_id": number, **values})


def rows(
    store: Store, table: type[Table], count: int, values: Callable[[int], dict[str, Any]]
) -> None:
    """So many rows, each with the values of its number from 1 on."""
    for first in range(1, count + 1, AT_ONCE):
        with store._database.write() as session:
            made = range(first, min(first + AT_ONCE, count + 1))
            session.execute(insert(table), [values(number) for number in made])
