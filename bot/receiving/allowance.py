"""How fast one chat may write, so that a script or a stuck phone holds up nobody else.

The rule: far more is allowed than anybody types. What is beyond it is told once and not stored.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound

# Whoever throws the cookie away each time would otherwise fill the memory.
CHATS_KEPT = 10_000
AT_ONCE = 40


class Allowance:
    """A bucket for each name that holds `most` messages and refills evenly."""

    def __init__(
        self, most: int, per_minute: float, now_s: Callable[[], float] = monotonic
    ) -> None:
        self._most, self._per_minute = most, per_minute
        self._now_s = now_s
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, address: str) -> float:
        """Take one message; 0 when it may be sent now, else the seconds until it may."""
        now = self._now_s()
        left, since = self._buckets.pop(address, (float(self._most), now))
        left = min(self._most, left + (now - since) * self._per_minute / 60)
        allowed = left >= 1
        self._buckets[address] = (left - 1 if allowed else left, now)
        if len(self._buckets) > CHATS_KEPT:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1 - left) * 60 / self._per_minute


class Flood:
    """What the platforms' chats write beyond their allowance; none for 0 messages a minute."""

    def __init__(self, per_minute: int, now_s: Callable[[], float] = monotonic) -> None:
        self._allowance = Allowance(AT_ONCE, per_minute, now_s) if per_minute else None
        self._told: set[str] = set()

    def passes(self, arrival: Arrival) -> Arrival | None:
        """The arrival, or in its place that it was too many, or nothing when that was said."""
        if self._allowance is None or arrival.inbound is None:
            return arrival
        chat = f"{arrival.channel} {arrival.address}"
        if not self._allowance.wait_s(chat):
            self._told.discard(chat)
            return arrival
        if chat in self._told:
            return None
        # Whoever is told and never writes again stays here: not more than are kept anyway.
        self._told = {chat} if len(self._told) >= CHATS_KEPT else self._told | {chat}
        return replace(arrival, inbound=_too_many(arrival.inbound))


def _too_many(inbound: Inbound) -> Inbound:
    """What is answered in the place of the words, which are not kept."""
    return Inbound(kind="many", group=inbound.group, thread=inbound.thread)
