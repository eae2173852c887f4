"""The platform's speed limits, enforced without mercy over sliding windows.

The rule: every accepted message counts, reply or reminder, and the refusal says how long to wait.
"""

from collections import deque
from collections.abc import Callable
from math import ceil
from time import monotonic


class Limits:
    """At most `per_second` messages in any second and one in `per_chat_s` to a chat.

    None and 0 mean no limit. `refused` counts the messages that came too fast.
    """

    def __init__(
        self,
        per_second: int | None = None,
        per_chat_s: float = 0.0,
        time_s: Callable[[], float] = monotonic,
    ) -> None:
        self.refused = 0
        self._per_second = per_second
        self._per_chat_s = per_chat_s
        self._time_s = time_s
        self._recent: deque[tuple[float, str]] = deque()

    def wait_s(self, chat: str) -> int:
        """Whole seconds to wait before this message, which is then refused; 0 when it is taken."""
        now = self._time_s()
        longest = max(1.0, self._per_chat_s)
        while self._recent and self._recent[0][0] <= now - longest:
            self._recent.popleft()
        waits = [at + self._per_chat_s - now for at, other in self._recent if other == chat]
        last_second = [at for at, _ in self._recent if at > now - 1]
        if self._per_second is not None and len(last_second) >= self._per_second:
            waits.append(last_second[-self._per_second] + 1 - now)
        wait = max((wait for wait in waits if wait > 0), default=0.0)
        if wait > 0:
            self.refused += 1
            return max(1, ceil(wait))
        if self._per_second is not None or self._per_chat_s:
            self._recent.append((now, chat))
        return 0
