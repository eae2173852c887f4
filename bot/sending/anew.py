"""What has waited is read anew before it goes: its words may be erased by then, or others.

The rule: what is fresh costs no statement, and all that asks at a moment costs one.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

import structlog

from handlers.values.replies import Reply
from storage.store import Outgoing, StoreError

log = structlog.get_logger(__name__)

# Longer than two answers of a chat are kept apart: those are fresh.
FRESH_S = 1.5
AGAIN_S = 0.5

Words = Callable[[Collection[int]], Mapping[int, Reply]]


class Anew:
    """Asks `words`, in a worker thread, what messages say now."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._asked: dict[int, asyncio.Future[Reply | None]] = {}
        self._reading: asyncio.Task[None] | None = None

    async def look(self, row: Outgoing) -> Outgoing | None:
        """The message as it is now; None when it is gone."""
        said = self._asked[row.id] = asyncio.get_running_loop().create_future()
        if self._reading is None:
            # A task of its own: whatever starts in this round of the loop asks with us.
            self._reading = asyncio.create_task(self._read())
        reply = await said
        return None if reply is None else replace(row, reply=reply)

    async def _read(self) -> None:
        while self._asked:
            asked, self._asked = self._asked, {}
            found: Mapping[int, Reply] = {}
            try:
                found = await self._found(list(asked))
            except Exception:
                # Nothing of it is sent now; it comes back when its lease is over.
                log.exception("not read anew by our own bug")
            for number, said in asked.items():
                # Who was stopped meanwhile waits for nothing.
                if not said.done():
                    said.set_result(found.get(number))
        self._reading = None

    async def _found(self, numbers: Collection[int]) -> Mapping[int, Reply]:
        """However often it takes: what may have been erased does not go unseen."""
        while True:
            try:
                return await asyncio.to_thread(self._words, numbers)
            except StoreError as error:
                log.error("not read anew yet", code=error.code, why=str(error))
                await asyncio.sleep(AGAIN_S)
