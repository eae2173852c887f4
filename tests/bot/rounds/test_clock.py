"""A clock that is set back stops nothing: rounds, reminders, announcements, subscriptions."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import LOCAL
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from bot.rounds.chores import PURGE
from bot.rounds.rounds import Jumps, Rounds, plan_anew
from bot.web.health import HealthPart, clock_parts
from handlers.turn.turn import Office
from handlers.values.reminding.settings import Subscription
from storage.store import Store
from tests.support.clocks import Clocks
from tests.support.reminders import MARCH, StaffedOffice, at, wants

YEAR = timedelta(days=365)


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    return StaffedOffice(sqlite_store, office)


@pytest.mark.parametrize("back", [timedelta(seconds=100), timedelta(hours=7), YEAR])
async def test_the_rounds_go_on(back: timedelta) -> None:
    """However far the clock goes back, the next look comes two seconds later, and puts it right."""
    clocks, looks, pauses, put_right = Clocks(MARCH), [], [], []
    enough = asyncio.Event()

    async def tick() -> None:
        looks.append(clocks.clock.now())
        if len(looks) == 3:
            clocks.set_by(-back)
        if len(looks) == 6:
            enough.set()
            await asyncio.Event().wait()

    async def after() -> bool:
        put_right.append(len(looks))
        return len(put_right) == 2  # the database is busy the first time

    async def purge() -> None:
        """Not in this test."""

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        clocks.pass_by(timedelta(seconds=seconds))

    rounds = Rounds(
        Jumps(clocks.clock),
        tick=tick,
        jobs={"purge": (purge, PURGE)},
        after_set_back=after,
        sleep=sleep,
    )
    task = asyncio.create_task(rounds.run())
    await enough.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert pauses == [2.0] * 5
    assert put_right == [3, 4]


def test_a_step_back_puts_right_and_every_jump_is_told() -> None:
    """Time that passes is no jump; one forward is seen on the health page for an hour."""
    clocks = Clocks(MARCH)
    jumps = Jumps(clocks.clock)
    clocks.pass_by(YEAR)
    assert not jumps.set_back()
    assert clock_parts(jumps) == {"clock": HealthPart()}
    clocks.set_by(YEAR)
    assert not jumps.set_back()
    clocks.pass_by(timedelta(minutes=5))
    told = HealthPart("degraded", "jumped by +31536000 s", {"ago_s": 300})
    assert clock_parts(jumps) == {"clock": told}
    clocks.set_by(-timedelta(seconds=100))
    assert jumps.set_back()
    assert not jumps.set_back()
    assert clock_parts(jumps)["clock"].why == "jumped by -100 s"
    clocks.pass_by(timedelta(hours=1, seconds=1))
    assert clock_parts(jumps) == {"clock": HealthPart()}


async def test_jobs_of_the_scheduler_are_planned_anew() -> None:
    """A job that a clock ahead planned for next year runs within hours again."""
    scheduler = AsyncIOScheduler(timezone="Asia/Ho_Chi_Minh")
    scheduler.start()
    try:
        job = scheduler.add_job(print, "cron", hour="*/6")
        job.modify(next_run_time=datetime.now(LOCAL) + YEAR)
        plan_anew(scheduler)
        found = scheduler.get_job(job.id)
        assert found is not None
        assert found.next_run_time - datetime.now(LOCAL) <= timedelta(hours=6)
    finally:
        scheduler.shutdown(wait=False)


def test_a_year_ahead_uses_up_nothing(staffed: StaffedOffice) -> None:
    """Reminders that a clock a year ahead sent, missed or queued come in their true time."""
    staffed.subscribes(replace(wants(3, 1, 0), since=MARCH))
    ahead = at(4, 10, 8, year=2026)
    assert len(staffed.tick(ahead)) == 1
    staffed.store.put_right(at(4, 8, 7))
    (text,) = staffed.tick(at(4, 8))
    assert "Còn 3 ngày" in text
    (again,) = staffed.tick(ahead)
    assert "Ngày mai" in again


def test_what_waits_of_a_year_ahead_is_not_sent(staffed: StaffedOffice) -> None:
    """Queued by the clock ahead and not sent yet: it was never due."""
    staffed.subscribes(wants(1))
    ledger = StoreLedger(staffed.store)
    Tick(staffed.store, staffed.office, ledger).at(at(4, 10, 8, year=2026))
    staffed.store.recover(at(4, 9))
    assert staffed.store.outbox.claim(["telegram"], at(4, 9), 10, 60) == []
    assert len(staffed.tick(at(4, 10))) == 1


def test_subscribed_while_the_clock_stood_in_2030(staffed: StaffedOffice) -> None:
    """The promised reminder comes, also for somebody who subscribed in the future."""
    staffed.subscribes(Subscription(at(4, 1, year=2030), ("ngay-htx-viet-nam",), (3,)))
    assert staffed.tick(at(4, 7)) == []
    (text,) = staffed.tick(at(4, 8))
    assert "Còn 3 ngày" in text
    (listener,) = staffed.store.reminders.listeners()
    assert listener.subscription is not None
    assert listener.subscription.since == at(4, 7)
