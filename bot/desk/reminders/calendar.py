"""The calendar: the plan's and the office's events by month, and who is reminded when."""

import calendar as months
from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import day_of
from bot.desk.frame import desk, now, page
from bot.desk.lists import query_of
from bot.desk.reminders import texts
from bot.desk.reminders.effect import people_names, shown_people
from bot.desk.reminders.outlook import AHEAD, coming
from bot.desk.reminders.shown import PLAN, Dated, Shown, dated, shown_now
from bot.reminders.foreseen import foresee
from knowledge.plan.events import Event, occurrence


@staff_required()
def show(request: Request) -> Response:
    """The month, the list and the coming reminders."""
    shown = shown_now(request)
    today = now(request).date()
    month = _month(request.query_params.get("thang", ""), today)
    app, at = desk(request).app, now(request)
    entries = foresee(app.store, app.office(), at, at + AHEAD)
    # Another plan in use may have an event of the same name.
    own = [entry for entry in entries if entry[1].plan_id == shown.plan.id]
    upcoming = coming(own, shown.plan.events, at)
    return page(
        request,
        "reminders/calendar.html",
        d=texts,
        shown=shown,
        name=texts.of_plan,
        address=lambda plan: f"/lich{query_of({PLAN: plan.id})}",
        month=texts.month_name(month),
        weeks=_weeks(shown, month),
        before=f"{month - timedelta(days=1):%Y-%m}",
        # From the first of a month 31 days always lead into the next.
        after=f"{month + timedelta(days=31):%Y-%m}",
        today=today,
        events=_dated(shown, today),
        upcoming=upcoming,
        names=people_names(request, shown_people(upcoming)),
    )


routes = [Route("/lich", show)]


def _dated(shown: Shown, today: date) -> list[Dated]:
    """Dated events first, by day."""
    items = [dated(shown, event, today) for event in shown.plan.events]
    return sorted(items, key=lambda item: (item.on is None, item.on or today))


def _weeks(shown: Shown, month: date) -> list[list[tuple[date, bool, list[Event]]]]:
    """The month's weeks: each day, whether it is of the month, and its events."""
    return [
        [
            (day, day.month == month.month, [e for e in shown.plan.events if _falls(shown, e, day)])
            for day in week
        ]
        for week in months.Calendar().monthdatescalendar(month.year, month.month)
    ]


def _falls(shown: Shown, event: Event, day: date) -> bool:
    return occurrence(event, day, shown.dates.get(event.id)) == day


def _month(text: str, today: date) -> date:
    """The first day of a month written 2025-04; of this month for anything else."""
    first = day_of(f"{text}-01") or today
    # An address may say any year, and at the ends of the calendar there is no month to go on to.
    return first.replace(day=1) if 2000 < first.year < 2100 else today.replace(day=1)
