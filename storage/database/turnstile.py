"""A lock that is handed on in the order of asking.

The rule: nobody overtakes. A plain lock lets a thread that writes in a loop take it again and
again while others wait until they give up.
"""

from collections import deque
from threading import Lock


class Turnstile:
    """One holder at a time, first come first served."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._held = False
        self._waiting: deque[Lock] = deque()

    def acquire(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds; False when it was not our turn by then."""
        with self._guard:
            if not self._held:
                self._held = True
                return True
            # A taken lock a waiter: releasing it wakes exactly this one.
            ticket = Lock()
            ticket.acquire()
            self._waiting.append(ticket)
        if ticket.acquire(timeout=timeout):
            return True
        with self._guard:
            if ticket not in self._waiting:
                # Handed to us between the end of our patience and this look.
                return True
            self._waiting.remove(ticket)
            return False

    def release(self) -> None:
        """Hand it to whoever has waited longest."""
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False
