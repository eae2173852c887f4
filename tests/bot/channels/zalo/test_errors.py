"""Zalo replies that do not get through: what each failure means."""

import logging
import traceback
from typing import Literal

import pytest

from bot.channels.base import (
    Blocked,
    Rejected,
    SendError,
    TakenBack,
    Throttled,
    Uncertain,
    Unreachable,
    ask_before_each,
)
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.errors import ZaloRefused, send_error
from bot.channels.zalo.wire import ZaloTimeouts
from handlers.values.replies import Reply
from tests.support.channels.fake import taken_back_after
from tests.support.channels.zalo import LAN, Inbox, build
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.platforms.zalo.parts import Switches

pytestmark = pytest.mark.asyncio


async def failure(zalo: FakeZalo, channel: ZaloChannel, text: str = "Chào") -> SendError:
    """The error of one send; its text and its causes are free of the token."""
    with pytest.raises(SendError) as failed:
        await channel.send(zalo.address(LAN), Reply(text))
    shown = "".join(traceback.format_exception(failed.value))
    assert zalo.token.partition(":")[2] not in shown
    return failed.value


@pytest.mark.parametrize("status", ["200", "mirror"])
@pytest.mark.parametrize("form", ["number", "text", "camel"])
@pytest.mark.parametrize(
    ("code", "description", "kind"),
    [
        (400, "text is too long", Rejected),
        (400, "chat not found", Blocked),
        (404, "User not found", Blocked),
        (403, "The bot was blocked by the user", Blocked),
        (404, "Not Found", Rejected),
        (426, "daily limit", Rejected),
        (401, "Unauthorized", Unreachable),
        (403, "Internal server error", Unreachable),
        (408, "Request timeout", Uncertain),
        (429, "Quota exceeded", Throttled),
        (500, "Internal", Unreachable),
        (502, "Bad Gateway", Unreachable),
    ],
)
async def test_every_refusal_says_what_to_do(
    caplog: pytest.LogCaptureFixture,
    status: Literal["200", "mirror"],
    form: Literal["number", "text", "camel"],
    code: int,
    description: str,
    kind: type[SendError],
) -> None:
    """The code in the body decides, as number or text, whatever the HTTP status says."""
    caplog.set_level(logging.DEBUG, "bot")
    async with FakeZalo(Switches(status=status, code_form=form)) as zalo:
        zalo.open_chat(LAN)
        channel = build(zalo, Inbox())
        # A server or proxy may quote the address it was asked for.
        zalo.fail_next("sendMessage", code, f"{description} /bot{zalo.token}/sendMessage")
        error = await failure(zalo, channel)
        await channel.close()
        assert type(error) is kind
        assert str(error).startswith(f"error {code}: {description}")
        bot_log = [one.getMessage() for one in caplog.records if one.name.startswith("bot")]
        assert all(zalo.token.partition(":")[2] not in line for line in bot_log)


async def test_too_fast_or_too_many_holds_the_whole_bot(
    zalo: FakeZalo, channel: ZaloChannel
) -> None:
    """Zalo names no time to wait and its quota counts for all chats together."""
    zalo.switches.max_messages = 0
    error = await failure(zalo, channel)
    assert isinstance(error, Throttled)
    assert (error.retry_after_s, error.whole_bot) == (60.0, True)


async def test_a_refused_token_is_shouted_about(
    zalo: FakeZalo, channel: ZaloChannel, caplog: pytest.LogCaptureFixture
) -> None:
    """The messages wait, and the operator reads which setting is wrong."""
    zalo.fail_next("sendMessage", 401, "Unauthorized")
    assert type(await failure(zalo, channel)) is Unreachable
    assert [one.levelname for one in caplog.records if "ZALO_BOT_TOKEN" in one.message] == ["ERROR"]


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, b"", Uncertain),
        (200, b"[]", Uncertain),
        (200, b'{"ok": tr', Uncertain),
        (200, b'{"ok": "true"}', Uncertain),
        (200, b'{"message": "Success"}', Uncertain),
        (200, b"\xff\xfe", Uncertain),
        (200, b"<html>/bot%s/</html>", Unreachable),
        (200, b'{"ok": false}', Unreachable),
        (200, b'{"ok": false, "error_code": "x", "description": null}', Unreachable),
        (500, b'{"ok": false}', Unreachable),
        (502, b"<html>/bot%s/</html>", Unreachable),
        (401, b"<html>proxy login</html>", Unreachable),
        (404, b"", Unreachable),
    ],
)
async def test_only_a_strange_yes_leaves_it_open(
    zalo: FakeZalo, channel: ZaloChannel, status: int, body: bytes, kind: type[SendError]
) -> None:
    """A gateway's page and a no without a reason are tried again; a garbled yes may be a yes."""
    zalo.garble_next("sendMessage", status, body.replace(b"%s", zalo.token.encode()))
    assert type(await failure(zalo, channel)) is kind


@pytest.mark.parametrize("body", [b'{"ok": true}', b'{"ok": true, "result": {"date": 1}}'])
async def test_ok_is_enough(zalo: FakeZalo, channel: ZaloChannel, body: bytes) -> None:
    """A success without a message id is a success: nobody is written to twice."""
    zalo.garble_next("sendMessage", 500, body)
    assert await channel.send(zalo.address(LAN), Reply("Chào")) is None


@pytest.mark.parametrize(("when", "sent"), [("before", 0), ("after", 1)])
async def test_a_cut_connection_is_tried_again(
    zalo: FakeZalo, channel: ZaloChannel, when: str, sent: int
) -> None:
    """Both look the same to us: a message twice is better than none."""
    zalo.drop_next("sendMessage", when)
    assert type(await failure(zalo, channel)) is Unreachable
    assert len(zalo.transcript(LAN)) == sent


async def test_a_late_answer_leaves_it_open(zalo: FakeZalo) -> None:
    """The message is out although the answer did not come in time."""
    impatient = build(zalo, Inbox(), timeouts=ZaloTimeouts(read_s=0.05))
    zalo.hold_next("sendMessage")
    assert type(await failure(zalo, impatient)) is Uncertain
    assert zalo.transcript(LAN) == ["bot: Chào"]
    await impatient.close()


async def test_no_connection_is_certainly_not_sent(zalo: FakeZalo) -> None:
    """A refused connection can be repeated without fear of doubles."""
    channel = build(zalo, Inbox())
    await zalo.stop()
    assert type(await failure(zalo, channel)) is Unreachable
    await channel.close()


@pytest.mark.parametrize("code", [401, 403, 429, 400, 500])
async def test_a_reply_that_fails_half_way_counts_as_perhaps_sent(
    zalo: FakeZalo, channel: ZaloChannel, code: int
) -> None:
    """The first part is out, so a repeat would double it, whatever stopped the second."""
    zalo.fail_next("sendMessage", code, "no", skip=1)
    error = await failure(zalo, channel, "a" * 2001)
    assert type(error) is Uncertain
    assert str(error).startswith("part 2 of 2 failed")
    assert len(zalo.transcript(LAN)) == 1


async def test_what_is_taken_back_on_the_way_goes_no_further(
    zalo: FakeZalo, channel: ZaloChannel
) -> None:
    """Asked before each request: before the first nothing went out, later a part did."""
    ask_before_each(taken_back_after(1))
    assert type(await failure(zalo, channel, "a" * 2001)) is Uncertain
    ask_before_each(taken_back_after(0))
    assert type(await failure(zalo, channel)) is TakenBack
    assert len(zalo.transcript(LAN)) == 1


async def test_a_stranger_cannot_be_written_to(zalo: FakeZalo, channel: ZaloChannel) -> None:
    """Zalo knows a chat only after the person wrote first."""
    with pytest.raises(Blocked):
        await channel.send("00000000000000000009", Reply("Chào"))


async def test_a_refusal_that_names_the_quota_is_of_the_month() -> None:
    """The same code is of the speed, too."""
    of_month, of_speed = (
        send_error(ZaloRefused(429, words)) for words in ("Quota exceeded", "Too many requests")
    )
    assert isinstance(of_month, Throttled)
    assert isinstance(of_speed, Throttled)
    assert of_month.month
    assert not of_speed.month
