"""Whom an announcement is for: the form, its reading, and the choice in words.

The rule: an empty choice means everybody who agreed to be written to.
"""

from starlette.requests import Request

from bot.desk.announcements import texts
from bot.desk.forms import form, word
from handlers.registrations import texts as registering
from handlers.values.staff import Audience
from handlers.values.state import UnitType
from knowledge.plan.plan import Plan

MOST_COMMUNES = 20
MOST_COMMUNE = 80
REGISTERED = {"co": True, "chua": False}


def read_audience(request: Request, plan: Plan) -> Audience:
    """The audience as the form says; what is not known counts as not chosen."""
    chosen = set(form(request).getlist("loai"))
    types: tuple[UnitType, ...] = tuple(name for name in registering.UNIT_TYPES if name in chosen)
    # One a line or with commas: both are pasted.
    typed = word(request, "xa", MOST_COMMUNES * MOST_COMMUNE).replace("\n", ",").split(",")
    communes = tuple(dict.fromkeys(" ".join(name.split()) for name in typed if name.strip()))
    registered = REGISTERED.get(word(request, "dang-ky", 10))
    event = word(request, "moc", 80)
    return Audience(
        unit_types=types,
        communes=communes[:MOST_COMMUNES],
        registered=registered,
        campaign=plan.id if registered is not None else None,
        event=event if event in {one.id for one in plan.events} else None,
    )


def in_words(audience: Audience, plan: Plan) -> str:
    """The audience as a sentence of the chat says it."""
    parts = [", ".join(registering.UNIT_TYPES[name] for name in audience.unit_types)]
    if audience.communes:
        parts.append(texts.commune_part(communes=audience.communes))
    if audience.registered is not None:
        chosen = texts.ONLY_REGISTERED if audience.registered else texts.ONLY_UNREGISTERED
        parts.append(chosen.lower())
    if audience.event is not None:
        names = {event.id: event.name for event in plan.events}
        parts.append(texts.watched_part(event=names.get(audience.event, audience.event)))
    return texts.audience(parts=[part for part in parts if part])
