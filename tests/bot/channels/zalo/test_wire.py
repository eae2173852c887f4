"""The line to Zalo: kept open between messages, and through a proxy where there is one."""

import asyncio

import pytest

from handlers.values.replies import Reply
from tests.support.channels.proxies import http_proxy, socks_proxy
from tests.support.channels.zalo import LAN, Inbox, build
from tests.torture.platforms.zalo.fake import FakeZalo


async def greets(zalo: FakeZalo, times: int = 1, **options: str) -> None:
    """So many messages, one after the other, over one channel."""
    zalo.open_chat(LAN)
    channel = build(zalo, Inbox(), **options)
    for number in range(times):
        await channel.send(zalo.address(LAN), Reply(f"Chào {number}"))
    await channel.close()
    assert len(zalo.transcript(LAN)) == times
    assert zalo.violations == []


async def test_a_line_is_kept_for_the_next_message() -> None:
    """Greeting Zalo anew costs more than the message itself."""
    async with FakeZalo() as zalo:
        await greets(zalo, times=5)
        assert zalo.accepted == 1


async def test_messages_at_once_have_a_line_each_and_keep_it() -> None:
    """Nobody waits for another's answer; the second round opens nothing."""
    async with FakeZalo() as zalo:
        zalo.open_chat(LAN)
        channel = build(zalo, Inbox())
        for done in (8, 16):
            held = [zalo.hold_next("sendMessage") for _ in range(8)]
            texts = (Reply(f"{number}") for number in range(8))
            sends = [asyncio.create_task(channel.send(zalo.address(LAN), one)) for one in texts]
            await zalo.wait_for(lambda all_of=done: len(zalo.sent) == all_of)
            for answer in held:
                answer.set()
            await asyncio.gather(*sends)
        assert zalo.accepted == 8
        await channel.close()


async def test_a_way_abroad_set_for_telegram_is_not_zalos(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a VPN names in the environment leads abroad, where nobody looks for Zalo."""
    async with FakeZalo() as zalo, http_proxy() as proxy:
        for name in ("HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        await greets(zalo)
        assert proxy.targets == []


async def test_zalo_has_a_proxy_of_its_own() -> None:
    """ZALO_PROXY, of either kind, where an office lets nothing else out."""
    async with FakeZalo() as zalo, http_proxy() as proxy:
        await greets(zalo, proxy=f"http://127.0.0.1:{proxy.port}")
        assert proxy.targets[0].startswith(f"POST {zalo.url}/")
    async with FakeZalo() as zalo, socks_proxy() as proxy:
        await greets(zalo, proxy=f"socks5://127.0.0.1:{proxy.port}")
        assert proxy.targets == [zalo.url.removeprefix("http://")]
