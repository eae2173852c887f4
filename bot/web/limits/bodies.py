"""How many bytes unfinished requests may hold together.

The rule: a body is kept until its last byte, so whoever sends most of one and then hardly anything
costs memory for as long as that is waited for; when all of them hold too much, the one that has
cost most makes room.
"""

from collections.abc import Callable
from typing import Protocol

# A dozen of the largest files at once.
MOST_BYTES = 64 * 1024 * 1024


class Holding(Protocol):
    """A request whose body has not come to its end."""

    @property
    def waited_since_s(self) -> float:
        """When its body began."""

    def drop(self) -> None:
        """End it without a word."""


class Bodies:
    """What has come of each unfinished body; `most` bytes in all."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._held: dict[Holding, int] = {}
        self.together = 0

    def add(self, one: Holding, received: int, now_s: float) -> list[Holding]:
        """So much more of this body has come; who was dropped for it."""
        self._held[one] = self._held.get(one, 0) + received
        self.together += received
        dropped = []
        while self.together > self._most:
            dearest = max(self._held, key=self._cost(now_s))
            self.end(dearest)
            dearest.drop()
            dropped.append(dearest)
        return dropped

    def end(self, one: Holding) -> None:
        """It has come to its end, or its connection has."""
        self.together -= self._held.pop(one, 0)

    def _cost(self, now_s: float) -> Callable[[Holding], float]:
        # Bytes and time: a form that has just begun is never the one, nor a file that comes fast.
        return lambda one: self._held[one] * (now_s - one.waited_since_s)
