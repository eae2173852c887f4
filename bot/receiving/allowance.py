"""How fast one chat may write, so that a script or a stuck phone holds up nobody else.

The rule: far more is allowed than anybody types, at once and in a day. What is beyond it is told
once and not stored; nobody is silenced: the next is heard some minutes later. Several copies of the
program allow together what one would, and the day goes on after a restart (`elsewhere`).
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from math import inf
from time import monotonic

from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound

# Whoever throws the cookie away each time would otherwise fill the memory.
CHATS_KEPT = 10_000
AT_ONCE = 40
# Two dozen registrations; at full speed a day would store thirty thousand, for thirty days.
A_DAY = 500
MINUTES = 24 * 60
# More than a registration takes: who has written less since the start needs no look at the store.
LITTLE = 25


class Allowance:
    """A bucket for each name that holds `most` messages and refills evenly."""

    def __init__(
        self,
        most: int,
        per_minute: float,
        now_s: Callable[[], float] = monotonic,
        little: float = inf,
    ) -> None:
        self._most, self._per_minute = most, per_minute
        self._now_s = now_s
        # Whoever took more of it is asked about once, because of what was taken before the start.
        self._little = little
        self._learned: set[str] = set()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        # In this time a whole bucket is filled again.
        self.window = timedelta(minutes=most / per_minute)

    def wait_s(self, address: str) -> float:
        """Take one message; 0 when it may be sent now, else the seconds until it may."""
        left = self._left(address)
        allowed = left >= 1
        self._leave(address, left - 1 if allowed else left)
        return 0.0 if allowed else (1 - left) * 60 / self._per_minute

    def doubts(self, address: str, copies: int) -> bool:
        """Whether too much may have been heard by so many copies together, or before the start."""
        taken = self._most - self._left(address)
        if taken >= self._little and address not in self._learned:
            return True
        # Once it is empty here nobody needs to be asked.
        return copies > 1 and self._most / (2 * copies) <= taken < self._most

    def learn(self, address: str, heard: int) -> None:
        """All copies have stored so many messages from there within `window`."""
        self._leave(address, max(0.0, min(self._left(address), self._most - heard)))
        self._learned.add(address)

    def _left(self, address: str) -> float:
        now = self._now_s()
        left, since = self._buckets.get(address, (float(self._most), now))
        return min(self._most, left + (now - since) * self._per_minute / 60)

    def _leave(self, address: str, left: float) -> None:
        self._buckets.pop(address, None)
        self._buckets[address] = (left, self._now_s())
        if len(self._buckets) > CHATS_KEPT:
            forgotten, _ = self._buckets.popitem(last=False)
            self._learned.discard(forgotten)


class Pace:
    """What one chat may write at once, and in a day."""

    def __init__(
        self, most: int, per_minute: float, now_s: Callable[[], float] = monotonic
    ) -> None:
        self._at_once = Allowance(most, per_minute, now_s)
        self._a_day = Allowance(A_DAY, A_DAY / MINUTES, now_s, LITTLE)

    def wait_s(self, chat: str) -> float:
        """Take one message; 0 when it may be sent now, else the seconds until it may."""
        return self._at_once.wait_s(chat) or self._a_day.wait_s(chat)

    def doubted(self, chat: str, copies: int) -> list[Allowance]:
        """Of which so many copies together may have heard too much, by what this one has heard."""
        return [one for one in (self._at_once, self._a_day) if one.doubts(chat, copies)]


class Flood:
    """What the platforms' chats write beyond their allowance; none for 0 messages a minute."""

    def __init__(self, per_minute: int, now_s: Callable[[], float] = monotonic) -> None:
        self._pace = Pace(AT_ONCE, per_minute, now_s) if per_minute else None
        self._told: set[str] = set()

    def doubted(self, arrival: Arrival, copies: int) -> list[Allowance]:
        """Of which so many copies together may have heard too much, by what this one has heard."""
        if self._pace is None or arrival.inbound is None:
            return []
        return self._pace.doubted(chat_of(arrival), copies)

    def passes(self, arrival: Arrival) -> Arrival | None:
        """The arrival, or in its place that it was too many, or nothing when that was said."""
        if self._pace is None or arrival.inbound is None:
            return arrival
        chat = chat_of(arrival)
        if not self._pace.wait_s(chat):
            self._told.discard(chat)
            return arrival
        if chat in self._told:
            return None
        # Whoever is told and never writes again stays here: not more than are kept anyway.
        self._told = {chat} if len(self._told) >= CHATS_KEPT else self._told | {chat}
        return replace(arrival, inbound=_too_many(arrival.inbound))


def chat_of(arrival: Arrival) -> str:
    """The name of its chat."""
    return f"{arrival.channel} {arrival.address}"


def _too_many(inbound: Inbound) -> Inbound:
    """What is answered in the place of the words, which are not kept."""
    return Inbound(kind="many", group=inbound.group, thread=inbound.thread)
