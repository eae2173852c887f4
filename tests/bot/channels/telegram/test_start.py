"""The Telegram channel starts, waits out trouble, stops, and keeps its token to itself."""

import asyncio
import logging
import traceback
from collections.abc import Callable

import pytest

from bot.channels import texts
from bot.channels.base import ChannelStopped, Webhook
from handlers.values.replies import Reply
from tests.support.channels.telegram import COMMANDS, LAN, Inbox, build, heard, running
from tests.torture.platforms.telegram.fake import FakeTelegram


async def test_the_bot_introduces_itself(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Commands are set for everybody and for Vietnamese, and a webhook is taken away."""
    telegram.webhook_url = "https://old.example"
    await heard(telegram, inbox)
    commands = [{"command": name, "description": text} for name, text in COMMANDS]
    assert [tuple(call) for call in telegram.sent] == [
        ("getMe", {}),
        ("deleteWebhook", {}),
        ("setMyCommands", {"commands": commands}),
        ("setMyCommands", {"commands": commands, "language_code": "vi"}),
        ("setMyDescription", {"description": "Trợ lý hợp tác xã"}),
        ("setMyShortDescription", {"short_description": "Trợ lý HTX"}),
    ]
    assert telegram.polls[0] == {
        "timeout": 50,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }


@pytest.mark.parametrize("status", [400, 404, 429, 500])
@pytest.mark.parametrize("method", ["setMyCommands", "setMyDescription", "setMyShortDescription"])
async def test_a_missing_introduction_stops_nothing(
    telegram: FakeTelegram, inbox: Inbox, method: str, status: int
) -> None:
    """Descriptions and commands are decoration: refused, they are logged and left."""
    telegram.fail_next(method, status, "no")
    telegram.say(LAN, "chào")
    assert len(await heard(telegram, inbox)) == 1


async def test_a_refused_address_is_named(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Telegram takes no such PUBLIC_URL: the channel stops and says which setting is wrong."""
    telegram.fail_next("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided")
    channel = build(telegram, inbox, webhook=Webhook("http://htx.example/hook", "s" * 32))
    with pytest.raises(ChannelStopped, match="PUBLIC_URL: Telegram"):
        async with asyncio.timeout(30):
            await channel.run(inbox.receive)
    await channel.close()


async def test_a_channel_that_takes_nothing_in_gives_no_sign_of_life(
    telegram: FakeTelegram, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    """While the store refuses, polling works but nobody is heard; the log says it in one line."""
    signs: list[int] = []
    key = str(telegram.say(LAN, "chào"))
    inbox.fail = {key: 3}
    channel = build(telegram, inbox, heard=lambda: signs.append(len(inbox.tries)))
    task = asyncio.create_task(channel.run(inbox.receive))
    await telegram.wait_for(lambda: inbox.keys == [key])
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await channel.close()
    assert not {1, 2, 3} & set(signs)
    told = [one for one in caplog.records if one.levelno == logging.ERROR]
    assert len(told) == 3
    assert all("the disk is full" in one.getMessage() and not one.exc_info for one in told)


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "getUpdates"])
async def test_the_bot_waits_for_the_network(
    telegram: FakeTelegram, inbox: Inbox, method: str
) -> None:
    """Failures are waited out, longer and longer, between 1 and 30 seconds, never for good."""
    for _ in range(4):
        telegram.fail_next(method, 502, "Bad Gateway")
        telegram.drop_next(method, "before")
    telegram.garble_next(method)
    telegram.garble_next(method, body=b'{"ok": true}')
    telegram.say(LAN, "chào")
    assert len(await heard(telegram, inbox)) == 1
    assert len(inbox.naps) == 10
    assert all(1 <= nap <= 30 for nap in inbox.naps)
    assert inbox.naps[0] <= 2
    assert inbox.naps[-1] >= 15


async def test_a_good_poll_ends_the_back_off(telegram: FakeTelegram, inbox: Inbox) -> None:
    """After a success the next failure is waited out briefly again."""
    for _ in range(6):
        telegram.fail_next("getUpdates", 500, "Internal Server Error")
    async with running(telegram, inbox):
        telegram.say(LAN, "chào")
        await telegram.wait_for(lambda: telegram.unconfirmed() == [])
        telegram.fail_next("getUpdates", 500, "Internal Server Error")
        telegram.say(LAN, "một")
        telegram.say(LAN, "hai")
        await telegram.wait_for(lambda: len(inbox.naps) == 7 and telegram.unconfirmed() == [])
    assert inbox.naps[5] >= 15
    assert inbox.naps[6] <= 2


async def test_polling_waits_as_long_as_telegram_asks(telegram: FakeTelegram, inbox: Inbox) -> None:
    """429 with retry_after is waited out exactly."""
    telegram.fail_next("getUpdates", 429, "Too Many Requests", {"retry_after": 17})
    telegram.fail_next("getUpdates", 429, "Too Many Requests: retry after 8")
    await heard(telegram, inbox)
    assert inbox.naps == [17.0, 8.0]


async def test_a_second_poller_is_named_once(
    telegram: FakeTelegram, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    """Two programs with one token: one clear line, patience, no lost message."""
    for _ in range(3):
        telegram.fail_next("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    telegram.say(LAN, "chào")
    assert len(await heard(telegram, inbox)) == 1
    said = texts.another_asks(platform="Telegram", setting="TELEGRAM_BOT_TOKEN")
    assert [one.message for one in caplog.records if "mã bot này" in one.message] == [said]
    assert len(inbox.naps) == 3


@pytest.mark.parametrize("token", ["123456:revoked", "no-colon"])
async def test_a_wrong_token_stops_the_channel(
    telegram: FakeTelegram, inbox: Inbox, token: str
) -> None:
    """The operator reads which setting to check, and nobody reads the token."""
    channel = build(telegram, inbox, token=token)
    with pytest.raises(ChannelStopped, match="TELEGRAM_BOT_TOKEN") as stopped:
        await channel.run(inbox.receive)
    assert token not in "".join(traceback.format_exception(stopped.value))
    await channel.close()


async def test_a_revoked_token_stops_the_channel(telegram: FakeTelegram, inbox: Inbox) -> None:
    """A token revoked while polling ends the run instead of failing for ever."""
    telegram.fail_next("getUpdates", 401, "Unauthorized")
    channel = build(telegram, inbox)
    with pytest.raises(ChannelStopped):
        await channel.run(inbox.receive)
    await channel.close()


async def test_long_polling_does_not_hold_up_sending(telegram: FakeTelegram, inbox: Inbox) -> None:
    """While the poller waits for news, a reply goes out on another connection."""
    async with running(telegram, inbox) as channel:
        await telegram.wait_for(lambda: len(telegram.polls) == 1)
        assert await channel.send("7", Reply("Nhắc việc")) is not None
    assert telegram.transcript(LAN) == ["bot: Nhắc việc"]


@pytest.mark.parametrize(
    "trouble",
    [
        lambda t: t.fail_next("getUpdates", 502, f"Bad Gateway /bot{t.token}/getUpdates"),
        lambda t: t.garble_next("getUpdates", 502, f"<a>/bot{t.token}/</a>".encode()),
        lambda t: t.fail_next("setMyCommands", 400, f"no /bot{t.token}/setMyCommands"),
        lambda t: t.fail_next("getMe", 500, f"no /bot{t.token}/getMe"),
        lambda t: t.drop_next("getUpdates"),
    ],
)
async def test_the_token_never_reaches_the_log(
    telegram: FakeTelegram,
    inbox: Inbox,
    caplog: pytest.LogCaptureFixture,
    trouble: Callable[[FakeTelegram], None],
) -> None:
    """Even when the other side quotes our URL, what we write down is free of the token."""
    caplog.set_level(logging.DEBUG, "bot")
    trouble(telegram)
    await heard(telegram, inbox)
    assert caplog.records
    assert telegram.token not in caplog.text
