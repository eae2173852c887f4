"""What became of sends, stored in the order in which it happened.

The rule: one thread writes, so whoever waits for a record knows that everything before it is
stored. Marks of sent messages ride in the batch of answers that is stored next; alone they wait a
moment for each other.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import structlog

from bot.clock import Clock
from storage.store import Sent, Store, StoreError

log = structlog.get_logger(__name__)

TOGETHER_S = 0.02
AGAIN_S = 0.5
Result = TypeVar("Result")


@dataclass(frozen=True)
class SentMark:
    """A message that went out; `done` when that is stored."""

    row: Sent
    done: asyncio.Future[None]


class Recorder:
    """Writes what became of sends; `write` has anything else written in the same thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        # The loop adds to it, and the thread that writes takes from it.
        self._marks: deque[SentMark] = deque()
        self._thread = ThreadPoolExecutor(1, "writer")
        self._alone: asyncio.Task[None] | None = None

    async def sent(self, sent: Sent) -> None:
        """Returns when it is stored that this message went out."""
        mark = SentMark(sent, asyncio.get_running_loop().create_future())
        self._put([mark])
        await mark.done

    async def note(self, write: Callable[[], None]) -> None:
        """Store it however often it takes: a busy database must not make a second message."""
        while True:
            try:
                return await self.write(write)
            except StoreError as error:
                log.error("send not recorded yet", code=error.code, why=str(error))
                await asyncio.sleep(AGAIN_S)

    async def write(self, work: Callable[[], Result]) -> Result:
        """Have something done in the thread that writes, after what was asked for before."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def take(self) -> list[SentMark]:
        """The marks not stored yet, for a transaction that stores them; `settle` must follow."""
        return [self._marks.popleft() for _ in range(len(self._marks))]

    def settle(self, marks: Sequence[SentMark], *, stored: bool) -> None:
        """The transaction with these marks was stored, or was not: then they wait for another."""
        if not stored:
            self._put(list(marks))
            return
        for mark in marks:
            if not mark.done.done():
                mark.done.set_result(None)

    def close(self) -> None:
        """Let the thread go when its work is done; nobody waits for a mark any more."""
        if self._alone is not None:
            self._alone.cancel()
        self._thread.shutdown(wait=False)

    def _put(self, marks: Sequence[SentMark]) -> None:
        self._marks.extendleft(reversed(marks))
        if self._alone is None and marks:
            self._alone = asyncio.create_task(self._store_alone())

    async def _store_alone(self) -> None:
        """When no batch has taken them meanwhile."""
        await asyncio.sleep(TOGETHER_S)
        self._alone = None
        if not self._marks:
            return  # A batch has taken them; what it could not store is put back.
        taken: list[SentMark] = []

        def store() -> None:
            # Only now: the batch that was being stored took what was there at its end.
            taken.extend(self.take())
            if taken:
                rows = [mark.row for mark in taken]
                self._store.outbox.mark_all_sent(rows, self._clock.now())

        await self.note(store)
        self.settle(taken, stored=True)
