"""Sending: two lanes, replies first. The way of one message:

 1. A reply comes **claimed** from the transaction that stored it (`hand_over`); what waits in the
    outbox is **looked for and claimed** at the start, when something was queued, and now and then
    (`bot.sending.claiming`). What a killed program had claimed comes back at its next start
    (`Store.recover`), or as soon as another copy misses it (`Store.beat`).
 2. **Look again** at a late reminder: reworded, put off or dropped (`bot.reminders.leaving`).
 3. **Wait** until the platform's limits let it go at once (`bot.sending.pacing`); what may
    say something else by now is read anew (`bot.sending.anew`); see whether it is still ours.
 4. **Send** it, and have it **recorded** before its place is free (`bot.sending.recording`).
 5. **Failed?** Exactly one next action for each kind of `SendError`: `bot.sending.failing`; what
    stood behind it in its chat goes back to the outbox with it. **Killed?** Step 1: nothing is
    unsent for good, and a copy is marked as one.

The rule: nothing is sent that is not claimed, and nothing that was sent stays unrecorded.
"""

import asyncio
import random
from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial

import structlog

from bot.channels.base import Channel, Rejected, SendError, Throttled
from bot.clock import Clock
from bot.sending.anew import Anew
from bot.sending.claiming import Claims
from bot.sending.failing import HOLDS_UP, Failures
from bot.sending.lanes import InFlight, startable
from bot.sending.months import Months
from bot.sending.outage import Outage
from bot.sending.pacing import Pacer
from bot.sending.recording import Recorder
from bot.watch import trace
from bot.watch.tally import Tally
from handlers.values.replies import Reply
from storage.outbox.emptied import EMPTIED
from storage.store import Outgoing, Sent, Store, StoreError

log = structlog.get_logger(__name__)

# What has waited so long for its turn goes back, before another copy thinks us dead.
OWN_S = 60.0
IDLE_S = 0.5
# Other copies of the program, and the terminal, queue messages without our knowing.
LOOK_S = 3.0
STOP_WITHIN_S = 8.0
# Why a message was dropped whose words were erased.
GONE = "emptied"


class Delivery:
    """Sends through the open channels what is handed over and what the outbox holds.

    `held` names channels on which reminders wait, asked in a worker thread before a claim; `alive`
    is called at every round, and `ready` says which of the claimed messages really go, and how.
    `recorded` is told of every message that is stored as sent, and as how many its channel counts
    it by `parts`; `months` knows whose month is used up, `tally` is told of every try. On `led`
    channels only the copy sends that leads there. `heard_since`, asked in a worker thread, says of
    a channel that only chats are written to in which somebody spoke from then on.
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
        recorded: Callable[[Outgoing, int], None] = lambda row, parts: None,
        parts: Mapping[str, Callable[[Reply], int]] | None = None,
        months: Months | None = None,
        tally: Tally | None = None,
        led: Container[str] = (),
        heard_since: Callable[[str, datetime], datetime | None] = lambda name, now: None,
    ) -> None:
        self._store = store
        self._channels = channels
        self._pacers = pacers
        self._clock = clock
        self._alive = alive
        self._recorded, self._parts = recorded, parts or {}
        self._months = months or Months((), clock.now)
        self._tally = tally or Tally()
        self._led = led
        self._presence = store.presence
        self._stopping = False
        self._lines = {name: InFlight() for name in channels}
        self.recorder = Recorder(store, clock)
        self._anew = Anew(store.outbox)
        self._claims = Claims(
            store, self._lines, pacers, self.recorder, clock, held, ready, heard_since
        )
        self.outages = {name: Outage(clock.seconds, spread) for name in channels}
        self._failures = Failures(store.outbox, pacers, self.outages, clock, self._again_in)

    def wake(self) -> None:
        """Something new is in the outbox."""
        for line in self._lines.values():
            line.look_again()

    def hand_over(self, rows: Iterable[Outgoing]) -> None:
        """Replies that were stored as claimed for us."""
        for row in rows:
            self._claims.add(row.channel, [row])

    def behind(self, told: str) -> None:
        """A copy has queued an answer behind one that, it said, this owner sends to this chat."""
        owner, name, address = told.split(" ", 2)
        if owner == self._presence.owner and name in self._lines:
            self._lines[name].followed_by_outbox(address)

    @property
    def serving(self) -> frozenset[str]:
        """The channels on which this copy sends."""
        return frozenset(name for name in self._channels if self._serves(name))

    def _serves(self, name: str) -> bool:
        return name not in self._led or self._presence.leads(name)

    def share(self, copies: int) -> None:
        """So many copies send through the channels that nobody leads: each has its part."""
        for name in self._channels:
            if name not in self._led:
                self._pacers[name].share(copies)

    def down_s(self) -> dict[str, float | None]:
        """For how many seconds each channel has taken no message; None for one that takes them."""
        return {name: outage.down_s() for name, outage in self.outages.items()}

    @property
    def busy(self) -> bool:
        """Whether a claimed message is not recorded yet."""
        return any(line.busy for line in self._lines.values())

    async def run(self) -> None:
        """Send for ever, all channels at once; when cancelled, sends in flight finish first."""
        self._store.on_queued(partial(_tell, asyncio.get_running_loop(), self.wake))
        loops = [asyncio.create_task(self._channel(name)) for name in self._channels]
        watch = asyncio.create_task(self._watch())
        try:
            ended, _ = await asyncio.wait([*loops, watch], return_when=asyncio.FIRST_EXCEPTION)
            for loop in ended:
                loop.result()
        finally:
            self._stopping = True
            watch.cancel()
            self.wake()
            if loops:
                await asyncio.wait(loops, timeout=STOP_WITHIN_S)
            for loop in loops:
                loop.cancel()
            await self._leave()
            self.recorder.close()

    async def _leave(self) -> None:
        """What still waits for its turn is anybody's again."""
        left = [row for line in self._lines.values() for row in line.clear()]
        ids = [row.id for row in left if self._presence.holds(row.claimed_by)]
        with suppress(StoreError):
            await self.recorder.write(partial(self._store.outbox.give_back, ids))

    async def _watch(self) -> None:
        """Look into the outbox now and then; nothing is claimed when nothing waits there."""
        while True:
            await asyncio.sleep(LOOK_S)
            with suppress(StoreError):
                await asyncio.to_thread(self._months.look)
                if await asyncio.to_thread(self._store.outbox.waits, self._clock.now()):
                    self.wake()

    async def _channel(self, name: str) -> None:
        """Keep sends of one channel going until told to stop, then wait for the last of them."""
        line, pacer, swept_s = self._lines[name], self._pacers[name], self._clock.seconds()
        while not self._stopping:
            self._alive()
            # Before looking: what is written during the look wakes us again.
            line.wake.clear()
            pause_s = self._pause_s(name)
            if pause_s:
                # Whatever is ours would only wait here; there it may also move to another channel.
                self._claims.give_back(line.clear())
            else:
                self._claims.refill_soon(name)
                starting, pause_s = startable(line, pacer)
                for row, ready_s in starting:
                    self._start(name, row, ready_s)
            if self._clock.seconds() - swept_s > OWN_S / 6:
                swept_s = self._clock.seconds()
                self._claims.give_back(line.clear(swept_s - OWN_S))
            with suppress(TimeoutError):
                # Not wait_for: on Python 3.11 it can swallow a cancel that comes with the event.
                async with asyncio.timeout(min(pause_s, IDLE_S)):
                    await line.wake.wait()
        await asyncio.gather(*line.going["reply"], *line.going["reminder"], *line.beside)

    def _pause_s(self, name: str) -> float:
        """Seconds in which nothing is sent there: it is another copy's, down, or used up."""
        if not self._serves(name):
            return IDLE_S
        return max(self.outages[name].wait_s(), self._months.wait_s(name))

    def _start(self, name: str, row: Outgoing, ready_s: float) -> None:
        task = asyncio.create_task(self._deliver(row, ready_s))
        self._lines[name].going[row.lane].add(task)

    async def _deliver(self, row: Outgoing, ready_s: float) -> None:
        """Send one claimed row when its place is free and record what became of it."""
        try:
            await self._send(row, ready_s)
        finally:
            line = self._lines[row.channel]
            # First: whoever is woken by the landing counts the places that are free.
            line.going[row.lane].discard(asyncio.current_task())
            line.landed(row)

    async def _send(self, row: Outgoing, ready_s: float) -> None:
        pacer = self._pacers[row.channel]
        if wait_s := pacer.wait_s(ready_s):
            await asyncio.sleep(wait_s)
        said = await self._said_now(row)
        if said is None:
            pacer.give_back(row.address)
            return
        row = said
        if not self._presence.holds(row.claimed_by):
            # Frozen or cut off for so long that it is another copy's by now, or free in a moment.
            pacer.give_back(row.address)
            return
        began_s = self._clock.seconds()
        self._anew.watch(row)
        try:
            platform_id = await self._channels[row.channel].send(row.address, row.reply)
        except SendError as error:
            failure = error
        except Exception:
            # The row is given up where it is seen; the other people's messages go on.
            log.exception("send failed by our own bug", outgoing=row.id)
            failure = Rejected("our own bug, see the log")
        else:
            took_s = self._clock.seconds() - began_s
            pacer.end(row.address, took_s)
            late_s = (self._clock.now() - row.due_at).total_seconds()
            self._tally.sent(row.channel, row.lane, took_s, late_s)
            if (down_s := self.outages[row.channel].worked()) is not None:
                log.info("sends again", channel=row.channel, after_s=round(down_s))
            parts = self._parts[row.channel](row.reply) if row.channel in self._parts else 1
            await self.recorder.sent(Sent(row.id, platform_id, parts))
            await self._months.went_out(row.channel, self.recorder.note)
            self._recorded(row, parts)
            trace.sent(row)
            return
        pacer.end(row.address, None)
        await self._failed(row, failure, began_s)

    async def _said_now(self, row: Outgoing) -> Outgoing | None:
        """The row as it goes; None when its words were erased, or nobody wants it any more."""
        held_s = self._lines[row.channel].held_s(row, self._clock.seconds())
        said = await self._anew.said(row, held_s)
        if said is None or said.reply.text != EMPTIED:
            return said
        # Without words it would stand before all that follows in its chat.
        await self.recorder.note(partial(self._store.late.drop, row.id, GONE, self._clock.now()))
        return None

    async def _failed(self, row: Outgoing, error: SendError, began_s: float) -> None:
        """Record the failure; what stands behind the row in its chat waits with it."""
        self._tally.failed(row.channel, type(error).__name__.lower())
        line, write = self._lines[row.channel], self._failures.action(row, error, began_s)
        behind: list[Outgoing] = []
        # What is refused, or perhaps there, holds up nobody.
        if row.lane == "reply" and isinstance(error, HOLDS_UP):
            behind = line.give_back(row.address)
        ids = [one.id for one in behind if self._presence.holds(one.claimed_by)]

        def store() -> None:
            write()
            if isinstance(error, Throttled) and error.month:
                self._months.refused(row.channel)
            # Of a chat that cannot be reached all rows were given up already.
            self._store.outbox.give_back(ids)

        await self.recorder.note(store)
        line.mended(row.address)

    def _again_in(self, name: str, wait_s: float) -> None:
        """The outbox is looked at when a message is to be tried again."""
        asyncio.get_running_loop().call_later(wait_s, self._lines[name].look_again)


def _tell(loop: asyncio.AbstractEventLoop, wake: Callable[[], None]) -> None:
    """From whatever thread has queued something."""
    # The loop is closed when another part of the program outlives it.
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(wake)
