"""A late reminder: worded for the day it leaves, never at night, never after the next one."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.reminders.leaving import Leaving
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind
from handlers.values.effects import SaveSubscription
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from storage.store import NewReminder, Outgoing, Store
from tests.support.reminders import COOPERATIVE_DAY, LETTER_DAY, MARCH, StaffedOffice, at, wants


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    return StaffedOffice(sqlite_store, office)


def falls_due(staffed: StaffedOffice, now: datetime) -> None:
    Tick(staffed.store, staffed.office, StoreLedger(staffed.store)).at(now)


def refused(staffed: StaffedOffice, now: datetime) -> None:
    """The platform is down: what goes at this moment comes back."""
    for row in leave(staffed, now):
        staffed.store.outbox.retry_later(row.id, now + timedelta(seconds=30), "Unreachable", now)


def leave(staffed: StaffedOffice, now: datetime) -> list[Outgoing]:
    rows = staffed.store.outbox.claim(["telegram"], now, 50, 60)
    return Leaving(staffed.store, staffed.office).ready(rows, now)


def goes(staffed: StaffedOffice, now: datetime) -> list[str]:
    """What is sent at this moment."""
    texts = []
    while rows := staffed.store.outbox.claim(["telegram"], now, 50, 60):
        for row in Leaving(staffed.store, staffed.office).ready(rows, now):
            texts.append(row.reply.text)
            staffed.store.outbox.mark_sent(row.id, None, now)
    return texts


def test_it_is_worded_for_the_day_it_leaves(staffed: StaffedOffice) -> None:
    """ "Ngày mai", refused on the tenth, leaves on the eleventh as "Hôm nay", both events in it."""
    staffed.subscribes(Subscription(MARCH, days_before=(1,)))
    falls_due(staffed, at(4, 10))
    refused(staffed, at(4, 10))
    (text,) = goes(staffed, at(4, 11, 9))
    assert "Hôm nay" in text
    assert "Ngày mai" not in text
    assert COOPERATIVE_DAY in text
    assert LETTER_DAY in text
    stored = staffed.store.outbox
    assert goes(staffed, at(4, 11, 10)) == []
    assert stored.next_due_at(["telegram"]) is None


def test_it_is_worded_anew_without_any_try(staffed: StaffedOffice) -> None:
    """Queued, then the machine was off until the next day."""
    staffed.subscribes(wants(3))
    falls_due(staffed, at(4, 8))
    (text,) = goes(staffed, at(4, 9))
    assert "Còn 2 ngày" in text


def test_it_keeps_quiet_hours(staffed: StaffedOffice) -> None:
    """The platform is well again at half past nine in the evening: the morning is early enough."""
    staffed.subscribes(wants(3))
    falls_due(staffed, at(4, 8))
    refused(staffed, at(4, 8, 20, 59))
    assert goes(staffed, at(4, 8, 21, 30)) == []
    assert goes(staffed, at(4, 9, 6, 59)) == []
    (text,) = goes(staffed, at(4, 9, 7))
    assert "Còn 2 ngày" in text


def test_the_next_one_overtakes_it(staffed: StaffedOffice) -> None:
    """Three days and one day before, both late: only the second goes, and the first says why."""
    staffed.subscribes(wants(3, 1))
    falls_due(staffed, at(4, 8))
    refused(staffed, at(4, 8))
    falls_due(staffed, at(4, 10))
    (text,) = goes(staffed, at(4, 10, 9))
    assert "Ngày mai" in text
    assert staffed.missed() == [("ngay-htx-viet-nam/2025-04-11/3", "superseded")]
    assert staffed.store.figures.failures() == []


def test_it_does_not_go_just_before_the_next_one(staffed: StaffedOffice) -> None:
    """Back at half past seven: "Hôm nay" comes at eight as ever, and not twice within the hour."""
    staffed.subscribes(wants(1, 0))
    falls_due(staffed, at(4, 10))
    refused(staffed, at(4, 10))
    falls_due(staffed, at(4, 11, 7, 30))
    assert goes(staffed, at(4, 11, 7, 30)) == []
    falls_due(staffed, at(4, 11))
    (text,) = goes(staffed, at(4, 11))
    assert "Hôm nay" in text
    assert staffed.missed() == [("ngay-htx-viet-nam/2025-04-11/1", "superseded")]


def test_a_later_hour_does_not_keep_it(staffed: StaffedOffice) -> None:
    """Refused at eight, and nine o'clock was chosen meanwhile: there is no second one of today."""
    staffed.subscribes(wants(0))
    falls_due(staffed, at(4, 11))
    refused(staffed, at(4, 11))
    staffed.says("lan", SaveSubscription(replace(wants(0), at=at(4, 11, 9).time())))
    (text,) = goes(staffed, at(4, 11, 8, 30))
    assert "Hôm nay" in text


def test_it_is_over_with_the_day(staffed: StaffedOffice) -> None:
    """Until midnight in Viet Nam it goes; afterwards the office sees that nobody was told."""
    staffed.subscribes(replace(wants(0), quiet_from=at(1, 1).time(), quiet_to=at(1, 1).time()))
    falls_due(staffed, at(4, 11))
    refused(staffed, at(4, 11))
    refused(staffed, at(4, 11, 23, 59))
    assert goes(staffed, at(4, 12, 0)) == []
    (failure,) = staffed.store.figures.failures()
    assert (failure.lane, failure.reason) == ("reminder", "expired")


def announced(staffed: StaffedOffice, number: str, reply: Reply, now: datetime) -> None:
    """The office announces something to the first person."""
    day, kind = date(2025, 4, 11), DeliveryKind.ANNOUNCEMENT
    new = NewReminder(1, f"announcement/{number}", number, day, 0, now, reply, kind=kind)
    assert staffed.store.reminders.queue_all([new], now) == 1


def test_an_announcement_by_night_goes_on(staffed: StaffedOffice) -> None:
    """What the office sent in the quiet hours was meant so; what is late waits for the morning."""
    staffed.says("lan", SaveSubscription(wants(0)))
    announced(staffed, "1", Reply("đêm"), at(4, 8, 21))
    assert goes(staffed, at(4, 8, 21, 10)) == ["đêm"]
    announced(staffed, "2", Reply("chiều"), at(4, 8, 20))
    assert goes(staffed, at(4, 8, 21, 10)) == []
    assert goes(staffed, at(4, 9, 7)) == ["chiều"]
