"""The events of the plan of the day, or of another in use, for the command line."""

from datetime import date, datetime

from bot.cli import texts as cli_texts
from bot.cli.office import texts
from bot.installation.errors import COMMAND_LINE, OfficeError
from handlers.turn.texts import hour_and_place
from handlers.turn.turn import Office
from handlers.values.orders import SetEventDate
from knowledge.plan.events import meeting_on, occurrence
from knowledge.plan.plan import Plan
from storage.reminders.calendar import set_dates
from storage.store import Store


def event_lines(office: Office, today: date, plan_id: str | None = None) -> list[str]:
    """The plan's events with their next date, or their last one when past. Raises OfficeError."""
    plan = _plan(office, today, plan_id)
    dates = office.event_dates.get(plan.id, {})
    lines = []
    for event in plan.events:
        coming = occurrence(event, today, dates.get(event.id))
        on = coming or dates.get(event.id) or event.on
        past = on is not None and coming is None
        held = hour_and_place(meeting_on(event, on)) if on else ""
        lines.append(
            texts.event_line(
                event=event.id, name=event.name, on=on, held=held, whom=event.whom, past=past
            )
        )
    return lines


def set_event_date(
    store: Store,
    office: Office,
    event_id: str,
    on: date | None,
    source: str | None,
    now: datetime,
    plan_id: str | None = None,
) -> str:
    """Set or clear an event's date; returns the line to show. Raises OfficeError."""
    plan = _plan(office, now.date(), plan_id)
    event = next((event for event in plan.events if event.id == event_id), None)
    if event is None:
        known = ", ".join(event.id for event in plan.events)
        raise OfficeError(texts.event_unknown(event=event_id, known=known))
    try:
        with store.change(COMMAND_LINE, now) as change:
            set_dates(change, [SetEventDate(plan.id, event_id, on, source)])
    except ValueError:
        raise OfficeError(cli_texts.moment_bad(text=str(on))) from None
    return texts.event_date_set(event=event.name, on=on)


def _plan(office: Office, today: date, plan_id: str | None) -> Plan:
    used = office.in_use(today)
    plan = next((one for one in used if one.id == plan_id), None) if plan_id else used[0]
    if plan is None:
        known = ", ".join(one.id for one in used)
        raise OfficeError(cli_texts.plan_unknown(plan=str(plan_id), known=known))
    return plan
