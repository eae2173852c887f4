"""Messages waiting to be sent: replies and reminders in one table, in two lanes.

The rule: a row is claimed before it is sent and recorded afterwards. A row that was claimed and
never recorded is sent once more: a lost message is worse than a double one. `repeat` marks it in
the row only, so that it is counted and never moved to another chat.
A row is tried as long as it has sense, and a moment written by a clock ahead of ours is past.
"""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from sqlalchemy import bindparam, func, update
from sqlmodel import Session, col, or_, select

from handlers.values.deliveries import DeliveryState
from handlers.values.replies import Reply
from storage.database.engine import AS_OF, Database
from storage.outbox.fallback import move, waiting
from storage.outbox.masked import hide_old
from storage.outbox.months import count_parts
from storage.outbox.next import (
    SKEW,
    UNSENT,
    Lane,
    lock_sendable,
    sendable,
)
from storage.outbox.sealed import to_show
from storage.outbox.told import tell_others
from storage.outbox.unsent import (
    LEASE_MAX,
    follow,
    give_up,
    move_or_give_up,
    say_held,
    set_rows,
    tidy,
)
from storage.outbox.used_up import UsedUp
from storage.tables.among import among
from storage.tables.people import OutgoingRow, SubscriberRow
from storage.tables.values import REPLY


class Sent(NamedTuple):
    """A row that went out, the platform's number of it, and as how many messages it was sent."""

    row: int
    platform_id: str | None = None
    parts: int = 1


@dataclass(frozen=True)
class Outgoing:
    """One message to send; `attempts` with this one.

    `copies` are the tries before whose answer never came, `claimed_by` is who sends it. `answers`
    is the key of the message it replies to, when it comes straight from its transaction. For as
    long as the outbox says the same as `as_of`, these surely are its words.
    """

    id: int
    subscriber_id: int
    channel: str
    address: str
    reply: Reply
    lane: Lane
    attempts: int
    created_at: datetime
    due_at: datetime
    copies: int = 0
    answers: str | None = None
    claimed_by: str | None = None
    as_of: object = field(default=None, compare=False)


class Outbox:
    """Claims and records; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.used_up = UsedUp(database)

    def claim(
        self,
        channels: Sequence[str],
        now: datetime,
        limit: int,
        lease_s: float,
        lane: Lane | None = None,
        ours: Set[int] = frozenset(),
        owner: str | None = None,
        heard_since: datetime | None = None,
    ) -> list[Outgoing]:
        """Take up to `limit` rows to send now, replies first; ours until `lease_s` seconds on.

        At most one row per chat and lane: the next one follows when this one is recorded. `ours`
        are earlier claims of our own that are still to be sent, however long that takes. With
        `heard_since` only for chats in which somebody spoke from then on.
        """
        with self._database.write() as session:
            tidy(session, now, ours)
            rows = lock_sendable(session, channels, lane, now, limit, heard_since)
            return _claim(session, rows, now, lease_s, owner)

    def as_of(self) -> object:
        """The same for as long as no words of a message were taken back by anybody we hear."""
        return self._database.as_of()

    def words(self, numbers: Collection[int]) -> dict[int, Reply]:
        """What these messages say now, without those that are not there any more."""
        with self._database.read() as session:
            rows = session.connection().execute(_WORDS, {"numbers": list(numbers)}).all()
            return {number: to_show(session, REPLY.load(reply)) for number, reply in rows}

    def waits(self, now: datetime) -> bool:
        """Whether anything is due to be sent, or was claimed by a program that is no more."""
        lease, state = col(OutgoingRow.lease_until), col(OutgoingRow.state)
        queued = (state == "queued") & (col(OutgoingRow.not_before) <= now + SKEW)
        left = (state == "claimed") & or_(lease < now, lease > now + LEASE_MAX)
        with self._database.read() as session:
            found = select(OutgoingRow.id).where(or_(queued, left)).limit(1)
            return session.exec(found).first() is not None

    def hide_codes(self, now: datetime, *, everywhere: bool = False) -> None:
        """Hide the codes in what was said long enough ago that they open nothing."""
        after: int | None = 0
        # Each batch is one transaction: meanwhile people get their answers.
        while after is not None:
            with self._database.write() as session:
                after = hide_old(session, now, after, everywhere=everywhere)

    def mark_sent(self, outgoing_id: int, platform_id: str | None, now: datetime) -> None:
        """Record that the message went out, whatever was recorded meanwhile."""
        self.mark_all_sent([Sent(outgoing_id, platform_id)], now)

    def mark_all_sent(self, sent: Iterable[Sent], now: datetime) -> None:
        """Record several messages at once."""
        with self._database.write() as session:
            record_sent(session, list(sent), now)

    def retry_later(
        self, outgoing_id: int, at: datetime, reason: str, now: datetime, *, counted: bool = True
    ) -> None:
        """Give a claimed row back until `at`; a try that is not `counted` was not its own fault."""
        # The claim has counted this try already.
        tries = {} if counted else {"attempts": OutgoingRow.attempts - 1}
        self._give_back(outgoing_id, at, reason, now, tries)

    def copy_later(self, outgoing_id: int, at: datetime, reason: str, now: datetime) -> None:
        """Give a claimed row back until `at` for one more copy: this one perhaps went out."""
        again = {"repeat": True, "copies": OutgoingRow.copies + 1}
        self._give_back(outgoing_id, at, reason, now, again)

    def give_back(self, ids: Collection[int]) -> None:
        """Let claimed rows wait again that were never tried."""
        if not ids:
            return
        with self._database.write() as session:
            mine = [col(OutgoingRow.id).in_(ids), col(OutgoingRow.state) == "claimed"]
            set_rows(session, *mine, state="queued", attempts=OutgoingRow.attempts - 1)

    def _give_back(
        self, outgoing_id: int, at: datetime, reason: str, now: datetime, more: dict[str, Any]
    ) -> None:
        with self._database.write() as session:
            # Only while still claimed: another copy may have sent it or given it up since.
            mine = [col(OutgoingRow.id) == outgoing_id, col(OutgoingRow.state) == "claimed"]
            wait = {"not_before": at, "tried_at": now, "reason": reason}
            set_rows(session, *mine, state="queued", **wait, **more)

    def give_up(self, outgoing_id: int, reason: str, now: datetime) -> None:
        """Give up on a message for good; it stays visible with its reason."""
        with self._database.write() as session:
            give_up(session, [outgoing_id], reason, now)

    def block(self, subscriber_id: int, reason: str, now: datetime) -> None:
        """The chat cannot be reached: give up on all its messages until the person writes there.

        A reminder moves, once, to the person's next chat that can be reached.
        """
        with self._database.write() as session:
            session.exec(
                update(SubscriberRow)
                .where(col(SubscriberRow.id) == subscriber_id)
                .values(reachable=False, unreachable_reason=reason)
            )
            unsent = session.exec(
                select(OutgoingRow.id)
                .where(OutgoingRow.subscriber_id == subscriber_id)
                .where(col(OutgoingRow.state).in_(UNSENT))
            ).all()
            move_or_give_up(session, unsent, now)

    def move_waiting(
        self, channels: Collection[str], queued_before: datetime, now: datetime
    ) -> int:
        """Move reminders that have waited so long to a chat on another of these channels.

        Their own channel is switched off, down, or short of messages; returns how many moved.
        """
        with self._database.write() as session:
            stuck = waiting(session, channels, queued_before)
            return sum(move(session, outgoing_id, now, channels) for outgoing_id in stuck)

    def note_held(self, channel: str, reason: str, heard_before: datetime | None = None) -> None:
        """Say on every reminder that waits for this channel why it waits, until it is sent.

        With `heard_before` on those alone for chats in which nobody has spoken since.
        """
        with self._database.write() as session:
            say_held(session, channel, reason, heard_before)

    def next_due_at(self, channels: Sequence[str]) -> datetime | None:
        """When the next row may be claimed (perhaps in the past); None when nothing is queued."""
        with self._database.read() as session:
            return session.exec(
                select(func.min(OutgoingRow.not_before))
                .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
                .where(*sendable(channels, None))
            ).one()


def record_sent(session: Session, sent: Sequence[Sent], now: datetime) -> None:
    """These messages went out, whatever was recorded meanwhile."""
    if not sent:
        return
    # On the connection: a row may be gone with its person, and the session would mind.
    # In one order: two copies that record what both have sent must not wait for each other.
    rows = [
        {"number": one.row, "theirs": one.platform_id, "now": now}
        for one in sorted(sent, key=lambda one: one.row)
    ]
    session.connection().execute(_SENT, rows)
    numbers = [one.row for one in sent]
    count_parts(session, {one.row: one.parts for one in sent if one.parts > 1}, now)
    tell_others(session, numbers)
    follow(session, numbers, DeliveryState.SENT, None, now)


# Made once: making a statement costs more than asking it.
_WORDS = select(OutgoingRow.id, OutgoingRow.reply).where(among(col(OutgoingRow.id), "numbers"))
_SENT = (
    update(OutgoingRow)
    .where(col(OutgoingRow.id) == bindparam("number"))
    .values(
        state="sent",
        reason=None,
        lease_until=None,
        claimed_by=None,
        platform_id=bindparam("theirs"),
        done_at=bindparam("now"),
    )
)


def _claim(
    session: Session,
    rows: list[tuple[OutgoingRow, SubscriberRow]],
    now: datetime,
    lease_s: float,
    owner: str | None,
) -> list[Outgoing]:
    for row, _ in rows:
        row.state, row.claimed_by = "claimed", owner
        row.attempts += 1
        row.lease_until = now + timedelta(seconds=lease_s)
    return [_outgoing(session, row, subscriber) for row, subscriber in rows]


def _outgoing(session: Session, row: OutgoingRow, subscriber: SubscriberRow) -> Outgoing:
    return Outgoing(
        id=row.id,
        subscriber_id=row.subscriber_id,
        channel=subscriber.channel,
        address=subscriber.address,
        reply=to_show(session, REPLY.load(row.reply)),
        lane=cast(Lane, row.lane),
        attempts=row.attempts,
        created_at=row.created_at,
        due_at=row.due_at,
        copies=row.copies,
        claimed_by=row.claimed_by,
        as_of=session.info.get(AS_OF),
    )
