"""The plans as the office has dated them: its days, own events and papers, and for whom they are.

The rule: a plan's folder is never changed; what the office sets stands beside it.
"""

from collections.abc import Mapping
from dataclasses import replace

from handlers.announcements.whom import for_units
from handlers.reminders.texts import source_line
from handlers.turn.turn import Office
from knowledge.plan.events import Event
from knowledge.plan.plan import Plan
from storage.reminders.calendar import OfficeCalendar


def with_calendar(office: Office, calendar: OfficeCalendar) -> Office:
    """The desk with the dates the office has set; its own events stand behind each plan's."""
    names = {title.id: title.name for title in office.titles}
    return replace(
        office,
        plans=tuple(_with_events(plan, calendar, names) for plan in office.plans),
        event_dates=calendar.dates,
        date_sources=calendar.sources,
        audiences=calendar.audiences,
    )


def _with_events(plan: Plan, calendar: OfficeCalendar, titles: Mapping[str, str]) -> Plan:
    files, meetings = calendar.programmes.get(plan.id, {}), calendar.meetings.get(plan.id, {})
    whom = {
        event_id: for_units(audience, titles)
        for event_id, audience in calendar.audiences.get(plan.id, {}).items()
    }
    added, sources = calendar.events.get(plan.id, ()), calendar.sources.get(plan.id, {})
    notes = (source_line(source=sources.get(one.id, one.source)) for one in added)
    events = (
        Event(one.id, one.name, note=note, office_sets_date=True)
        for one, note in zip(added, notes, strict=True)
    )
    if not added and not files and not meetings and not whom:
        return plan
    told = (
        replace(
            one,
            programme=files.get(one.id, ""),
            meeting=meetings.get(one.id),
            whom=whom.get(one.id, ""),
        )
        for one in (*plan.events, *events)
    )
    return replace(plan, events=tuple(told))
