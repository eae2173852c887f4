"""What is ours to send on one channel: the replies of each chat in their order, and reminders.

The rule: replies first, the chats in turn and of each one message at a time; a lane never has more
sends in the air than its share, and a place is free only when what became of the send is stored.
"""

import asyncio
from collections import deque
from collections.abc import Iterable, Sequence

from bot.sending.pacing import AHEAD_S, Pacer
from storage.outbox.next import Lane
from storage.store import Outgoing

AT_ONCE: dict[Lane, int] = {"reply": 64, "reminder": 8}
# Enough in the air for the rate when an answer takes a sixth of a second.
AT_ONCE_MAX = 48
# Reminders are claimed for so many seconds ahead, that each is worded for the day it leaves.
AHEAD_OF_RATE_S = 0.5


class InFlight:
    """The rows that are claimed and not recorded yet, waiting or in the air.

    `stale` are the lanes of which the outbox may hold more.
    """

    def __init__(self) -> None:
        self.wake = asyncio.Event()
        self.stale: set[Lane] = set(AT_ONCE)
        self.going: dict[Lane, set[asyncio.Task[None]]] = {lane: set() for lane in AT_ONCE}
        # What is done beside sending: claims, and rows that go back.
        self.beside: set[asyncio.Task[None]] = set()
        self.refilling = False
        self.reminders: deque[Outgoing] = deque()
        # The chats with a reply to send and none in the air, in the order of asking.
        self.ready: deque[str] = deque()
        self._replies: dict[str, deque[Outgoing]] = {}
        self.from_outbox: set[int] = set()
        self._broken: set[str] = set()
        # Chats of which the outbox holds what goes behind that which is ours.
        self._followed: set[str] = set()
        self._since_s: dict[int, float] = {}

    @property
    def ours(self) -> frozenset[int]:
        """The rows that no other claim may take meanwhile."""
        return frozenset(self._since_s)

    @property
    def busy(self) -> bool:
        """Whether a claimed message is not recorded yet."""
        return bool(self._since_s or self.beside)

    def held_s(self, row: Outgoing, now_s: float) -> float:
        """For how long the row has been ours."""
        return now_s - self._since_s.get(row.id, now_s)

    def look_again(self) -> None:
        """There may be new rows in the outbox."""
        self.stale = set(AT_ONCE)
        self.wake.set()

    def followed_by_outbox(self, address: str) -> None:
        """An answer for this chat was queued because one of ours goes before it."""
        if address in self._replies:
            self._followed.add(address)
        else:
            self.look_again()

    def room(self, lane: Lane, pacer: Pacer) -> int:
        """How many more rows of this lane to claim."""
        if lane == "reply":
            return self.most(lane, pacer) - sum(map(len, self._replies.values()))
        return self.most(lane, pacer) - len(self.reminders)

    def most(self, lane: Lane, pacer: Pacer) -> int:
        """How many rows of this lane are to be ours at a time."""
        ahead = round(pacer.per_second * AHEAD_OF_RATE_S) if lane == "reminder" else 0
        return max(AT_ONCE[lane], ahead)

    def add(self, rows: Iterable[Outgoing], now_s: float) -> list[Outgoing]:
        """Rows that are ours now; returns those that must wait in the outbox after all."""
        back = []
        for row in rows:
            if row.lane == "reply" and row.address in self._broken:
                back.append(row)
                continue
            self._since_s[row.id] = now_s
            if row.lane == "reminder":
                self.reminders.append(row)
            else:
                self._add_reply(row)
        self.wake.set()
        return back

    def take(self) -> Outgoing:
        """The next reply of the chat whose turn it is; it is in the air until `landed`."""
        address = self.ready.popleft()
        return self._replies[address].popleft()

    def landed(self, row: Outgoing) -> None:
        """What became of it is stored: its place is free, and the chat's next reply may go."""
        self._since_s.pop(row.id, None)
        if row.id in self.from_outbox:
            # Only the first of a chat is given out there: the next may be had now.
            self.from_outbox.discard(row.id)
            self.stale.add(row.lane)
        if row.lane == "reply" and row.address in self._replies:
            if self._replies[row.address]:
                self.ready.append(row.address)
            else:
                del self._replies[row.address]
                if row.address in self._followed:
                    self._followed.discard(row.address)
                    self.stale.add("reply")
        self.wake.set()

    def give_back(self, address: str) -> list[Outgoing]:
        """The replies behind one that failed: they wait in the outbox with it, until `mended`."""
        self._broken.add(address)
        behind = list(self._replies.get(address, ()))
        if address in self._replies:
            self._replies[address].clear()
        for row in behind:
            del self._since_s[row.id]
        return behind

    def mended(self, address: str) -> None:
        """The failure and what stood behind it are stored: new rows see them there."""
        self._broken.discard(address)

    def clear(self, since_s: float = float("inf")) -> list[Outgoing]:
        """Take out what is not in the air and has been ours since before then, whole chats."""
        late = {number for number, at in self._since_s.items() if at < since_s}
        found = [row for row in self.reminders if row.id in late]
        self.reminders = deque(row for row in self.reminders if row.id not in late)
        for address in [a for a in self.ready if self._replies[a][0].id in late]:
            found += self._replies.pop(address)
            self.ready.remove(address)
        for row in found:
            self._since_s.pop(row.id, None)
            self.from_outbox.discard(row.id)
        # They are in the outbox again.
        self.stale = set(AT_ONCE) if found else self.stale
        return found

    def _add_reply(self, row: Outgoing) -> None:
        if row.address not in self._replies:
            self._replies[row.address] = deque()
            self.ready.append(row.address)
        self._replies[row.address].append(row)


def startable(line: InFlight, pacer: Pacer) -> tuple[Sequence[tuple[Outgoing, float]], float]:
    """Rows to send now and the moment each may start, and seconds until there may be more."""
    started: list[tuple[Outgoing, float]] = []
    pause_s, waiting = _replies(line, pacer, started)
    # The next free place belongs to the reply that waits for it.
    if not waiting:
        pause_s = min(pause_s, _reminders(line, pacer, started))
    return started, pause_s


def _replies(
    line: InFlight, pacer: Pacer, started: list[tuple[Outgoing, float]]
) -> tuple[float, bool]:
    """Start what may go; seconds until more may, and whether one waits for a place of the bot."""
    pause_s = float("inf")
    free = AT_ONCE["reply"] - len(line.going["reply"])
    for _ in range(len(line.ready)):
        if free <= 0:
            break
        bot_s = pacer.delay_s("reply")
        if bot_s > AHEAD_S:
            return bot_s - AHEAD_S, True
        address = line.ready[0]
        chat_s = pacer.chat_delay_s("reply", address)
        if chat_s > AHEAD_S:
            line.ready.rotate(-1)
            pause_s = min(pause_s, chat_s - AHEAD_S)
            continue
        started.append((line.take(), pacer.begin("reply", address)))
        free -= 1
    return pause_s, False


def _reminders(line: InFlight, pacer: Pacer, started: list[tuple[Outgoing, float]]) -> float:
    pause_s = float("inf")
    most = min(AT_ONCE_MAX, max(AT_ONCE["reminder"], round(pacer.per_second / 6)))
    free = most - len(line.going["reminder"])
    kept: deque[Outgoing] = deque()
    while line.reminders and free > 0:
        bot_s = pacer.delay_s("reminder")
        if bot_s > AHEAD_S:
            pause_s = min(pause_s, bot_s - AHEAD_S)
            break
        row = line.reminders.popleft()
        chat_s = pacer.chat_delay_s("reminder", row.address)
        if chat_s > AHEAD_S:
            kept.append(row)
            pause_s = min(pause_s, chat_s - AHEAD_S)
            continue
        started.append((row, pacer.begin("reminder", row.address)))
        free -= 1
    line.reminders.extendleft(reversed(kept))
    return pause_s
