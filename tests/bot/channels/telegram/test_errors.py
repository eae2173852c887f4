"""Replies that do not get through: what each failure means."""

import asyncio
import logging
import traceback
from typing import Any

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
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.wire import CONNECTIONS, Timeouts
from handlers.values.replies import Reply
from tests.support.channels.fake import taken_back_after
from tests.support.channels.telegram import GROUP, LAN, Inbox, build
from tests.torture.platforms.telegram.fake import FakeTelegram


async def failure(telegram: FakeTelegram, channel: TelegramChannel) -> SendError:
    """The error of one send; its text, cause and log are free of the token."""
    with pytest.raises(SendError) as failed:
        await channel.send("7", Reply("Chào"))
    assert telegram.token not in "".join(traceback.format_exception(failed.value))
    return failed.value


@pytest.mark.parametrize(
    ("status", "description", "kind"),
    [
        (403, "Forbidden: bot was blocked by the user", Blocked),
        (403, "Forbidden: user is deactivated", Blocked),
        (403, "Forbidden: bot can't initiate conversation with a user", Blocked),
        (403, "Forbidden: bot was kicked from the supergroup chat", Blocked),
        (400, "Bad Request: chat not found", Blocked),
        (400, "Bad Request: message is too long", Rejected),
        (400, "Bad Request: BUTTON_DATA_INVALID", Rejected),
        (400, "Bad Request: reply markup is too long", Rejected),
        (400, "Bad Request: can't parse entities: unsupported start tag", Rejected),
        (401, "Unauthorized", Unreachable),
        (404, "Not Found", Unreachable),
        (409, "Conflict", Unreachable),
        (413, "Request Entity Too Large (413)", Rejected),
        (500, "Internal Server Error", Unreachable),
        (502, "Bad Gateway", Unreachable),
        (504, "Gateway Timeout", Unreachable),
    ],
)
async def test_every_refusal_says_what_to_do(
    telegram: FakeTelegram,
    channel: TelegramChannel,
    caplog: pytest.LogCaptureFixture,
    status: int,
    description: str,
    kind: type[SendError],
) -> None:
    """One row of the error table: HTTP status and text decide the next action."""
    caplog.set_level(logging.DEBUG, "bot")
    # A server or proxy may quote the address it was asked for.
    telegram.fail_next("sendMessage", status, f"{description} /bot{telegram.token}/sendMessage")
    assert type(await failure(telegram, channel)) is kind
    assert telegram.token not in caplog.text


@pytest.mark.parametrize(
    ("description", "parameters", "wait_s"),
    [
        ("Too Many Requests: retry after 3", {"retry_after": 3}, 3.0),
        ("Too Many Requests: retry after 0.7", {"retry_after": 0.7}, 0.7),
        ("Too Many Requests: retry after 5", None, 5.0),
        ("Too Many Requests: retry after 6", {"unknown": 1}, 6.0),
        ("Too Many Requests", None, 30.0),
    ],
)
async def test_too_fast_says_how_long_to_wait(
    telegram: FakeTelegram,
    channel: TelegramChannel,
    description: str,
    parameters: dict[str, Any] | None,
    wait_s: float,
) -> None:
    """The wait is taken from retry_after, else from the text, else it is 30 s."""
    telegram.fail_next("sendMessage", 429, description, parameters)
    error = await failure(telegram, channel)
    assert isinstance(error, Throttled)
    assert (error.retry_after_s, error.whole_bot) == (wait_s, False)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, b"[]", Uncertain),
        (200, b'{"ok": true}', Uncertain),
        (200, b'{"ok": true, "result": {"message_id": 1}}', Uncertain),
        (200, b"<html>/bot%s/</html>", Unreachable),
        (302, b"", Unreachable),
        (400, b"<html>/bot%s/</html>", Unreachable),
        (403, b"<html>/bot%s/</html>", Unreachable),
        (502, b"<html>/bot%s/</html>", Unreachable),
        (503, b"", Unreachable),
        (500, b"[1]", Unreachable),
    ],
)
async def test_only_a_strange_yes_leaves_it_open(
    telegram: FakeTelegram,
    channel: TelegramChannel,
    caplog: pytest.LogCaptureFixture,
    status: int,
    body: bytes,
    kind: type[SendError],
) -> None:
    """A gateway's page never means sent, blocked or refused; the token stays out of logs."""
    telegram.garble_next("sendMessage", status, body.replace(b"%s", telegram.token.encode()))
    assert type(await failure(telegram, channel)) is kind
    assert telegram.token not in caplog.text


@pytest.mark.parametrize(("when", "sent"), [("before", 0), ("after", 1)])
async def test_a_cut_connection_is_tried_again(
    telegram: FakeTelegram, channel: TelegramChannel, when: str, sent: int
) -> None:
    """Both look the same to us: a message twice is better than none."""
    telegram.drop_next("sendMessage", when)
    assert type(await failure(telegram, channel)) is Unreachable
    assert len(telegram.transcript(LAN)) == sent


async def test_a_late_answer_leaves_it_open(telegram: FakeTelegram, inbox: Inbox) -> None:
    """The message is out although the answer did not come in time."""
    impatient = build(telegram, inbox, timeouts=Timeouts(read_s=0.05))
    telegram.hold_next("sendMessage")
    assert type(await failure(telegram, impatient)) is Uncertain
    await telegram.wait_for(lambda: telegram.transcript(LAN) == ["bot: Chào"])
    await impatient.close()


async def test_no_connection_is_certainly_not_sent(telegram: FakeTelegram, inbox: Inbox) -> None:
    """A refused connection can be repeated without fear of doubles."""
    channel = build(telegram, inbox)
    await telegram.stop()
    assert type(await failure(telegram, channel)) is Unreachable
    await channel.close()


async def test_a_group_that_moved_gets_the_message_at_its_new_id(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """All parts of a reply follow the group to the supergroup."""
    telegram.open_chat(-1002)
    moved = "Bad Request: group chat was upgraded to a supergroup chat"
    telegram.fail_next("sendMessage", 400, moved, {"migrate_to_chat_id": -1002})
    await channel.send(str(GROUP), Reply("a" * 4097))
    assert [call.params["chat_id"] for call in telegram.sent] == [GROUP, -1002, -1002]
    assert len(telegram.transcript(-1002)) == 2


async def test_a_group_that_moves_twice_is_given_up(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """One repeat, no loop."""
    for _ in range(2):
        telegram.fail_next("sendMessage", 400, "Bad Request", {"migrate_to_chat_id": LAN})
    assert type(await failure(telegram, channel)) is Rejected
    assert len(telegram.sent) == 2


async def test_not_modified_is_success(telegram: FakeTelegram, channel: TelegramChannel) -> None:
    """Telegram says that there was nothing to change: fine, and there is no new message."""
    telegram.fail_next("sendMessage", 400, "Bad Request: message is not modified: same content")
    assert await channel.send("7", Reply("Chào")) is None


@pytest.mark.parametrize(
    ("status", "parameters"), [(403, None), (429, {"retry_after": 2}), (400, None), (500, None)]
)
async def test_a_reply_that_fails_half_way_counts_as_perhaps_sent(
    telegram: FakeTelegram,
    channel: TelegramChannel,
    status: int,
    parameters: dict[str, Any] | None,
) -> None:
    """The first part is out, so a repeat would double it, whatever stopped the second."""
    telegram.fail_next("sendMessage", status, "no", parameters, skip=1)
    with pytest.raises(Uncertain, match="part 2 of 2"):
        await channel.send("7", Reply("a" * 4097))
    assert len(telegram.transcript(LAN)) == 1


async def test_what_is_taken_back_on_the_way_goes_no_further(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """Asked before each request: before the first nothing went out, later a part did."""
    ask_before_each(taken_back_after(1))
    with pytest.raises(Uncertain, match="part 2 of 2"):
        await channel.send("7", Reply("a" * 4097))
    assert len(telegram.transcript(LAN)) == 1
    ask_before_each(taken_back_after(0))
    with pytest.raises(TakenBack):
        await channel.send("7", Reply("Chào"))
    assert len(telegram.transcript(LAN)) == 1


async def test_a_blocked_person_is_named_blocked(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """Block and unblock, as a person would do it."""
    telegram.block(LAN)
    assert type(await failure(telegram, channel)) is Blocked
    telegram.unblock(LAN)
    assert await channel.send("7", Reply("Chào lại")) is not None
    assert telegram.violations == []


async def test_more_sends_than_connections_are_certainly_not_sent(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """A send that found no free connection in time never left."""
    busy = build(telegram, inbox, timeouts=Timeouts(pool_s=0.05))
    held = [telegram.hold_next("sendMessage") for _ in range(CONNECTIONS)]
    sends = [asyncio.create_task(busy.send("7", Reply(f"{n}"))) for n in range(CONNECTIONS)]
    await telegram.wait_for(lambda: len(telegram.transcript(LAN)) == CONNECTIONS)
    assert type(await failure(telegram, busy)) is Unreachable
    for event in held:
        event.set()
    await asyncio.gather(*sends)
    assert len(telegram.transcript(LAN)) == CONNECTIONS
    await busy.close()
