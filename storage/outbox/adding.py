"""New rows of the outbox, within the transaction that has something to say.

The rule: whoever adds a row says until when it has sense; the outbox is told after the commit.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from handlers.values.replies import Reply
from storage.database.engine import QUEUED
from storage.outbox.lasting import ANSWER
from storage.outbox.next import Lane
from storage.outbox.sealed import to_keep
from storage.tables.people import OutgoingRow
from storage.tables.values import REPLY


def enqueue(
    session: Session,
    subscriber_id: int,
    replies: Iterable[Reply],
    now: datetime,
    lasts: timedelta = ANSWER,
) -> None:
    """Add replies to the reply lane in their order, within the caller's transaction."""
    for reply in replies:
        add(session, subscriber_id, reply, "reply", now, now, now + lasts)


def add(
    session: Session,
    subscriber_id: int,
    reply: Reply,
    lane: Lane,
    due_at: datetime,
    now: datetime,
    good_until: datetime,
    *,
    pinned: bool = False,
) -> int:
    """Add one row and return its id; a `pinned` one never moves to another chat."""
    kept = to_keep(session, reply)
    values = outgoing_values(subscriber_id, kept, lane, due_at, now, good_until, pinned=pinned)
    row = OutgoingRow(**values)
    session.info[QUEUED] = True
    session.add(row)
    # The id is wanted at once: the delivery of a reminder names it.
    session.flush()
    return row.id


def outgoing_values(
    subscriber_id: int,
    reply: Reply,
    lane: Lane,
    due_at: datetime,
    now: datetime,
    good_until: datetime,
    *,
    pinned: bool = False,
) -> dict[str, Any]:
    """The columns of a new row, always the same ones: many are inserted by one statement."""
    return {
        "subscriber_id": subscriber_id,
        "lane": lane,
        "pinned": pinned,
        "reply": REPLY.dump(reply),
        "state": "queued",
        "attempts": 0,
        "repeat": False,
        "created_at": now,
        "due_at": due_at,
        "not_before": due_at,
        "lease_until": None,
        "claimed_by": None,
        "good_until": good_until,
        "copies": 0,
    }
