"""The calendar of one plan: that of the day, or another in use that the address names.

The rule: campaigns stand side by side, each with its own days, until one is closed; what is sent
from a page is for the plan that the page was of, whichever is chosen meanwhile.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.desk.frame import desk, now
from bot.desk.lists import asked, query_of
from handlers.questions.clauses import cite
from handlers.reminders.texts import source_line
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import Plan

PLAN = "ke-hoach"


@dataclass(frozen=True)
class Shown:
    """A plan with its own and the office's events, their dates and date sources.

    `others` are the further plans that have a calendar; `of_day`: it is the plan of the day.
    """

    plan: Plan
    dates: Mapping[str, date]
    sources: Mapping[str, str]
    others: tuple[Plan, ...] = ()
    of_day: bool = True

    @property
    def named(self) -> str:
        """The end of an address that is this plan's also when another is chosen meanwhile."""
        return query_of({PLAN: self.plan.id})

    @property
    def of(self) -> str:
        """The end of an address that leads to its calendar."""
        return "" if self.of_day else self.named

    def path(self, event_id: str = "") -> str:
        """The address of its calendar, or of an event in it."""
        return f"/lich/{event_id}{self.of}" if event_id else f"/lich{self.of}"


@dataclass(frozen=True)
class Dated:
    """One event with its next day, if any; `by_office` when the office has set it."""

    event: Event
    on: date | None
    by_office: bool
    citation: str | None
    source: str | None


def shown_now(request: Request) -> Shown:
    """The calendar as it is in force. Raises HTTPException 404 for a plan that is not in use."""
    office = desk(request).app.office()
    first, *others = office.in_use(now(request).date())
    wanted = asked(request, PLAN) or first.id
    plan = next((one for one in (first, *others) if one.id == wanted), None)
    if plan is None:
        raise HTTPException(404)
    return Shown(
        plan,
        office.event_dates.get(plan.id, {}),
        office.date_sources.get(plan.id, {}),
        tuple(one for one in (first, *others) if one is not plan),
        plan is first,
    )


def dated(shown: Shown, event: Event, today: date) -> Dated:
    """One event as it stands in the calendar."""
    set_date, source = shown.dates.get(event.id), shown.sources.get(event.id)
    return Dated(
        event,
        # When no day is to come, the last one that was known.
        occurrence(event, today, set_date) or set_date or event.on,
        event.id in shown.dates,
        cite(shown.plan, event.section) if event.section else None,
        source_line(source=source) if source else None,
    )
