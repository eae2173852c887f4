"""News of other copies of the program, heard as soon as they are stored.

The rule: where copies share no PostgreSQL there are none, and nothing is asked.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from threading import Event

import structlog

from storage.outbox.told import Heard
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

AGAIN_S = 5.0


class HeardElsewhere:
    """Calls what stands under a notice in `news` for each that is told; one thread for all.

    After the connection was lost `missed` is called: whatever was told meanwhile was not heard.
    """

    def __init__(self, store: Store, news: Heard, missed: Callable[[], None]) -> None:
        self._store, self._news, self._missed = store, news, missed
        self._stop = Event()

    async def run(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        """Until cancelled; returns where there is nothing to hear."""
        loop = asyncio.get_running_loop()
        heard = {notice: partial(_in_loop, loop, call) for notice, call in self._news.items()}
        try:
            while not await self._listened(heard):
                await sleep(AGAIN_S)
                self._missed()
        finally:
            # The thread looks up within half a second and ends.
            self._stop.set()

    async def _listened(self, heard: Heard) -> bool:
        """Until there is nothing to hear any more; False when the connection was lost."""
        try:
            await asyncio.to_thread(self._store.hear_others, heard, self._stop)
        except StoreError as error:
            log.error("other copies are not heard", code=error.code, why=str(error))
            return False
        return True


def _in_loop(loop: asyncio.AbstractEventLoop, call: Callable[[str], None], words: str) -> None:
    with suppress(RuntimeError):  # the loop is over
        loop.call_soon_threadsafe(call, words)
