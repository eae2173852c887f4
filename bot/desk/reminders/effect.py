"""What a change of the calendar will send, as the pages show it before it is saved."""

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request

from bot.desk.frame import now, room
from bot.desk.reminders import texts
from bot.desk.reminders.outlook import NAMES_SHOWN, Corrected, Preview, masked_names, preview
from handlers.reminders.calendar import correction, withdrawal
from handlers.turn import texts as common
from handlers.values.replies import Reply
from knowledge.plan.events import Event, occurrence


def effect_of(
    request: Request, event: Event, new: date | None, *, removing: bool = False
) -> dict[str, object]:
    """For effect.html: what dating the event `new` sends, clearing it (None), or removing it."""
    found = preview_of(request, event, new)
    names = people_names(request)
    return {
        "effect": found,
        "corrected": _corrected(request, event, found, new, names, removing=removing),
        "names": names,
    }


def preview_of(request: Request, event: Event, new: date | None) -> Preview:
    """Who is reminded of `new` and when, and who is corrected."""
    reminders = room(request).app.store.reminders
    return preview(reminders.listeners(), reminders.deliveries(), event, new, now(request))


def people_names(request: Request) -> dict[int, str]:
    """The people who registered, by the contact of their latest registration."""
    records = room(request).app.store.registrations.all()
    return {r.person_id: r.form.contact_name for r in records if r.form.contact_name}


def _corrected(
    request: Request,
    event: Event,
    found: Preview,
    new: date | None,
    names: Mapping[int, str],
    *,
    removing: bool,
) -> dict[str, object]:
    """Who gets a correction, and what it says; empty when nobody does."""
    if not found.corrected:
        return {}
    people = [one.person_id for one in found.corrected]
    told = sorted({one.told for one in found.corrected if one.told})
    days = ", ".join(common.day_text(day) for day in told)
    on = occurrence(event, now(request).date(), new)
    return {
        "people": texts.effect_corrections(people=len(people), told=days),
        "names": masked_names(people, names),
        "more": max(len(people) - NAMES_SHOWN, 0),
        "message": _message(event, found.corrected[0], on, removing=removing).text,
    }


def _message(event: Event, first: Corrected, on: date | None, *, removing: bool) -> Reply:
    if removing and first.told is not None:
        return withdrawal(event, first.told)
    return correction(event, first.told, on)
