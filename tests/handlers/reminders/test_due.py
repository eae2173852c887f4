"""Who is due what: decided once for all with equal settings, narrowed for each person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.clock import LOCAL
from handlers.reminders.due import Decider
from handlers.turn.turn import Office
from handlers.values.reminding.settings import Subscription
from knowledge.plan.events import Event

SINCE = datetime(2025, 3, 1, 9, 0, tzinfo=LOCAL)
NOW = datetime(2025, 4, 10, 9, 0, tzinfo=LOCAL)
PEOPLE, SETTINGS = 2000, 10


class LookedAt(tuple[Event, ...]):
    """Events that count how often somebody went through them."""

    looks = 0

    def __iter__(self) -> Iterator[Event]:
        LookedAt.looks += 1
        return super().__iter__()


def test_many_people_with_few_settings_cost_few_decisions(office: Office) -> None:
    """Two thousand people with ten different settings, each subscribed at another minute: ten."""
    plan = replace(office.plans[0], events=LookedAt(office.plans[0].events))
    decider = Decider(replace(office, plans=(plan,)), NOW)
    LookedAt.looks = 0
    told = 0
    for number in range(PEOPLE):
        since = SINCE + timedelta(minutes=number)
        chosen = Subscription(since, days_before=(3, 1), at=time(7, number % SETTINGS))
        told += sum(len(due) for _, _, due in decider.due(chosen, frozenset()))
    assert LookedAt.looks == SETTINGS
    assert told >= PEOPLE


def test_what_is_decided_for_all_is_narrowed_for_each(office: Office) -> None:
    """The same settings: one has had the last reminder, one came after the first, one is new."""
    decider = Decider(office, NOW)
    chosen = Subscription(SINCE, events=("ngay-htx-viet-nam",), days_before=(3, 1))

    def due(since: datetime, *known: str) -> list[tuple[int, str]]:
        person = replace(chosen, since=since)
        found = decider.due(person, frozenset(f"ngay-htx-viet-nam/2025-04-11/{k}" for k in known))
        return [(one.days_before, one.reason) for _, _, mine in found for one in mine]

    assert due(SINCE) == [(3, "superseded"), (1, "")]
    assert due(SINCE, "3") == [(1, "")]
    assert due(SINCE, "3", "1") == []
    assert due(NOW - timedelta(days=1)) == [(1, "")]
    assert due(NOW) == []
