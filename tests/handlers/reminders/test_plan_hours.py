"""The hour that a plan itself gives for an event: in the calendar and the reminder."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.clock import LOCAL
from handlers.reminders.calendar import reminder
from handlers.turn.turn import Office
from knowledge.plan.events import Event, Meeting, meeting_on
from tests.support.talk import Talk

ON = date(2025, 4, 20)
EVENT = Event("le-phat-dong", "Lễ phát động", on=ON, at=time(8))


@pytest.fixture
def with_hour(office: Office) -> Office:
    """The office with one event whose hour the plan gives."""
    plan = replace(office.plans[0], events=(EVENT,))
    return replace(office, plans=(plan, *office.plans[1:]))


@pytest.mark.parametrize("said", ["lịch", "tháng 4 có gì"])
def test_the_hour_is_told(with_hour: Office, said: str) -> None:
    assert "8 giờ" in Talk(with_hour).say(said)


def test_the_reminder_says_it(with_hour: Office) -> None:
    now = datetime(2025, 4, 19, 8, tzinfo=LOCAL)
    assert "8 giờ" in reminder(with_hour.plans[0], (EVENT,), ON, now, registered=True).text


def test_what_the_office_has_told_counts_and_a_moved_day_has_no_hour() -> None:
    own = Meeting(ON, time(14), "Hội trường A")
    assert meeting_on(replace(EVENT, meeting=own), ON) == own
    assert meeting_on(EVENT, date(2025, 4, 21)) is None
