"""The outbox, sent: two lanes, replies first. The way of one message:

 1. **Look** for the oldest row of each chat (`storage.outbox.next`), and **wait** until the
    platform's limits let it go at once (`bot.sending.pacing`).
 2. **Claim** it in the store: what a killed program had claimed comes back at its next start on
    SQLite (`Store.recover`), and when the lease ends on PostgreSQL.
 3. **Look again** at a late reminder: reworded, put off or dropped (`bot.reminders.leaving`).
 4. **Send** it, and **record** it with its delivery before anything else happens to it.
 5. **Failed?** Exactly one next action for each kind of `SendError`: `Delivery._failure`.

The rule: nothing is sent that is not claimed, and nothing that was sent stays unrecorded.
"""

import asyncio
import random
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.channels.base import (
    Blocked,
    Channel,
    Rejected,
    SendError,
    Throttled,
    Uncertain,
    Unreachable,
)
from bot.clock import Clock
from bot.sending.lanes import AT_ONCE, Queue, startable
from bot.sending.outage import Outage
from bot.sending.pacing import Lane, Pacer
from storage.outbox.outbox import Outbox
from storage.store import Candidate, Outgoing, Store, StoreError

log = structlog.get_logger(__name__)

# Longer than all timeouts of a send together: what is still in the air is not claimed again.
LEASE_S = 120.0
IDLE_S = 0.5
STOP_WITHIN_S = 8.0
# A message that perhaps went out gets another copy so long after the first try, and no more.
COPIES_AFTER_S = (60.0, 600.0, 3600.0)
UNKNOWN, REJECTED = "unknown", "rejected"


class Delivery:
    """Sends what the outbox holds through the open channels.

    `held` names channels on which reminders wait, asked in a worker thread at every look; `alive`
    is called at every round, and `ready` says which of the claimed messages really go, and how.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        pacers: Mapping[str, Pacer],
        clock: Clock,
        spread: Callable[[], float] = random.random,
        held: Callable[[], Container[str]] = tuple,
        alive: Callable[[], None] = lambda: None,
        ready: Callable[[list[Outgoing], datetime], list[Outgoing]] = lambda rows, now: rows,
    ) -> None:
        self._store = store
        self._channels = channels
        self._pacers = pacers
        self._clock = clock
        self._held = held
        self._alive = alive
        self._ready = ready
        self._stopping = False
        self._queues = {name: Queue() for name in channels}
        self._sent: list[tuple[int, str | None]] = []
        self._recording = asyncio.Lock()
        self._in_air: set[int] = set()
        self.outages = {name: Outage(clock.seconds, spread) for name in channels}

    def wake(self) -> None:
        """Something new is in the outbox."""
        for queue in self._queues.values():
            queue.look_again()

    def down_s(self) -> dict[str, float | None]:
        """For how many seconds each channel has taken no message; None for one that takes them."""
        return {name: outage.down_s() for name, outage in self.outages.items()}

    @property
    def busy(self) -> bool:
        """Whether a claimed message is not recorded yet."""
        return bool(self._in_air)

    async def run(self) -> None:
        """Send for ever, all channels at once; when cancelled, sends in flight finish first."""
        loops = [asyncio.create_task(self._channel(name)) for name in self._channels]
        try:
            ended, _ = await asyncio.wait(loops, return_when=asyncio.FIRST_EXCEPTION)
            for loop in ended:
                loop.result()
        finally:
            self._stopping = True
            self.wake()
            if loops:
                await asyncio.wait(loops, timeout=STOP_WITHIN_S)
            for loop in loops:
                loop.cancel()

    async def _channel(self, name: str) -> None:
        """Keep sends of one channel going until told to stop, then wait for the last of them."""
        queue, pacer = self._queues[name], self._pacers[name]
        while not self._stopping:
            self._alive()
            # Before looking: what is written during the look wakes us again.
            queue.wake.clear()
            for lane in AT_ONCE:
                await self._refill(name, lane)
            pause_s = self.outages[name].wait_s()
            if not pause_s:
                starting, pause_s = startable(queue, pacer)
                await self._start(name, starting)
            with suppress(TimeoutError):
                # Not wait_for: on Python 3.11 it can swallow a cancel that comes with the event.
                async with asyncio.timeout(min(pause_s, IDLE_S)):
                    await queue.wake.wait()
        await asyncio.gather(*queue.going["reply"], *queue.going["reminder"])

    async def _refill(self, name: str, lane: Lane) -> None:
        """Look into the outbox when there may be something new; leave it while it refuses."""
        queue = self._queues[name]
        if not queue.is_stale(lane, IDLE_S):
            return
        try:
            found = await asyncio.to_thread(self._look, name, lane, queue.LOOK_AHEAD)
        except StoreError as error:
            log.error("outbox not read", code=error.code, why=str(error))
            found = []
        queue.fill(lane, found)

    def _look(self, name: str, lane: Lane, limit: int) -> list[Candidate]:
        """The next rows of a lane; no reminders on a channel that must save its messages."""
        if lane == "reminder" and name in self._held():
            return []
        in_air, now = frozenset(self._in_air), self._clock.now()
        return self._store.outbox.candidates(name, lane, now, limit, in_air)

    async def _start(self, name: str, starting: Sequence[tuple[Candidate, float]]) -> None:
        """Claim the rows and send those we got; the places of the others are given back."""
        queue, pacer = self._queues[name], self._pacers[name]
        rows = {row.id: row for row in await self._claim([row.id for row, _ in starting])}
        self._in_air |= rows.keys()
        for candidate, ready_s in starting:
            row = rows.get(candidate.id)
            # Between look and claim a row may have been moved to another chat of the person.
            if row is None or row.address != candidate.address:
                pacer.give_back(candidate.address)
            if row is not None:
                queue.add(row.lane, asyncio.create_task(self._deliver(row, ready_s)))

    async def _claim(self, ids: list[int]) -> list[Outgoing]:
        """Rows that are ours now; none while the store refuses."""
        if not ids:
            return []
        try:
            return await asyncio.to_thread(self._claim_ready, ids)
        except StoreError as error:
            log.error("nothing claimed", code=error.code, why=str(error))
            return []

    def _claim_ready(self, ids: list[int]) -> list[Outgoing]:
        now = self._clock.now()
        return self._ready(self._store.outbox.claim_these(ids, now, LEASE_S), now)

    async def _deliver(self, row: Outgoing, ready_s: float) -> None:
        """Send one claimed row when its place is free and record what became of it."""
        try:
            await self._send(row, ready_s)
        finally:
            self._in_air.discard(row.id)

    async def _send(self, row: Outgoing, ready_s: float) -> None:
        pacer = self._pacers[row.channel]
        await asyncio.sleep(pacer.wait_s(ready_s))
        began_s = self._clock.seconds()
        try:
            platform_id = await self._channels[row.channel].send(row.address, row.reply)
        except SendError as error:
            failure = error
        except Exception:
            # The row is given up where it is seen; the other people's messages go on.
            log.exception("send failed by our own bug", outgoing=row.id)
            failure = Rejected("our own bug, see the log")
        else:
            pacer.end(row.address, self._clock.seconds() - began_s)
            self.outages[row.channel].worked()
            await self._record_sent(row.id, platform_id)
            return
        pacer.end(row.address, None)
        await self._record(self._failure(row, failure, began_s))

    async def _record_sent(self, row_id: int, platform_id: str | None) -> None:
        """Whoever comes first writes for all who wait: one transaction for many sends."""
        self._sent.append((row_id, platform_id))
        async with self._recording:
            batch, self._sent = self._sent, []
            if batch:
                mark, now = self._store.outbox.mark_all_sent, self._clock.now()
                await self._record(lambda: mark(batch, now))

    async def _record(self, write: Callable[[], None]) -> None:
        """Store what became of a send: a busy database must not turn it into a second message."""
        while True:
            try:
                return await asyncio.to_thread(write)
            except StoreError as error:
                log.error("send not recorded yet", code=error.code, why=str(error))
                await asyncio.sleep(IDLE_S)

    def _failure(self, row: Outgoing, error: SendError, began_s: float) -> Callable[[], None]:
        """The one next action for this kind of failure, ready to be stored."""
        now, outbox, outage = self._clock.now(), self._store.outbox, self.outages[row.channel]
        kind, why = type(error).__name__, str(error)
        log.warning("send failed", kind=kind, outgoing=row.id, attempts=row.attempts, why=why)
        match error:
            case Blocked():
                return lambda: outbox.block(row.subscriber_id, why, now)
            case Throttled():
                self._pacers[row.channel].hold(row.address, error.retry_after_s, error.whole_bot)
                at = now + timedelta(seconds=error.retry_after_s)
                return lambda: outbox.retry_later(row.id, at, kind, now)
            case Uncertain():
                outage.failed(row.address, began_s, row.attempts)
                return partial(_copy, outbox, row, now)
            case Unreachable():
                wait_s, counted = outage.failed(row.address, began_s, row.attempts)
                at = now + timedelta(seconds=wait_s)
                return lambda: outbox.retry_later(row.id, at, kind, now, counted=counted)
            case _:
                return lambda: outbox.give_up(row.id, REJECTED, now)


def _copy(outbox: Outbox, row: Outgoing, now: datetime) -> None:
    """One more copy of what perhaps went out; after the last nobody knows, and the office sees."""
    if row.copies >= len(COPIES_AFTER_S):
        outbox.give_up(row.id, UNKNOWN, now)
        return
    before_s = COPIES_AFTER_S[row.copies - 1] if row.copies else 0.0
    at = now + timedelta(seconds=COPIES_AFTER_S[row.copies] - before_s)
    outbox.copy_later(row.id, at, "Uncertain", now)
