"""The program of `htx-bot run`: channels, pages, answering, sending and ticking.

The rule: everything runs in one loop and one place starts and stops it.
"""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial

import structlog

from bot.app import App
from bot.beside.beating import CALENDAR, Beating
from bot.beside.hearing import HeardElsewhere
from bot.beside.leading import Leading
from bot.channels.base import Arrival, Channel
from bot.channels.standing import Standing
from bot.channels.web import NAME as WEB
from bot.keep.nightly import Keeper
from bot.lists.arrived import SentFiles
from bot.lists.reading import ListReader
from bot.opening import Doors
from bot.receiving.allowance import Flood
from bot.receiving.budget import Budget
from bot.receiving.writing import Writer
from bot.rounds import Jumps, Rounds
from bot.sending.delivery import Delivery
from bot.sending.pacing import Pacer
from bot.server import create_web, serve_web
from bot.watch import trace
from bot.watch.ping import Ping
from bot.watch.tally import Tally
from bot.web.health import (
    ANSWERING,
    LATE_S,
    SENDING,
    TICK,
    Health,
    Pulse,
    channel_parts,
    clock_parts,
    disk_parts,
    loop_parts,
    store_parts,
    trouble_parts,
)
from storage.database.postgresql import QUEUED_NEWS
from storage.outbox.told import BEHIND, PAGE
from storage.store import Outgoing, StoreError
from storage.turns.turns import THEIRS

log = structlog.get_logger(__name__)

# When, in local time, as the scheduler's "cron" trigger takes it.
PURGE = {"hour": "*/6"}
KEEP = {"minute": "*/10"}
# With very many people a look takes its time: it never takes more than a tenth of it. But what is
# due in the meantime is not late either.
REST = 9
REST_MAX_S = 2.0
# What is only about time, or about files, is looked at as often when nothing was stored.
BESIDE_S = 60.0
PAGE_PER_SECOND = 1000.0
LONG_WAIT = timedelta(minutes=30)


class Service:
    """Runs an application behind its doors; `bound` is told where the pages are served."""

    def __init__(
        self,
        app: App,
        doors: Doors,
        bound: Callable[[str, int], None] = lambda host, port: None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        lists: ListReader | None = None,
    ) -> None:
        self._app, self._web = app, doors.web
        self._presence = app.store.presence
        led = frozenset() if self._presence.alone else doors.polled
        self._channels = {
            name: self._standing(self._led(one, doors) if name in led else one)
            for name, one in doors.channels.items()
        }
        self._bound = bound
        self._sleep = sleep
        self._tally = Tally()
        self._loops = Pulse(dict.fromkeys((TICK, ANSWERING, SENDING), LATE_S), app.clock.seconds)
        self._delivery = Delivery(
            app.store,
            self._channels,
            _pacers(app, self._channels),
            app.clock,
            held=self._short_of_messages,
            alive=partial(self._loops.beat, SENDING),
            ready=app.leaving.ready,
            recorded=self._shown,
            tally=self._tally,
            led=led,
        )
        self._jumps = Jumps(app.clock)
        self.health = self._watched(doors)
        lists = lists or ListReader()
        self.pages = create_web(
            app,
            self.receive,
            web=doors.web,
            hooks=doors.hooks,
            health=self.health,
            settings=app.settings,
            render=doors.render,
            lists=lists,
        )
        if app.settings.metrics_token:
            self._tell_figures(app.settings.metrics_token.get_secret_value())
        # A rehearsal has nothing to keep, and its days are not those of the copies.
        self._keeper = None if app.clock.rehearsing else Keeper(app.settings, app.store)
        self._files = SentFiles(
            app.store,
            doors.fetches,
            lists,
            now=app.clock.now,
            done=lambda: self._writer.wake(),
            sleep=sleep,
        )
        self._writer = Writer(
            app.store,
            app.conversation,
            app.clock,
            self._delivery,
            self._files,
            alive=partial(self._loops.beat, ANSWERING),
        )
        self._flood = Flood(app.settings.chat_messages_per_minute, app.clock.seconds)
        self._budget = Budget(app.quotas, lambda: app.clock.now().date())
        self._rest_until_s = self._beside_s = 0.0
        self._beating = Beating(app.store, {CALENDAR, *led}, self._delivery.share, self._missing)
        self._heard = HeardElsewhere(
            app.store,
            {
                PAGE: self._web.wake,
                QUEUED_NEWS: lambda _: self._delivery.wake(),
                BEHIND: self._delivery.behind,
            },
            missed=self._look_everywhere,
        )

    def _led(self, channel: Channel, doors: Doors) -> Channel:
        """The channel, which one copy of the program serves."""
        return Leading(channel, self._presence, partial(doors.pulse.beat, channel.name))

    def _standing(self, channel: Channel) -> Standing:
        """The channel, which may stop without ending the others."""
        troubles = self._app.troubles
        return Standing(channel, troubles.add, troubles.works)

    def _watched(self, doors: Doors) -> Health:
        """What `/healthz` looks at; more is added to `health` by whoever watches it."""
        app = self._app
        return Health(
            (
                ("store", partial(store_parts, app.store)),
                ("disk", partial(disk_parts, app.settings.data_dir)),
                ("clock", partial(clock_parts, self._jumps)),
                ("loops", partial(loop_parts, self._loops)),
                ("channels", partial(channel_parts, doors.pulse, self._delivery.down_s)),
                ("troubles", partial(trouble_parts, app.troubles)),
            ),
            app.clock.seconds,
        )

    def _tell_figures(self, token: str) -> None:
        # Its library takes a good part of a start, which most have no use for.
        from bot.watch.metrics import Figures, metrics_routes

        app, down_s = self._app, self._delivery.down_s
        figures = Figures(self._tally, app.store, app.quotas, self._loops, down_s, app.clock.now)
        self.pages.router.routes.extend(metrics_routes(token, figures))

    def _short_of_messages(self) -> tuple[str, ...]:
        """Channels on which reminders wait so that answers still go."""
        now = self._app.clock.now()
        return tuple(quotas.channel for quotas in self._app.quotas if quotas.is_short(now))

    def _missing(self) -> None:
        """A copy is no more: what it was to send, and what it was to answer, is anybody's."""
        self._delivery.wake()
        loop = asyncio.get_running_loop()
        loop.call_later(THEIRS.total_seconds() + 0.1, self._writer.wake)

    def _look_everywhere(self) -> None:
        self._web.wake_all()
        self._delivery.wake()

    def _shown(self, row: Outgoing) -> None:
        if row.channel == WEB:
            self._web.wake(row.address)

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Store what arrived; the channel confirms it after this returns."""
        passed = (one if one.channel == WEB else self._flood.passes(one) for one in arrivals)
        within = (self._budget.passes(one) for one in passed if one is not None)
        if kept := [one for one in within if one is not None]:
            began_s = self._app.clock.seconds()
            trace.arrived(kept)
            await self._writer.receive(kept)
            # What arrives together comes over one channel.
            took_s = self._app.clock.seconds() - began_s
            self._tally.arrived(kept[0].channel, len(kept), took_s)

    async def run(self) -> None:
        """Run until cancelled; raises what stopped it."""
        rounds = Rounds(
            self._jumps,
            tick=self._tick,
            jobs={
                "purge": (self._purge, PURGE),
                "keep": (self._keep, KEEP),
                "seal": (self._seal, KEEP),
            },
            after_set_back=self._put_right,
            sleep=self._sleep,
        )
        try:
            if not self._presence.alone:
                await self._beating.once()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._beating.run(self._sleep))
                tasks.create_task(rounds.run())
                # An office computer is seldom up as long as the interval.
                tasks.create_task(self._purge())
                tasks.create_task(self._keep())
                tasks.create_task(self._writer.run())
                tasks.create_task(self._delivery.run())
                for channel in self._channels.values():
                    tasks.create_task(channel.run(self.receive))
                tasks.create_task(self._serve_pages())
                if self._app.settings.ping_url is not None:
                    url = self._app.settings.ping_url.get_secret_value()
                    tasks.create_task(Ping(url, self.health, self._sleep).run())
                tasks.create_task(self._heard.run(self._sleep))
        finally:
            await self._files.close()
            for channel in self._channels.values():
                await channel.close()

    async def _serve_pages(self) -> None:
        settings = self._app.settings
        await serve_web(self.pages, settings.host, settings.port, self._bound)

    async def _tick(self) -> None:
        """Look at the calendar; the longer a look takes, the longer the rest before the next."""
        began_s = self._app.clock.seconds()
        if began_s < self._rest_until_s:
            return
        try:
            looked = await asyncio.to_thread(self._app.tick)
            if (looked or began_s >= self._beside_s) and self._app.leads:
                await asyncio.to_thread(self._move_waiting)
                await asyncio.to_thread(self._keep_list)
                self._beside_s = began_s + BESIDE_S
                # A reminder may have moved to another channel.
                self._delivery.wake()
            ended_s = self._app.clock.seconds()
            self._rest_until_s = ended_s + min(REST * (ended_s - began_s), REST_MAX_S)
            self._loops.beat(TICK)
        except StoreError as error:
            log.error("tick failed", code=error.code, why=str(error))

    def _move_waiting(self) -> None:
        """Reminders stuck on a channel that is off or down go where the person has another."""
        now = self._app.clock.now()
        open_ones = self._channels.keys() - self._app.troubles.lines.keys()
        self._app.store.outbox.move_waiting(open_ones, now - LONG_WAIT, now)

    async def _put_right(self) -> bool:
        """The clock was set back: what it had made due too early is taken back, if that can be."""
        try:
            await asyncio.to_thread(self._app.store.put_right, self._app.clock.now())
        except StoreError as error:
            log.error("what a clock ahead had written stays", code=error.code, why=str(error))
            return False
        return True

    async def _purge(self) -> None:
        if not self._app.leads:
            return
        try:
            await asyncio.to_thread(self._app.purge)
        except StoreError as error:
            log.error("purge failed", code=error.code, why=str(error))

    async def _seal(self) -> None:
        """Today's hash of the journal when it has not gone out yet."""
        if not self._app.leads:
            return
        try:
            await asyncio.to_thread(self._app.seal)
        except StoreError as error:
            log.error("journal not sealed", code=error.code, why=str(error))

    async def _keep(self) -> None:
        """Today's copy when there is none yet."""
        if self._keeper is None or not self._app.leads:
            return
        try:
            await asyncio.to_thread(self._keeper.look, self._app.clock.now())
        except (OSError, StoreError) as error:
            log.error("copies not kept", why=str(error))

    def _keep_list(self) -> None:
        """What was deleted stands beside the copies within seconds."""
        if self._keeper is None:
            return
        try:
            self._keeper.keep_list(self._app.clock.now())
        except OSError as error:
            log.error("list of deletions not kept", why=str(error))


def _pacers(app: App, channels: Mapping[str, Channel]) -> dict[str, Pacer]:
    rates = {one.name: one.per_second(app.settings) for one in app.platforms}
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
