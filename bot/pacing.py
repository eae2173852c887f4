"""How fast a bot may write: one rhythm per bot for bulk, one second between bulk messages a chat.

The rule: replies never wait, but they use up the rhythm, so that reminders make room for them.
"""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

PER_CHAT_S = 1.0


class Pacer:
    """Spaces bulk messages at `per_second`; without a burst."""

    def __init__(
        self,
        per_second: float,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        time_s: Callable[[], float] = monotonic,
    ) -> None:
        self._interval_s = 1.0 / per_second
        self._sleep = sleep
        self._time_s = time_s
        self._next_s = 0.0
        self._chats: dict[str, float] = {}
        self._held_until_s = 0.0

    async def wait(self, lane: str, address: str) -> None:
        """Return when a message of this lane may go to this chat."""
        if lane == "reply":
            self._next_s = max(self._next_s, self._time_s()) + self._interval_s
            return
        await self._turn(address)
        # A hold that began meanwhile concerns everybody who is still waiting.
        while self._time_s() < self._held_until_s:
            await self._turn(address)

    async def _turn(self, address: str) -> None:
        now = self._time_s()
        start = max(now, self._next_s, self._held_until_s, self._chats.pop(address, 0.0))
        self._next_s = start + self._interval_s
        self._remember(address, start, now)
        if start > now:
            await self._sleep(start - now)

    def hold(self, address: str, seconds: float, whole_bot: bool) -> None:
        """The platform said to wait: this chat, or the whole bot."""
        until_s = self._time_s() + seconds
        if whole_bot:
            self._held_until_s = max(self._held_until_s, until_s)
        else:
            self._chats[address] = until_s

    def _remember(self, address: str, start: float, now: float) -> None:
        """Keep only chats that still have to wait."""
        if len(self._chats) > 1000:
            self._chats = {chat: at for chat, at in self._chats.items() if at > now}
        self._chats[address] = start + PER_CHAT_S
