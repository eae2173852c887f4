"""The Zalo webhook: registering the address, and what arrives at it."""

import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

import pytest

from bot.channels.base import Arrival, ChannelStopped
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.inbound import SECRET_HEADER
from tests.support.channels.zalo import GROUP, LAN, Inbox, build
from tests.torture.platforms.http import Answer, HttpServer, Request
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.platforms.zalo.parts import Switches

pytestmark = pytest.mark.asyncio

SECRET = "a-secret-of-enough-length"


class Hook:
    """A web server as a program has one: probe, then secret, then body."""

    def __init__(self, channel: ZaloChannel) -> None:
        self.channel = channel
        self.arrivals: list[Arrival | None] = []
        self.requests: list[Request] = []
        self.failing = 0
        self.server = HttpServer(self._answer, until_hung_up=False)

    async def _answer(self, request: Request) -> Answer:
        self.requests.append(request)
        return self._status(request), b"{}"

    def _status(self, request: Request) -> int:
        if not request.body:
            return 200
        given = request.headers.get(SECRET_HEADER.lower(), "")
        if not hmac.compare_digest(given.encode(), SECRET.encode()):
            return 403
        if self.failing:
            self.failing -= 1
            return 500
        self.arrivals.append(self.channel.arrival(json.loads(request.body)))
        return 200

    @property
    def texts(self) -> list[str]:
        return [one.inbound.text for one in self.arrivals if one and one.inbound]


@asynccontextmanager
async def hooked(zalo: FakeZalo) -> AsyncIterator[Hook]:
    """A web server whose address Zalo knows."""
    hook = Hook(build(zalo, Inbox(), bot_name=""))
    url = f"http://127.0.0.1:{await hook.server.start(0)}/zalo/hook"
    assert await hook.channel.set_webhook(url, SECRET) is True
    yield hook
    await hook.channel.close()
    await hook.server.stop()


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        yield fake


async def test_zalo_looks_at_the_address_first(zalo: FakeZalo) -> None:
    """The probe is empty and has no secret; it is answered and nobody has spoken."""
    async with hooked(zalo) as hook:
        (probe,) = hook.requests
        assert (probe.body, SECRET_HEADER.lower() in probe.headers) == (b"", False)
        assert hook.arrivals == []
        assert [call.method for call in zalo.sent] == ["getMe", "setWebhook"]
        assert zalo.violations == []


@pytest.mark.parametrize("form", ["flat", "wrapped"])
async def test_messages_arrive_flat_or_wrapped(form: Literal["flat", "wrapped"]) -> None:
    """Both forms mean the same message."""
    async with FakeZalo(Switches(webhook_body=form)) as zalo, hooked(zalo) as hook:
        keys = [zalo.say(LAN, text) for text in ("một", "hai")]
        await zalo.wait_for(lambda: zalo.webhook.statuses == [200, 200])
        assert hook.texts == ["một", "hai"]
        assert [one.key for one in hook.arrivals if one] == keys


async def test_a_wrong_secret_has_no_effect(zalo: FakeZalo) -> None:
    """Anyone can find the address; without the secret nothing is taken in."""
    async with hooked(zalo) as hook:
        for secret in ("a-secret-of-another-kind", ""):
            zalo.webhook.secret = secret
            zalo.say(LAN, "giả mạo")
        await zalo.wait_for(lambda: zalo.webhook.statuses == [403, 403])
        assert hook.arrivals == []


async def test_a_redelivery_has_the_same_key() -> None:
    """After a failed answer, or just twice: the store can tell by the key."""
    async with FakeZalo(Switches(webhook_retries=2)) as zalo, hooked(zalo) as hook:
        hook.failing = 1
        key = zalo.say(LAN, "chào")
        await zalo.wait_for(lambda: zalo.webhook.statuses == [500, 200])
        zalo.repeat(key)
        await zalo.wait_for(lambda: len(hook.arrivals) == 2)
        assert [one.key for one in hook.arrivals if one] == [key, key]


async def test_a_message_without_content_is_silence(zalo: FakeZalo) -> None:
    """`unsupported` without a message is answered with 200 and nothing else."""
    async with hooked(zalo) as hook:
        zalo.push({"event_name": "message.unsupported.received"})
        await zalo.wait_for(lambda: zalo.webhook.statuses == [200])
        assert hook.arrivals == [None]


async def test_a_group_mention_is_known_from_getme() -> None:
    """Registering asks who the bot is, so group messages can be freed of its name."""
    async with FakeZalo(Switches(named=True)) as zalo, hooked(zalo) as hook:
        zalo.say(LAN, "@Bot Thi Đua hạn nộp?", group=GROUP)
        await zalo.wait_for(lambda: hook.texts == ["hạn nộp?"])


async def test_an_address_zalo_cannot_reach_is_named(
    zalo: FakeZalo, caplog: pytest.LogCaptureFixture
) -> None:
    """Zalo keeps the address although nothing answers there, so the log has to say it."""
    channel = build(zalo, Inbox())
    assert await channel.set_webhook("http://127.0.0.1:9/hook", SECRET) is False
    await channel.close()
    assert zalo.webhook.url == "http://127.0.0.1:9/hook"
    assert "chưa gọi tới được (webhook.err.conn" in caplog.text


async def test_an_answer_without_a_check_counts_as_reached(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Older descriptions of the service know no check."""
    async with FakeZalo(Switches(verification=False)) as zalo:
        channel = build(zalo, Inbox())
        assert await channel.set_webhook("https://bot.example.vn/hook", SECRET) is True
        await channel.close()
    assert "could not reach" not in caplog.text


@pytest.mark.parametrize(
    ("url", "secret"), [("http://bot.example.vn/hook", SECRET), ("http://127.0.0.1/", "short")]
)
async def test_a_refused_address_stops_the_channel(zalo: FakeZalo, url: str, secret: str) -> None:
    """Repeating would not help: the operator has to change the settings."""
    channel = build(zalo, Inbox())
    with pytest.raises(ChannelStopped, match="PUBLIC_URL: "):
        await channel.set_webhook(url, secret)
    await channel.close()


async def test_registering_waits_for_the_network(zalo: FakeZalo) -> None:
    """A gateway error is waited out, a wrong token is not."""
    inbox = Inbox()
    zalo.garble_next("setWebhook")
    zalo.fail_next("getMe", 500)
    channel = build(zalo, inbox)
    await channel.set_webhook("http://127.0.0.1:9/hook", SECRET)
    assert len(inbox.naps) == 2
    zalo.fail_next("setWebhook", 401, "Unauthorized")
    with pytest.raises(ChannelStopped, match="ZALO_BOT_TOKEN"):
        await channel.set_webhook("http://127.0.0.1:9/hook", SECRET)
    await channel.close()
