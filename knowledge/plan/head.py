"""When a plan runs and who runs it, as its file plan.toml tells.

Rule kept here: what is not written, or marked unclear, stays open; no day is made up for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from knowledge.plan import problem_texts as texts
from knowledge.plan.deadline import first_day, is_headed
from knowledge.plan.reading import YEARS, Row


@dataclass(frozen=True)
class Period:
    """Days from `start` to `end`, both included; None is an open or unknown end."""

    start: date | None
    end: date | None

    def contains(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        return not self.is_ahead(day) and not self.is_over(day)

    def is_ahead(self, day: date) -> bool:
        """Tell whether the period has surely not begun on that day."""
        return self.start is not None and day < self.start

    def is_over(self, day: date) -> bool:
        """Tell whether the period has surely ended before that day."""
        return self.end is not None and self.end < day


@dataclass(frozen=True)
class Organisation:
    """Who runs the bot now; the former fields are None when nothing was merged.

    `office` names whom to ask; address and phone are None until the office gives them.
    """

    name: str
    province: str
    former_name: str | None
    former_province: str | None
    merged_on: date | None
    address: str | None
    phone: str | None
    office: str


def read_period(row: Row) -> Period:
    """First and last day; a period without one of them is open on that side."""
    period = Period(start=row.day("start"), end=row.day("end"))
    if period.start and period.is_over(period.start):
        row.report(texts.PERIOD_BAD, "end")
    row.finish()
    return period


def read_registration(row: Row, period: Period, headings: Iterable[str]) -> Period:
    """When one may register: as long as the movement runs, when nothing else is said.

    What the paper sets a last day for, or a chapter, is open before the movement: `first_day`.
    """
    if row.has("registration"):
        return read_period(row.table("registration"))
    # What is wrong with these is reported where they are read.
    known = Row(row.place, row.fields, [], row.unclear, row.name)
    issued, last = known.day("date"), known.day("registration_deadline")
    if last is None and not is_headed(headings):
        return period
    words = known.texts("registration_deadline_words")
    return replace(period, start=first_day(period.start, issued, last, words))


def read_year(row: Row, period: Period) -> int:
    """The plan's year: as said, else the period's."""
    last = period.end or period.start
    # Sentences, codes and files name the plan by its year, so a guess counts until somebody looks.
    said = row.number("year", guessed=True)
    if said is not None and said not in YEARS:
        row.report(texts.year_far("year", said), "year")
    return said or (last.year if last else date.min.year)


def read_organisation(row: Row) -> Organisation:
    """Who runs the bot."""
    organisation = Organisation(
        name=row.text("name"),
        province=row.text("province"),
        former_name=row.optional_text("former_name"),
        former_province=row.optional_text("former_province"),
        merged_on=row.day("merged_on"),
        address=row.optional_text("address"),
        phone=row.optional_text("phone"),
        office=row.text("office"),
    )
    row.finish()
    return organisation
