"""What a change of the calendar will send, as the pages show it before it is saved."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from starlette.requests import Request

from bot.days.off import called
from bot.desk.frame import desk, now
from bot.desk.reminders import texts
from bot.desk.reminders.outlook import NAMES_SHOWN, ComingReminders, Preview, masked_names, preview
from bot.desk.reminders.shown import shown_now
from handlers.turn import texts as common
from handlers.values.staff import Audience
from knowledge.plan.events import Event


def effect_of(
    request: Request, event: Event, new: date | None, *, removing: bool = False
) -> dict[str, object]:
    """For effect.html: what dating the event `new` sends, clearing it (None), or removing it."""
    found = preview_of(request, event, new, removing=removing)
    corrected = [one.person_id for one in found.corrected[:NAMES_SHOWN]]
    names = people_names(request, (*corrected, *shown_people(found.coming)))
    name = called(new) if new else None
    return {
        "effect": found,
        "corrected": _corrected(found, corrected, names),
        "names": names,
        "off": texts.day_off(day=new, name=name) if new and name else "",
        "called": called,
    }


def preview_of(
    request: Request,
    event: Event,
    new: date | None,
    *,
    removing: bool = False,
    whom: Audience | None = None,
) -> Preview:
    """Who is reminded of `new` and when, as if the event were for `whom`, and who is corrected."""
    app, at = desk(request).app, now(request)
    office = app.office()
    plan = shown_now(request).plan
    if whom is not None:
        office = replace(office, audiences={plan.id: {event.id: whom}})
    return preview(app.store, office, plan, event, new, at, removing=removing)


def shown_people(groups: Iterable[ComingReminders]) -> list[int]:
    """Whom the page names of these groups."""
    return [person for one in groups for person in one.shown]


def people_names(request: Request, people: Iterable[int]) -> dict[int, str]:
    """Those of the people who registered, by the contact of their latest registration."""
    records = desk(request).app.store.registrations.of(people)
    # The store gives the oldest first, so the latest stays.
    return {r.person_id: r.form.contact_name for r in records if r.form.contact_name}


def _corrected(found: Preview, shown: list[int], names: Mapping[int, str]) -> dict[str, object]:
    """Who gets a correction, and what the first of them reads; empty when nobody does."""
    if not found.corrected:
        return {}
    people = len(found.corrected)
    days = ", ".join(common.day_text(day) for day in found.told)
    message = found.corrected[0].reply
    return {
        "people": texts.effect_corrections(people=people, told=days),
        "names": masked_names(shown, names),
        "more": people - len(shown),
        "message": message.text if message else "",
    }
