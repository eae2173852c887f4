"""Decoration: the spinner of a pressed button is stopped, and a long answer is seen to be written.

The rule: nothing waits for it and it holds nothing up; what comes too late has no sense any more.
"""

import asyncio
import logging
from collections import deque

from telegram.error import TelegramError

from bot.channels.telegram.errors import UNREADABLE, reason
from bot.channels.telegram.wire import Wire

log = logging.getLogger(__name__)

# At once: the connections are for the answers first.
AT_ONCE = 32
# Waiting: two whole polls. Those beyond would come too late anyway.
WAITING_MAX = 200


class Taps:
    """Decorates over `wire`; `token` is kept out of the log."""

    def __init__(self, wire: Wire, token: str) -> None:
        self._wire = wire
        self._token = token
        self._waiting: deque[tuple[str, dict[str, str]]] = deque()
        # The loop holds its tasks weakly: one that nobody keeps may vanish before it is done.
        self._going: set[asyncio.Task[None]] = set()

    def stop_spinner(self, query_id: str) -> None:
        """Answer this callback query at the next opportunity."""
        self._soon("answerCallbackQuery", {"callback_query_id": query_id})

    def typing(self, chat: str) -> None:
        """Show for some seconds that an answer is being written."""
        self._soon("sendChatAction", {"chat_id": chat, "action": "typing"})

    def _soon(self, method: str, parameters: dict[str, str]) -> None:
        if len(self._waiting) >= WAITING_MAX:
            return
        self._waiting.append((method, parameters))
        if len(self._going) < AT_ONCE:
            task = asyncio.get_running_loop().create_task(self._answer_waiting())
            self._going.add(task)
            task.add_done_callback(self._going.discard)

    async def close(self) -> None:
        """Let go of those that are not answered yet."""
        self._waiting.clear()
        for task in self._going:
            task.cancel()
        await asyncio.gather(*self._going, return_exceptions=True)

    async def _answer_waiting(self) -> None:
        while self._waiting:
            await self._call(*self._waiting.popleft())

    async def _call(self, method: str, parameters: dict[str, str]) -> None:
        try:
            await self._wire.call(method, parameters)
        except (TelegramError, *UNREADABLE) as error:
            # Too late or repeated: the choice itself still counts.
            log.info("Telegram decoration not shown: %s", reason(error, self._token))
