"""One outbox row: claim, send, record. Two lanes, replies first.

The rule: a row is claimed in the store before it is sent and recorded after; each kind of failed
send has exactly one next action. One slow chat holds up nobody else.
"""

import asyncio
import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Literal

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
from bot.pacing import Pacer
from storage.store import Outgoing, Store, StoreError

log = structlog.get_logger(__name__)

LEASE_S = 120.0
IDLE_S = 0.5
MAX_WAIT_S = 300.0
STOP_WITHIN_S = 8.0
Lane = Literal["reply", "reminder"]
AT_ONCE: dict[Lane, int] = {"reply": 32, "reminder": 8}


class Delivery:
    """Sends what the outbox holds through the open channels."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        pacers: Mapping[str, Pacer],
        clock: Clock,
        spread: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._channels = channels
        self._pacers = pacers
        self._clock = clock
        self._spread = spread
        self._stopping = False
        self._wakes = {lane: asyncio.Event() for lane in AT_ONCE}

    def wake(self) -> None:
        """Something new is in the outbox."""
        for wake in self._wakes.values():
            wake.set()

    async def run(self) -> None:
        """Send for ever, both lanes at once; when cancelled, sends in flight finish first."""
        lanes = [asyncio.create_task(self._lane(lane)) for lane in AT_ONCE]
        try:
            ended, _ = await asyncio.wait(lanes, return_when=asyncio.FIRST_EXCEPTION)
            for lane in ended:
                lane.result()
        finally:
            self._stopping = True
            self.wake()
            await asyncio.wait(lanes, timeout=STOP_WITHIN_S)
            for lane in lanes:
                lane.cancel()

    async def _lane(self, lane: Lane) -> None:
        """Keep sends of this lane going until told to stop, then wait for the last of them."""
        going: set[asyncio.Task[None]] = set()
        wake = self._wakes[lane]
        while not self._stopping:
            wake.clear()
            for row in await self._claim(lane, AT_ONCE[lane] - len(going)):
                task = asyncio.create_task(self._deliver(row))
                going.add(task)
                task.add_done_callback(going.discard)
                # The person's next row may be claimed now, and there is room for it.
                task.add_done_callback(lambda _: wake.set())
            with suppress(TimeoutError):
                async with asyncio.timeout(IDLE_S):
                    await wake.wait()
        await asyncio.gather(*going)

    async def _claim(self, lane: Lane, limit: int) -> list[Outgoing]:
        """Up to `limit` rows to send now; none while the store refuses."""
        if limit <= 0:
            return []
        names, now = list(self._channels), self._clock.now()
        claim = self._store.outbox.claim
        try:
            return await asyncio.to_thread(claim, names, now, limit, LEASE_S, lane)
        except StoreError as error:
            log.error("nothing claimed", code=error.code, why=str(error))
            return []

    async def _deliver(self, row: Outgoing) -> None:
        """Send one claimed row and record what became of it."""
        channel = self._channels[row.channel]
        await self._pacers[row.channel].wait(row.lane, row.address)
        try:
            platform_id = await channel.send(row.address, row.reply)
        except SendError as error:
            failure = error
        except Exception:
            log.exception("send failed by our own bug", outgoing=row.id)
            failure = Rejected("our own bug, see the log")
        else:
            sent = self._store.outbox.mark_sent
            await self._record(lambda: sent(row.id, platform_id, self._clock.now()))
            return
        await self._record(self._failure(row, failure))

    async def _record(self, write: Callable[[], None]) -> None:
        """Store what became of a send: a busy database must not turn it into a second message."""
        while True:
            try:
                return await asyncio.to_thread(write)
            except StoreError as error:
                log.error("send not recorded yet", code=error.code, why=str(error))
                await asyncio.sleep(IDLE_S)

    def _failure(self, row: Outgoing, error: SendError) -> Callable[[], None]:
        """The one next action for this kind of failure, ready to be stored."""
        now = self._clock.now()
        outbox = self._store.outbox
        kind, why = type(error).__name__, str(error)
        log.warning("send failed", kind=kind, outgoing=row.id, attempts=row.attempts, why=why)
        match error:
            case Blocked():
                return lambda: outbox.block(row.subscriber_id, why, now)
            case Throttled():
                self._pacers[row.channel].hold(row.address, error.retry_after_s, error.whole_bot)
                at = now + timedelta(seconds=error.retry_after_s)
                return lambda: outbox.retry_later(row.id, at, kind, repeat=False)
            case Uncertain() if row.repeat:
                return lambda: outbox.park(row.id, "uncertain twice", now)
            case Uncertain() | Unreachable():
                at = now + timedelta(seconds=self._back_off_s(row.attempts))
                repeat = isinstance(error, Uncertain)
                return lambda: outbox.retry_later(row.id, at, kind, repeat=repeat)
            case _:
                return lambda: outbox.park(row.id, why, now)

    def _back_off_s(self, attempts: int) -> float:
        """Seconds until the next try: doubling from one second, capped, with jitter."""
        longest = min(2.0 ** min(attempts - 1, 10), MAX_WAIT_S)
        return longest * (0.5 + self._spread() / 2)
