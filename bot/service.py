"""The program of `htx-bot run`: channels, pages, answering, sending and ticking.

The rule: everything runs in one loop and one place starts and stops it.
"""

import asyncio
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from time import monotonic

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import App
from bot.channels.base import Arrival, Channel
from bot.delivery import Delivery
from bot.opening import Doors
from bot.pacing import Pacer
from bot.web.server import create_web, serve_web
from storage.store import StoreError

log = structlog.get_logger(__name__)

TICK_S = 2
# With thousands of people a look takes seconds: it never takes more than a tenth of the time.
REST = 9
REST_MAX_S = 30.0
PAGE_PER_SECOND = 1000.0
LONG_WAIT = timedelta(minutes=30)


class Service:
    """Runs an application behind its doors; `bound` is told where the pages are served."""

    def __init__(
        self, app: App, doors: Doors, bound: Callable[[str, int], None] = lambda host, port: None
    ) -> None:
        self._app = app
        self._channels = doors.channels
        self._bound = bound
        self.pages = create_web(
            app,
            self.receive,
            web=doors.web,
            hooks=doors.hooks,
            pulse=doors.pulse,
            settings=app.settings,
            render=doors.render,
        )
        pacers = _pacers(app, self._channels)
        self._delivery = Delivery(
            app.store, self._channels, pacers, app.clock, held=self._short_of_messages
        )
        self._arrived = asyncio.Event()
        self._rest_until_s = 0.0

    def _short_of_messages(self) -> tuple[str, ...]:
        """Channels on which reminders wait so that answers still go."""
        if "zalo" not in self._channels:
            return ()
        return self._app.quotas.held(self._app.clock.now())

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
                # An office computer is seldom up as long as the interval.
                tasks.create_task(self._purge())
                tasks.create_task(self._answer())
                tasks.create_task(self._delivery.run())
                for channel in self._channels.values():
                    tasks.create_task(channel.run(self.receive))
                tasks.create_task(self._serve_pages())
        finally:
            scheduler.shutdown(wait=False)
            for channel in self._channels.values():
                await channel.close()

    async def _serve_pages(self) -> None:
        settings = self._app.settings
        await serve_web(self.pages, settings.host, settings.port, self._bound)

    async def _answer(self) -> None:
        """Answer stored messages: one person in order, different people in parallel."""
        while True:
            self._arrived.clear()
            waiting = await self._waiting()
            if waiting:
                await self._answer_all(waiting)
                continue
            with suppress(TimeoutError):
                # Not wait_for: on Python 3.11 it can swallow a cancel that comes with the event.
                async with asyncio.timeout(1.0):
                    await self._arrived.wait()

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
        """Look at the calendar; the longer a look takes, the longer the rest before the next."""
        began_s = monotonic()
        if began_s < self._rest_until_s:
            return
        try:
            await asyncio.to_thread(self._app.tick)
            await asyncio.to_thread(self._move_waiting)
            took_s = monotonic() - began_s
            self._rest_until_s = monotonic() + min(REST * took_s, REST_MAX_S)
        except StoreError as error:
            log.error("tick failed", code=error.code, why=str(error))
        self._delivery.wake()

    def _move_waiting(self) -> None:
        """Reminders stuck on a channel that is off or down go where the person has another."""
        now = self._app.clock.now()
        self._app.store.outbox.move_waiting(self._channels.keys(), now - LONG_WAIT, now)

    async def _purge(self) -> None:
        try:
            await asyncio.to_thread(self._app.purge)
        except StoreError as error:
            log.error("purge failed", code=error.code, why=str(error))


def _pacers(app: App, channels: Mapping[str, Channel]) -> dict[str, Pacer]:
    rates = {
        "telegram": app.settings.telegram_messages_per_second,
        "zalo": app.settings.zalo_messages_per_second,
    }
    # Our own page has no limits of its own; the rate only keeps one loop from starving the rest.
    own = {name: Pacer(PAGE_PER_SECOND, per_chat_s=0) for name in channels if name not in rates}
    return own | {name: Pacer(rates[name]) for name in channels if name in rates}


async def serve(service: Service) -> None:
    """Run the service until SIGTERM, SIGINT or Ctrl-C, then stop within seconds."""
    running = asyncio.current_task()
    assert running is not None
    loop = asyncio.get_running_loop()

    def stop() -> None:
        log.info("stopping, sends in flight are finished first")
        running.cancel()

    for name in ("SIGINT", "SIGTERM"):
        try:
            loop.add_signal_handler(getattr(signal, name), stop)
        except NotImplementedError:
            # Windows has no handlers in the loop; Ctrl-C arrives as KeyboardInterrupt instead.
            break
    try:
        await service.run()
    except asyncio.CancelledError:
        log.info("stopped")
