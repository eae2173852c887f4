"""Whom an announcement or an event is for: the form, its reading, and the choice in words.

The rule: an empty choice means everybody who agreed to be written to, or reminded.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from starlette.requests import Request

from bot.desk.announcements import texts
from bot.desk.forms import form, word
from bot.desk.frame import desk
from bot.desk.journal import texts as journal_texts
from bot.desk.units.page import districts_of
from bot.desk.units.texts import code
from handlers.announcements.whom import parts_of
from handlers.registrations import texts as registering
from handlers.values.person import UnitView
from handlers.values.staff import Audience
from handlers.values.state import UnitType
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.units.names import keys_of, unit_key

MOST_COMMUNES = 20
MOST_COMMUNE = 80
MOST_UNITS = 500
REGISTERED = {"co": True, "chua": False}
NO_TITLES: Mapping[str, str] = {}
_CODE = re.compile(r"\bDV[-_ ]?0*(\d{1,9})(?:-[A-Z2-9]{4})?\b", re.I)


@dataclass(frozen=True)
class TypedAudience:
    """The audience, the list made by hand as it was typed, and what is wrong with that list."""

    audience: Audience
    listed: str = ""
    problem: str = ""


def read_audience(
    request: Request, plan: Plan, titles: Sequence[Title], units: Sequence[UnitView]
) -> TypedAudience:
    """An announcement's audience as the form says; what is not known counts as not chosen."""
    registered = REGISTERED.get(word(request, "dang-ky", 10))
    event = word(request, "moc", 80)
    typed = read_units(request, titles, units)
    audience = replace(
        typed.audience,
        registered=registered,
        campaign=plan.id if registered is not None else None,
        event=event if event in {one.id for one in plan.events} else None,
    )
    return replace(typed, audience=audience)


def every_choice(audience: Audience) -> str:
    """All that it asks, by which two are told apart: of units the list, not how many they are."""
    asked_for = asdict(audience).items()
    return "; ".join(
        f"{journal_texts.FIELDS.get(name, name)}: {_listed(one)}"
        for name, one in asked_for
        if one not in (None, ())
    )


def _listed(asked_for: object) -> str:
    if isinstance(asked_for, bool):
        return journal_texts.YES_NO[asked_for]
    many = asked_for if isinstance(asked_for, tuple | list) else (asked_for,)
    return ", ".join(journal_texts.VALUES.get(str(one), str(one)) for one in many)


def read_units(
    request: Request, titles: Sequence[Title], units: Sequence[UnitView]
) -> TypedAudience:
    """The units as the form's part says; what is not known is not chosen, but for those listed."""
    chosen = set(form(request).getlist("loai"))
    types: tuple[UnitType, ...] = tuple(name for name in registering.UNIT_TYPES if name in chosen)
    # One a line or with commas: both are pasted.
    typed = word(request, "xa", MOST_COMMUNES * MOST_COMMUNE).replace("\n", ",").split(",")
    communes = tuple(dict.fromkeys(" ".join(name.split()) for name in typed if name.strip()))
    wanted = set(form(request).getlist("danh-hieu"))
    audience = Audience(
        unit_types=types,
        communes=communes[:MOST_COMMUNES],
        districts=tuple(
            str(one)[:MOST_COMMUNE] for one in form(request).getlist("huyen") if str(one).strip()
        ),
        titles=tuple(title.id for title in titles if title.id in wanted),
    )
    listed = word(request, "danh-sach", MOST_UNITS * 100)
    found, problem = _units_in(listed, units)
    return TypedAudience(replace(audience, units=found), listed, problem)


def units_part(request: Request, typed: TypedAudience) -> dict[str, object]:
    """What units_part.html needs."""
    here = desk(request).app
    return {
        "audience": typed.audience,
        "listed": typed.listed,
        "unit_types": registering.UNIT_TYPES,
        "districts": districts_of(here.store.units.entries().values()),
        "titles": [one for one in here.office().titles if not one.is_commendation],
    }


def audience_of(request: Request, audience: Audience) -> TypedAudience:
    """An audience that is kept, with the list made by hand, to be changed."""
    names = desk(request).app.store.units.names() if audience.units else {}
    lines = (f"{code(number=one)} {names.get(one, '')}".strip() for one in audience.units)
    return TypedAudience(audience, "\n".join(lines))


def _units_in(listed: str, units: Sequence[UnitView]) -> tuple[tuple[int, ...], str]:
    """The units that the lines name by code or by name, and what is wrong with the others."""
    known = {unit.id for unit in units}
    by_name: dict[str, list[int]] = {}
    for unit in units:
        by_name.setdefault(unit_key(unit.name, unit.unit_type), []).append(unit.id)
    found, unknown, shared = list[int](), list[str](), list[str]()
    for line in filter(None, (one.strip() for one in listed.split("\n")[:MOST_UNITS])):
        coded = _CODE.search(line)
        ids = [int(coded[1])] if coded else _named(line, by_name)
        if len(ids) > 1:
            shared.append(line)
        elif not ids or ids[0] not in known:
            unknown.append(line)
        else:
            found += ids
    problem = texts.units_bad(unknown=unknown, shared=shared)
    return tuple(dict.fromkeys(found)), problem


def _named(line: str, by_name: Mapping[str, list[int]]) -> list[int]:
    """The units of that name; without its kind a name may be of several."""
    return next((by_name[key] for key in keys_of(line) if key in by_name), [])


def in_words(audience: Audience, plan: Plan, titles: Mapping[str, str] = NO_TITLES) -> str:
    """The audience as a sentence of the chat says it."""
    parts = [", ".join(registering.UNIT_TYPES[name] for name in audience.unit_types)]
    parts += parts_of(audience, titles)
    if audience.registered is not None:
        chosen = texts.ONLY_REGISTERED if audience.registered else texts.ONLY_UNREGISTERED
        parts.append(chosen.lower())
    if audience.event is not None:
        names = {event.id: event.name for event in plan.events}
        parts.append(texts.watched_part(event=names.get(audience.event, audience.event)))
    return texts.audience(parts=[part for part in parts if part])


def names_of(titles: Iterable[Title]) -> dict[str, str]:
    """Every title by its id."""
    return {title.id: title.name for title in titles}
