"""A polled channel is one copy's; the others stand by."""

import asyncio
from contextlib import suppress

from bot.beside.leading import Leading
from bot.channels.base import ChannelStopped, Receive
from tests.support.channels.fake import FakeChannel, wait_for
from tests.support.copies import Placed


class Polled(FakeChannel):
    """Counts who asks it for messages; with `stops` it refuses for good."""

    def __init__(self) -> None:
        super().__init__()
        self.asking = 0
        self.stops = False

    async def run(self, receive: Receive) -> None:
        if self.stops:
            raise ChannelStopped("refused")
        self.asking += 1
        try:
            await asyncio.Event().wait()
        finally:
            self.asking -= 1


async def nothing(_seconds: float) -> None:
    await asyncio.sleep(0)  # no wait: the test itself brings it about


async def received(arrivals: object) -> None:
    """Nobody writes."""


async def test_whoever_stands_by_asks_nothing_and_takes_over() -> None:
    """It is heard of meanwhile: silence is no trouble; and it stops when another one leads."""
    channel, placed, heard = Polled(), Placed(), list[str]()
    leading = Leading(channel, placed, lambda: heard.append("well"), nothing)  # type: ignore[arg-type]
    running = asyncio.create_task(leading.run(received))
    await wait_for(lambda: len(heard) > 2)
    assert channel.asking == 0
    for _ in range(2):
        placed.leading = {"fake"}
        await wait_for(lambda: channel.asking == 1)
        placed.leading = set()
        await wait_for(lambda: channel.asking == 0)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_a_refused_token_is_told_as_ever() -> None:
    """Whoever leads hears it and the channel stops."""
    channel, placed = Polled(), Placed()
    placed.leading, channel.stops = {"fake"}, True
    leading = Leading(channel, placed, lambda: None, nothing)  # type: ignore[arg-type]
    with suppress(ChannelStopped):
        await leading.run(received)
        raise AssertionError
