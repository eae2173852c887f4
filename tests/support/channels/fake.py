"""A channel that fails as planned, and reminders to send on it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.channels.base import Receive, TakenBack
from bot.clock import LOCAL
from handlers.values.replies import Reply
from storage.reminders.queue import NewReminder
from storage.store import Store

NOW = datetime(2025, 4, 8, 8, 0, tzinfo=LOCAL)


class FakeChannel:
    """A platform that takes what it is sent, fails as planned and can keep a chat waiting."""

    name = "fake"

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.failures: dict[str, list[Exception]] = {}
        self.slow: dict[str, asyncio.Event] = {}
        self.entered: list[str] = []
        self._changed = asyncio.Event()

    async def run(self, receive: Receive) -> None:
        """Nobody writes here."""

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Take one message, unless told to fail or to wait."""
        self.entered.append(address)
        self._changed.set()
        if address in self.slow:
            await self.slow[address].wait()
        if self.failures.get(address):
            raise self.failures[address].pop(0)
        self.sent.append((address, reply.text))
        self._changed.set()
        return str(len(self.sent))

    async def close(self) -> None:
        """Nothing to release."""

    async def until_sent(self, *expected: tuple[str, str]) -> None:
        """Wait until exactly these messages went out."""
        async with asyncio.timeout(20):
            while len(self.sent) < len(expected):
                self._changed.clear()
                await self._changed.wait()
        assert self.sent == list(expected)


def remind(store: Store, subscriber_id: int, text: str, key: str = "e/1/1") -> None:
    new = NewReminder(subscriber_id, key, "e", NOW.date(), 0, NOW, Reply(text))
    store.reminders.queue_all([new], NOW)


async def wait_for(condition: Callable[[], bool]) -> None:
    """Let the others work until the condition holds."""
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.005)  # the store's threads finish outside the loop


def taken_back_after(requests: int) -> Callable[[], Awaitable[None]]:
    """What a channel asks before each request: from then on the store says something else."""
    left = [None] * requests

    async def ask() -> None:
        if not left:
            raise TakenBack("erased")
        left.pop()

    return ask
