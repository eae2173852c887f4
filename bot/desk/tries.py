"""How often somebody may type a wrong login code.

The rule: after five wrong ones from one address within fifteen minutes a wrong one is told to wait
until the oldest is that old; after many from everywhere every wrong one is. A right code is never
asked to wait: it is too long and too short-lived to be guessed, so each copy of the program counts
for itself.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from time import monotonic

from bot.web.limits.networks import network_of

WITHIN_S = 15 * 60
PER_ADDRESS = 5
ALTOGETHER = 200
ADDRESSES_KEPT = 10_000


class Tries:
    """Wrong codes of the last fifteen minutes, in memory."""

    def __init__(self, now_s: Callable[[], float] = monotonic) -> None:
        self._now_s = now_s
        self._by_address: OrderedDict[str, deque[float]] = OrderedDict()
        self._all: deque[float] = deque(maxlen=ALTOGETHER)

    def wait_s(self, address: str) -> float:
        """0 when this address may try now, else the seconds until it may."""
        own = self._by_address.get(network_of(address), deque())
        return max(self._until(own, PER_ADDRESS), self._until(self._all, ALTOGETHER))

    def count_wrong(self, address: str) -> None:
        """Remember a wrong code."""
        now, name = self._now_s(), network_of(address)
        own = self._by_address.pop(name, deque(maxlen=PER_ADDRESS))
        own.append(now)
        # Behind all others, so that the address silent for longest is forgotten first.
        self._by_address[name] = own
        self._all.append(now)
        if len(self._by_address) > ADDRESSES_KEPT:
            self._by_address.popitem(last=False)

    def _until(self, wrong: deque[float], most: int) -> float:
        if len(wrong) < most:
            return 0.0
        return max(0.0, wrong[0] + WITHIN_S - self._now_s())
