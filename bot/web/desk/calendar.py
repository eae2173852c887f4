"""The calendar: the plan's events by month, who is reminded when, and setting a date.

The rule: a date is saved only from the page that shows what saving it will send.
"""

import calendar as months
from dataclasses import dataclass
from datetime import date, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.desk.access import staff_required
from bot.web.desk.layout import actor, now, page, redirect, room, word
from bot.web.desk.outlook import AHEAD, NAMES_SHOWN, Preview, coming, masked_names, preview
from handlers.clauses import cite
from handlers.reminders import correction
from handlers.texts import common
from handlers.texts import desk_calendar as texts
from knowledge.events import Event, occurrence
from knowledge.plan import Plan

MOST_SOURCE = 300
HISTORY = 20


@dataclass(frozen=True)
class Dated:
    """One event with its next day, if any; `by_office` when the office has set it."""

    event: Event
    on: date | None
    by_office: bool
    citation: str | None


@staff_required()
def show(request: Request) -> Response:
    """The month, the list and the coming reminders."""
    plan, dates = _plan(request)
    today = now(request).date()
    month = _month(request.query_params.get("thang", ""), today)
    store = room(request).app.store
    upcoming = coming(
        store.reminders.listeners(), plan.events, dates, now(request), now(request) + AHEAD
    )
    return page(
        request,
        "calendar.html",
        d=texts,
        month=texts.month_name(month),
        weeks=_weeks(plan, dates, month),
        before=f"{month - timedelta(days=1):%Y-%m}",
        after=f"{month + timedelta(days=31):%Y-%m}",
        today=today,
        events=_dated(plan, dates, today),
        upcoming=upcoming,
        names=_names(request),
    )


@staff_required()
def show_event(request: Request) -> Response:
    """One event, the form for its date, and the effect of what was filled in."""
    plan, dates = _plan(request)
    event, today = _event(request, plan), now(request).date()
    query = request.query_params
    wanted = {"on": query.get("ngay", ""), "source": query.get("nguon", "").strip()}
    clearing = "xoa" in query
    wrong, effect = "", None
    new = None if clearing else _day(wanted["on"])
    if clearing or "ngay" in query:
        wrong = _wrong(request, event, new, wanted["source"], dates, clearing=clearing)
        effect = None if wrong else _effect(request, event, new)
    return page(
        request,
        "calendar_event.html",
        400 if wrong else 200,
        d=texts,
        item=_item(plan, event, dates, today),
        set_by_office=event.id in dates,
        wanted=wanted,
        new=new,
        clearing=clearing,
        wrong=wrong,
        effect=effect,
        corrected=_corrected(request, event, effect, occurrence(event, today, new))
        if effect
        else {},
        names=_names(request),
        history=_history(request, plan, event),
        today=today,
        long_day=common.long_day_text,
    )


@staff_required("clerk")
def save(request: Request) -> Response:
    """Set or clear the date; the reminders and corrections follow with the next tick."""
    plan, dates = _plan(request)
    event = _event(request, plan)
    clearing = word(request, "xoa") == "1"
    on = None if clearing else _day(word(request, "ngay"))
    source = word(request, "nguon", MOST_SOURCE)
    path = f"/lich/{event.id}"
    wrong = _wrong(request, event, on, source, dates, clearing=clearing)
    if wrong:
        return redirect(request, path, wrong, "bad")
    room(request).app.store.decisions.set_event_date(
        plan.id, event.id, on, source or None, actor(request), now(request)
    )
    saved = texts.day_saved(event=event.name, on=on) if on else texts.CLEARED
    return redirect(request, path, saved)


routes = [
    Route("/lich", show),
    Route("/lich/{event}", show_event),
    Route("/lich/{event}", save, methods=["POST"]),
]


def _plan(request: Request) -> tuple[Plan, dict[str, date]]:
    desk = room(request).app.desk()
    plan = desk.plan_on(now(request).date())
    return plan, dict(desk.event_dates.get(plan.id, {}))


def _event(request: Request, plan: Plan) -> Event:
    wanted = request.path_params["event"]
    event = next((event for event in plan.events if event.id == wanted), None)
    if event is None:
        raise HTTPException(404)
    return event


def _wrong(
    request: Request,
    event: Event,
    on: date | None,
    source: str,
    dates: dict[str, date],
    *,
    clearing: bool,
) -> str:
    """Why this cannot be saved; empty when it can."""
    if clearing:
        return "" if event.id in dates else texts.NO_HISTORY
    today = now(request).date()
    if on is None or on < today:
        return texts.DAY_BAD
    if occurrence(event, today, dates.get(event.id)) == on:
        return texts.SAME_AS_NOW
    return "" if source else texts.SOURCE_BAD


def _effect(request: Request, event: Event, new: date | None) -> Preview:
    reminders = room(request).app.store.reminders
    return preview(reminders.listeners(), reminders.deliveries(), event, new, now(request))


def _corrected(
    request: Request, event: Event, effect: Preview, on: date | None
) -> dict[str, object]:
    """Who gets a correction, and what it says; empty when nobody does."""
    if not effect.corrected:
        return {}
    people = [one.person_id for one in effect.corrected]
    told = sorted({one.told for one in effect.corrected if one.told})
    days = ", ".join(common.day_text(day) for day in told)
    return {
        "people": texts.effect_corrections(people=len(people), told=days),
        "names": masked_names(people, _names(request)),
        "more": max(len(people) - NAMES_SHOWN, 0),
        "message": correction(event, effect.corrected[0].told, on).text,
    }


def _names(request: Request) -> dict[int, str]:
    """The people who registered, by the contact of their latest registration."""
    records = room(request).app.store.office.registrations()
    return {r.person_id: r.form.contact_name for r in records if r.form.contact_name}


def _history(request: Request, plan: Plan, event: Event) -> list[str]:
    """The earlier settings, the newest first."""
    subject = f"{plan.id}/{event.id}"
    lines = room(request).app.store.journal.lines(subject=subject, limit=HISTORY)
    zone = now(request).tzinfo
    return [
        texts.set_line(
            on=_text_of(line.after),
            source=(line.after or {}).get("source"),
            by=line.actor,
            at=common.clock_text(line.at.astimezone(zone)),
        )
        for line in lines
        if line.action == "event.date"
    ]


def _text_of(after: object) -> str | None:
    on = _day(str(after.get("on") or "")) if isinstance(after, dict) else None
    return common.day_text(on) if on else None


def _dated(plan: Plan, dates: dict[str, date], today: date) -> list[Dated]:
    """Dated events first, by day."""
    items = [_item(plan, event, dates, today) for event in plan.events]
    return sorted(items, key=lambda item: (item.on is None, item.on or today))


def _item(plan: Plan, event: Event, dates: dict[str, date], today: date) -> Dated:
    on = occurrence(event, today, dates.get(event.id)) or dates.get(event.id) or event.on
    return Dated(event, on, event.id in dates, cite(plan, event.section) if event.section else None)


def _weeks(
    plan: Plan, dates: dict[str, date], month: date
) -> list[list[tuple[date, bool, list[Event]]]]:
    """The month's weeks: each day, whether it is of the month, and its events."""
    return [
        [
            (day, day.month == month.month, [e for e in plan.events if _falls(e, day, dates)])
            for day in week
        ]
        for week in months.Calendar().monthdatescalendar(month.year, month.month)
    ]


def _falls(event: Event, day: date, dates: dict[str, date]) -> bool:
    return occurrence(event, day, dates.get(event.id)) == day


def _month(text: str, today: date) -> date:
    """The first day of a month written 2025-04; of this month for anything else."""
    first = _day(f"{text}-01") or today
    return first.replace(day=1) if 2000 < first.year < 2100 else today.replace(day=1)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
