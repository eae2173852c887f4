"""Two plans in use at once: a year's plan often names its events as the one before did.

The kind: what is told of one plan's event is taken for the other's, and closing leaves messages.
"""

from dataclasses import replace
from datetime import date

import pytest

from bot.cli.office.events import event_lines, set_event_date
from bot.installation.errors import OfficeError
from handlers.turn.turn import Office
from handlers.values.effects import SnoozeReminder
from knowledge.plan.events import Event
from storage.plans.use import close_plan, take_back, use_plan
from storage.store import Store
from tests.support.clerks import OFFICE
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.reminders import StaffedOffice, at, wants
from tests.support.verbs import Dating

REVIEW = "tong-ket"
OLD, NEW = "344-KH-LMHTX", "77-KH"
THIS_YEAR, NEXT_YEAR = "Tổng kết năm 2025", "Tổng kết năm 2026"


def both(office: Office, *more: Event) -> Office:
    """Last year's plan with its review in April, the new one, in use, with its own in June."""
    (plan, *_) = office.plans
    held = Event(REVIEW, THIS_YEAR, on=date(2025, 4, 11))
    coming = Event(REVIEW, NEXT_YEAR, on=date(2025, 6, 20))
    old = replace(plan, events=(held, *more))
    new = replace(plan, id=NEW, date=date(2025, 2, 1), events=(coming,))
    matchers = {OLD: office.matchers[OLD], NEW: office.matchers[OLD]}
    return replace(
        office, plans=(new, old), matchers=matchers, active=NEW, used=frozenset({OLD, NEW})
    )


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    """On each engine."""
    return StaffedOffice(store, both(office))


@POSTGRESQL_AT_NIGHT
def test_each_plan_reminds_of_its_own_day(staffed: StaffedOffice) -> None:
    """The new plan silences nothing of the old one, and moves no day of it."""
    staffed.subscribes(wants(7, 1, event=REVIEW))
    (old,) = staffed.tick(at(4, 10))
    assert THIS_YEAR in old
    assert "11/4/2025" in old
    assert staffed.tick(at(4, 10, 9)) == []
    (new,) = staffed.tick(at(6, 13))
    assert NEXT_YEAR in new
    assert "20/6/2025" in new


@POSTGRESQL_AT_NIGHT
def test_a_date_that_moves_is_corrected_for_its_own_plan(staffed: StaffedOffice) -> None:
    """Whoever was told last year's day hears nothing of next year's, and so the other way."""
    staffed.subscribes(wants(1, event=REVIEW))
    staffed.tick(at(4, 10))
    dating = Dating(staffed.store)
    dating.set_event_date(NEW, REVIEW, date(2025, 6, 27), None, OFFICE, at(4, 10, 9))
    assert staffed.tick(at(4, 10, 10)) == []
    dating.set_event_date(OLD, REVIEW, date(2025, 4, 18), None, OFFICE, at(4, 10, 11))
    (correction,) = staffed.tick(at(4, 10, 12))
    assert THIS_YEAR in correction
    assert "18/4/2025" in correction
    assert staffed.tick(at(4, 10, 13)) == []
    assert THIS_YEAR in staffed.tick(at(4, 17))[0]
    assert NEXT_YEAR in staffed.tick(at(6, 26))[0]


def test_either_ones_days_are_set_from_the_command_line(
    sqlite_store: Store, office: Office
) -> None:
    """The plan of the day when none is named; only a plan in use has a calendar."""
    of = both(office)
    set_event_date(sqlite_store, of, REVIEW, date(2025, 4, 18), None, at(4, 1), OLD)
    set_event_date(sqlite_store, of, REVIEW, date(2025, 6, 27), None, at(4, 1))
    days = sqlite_store.calendar.read().dates
    assert days == {OLD: {REVIEW: date(2025, 4, 18)}, NEW: {REVIEW: date(2025, 6, 27)}}
    assert THIS_YEAR in event_lines(of, date(2025, 4, 1), OLD)[0]
    assert NEXT_YEAR in event_lines(of, date(2025, 4, 1))[0]
    with pytest.raises(OfficeError, match=OLD):
        event_lines(of, date(2025, 4, 1), "khong-co")


def queued(staffed: StaffedOffice) -> list[str]:
    """What waits in the outbox, by text."""
    rows = staffed.store.outbox.claim(["telegram"], at(4, 10, 8, 5), 50, 60)
    return [row.reply.text for row in rows]


def closes(staffed: StaffedOffice, *, closed: bool = True) -> None:
    """The office closes the old campaign, or opens it again."""
    with staffed.store.change(OFFICE, at(4, 10, 8, 1)) as change:
        close_plan(change, OLD, closed=closed)
    ids = frozenset({OLD} if closed else ())
    staffed.base_office = replace(staffed.base_office, closed=ids)


@POSTGRESQL_AT_NIGHT
def test_closing_keeps_back_what_waits_and_opening_brings_it(store: Store, office: Office) -> None:
    """In the outbox, told with another, and asked for again; the other plan's goes."""
    more = Event("trao-giai", "Trao giải", on=date(2025, 4, 11))
    staffed = StaffedOffice(store, both(office, more))
    staffed.subscribes(wants(1, event=REVIEW))
    staffed.subscribes(replace(wants(1), events=()), "minh")
    staffed.says("minh", SnoozeReminder(REVIEW, date(2025, 4, 11), at(4, 10, 20), OLD))
    staffed.looks(at(4, 10))
    assert store.plans.waiting(OLD) == 2
    closes(staffed)
    assert store.plans.waiting(OLD) == 0
    staffed.looks(at(4, 10, 8, 2))
    assert queued(staffed) == []
    assert staffed.tick(at(4, 10, 20)) == []
    assert {reason for _, reason in staffed.missed()} == {"plan-closed"}
    closes(staffed, closed=False)
    texts = staffed.tick(at(4, 10, 20))
    assert len(texts) == 3
    assert all("11/4/2025" in text for text in texts)
    assert sum("Trao giải" in text for text in texts) == 1
    assert staffed.tick(at(4, 10, 21)) == []


@POSTGRESQL_AT_NIGHT
def test_a_use_that_is_taken_back_takes_its_messages_along(staffed: StaffedOffice) -> None:
    """A draft again, it reminds nobody; used once more, it does."""
    staffed.subscribes(wants(1, event=REVIEW))
    with staffed.store.change(OFFICE, at(6, 1)) as change:
        use_plan(change, NEW, {"plan.toml": ""}, was_draft=True)
    staffed.looks(at(6, 19))
    assert staffed.store.plans.waiting(NEW) == 1
    with staffed.store.change(OFFICE, at(6, 19)) as change:
        take_back(change, staffed.store.plans.uses(NEW)[0].id)
    assert staffed.store.plans.waiting(NEW) == 0
    with staffed.store.change(OFFICE, at(6, 19)) as change:
        use_plan(change, NEW, {"plan.toml": ""}, was_draft=True)
    (again,) = staffed.tick(at(6, 19, 9))
    assert NEXT_YEAR in again
