"""What a change of the calendar will send, as the pages show it before it is saved."""

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request

from bot.desk.frame import desk, now
from bot.desk.reminders import texts
from bot.desk.reminders.outlook import NAMES_SHOWN, Preview, masked_names, preview
from handlers.turn import texts as common
from knowledge.plan.events import Event


def effect_of(
    request: Request, event: Event, new: date | None, *, removing: bool = False
) -> dict[str, object]:
    """For effect.html: what dating the event `new` sends, clearing it (None), or removing it."""
    found = preview_of(request, event, new, removing=removing)
    names = people_names(request)
    return {"effect": found, "corrected": _corrected(found, names), "names": names}


def preview_of(
    request: Request, event: Event, new: date | None, *, removing: bool = False
) -> Preview:
    """Who is reminded of `new` and when, and who is corrected."""
    app, at = desk(request).app, now(request)
    office = app.office()
    plan = office.plan_on(at.date())
    return preview(app.store, office, plan, event, new, at, removing=removing)


def people_names(request: Request) -> dict[int, str]:
    """The people who registered, by the contact of their latest registration."""
    records = desk(request).app.store.registrations.all()
    # The store gives the oldest first, so the latest stays.
    return {r.person_id: r.form.contact_name for r in records if r.form.contact_name}


def _corrected(found: Preview, names: Mapping[int, str]) -> dict[str, object]:
    """Who gets a correction, and what the first of them reads; empty when nobody does."""
    if not found.corrected:
        return {}
    people = [one.person_id for one in found.corrected]
    days = ", ".join(common.day_text(day) for day in found.told)
    message = found.corrected[0].reply
    return {
        "people": texts.effect_corrections(people=len(people), told=days),
        "names": masked_names(people, names),
        "more": max(len(people) - NAMES_SHOWN, 0),
        "message": message.text if message else "",
    }
