"""The torture in short: both platforms with faults, kills at random, nothing lost or doubled."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

import httpx
import pytest

from bot.channels.base import SendError
from bot.channels.telegram.channel import TelegramChannel
from bot.clock import LOCAL, Clock
from bot.sending.delivery import Delivery
from bot.sending.lanes import AT_ONCE
from bot.sending.pacing import Pacer
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Choice, Reply
from storage.reminders.queue import NewReminder
from storage.store import Store
from tests.torture import texts
from tests.torture.chats import TelegramChat
from tests.torture.leader import Leader, Owed
from tests.torture.platforms.http import Answer, HttpServer, Request
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.program import Program
from tests.torture.run import torture
from tests.torture.storm import Storm

Kind = TypeVar("Kind", bound=TelegramChannel)
NOW = datetime(2025, 4, 8, 8, 0, tzinfo=LOCAL)


@pytest.mark.nightly  # all weathers at once; each is shown in test_kill.py and tests/bot/sending
async def test_killed_again_and_again_nothing_is_lost() -> None:
    """Three kills amid faults: no registration, reply or reminder lost, no violation, no traceback."""
    kills: list[int] = []
    found, why = await torture(3, 6, 7, 20.0, 1, lambda: kills.append(1))
    assert why == []
    assert [line.name for line in found if line.missed] == []
    numbers = {line.name: line.value for line in found}
    assert int(numbers[texts.KILLS]) == len(kills) > 0
    assert int(numbers[texts.MESSAGES]) > 0


async def test_a_copy_that_the_platform_caused_is_no_double_of_ours() -> None:
    """Telegram takes a reminder and cuts its answer: the second copy is its doing, a third ours."""
    async with FakeTelegram() as fake:
        chat = TelegramChat(fake, 1)
        fake.open_chat(int(chat.address))
        never = asyncio.Event()
        leader = Leader(chat, "", Random(1), lambda *_: True, never, never, NOW.date, bool)
        leader.owed = [Owed(NOW.date(), "nhắc", NOW)]
        # Under a reminder there are buttons, and in the chat they stand behind it.
        reply = Reply("nhắc", choices=(Choice("ok", "Đã rõ"),))
        channel = telegram_channel(TelegramChannel, fake)
        fake.drop_next("sendMessage", "after")
        with pytest.raises(SendError):
            await channel.send(chat.address, reply)
        counted = []
        for _ in range(2):
            await channel.send(chat.address, reply)
            counted.append((leader.copies(leader.owed[0]), leader.doubled_reminders()))
        await channel.close()
    assert counted == [(2, 0), (3, 1)]


async def test_health_is_that_of_the_process_that_was_asked(tmp_path: Path) -> None:
    """An "ok" of the one before, read late, lets no weather begin over a start."""
    storm = Storm(tmp_path, 2, Random(1), lambda: None)
    storm.program = Program(tmp_path, NOW, {})

    async def killed_while_asked(request: Request) -> Answer:
        storm.program.starts = 1
        return 200, b'{"status": "ok"}'

    server = HttpServer(killed_while_asked, until_hung_up=False)
    storm.port = await server.start(0)
    async with httpx.AsyncClient() as browser:
        said = []
        for _ in range(2):
            await storm.ask(browser)
            said.append(storm.is_calm())
    await server.stop()
    assert said == [False, True]


class CountingChannel(TelegramChannel):
    """The real channel, with its failed sends counted."""

    failed = 0

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        try:
            return await super().send(address, reply, file)
        except SendError:
            self.failed += 1
            raise


@pytest.mark.nightly  # shorter storms are shown in tests/bot/sending/test_weather.py
async def test_cable_pulled_for_two_minutes_during_a_broadcast(sqlite_store: Store) -> None:
    """Telegram is gone in the middle: it is tried again now and then, and all get the reminder."""
    people = [str(number) for number in range(1, 61)]
    for name in people:
        remind(sqlite_store, name)
    async with FakeTelegram() as fake:
        for name in people:
            fake.open_chat(int(name))
        channel = telegram_channel(CountingChannel, fake)
        clock = Clock(NOW)
        pacers = {"telegram": Pacer(50)}
        delivery = Delivery(sqlite_store, {"telegram": channel}, pacers, clock)
        task = asyncio.create_task(delivery.run())
        await fake.wait_for(lambda: reminded(fake, people) >= 10, 30)
        port = int(fake.url.rpartition(":")[2])
        await fake.stop()
        before = reminded(fake, people)
        for _ in range(4):
            clock.advance(timedelta(seconds=30))
            await tried_again(fake, channel)
        assert reminded(fake, people) == before < len(people)
        await fake.start(port)
        await fake.wait_for(lambda: reminded(fake, people) == len(people), 60)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await channel.close()
    copies = sum(len(fake.lines_of(int(name))) for name in people)
    assert copies <= len(people) + AT_ONCE["reminder"]
    assert fake.violations == []


def telegram_channel(kind: type[Kind], fake: FakeTelegram) -> Kind:
    return kind(fake.token, api_url=fake.url, commands=(), description="", short_description="")


async def tried_again(fake: FakeTelegram, channel: CountingChannel) -> None:
    before = channel.failed
    await fake.wait_for(lambda: channel.failed > before, 60)


def remind(store: Store, name: str) -> None:
    store.turns.receive("telegram", name, name, Inbound("x"), True, NOW)
    [(inbound_id, _)] = store.turns.waiting()
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        turn.finish(Outcome(turn.person.conversation))
        person = turn.person_id
    new = NewReminder(person, "e/1/1", "e", NOW.date(), 0, NOW, Reply("nhắc"))
    store.reminders.queue_all([new], NOW)


def reminded(fake: FakeTelegram, people: list[str]) -> int:
    return sum("bot: nhắc" in fake.lines_of(int(name)) for name in people)
