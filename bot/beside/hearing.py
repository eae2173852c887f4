"""News that another copy of the program has for a page that is open here.

The rule: where copies share no PostgreSQL there are none, and nothing is asked.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from threading import Event

import structlog

from bot.channels.web import WebChannel
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

AGAIN_S = 5.0


class HeardElsewhere:
    """Wakes pages by what the database tells; one thread for all of them."""

    def __init__(self, store: Store, web: WebChannel) -> None:
        self._store, self._web = store, web
        self._stop = Event()

    async def run(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        """Until cancelled; returns where there is nothing to hear."""
        loop = asyncio.get_running_loop()

        def heard(address: str) -> None:
            with suppress(RuntimeError):  # the loop is over
                loop.call_soon_threadsafe(self._web.wake, address)

        try:
            while not await self._listened(heard):
                await sleep(AGAIN_S)
                # Whatever was told meanwhile.
                self._web.wake_all()
        finally:
            # The thread looks up within half a second and ends.
            self._stop.set()

    async def _listened(self, heard: Callable[[str], None]) -> bool:
        """Until there is nothing to hear any more; False when the connection was lost."""
        try:
            await asyncio.to_thread(self._store.hear_others, heard, self._stop)
        except StoreError as error:
            log.error("other copies are not heard", code=error.code, why=str(error))
            return False
        return True
