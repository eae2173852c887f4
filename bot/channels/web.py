"""The channel "web": a sent message is one the page may show, so sending only wakes the page.

The rule: nothing is kept here; what a page shows comes from the store.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.channels.base import Receive
from handlers.values.replies import Reply

NAME = "web"


class WebChannel:
    """Wakes the open pages of an address."""

    name = NAME

    def __init__(self) -> None:
        self._pages: dict[str, set[asyncio.Event]] = {}
        self.stopped = False

    async def run(self, receive: Receive) -> None:
        """Wait for ever; arrivals come through the HTTP server."""
        await asyncio.Event().wait()

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Wake the pages; they see the message as soon as it is recorded as sent."""
        for page in self._pages.get(address, ()):
            page.set()
        return None

    async def close(self) -> None:
        """End all waiting."""
        self.stop()

    def stop(self) -> None:
        """Let every waiting page go with what there is."""
        self.stopped = True
        for pages in self._pages.values():
            for page in pages:
                page.set()

    @contextmanager
    def listening(self, address: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever something goes to this address."""
        page = asyncio.Event()
        self._pages.setdefault(address, set()).add(page)
        try:
            yield page
        finally:
            self._pages[address].discard(page)
            if not self._pages[address]:
                del self._pages[address]


async def woken(page: asyncio.Event, timeout_s: float) -> bool:
    """Wait for the event; False when `timeout_s` seconds passed first."""
    # Not wait_for: before Python 3.12 it can swallow a cancellation that comes with the event.
    with suppress(TimeoutError):
        async with asyncio.timeout(timeout_s):
            await page.wait()
    happened = page.is_set()
    page.clear()
    return happened
