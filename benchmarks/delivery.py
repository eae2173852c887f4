"""A reminder to 10,000 people, and replies asked for meanwhile, against the strict fake Telegram.

    python -m benchmarks.delivery                      10,000 people at 60 a second
    python -m benchmarks.delivery --rate 30 --people 900
    python -m benchmarks.delivery --rate 30 --people 900 --cable 120

`--cable` pulls the fake's cable for so many seconds after a third of the messages.
The fake is a process of its own. It refuses with 429 whatever exceeds `--rate` messages in any
second, over all messages, or one message a second to a chat. The tick, the outbox, the pacing
and the HTTP client are the program's own. Exit code 1 when a bar is missed.
"""

import argparse
import asyncio
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from bot.app import App
from bot.channels.telegram.channel import TelegramChannel
from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.logs import set_up_logging
from bot.plans.folders import load_office
from bot.sending.delivery import Delivery
from bot.sending.pacing import Pacer
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.messages import Inbound, Outcome
from handlers.values.reminding.settings import Subscription
from storage.store import Store
from tests.torture.platforms.limits import Limits
from tests.torture.platforms.telegram.fake import FakeTelegram

START = datetime(2025, 4, 8, 7, 59, 57, tzinfo=LOCAL)
SINCE = START - timedelta(days=1)
DUE = START.replace(hour=8, minute=0, second=0)
FIRST_CHAT = 10_000
ASKERS = 5
BARS = {"rate": 0.95, "reply p95": 1.0, "late p99": 60.0, "growth": 20.0}


@dataclass
class Seen:
    """What the fake saw: when each reminder came in, how many messages each chat has."""

    reminders: list[float] = field(default_factory=list)
    reminded: set[int] = field(default_factory=set)
    replies: list[float] = field(default_factory=list)
    answers: Counter[int] = field(default_factory=Counter)
    refused: int = 0
    violations: list[str] = field(default_factory=list)
    planned_s: float = 0.0
    memory_mb: list[float] = field(default_factory=list)


def subscribe(store: Store, people: int) -> None:
    """So many people who want to be reminded three days before."""
    subscription = SaveSubscription(Subscription(since=SINCE, days_before=(3,)))
    consent = RecordConsent("reminders", "1", given=True)
    for number in range(people):
        address = str(FIRST_CHAT + number)
        store.turns.receive("telegram", address, address, Inbound("x"), True, SINCE)
    for inbound_id, _ in store.turns.waiting():
        with store.turns.turn(inbound_id, SINCE) as turn:
            assert turn is not None
            turn.finish(Outcome(turn.person.conversation, (), (consent, subscription)))


def memory_mb() -> float:
    """The most memory this process ever used."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def platform(pipe: Connection, people: int, rate: int) -> None:
    """The fake Telegram's process: every message it takes is told through the pipe."""
    asyncio.run(serve(pipe, people, rate))


async def serve(pipe: Connection, people: int, rate: int) -> None:
    """Listen until told to stop."""
    async with FakeTelegram() as fake:
        fake.limits = Limits(rate, 1.0)
        for chat in range(FIRST_CHAT - ASKERS, FIRST_CHAT + people):
            fake.open_chat(chat)
        fake.on_post = lambda chat: pipe.send((chat, monotonic()))
        pipe.send((fake.token, fake.url))
        port = int(fake.url.rpartition(":")[2])
        while (order := await asyncio.to_thread(pipe.recv)) != "stop":
            await (fake.stop() if order == "pull" else fake.start(port))
        pipe.send((fake.limits.refused, fake.violations))


def listen(pipe: Connection, seen: Seen) -> None:
    """Note what the platform tells, until it tells its last."""
    while True:
        first, second = pipe.recv()
        if isinstance(second, list):
            seen.refused, seen.violations = first, second
            return
        if first >= FIRST_CHAT:
            seen.reminders.append(second)
            seen.reminded.add(first)
        seen.answers[first] += 1


async def ask(app: App, delivery: Delivery, number: int, seen: Seen) -> None:
    """One person outside the broadcast, who asks, reads, and asks again."""
    chat = FIRST_CHAT - 1 - number
    turn = 0
    while True:
        turn += 1
        asked_s, read = monotonic(), seen.answers[chat]
        key, question = f"{chat}/{turn}", Inbound("phong trao thi dua den bao gio")
        await asyncio.to_thread(
            app.store.turns.receive,
            *("telegram", key, str(chat), question, True, app.clock.now()),
        )
        await asyncio.to_thread(app.conversation.answer_waiting)
        delivery.wake()
        await until(lambda read=read: seen.answers[chat] > read)  # type: ignore[misc]
        seen.replies.append(monotonic() - asked_s)
        await asyncio.sleep(1.5)


async def until(condition: Callable[[], bool]) -> None:
    """Look again and again."""
    while not condition():
        await asyncio.sleep(0.005)


@dataclass(frozen=True)
class Cable:
    """Cuts the platform off for so many seconds; 0 never does."""

    pipe: Connection
    seconds: float

    async def pull(self, seen: Seen, people: int) -> None:
        """Once, after a third of the reminders."""
        await until(lambda: len(seen.reminded) > people / 3)
        self.pipe.send("pull")
        await asyncio.sleep(self.seconds)
        self.pipe.send("plug")


async def broadcast(
    app: App, channel: TelegramChannel, people: int, rate: int, seen: Seen, cable: Cable
) -> None:
    """Plan and send the reminder to everybody while some ask questions."""
    delivery = Delivery(app.store, {"telegram": channel}, {"telegram": Pacer(rate)}, app.clock)
    await asyncio.sleep(max(0.0, (DUE - app.clock.now()).total_seconds()))
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(delivery.run())]
        running += [tasks.create_task(ask(app, delivery, number, seen)) for number in range(ASKERS)]
        began_s = monotonic()
        await asyncio.to_thread(app.tick)
        seen.planned_s = monotonic() - began_s
        delivery.wake()
        if cable.seconds:
            running.append(tasks.create_task(cable.pull(seen, people)))
        while len(seen.reminded) < people:
            seen.memory_mb.append(memory_mb())
            await asyncio.sleep(0.5)
        for task in running:
            task.cancel()
    await channel.close()


def shares(seen: Seen, rate: int) -> float:
    """How much of the rate was used, replies included, between the first and last reminder."""
    first, last = seen.reminders[0], seen.reminders[-1]
    replies = len(seen.replies)
    return (len(seen.reminders) - 1 + replies) / (last - first) / rate


def at(values: list[float], share: float) -> float:
    """A percentile."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def report(seen: Seen, rate: int, began_s: float, cable_s: float) -> bool:
    """Print the numbers beside their bars; whether all are met.

    While the cable is pulled nothing can be in time: those bars are left out then.
    """
    used = shares(seen, rate)
    span_s = seen.reminders[-1] - seen.reminders[0]
    late = [max(0.0, (one - began_s) - place / rate) for place, one in enumerate(seen.reminders)]
    reply_s, late_s = at(seen.replies, 0.95), at(late, 0.99)
    growth = 100 * (seen.memory_mb[-1] / seen.memory_mb[0] - 1)
    rows = [
        ("people", f"{len(seen.reminded)} in {span_s:.1f} s", "", True),
        ("second copies", str(len(seen.reminders) - len(seen.reminded)), "", True),
        ("answers 429", str(seen.refused), "0", seen.refused == 0),
    ]
    in_time = [
        ("rate used", f"{used:.1%} of {rate}/s", ">= 95 %", used >= BARS["rate"]),
        ("replies meanwhile", str(len(seen.replies)), "", True),
        ("reply p95", f"{reply_s:.2f} s", "<= 1 s", reply_s <= BARS["reply p95"]),
        ("late p99 beyond pacing", f"{late_s:.1f} s", "<= 60 s", late_s <= BARS["late p99"]),
        ("one look at the calendar", f"{seen.planned_s:.1f} s", "", True),
        ("memory growth while sending", f"{growth:.1f} %", "<= 20 %", growth <= BARS["growth"]),
    ]
    if not cable_s:
        rows += in_time
    for name, value, bar, good in rows:
        sys.stdout.write(f"{name:28} {value:22} {bar:8} {'' if good else 'MISSED'}".rstrip() + "\n")
    return all(good for *_, good in rows)


async def measure(people: int, rate: int, cable_s: float) -> bool:
    """One whole run in a folder of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        settings = Settings(
            database_url=f"sqlite:///{(Path(name) / 'htx.db').as_posix()}",
            plans_dir=Path(name) / "plans",
        )
        store = Store(settings.database_url)
        store.open()
        subscribe(store, people)
        app = App(settings, Clock(START), store, load_office(settings.plans_dir))
        ours, theirs = Pipe()
        fake = Process(target=platform, args=(theirs, people, rate), daemon=True)
        fake.start()
        token, url = await asyncio.to_thread(ours.recv)
        seen = Seen()
        listening = asyncio.create_task(asyncio.to_thread(listen, ours, seen))
        began_s = monotonic() + max(0.0, (DUE - app.clock.now()).total_seconds())
        channel = TelegramChannel(
            token, api_url=url, commands=(), description="", short_description=""
        )
        await broadcast(app, channel, people, rate, seen, Cable(ours, cable_s))
        ours.send("stop")
        await listening
        good = report(seen, rate, began_s, cable_s) and seen.violations == []
        store.close()
        return good


def main() -> int:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--rate", type=int, default=60)
    parser.add_argument("--cable", type=float, default=0.0, metavar="SECONDS")
    options = parser.parse_args()
    set_up_logging("ERROR")
    return 0 if asyncio.run(measure(options.people, options.rate, options.cable)) else 1


if __name__ == "__main__":
    sys.exit(main())
