"""The plans whose days people are reminded of: that of the day, and what older ones still hold.

The rule: a new plan in force takes nothing back that was promised; an event belongs to one plan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from handlers.turn.turn import Office
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import Plan

Days = Mapping[str, date]


def running_plans(office: Office, day: date) -> tuple[Plan, ...]:
    """The plan of the day, then each other plan in use with the events it still holds by then."""
    first = office.plan_on(day)
    behind = [plan.id for plan in office.plans].index(first.id)
    older = (
        plan
        for place, plan in enumerate(office.plans)
        # Plans are newest first, so what stands behind is older; a newer one counts only when the
        # office has put it into use before.
        if plan.id != first.id and (place > behind or plan.id in office.used)
        if plan.reviewed and plan.id not in office.closed
    )
    kept = ((plan, tuple(_still_held(office, first, plan, day))) for plan in older)
    return (first, *(replace(plan, events=events) for plan, events in kept if events))


def holds(plan: Plan, event: Event, day: date, days: Days) -> bool:
    """Whether an older plan still speaks of this day: a single one always, a yearly one in time."""
    # A single day was promised to people; a yearly one only as long as its plan lasts.
    single = event.on is not None or event.id in days
    return single or plan.period.end is None or day <= plan.period.end


def whose(office: Office, event_id: str, day: date, plan_id: str | None = None) -> Plan | None:
    """The plan with an event of this name: `plan_id`, or one that has it on the day, or any.

    A year's plan often names its events as the one before did. None when no plan has it.
    """
    used = office.in_use(day)
    known = [plan for plan in office.plans if any(event.id == event_id for event in plan.events)]

    def fits(plan: Plan) -> tuple[bool, bool, bool]:
        set_on = office.event_dates.get(plan.id, {}).get(event_id)
        days = (occurrence(one, day, set_on) for one in plan.events if one.id == event_id)
        return plan.id == plan_id, plan in used, day in days

    return max(known, key=fits, default=None)


def _still_held(office: Office, first: Plan, plan: Plan, today: date) -> Iterator[Event]:
    days, newer = office.event_dates.get(plan.id, {}), office.event_dates.get(first.id, {})
    told = {event.id: occurrence(event, today, newer.get(event.id)) for event in first.events}
    for event in plan.events:
        day = occurrence(event, today, days.get(event.id))
        if day is None or not holds(plan, event, day, days):
            continue
        single = event.on is not None or event.id in days
        # An anniversary that both plans name is the newer one's, and so is what both have on a day.
        # A day of its own stays, though the next plan has an event of the same name.
        if told.get(event.id) != day and (single or day not in told.values()):
            yield event
