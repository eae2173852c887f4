"""Which rows of the outbox may be sent now.

The rule: of each chat and lane only the oldest unsent row, nothing before its time and nothing that
has no sense any more. What perhaps arrived and waits for its next copy holds up nobody.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import case, func
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, or_, select

from storage.tables.people import OutgoingRow, SubscriberRow

Lane = Literal["reply", "reminder"]
UNSENT = ("queued", "claimed")
# The clocks of two copies of the program may differ by this much.
SKEW = timedelta(seconds=2)


def sendable(
    channels: Sequence[str], lane: Lane | None, now: datetime | None = None
) -> list[ColumnElement[bool]]:
    """Queued rows with no earlier unsent row of the same chat and lane, whenever they may go.

    With `now`, rows that wait for another copy then stand aside.
    """
    earlier = aliased(OutgoingRow)
    before = (
        select(earlier.id)
        .where(earlier.subscriber_id == OutgoingRow.subscriber_id)
        .where(earlier.lane == OutgoingRow.lane, col(earlier.state).in_(UNSENT))
        .where(col(earlier.id) < col(OutgoingRow.id))
    )
    if now is not None:
        claimed, untried = col(earlier.state) == "claimed", col(earlier.copies) == 0
        before = before.where(or_(claimed, untried, _waited(now, earlier)))
    conditions = [
        col(OutgoingRow.state) == "queued",
        col(SubscriberRow.channel).in_(channels),
        # Asked of each row on its way, and not joined: the look ends with its last row, whatever
        # PostgreSQL believes about the table. A hundred thousand wait as cheaply as a hundred.
        before.limit(1).scalar_subquery().is_(None),
    ]
    return conditions if lane is None else [*conditions, col(OutgoingRow.lane) == lane]


def due(now: datetime) -> list[ColumnElement[bool]]:
    """What may go by `now`; a wait that was written after now was written by a clock ahead."""
    end = col(OutgoingRow.good_until)
    return [_waited(now), or_(end.is_(None), end > now)]


def _waited(now: datetime, row: type[OutgoingRow] = OutgoingRow) -> ColumnElement[bool]:
    written = func.coalesce(col(row.tried_at), col(row.created_at))
    return or_(col(row.not_before) <= now, written > now + SKEW)


def last_heard() -> ColumnElement[datetime]:
    """When somebody last spoke in a chat, also where that was forgotten on request."""
    row = SubscriberRow
    return func.coalesce(col(row.heard_at), col(row.forgotten_at), col(row.created_at))


def lock_sendable(
    session: Session,
    channels: Sequence[str],
    lane: Lane | None,
    now: datetime,
    limit: int,
    heard_since: datetime | None = None,
) -> list[tuple[OutgoingRow, SubscriberRow]]:
    """Rows to claim in this transaction, replies first, then the longest due.

    With `heard_since` only of chats in which somebody spoke from then on: what others wait for
    stays where it is, and goes as soon as they speak.
    """
    heard = [] if heard_since is None else [last_heard() >= heard_since]
    longest_due = [col(OutgoingRow.due_at), col(OutgoingRow.id)]
    # Somebody waits for a reply; a reminder may come a little later. Of one lane alone an index
    # gives the order, but not behind a condition that says nothing.
    replies_first = [case((col(OutgoingRow.lane) == "reply", 0), else_=1)] if lane is None else []
    rows = session.exec(
        select(OutgoingRow, SubscriberRow)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(*sendable(channels, lane, now), *due(now), *heard)
        .order_by(*replies_first, *longest_due)
        .limit(limit)
        # Of the row alone: the chat is held by whoever answers a message there, and may stay so.
        .with_for_update(of=OutgoingRow, skip_locked=True)
    )
    return [(row, subscriber) for row, subscriber in rows]
