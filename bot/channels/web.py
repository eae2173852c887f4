"""The channel "web": a sent message is one the page may show, so nothing is sent anywhere.

The rule: nothing is kept here; what a page shows comes from the store, and it looks there when it
is woken: a waiting page costs neither a thread nor a query.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.channels.base import Receive
from handlers.values.replies import Reply

NAME = "web"
# Somebody may have it open in several windows; who opens more looks at the newest.
PAGES_EACH = 3
MOST_PAGES = 3000


class WaitingPage:
    """One open page that waits for news; `let_go` when it is to end with what there is."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.let_go = False
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Something may have changed."""
        self._news.set()

    def end(self) -> None:
        """Others want the place."""
        self.let_go = True
        self._news.set()

    async def woken(self, timeout_s: float) -> None:
        """Wait until it is woken, at most so long."""
        # Not wait_for: before Python 3.12 it can swallow a cancellation that comes with the event.
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await self._news.wait()
        self._news.clear()


class WebChannel:
    """Wakes the open pages of an address, at most `most` of them."""

    name = NAME

    def __init__(self) -> None:
        # In the order in which they began to wait.
        self._pages: dict[str, list[WaitingPage]] = {}
        self._all: dict[WaitingPage, None] = {}
        self.most = MOST_PAGES
        self.stopped = False

    async def run(self, receive: Receive) -> None:
        """Wait for ever; arrivals come through the HTTP server."""
        await asyncio.Event().wait()

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Nothing: the page sees the message when it is recorded as sent, and is woken then."""
        return None

    async def close(self) -> None:
        """End all waiting."""
        self.stop()

    def wake(self, address: str) -> None:
        """There may be news for this address."""
        for page in self._pages.get(address, ()):
            page.wake()

    def is_open(self, address: str) -> bool:
        """Whether somebody has the page of this address open here."""
        return address in self._pages

    def wake_all(self) -> None:
        """There may be news for anybody."""
        for page in self._all:
            page.wake()

    def stop(self) -> None:
        """Let every waiting page go with what there is."""
        self.stopped = True
        self.wake_all()

    @contextmanager
    def waiting(self, address: str) -> Iterator[WaitingPage]:
        """A page that is woken whenever there may be news for this address."""
        page = WaitingPage(address)
        own = self._pages.get(address, [])
        if len(own) >= PAGES_EACH:
            self._let_go(own[0])
        elif len(self._all) >= self.most:
            self._let_go(next(iter(self._all)))
        self._pages.setdefault(address, []).append(page)
        self._all[page] = None
        try:
            yield page
        finally:
            self._forget(page)

    def _let_go(self, page: WaitingPage) -> None:
        """End it and count it no more: of many that come at once the next ends another one."""
        page.end()
        self._forget(page)

    def _forget(self, page: WaitingPage) -> None:
        if page not in self._all:
            return
        del self._all[page]
        own = self._pages[page.address]
        own.remove(page)
        if not own:
            del self._pages[page.address]
