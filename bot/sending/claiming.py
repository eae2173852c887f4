"""What is ours to send: claimed out of the outbox as there is room for it, and given back.

The rule: of a channel one claim is under way at a time, replies first; what we were silent with for
too long is not ours to give back.
"""

import asyncio
from collections.abc import Callable, Container, Mapping
from datetime import datetime
from functools import partial

import structlog

from bot.clock import Clock
from bot.sending.lanes import AT_ONCE, InFlight
from bot.sending.pacing import Pacer
from bot.sending.recording import Recorder
from storage.outbox.next import Lane
from storage.store import Outgoing, Store, StoreError

log = structlog.get_logger(__name__)

# Longer than all timeouts of a send together: what is still in the air is not claimed again.
LEASE_S = 120.0


class Claims:
    """Fills the lines of the channels from the outbox; the words of `Delivery` hold here too."""

    def __init__(
        self,
        store: Store,
        lines: Mapping[str, InFlight],
        pacers: Mapping[str, Pacer],
        recorder: Recorder,
        clock: Clock,
        held: Callable[[], Container[str]],
        ready: Callable[[list[Outgoing], datetime], list[Outgoing]],
        heard_since: Callable[[str, datetime], datetime | None],
    ) -> None:
        self._outbox = store.outbox
        self._presence = store.presence
        self._lines = lines
        self._pacers = pacers
        self._recorder = recorder
        self._clock = clock
        self._held = held
        self._ready = ready
        self._heard_since = heard_since

    def add(self, name: str, rows: list[Outgoing]) -> None:
        """Rows of this channel that are ours now."""
        self.give_back(self._lines[name].add(rows, self._clock.seconds()))

    def give_back(self, rows: list[Outgoing]) -> None:
        """Let rows that are ours wait in the outbox again."""
        # What we were silent with for too long is not ours to give.
        ids = [row.id for row in rows if self._presence.holds(row.claimed_by)]
        if ids:
            back = partial(self._outbox.give_back, ids)
            self._keep(rows[0].channel, asyncio.create_task(self._recorder.note(back)))

    def refill_soon(self, name: str) -> None:
        """Claim what the outbox may hold, beside the sends, as far as there is room."""
        line, pacer = self._lines[name], self._pacers[name]
        # Not one by one: what is claimed together costs what one costs.
        wanted = [
            lane for lane in line.stale if line.room(lane, pacer) >= line.most(lane, pacer) / 2
        ]
        if not wanted or line.refilling:
            return
        line.refilling = True
        line.stale.difference_update(wanted)
        self._keep(name, asyncio.create_task(self._refill(name, wanted)))

    def _keep(self, name: str, task: asyncio.Task[None]) -> None:
        """The loop holds its tasks weakly; whoever stops waits for it like for a send."""
        beside = self._lines[name].beside
        beside.add(task)
        task.add_done_callback(beside.discard)

    async def _refill(self, name: str, lanes: list[Lane]) -> None:
        try:
            # Replies first, as everywhere.
            for lane in sorted(lanes, key=list(AT_ONCE).index):
                await self._refill_lane(name, lane)
        finally:
            self._lines[name].refilling = False
            self._lines[name].wake.set()

    async def _refill_lane(self, name: str, lane: Lane) -> None:
        line = self._lines[name]
        room = line.room(lane, self._pacers[name])
        try:
            claimed, rows = await self._recorder.write(partial(self._claim, name, lane, room))
        except StoreError as error:
            log.error("nothing claimed", code=error.code, why=str(error))
            return
        if claimed == room:
            line.stale.add(lane)
        line.from_outbox |= {row.id for row in rows}
        self.add(name, rows)

    def _claim(self, name: str, lane: Lane, limit: int) -> tuple[int, list[Outgoing]]:
        """How many were claimed, and those that go; no reminders on a channel that must save."""
        if lane == "reminder" and name in self._held():
            return 0, []
        now, ours = self._clock.now(), self._lines[name].ours
        # Mostly nothing waits: that is seen without keeping everybody else from writing.
        if not self._outbox.waits(now):
            return 0, []
        owner = self._presence.owner
        since = self._heard_since(name, now)
        rows = self._outbox.claim([name], now, limit, LEASE_S, lane, ours, owner, since)
        return len(rows), self._ready(rows, now)
