"""What one channel sends next: two lanes of waiting rows, and the sends in the air.

The rule: replies first; a lane never has more sends in the air than its share, and what waits here
is a short look ahead into the outbox, however many rows are in it.
"""

import asyncio
from collections.abc import Sequence
from time import monotonic
from typing import ClassVar

from bot.sending.pacing import AHEAD_S, Lane, Pacer
from storage.store import Candidate

# Telegram advises few parallel senders; more are needed only at rates that are paid for.
AT_ONCE: dict[Lane, int] = {"reply": 32, "reminder": 8}
AT_ONCE_MAX = 24


class Queue:
    """The rows seen in the outbox, and the tasks that send."""

    LOOK_AHEAD: ClassVar[int] = 500

    def __init__(self) -> None:
        self.wake = asyncio.Event()
        self.waiting: dict[Lane, list[Candidate]] = {lane: [] for lane in AT_ONCE}
        self.going: dict[Lane, set[asyncio.Task[None]]] = {lane: set() for lane in AT_ONCE}
        self._looked_s: dict[Lane, float] = dict.fromkeys(AT_ONCE, 0.0)
        self._stale: dict[Lane, bool] = dict.fromkeys(AT_ONCE, True)

    def look_again(self) -> None:
        """There may be new rows."""
        self._stale = dict.fromkeys(AT_ONCE, True)
        self.wake.set()

    def is_stale(self, lane: Lane, idle_s: float) -> bool:
        """Whether to look into the outbox: for replies whenever asked, for reminders when empty."""
        old = monotonic() - self._looked_s[lane] >= idle_s
        if lane == "reply":
            return old or self._stale[lane]
        return not self.waiting[lane] and (old or self._stale[lane])

    def fill(self, lane: Lane, found: list[Candidate]) -> None:
        """What the outbox holds now."""
        self.waiting[lane] = found
        self._looked_s[lane] = monotonic()
        # A full look has more behind it; replies are looked for anew at every end anyway.
        self._stale[lane] = lane == "reminder" and len(found) == self.LOOK_AHEAD

    def add(self, lane: Lane, sending: asyncio.Task[None]) -> None:
        """A send is in the air; at its end the person's next row may be claimed."""
        self.going[lane].add(sending)
        sending.add_done_callback(lambda task: self._landed(lane, task))

    def _landed(self, lane: Lane, sending: asyncio.Task[None]) -> None:
        self.going[lane].discard(sending)
        self._stale["reply"] = self._stale["reply"] or lane == "reply"
        self.wake.set()


def startable(queue: Queue, pacer: Pacer) -> tuple[Sequence[tuple[Candidate, float]], float]:
    """Rows to claim now and the moment each may start, and seconds until there may be more."""
    started: list[tuple[Candidate, float]] = []
    pause_s = float("inf")
    # In the order of AT_ONCE: replies take their places before reminders are looked at.
    for lane, most in AT_ONCE.items():
        kept: list[Candidate] = []
        if lane == "reminder":
            # Enough in the air for the rate when an answer takes a sixth of a second.
            most = min(AT_ONCE_MAX, max(most, round(pacer.per_second / 6)))
        free = most - len(queue.going[lane])
        for place, row in enumerate(queue.waiting[lane]):
            bot_s = pacer.delay_s(lane)
            if bot_s > AHEAD_S or free <= 0:
                kept += queue.waiting[lane][place:]
                pause_s = min(pause_s, bot_s - AHEAD_S) if free > 0 else pause_s
                break
            chat_s = pacer.chat_delay_s(row.address)
            if chat_s > AHEAD_S:
                kept.append(row)
                pause_s = min(pause_s, chat_s - AHEAD_S)
                continue
            started.append((row, pacer.begin(lane, row.address)))
            free -= 1
        queue.waiting[lane] = kept
        if lane == "reply" and kept and free > 0 and pacer.delay_s("reply") > AHEAD_S:
            # The next free place belongs to the reply that waits for it.
            break
    return started, pause_s
