"""The office's own events in the store: added, renamed, removed, each with its journal line."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import pytest

from handlers.values.orders import SetEventDate
from handlers.values.staff import Audience
from knowledge.plan.events import Event, Meeting, meeting_on
from storage.journal.journal import Actor
from storage.reminders import calendar
from storage.reminders.calendar import NameTaken, OfficeEvent
from storage.store import Store
from tests.support.clerks import NOW
from tests.support.verbs import Dating

PLAN = "344-KH-LMHTX"
NAME = "Hội nghị tổng kết phong trào thi đua 2025"
SOURCE = "Công văn 12/LMHTX"
DAY = date(2025, 12, 20)
LAN = Actor("Lan", 7)


def test_an_event_is_added_with_its_date_and_source(store: Store) -> None:
    """It stands in its plan's calendar and in no other's; two lines say who did it."""
    event = Dating(store).add(PLAN, NAME, SOURCE, DAY, LAN, NOW)
    found = store.calendar.read()
    assert found.events == {PLAN: (OfficeEvent(event, NAME, SOURCE),)}
    assert found.dates == {PLAN: {event: DAY}}
    assert found.sources == {PLAN: {event: SOURCE}}
    dated, added = store.journal.lines()
    assert (added.action, added.subject, added.actor) == ("event.add", f"{PLAN}/{event}", "Lan")
    assert (added.before, added.after) == (None, {"source": True})
    assert (dated.action, dated.after) == ("event.date", {"on": "2025-12-20", "source": True})
    assert store.calendar.sources(PLAN, event) == {NOW: SOURCE}


def test_an_event_may_wait_for_its_date(store: Store) -> None:
    """Without a day there is an event and no date; the date comes as for every other event."""
    event = Dating(store).add(PLAN, NAME, SOURCE, None, LAN, NOW)
    assert store.calendar.read().dates == {}
    Dating(store).set_event_date(PLAN, event, DAY, "Giấy mời 3", LAN, NOW)
    assert store.calendar.read().dates == {PLAN: {event: DAY}}
    assert store.calendar.read().sources == {PLAN: {event: "Giấy mời 3"}}


def test_another_name_is_noted_without_either(store: Store) -> None:
    """The id stays, so reminders and settings go on."""
    event = Dating(store).add(PLAN, NAME, SOURCE, DAY, LAN, NOW)
    Dating(store).rename(PLAN, event, "Hội nghị tổng kết", LAN, NOW)
    (renamed,) = store.calendar.read().events[PLAN]
    assert (renamed.id, renamed.name) == (event, "Hội nghị tổng kết")
    line = store.journal.lines(limit=1)[0]
    assert (line.action, line.before, line.after) == ("event.rename", None, None)


def test_a_removed_event_is_out_of_the_calendar_and_still_known(store: Store) -> None:
    """No date is left; nothing more can be done with it; its number is never given again."""
    event = Dating(store).add(PLAN, NAME, SOURCE, DAY, LAN, NOW)
    Dating(store).remove(PLAN, event, LAN, NOW + timedelta(hours=1))
    found = store.calendar.read()
    assert (found.events, found.dates.get(PLAN, {}), found.sources.get(PLAN, {})) == ({}, {}, {})
    assert store.calendar.removed(PLAN) == [OfficeEvent(event, NAME, SOURCE)]
    assert store.calendar.removed("other") == []
    lines = store.journal.lines()
    assert [line.action for line in lines][:2] == ["event.remove", "event.date"]
    with pytest.raises(LookupError):
        Dating(store).remove(PLAN, event, LAN, NOW)
    with pytest.raises(LookupError):
        Dating(store).rename(PLAN, event, "x", LAN, NOW)
    with pytest.raises(LookupError):
        Dating(store).set_event_date(PLAN, event, DAY, SOURCE, LAN, NOW)
    assert store.journal.lines() == lines
    assert Dating(store).add(PLAN, NAME, SOURCE, None, LAN, NOW) != event
    assert store.journal.verify() is None


@pytest.mark.parametrize("event", ["office-9", "office-x", "dai-hoi-lien-minh", "office-"])
def test_only_the_offices_own_events_are_renamed_or_removed(store: Store, event: str) -> None:
    """A plan's event, a made-up one and another plan's event are refused."""
    mine = Dating(store).add("other", NAME, SOURCE, None, LAN, NOW)
    for wrong in (event, mine):
        with pytest.raises(LookupError):
            Dating(store).rename(PLAN, wrong, "x", LAN, NOW)
        with pytest.raises(LookupError):
            Dating(store).remove(PLAN, wrong, LAN, NOW)


def test_one_name_stands_once_in_a_plan(store: Store) -> None:
    """Spelled without accents it is the same name; its own name is no hindrance to an event."""
    event = Dating(store).add(PLAN, NAME, SOURCE, None, LAN, NOW)
    other = Dating(store).add(PLAN, "Hội nghị điển hình", SOURCE, None, LAN, NOW)
    with pytest.raises(NameTaken):
        Dating(store).add(PLAN, "hoi nghi tong ket phong trao thi dua 2025", "x", None, LAN, NOW)
    with pytest.raises(NameTaken):
        Dating(store).rename(PLAN, other, NAME, LAN, NOW)
    Dating(store).rename(PLAN, event, NAME.upper(), LAN, NOW)
    Dating(store).add("other", NAME, SOURCE, None, LAN, NOW)
    Dating(store).remove(PLAN, event, LAN, NOW)
    Dating(store).add(PLAN, NAME, SOURCE, None, LAN, NOW)


def test_a_form_sent_twice_adds_one_event(store: Store) -> None:
    """Eight at the same moment: one stands, the others are told the name is taken."""

    def add(_: int) -> bool:
        try:
            Dating(store).add(PLAN, NAME, SOURCE, DAY, LAN, NOW)
        except NameTaken:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(add, range(8))) == 1
    assert len(store.calendar.read().events[PLAN]) == 1


def test_dates_of_a_whole_set_are_one_change(store: Store) -> None:
    """Each has its line in the journal; when one of the events is gone, none is dated."""
    gone = Dating(store).add(PLAN, NAME, SOURCE, None, LAN, NOW)
    Dating(store).remove(PLAN, gone, LAN, NOW)
    first, second = SetEventDate(PLAN, "a", DAY, SOURCE), SetEventDate(PLAN, "b", DAY)
    with pytest.raises(LookupError), store.change(LAN, NOW) as change:
        calendar.set_dates(change, [first, SetEventDate(PLAN, gone, DAY)])
    assert store.calendar.read().dates == {}
    with store.change(LAN, NOW) as change:
        calendar.set_dates(change, [first, second])
    assert store.calendar.read().dates == {PLAN: {"a": DAY, "b": DAY}}
    lines = store.journal.lines(action="event.date")
    assert [line.subject for line in lines] == [f"{PLAN}/b", f"{PLAN}/a"]


def test_a_whole_set_of_events_is_removed_in_one_change(store: Store) -> None:
    """With their dates; when one is none of the office's, all stay."""
    events = [Dating(store).add(PLAN, name, SOURCE, DAY, LAN, NOW) for name in ("Một", "Hai")]
    with pytest.raises(LookupError), store.change(LAN, NOW) as change:
        calendar.remove(change, PLAN, [*events, "office-99"])
    assert len(store.calendar.read().dates[PLAN]) == 2
    with store.change(LAN, NOW) as change:
        calendar.remove(change, PLAN, events)
    assert (store.calendar.read().events, store.calendar.read().dates) == ({}, {})
    assert len(store.journal.lines(action="event.remove")) == 2


@pytest.mark.parametrize("on", [date(9999, 12, 31), date(1999, 12, 31), date(2100, 1, 1)])
def test_no_event_is_in_another_century(store: Store, on: date) -> None:
    """The last day there is broke the reminders of everybody; nothing of it is stored."""
    with pytest.raises(ValueError, match="no event is on"):
        Dating(store).add(PLAN, NAME, SOURCE, on, LAN, NOW)
    assert store.calendar.read().events == {}
    with pytest.raises(ValueError, match="no event is on"):
        Dating(store).set_event_date(PLAN, "tong-ket", on, SOURCE, LAN, NOW)
    assert (store.calendar.read().dates, store.journal.lines()) == ({}, [])


def test_hour_and_place_belong_to_one_day(store: Store) -> None:
    """They are kept with their day, replaced, and gone when both are empty; each has its line."""
    event = Dating(store).add(PLAN, NAME, SOURCE, DAY, LAN, NOW)
    for at, place in ((time(8, 30), "Hội trường A"), (None, "Hội trường B"), (None, "")):
        with store.change(LAN, NOW) as change:
            calendar.set_meeting(change, PLAN, event, Meeting(DAY, at, place))
        found = store.calendar.read().meetings
        assert found == ({PLAN: {event: Meeting(DAY, at, place)}} if place else {})
    last, second, first = store.journal.lines(limit=3)
    assert first.after == {"at": "08:30", "place": True}
    assert (second.before, second.after) == (first.after, {"at": "", "place": "changed"})
    assert last.after is None


def test_what_was_said_of_another_day_is_not_said() -> None:
    """A day that was moved, or next year's, has neither the hour nor the place of before."""
    event = Event("e", NAME, meeting=Meeting(DAY, time(8), "Hội trường A"))
    assert meeting_on(event, DAY) == event.meeting
    assert meeting_on(event, DAY + timedelta(days=1)) is None


def test_each_choice_is_noted_and_can_be_taken_back(store: Store) -> None:
    """The journal has both sides; an empty choice leaves no row."""
    there, groups = Audience(districts=("Văn Yên",)), Audience(unit_types=("tht",))
    for audience in (there, groups, Audience()):
        with store.change(LAN, NOW) as change:
            calendar.set_audience(change, PLAN, "e", audience)
    assert store.calendar.read().audiences == {}
    last, second, first = store.journal.lines(action="event.audience")
    assert (first.before, last.after) == (None, None)
    assert calendar.audience_noted(first.after or {}) == there
    assert calendar.audience_noted(second.after or {}) == groups
    assert second.before == first.after
