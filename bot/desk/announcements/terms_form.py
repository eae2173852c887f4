"""How an announcement is sent, as the form says: its kind, hour and place, the day it waits for.

The rule: what cannot be read is said in a sentence and nothing typed is lost; it is planned for no
hour at which people sleep.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from starlette.requests import Request

from bot.clock import LOCAL
from bot.desk.announcements import texts
from bot.desk.announcements.programme import NAME, BadProgramme, address_of, name_in, read_programme
from bot.desk.forms import day_of, line
from bot.desk.frame import now
from handlers.values.reminding.quiet import in_quiet_hours
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import PLAIN_TERMS, Terms

MOST_PLACE = 200
FARTHEST = timedelta(days=366)
NAMES = ("dang", "luc-ngay", "luc-gio", "noi", "gui-ngay", "gui-gio")
NEWS = "tin"


@dataclass(frozen=True)
class TypedTerms:
    """What was typed, what it means, and what is wrong with it; empty when nothing is."""

    typed: Mapping[str, str]
    terms: Terms = PLAIN_TERMS
    problem: str = ""


def read_terms(request: Request) -> TypedTerms:
    """The terms as the form says."""
    typed = {name: line(request, name, MOST_PLACE) for name in NAMES}
    try:
        typed[NAME] = read_programme(request)
    except BadProgramme as error:
        typed[NAME] = ""
        return TypedTerms(typed, problem=str(error))
    moments = list[datetime | None]()
    for name, what in (("luc", texts.WHAT_OCCASION), ("gui", texts.WHAT_PLANNED)):
        try:
            moments.append(_moment(typed[f"{name}-ngay"], typed[f"{name}-gio"]))
        except ValueError:
            return TypedTerms(typed, problem=texts.hour_needed(what=what))
    starts_at, planned_at = moments
    file = address_of(request, typed[NAME])
    if typed["dang"] == NEWS:
        terms = Terms("news", planned_at=planned_at, programme=file)
    else:
        terms = Terms("invitation", starts_at, typed["noi"], planned_at, file)
    return TypedTerms(typed, terms, _problem(terms, now(request)))


def typed_of(terms: Terms) -> TypedTerms:
    """The fields of the form for these terms."""
    here = local_terms(terms)
    days = {"luc": here.starts_at, "gui": here.planned_at}
    typed = {"dang": NEWS if terms.kind == "news" else "moi", "noi": terms.place}
    typed[NAME] = name_in(terms.programme)
    for name, at in days.items():
        typed[f"{name}-ngay"] = at.date().isoformat() if at else ""
        typed[f"{name}-gio"] = f"{at:%H:%M}" if at else ""
    return TypedTerms(typed, terms)


def local_terms(terms: Terms) -> Terms:
    """The same with local moments."""
    starts_at, planned_at = (
        at.astimezone(LOCAL) if at else None for at in (terms.starts_at, terms.planned_at)
    )
    return replace(terms, starts_at=starts_at, planned_at=planned_at)


def _moment(day: str, hour: str) -> datetime | None:
    """A local moment; None for two empty fields. Raises ValueError when one says no moment."""
    if not day and not hour:
        return None
    on = day_of(day)
    if on is None:
        raise ValueError(day)
    return datetime.combine(on, time.fromisoformat(hour).replace(tzinfo=None), LOCAL)


def _problem(terms: Terms, at: datetime) -> str:
    planned, starts = terms.planned_at, terms.starts_at
    if starts is not None and starts <= at:
        return texts.OCCASION_PAST
    if planned is None:
        return ""
    if planned <= at:
        return texts.PLANNED_PAST
    if planned > at + FARTHEST:
        return texts.PLANNED_FAR
    if in_quiet_hours(Subscription(since=at), planned):
        return texts.PLANNED_QUIET
    return texts.PLANNED_LATE if starts is not None and planned >= starts else ""
