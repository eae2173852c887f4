"""Builds every part and connects them; runs until told to stop.

The rule: the only place that knows all parts. Tests build the same application from fakes.
"""

import asyncio
import signal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

import knowledge
from bot.channels.base import Arrival, Channel
from bot.channels.telegram import TelegramChannel
from bot.clock import Clock
from bot.config import Settings
from bot.conversation import Conversation
from bot.delivery import Delivery
from bot.pacing import Pacer
from bot.planner import Planner, StoreLedger, queue_snoozed
from handlers.scene import Desk
from handlers.texts import common
from knowledge.plan import PlanError, load_plans
from knowledge.search import Matcher
from knowledge.titles import load_titles
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

KNOWLEDGE = Path(knowledge.__file__).parent
COMMON = KNOWLEDGE / "common"
SHIPPED_PLANS = KNOWLEDGE / "plans"
TICK_S = 2
KEEP_MESSAGES = timedelta(days=30)


def load_desk(plans_dir: Path) -> Desk:
    """Read all plans and fit their matchers; raises PlanError."""
    plans = load_plans(SHIPPED_PLANS, plans_dir)
    if not plans:
        raise PlanError(SHIPPED_PLANS, ("no plan folder",))
    cache = plans_dir.parent / "cache"
    matchers = {}
    for plan in plans:
        sections = {section.id: section.text for section in plan.sections.values()}
        matchers[plan.id] = Matcher.load(plan.folder, COMMON, sections, cache / f"{plan.id}.npz")
    return Desk(plans, matchers, load_titles(COMMON), {})


@dataclass
class App:
    """Everything a running program consists of."""

    settings: Settings
    clock: Clock
    store: Store
    base_desk: Desk

    def __post_init__(self) -> None:
        self.conversation = Conversation(self.store, self.desk, self.clock)
        self.planner = Planner(self.desk, StoreLedger(self.store))

    def desk(self) -> Desk:
        """The desk with the dates the office has set by now."""
        dates = {plan.id: self.store.office.event_dates(plan.id) for plan in self.base_desk.plans}
        return replace(self.base_desk, event_dates=dates)

    def tick(self) -> None:
        """One look at the reminder calendar."""
        now = self.clock.now()
        self.planner.tick(now)
        queue_snoozed(self.store, self.desk(), now)

    def purge(self) -> None:
        """Message texts are not kept for longer than 30 days."""
        self.store.office.purge_messages(self.clock.now() - KEEP_MESSAGES)


def build_app(settings: Settings, clock: Clock | None = None, desk: Desk | None = None) -> App:
    """Read the plans and open the store; raises PlanError or StoreError."""
    desk = desk or load_desk(settings.plans_dir)
    store = Store(settings.database_url)
    store.open()
    store.recover()
    return App(settings, clock or Clock(settings.clock_start), store, desk)


def open_channels(settings: Settings) -> dict[str, Channel]:
    """The channels whose tokens are set."""
    channels: dict[str, Channel] = {}
    if settings.telegram_bot_token:
        channels["telegram"] = TelegramChannel(
            settings.telegram_bot_token.get_secret_value(),
            api_url=str(settings.telegram_api_url),
            commands=common.COMMANDS,
            description=common.DESCRIPTION,
            short_description=common.SHORT_DESCRIPTION,
        )
    return channels


class Service:
    """The program of `htx-bot run`: channels, answering, sending and ticking."""

    def __init__(self, app: App, channels: Mapping[str, Channel]) -> None:
        self._app = app
        self._channels = channels
        rate = app.settings.telegram_messages_per_second
        pacers = {name: Pacer(rate) for name in channels}
        self._delivery = Delivery(app.store, channels, pacers, app.clock)
        self._arrived = asyncio.Event()

    async def receive(self, arrival: Arrival) -> None:
        """Store one arrival; the channel confirms it after this returns."""
        await asyncio.to_thread(
            self._app.store.turns.receive,
            arrival.channel,
            arrival.key,
            arrival.address,
            arrival.inbound,
            arrival.reachable,
            self._app.clock.now(),
        )
        self._arrived.set()

    async def run(self) -> None:
        """Run until cancelled or a channel stops for good; raises what stopped it."""
        scheduler = AsyncIOScheduler(timezone="Asia/Ho_Chi_Minh")
        grace = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        scheduler.add_job(self._tick, "interval", seconds=TICK_S, id="tick", **grace)
        scheduler.add_job(self._purge, "interval", hours=6, id="purge", **grace)
        scheduler.start()
        try:
            async with asyncio.TaskGroup() as tasks:
                # What fell due while the program was down does not wait for the first interval.
                tasks.create_task(self._tick())
                tasks.create_task(self._answer())
                tasks.create_task(self._delivery.run())
                for channel in self._channels.values():
                    tasks.create_task(channel.run(self.receive))
        finally:
            scheduler.shutdown(wait=False)
            for channel in self._channels.values():
                await channel.close()

    async def _answer(self) -> None:
        """Answer stored messages: one person in order, different people in parallel."""
        while True:
            self._arrived.clear()
            waiting = await self._waiting()
            if waiting:
                await self._answer_all(waiting)
                continue
            with suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), 1.0)

    async def _waiting(self) -> list[tuple[int, int]]:
        """Messages to answer; none while the store refuses."""
        try:
            return await asyncio.to_thread(self._app.store.turns.waiting)
        except StoreError as error:
            log.error("messages not read", code=error.code, why=str(error))
            return []

    async def _answer_all(self, waiting: list[tuple[int, int]]) -> None:
        chains: dict[int, list[int]] = {}
        for inbound_id, subscriber_id in waiting:
            chains.setdefault(subscriber_id, []).append(inbound_id)
        await asyncio.gather(*(self._answer_chain(chain) for chain in chains.values()))

    async def _answer_chain(self, inbound_ids: list[int]) -> None:
        for inbound_id in inbound_ids:
            try:
                await asyncio.to_thread(self._app.conversation.answer, inbound_id)
                self._delivery.wake()
            except StoreError as error:
                # The message is stored and stays waiting; the next round tries again.
                log.error("answer not stored", code=error.code, why=str(error))
                await asyncio.sleep(0.5)
                return

    async def _tick(self) -> None:
        try:
            await asyncio.to_thread(self._app.tick)
        except StoreError as error:
            log.error("tick failed", code=error.code, why=str(error))
        self._delivery.wake()

    async def _purge(self) -> None:
        try:
            await asyncio.to_thread(self._app.purge)
        except StoreError as error:
            log.error("purge failed", code=error.code, why=str(error))


async def serve(service: Service) -> None:
    """Run the service until SIGTERM, SIGINT or Ctrl-C, then stop within seconds."""
    running = asyncio.current_task()
    assert running is not None
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        try:
            loop.add_signal_handler(getattr(signal, name), running.cancel)
        except NotImplementedError:
            # Windows has no handlers in the loop; Ctrl-C arrives as KeyboardInterrupt instead.
            break
    try:
        await service.run()
    except asyncio.CancelledError:
        log.info("stopped")
