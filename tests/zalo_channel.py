"""A Zalo channel under test: what it received, how it is built, and how long it runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.channels.base import Arrival, Receive
from bot.channels.zalo import ZaloChannel
from handlers.messages import Choice
from tests.fake_zalo import FakeZalo

LAN, GROUP = "Lan", "Hợp tác xã Suối Giàng"
YES_NO = (Choice("yes", "Có"), Choice("no", "Không"))


class Inbox:
    """What the program received; `fail` makes receive raise for the next so many attempts."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.tries: list[str] = []
        self.naps: list[float] = []
        self.fail: dict[str, int] = {}

    async def receive(self, arrival: Arrival) -> None:
        self.tries.append(arrival.key)
        if self.fail.get(arrival.key, 0) > 0:
            self.fail[arrival.key] -= 1
            raise RuntimeError("the disk is full")
        self.arrivals.append(arrival)

    async def nap(self, seconds: float) -> None:
        self.naps.append(seconds)
        await asyncio.sleep(0)

    @property
    def keys(self) -> list[str]:
        return [arrival.key for arrival in self.arrivals]

    @property
    def texts(self) -> list[str]:
        return [arrival.inbound.text for arrival in self.arrivals if arrival.inbound]


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
