"""The Zalo channel starts, waits out trouble, stops, and keeps its token to itself."""

import logging
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Literal

import pytest
import structlog

from bot.channels.base import ChannelStopped
from bot.channels.zalo.wire import ZaloTimeouts
from bot.logs import set_up_logging
from tests.support.channels.zalo import LAN, Inbox, build, heard, running
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.platforms.zalo.parts import Switches

pytestmark = pytest.mark.asyncio


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        yield fake


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def program_logs() -> Iterator[None]:
    """Logging as the running program has it, at its most talkative."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    set_up_logging("DEBUG")
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("form", ["404", "empty"])
async def test_the_first_calls(inbox: Inbox, form: Literal["404", "empty"]) -> None:
    """The token is checked and a webhook looked for; without one there is nothing to delete."""
    async with FakeZalo(Switches(no_webhook=form)) as zalo:
        await heard(zalo, inbox)
        assert [tuple(call) for call in zalo.sent] == [("getMe", {}), ("getWebhookInfo", {})]
        assert zalo.polls[0] == {"timeout": 30}
    assert inbox.naps == []


async def test_a_webhook_is_taken_away_before_polling(zalo: FakeZalo, inbox: Inbox) -> None:
    """With a webhook set no poll would bring anything."""
    zalo.webhook.url = "https://old.example.vn/hook"
    async with running(zalo, inbox):
        await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
    assert [call.method for call in zalo.sent] == ["getMe", "getWebhookInfo", "deleteWebhook"]
    assert (zalo.webhook.url, zalo.violations, inbox.naps) == ("", [], [])


async def test_a_webhook_set_while_polling_is_taken_away(zalo: FakeZalo, inbox: Inbox) -> None:
    """Somebody tries a webhook by hand: the next poll is refused, and the bot helps itself."""
    async with running(zalo, inbox):
        await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
        zalo.webhook.url = "https://old.example.vn/hook"
        zalo.expire_polls()
        await zalo.wait_for(lambda: zalo.webhook.url == "" and zalo.waiting_polls() == 1)
        zalo.say(LAN, "chào")
        await zalo.wait_for(lambda: inbox.texts == ["chào"])


@pytest.mark.parametrize("status", ["200", "mirror"])
@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo", "getUpdates"])
async def test_the_bot_waits_for_the_network(
    inbox: Inbox, method: str, status: Literal["200", "mirror"]
) -> None:
    """Failures are waited out 1, 2, 5, 10, then 30 seconds, more or less, never for good."""
    async with FakeZalo(Switches(status=status)) as zalo:
        zalo.garble_next(method)
        zalo.drop_next(method, "before")
        zalo.garble_next(method, 200, b'{"ok": tr')
        zalo.fail_next(method, 500, "Internal")
        zalo.fail_next(method, 403, "Internal server error")
        zalo.garble_next(method, 504, b"")
        zalo.garble_next(method, 200, b"[]")
        zalo.garble_next(method, 200, b"{}")
        zalo.say(LAN, "chào")
        assert len(await heard(zalo, inbox)) == 1
    steps = [1, 2, 5, 10, 30, 30, 30, 30]
    assert [round(nap / step) for nap, step in zip(inbox.naps, steps, strict=True)] == [1] * 8


async def test_a_good_poll_ends_the_back_off(zalo: FakeZalo, inbox: Inbox) -> None:
    """After any answer, an idle one too, the next failure is waited out briefly again."""
    for _ in range(3):
        zalo.garble_next("getUpdates")
    zalo.fail_next("getUpdates", 408, "Request timeout")
    zalo.garble_next("getUpdates")
    await heard(zalo, inbox)
    assert len(inbox.naps) == 4
    assert inbox.naps[2] >= 4
    assert inbox.naps[3] <= 1.2


@pytest.mark.parametrize("code", [200, 429])
async def test_a_used_up_quota_is_waited_out(zalo: FakeZalo, inbox: Inbox, code: int) -> None:
    """429 means a minute, whatever the HTTP status says, also from a gateway."""
    zalo.switches.status = "mirror" if code == 429 else "200"
    zalo.fail_next("getUpdates", 429, "Quota exceeded")
    zalo.garble_next("getUpdates", 429, b"<html>slow down</html>")
    await heard(zalo, inbox)
    assert inbox.naps == [60.0, 60.0]


async def test_a_hanging_poll_is_given_up(zalo: FakeZalo, inbox: Inbox) -> None:
    """A poll that is never answered ends after its own time and a little more, then comes again."""
    zalo.hang_next("getUpdates")
    async with running(zalo, inbox, poll_timeout_s=0, timeouts=ZaloTimeouts(poll_read_s=0.05)):
        await zalo.wait_for(lambda: len(zalo.polls) > 1)
    assert inbox.naps[0] <= 1.2


@pytest.mark.parametrize("status", ["200", "mirror"])
@pytest.mark.parametrize("token", ["100:revoked-token", "no-colon", "100:đ /?#\n"])
async def test_a_wrong_token_stops_the_channel(
    inbox: Inbox, token: str, status: Literal["200", "mirror"]
) -> None:
    """The operator reads which setting to check, and nobody reads the token."""
    async with FakeZalo(Switches(status=status)) as zalo:
        channel = build(zalo, inbox, token=token)
        with pytest.raises(ChannelStopped, match="ZALO_BOT_TOKEN") as stopped:
            await channel.run(inbox.receive)
        assert token not in "".join(traceback.format_exception(stopped.value))
        await channel.close()
    assert inbox.naps == []


async def test_a_token_reset_while_polling_stops_the_channel(zalo: FakeZalo, inbox: Inbox) -> None:
    """A token that ends ends the run instead of failing for ever."""
    zalo.fail_next("getUpdates", 401, "Unauthorized")
    channel = build(zalo, inbox)
    with pytest.raises(ChannelStopped):
        await channel.run(inbox.receive)
    await channel.close()


TROUBLES: list[Callable[[FakeZalo], None]] = [
    lambda zalo: zalo.fail_next("getUpdates", 500, f"no /bot{zalo.token}/getUpdates"),
    lambda zalo: zalo.garble_next("getUpdates", 502, f"<a>/bot{zalo.token}/</a>".encode()),
    lambda zalo: zalo.fail_next("getMe", 403, f"no /bot{zalo.token}/getMe"),
    lambda zalo: zalo.drop_next("getUpdates"),
]


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_the_token_never_reaches_the_log(
    zalo: FakeZalo,
    inbox: Inbox,
    capsys: pytest.CaptureFixture[str],
    program_logs: None,
    trouble: Callable[[FakeZalo], None],
) -> None:
    """Even when the other side quotes our URL, what the program writes is free of the token."""
    trouble(zalo)
    await heard(zalo, inbox)
    written = capsys.readouterr().err
    assert "Zalo not reached" in written
    assert zalo.token.partition(":")[2] not in written
