"""A late reminder: worded for the day it leaves, never at night, never after the next one."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.reminders.leaving import Leaving
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind
from handlers.values.messages import SaveSubscription
from handlers.values.replies import Reply
from handlers.values.state import Subscription
from storage.store import NewReminder, Outgoing, Store
from tests.support.reminders import COOPERATIVE_DAY, LETTER_DAY, MARCH, StaffedOffice, at, wants


@pytest.fixture
def office(sqlite_store: Store, desk: Office) -> StaffedOffice:
    return StaffedOffice(sqlite_store, desk)


def falls_due(office: StaffedOffice, now: datetime) -> None:
    Tick(office.store, office.office, StoreLedger(office.store)).at(now)


def refused(office: StaffedOffice, now: datetime) -> None:
    """The platform is down: what goes at this moment comes back."""
    for row in leave(office, now):
        office.store.outbox.retry_later(row.id, now + timedelta(seconds=30), "Unreachable", now)


def leave(office: StaffedOffice, now: datetime) -> list[Outgoing]:
    rows = office.store.outbox.claim(["telegram"], now, 50, 60)
    return Leaving(office.store, office.office).ready(rows, now)


def goes(office: StaffedOffice, now: datetime) -> list[str]:
    """What is sent at this moment."""
    texts = []
    while rows := office.store.outbox.claim(["telegram"], now, 50, 60):
        for row in Leaving(office.store, office.office).ready(rows, now):
            texts.append(row.reply.text)
            office.store.outbox.mark_sent(row.id, None, now)
    return texts


def test_it_is_worded_for_the_day_it_leaves(office: StaffedOffice) -> None:
    """ "Ngày mai", refused on the tenth, leaves on the eleventh as "Hôm nay", both events in it."""
    office.subscribes(Subscription(MARCH, days_before=(1,)))
    falls_due(office, at(4, 10))
    refused(office, at(4, 10))
    (text,) = goes(office, at(4, 11, 9))
    assert "Hôm nay" in text
    assert "Ngày mai" not in text
    assert COOPERATIVE_DAY in text
    assert LETTER_DAY in text
    stored = office.store.outbox
    assert goes(office, at(4, 11, 10)) == []
    assert stored.next_due_at(["telegram"]) is None


def test_it_is_worded_anew_without_any_try(office: StaffedOffice) -> None:
    """Queued, then the machine was off until the next day."""
    office.subscribes(wants(3))
    falls_due(office, at(4, 8))
    (text,) = goes(office, at(4, 9))
    assert "Còn 2 ngày" in text


def test_it_keeps_quiet_hours(office: StaffedOffice) -> None:
    """The platform is well again at half past nine in the evening: the morning is early enough."""
    office.subscribes(wants(3))
    falls_due(office, at(4, 8))
    refused(office, at(4, 8, 20, 59))
    assert goes(office, at(4, 8, 21, 30)) == []
    assert goes(office, at(4, 9, 6, 59)) == []
    (text,) = goes(office, at(4, 9, 7))
    assert "Còn 2 ngày" in text


def test_the_next_one_overtakes_it(office: StaffedOffice) -> None:
    """Three days and one day before, both late: only the second goes, and the first says why."""
    office.subscribes(wants(3, 1))
    falls_due(office, at(4, 8))
    refused(office, at(4, 8))
    falls_due(office, at(4, 10))
    (text,) = goes(office, at(4, 10, 9))
    assert "Ngày mai" in text
    assert office.missed() == [("ngay-htx-viet-nam/2025-04-11/3", "superseded")]
    assert office.store.figures.failures() == []


def test_it_is_over_with_the_day(office: StaffedOffice) -> None:
    """Until midnight in Viet Nam it goes; afterwards the office sees that nobody was told."""
    office.subscribes(replace(wants(0), quiet_from=at(1, 1).time(), quiet_to=at(1, 1).time()))
    falls_due(office, at(4, 11))
    refused(office, at(4, 11))
    refused(office, at(4, 11, 23, 59))
    assert goes(office, at(4, 12, 0)) == []
    (failure,) = office.store.figures.failures()
    assert (failure.lane, failure.reason) == ("reminder", "expired")


def announced(office: StaffedOffice, number: str, reply: Reply, now: datetime) -> None:
    """The office announces something to the first person."""
    day, kind = date(2025, 4, 11), DeliveryKind.ANNOUNCEMENT
    new = NewReminder(1, f"announcement/{number}", number, day, 0, now, reply, kind=kind)
    assert office.store.reminders.queue_all([new], now) == 1


def test_an_announcement_by_night_goes_on(office: StaffedOffice) -> None:
    """What the office sent in the quiet hours was meant so; what is late waits for the morning."""
    office.says("lan", SaveSubscription(wants(0)))
    announced(office, "1", Reply("đêm"), at(4, 8, 21))
    assert goes(office, at(4, 8, 21, 10)) == ["đêm"]
    announced(office, "2", Reply("chiều"), at(4, 8, 20))
    assert goes(office, at(4, 8, 21, 10)) == []
    assert goes(office, at(4, 9, 7)) == ["chiều"]
