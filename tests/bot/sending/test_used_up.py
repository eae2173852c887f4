"""A platform that says that its month is used up: every copy knows it, and it ends with the month."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.channels.base import Throttled
from bot.channels.registry import Monthly
from bot.clock import LOCAL
from bot.sending.delivery import Delivery
from bot.sending.months import Months
from bot.sending.pacing import Pacer
from bot.sending.quotas import BELIEVED, Quotas
from handlers.turn.turn import Office
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Reply
from storage.store import Store
from storage.tables.counters import lift_to
from tests.support.channels.fake import FakeChannel, wait_for
from tests.support.clerks import hire
from tests.support.clocks import Clocks
from tests.support.database.beside import begun
from tests.support.pages.web_app import build
from tests.support.verbs import enqueue

NOW = datetime(2025, 4, 8, 8, 0, tzinfo=LOCAL)
PLAN = Monthly(users=50, messages=3000)
MINUTE = timedelta(minutes=1)
KEY = "Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe0123"
QUOTA = Throttled("error 429: Quota exceeded", retry_after_s=60, whole_bot=True, month=True)


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    """The database as another copy of the program has it open."""
    copy = Store(store.url)
    for one in (store, copy):
        one.beat(())
    yield copy
    copy.close()


def chat(store: Store, name: str) -> int:
    """Someone who has written and has been answered."""
    store.turns.receive("zalo", f"{name}/1", name, Inbound("x"), True, NOW)
    [(inbound_id, subscriber)] = store.turns.waiting()
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        turn.finish(Outcome(turn.person.conversation))
    return subscriber


def test_what_one_copy_is_told_all_believe(store: Store, other: Store) -> None:
    """And whichever sends something after all proves it wrong for all."""
    here, there = Quotas(store, "zalo", PLAN), Quotas(other, "zalo", PLAN)
    here.refuses(NOW)
    here.refuses(NOW + MINUTE)
    assert there.is_refused(NOW + MINUTE)
    said = (there.talk_is_over, there.rights_are_over, there.is_short(NOW + MINUTE))
    assert said == (True, True, True)
    there.works()
    assert not here.is_refused(NOW + MINUTE)
    # In the same second it says so again.
    there.refuses(NOW + MINUTE)
    assert here.is_refused(NOW + MINUTE)


def test_said_once_it_may_mean_the_speed(store: Store, other: Store) -> None:
    """Sending rests for a minute; nobody is told that a month is over of which little is used."""
    here, there = Quotas(store, "zalo", PLAN), Quotas(other, "zalo", PLAN)
    for copy in (here, there):
        copy.warn(NOW)
    here.refuses(NOW)
    assert there.is_refused(NOW)
    assert there.wait_s(NOW) == 60
    said = (there.talk_is_over, there.forms_are_over, there.rights_are_over, there.is_short(NOW))
    assert said == (False, False, False, False)
    # Something went out in between: the next refusal is a first one.
    there.works()
    here.refuses(NOW + MINUTE)
    assert there.is_refused(NOW + MINUTE)
    assert not there.talk_is_over
    # Said again a minute later it is the month, to every copy.
    there.refuses(NOW + 2 * MINUTE)
    here.is_refused(NOW + 2 * MINUTE)
    assert here.talk_is_over


def test_near_our_own_count_it_is_believed_at_once(sqlite_store: Store) -> None:
    """Four fifths of the plan are used: what else should it mean."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=50, messages=1))
    chat(sqlite_store, "lan")
    quotas.warn(NOW)
    quotas.refuses(NOW)
    assert quotas.talk_is_over


def test_it_is_tried_ever_more_seldom_by_all_together(store: Store, other: Store) -> None:
    """After a minute, in case the words meant the speed; at last once an hour."""
    copies, at, waits = (Quotas(store, "zalo", PLAN), Quotas(other, "zalo", PLAN)), NOW, []
    for number in range(9):
        copies[number % 2].refuses(at)
        for one in copies:
            one.is_refused(at)
        wait_s, also_s = (one.wait_s(at) for one in copies)
        assert wait_s == also_s
        waits.append(round(wait_s / 60))
        at += timedelta(seconds=wait_s)
    assert waits == [1, 1, 2, 4, 8, 16, 32, 60, 60]
    # It was well in between: then it begins anew.
    copies[0].works()
    copies[0].refuses(at)
    assert copies[0].wait_s(at) == 60


def test_it_ends_with_the_month_and_in_any_case_after_some_hours(sqlite_store: Store) -> None:
    """A new month has new messages, from its first minute on."""
    quotas, late = Quotas(sqlite_store, "zalo", PLAN), datetime(2025, 4, 30, 23, 59, tzinfo=LOCAL)
    quotas.refuses(late - 50 * MINUTE)
    quotas.refuses(late)
    assert (quotas.is_refused(late), quotas.wait_s(late)) == (True, 3000)
    assert quotas.wait_s(late + MINUTE) == 0
    assert not quotas.is_refused(late + MINUTE)
    quotas.refuses(NOW.replace(year=2026))
    assert not quotas.is_refused(NOW.replace(year=2026) + BELIEVED)
    # A clock that is set back by a year does not make it last for one.
    assert not quotas.is_refused(NOW)


async def test_no_other_copy_tries_what_one_was_refused(store: Store, other: Store) -> None:
    """Each kept trying once a minute until the month ended; the answers wait, and are not lost."""
    clocks, channels = Clocks(NOW), (FakeChannel(), FakeChannel())
    lan, pao = chat(store, "lan"), chat(store, "pao")
    channels[0].failures = {"lan": [QUOTA]}
    channels[1].failures = {"pao": [QUOTA], "lan": [QUOTA]}
    senders = [
        Delivery(
            copy,
            {"zalo": channel},
            {"zalo": Pacer(1000, per_chat_s=0, time_s=clocks.clock.seconds)},
            clocks.clock,
            months=Months([Quotas(copy, "zalo", PLAN)], clocks.clock.now),
        )
        for copy, channel in zip((store, other), channels, strict=True)
    ]
    enqueue(store, lan, [Reply("một")], NOW)
    task = asyncio.create_task(senders[0].run())
    await wait_for(lambda: Quotas(other, "zalo", PLAN).is_refused(NOW) and not senders[0].busy)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    enqueue(other, pao, [Reply("hai")], NOW)
    senders[1]._months.look()
    task = asyncio.create_task(senders[1].run())
    await asyncio.to_thread(other.outbox.waits, NOW)
    assert channels[1].entered == []
    # A minute later one of them tries, is refused, and the other answer waits with it.
    clocks.pass_by(MINUTE)
    await wait_for(lambda: len(channels[1].entered) > 0 and not senders[1].busy)
    tried = len(channels[1].entered)
    clocks.pass_by(timedelta(seconds=50))
    senders[1].wake()
    await wait_for(lambda: not senders[1].busy)
    assert len(channels[1].entered) == tried <= 2
    channels[1].failures.clear()
    clocks.pass_by(timedelta(days=24))
    # The month has turned, and answers of last month have no sense any more; new ones go.
    enqueue(other, pao, [Reply("ba")], clocks.clock.now())
    senders[1].wake()
    await wait_for(lambda: ("pao", "ba") in channels[1].sent)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def test_two_copies_at_once_tell_it_once(store: Store, other: Store) -> None:
    """Both had found that nobody had told it yet."""
    lifted: list[bool] = []

    def lifts() -> None:
        with other._database.write() as session:
            lifted.append(lift_to(session, "quota/zalo/messages/2025-04", 95))

    with store._database.write() as session:
        assert lift_to(session, "quota/zalo/messages/2025-04", 95)
        second = begun(other, lifts)
    second.join()
    assert lifted == [False]
    assert store.figures.mark("quota/zalo/messages/2025-04") == 95


async def test_both_copies_say_so_and_the_staff_hear_it_once(
    tmp_path: Path, office: Office, url: str
) -> None:
    """Whichever was refused."""
    opened = {"database_url": url, "master_key": KEY, "zalo_bot_token": SecretStr("1:x")}
    one, two = (build(tmp_path / name, office, **opened) for name in ("one", "two"))
    hire(one.app.store, "Sếp", "admin")
    now = two.app.clock.now()
    for said in (now - MINUTE, now):
        two.app.quotas[0].refuses(said)
    for program in (one, two, one, two):
        program.app.tick()
    assert [program.app.used_up() for program in (one, two)] == [{"zalo"}, {"zalo"}]
    rows = one.app.store.outbox.claim(["telegram", "web"], one.app.clock.now(), 20, 60)
    told = [row.reply.text for row in rows if "3.000/3.000 tin" in row.reply.text]
    assert len(told) == 1
    for program in (one, two):
        program.app.store.close()
