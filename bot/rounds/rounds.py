"""What the program does again and again: the look at the calendar, and the jobs of certain hours.

The rule: a clock that is set back stops nothing. The look goes by seconds that only grow; the
scheduler's jobs, planned in local time, are planned anew as soon as the clock is found set back.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.base import BaseScheduler

from bot.clock import Clock

log = structlog.get_logger(__name__)

TICK_S = 2.0
# A clock that is kept right by small steps is not set back.
STEP_S = 1.0
Work = Callable[[], Awaitable[None]]


class Jumps:
    """Notices that the local time lost or gained seconds beside those which have passed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead_s = self._difference_s()
        self._last: tuple[float, float] | None = None

    def set_back(self) -> bool:
        """Whether the clock was set back since the last time this was asked."""
        was, self._ahead_s = self._ahead_s, self._difference_s()
        by_s = self._ahead_s - was
        if abs(by_s) > STEP_S:
            # Forward too when the machine slept: the seconds that only grow sleep with it.
            log.warning("the clock jumped", seconds=round(by_s))
            self._last = (by_s, self._clock.seconds())
        return by_s < -STEP_S

    def last(self) -> tuple[float, float] | None:
        """By how many seconds the clock jumped last, and how many ago; None when it never did."""
        if self._last is None:
            return None
        by_s, at_s = self._last
        return by_s, self._clock.seconds() - at_s

    def _difference_s(self) -> float:
        return self._clock.now().timestamp() - self._clock.seconds()


class Rounds:
    """Runs `tick` every two seconds, each job when its cron fields say, `after_set_back` then.

    `after_set_back` tells whether it could be done; until it could, every look tries it again.
    """

    def __init__(
        self,
        jumps: Jumps,
        *,
        tick: Work,
        jobs: Mapping[str, tuple[Work, Mapping[str, str]]],
        after_set_back: Callable[[], Awaitable[bool]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._jumps = jumps
        self._tick, self._jobs, self._after = tick, jobs, after_set_back
        self._sleep = sleep

    async def run(self) -> None:
        """Until cancelled."""
        scheduler = AsyncIOScheduler(timezone="Asia/Ho_Chi_Minh")
        # However late, and once: a machine may have slept over several of its hours.
        grace = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        for name, (work, when) in self._jobs.items():
            scheduler.add_job(work, "cron", id=name, **when, **grace)
        scheduler.start()
        owed = False
        try:
            while True:
                if self._jumps.set_back():
                    plan_anew(scheduler)
                    owed = True
                owed = owed and not await self._after()
                # What fell due while the program was down does not wait for the first interval.
                await self._tick()
                await self._sleep(TICK_S)
        finally:
            scheduler.shutdown(wait=False)


def plan_anew(scheduler: BaseScheduler) -> None:
    """Let every job's next time follow from the present: the one planned before may be a year off.

    Only triggers that depend on nothing but the present ("cron") are planned right.
    """
    for job in scheduler.get_jobs():
        job.reschedule(job.trigger)
