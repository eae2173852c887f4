"""Telegram polling: nothing is lost and nothing is confirmed too early."""

import asyncio
from collections.abc import Sequence
from random import Random

import pytest

from bot.channels.base import Arrival
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.taps import AT_ONCE
from handlers.values.replies import Reply
from tests.support.channels.telegram import LAN, YES_NO, Inbox, heard, running
from tests.torture.platforms.telegram.fake import FakeTelegram


async def test_an_update_is_confirmed_only_after_it_is_stored(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """While receive still works, Telegram keeps the update; afterwards it is gone."""
    stored = asyncio.Event()
    entered = asyncio.Event()

    async def slow(arrivals: Sequence[Arrival]) -> None:
        entered.set()
        await stored.wait()
        await inbox.receive(arrivals)

    update_id = telegram.say(LAN, "chào")
    async with running(telegram, inbox, slow):
        await entered.wait()
        assert telegram.unconfirmed() == [update_id]
        stored.set()
        await telegram.wait_for(lambda: telegram.unconfirmed() == [])
    assert inbox.texts == ["chào"]
    assert telegram.violations == []


async def test_what_comes_together_is_handed_over_together(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """One poll is one call, in Telegram's order, whatever order it came in."""
    calls: list[list[str]] = []
    for text in ("một", "hai", "ba"):
        telegram.say(LAN, text)
    telegram.dice = Random(5)

    async def count(arrivals: Sequence[Arrival]) -> None:
        calls.append([one.inbound.text for one in arrivals if one.inbound])
        await inbox.receive(arrivals)

    async with running(telegram, inbox, count):
        await telegram.wait_for(lambda: telegram.unconfirmed() == [])
    assert calls == [["một", "hai", "ba"]]


async def test_updates_that_were_not_stored_come_again(
    telegram: FakeTelegram, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    """A failing store costs time, not messages: none of them is confirmed, order is kept."""
    keys = [str(telegram.say(LAN, text)) for text in ("một", "hai", "ba")]
    inbox.fail = {keys[1]: 2}
    async with running(telegram, inbox):
        await telegram.wait_for(lambda: len(telegram.polls) == 2)
        assert [str(one) for one in telegram.unconfirmed()] == keys
        await telegram.wait_for(lambda: telegram.unconfirmed() == [])
    assert inbox.tries == keys * 3
    assert inbox.texts == ["một", "hai", "ba"]
    assert len(inbox.naps) == 2
    assert f"{keys[0]} and what came with it (3)" in caplog.text


async def test_a_crash_before_confirming_brings_the_update_again(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """Killed after storing and before the next poll, the bot sees the same key once more."""
    key = str(telegram.say(LAN, "chào"))

    async def dies(arrivals: Sequence[Arrival]) -> None:
        await inbox.receive(arrivals)
        raise asyncio.CancelledError

    async with running(telegram, inbox, dies):
        await telegram.wait_for(lambda: inbox.keys == [key])
    assert telegram.unconfirmed() == [int(key)]
    async with running(telegram, inbox):
        await telegram.wait_for(lambda: telegram.unconfirmed() == [])
    assert inbox.keys == [key, key]


async def test_a_repeated_update_has_the_same_key(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Telegram may deliver twice; the key tells, and the poller does not go backwards."""
    key = telegram.say(LAN, "chào")
    async with running(telegram, inbox):
        await telegram.wait_for(lambda: telegram.unconfirmed() == [])
        telegram.repeat(key)
        await telegram.wait_for(lambda: len(inbox.keys) == 2)
        later = telegram.say(LAN, "còn đó không")
        await telegram.wait_for(lambda: len(inbox.keys) == 3)
    assert inbox.keys == [str(key), str(key), str(later)]


async def test_a_spinner_stops_while_its_tap_is_being_stored(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """The button is answered at once, however long storing takes."""

    async def slow(arrivals: Sequence[Arrival]) -> None:
        await telegram.wait_for(
            lambda: "answerCallbackQuery" in [one.method for one in telegram.sent]
        )
        await inbox.receive(arrivals)

    async with running(telegram, inbox, slow) as channel:
        await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
        telegram.tap(LAN, "Có")
        await telegram.wait_for(lambda: len(inbox.arrivals) == 1)
    assert telegram.violations == []


async def test_a_spinner_that_hangs_holds_nothing_up(telegram: FakeTelegram, inbox: Inbox) -> None:
    """The tap is stored, confirmed and answered although Telegram keeps the spinner's call."""
    telegram.hold_next("answerCallbackQuery")
    async with running(telegram, inbox) as channel:
        await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
        telegram.tap(LAN, "Có")
        await telegram.wait_for(lambda: len(inbox.arrivals) == 1 and telegram.unconfirmed() == [])
        await channel.send("7", Reply("Đã ghi."))
    assert telegram.transcript(LAN)[-1] == "bot: Đã ghi."


@pytest.mark.parametrize("status", [400, 500])
async def test_a_tap_that_cannot_be_answered_still_counts(
    telegram: FakeTelegram, inbox: Inbox, channel: TelegramChannel, status: int
) -> None:
    """A dead query id ("query is too old") loses the spinner, not the choice."""
    await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
    telegram.fail_next("answerCallbackQuery", status, "Bad Request: query is too old")
    telegram.tap(LAN, "Không")
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert arrival.inbound.choice == "no"


async def test_a_repeated_tap_is_harmless(
    telegram: FakeTelegram, inbox: Inbox, channel: TelegramChannel
) -> None:
    """The second answer to one tap is refused by Telegram and that stops nothing."""
    await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
    key = str(telegram.tap(LAN, "Có"))
    inbox.fail = {key: 1}
    (arrival,) = await heard(telegram, inbox)
    assert (arrival.key, inbox.tries.count(key)) == (key, 2)


async def test_an_unreadable_update_does_not_block_the_others(
    telegram: FakeTelegram, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    """An update the library cannot parse is skipped by number, its content is not logged."""
    bad = telegram.push({"message": {"text": "secret", "date": "x"}})
    assert await heard(telegram, inbox) == []
    assert f"update {bad} skipped" in caplog.text
    assert "secret" not in caplog.text
    assert bad not in telegram.unconfirmed()


async def test_spinners_leave_lines_for_the_answers(telegram: FakeTelegram, inbox: Inbox) -> None:
    """A hundred taps in one poll, and Telegram slow: few wait over there, and answers still go."""
    held = [telegram.hold_next("answerCallbackQuery") for _ in range(AT_ONCE)]
    async with running(telegram, inbox) as channel:
        await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
        for _ in range(100):
            telegram.tap(LAN, "Có")
        await telegram.wait_for(lambda: len(inbox.arrivals) == 100)
        await telegram.wait_for(lambda: spinners(telegram) == AT_ONCE)
        await channel.send("7", Reply("Đã ghi."))
        assert spinners(telegram) == AT_ONCE
        for one in held:
            one.set()
        await telegram.wait_for(lambda: spinners(telegram) == 100)
    assert telegram.violations == []


async def test_closing_lets_go_of_spinners(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Nothing of them is left behind, however slow Telegram is."""
    telegram.hold_next("answerCallbackQuery")
    before = asyncio.all_tasks()
    async with running(telegram, inbox) as channel:
        await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
        telegram.tap(LAN, "Có")
        await telegram.wait_for(lambda: spinners(telegram) == 1)
    ours = {one for one in asyncio.all_tasks() - before if "Taps" in repr(one)}
    assert ours == set()


def spinners(telegram: FakeTelegram) -> int:
    """How many taps were answered so far."""
    return [call.method for call in telegram.sent].count("answerCallbackQuery")
