"""One world of the torture: a program, its platforms, its leaders and its killer.

The rule: the platforms and the leaders live on while the program dies; what a leader is owed is
worked out here from the calendar, not read from the program.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from time import monotonic

from bot.clock import LOCAL
from bot.plans.folders import SHIPPED_PLANS
from handlers.reminders import texts as reminding
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import read_plans
from storage.journal.journal import Actor
from storage.store import Store
from tests.support.verbs import Dating
from tests.torture import texts
from tests.torture.chats import FakeChat, TelegramChat, ZaloChat
from tests.torture.leader import LOOK_S, PATIENCE_S, Leader, Owed
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.program import Program
from tests.torture.weather import Weather

FIRST_DAY = date(2025, 4, 4)
EIGHT = time(8, 0)
BEFORE_EIGHT = time(7, 59, 57)
DAYS_BEFORE = 7
# The days the office sets, so that the year is full of reminders.
SET_DAYS = ((6, 5), (6, 20), (8, 1), (9, 12), (10, 10), (11, 14))
LONGEST_LIFE_S = 6.0
KILLS_A_DAY = 3
CLAIMED = "SELECT lane FROM outbox WHERE state = 'claimed'"
SENT = (
    "SELECT s.channel, s.address, o.id, CAST(o.reply AS TEXT) FROM outbox o"
    " JOIN subscribers s ON s.id = o.subscriber_id WHERE o.lane = 'reply' AND o.state = 'sent'"
)


@dataclass
class World:
    """Everything of one world; `folder` holds the program's database and output."""

    folder: Path
    leaders_at_once: int
    dice: Random
    on_kill: Callable[[], None]
    kills: int = 0
    in_flight: dict[str, int] = field(default_factory=lambda: {"reply": 0, "reminder": 0})
    leaders: list[Leader] = field(default_factory=list)
    # What was recorded as sent, by chat and number.
    replies: dict[tuple[str, str], dict[int, str]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    # What the health page said and was not so.
    untrue: list[str] = field(default_factory=list)
    # PostgreSQL, in place of a file.
    url: str | None = None

    def __post_init__(self) -> None:
        self.telegram = FakeTelegram()
        self.zalo = FakeZalo()
        self.weather = Weather(self.dice)
        self._day = FIRST_DAY
        self._kills_today = 0
        self._living: set[asyncio.Task[None]] = set()
        self._stop = asyncio.Event()
        self._awake = asyncio.Event()
        self._awake.set()

    async def run(self, kills: int, until_s: float) -> None:
        """Kill so many times, or until the time is over; then let everything arrive."""
        async with self.telegram, self.zalo:
            self.begin()
            try:
                while self.kills < kills and monotonic() < until_s:
                    await self._moment()
                    await self._kill()
                await self._settle()
            finally:
                self.program.close()

    def begin(self) -> None:
        """The first process, and everybody who writes to it."""
        self.program = Program(self.folder, self._morning(), self._settings(), self.url)
        self._prepare()
        self._bad_weather()
        self.program.launch()
        self._populate()

    def _settings(self) -> dict[str, str]:
        return {
            "TELEGRAM_BOT_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.telegram.url,
            "ZALO_BOT_TOKEN": self.zalo.token,
            "ZALO_API_URL": self.zalo.url,
            "ZALO_MESSAGES_PER_SECOND": "30",
            "ZALO_MAX_USERS": "1000000",
            "ZALO_MAX_MESSAGES_PER_MONTH": "100000000",
            # They type as fast as they are answered.
            "CHAT_MESSAGES_PER_MINUTE": "0",
            "PORT": "0",
        }

    def _prepare(self) -> None:
        """Set the dates only the office knows."""
        (plan, *_), _ = read_plans(SHIPPED_PLANS, self.folder / "none")
        open_dates = [event for event in plan.events if event.office_sets_date]
        days = {e.id: date(2025, *day) for e, day in zip(open_dates, SET_DAYS, strict=False)}
        store = Store(self.program.url)
        store.open(rehearsing=self.url is None)
        for event_id, day in days.items():
            now = self._morning()
            Dating(store).set_event_date(plan.id, event_id, day, None, Actor("torture"), now)
        store.close()
        self._occasions = {day for day in (self._on(e, days) for e in plan.events) if day}

    def _on(self, event: Event, days: dict[str, date]) -> date | None:
        return occurrence(event, FIRST_DAY, days.get(event.id))

    def _bad_weather(self) -> None:
        self.telegram.weather, self.telegram.dice = self.weather.on_telegram, self.dice
        self.zalo.weather, self.zalo.dice = self.weather.on_zalo, self.dice

    def _morning(self) -> datetime:
        return datetime.combine(self._day, BEFORE_EIGHT, tzinfo=LOCAL)

    # -- leaders

    def _populate(self) -> None:
        while len(self._living) < self.leaders_at_once and not self._stop.is_set():
            number = len(self.leaders)
            chat = self._chat(number)
            unit = f"{texts.UNIT} {number + 1}"
            dice = Random(self.dice.random())
            leader = Leader(
                chat,
                unit,
                dice,
                self._is_stored,
                self._stop,
                self._awake,
                self.today,
                self.may_start,
            )
            self.leaders.append(leader)
            task = asyncio.create_task(leader.live())
            self._living.add(task)
            task.add_done_callback(self._gone)

    def _chat(self, number: int) -> FakeChat:
        if number % 2:
            return ZaloChat(self.zalo, number)
        return TelegramChat(self.telegram, number)

    def _gone(self, task: asyncio.Task[None]) -> None:
        """Somebody new takes the place of a leader who left."""
        self._living.discard(task)
        task.result()
        self._populate()

    def _is_stored(self, channel: str, key: str) -> bool:
        query = "SELECT 1 FROM inbounds WHERE channel = ? AND key = ?"
        return bool(self.program.rows(query, channel, key))

    # -- the killer

    async def _moment(self) -> None:
        """Any instant: mostly around a send, sometimes in the middle of the start."""
        if self.dice.random() < 0.1:
            await self._watch(lambda: False, self.dice.uniform(0.1, 2.0))
            return
        before, more = self._sent(), self.dice.randint(1, 20)
        awake = len(self.telegram.polls)
        await self._watch(lambda: len(self.telegram.polls) > awake, PATIENCE_S)
        await self._watch(lambda: self._sent() >= before + more, LONGEST_LIFE_S)
        await asyncio.sleep(self.dice.uniform(0, 0.05))

    def _sent(self) -> int:
        return len(self.telegram.sent) + len(self.zalo.sent)

    async def _kill(self) -> None:
        """Kill, count what was in the air, go on to the next day when this one is done, start."""
        self.program.kill()
        self.kills += 1
        self._note_in_flight(CLAIMED)
        self._look()
        self._kills_today += 1
        if not self.may_start() and not any(leader.in_dialog for leader in self.leaders):
            if self._days_pass():
                self.program.launch()
                await self._fall_silent()
                self.program.kill()
                # Mostly nothing; but what waits for its hour may be on its way again just now.
                self._note_in_flight(CLAIMED)
            self.note_sent()
            self._next_day()
            self._awake.set()
        self.program.launch()
        self.on_kill()

    def note_sent(self) -> None:
        """Remember what was sent: as the days pass the program keeps no words that are old."""
        for channel, address, number, reply in self.program.rows(SENT):
            self.replies[str(channel), str(address)].setdefault(int(str(number)), str(reply))

    def _note_in_flight(self, query: str) -> None:
        for (lane,) in self.program.rows(query):
            self.in_flight[str(lane)] += 1

    def _days_pass(self) -> bool:
        """Whether there is a next day."""
        return self._next_morning() > self._day

    async def _fall_silent(self) -> None:
        """Nobody types until the next day, and whoever did is answered.

        After a day an answer has no sense any more: it would not be sent, and rightly so.
        """
        self._awake.clear()
        await self._watch(
            lambda: not any(one.asking for one in self.leaders) and not self._open_rows(),
            PATIENCE_S,
        )

    async def _watch(self, condition: Callable[[], bool], longest_s: float) -> bool:
        """Wait for the condition, and note meanwhile what reaches the leaders."""
        until_s = monotonic() + longest_s
        while not condition() and monotonic() < until_s:
            self._look()
            await asyncio.sleep(LOOK_S)
        return condition()

    def _look(self) -> None:
        now = self.program.now()
        for leader in self.leaders:
            leader.look(now)

    def today(self) -> date:
        """The day it is in this world."""
        return self._day

    def may_start(self) -> bool:
        """No long dialog begins when the day has been survived and all its reminders came."""
        return self._kills_today < KILLS_A_DAY or not self._all_came()

    def _all_came(self) -> bool:
        return all(one.came_s is not None for leader in self.leaders for one in leader.owed)

    def _next_morning(self) -> date:
        """The next day with reminders; this one when it is the last."""
        morning = self._day + timedelta(days=1)
        last = max(self._occasions)
        while not self._heads(morning):
            if morning > last:
                return self._day
            morning += timedelta(days=1)
        return morning

    def _next_day(self) -> None:
        """The next morning with reminders; whoever subscribed before it is owed them."""
        morning = self._next_morning()
        if morning == self._day:
            return
        self._day, self._kills_today = morning, 0
        self.program.set_clock(self._morning())
        due_at = datetime.combine(morning, EIGHT, tzinfo=LOCAL)
        for leader in self.leaders:
            if leader.subscribed_on and leader.subscribed_on < morning and leader.reachable:
                leader.owed += [Owed(morning, head, due_at) for head in self._heads(morning)]

    def _heads(self, day: date) -> list[str]:
        """The first lines of the reminders of a day."""
        ahead = ((on, (on - day).days) for on in sorted(self._occasions))
        return [
            reminding.reminder(on=on, days=days, events=(), citations=())
            for on, days in ahead
            if 0 <= days <= DAYS_BEFORE
        ]

    async def _settle(self) -> None:
        """Nobody is killed any more: every answer and every reminder must arrive."""
        self._stop.set()
        await self._watch(lambda: not self._living, 2 * PATIENCE_S)
        await self._watch(lambda: self._all_came() and not self._open_rows(), PATIENCE_S)

    def _open_rows(self) -> bool:
        waiting = "SELECT 1 FROM inbounds WHERE done_at IS NULL"
        unsent = "SELECT 1 FROM outbox WHERE state IN ('queued', 'claimed')"
        return bool(self.program.rows(f"{waiting} UNION ALL {unsent}"))
