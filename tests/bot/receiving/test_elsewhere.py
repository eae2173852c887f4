"""Limits of a chat that several copies serve, or one that was started anew."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import cycle

from bot.clock import Clock
from bot.receiving.allowance import A_DAY as A_DAY_OF_TALK
from bot.receiving.allowance import AT_ONCE, LITTLE, Flood
from bot.receiving.budget import A_DAY, Budget
from bot.receiving.elsewhere import Elsewhere
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from storage.store import Store
from tests.support.talk import MORNING

COPIES = 3


class Plan:
    """A plan with a daily limit."""

    channel = "zalo"
    talk_is_over = forms_are_over = rights_are_over = False
    answers_a_chat, answers_a_group = 90, 45
    staff_chats: frozenset[str] = frozenset()

    def takes_one(self) -> None:
        """Nobody counts it here."""


class Copy:
    """What one copy remembers, and the store that all have."""

    def __init__(self, store: Store, clock: Clock, today: Callable[[], date]) -> None:
        self.store, self.clock = store, clock
        self.flood = Flood(20, clock.seconds)
        self.budget = Budget([Plan()], today)  # type: ignore[list-item]
        self.elsewhere = Elsewhere(store, self.flood, self.budget, clock)

    async def hears(self, arrival: Arrival) -> str:
        """The kind under which it is stored, "" when it is not."""
        await self.elsewhere.learn([arrival])
        passed = self.flood.passes(arrival)
        passed = self.budget.passes(passed) if passed else None
        if passed is None or passed.inbound is None:
            return ""
        self.store.turns.receive_all([passed], self.clock.now())
        return passed.inbound.kind


class Asked:
    """How often the store was asked."""

    def __init__(self, store: Store) -> None:
        self.times, self._heard = 0, store.turns.heard_since

    def __call__(self, channel: str, address: str, since: datetime) -> int:
        self.times += 1
        return self._heard(channel, address, since)


def copies(store: Store, living: int) -> list[Copy]:
    """So many copies on one store, whose clock stands still."""
    clock = Clock(MORNING.replace(tzinfo=None), ticks_s=lambda: 0.0)
    store.presence.living = living
    return [Copy(store, clock, lambda: clock.now().date()) for _ in range(living)]


async def said(shared: list[Copy], channel: str, times: int) -> list[str]:
    """What becomes of so many messages, handed to one copy after another."""
    turn = cycle(shared)
    return [
        await next(turn).hears(Arrival(channel, f"{id(shared)}/{number}", "lan", Inbound("x")))
        for number in range(times)
    ]


async def test_three_copies_allow_what_one_would(sqlite_store: Store) -> None:
    """A flood over all of them ends where it would with one; each says so once."""
    kinds = await said(copies(sqlite_store, COPIES), "telegram", 200)
    assert kinds.count("text") == AT_ONCE
    assert 1 <= kinds.count("many") <= COPIES


async def test_the_day_is_counted_together_and_goes_on_after_a_restart(
    sqlite_store: Store,
) -> None:
    """Forty answers a day and chat, one sentence, and silence; a new program knows of it."""
    shared = copies(sqlite_store, COPIES)
    kinds = await said(shared, "zalo", A_DAY // 2)
    again = copies(sqlite_store, 1)
    kinds += await said(again, "zalo", 60)
    assert kinds.count("text") == A_DAY
    assert kinds.count("day-over") == 1
    assert kinds[-1] == ""


async def test_a_day_of_talk_goes_on_after_a_restart(sqlite_store: Store) -> None:
    """Who has written as much as a day holds is told so again, and others as if nothing were."""
    for number in range(A_DAY_OF_TALK):
        said_before = Arrival("telegram", f"before/{number}", "lan", Inbound("x"))
        sqlite_store.turns.receive_all([said_before], MORNING - timedelta(hours=5))
    (again,) = copies(sqlite_store, 1)
    kinds = await said([again], "telegram", 2 * LITTLE)
    assert kinds == ["text"] * LITTLE + ["many"] + [""] * (LITTLE - 1)
    again.clock.advance(timedelta(minutes=3))
    assert await said([again], "telegram", 2) == ["text", "many"]


async def test_what_was_heard_the_day_before_counts_no_more(sqlite_store: Store) -> None:
    """A bucket is full again a day later, restarted or not."""
    for number in range(A_DAY_OF_TALK):
        said_before = Arrival("telegram", f"before/{number}", "lan", Inbound("x"))
        sqlite_store.turns.receive_all([said_before], MORNING - timedelta(hours=25))
    assert set(await said(copies(sqlite_store, 1), "telegram", AT_ONCE)) == {"text"}


async def test_the_month_goes_on_after_a_restart(sqlite_store: Store) -> None:
    """What a chat was answered before counts; it hears once that its share is used."""
    copies(sqlite_store, 1)
    for number in range(Plan.answers_a_chat):
        said_before = Arrival("zalo", f"before/{number}", "lan", Inbound("x"))
        sqlite_store.turns.receive_all([said_before], MORNING - timedelta(days=2))
    kinds = await said(copies(sqlite_store, COPIES), "zalo", A_DAY)
    assert kinds.count("text") <= A_DAY // 2 + COPIES
    assert 1 <= kinds.count("chat-over") <= COPIES
    assert kinds[-1] == ""


async def test_an_ordinary_message_asks_nothing(sqlite_store: Store) -> None:
    """A registration of fifteen messages, over one copy or three, costs no statement more."""
    asked = Asked(sqlite_store)
    sqlite_store.turns.heard_since = asked  # type: ignore[method-assign]
    assert set(await said(copies(sqlite_store, 1), "telegram", 15)) == {"text"}
    shared = copies(sqlite_store, COPIES)
    assert set(await said(shared, "telegram", 15)) == {"text"}
    assert asked.times == 0
    await said(shared, "telegram", 15)
    assert asked.times > 0


async def test_one_copy_asks_once(sqlite_store: Store) -> None:
    """What it has heard itself it knows."""
    alone = copies(sqlite_store, 1)
    asked = Asked(sqlite_store)
    sqlite_store.turns.heard_since = asked  # type: ignore[method-assign]
    await said(alone, "telegram", AT_ONCE)
    assert asked.times == 1
