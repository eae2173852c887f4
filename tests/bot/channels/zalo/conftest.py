"""A Zalo with one chat, and a channel to it."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.zalo.channel import ZaloChannel
from tests.support.channels.zalo import LAN, Inbox, build
from tests.torture.platforms.zalo.fake import FakeZalo


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        fake.open_chat(LAN)
        yield fake


@pytest.fixture
async def channel(zalo: FakeZalo) -> AsyncIterator[ZaloChannel]:
    """A channel that only sends."""
    built = build(zalo, Inbox())
    yield built
    await built.close()
