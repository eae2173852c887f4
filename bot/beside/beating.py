"""This copy of the program lets the others know that it is there, and hears which one is not.

The rule: by the loop that does the work, and in a thread of its own: a copy whose loop stands still
is as good as dead, one with many busy threads is not.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from concurrent.futures import ThreadPoolExecutor

import structlog

from storage.database.presence import BEAT_S
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

# One of the copies looks at the calendar, keeps the nightly copies and forgets in time.
CALENDAR = "calendar"


class Beating:
    """Stands by for `roles`; `living` is told after each beat how many copies live.

    `gone` is called when a copy is no more, or claims of one are free again.
    """

    def __init__(
        self,
        store: Store,
        roles: Collection[str],
        living: Callable[[int], None],
        gone: Callable[[], None],
    ) -> None:
        self._store, self._roles = store, roles
        self._living, self._gone = living, gone
        self._thread = ThreadPoolExecutor(1, "beat")
        self._failed = False

    async def run(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        """Until cancelled; returns where there cannot be another copy."""
        try:
            while not self._store.presence.alone:
                await sleep(BEAT_S)
                await self.once()
        finally:
            self._thread.shutdown(wait=False)

    async def once(self) -> None:
        """One beat; before the first one nothing that is claimed is safe from the others."""
        loop = asyncio.get_running_loop()
        try:
            beat = await loop.run_in_executor(self._thread, self._store.beat, self._roles)
        except StoreError as error:
            # Once: the database is asked again in a moment.
            if not self._failed:
                log.error("other copies do not hear of us", code=error.code, why=str(error))
            self._failed = True
            return
        self._failed = False
        self._living(self._store.presence.living)
        if beat.dead or beat.gone:
            log.warning("another copy is gone", claims=len(beat.dead))
            self._gone()
