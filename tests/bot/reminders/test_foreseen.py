"""What is shown before is what is sent after: the listing, the preview and the tick are one."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.cli.rehearsal import list_reminders
from bot.clock import LOCAL
from bot.desk.reminders.outlook import preview
from bot.reminders.foreseen import foresee
from handlers.turn.turn import Office
from handlers.values.effects import NoteInterest, SnoozeReminder
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Conversation, Registering, Step
from storage.store import Store
from tests.support.clerks import OFFICE, chat_at
from tests.support.pages.web_app import Program, build
from tests.support.reminders import MARCH, StaffedOffice, at, wants
from tests.support.verbs import Dating

CONGRESS = "dai-hoi-lien-minh"
FIRST, MOVED = date(2025, 4, 10), date(2025, 4, 25)
# When somebody of these people may be written to, and once in the middle of the night.
HOURS = (time(3), time(7), time(8), time(8, 30), time(20, 30), time(22))


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    """A little of everything a calendar may have to say in the week of 7 April 2025."""
    made = StaffedOffice(sqlite_store, office)
    dates(made, FIRST)
    made.subscribes(Subscription(MARCH, days_before=(7, 1, 0)), "everything")
    made.subscribes(replace(wants(3, 1), at=time(20, 30)), "in the evening")
    made.subscribes(replace(wants(2), paused_until=date(2025, 4, 30)), "pausing")
    later = {"paused_from": date(2025, 4, 10), "paused_until": date(2025, 4, 30)}
    made.subscribes(replace(wants(2, 0), **later), "pausing-later")
    made.subscribes(Subscription(at(4, 1), (CONGRESS,), (5, 1), quiet_to=time(8, 30)), "congress")
    made.says("asked again", SnoozeReminder("ngay-htx-viet-nam", date(2025, 4, 11), at(4, 9)))
    draft = Conversation(dialog=Registering(Step.PHONE), touched=at(4, 7, 22))
    made.says("half done", when=at(4, 7, 22), state=draft)
    assert made.tick(at(4, 5, 9))
    made.says("waits for the campaign", NoteInterest("the year before"))
    dates(made, MOVED)
    return made


def dates(staffed: StaffedOffice, on: date | None) -> None:
    plan = staffed.base_office.plans[0].id
    Dating(staffed.store).set_event_date(plan, CONGRESS, on, "x", OFFICE, at(4, 1))


def sent(staffed: StaffedOffice, start: datetime, until: datetime) -> set[tuple[object, ...]]:
    """What the running program writes down in this time."""
    before = {(view.person_id, view.key) for view in done(staffed)}
    days = [start.date() + timedelta(days=n) for n in range((until - start).days + 2)]
    looks = [datetime.combine(day, hour, LOCAL) for day in days for hour in HOURS]
    for now in [start, *(one for one in looks if start < one < until)]:
        staffed.tick(now)
    return {
        (view.person_id, view.kind, view.key, view.state == "missed", view.reason)
        for view in done(staffed)
        if (view.person_id, view.key) not in before
    }


def done(staffed: StaffedOffice) -> list[object]:
    views = staffed.store.reminders.deliveries()
    return [view for view in views if view.state != "planned"]


def test_what_is_foreseen_is_what_comes(staffed: StaffedOffice) -> None:
    """Reminders, corrections, what is told together or missed, the nudge, the opening, a snooze."""
    start, until = at(4, 7, 23), at(4, 14)
    foreseen = {
        (new.person_id, new.kind, new.key, new.state == "missed", new.reason)
        for _, new in foresee(staffed.store, staffed.office(), start, until)
    }
    assert foreseen == sent(staffed, start, until)
    kinds = {kind for _, kind, *_ in foreseen}
    assert kinds == {"reminder", "snooze", "correction", "unfinished", "opening"}


def test_foreseeing_writes_nothing(staffed: StaffedOffice) -> None:
    """However often it is looked at, nothing is queued, taken back or used up."""
    before = staffed.store.reminders.deliveries()
    twice = [foresee(staffed.store, staffed.office(), at(4, 7, 23), at(4, 14)) for _ in range(2)]
    assert twice[0] == twice[1]
    assert staffed.store.reminders.deliveries() == before


@pytest.mark.parametrize(
    "new",
    [
        date(2025, 4, 14),
        *(pytest.param(day, marks=pytest.mark.nightly) for day in (date(2025, 4, 28), None)),
    ],
)
def test_the_preview_of_a_date_is_what_the_change_sends(
    staffed: StaffedOffice, new: date | None
) -> None:
    """The same people, days and corrections, to the letter."""
    staffed.tick(at(4, 7, 10))
    now, plan = at(4, 7, 11), staffed.office().plans[0]
    event = next(one for one in plan.events if one.id == CONGRESS)
    shown = preview(staffed.store, staffed.office(), plan, event, new, now)
    dates(staffed, new)
    until = now + timedelta(days=8 if new == date(2025, 4, 14) else 22)
    came = {one for one in sent(staffed, now, until) if str(one[2]).startswith(CONGRESS)}
    assert {(one.person_id, one.key) for one in shown.corrected} == {
        (person, key) for person, kind, key, *_ in came if kind in ("correction", "cleared")
    }
    assert shown.corrected
    reminded = [person for one in shown.coming for person in one.people]
    assert sorted(reminded) == sorted(
        person for person, kind, _, missed, _ in came if kind == "reminder" and not missed
    )


def test_the_listing_names_the_news_and_what_was_asked_for_again(
    office: Office, tmp_path: Path
) -> None:
    """To people without reminders too, each in their chat and at its moment."""
    program: Program = build(tmp_path, office)
    store, day = program.app.store, date(2025, 4, 11)
    chat_at(store, "interested").says(NoteInterest("the year before"))
    again = SnoozeReminder("ngay-htx-viet-nam", day, at(4, 9))
    chat_at(store, "again").says(again)
    listed = list_reminders(program.app, at(4, 8, 0), at(4, 10))
    news, reminded = listed
    assert "Đã mở đăng ký thi đua" in news
    assert "interested" in news
    assert "Còn 2 ngày" in reminded
    assert "again" in reminded
    assert store.reminders.deliveries()[0].state == "planned"
    store.close()
