"""Whom an event of the calendar is for: chosen as an announcement's units are, and looked at.

The rule: it is saved only from the page that names who will be reminded, and that list is found by
what reminds; of whom no unit is known, nothing is kept from.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.days.off import called
from bot.desk.access import staff_required
from bot.desk.announcements.audience_form import (
    TypedAudience,
    audience_of,
    every_choice,
    names_of,
    read_units,
    units_part,
)
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale, said, stood_field
from bot.desk.reminders import texts
from bot.desk.reminders.effect import preview_of
from bot.desk.reminders.event import event_of
from bot.desk.reminders.outlook import AHEAD
from bot.desk.reminders.shown import Shown, dated, shown_now
from handlers.announcements.whom import for_units
from handlers.values.staff import Audience
from handlers.values.state import Form
from knowledge.plan.events import Event
from storage.reminders import calendar
from storage.units.names import unit_order

WHOM = "danh-cho"


@staff_required("clerk")
def choose(request: Request) -> Response:
    """The form, as it is kept."""
    shown = shown_now(request)
    event = event_of(request, shown)
    return _page(request, event, audience_of(request, _kept(request, shown, event)))


@staff_required("clerk", reads="reminded")
def look(request: Request) -> Response:
    """Who will be reminded, before it is saved."""
    shown = shown_now(request)
    event, typed = event_of(request, shown), _typed(request)
    if wrong := _wrong(request, shown, event, typed):
        return _page(request, event, typed, wrong)
    try:
        _refuse_stale(request, shown, event, typed)
    except SavedMeanwhile as error:
        return _stale(request, shown, event, typed, error)
    on = dated(shown, event, now(request).date()).on
    return _page(request, event, typed, effect=_effect(request, event, on, typed.audience))


@staff_required("clerk")
def save(request: Request) -> Response:
    """Keep it; the reminders follow with the next tick."""
    shown = shown_now(request)
    event, typed = event_of(request, shown), _typed(request)
    if wrong := _wrong(request, shown, event, typed):
        return _page(request, event, typed, wrong)
    try:
        with changing(request) as act:
            _refuse_stale(request, shown, event, typed)
            calendar.set_audience(act, shown.plan.id, event.id, typed.audience)
    except SavedMeanwhile as error:
        return _stale(request, shown, event, typed, error)
    return redirect(request, shown.path(event.id), texts.whom_saved(whom=_words(request, typed)))


def _refuse_stale(request: Request, shown: Shown, event: Event, typed: TypedAudience) -> None:
    standing = {WHOM: every_choice(_kept(request, shown, event))}
    refuse_stale(request, standing, {WHOM: every_choice(typed.audience)})


def _stale(
    request: Request, shown: Shown, event: Event, typed: TypedAudience, error: SavedMeanwhile
) -> Response:
    """Another has chosen meanwhile: both are said, and what was typed stays."""
    told = said(request, f"{shown.plan.id}/{event.id}", error.differences, {WHOM: texts.WHOM})
    return _page(request, event, typed, told)


def _kept(request: Request, shown: Shown, event: Event) -> Audience:
    return desk(request).app.office().audience(shown.plan.id, event.id)


def _typed(request: Request) -> TypedAudience:
    app = desk(request).app
    return read_units(request, app.office().titles, app.store.units.all())


def _wrong(request: Request, shown: Shown, event: Event, typed: TypedAudience) -> str:
    """Why it cannot be saved; empty when it can."""
    same = typed.audience == _kept(request, shown, event)
    return typed.problem or (texts.WHOM_SAME if same else "")


def _words(request: Request, typed: TypedAudience) -> str:
    return for_units(typed.audience, names_of(desk(request).app.office().titles))


def _effect(request: Request, event: Event, on: date | None, whom: Audience) -> dict[str, object]:
    """For effect.html, and everybody by name; of no day to come as if it were one later on."""
    today = now(request).date()
    is_ahead = on is not None and on >= today
    found = preview_of(request, event, on if is_ahead else today + AHEAD, whom=whom)
    people = dict.fromkeys(person for one in found.coming for person in one.people)
    listed = _listed(request, people)
    forms = {person: form for person, form in listed.items() if form}
    shown = found if is_ahead else replace(found, coming=())
    return {
        "effect": shown,
        "instead": "" if is_ahead else texts.whom_later(people=len(people)),
        "names": {one: form.contact_name for one, form in forms.items() if form.contact_name},
        "called": called,
        "people": sorted(listed.values(), key=_order),
        "unregistered": len(listed) - len(forms),
    }


def _listed(request: Request, people: Iterable[int]) -> dict[int, Form | None]:
    """The form that each of them sent last; None of whom no unit is known."""
    listed = dict[int, Form | None](dict.fromkeys(people))
    # The oldest come first, so the latest stays.
    for record in desk(request).app.store.registrations.of(listed):
        if record.status != "withdrawn":
            listed[record.person_id] = record.form
    return listed


def _order(form: Form | None) -> tuple[bool, str]:
    return form is None, unit_order(form.unit_name or "") if form else ""


def _page(
    request: Request,
    event: Event,
    typed: TypedAudience,
    wrong: str = "",
    effect: dict[str, object] | None = None,
) -> Response:
    return page(
        request,
        "reminders/audience.html",
        400 if wrong else 200,
        d=texts,
        event=event,
        shown=shown_now(request),
        stood_field=stood_field({WHOM: every_choice(_kept(request, shown_now(request), event))}),
        wrong=wrong,
        whom=_words(request, typed),
        corrected=None,
        off="",
        **units_part(request, typed),
        **(effect or {"effect": None}),
    )


routes = [
    Route("/lich/{event:event}/danh-cho", choose),
    Route("/lich/{event:event}/danh-cho", look, methods=["POST"]),
    Route("/lich/{event:event}/danh-cho/luu", save, methods=["POST"]),
]
