"""A Zalo channel under test: how it is built, and how long it runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.channels.base import Arrival, Receive
from bot.channels.zalo.channel import ZaloChannel
from tests.support.channels.telegram import YES_NO, Inbox
from tests.torture.platforms.zalo.fake import FakeZalo

__all__ = ["GROUP", "LAN", "YES_NO", "Inbox", "build", "heard", "running"]

LAN, GROUP = "Lan", "Hợp tác xã Suối Giàng"


def build(zalo: FakeZalo, inbox: Inbox, **options: Any) -> ZaloChannel:
    """A channel whose pauses are only noted, and for whom every poll lasts its full time."""
    ticks = iter(range(1_000_000))
    settings: dict[str, Any] = {
        "api_url": zalo.url,
        "bot_name": zalo.bot_name,
        "sleep": inbox.nap,
        "time_s": lambda: float(next(ticks)),
    }
    return ZaloChannel(**{"token": zalo.token, **settings, **options})


@asynccontextmanager
async def running(
    zalo: FakeZalo, inbox: Inbox, receive: Receive | None = None, **options: Any
) -> AsyncIterator[ZaloChannel]:
    """A channel that polls until the end of the block."""
    channel = build(zalo, inbox, **options)
    task = asyncio.create_task(channel.run(receive or inbox.receive))
    try:
        yield channel
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await channel.close()


async def heard(zalo: FakeZalo, inbox: Inbox, **options: Any) -> list[Arrival]:
    """Everything that arrived of what people did so far."""
    zalo.say(LAN, "that is all")
    async with running(zalo, inbox, **options):
        await zalo.wait_for(lambda: inbox.texts[-1:] == ["that is all"])
    assert zalo.violations == []
    return inbox.arrivals[:-1]
