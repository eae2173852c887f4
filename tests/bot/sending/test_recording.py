"""What became of sends is stored; whoever has nothing left to store stops without a word."""

import asyncio

from bot.clock import Clock
from bot.sending.recording import Recorder
from storage.store import Sent, Store
from tests.support.channels.fake import NOW


async def test_nothing_is_stored_when_a_batch_took_the_marks(sqlite_store: Store) -> None:
    """The thread that writes may be gone by then: a stop is no error in the log."""
    recorder = Recorder(sqlite_store, Clock(NOW))
    waiting = asyncio.create_task(recorder.sent(Sent(1, "7")))
    await asyncio.sleep(0)
    recorder.settle(recorder.take(), stored=True)
    await waiting
    others = asyncio.all_tasks() - {asyncio.current_task()}
    recorder.close()
    ended = await asyncio.gather(*others, return_exceptions=True)
    assert all(isinstance(one, asyncio.CancelledError) or one is None for one in ended)
