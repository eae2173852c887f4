"""Receive messages and answer them, in transactions of one or many. What one transaction stores:

 1. What was **sent** before it, by its platform's word: `deliveries`, `outbox` (`record_sent`);
    at its end once more, what was sent meanwhile.
 2. What **arrived**, up to 64 messages (`storage.turns.arriving`): a new chat is a person and a row
    of `subscribers`; each message is a row of `inbounds`, with its words.
 3. One message a person is **opened** (`Batch.open`): persons, then chats, are locked, and
    `handlers.respond` answers from what is looked up and nothing else.
 4. Its **effects** are carried out (`storage.effects`): only so a registration comes, at "gửi".
 5. The **state** (`OpenTurn`): `subscribers.conversation`, which holds an unfinished form with all
    its answers, the phone number too; `inbounds.done_at`.
 6. The **replies** go into `outbox` (`Batch.store`), claimed for who sends them at once, or queued
    behind an older one of the chat. Commit.

Then the platform is told that it was taken (200 to a webhook; where it is asked, by the next
question), and the replies are sent (`bot.sending.delivery`).

The rule: a message is stored before it is confirmed to the platform, and its whole outcome
(state, effects, replies) is stored at once or not at all. An unfinished form is in the state only,
in `subscribers.conversation`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from sqlalchemy import func
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql import ColumnElement
from sqlmodel import col, select

from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from handlers.values.signed import SignedPage
from storage.database.engine import Database
from storage.database.errors import StoreError
from storage.outbox.outbox import Sent, record_sent
from storage.people.person import is_awaiting
from storage.signed.pages import as_held, hold
from storage.tables.people import InboundRow, SubscriberRow
from storage.tables.values import INBOUND
from storage.turns.arriving import store_arrivals
from storage.turns.batch import Batch, ReplyClaim
from storage.turns.open_turn import OpenTurn
from storage.units.units import UnitIndex

# Another copy of the program may store the same new chat in this very moment.
TRIES = 3
# Messages of one transaction: many more save nothing, and make everybody wait for the slowest.
MOST = 64
# Whoever has stored a message answers it, unless it is no more.
THEIRS = timedelta(seconds=3)


class Turns:
    """Received messages and their turns."""

    def __init__(self, database: Database, units: UnitIndex) -> None:
        self._database = database
        self._units = units

    def receive(
        self,
        arrival_channel: str,
        key: str,
        address: str,
        inbound: Inbound | None,
        reachable: bool,
        now: datetime,
    ) -> bool:
        """Store one arrival; False when this key of the channel was stored before.

        `inbound` None tells only whether the person can be reached.
        """
        arrival = Arrival(arrival_channel, key, address, inbound, reachable)
        return bool(self.receive_all([arrival], now))

    def receive_all(self, arrivals: Sequence[Arrival], now: datetime) -> list[int]:
        """Store several, all or none; the numbers of those that are new."""
        for _ in range(TRIES):
            with suppress(Overtaken), _overtaken(), self._database.write() as session:
                return store_arrivals(session, arrivals, now)
        raise StoreError("another copy of the program stores the same", "locked")

    def heard_since(self, channel: str, address: str, since: datetime) -> int:
        """How many messages of a chat were stored since then."""
        with self._database.read() as session:
            return session.exec(
                select(func.count(col(InboundRow.id)))
                .join(SubscriberRow, col(SubscriberRow.id) == InboundRow.subscriber_id)
                .where(SubscriberRow.channel == channel, SubscriberRow.address == address)
                .where(col(InboundRow.is_message), col(InboundRow.received_at) >= since)
            ).one()

    def awaits(self, channel: str, address: str) -> bool:
        """Whether the program has asked this chat something that is not answered yet."""
        with self._database.read() as session:
            chat = session.exec(
                select(SubscriberRow).where(
                    SubscriberRow.channel == channel, SubscriberRow.address == address
                )
            ).first()
            return chat is not None and is_awaiting(session, chat)

    def waiting(self, now: datetime | None = None) -> list[tuple[int, int]]:
        """(inbound id, subscriber id) of every message not yet answered, oldest first.

        With `now` what other copies of the program have only just stored is left to them.
        """
        mine: list[ColumnElement[bool]] = [col(InboundRow.done_at).is_(None)]
        if now is not None and not self._database.is_sqlite:
            mine.append(col(InboundRow.received_at) < now - THEIRS)
        with self._database.read() as session:
            rows = session.exec(
                select(InboundRow.id, InboundRow.subscriber_id)
                .where(*mine)
                .order_by(col(InboundRow.id))
            )
            return [(inbound_id, subscriber_id) for inbound_id, subscriber_id in rows]

    def give_up(self, inbound_id: int, now: datetime) -> None:
        """Let a message be that nothing can be done about; its words stay for their time."""
        with self._database.write() as session:
            row = session.get(InboundRow, inbound_id, with_for_update=True)
            if row is not None and row.done_at is None:
                row.done_at = now

    def put_read(
        self, inbound_id: int, inbound: Inbound, page: SignedPage | None, now: datetime
    ) -> None:
        """What was read of a waiting message's file in the place of it.

        A `page` that may be of a signed sheet is held; else nothing of the file is kept.
        """
        with self._database.write() as session:
            row = session.get(InboundRow, inbound_id, with_for_update=True)
            if row is None or row.done_at is not None:
                return
            chat = session.get_one(SubscriberRow, row.subscriber_id)
            if page is not None:
                inbound = as_held(inbound, hold(session, chat, page, now))
            row.payload = INBOUND.dump(inbound)

    @contextmanager
    def batch(
        self,
        now: datetime,
        waiting: Iterable[int] = (),
        arrivals: Sequence[Arrival] = (),
        sent: Callable[[], Sequence[Sent]] = tuple,
        claim: ReplyClaim | None = None,
        most: int = MOST,
    ) -> Iterator[Batch]:
        """Record what was sent, store what arrived, and open it with what has waited.

        `sent` tells everything that went out until it is asked, and is asked again at the end. At
        most `most` turns, and one a person, the oldest that waits. Commits at the end of the
        block what the finished turns leave; the others still wait. Raises Overtaken when another
        copy of the program stored the same in this moment: a second try sees it.
        """
        with _overtaken(), self._writing(now, claim) as batch:
            before = sent()
            record_sent(batch.session, before, now)
            new = store_arrivals(batch.session, arrivals, now)
            batch.open([*waiting, *new], most)
            yield batch
            # Its place is free with this commit, and not only with the next one.
            record_sent(batch.session, sent()[len(before) :], now)

    @contextmanager
    def single(
        self, inbound_id: int, now: datetime, claim: ReplyClaim | None = None
    ) -> Iterator[Batch]:
        """The same for one message, whatever else waits; without turns if it was answered."""
        while True:
            with self._writing(now, claim) as batch:
                batch.open([inbound_id])
                # Left when its chat was moved while we waited for the lock.
                if not batch.left:
                    yield batch
                    return

    @contextmanager
    def turn(self, inbound_id: int, now: datetime) -> Iterator[OpenTurn | None]:
        """One message as a transaction; None when it was answered already.

        Commits at the end of the block if `finish` was called, otherwise leaves nothing.
        """
        with self.single(inbound_id, now) as batch:
            yield next(iter(batch.turns), None)

    @contextmanager
    def _writing(self, now: datetime, claim: ReplyClaim | None) -> Iterator[Batch]:
        with self._database.write() as session:
            batch = Batch(session, self._units, now)
            yield batch
            batch.store(claim)
        if any(turn.erases for turn in batch.turns):
            # After the commit, and never in its way: what this misses the next purge does.
            with suppress(StoreError):
                self._database.wipe_log()


class Overtaken(StoreError):
    """Another copy of the program was faster."""


@contextmanager
def _overtaken() -> Iterator[None]:
    try:
        yield
    except StoreError as error:
        if isinstance(error.__cause__, IntegrityError):
            raise Overtaken(str(error), "locked") from error
        raise
