"""Sending: each kind of failure has its one next action, and nobody waits for somebody else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import pytest
from structlog.testing import capture_logs

from bot.channels.base import Blocked, Rejected, SendError, Throttled, Uncertain, Unreachable
from bot.clock import Clock
from bot.sending.delivery import Delivery
from bot.sending.lanes import AT_ONCE, AT_ONCE_MAX
from bot.sending.pacing import Pacer
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Reply
from storage.store import Store
from tests.support.channels.fake import NOW, FakeChannel, remind, wait_for
from tests.support.clocks import Clocks
from tests.support.copies import Placed
from tests.support.verbs import enqueue

CHANNELS = ["fake"]


@pytest.fixture
def channel() -> FakeChannel:
    return FakeChannel()


def person(store: Store, name: str) -> int:
    """Someone who has written, and whose message is answered; the subscriber id."""
    store.turns.receive("fake", f"first of {name}", name, Inbound("x"), True, NOW)
    inbound_id, subscriber_id = store.turns.waiting()[0]
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        turn.finish(Outcome(turn.person.conversation))
    return subscriber_id


def delivery(store: Store, channel: FakeChannel, clock: Clock, rate: float = 1000) -> Delivery:
    pacer = Pacer(rate, per_chat_s=0, time_s=lambda: clock.now().timestamp())
    return Delivery(store, {"fake": channel}, {"fake": pacer}, clock, spread=lambda: 1.0)


@asynccontextmanager
async def sending(
    store: Store, channel: FakeChannel, clock: Clock | None = None
) -> AsyncIterator[Delivery]:
    """A delivery that runs until the end of the block."""
    sender = delivery(store, channel, clock or Clock(NOW))
    task = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_replies_of_one_person_go_out_in_order(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """The second reply follows the first, also when the first takes long."""
    lan = person(sqlite_store, "lan")
    channel.slow["lan"] = asyncio.Event()
    enqueue(sqlite_store, lan, [Reply("một"), Reply("hai"), Reply("ba")], NOW)
    async with sending(sqlite_store, channel):
        await wait_for(lambda: channel.entered == ["lan"])
        channel.slow["lan"].set()
        await channel.until_sent(("lan", "một"), ("lan", "hai"), ("lan", "ba"))


async def test_slow_chat_holds_up_nobody(sqlite_store: Store, channel: FakeChannel) -> None:
    """While one chat does not answer, the others get all their replies."""
    lan, pao = person(sqlite_store, "lan"), person(sqlite_store, "pao")
    channel.slow["lan"] = asyncio.Event()
    enqueue(sqlite_store, lan, [Reply("chờ")], NOW)
    enqueue(sqlite_store, pao, [Reply("một"), Reply("hai"), Reply("ba")], NOW)
    async with sending(sqlite_store, channel):
        await channel.until_sent(("pao", "một"), ("pao", "hai"), ("pao", "ba"))
        channel.slow["lan"].set()
        await wait_for(lambda: ("lan", "chờ") in channel.sent)


async def test_places_that_come_free_together_are_taken_at_once(
    sqlite_store: Store, channel: FakeChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crowd's answers go out without a pause, though nothing but their landing wakes anybody."""
    monkeypatch.setattr("bot.sending.delivery.IDLE_S", 3600)
    people = [f"person {number}" for number in range(3 * AT_ONCE["reply"])]
    for name in people:
        enqueue(sqlite_store, person(sqlite_store, name), [Reply("chào")], NOW)
    owner = sqlite_store.presence.owner
    async with sending(sqlite_store, channel) as sender:
        sender.hand_over(sqlite_store.outbox.claim(CHANNELS, NOW, len(people), 60, owner=owner))
        await channel.until_sent(*((name, "chào") for name in people))


async def test_what_was_claimed_before_a_freeze_is_looked_at_again(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """Another copy may have sent it by now: this one sends only what it has claimed since."""
    lan, pao = person(sqlite_store, "lan"), person(sqlite_store, "pao")
    enqueue(sqlite_store, lan, [Reply("trước")], NOW)
    before = sqlite_store.outbox.claim(CHANNELS, NOW, 9, 60, owner="before")
    sqlite_store.presence = Placed("now")  # type: ignore[assignment]
    async with sending(sqlite_store, channel) as sender:
        sender.hand_over(before)
        await wait_for(lambda: not sender.busy)
        enqueue(sqlite_store, pao, [Reply("sau")], NOW)
        await channel.until_sent(("pao", "sau"))


async def test_only_the_leader_sends_where_one_leads(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """Whoever stands by leaves the outbox alone, and goes on where the leader has stopped."""
    lan = person(sqlite_store, "lan")
    enqueue(sqlite_store, lan, [Reply("một")], NOW)
    placed = Placed()
    sqlite_store.presence = placed  # type: ignore[assignment]
    sender = Delivery(
        sqlite_store, {"fake": channel}, {"fake": Pacer(1000)}, Clock(NOW), led=["fake"]
    )
    task = asyncio.create_task(sender.run())
    assert sender.serving == frozenset()
    enqueue(sqlite_store, person(sqlite_store, "pao"), [Reply("hai")], NOW)
    assert len(sqlite_store.outbox.claim(CHANNELS, NOW, 1, 60)) == 1
    placed.leading = {"fake"}
    await wait_for(lambda: len(channel.sent) == 1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_replies_never_wait_behind_reminders(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """A hundred reminders are stuck; a question is answered all the same."""
    for number in range(100):
        remind(sqlite_store, person(sqlite_store, f"r{number}"), "nhắc")
        channel.slow[f"r{number}"] = asyncio.Event()
    lan = person(sqlite_store, "lan")
    async with sending(sqlite_store, channel) as sender:
        await wait_for(lambda: len(channel.entered) == AT_ONCE_MAX)
        enqueue(sqlite_store, lan, [Reply("trả lời")], NOW)
        sender.wake()
        await channel.until_sent(("lan", "trả lời"))
        for chat in channel.slow.values():
            chat.set()


async def test_blocked_gives_up_on_the_person(sqlite_store: Store, channel: FakeChannel) -> None:
    """Nothing more is tried for who blocked the bot."""
    lan = person(sqlite_store, "lan")
    # Once for each lane: both may be on their way before either is refused.
    channel.failures["lan"] = [Blocked("blocked"), Blocked("blocked")]
    enqueue(sqlite_store, lan, [Reply("một"), Reply("hai")], NOW)
    remind(sqlite_store, lan, "nhắc")
    async with sending(sqlite_store, channel):
        await wait_for(lambda: states(sqlite_store) == ["failed: blocked"])
    assert channel.entered.count("lan") <= 2  # one a lane
    assert sqlite_store.outbox.next_due_at(CHANNELS) is None


@pytest.mark.parametrize("failure", [Rejected("bad"), ZeroDivisionError("our bug")])
async def test_message_that_cannot_be_sent_is_given_up(
    sqlite_store: Store, channel: FakeChannel, failure: Exception
) -> None:
    """A refused message, or our own bug, is set aside; the next message goes out."""
    lan = person(sqlite_store, "lan")
    channel.failures["lan"] = [failure]
    enqueue(sqlite_store, lan, [Reply("hỏng"), Reply("lành")], NOW)
    async with sending(sqlite_store, channel):
        await channel.until_sent(("lan", "lành"))


@pytest.mark.parametrize(
    ("failure", "seconds"),
    [(Throttled("429", 30), 30), (Unreachable("down"), 1), (Uncertain("no answer"), 60)],
    ids=["throttled", "unreachable", "uncertain"],
)
async def test_message_is_sent_again_later(
    sqlite_store: Store, channel: FakeChannel, failure: SendError, seconds: int
) -> None:
    """Throttled waits as long as asked, the others back off from one second; then it goes out."""
    clock = Clock(NOW)
    lan = person(sqlite_store, "lan")
    channel.failures["lan"] = [failure]
    enqueue(sqlite_store, lan, [Reply("một")], NOW)
    async with sending(sqlite_store, channel, clock) as sender:
        await wait_for(lambda: due_in(sqlite_store) >= seconds)
        assert channel.sent == []
        clock.advance(timedelta(seconds=seconds))
        sender.wake()
        await channel.until_sent(("lan", "một"))


async def test_what_was_never_answered_gets_three_more_copies(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """After 1, 10 and 60 minutes, also by a program started anew; then nobody knows."""
    clocks = Clocks(NOW)
    lan = person(sqlite_store, "lan")
    channel.failures["lan"] = [Uncertain("no answer") for _ in range(9)]
    enqueue(sqlite_store, lan, [Reply("một")], NOW)
    for minutes, tries in ((1, 1), (10, 2), (60, 3)):
        async with sending(sqlite_store, channel, clocks.clock):
            await wait_for(partial(tried, sqlite_store, channel, tries))
            assert due_in(sqlite_store) == 60 * minutes
        clocks.pass_by(NOW + timedelta(minutes=minutes) - clocks.clock.now())
    async with sending(sqlite_store, channel, clocks.clock) as sender:
        await wait_for(lambda: is_over(sqlite_store, sender))
    assert channel.entered == ["lan"] * 4
    (failure,) = sqlite_store.figures.failures()
    assert failure.reason == "unknown"


def is_over(store: Store, sender: Delivery) -> bool:
    """Nothing waits any more, and nothing is on its way."""
    return store.outbox.next_due_at(CHANNELS) is None and not sender.busy


def tried(store: Store, channel: FakeChannel, times: int) -> bool:
    """So many sends failed, and the last failure is recorded."""
    waiting = store.outbox.next_due_at(CHANNELS) is not None
    return len(channel.entered) == times and waiting


async def test_back_off_doubles_up_to_half_a_minute(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """A platform that is down is asked every half minute, as long as the message has sense."""
    clock = Clock(NOW)
    lan = person(sqlite_store, "lan")
    channel.failures["lan"] = [Unreachable("down") for _ in range(8)]
    enqueue(sqlite_store, lan, [Reply("một")], NOW)
    waits = []
    async with sending(sqlite_store, channel, clock) as sender:
        for attempt in range(1, 9):
            await wait_for(partial(tried, sqlite_store, channel, attempt))
            due = sqlite_store.outbox.next_due_at(CHANNELS)
            assert due is not None
            wait = due - clock.now()
            waits.append(round(wait.total_seconds()))
            clock.advance(wait + timedelta(milliseconds=1))
            sender.wake()
        await channel.until_sent(("lan", "một"))
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]


@pytest.mark.parametrize("dead", [Unreachable("down"), Uncertain("no answer")])
async def test_a_platform_that_is_down_is_one_line_and_one_when_it_is_well_again(
    sqlite_store: Store, channel: FakeChannel, dead: SendError
) -> None:
    """However many people wait for it; what has another reason than the outage is told at once."""
    clock = Clock(NOW)
    people = [f"chat-{number}" for number in range(12)]
    channel.failures |= {name: [dead] * 99 for name in people} | {"lan": [Rejected("too long")]}
    for name in (*people, "lan"):
        enqueue(sqlite_store, person(sqlite_store, name), [Reply("một")], NOW)
    with capture_logs() as lines:
        async with sending(sqlite_store, channel, clock) as sender:
            await wait_for(lambda: set(channel.entered) == {*people, "lan"} and not sender.busy)
            channel.failures.clear()
            clock.advance(timedelta(minutes=2))
            sender.wake()
            await wait_for(lambda: len(channel.sent) == len(people))
    told = [line for line in lines if line["log_level"] != "debug"]
    assert sorted((line["event"], line.get("kind", "")) for line in told) == [
        ("send failed", "Rejected"),
        ("send failed", type(dead).__name__),
        ("sends again", ""),
    ]


@pytest.mark.parametrize("seconds", [24 * 3600 - 5, 24 * 3600])
async def test_an_answer_has_sense_for_a_day(
    sqlite_store: Store, channel: FakeChannel, seconds: int
) -> None:
    """Until then it is sent when the platform is well again; afterwards the office sees it."""
    clock = Clock(NOW)
    lan = person(sqlite_store, "lan")
    channel.failures["lan"] = [Unreachable("down")]
    enqueue(sqlite_store, lan, [Reply("một")], NOW)
    async with sending(sqlite_store, channel, clock) as sender:
        await wait_for(partial(tried, sqlite_store, channel, 1))
        clock.advance(NOW + timedelta(seconds=seconds) - clock.now())
        sender.wake()
        await wait_for(lambda: is_over(sqlite_store, sender))
    reasons = [failure.reason for failure in sqlite_store.figures.failures()]
    late = seconds >= 24 * 3600
    assert (channel.sent, reasons) == (([], ["expired"]) if late else ([("lan", "một")], []))


async def test_stopping_finishes_what_is_being_sent(
    sqlite_store: Store, channel: FakeChannel
) -> None:
    """Cancelled in the middle of a send, the delivery records it and takes nothing new."""
    lan = person(sqlite_store, "lan")
    channel.slow["lan"] = asyncio.Event()
    enqueue(sqlite_store, lan, [Reply("một")], NOW)
    task = asyncio.create_task(delivery(sqlite_store, channel, Clock(NOW)).run())
    await wait_for(lambda: channel.entered == ["lan"])
    task.cancel()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(task), 1)
    channel.slow["lan"].set()
    await asyncio.gather(task, return_exceptions=True)
    assert channel.sent == [("lan", "một")]
    assert sqlite_store.recover(NOW) == 0


def due_in(store: Store) -> float:
    """Seconds from NOW until the next row may be sent; -1 when none waits."""
    due = store.outbox.next_due_at(CHANNELS)
    return -1.0 if due is None else (due - NOW).total_seconds()


def states(store: Store) -> list[str]:
    """How the reminders ended."""
    return [f"{view.state}: {view.reason}" for view in store.reminders.deliveries()]
