"""The program of `htx-bot run`: channels, pages, answering, sending and ticking.

The rule: everything runs in one loop and one place starts and stops it.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Collection, Sequence
from functools import partial

import structlog
from starlette.applications import Starlette

from bot.app import App
from bot.beside.beating import CALENDAR, Beating
from bot.beside.hearing import HeardElsewhere
from bot.beside.leading import Leading
from bot.channels.base import Arrival, Channel
from bot.channels.standing import StoppingChannel
from bot.channels.web import NAME as WEB
from bot.lists.arrived import SentFiles
from bot.lists.reading import ListReader
from bot.opening import Doors
from bot.push.pusher import Pusher, pusher_of
from bot.receiving.allowance import Flood
from bot.receiving.budget import Budget
from bot.receiving.elsewhere import Elsewhere
from bot.receiving.writing import Writer
from bot.rounds.chores import Chores
from bot.rounds.rounds import Jumps, Rounds
from bot.sending.delivery import Delivery
from bot.sending.months import Months
from bot.sending.pacing import pacers
from bot.server import create_web, listen, serve_web
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
from storage.database.server.postgresql import QUEUED_NEWS
from storage.outbox.told import BEHIND, PAGE
from storage.store import Outgoing
from storage.turns.turns import THEIRS

log = structlog.get_logger(__name__)


class Service:
    """Runs an application behind its doors; `bound` is told where the pages are served.

    That is where the settings say, unless it is given something that listens already.
    """

    def __init__(
        self,
        app: App,
        doors: Doors,
        bound: Callable[[str, int], None] = lambda host, port: None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        lists: ListReader | None = None,
        pusher: Pusher | None = None,
        at: socket.socket | None = None,
    ) -> None:
        self._app, self._web = app, doors.web
        self._presence = app.store.presence
        led = frozenset() if self._presence.alone else doors.polled
        self._channels = {
            name: self._standing(self._led(one, doors) if name in led else one)
            for name, one in doors.channels.items()
        }
        self._bound, self._at = bound, at
        self._sleep = sleep
        self._tally = Tally()
        self._loops = Pulse(dict.fromkeys((TICK, ANSWERING, SENDING), LATE_S), app.clock.seconds)
        self._delivery = self._delivering(doors, led)
        self._jumps = Jumps(app.clock)
        self.health = self._watched(doors)
        lists = lists or ListReader()
        self._pusher = pusher or pusher_of(app)
        self.pages = self._served(doors, lists)
        if app.settings.metrics_token:
            self._tell_figures(app.settings.metrics_token.get_secret_value())
        self._files = SentFiles(
            app.store,
            doors.fetches,
            lists,
            now=app.clock.now,
            done=lambda: self._writer.wake(),
            sleep=sleep,
        )
        beat = self._loops.beat
        self._writer = Writer(
            app.store,
            app.conversation,
            app.clock,
            self._delivery,
            self._files,
            alive=partial(beat, ANSWERING),
        )
        self._flood = Flood(app.settings.chat_messages_per_minute, app.clock.seconds)
        self._budget = Budget(app.quotas, lambda: app.clock.now().date())
        self._elsewhere = Elsewhere(app.store, self._flood, self._budget, app.clock, led)
        self._chores = Chores(app, self._serving, self._delivery.wake, partial(beat, TICK))
        self._beating = Beating(app.store, {CALENDAR, *led}, self._delivery.share, self._missing)
        self._heard = self._hearing()

    def _delivering(self, doors: Doors, led: Collection[str]) -> Delivery:
        """What sends, and tells the others what it sent."""
        app = self._app
        rates = {one.name: one.per_second(app.settings) for one in app.platforms}
        return Delivery(
            app.store,
            self._channels,
            pacers(self._channels, rates),
            app.clock,
            held=self._short_of_messages,
            alive=partial(self._loops.beat, SENDING),
            ready=app.leaving.ready,
            recorded=self._shown,
            parts={one.name: one.parts for one in app.platforms},
            months=Months(app.quotas, app.clock.now),
            tally=self._tally,
            led=led,
            heard_since=doors.heard_since,
        )

    def _served(self, doors: Doors, lists: ListReader) -> Starlette:
        """The pages and the webhooks."""
        return create_web(
            self._app,
            self.receive,
            web=doors.web,
            hooks=doors.hooks,
            health=self.health,
            settings=self._app.settings,
            render=doors.render,
            lists=lists,
            pusher=self._pusher,
        )

    def _hearing(self) -> HeardElsewhere:
        """What other copies of the program tell."""
        heard = {
            PAGE: self._web.wake,
            QUEUED_NEWS: lambda _: self._delivery.wake(),
            BEHIND: self._delivery.behind,
        }
        return HeardElsewhere(self._app.store, heard, missed=self._look_everywhere)

    def _led(self, channel: Channel, doors: Doors) -> Channel:
        """The channel, which one copy of the program serves."""
        return Leading(channel, self._presence, partial(doors.pulse.beat, channel.name))

    def _standing(self, channel: Channel) -> StoppingChannel:
        """The channel, which may stop without ending the others."""
        troubles = self._app.troubles
        return StoppingChannel(channel, troubles.add, troubles.works)

    def _watched(self, doors: Doors) -> Health:
        """What `/healthz` looks at; more is added to `health` by whoever watches it."""
        app = self._app
        return Health(
            (
                ("store", partial(store_parts, app.store)),
                ("disk", partial(disk_parts, app.settings.data_dir)),
                ("clock", partial(clock_parts, self._jumps)),
                ("loops", partial(loop_parts, self._loops)),
                (
                    "channels",
                    partial(channel_parts, doors.pulse, self._delivery.down_s, app.used_up),
                ),
                ("troubles", partial(trouble_parts, app.troubles, app.store)),
            ),
            app.clock.seconds,
            app.keys.marks(app.store.place)[0],
        )

    def _tell_figures(self, token: str) -> None:
        # Its library takes a good part of a start, which most have no use for.
        from bot.watch.metrics import MetricsCollector, metrics_routes

        app, down_s = self._app, self._delivery.down_s
        now, watched = app.clock.now, app.watchings
        tally, loops = self._tally, self._loops
        figures = MetricsCollector(tally, app.store, app.quotas, loops, down_s, now, watched)
        self.pages.router.routes.extend(metrics_routes(token, figures))

    def _short_of_messages(self) -> tuple[str, ...]:
        """Channels on which reminders wait so that answers still go."""
        now = self._app.clock.now()
        return tuple(quotas.channel for quotas in self._app.quotas if quotas.is_short(now))

    def _serving(self) -> Collection[str]:
        """The channels that are on and were not refused."""
        return self._channels.keys() - self._app.troubles.lines.keys()

    def _missing(self) -> None:
        """A copy is no more: what it was to send, and what it was to answer, is anybody's."""
        self._delivery.wake()
        self._app.troubles.look_again()
        loop = asyncio.get_running_loop()
        loop.call_later(THEIRS.total_seconds() + 0.1, self._writer.wake)

    def _look_everywhere(self) -> None:
        self._web.wake_all()
        self._delivery.wake()

    def _shown(self, row: Outgoing, parts: int) -> None:
        self._budget.paid(row.channel, row.address, parts)
        if row.channel != WEB:
            return
        # Before it is woken: an open page ends its waiting then, to ask for the next.
        if self._pusher and not self._web.is_open(row.address):
            self._pusher.tell(row.address, self._app.clock.now())
        self._web.wake(row.address)

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Store what arrived; the channel confirms it after this returns."""
        await self._elsewhere.learn(arrivals)
        if kept := [one for arrival in arrivals if (one := self._within(arrival)) is not None]:
            began_s = self._app.clock.seconds()
            trace.arrived(kept)
            await self._writer.receive(kept)
            # What arrives together comes over one channel.
            took_s = self._app.clock.seconds() - began_s
            self._tally.arrived(kept[0].channel, len(kept), took_s)

    def _within(self, arrival: Arrival) -> Arrival | None:
        """What is stored of an arrival; None for what is beyond a limit."""
        one = arrival if arrival.channel == WEB else self._flood.passes(arrival)
        within = self._budget.passes(one) if one is not None else None
        if within is not arrival:
            self._app.refusing.note("limit", arrival.channel)
        return within

    async def run(self) -> None:
        """Run until cancelled; raises what stopped it."""
        rounds = Rounds(
            self._jumps,
            tick=self._chores.tick,
            jobs=self._chores.jobs,
            after_set_back=self._chores.put_right,
            sleep=self._sleep,
        )
        try:
            if not self._presence.alone:
                await self._beating.once()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._beating.run(self._sleep))
                tasks.create_task(rounds.run())
                # An office computer is seldom up as long as the interval.
                tasks.create_task(self._chores.begin())
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
            if self._pusher:
                self._pusher.close()
            for channel in self._channels.values():
                await channel.close()
            await self._chores.refusals()

    async def _serve_pages(self) -> None:
        settings = self._app.settings
        at = self._at or listen(settings.host, settings.port)
        await serve_web(self.pages, at, self._bound)
