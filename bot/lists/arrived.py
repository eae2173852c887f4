"""A file that stands in a stored message: fetched and read before the message is answered.

The rule: the message waits in the store until what was read, or why nothing was, has taken the
file's place there; so a crash loses nothing, and of the file itself nothing is written but a page
that may be a signed sheet.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import structlog

from bot.channels.base import Fetch, NotFetched
from bot.lists.reading import ListReader, ReadList
from bot.lists.turns import FileSender
from bot.receiving.answering import Waiting
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

TRIES = 3
FETCH_S = 30.0
PAUSE_S = 1.0
# Each holds its content while it waits for its turn; the rest wait in the store.
AT_ONCE = 20


class SentFiles:
    """Reads files beside the answering, one for a chat; `done` is called after each."""

    def __init__(
        self,
        store: Store,
        fetches: Mapping[str, Fetch],
        lists: ListReader,
        *,
        now: Callable[[], datetime],
        done: Callable[[], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._fetches = fetches
        self._lists = lists
        self._now = now
        self._done = done
        self._sleep = sleep
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._room = asyncio.Semaphore(AT_ONCE)

    @property
    def busy(self) -> frozenset[int]:
        """The chats whose messages wait for a file."""
        return frozenset(self._tasks)

    def begin(self, waiting: Waiting) -> None:
        """Fetch and read the file of this message."""
        self._tasks[waiting.chat] = asyncio.create_task(self._take(waiting))

    async def close(self) -> None:
        """Leave what is under way; its message still waits."""
        tasks = tuple(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _take(self, waiting: Waiting) -> None:
        try:
            read = await self._read(waiting)
            inbound = read.within(waiting.inbound)
            put = self._store.turns.put_read
            await asyncio.to_thread(put, waiting.inbound_id, inbound, read.page, self._now())
        except StoreError as error:
            log.error("what was read of a file is not stored", code=error.code, why=str(error))
            await self._sleep(PAUSE_S)
        finally:
            del self._tasks[waiting.chat]
            self._done()

    async def _read(self, waiting: Waiting) -> ReadList:
        """The persons of the file; never raises for it, or the message would wait for ever."""
        try:
            async with self._room:
                content = await self._fetched(waiting)
                # A platform is one network: who is behind it is its own secret.
                sender = FileSender(f"chat/{waiting.chat}", waiting.channel, waiting.is_known)
                return await self._lists.read(content, sender)
        except NotFetched as error:
            log.warning("file not fetched", channel=waiting.channel, why=str(error))
            return ReadList(problem="too-big" if error.too_big else "not-fetched")
        # Our bug or the channel's: the message is answered without its file, the log has the trace.
        except Exception:
            log.exception("file not read", channel=waiting.channel)
            return ReadList(problem="not-fetched")

    async def _fetched(self, waiting: Waiting) -> bytes:
        fetch, file = self._fetches.get(waiting.channel), waiting.inbound.file
        if fetch is None or file is None:
            raise NotFetched("this channel is not open")
        why = NotFetched("it took too long")
        for _ in range(TRIES):
            try:
                async with asyncio.timeout(FETCH_S):
                    return await fetch(file.id)
            except TimeoutError:
                pass
            except NotFetched as error:
                why = error
            if why.too_big:
                break
            await self._sleep(PAUSE_S)
        raise why
