"""Bad weather at the platforms: what was refused is sent when they are well again.

Real channels against the fake platforms, a real store, and a clock in the hands of the test.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl, SecretStr

from bot.app import build_app
from bot.channels.base import Channel
from bot.channels.telegram.channel import Timeouts
from bot.clock import LOCAL
from bot.opening import open_doors
from bot.sending.delivery import Delivery
from bot.sending.pacing import Pacer
from bot.service import Service
from handlers.turn.turn import Office
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Reply
from storage.store import Store
from tests.support.channels import telegram as telegram_channel
from tests.support.channels import zalo as zalo_channel
from tests.support.channels.fake import NOW, remind, wait_for
from tests.support.channels.telegram import LAN, Inbox
from tests.support.clocks import Clocks
from tests.support.pages.web_app import settings
from tests.support.rows import few
from tests.support.verbs import enqueue
from tests.torture.platforms.platform import FakePlatform, Fault
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo

PAGE = b"<html><h1>502 Bad Gateway</h1></html>"
STORMS: dict[str, Callable[[], Fault]] = {
    "502 page": lambda: Fault(body=(502, PAGE)),
    "500": lambda: Fault(body=(500, b'{"ok": false, "error_code": 500, "description": "no"}')),
    "200 page": lambda: Fault(body=(200, PAGE)),
    "reset": lambda: Fault(drop="before"),
}
SECOND = timedelta(seconds=1)


def chat_of(store: Store, channel: str, address: str) -> int:
    """Somebody who has written there; the chat's id."""
    store.turns.receive(channel, f"first of {address}", address, Inbound("x"), True, NOW)
    inbound_id, chat = store.turns.waiting()[0]
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        turn.finish(Outcome(turn.person.conversation))
    return chat


@asynccontextmanager
async def sending(
    store: Store, clocks: Clocks, channels: dict[str, Channel]
) -> AsyncIterator[Delivery]:
    """A delivery that runs until the end of the block."""
    pacers = {name: Pacer(1000, per_chat_s=0) for name in channels}
    sender = Delivery(store, channels, pacers, clocks.clock, spread=lambda: 1.0)
    task = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        for channel in channels.values():
            await channel.close()


async def blow(sender: Delivery, platform: FakePlatform, clocks: Clocks, seconds: int) -> int:
    """So many seconds of the present weather, as fast as sends fail; how many failed."""
    calls = len(platform.sent)
    for _ in range(seconds):
        await idle(sender)
        clocks.pass_by(SECOND)
    return len(platform.sent) - calls


async def idle(sender: Delivery) -> None:
    """Let the delivery look twice and finish what it found."""
    for _ in range(2):
        sender.wake()
        await asyncio.sleep(0.02)  # no wait for time: only lets the loop and its threads run
        await wait_for(lambda: not sender.busy)


@pytest.mark.parametrize("storm", few(2, STORMS))
async def test_twelve_seconds_of_storm_lose_no_answer(
    sqlite_store: Store, telegram: FakeTelegram, storm: str
) -> None:
    """502, 500, a gateway's page or a cut connection: all four answers are there after it."""
    clocks = Clocks(NOW)
    chat = chat_of(sqlite_store, "telegram", str(LAN))
    enqueue(sqlite_store, chat, [Reply(f"lời {n}") for n in range(4)], NOW)
    telegram.weather = lambda method: STORMS[storm]()
    channel = telegram_channel.build(telegram, Inbox())
    async with sending(sqlite_store, clocks, {"telegram": channel}) as sender:
        await blow(sender, telegram, clocks, 12)
        assert telegram.transcript(LAN) == []
        telegram.weather = lambda method: Fault()
        clocks.pass_by(timedelta(seconds=30))
        sender.wake()
        await wait_for(lambda: len(telegram.transcript(LAN)) == 4)
    assert telegram.transcript(LAN) == [f"bot: lời {n}" for n in range(4)]


async def test_a_minute_of_storm_at_eight_loses_no_reminder(
    sqlite_store: Store, telegram: FakeTelegram
) -> None:
    """Every reminder of both platforms arrives, and nobody waits longer than the others."""
    clocks = Clocks(NOW)
    async with FakeZalo() as zalo:
        zalo.open_chat(zalo_channel.LAN)
        for number in range(5):
            telegram.open_chat(100 + number)
            remind(sqlite_store, chat_of(sqlite_store, "telegram", f"{100 + number}"), "nhắc")
        remind(sqlite_store, chat_of(sqlite_store, "zalo", zalo.address(zalo_channel.LAN)), "nhắc")
        platforms: list[FakePlatform] = [telegram, zalo]
        for platform in platforms:
            platform.weather = lambda method: Fault(body=(502, PAGE))
        channels: dict[str, Channel] = {
            "telegram": telegram_channel.build(telegram, Inbox()),
            "zalo": zalo_channel.build(zalo, Inbox()),
        }
        async with sending(sqlite_store, clocks, channels) as sender:
            await blow(sender, telegram, clocks, 60)
            for platform in platforms:
                platform.weather = lambda method: Fault()
            clocks.pass_by(timedelta(seconds=30))
            sender.wake()
            await wait_for(lambda: zalo.transcript(zalo_channel.LAN) != [])
            await wait_for(lambda: all(telegram.transcript(100 + n) for n in range(5)))
    states = {view.state for view in sqlite_store.reminders.deliveries()}
    assert states == {"sent"}


async def test_a_hang_gets_another_copy_after_a_minute(
    sqlite_store: Store, telegram: FakeTelegram
) -> None:
    """The server takes the message and says nothing for 100 s: a minute later it is sent again."""
    clocks = Clocks(NOW)
    chat = chat_of(sqlite_store, "telegram", str(LAN))
    enqueue(sqlite_store, chat, [Reply("lời")], NOW)
    telegram.weather = lambda method: Fault(hold=asyncio.Event())
    channel = telegram_channel.build(telegram, Inbox(), timeouts=Timeouts(read_s=1.0))
    async with sending(sqlite_store, clocks, {"telegram": channel}) as sender:
        await wait_for(lambda: sqlite_store.outbox.next_due_at(["telegram"]) == NOW + 60 * SECOND)
        telegram.weather = lambda method: Fault()
        enqueue(sqlite_store, chat, [Reply("sau")], NOW)
        sender.wake()
        await wait_for(lambda: telegram.transcript(LAN)[-1:] == ["bot: sau"])
        clocks.pass_by(60 * SECOND)
        sender.wake()
        await wait_for(lambda: telegram.transcript(LAN)[-1:] == ["bot: lời"])


@pytest.mark.parametrize("back", [timedelta(seconds=100), timedelta(hours=7), timedelta(days=365)])
async def test_a_clock_set_back_after_failed_sends_mutes_nobody(
    sqlite_store: Store, telegram: FakeTelegram, back: timedelta
) -> None:
    """Two chats fail, then the clock is set back: they and a third are answered at once."""
    clocks = Clocks(NOW)
    telegram.open_chat(8)
    for address in (LAN, 8):
        chat = chat_of(sqlite_store, "telegram", str(address))
        enqueue(sqlite_store, chat, [Reply("lời")], NOW)
    telegram.weather = lambda method: Fault(body=(502, PAGE))
    channel = telegram_channel.build(telegram, Inbox())
    async with sending(sqlite_store, clocks, {"telegram": channel}) as sender:
        await blow(sender, telegram, clocks, 9)
        telegram.weather = lambda method: Fault()
        clocks.set_by(-back)
        telegram.open_chat(9)
        new = chat_of(sqlite_store, "telegram", "9")
        enqueue(sqlite_store, new, [Reply("mới")], clocks.clock.now())
        clocks.pass_by(30 * SECOND)
        sender.wake()
        for address in (LAN, 8, 9):
            await wait_for(lambda chat=address: telegram.transcript(chat) != [])  # type: ignore[misc]


class Looks:
    """A service's looks at the calendar, and the clock moved only between two of them.

    The rule: no time passes during a look. The service rests nine times as long as a look took, up
    to half a minute, and on a clock that stands still afterwards that rest never ends.
    """

    def __init__(self) -> None:
        self._ended = 0
        self._moves: list[Callable[[], None]] = []

    async def sleep(self, seconds: float) -> None:
        """The service's pause after a look."""
        self._ended += 1
        while self._moves:
            self._moves.pop(0)()
        await asyncio.sleep(0.01)  # no wait: the test moves the clock

    async def between(self, move: Callable[[], None]) -> None:
        """Move the clock after the present look; return when two more have ended."""
        self._moves.append(move)
        enough = self._ended + 3
        await wait_for(lambda: self._ended >= enough)


async def test_a_clock_a_year_ahead_set_right_while_running(
    tmp_path: Path, office: Office, telegram: FakeTelegram
) -> None:
    """Started a year ahead and corrected half a minute before eight: the reminder comes at eight."""
    clocks = Clocks(datetime(2026, 4, 11, 7, 40, tzinfo=LOCAL))
    api, token = AnyHttpUrl(telegram.url), SecretStr(telegram.token)
    chosen = settings(tmp_path, telegram_bot_token=token, telegram_api_url=api)
    app = build_app(chosen, clocks.clock, office)
    looks = Looks()
    service = Service(app, open_doors(app), sleep=looks.sleep)
    running = asyncio.create_task(service.run())
    try:
        telegram.say(LAN, "nhắc")
        await telegram.wait_for(lambda: "đồng ý" in telegram.transcript(LAN)[-1])
        telegram.say(LAN, "đồng ý")
        await telegram.wait_for(lambda: "đang bật" in telegram.transcript(LAN)[-1])
        ahead = clocks.clock.now() - datetime(2025, 4, 11, 7, 59, 30, tzinfo=LOCAL)
        await looks.between(lambda: clocks.set_by(-ahead))
        assert "🔔 Hôm nay" not in telegram.transcript(LAN)[-1]
        await looks.between(lambda: clocks.pass_by(30 * SECOND))
        await telegram.wait_for(lambda: "Hôm nay: thứ Sáu" in telegram.transcript(LAN)[-1])
        telegram.say(LAN, "lịch")
        await telegram.wait_for(lambda: "mốc sắp tới" in telegram.transcript(LAN)[-1])
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        app.store.close()
