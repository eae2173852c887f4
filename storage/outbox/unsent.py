"""Rows of the outbox that nobody sends any more, or somebody else has to.

The rule: what cannot be delivered in its chat moves to another or is given up with the reason, and
a reminder's delivery always says the same as its row.
"""

from collections.abc import Collection, Sequence, Set
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, update
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, or_, select

from handlers.values.deliveries import DeliveryState
from storage.outbox.fallback import move
from storage.outbox.next import last_heard
from storage.tables.among import among
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriberRow

EXPIRED = "expired"
# A lease is minutes: one that ends this far ahead was given out before the clock was set back.
LEASE_MAX = timedelta(hours=1)


def release(
    session: Session,
    expired_at: datetime | None,
    in_air: Set[int] = frozenset(),
    channel: str | None = None,
) -> int:
    """Queue rows again whose lease ended before `expired_at`, or every claimed row for None.

    With `channel` only the rows of its chats.
    """
    claimed = [col(OutgoingRow.state) == "claimed"]
    if channel is not None:
        chats = select(SubscriberRow.id).where(SubscriberRow.channel == channel)
        claimed.append(col(OutgoingRow.subscriber_id).in_(chats))
    if expired_at is not None:
        lease = col(OutgoingRow.lease_until)
        claimed.append(or_(lease < expired_at, lease > expired_at + LEASE_MAX))
    if in_air:
        claimed.append(col(OutgoingRow.id).not_in(in_air))
    return _queue_again(session, *claimed)


def release_of(session: Session, owners: Collection[str]) -> int:
    """Queue again what copies of the program had claimed that are no more."""
    return _queue_again(
        session, col(OutgoingRow.state) == "claimed", col(OutgoingRow.claimed_by).in_(owners)
    )


def _queue_again(session: Session, *claimed: ColumnElement[bool]) -> int:
    # Nobody is waited for: whoever holds such a row releases or records it in this moment. And in
    # one order, as everywhere.
    rows = select(OutgoingRow.id).where(*claimed).order_by(col(OutgoingRow.id))
    ids = session.exec(rows.with_for_update(skip_locked=True)).all()
    if not ids:
        return 0
    again = {"repeat": True, "reason": "claimed, never recorded"}
    return set_rows(session, col(OutgoingRow.id).in_(ids), state="queued", **again)


def tidy(session: Session, now: datetime, in_air: Set[int] = frozenset()) -> None:
    """Before anything is given out: dead claims back, and away with what cannot go any more."""
    release(session, now, in_air)
    over = [col(OutgoingRow.state) == "queued", col(OutgoingRow.good_until) <= now]
    give_up(session, session.exec(select(OutgoingRow.id).where(*over)).all(), EXPIRED, now)
    _give_up_unreachable(session, now)


def _give_up_unreachable(session: Session, now: datetime) -> None:
    # Not joined: the chats are few, and SQLite would begin with all that waits.
    chats = select(SubscriberRow.id).where(col(SubscriberRow.reachable).is_(False))
    unreachable = session.exec(
        select(OutgoingRow.id)
        .where(OutgoingRow.state == "queued", OutgoingRow.lane == "reminder")
        .where(col(OutgoingRow.subscriber_id).in_(chats))
    ).all()
    move_or_give_up(session, unreachable, now)


def move_or_give_up(session: Session, ids: Sequence[int], now: datetime) -> None:
    """What cannot be delivered in its chat moves to another, or is given up as "blocked"."""
    stuck = [outgoing_id for outgoing_id in ids if not move(session, outgoing_id, now)]
    give_up(session, stuck, "blocked", now)


def give_up(session: Session, ids: Sequence[int], reason: str, now: datetime) -> None:
    """Nobody sends these rows any more; they stay visible with the reason."""
    if ids:
        # It may have been recorded as sent meanwhile; that is never taken back.
        unsent = [col(OutgoingRow.id).in_(ids), col(OutgoingRow.state) != "sent"]
        set_rows(session, *unsent, state="failed", reason=reason, done_at=now)
        follow(session, ids, DeliveryState.FAILED, reason, None)


def say_held(
    session: Session, channel: str, reason: str, heard_before: datetime | None = None
) -> None:
    """On every reminder that waits for this channel why it waits, until it is sent."""
    held = (
        select(OutgoingRow.id)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(SubscriberRow.channel == channel)
        .where(OutgoingRow.state == "queued", OutgoingRow.lane == "reminder")
    )
    if heard_before is not None:
        held = held.where(last_heard() < heard_before)
    for table, key in ((OutgoingRow, OutgoingRow.id), (DeliveryRow, DeliveryRow.outgoing_id)):
        # What says so already is let be: every write is news to who looks at the calendar.
        news = col(table.reason).is_distinct_from(reason)
        session.exec(update(table).where(col(key).in_(held), news).values(reason=reason))


def set_rows(session: Session, *where: ColumnElement[bool], **values: Any) -> int:
    free = {"lease_until": None, "claimed_by": None}
    changed = session.exec(update(OutgoingRow).where(*where).values(**free, **values))
    return int(changed.rowcount)


def follow(
    session: Session,
    ids: Sequence[int],
    state: DeliveryState,
    reason: str | None,
    sent_at: datetime | None,
) -> None:
    """Let the reminders' deliveries say the same as their outbox rows."""
    told = {"rows": list(ids), "now": state, "why": reason, "went": sent_at}
    session.connection().execute(_FOLLOW, told)


_FOLLOW = (
    update(DeliveryRow)
    .where(
        among(col(DeliveryRow.outgoing_id), "rows"),
        col(DeliveryRow.state) != DeliveryState.SENT,
    )
    .values(state=bindparam("now"), reason=bindparam("why"), sent_at=bindparam("went"))
)
