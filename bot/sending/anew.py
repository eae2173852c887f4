"""What may have been taken back is read anew before it goes: its words may be erased by then.

The rule: just before each request to a platform the words surely are those that the store holds.
As long as nobody has taken words back since they were read, that costs no statement; then, and for
what has waited, all that asks at a moment costs one.
"""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import replace

import structlog

from bot.channels.base import TakenBack, ask_before_each
from handlers.values.replies import Reply
from storage.outbox.outbox import Outbox
from storage.store import Outgoing, StoreError

log = structlog.get_logger(__name__)

# Longer than two answers of a chat are kept apart: those are fresh. Commands on the terminal beside
# a program on SQLite are not heard: then this is all that is known.
FRESH_S = 1.5
AGAIN_S = 0.5


class Anew:
    """Asks the outbox, in a worker thread, what messages say now."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._asked: dict[int, asyncio.Future[tuple[Reply, object] | None]] = {}
        self._reading: asyncio.Task[None] | None = None

    async def said(self, row: Outgoing, held_s: float) -> Outgoing | None:
        """The message as it is now, after having been ours for so long; None when it is gone."""
        return row if held_s < FRESH_S and self._is_sure(row) else await self._look(row)

    def watch(self, row: Outgoing) -> None:
        """From now on in this task: what is sent of the row is looked at before each request."""

        async def ask() -> None:
            nonlocal row
            if self._is_sure(row):
                return
            now = await self._look(row)
            if now is None or now.reply != row.reply:
                raise TakenBack("its words were taken back on the way")
            row = now

        ask_before_each(ask)

    def _is_sure(self, row: Outgoing) -> bool:
        return row.as_of is self._outbox.as_of()

    async def _look(self, row: Outgoing) -> Outgoing | None:
        said = self._asked[row.id] = asyncio.get_running_loop().create_future()
        if self._reading is None:
            # A task of its own: whatever starts in this round of the loop asks with us.
            self._reading = asyncio.create_task(self._read())
        found = await said
        return None if found is None else replace(row, reply=found[0], as_of=found[1])

    async def _read(self) -> None:
        while self._asked:
            asked, self._asked = self._asked, {}
            found: Mapping[int, Reply] = {}
            as_of = self._outbox.as_of()
            try:
                found = await self._found(list(asked))
            except Exception:
                # Nothing of it is sent now; it comes back when its lease is over.
                log.exception("not read anew by our own bug")
            for number, said in asked.items():
                # Who was stopped meanwhile waits for nothing.
                if not said.done():
                    said.set_result((found[number], as_of) if number in found else None)
        self._reading = None

    async def _found(self, numbers: Collection[int]) -> Mapping[int, Reply]:
        """However often it takes: what may have been erased does not go unseen."""
        while True:
            try:
                return await asyncio.to_thread(self._outbox.words, numbers)
            except StoreError as error:
                log.error("not read anew yet", code=error.code, why=str(error))
                await asyncio.sleep(AGAIN_S)
