"""Whether a platform takes messages at the moment, and how long to wait before the next try.

The rule: a message that fails while others arrive waits for itself, longer and longer; when the
platform is down everybody waits together, at most half a minute, and nobody's own wait grows.
"""

import random
from collections.abc import Callable
from time import monotonic

OWN_MAX_S = 300.0
DOWN_MAX_S = 30.0


class Outage:
    """What a platform's last answers say about it, in seconds that only grow."""

    def __init__(
        self,
        time_s: Callable[[], float] = monotonic,
        spread: Callable[[], float] = random.random,
    ) -> None:
        self._time_s = time_s
        self._spread = spread
        self._chats: set[str] = set()
        self._rounds = 0
        self._noted_s = float("-inf")
        self._until_s = float("-inf")
        self._since_s: float | None = None

    def worked(self) -> float | None:
        """A message arrived: the platform is well; for how many seconds it was not before that."""
        down_s = self.down_s()
        self._chats.clear()
        self._rounds = 0
        self._until_s = float("-inf")
        self._since_s = None
        return down_s

    def failed(self, address: str, began_s: float, attempts: int) -> tuple[float, bool]:
        """Note a failed send; the seconds until its next try, and whether it counts as its own.

        Sends that were in the air together are one failure of the platform.
        """
        now = self._time_s()
        first = not self._chats
        self._chats.add(address)
        if self._since_s is None:
            self._since_s = now
        if began_s >= self._noted_s:
            self._rounds += 1
            self._noted_s = now
        wait_s = self._back_off_s(self._rounds, DOWN_MAX_S)
        if len(self._chats) > 1:
            self._until_s = max(self._until_s, now + wait_s)
        # The first chat to fail may be the only one: its tries count until a second one fails too.
        return (self._back_off_s(attempts, OWN_MAX_S), True) if first else (wait_s, False)

    def wait_s(self) -> float:
        """Seconds until a platform that is down is asked again; 0 when it is not.

        One chat alone may be the reason of its own failures: it holds up nobody.
        """
        return max(0.0, self._until_s - self._time_s())

    def down_s(self) -> float | None:
        """For how many seconds nothing has arrived although it was tried; None when all is well."""
        return None if self._since_s is None else self._time_s() - self._since_s

    def _back_off_s(self, tries: int, longest_s: float) -> float:
        """Doubling from one second, capped, with jitter."""
        # The exponent is capped as well: an outage may last longer than a float can double.
        most = min(2.0 ** min(tries - 1, 10), longest_s)
        # Spread, so that all who wait do not come back in the same moment.
        return most * (0.5 + self._spread() / 2)
