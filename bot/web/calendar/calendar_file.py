"""The events of the plans in use as an .ics file.

The rule: an entry keeps its name when its day is moved, so that a telephone moves it and never
shows it twice.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar
from icalendar import Event as Entry

from bot.web import texts
from handlers.turn.turn import Office
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from knowledge.plan.events import Event, meeting_on, occurrence
from knowledge.plan.plan import Plan

# What was lately stays to be looked up; what comes later than that is still to change.
BEHIND, AHEAD = timedelta(days=60), timedelta(days=400)
# How often a telephone looks again.
REFRESH = timedelta(hours=6)


def calendar_file(
    office: Office,
    chosen: Subscription | None,
    now: datetime,
    never: Callable[[Audience], bool] = lambda audience: False,
) -> bytes:
    """Every event without alarms, or with somebody's settings their events and alarms.

    There are no alarms before what is `never` for them.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//htx-bot//events//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", texts.CALENDAR_NAME)
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    for plan in office.in_use(now.date()):
        dates, whom = office.event_dates.get(plan.id, {}), office.audiences.get(plan.id, {})
        shown = plan.events
        if chosen is not None and chosen.events:
            shown = tuple(event for event in shown if event.id in chosen.events)
        for event in shown:
            rings = chosen if event.id not in whom or not never(whom[event.id]) else None
            for day in _days(event, dates.get(event.id), now.date()):
                calendar.add_component(_entry(plan, event, day, rings, now))
    return bytes(calendar.to_ical())


def _days(event: Event, set_date: date | None, today: date) -> Iterator[date]:
    day = occurrence(event, today - BEHIND, set_date)
    while day is not None and day <= today + AHEAD:
        yield day
        day = occurrence(event, day + timedelta(days=1), set_date)


def _entry(plan: Plan, event: Event, day: date, rings: Subscription | None, now: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"{plan.id}-{event.id}-{day.year}@htx-bot")
    entry.add("dtstamp", datetime.combine(now.date(), time.min, now.tzinfo))
    midnight, meeting = datetime.combine(day, time.min, now.tzinfo), meeting_on(event, day)
    starts = datetime.combine(day, meeting.at, now.tzinfo) if meeting and meeting.at else None
    if starts:
        # Nobody has said how long it lasts: without an end it is shown at its hour.
        entry.add("dtstart", starts.astimezone(UTC))
    else:
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
    if meeting and meeting.place:
        entry.add("location", meeting.place)
    entry.add("summary", event.name)
    source = texts.event_source(number=plan.number, whom=event.whom, note=event.note or event.quote)
    entry.add("description", source)
    # The day of a congress does not make its readers busy.
    entry.add("transp", "TRANSPARENT")
    if rings is not None:
        for before in rings.days_before:
            # Alarms are reckoned from the start, our hours from the midnight of the day.
            since = midnight - (starts or midnight)
            entry.add_component(_alarm(event, before, rings.at, since))
    return entry


def _alarm(event: Event, days_before: int, at: time, since: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.name)
    trigger = since + timedelta(days=-days_before, hours=at.hour, minutes=at.minute)
    alarm.add("trigger", trigger)
    return alarm
