"""Killed at any instant and started again, the program loses nothing and doubles next to nothing.

Several leaders ask, register and subscribe at once while a killer ends the process at random
moments: in the middle of its start, between a send and its record, in the middle of a write. At
the end the database is compared with what Telegram delivered, message by message.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime
from itertools import cycle
from pathlib import Path
from random import Random
from signal import SIGINT, SIGTERM

import pytest

from bot.channels.layout import split
from bot.channels.telegram.outbound import TEXT_MAX
from bot.clock import LOCAL
from tests.support.processes import PATIENCE_S, Service, TelegramPerson
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.texts import registration

LEADERS = {
    11: "HTX Chè Suối Giàng",
    12: "HTX Quế Đại Sơn",
    13: "Tổ hợp tác Cam Khánh Hòa",
    14: "HTX Nếp Tú Lệ",
    15: "HTX Cá Vũ Linh",
}
BEFORE_SEVEN = datetime(2025, 4, 8, 6, 30, tzinfo=LOCAL)
SECONDS_TO_EIGHT = datetime(2025, 4, 8, 7, 59, 59, tzinfo=LOCAL)
REMINDER = "Còn 3 ngày: thứ Sáu, ngày 11/4/2025"
QUESTIONS = (
    ("phong trào thi đua đến bao giờ", "31/12/2025"),
    ("lịch", "Các mốc sắp tới"),
    ("đăng ký của tôi", "Đăng ký DK-2025-"),
)
SUBSCRIPTION = (
    ("nhac", "đồng ý nhận nhắc lịch không?"),
    ("dong y", "Nhắc lịch đang bật"),
    ("nhac truoc may ngay", "Nhắc trước mấy ngày?"),
    ("3 ngày trước", "Đã ghi: nhắc trước 3 ngày"),
    ("xong", "Cảm ơn anh/chị."),
)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


class Killer:
    """Ends the process at random moments; counts kills and the sends they left unrecorded."""

    def __init__(self, service: Service, telegram: FakeTelegram, dice: Random) -> None:
        self._service, self._telegram, self._dice = service, telegram, dice
        self.kills = 0
        self.replies_in_flight = 0
        self.reminders_in_flight = 0

    async def kill(self, times: int) -> None:
        """Kill and start again so many times."""
        for _ in range(times):
            await self._moment()
            self.kill_now()

    def kill_now(self) -> None:
        """Kill and start again."""
        self._service.kill()
        self.kills += 1
        claimed = self._claimed()
        self.replies_in_flight += claimed.count(("reply",))
        self.reminders_in_flight += claimed.count(("reminder",))
        self._service.launch()

    def _claimed(self) -> list[tuple[object, ...]]:
        """The sends nobody recorded; none when the kill came before the tables were made."""
        if not self._service.rows("SELECT 1 FROM sqlite_master WHERE name = 'outbox'"):
            return []
        return self._service.rows("SELECT lane FROM outbox WHERE state = 'claimed'")

    async def _moment(self) -> None:
        """Any instant: mostly around a send, sometimes in the middle of the start."""
        if self._dice.random() < 0.15:
            # The randomness of the moment is what is tested.
            await asyncio.sleep(self._dice.uniform(0.2, 1.5))
            return
        polls, sent = len(self._telegram.polls), len(self._telegram.sent)
        more = self._dice.randint(1, 25)
        await self._telegram.wait_for(
            lambda: len(self._telegram.polls) > polls and len(self._telegram.sent) >= sent + more,
            PATIENCE_S,
        )
        await asyncio.sleep(self._dice.uniform(0, 0.03))


async def lead(person: TelegramPerson, unit: str, done: asyncio.Event) -> None:
    """Register, subscribe, then keep asking until told to stop."""
    for typed, answer in (*QUESTIONS[:2], *registration(unit=unit), *SUBSCRIPTION):
        person.say(typed)
        await person.hears(answer)
    for typed, answer in cycle(QUESTIONS):
        if done.is_set():
            return
        person.say(typed)
        await person.hears(answer)


@pytest.mark.parametrize(
    ("seed", "kills"),
    [(0, 2), *(pytest.param(seed, 13, marks=pytest.mark.nightly) for seed in range(4))],
)
async def test_killed_in_the_middle_of_conversations(
    telegram: FakeTelegram, tmp_path: Path, seed: int, kills: int
) -> None:
    """After every kill: every message answered, one registration each, doubles only in flight."""
    service = Service(tmp_path, telegram, BEFORE_SEVEN)
    killer = Killer(service, telegram, Random(seed))
    done = asyncio.Event()
    people = [TelegramPerson(telegram, chat) for chat in LEADERS]
    try:
        service.launch()
        async with asyncio.TaskGroup() as tasks:
            for person in people:
                tasks.create_task(lead(person, LEADERS[person.chat], done))
            await killer.kill(kills)
            done.set()
        await all_sent(service, telegram)
    finally:
        service.close()
    assert killer.kills == kills
    assert_nothing_lost(service, telegram, killer)
    registered = service.rows("SELECT count(*), count(DISTINCT person_id) FROM registrations")
    assert registered == [(len(LEADERS), len(LEADERS))]
    assert telegram.violations == []
    assert "Traceback" not in service.output()


# A claim that a kill left is shown in test_store.py, a restart at eight in test_end_to_end.py.
@pytest.mark.nightly
@pytest.mark.parametrize(
    ("people", "after"),
    [(10, (1, 6)), (40, (1, 6, 15, 17, 24))],
)
async def test_killed_while_reminding(
    telegram: FakeTelegram, tmp_path: Path, people: int, after: tuple[int, ...]
) -> None:
    """Killed again and again at eight o'clock: everybody is reminded, at most doubled in flight."""
    service = Service(tmp_path, telegram, BEFORE_SEVEN)
    killer = Killer(service, telegram, Random(344))
    crowd = [TelegramPerson(telegram, chat) for chat in range(100, 100 + people)]
    try:
        await service.start()
        await asyncio.gather(*(subscribe(person) for person in crowd))
        await service.stop(SIGTERM)
        service.set_clock(SECONDS_TO_EIGHT)
        service.launch()
        for count in after:
            await reminded(telegram, count)
            killer.kill_now()
        await telegram.wait_for(lambda: all_reminded(telegram, crowd), PATIENCE_S)
        await all_sent(service, telegram)
    finally:
        service.close()
    assert killer.kills == len(after)
    assert reminders(telegram) <= len(crowd) + killer.reminders_in_flight
    assert_nothing_lost(service, telegram, killer)
    assert telegram.violations == []


async def subscribe(person: TelegramPerson) -> None:
    for typed, answer in SUBSCRIPTION:
        person.say(typed)
        await person.hears(answer)


async def reminded(telegram: FakeTelegram, count: int) -> None:
    await telegram.wait_for(lambda: reminders(telegram) >= count, PATIENCE_S)


def reminders(telegram: FakeTelegram) -> int:
    return sum(REMINDER in str(call.params.get("text")) for call in telegram.sent)


def all_reminded(telegram: FakeTelegram, crowd: list[TelegramPerson]) -> bool:
    return all(
        any(REMINDER in line for line in telegram.transcript(person.chat)) for person in crowd
    )


async def all_sent(service: Service, telegram: FakeTelegram) -> None:
    """Wait until nothing is left to confirm, to answer or to send."""
    open_rows = (
        "SELECT id FROM inbounds WHERE done_at IS NULL"
        " UNION ALL SELECT id FROM outbox WHERE state != 'sent'"
    )
    await telegram.wait_for(
        lambda: telegram.unconfirmed() == [] and service.rows(open_rows) == [], PATIENCE_S
    )


def assert_nothing_lost(service: Service, telegram: FakeTelegram, killer: Killer) -> None:
    """Every message was stored once, and every reply reached the chat, in order."""
    doubled = 0
    for subscriber, address in service.rows("SELECT id, address FROM subscribers"):
        lines = telegram.transcript(int(str(address)))
        typed = [line for line in lines if line.startswith("user: ")]
        stored = service.rows(f"SELECT id FROM inbounds WHERE subscriber_id = {subscriber}")
        assert len(stored) == len(typed)
        seen = [line.removeprefix("bot: ") for line in lines if line.startswith("bot: ")]
        for lane in ("reply", "reminder"):
            due = sent(service, subscriber, lane)
            assert_in_order(due, seen)
            doubled -= len(due)
        doubled += len(seen)
    in_flight = killer.replies_in_flight + killer.reminders_in_flight
    assert doubled <= in_flight
    print(f"{killer.kills} kills, {in_flight} sends in flight, {doubled} doubled")


def sent(service: Service, subscriber: object, lane: str) -> list[str]:
    """The messages the database says were sent, oldest first."""
    query = (
        f"SELECT reply FROM outbox WHERE subscriber_id = {subscriber} AND lane = '{lane}'"
        " ORDER BY id"
    )
    texts = (str(json.loads(str(reply))["text"]) for (reply,) in service.rows(query))
    return [part.strip() for text in texts for part in split(text, TEXT_MAX)]


def assert_in_order(due: list[str], seen: list[str]) -> None:
    """All of `due` is found in `seen`, in this order; `seen` may hold more."""
    rest = iter(seen)
    for text in due:
        # A receipt is the caption of the sheet that comes with it: the file's name stands before it.
        assert any(text in line for line in rest), f"lost: {text[:100]!r}"


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(SIGTERM, id="terminated"),
        pytest.param(SIGINT, id="ctrl-c", marks=pytest.mark.nightly),
    ],
)
async def test_stopping_loses_nothing(telegram: FakeTelegram, tmp_path: Path, asked: int) -> None:
    """Asked to stop in the middle of a send, the program records it first; nothing is doubled."""
    service = Service(tmp_path, telegram, BEFORE_SEVEN)
    try:
        await service.start()
        answer = telegram.hold_next("sendMessage")
        telegram.say(7, "phong trào thi đua đến bao giờ")
        await telegram.wait_for(lambda: telegram.transcript(7)[-1].startswith("bot:"), PATIENCE_S)
        stopping = asyncio.create_task(service.stop(asked))
        await telegram.wait_for(lambda: "stopping" in service.output(), PATIENCE_S)
        answer.set()
        code = await stopping
        await service.start()
        telegram.say(7, "lịch")
        await telegram.wait_for(lambda: "mốc sắp tới" in telegram.transcript(7)[-1], PATIENCE_S)
    finally:
        service.close()
    assert code == 0
    assert len([line for line in telegram.transcript(7) if "Phong trào kết thúc" in line]) == 1
    assert "Traceback" not in service.output()
    assert telegram.violations == []
