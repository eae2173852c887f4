"""A Telegram channel under test: what it received, how it is built, and how long it runs."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.channels.base import Arrival, Receive
from bot.channels.telegram.channel import TelegramChannel
from handlers.values.replies import Choice
from tests.torture.platforms.telegram.fake import FakeTelegram

LAN, GROUP = 7, -1001
LAN_USER = {"id": LAN, "is_bot": False, "first_name": "Lan", "last_name": "Lò"}
COMMANDS = [("dangky", "Đăng ký"), ("lich", "Lịch")]
YES_NO = (Choice("yes", "Có"), Choice("no", "Không"))


class Inbox:
    """What the program received; `fail` makes receive raise for so many tries with this one.

    What comes together is taken whole or not at all.
    """

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.tries: list[str] = []
        self.naps: list[float] = []
        self.fail: dict[str, int] = {}

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        self.tries += [arrival.key for arrival in arrivals]
        for arrival in arrivals:
            if self.fail.get(arrival.key, 0) > 0:
                self.fail[arrival.key] -= 1
                raise RuntimeError("the disk is full")
        self.arrivals += arrivals

    async def nap(self, seconds: float) -> None:
        self.naps.append(seconds)
        await asyncio.sleep(0)  # no wait: only lets the others run, as a real nap does

    @property
    def keys(self) -> list[str]:
        return [arrival.key for arrival in self.arrivals]

    @property
    def texts(self) -> list[str]:
        return [arrival.inbound.text for arrival in self.arrivals if arrival.inbound]


def build(telegram: FakeTelegram, inbox: Inbox, **options: Any) -> TelegramChannel:
    settings: dict[str, Any] = {
        "api_url": telegram.url,
        "commands": COMMANDS,
        "description": "Trợ lý hợp tác xã",
        "short_description": "Trợ lý HTX",
        "sleep": inbox.nap,
    }
    return TelegramChannel(**{"token": telegram.token, **settings, **options})


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    """The platform, with a person and a group."""
    async with FakeTelegram() as fake:
        fake.open_chat(LAN)
        fake.open_chat(GROUP)
        yield fake


@pytest.fixture
def inbox() -> Inbox:
    """What the program received."""
    return Inbox()


@pytest.fixture
async def channel(telegram: FakeTelegram, inbox: Inbox) -> AsyncIterator[TelegramChannel]:
    """A channel that only sends."""
    built = build(telegram, inbox)
    yield built
    await built.close()


@asynccontextmanager
async def running(
    telegram: FakeTelegram, inbox: Inbox, receive: Receive | None = None
) -> AsyncIterator[TelegramChannel]:
    """A channel that polls until the end of the block."""
    channel = build(telegram, inbox)
    task = asyncio.create_task(channel.run(receive or inbox.receive))
    try:
        yield channel
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await channel.close()


async def heard(telegram: FakeTelegram, inbox: Inbox) -> list[Arrival]:
    """Everything that arrived of what people did so far."""
    telegram.say(LAN, "that is all")
    async with running(telegram, inbox):
        await telegram.wait_for(lambda: inbox.texts[-1:] == ["that is all"])
    assert telegram.violations == []
    return inbox.arrivals[:-1]
