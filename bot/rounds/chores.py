"""What is done at every look at the calendar and at certain hours, by the copy that leads.

The rule: the longer a look takes, the longer the rest before the next, and no chore that fails ends
another.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
from datetime import timedelta

import structlog

from bot.app import App
from bot.keep.nightly import Keeper
from bot.rounds.rounds import Work
from storage.store import StoreError

log = structlog.get_logger(__name__)

# When, in local time, as the scheduler's "cron" trigger takes it.
PURGE = {"hour": "*/6"}
KEEP = {"minute": "*/10"}
EACH_MINUTE = {"minute": "*"}
# With very many people a look takes its time: it never takes more than a tenth of it. But what is
# due in the meantime is not late either.
REST = 9
REST_MAX_S = 2.0
# What is only about time, or about files, is looked at as often when nothing was stored.
BESIDE_S = 60.0
LONG_WAIT = timedelta(minutes=30)


class Chores:
    """The chores of one program; `alive` is told of every look that was done.

    `serving` names the channels that take messages now, `wake` sends what a look has queued.
    """

    def __init__(
        self,
        app: App,
        serving: Callable[[], Collection[str]],
        wake: Callable[[], None],
        alive: Callable[[], None],
    ) -> None:
        self._app = app
        self._serving, self._wake, self._alive = serving, wake, alive
        # A rehearsal has nothing to keep, and its days are not those of the copies.
        self._keeper = None if app.clock.rehearsing else Keeper(app.settings, app.store)
        self._rest_until_s = self._beside_s = 0.0

    @property
    def jobs(self) -> Mapping[str, tuple[Work, Mapping[str, str]]]:
        """Each with the hours it is done at."""
        return {
            "purge": (self.purge, PURGE),
            "keep": (self.keep, KEEP),
            "seal": (self.seal, KEEP),
            "codes": (self.codes, KEEP),
            "refusals": (self.refusals, EACH_MINUTE),
        }

    async def begin(self) -> None:
        """What is not left to its hour: a copy holds nothing that ought to be gone already."""
        for work in (self.purge, self.keep):
            try:
                await work()
            # Our bug in a chore; at its hour, too, the program would go on answering.
            except Exception:
                log.exception("chore failed at the start", chore=work.__name__)

    async def tick(self) -> None:
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
                self._wake()
            ended_s = self._app.clock.seconds()
            self._rest_until_s = ended_s + min(REST * (ended_s - began_s), REST_MAX_S)
            self._alive()
        except StoreError as error:
            log.error("tick failed", code=error.code, why=str(error))

    def _move_waiting(self) -> None:
        """Reminders stuck on a channel that is off or down go where the person has another."""
        now = self._app.clock.now()
        self._app.store.outbox.move_waiting(self._serving(), now - LONG_WAIT, now)

    async def put_right(self) -> bool:
        """The clock was set back: what it had made due too early is taken back, if that can be."""
        try:
            await asyncio.to_thread(self._app.store.put_right, self._app.clock.now())
        except StoreError as error:
            log.error("what a clock ahead had written stays", code=error.code, why=str(error))
            return False
        return True

    async def purge(self) -> None:
        """What is kept no longer is erased."""
        if not self._app.leads:
            return
        try:
            await asyncio.to_thread(self._app.purge)
        except StoreError as error:
            log.error("purge failed", code=error.code, why=str(error))

    async def seal(self) -> None:
        """Today's hash of the journal when it has not gone out yet."""
        if not self._app.leads:
            return
        try:
            await asyncio.to_thread(self._app.seal)
        except StoreError as error:
            log.error("journal not sealed", code=error.code, why=str(error))

    async def codes(self) -> None:
        """Codes that are old are hidden in what was said."""
        if not self._app.leads:
            return
        try:
            await asyncio.to_thread(self._app.hide_codes)
        except StoreError as error:
            log.error("codes not hidden", code=error.code, why=str(error))

    async def refusals(self) -> None:
        """What this copy of the program has refused is stored, whoever leads."""
        await asyncio.to_thread(self._app.refusing.keep, self._app.store)

    async def keep(self) -> None:
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
