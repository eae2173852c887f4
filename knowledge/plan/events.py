"""The days a plan names, and when each comes round again.

Rule kept here: no anniversary number is ever written down; it is counted from its base year.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Literal

from knowledge.plan import problem_texts as texts
from knowledge.plan.content import check_quotes, check_sections
from knowledge.plan.reading import Row, read_rows

Counting = Literal["years", "ordinal"]

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# 29/2 does not come round every year, so it is refused as a yearly day.
_A_COMMON_YEAR = 2025


@dataclass(frozen=True)
class Meeting:
    """The hour and the place of one day of an event; None and empty where they are not known."""

    on: date
    at: time | None
    place: str


@dataclass(frozen=True)
class Event:
    """One named day. Exactly one of yearly, weekday_rule, on, office_sets_date dates it.

    `yearly` is (month, day); `weekday_rule` reads "first-saturday-july"; `note` names its
    source when it goes beyond the plan; `quote` is verbatim from `section`, `at` the plan's own
    hour of the day `on`. `programme` is where the file stands that the office has added, empty for
    none; `meeting` is what it has added of hour and place, `whom` the units it is for in words,
    empty for all.
    """

    id: str
    name: str
    section: str | None = None
    quote: str | None = None
    yearly: tuple[int, int] | None = None
    weekday_rule: str | None = None
    on: date | None = None
    base_year: int | None = None
    counting: Counting | None = None
    note: str | None = None
    office_sets_date: bool = False
    at: time | None = None
    programme: str = ""
    meeting: Meeting | None = None
    whom: str = ""


def occurrence(event: Event, on_or_after: date, set_date: date | None = None) -> date | None:
    """Return the next day of the event, or None when it is past or nobody has dated it.

    `set_date` is the day the office chose; it counts for every event.
    """
    for day in _days(event, on_or_after.year, set_date):
        if day >= on_or_after:
            return day
    return None


def meeting_on(event: Event, day: date) -> Meeting | None:
    """The hour and place of that day; those of a day that was moved, or of last year, are not.

    Where the office has told nothing of them, the plan's own hour.
    """
    if event.meeting and event.meeting.on == day:
        return event.meeting
    return Meeting(day, event.at, "") if event.at and event.on == day else None


def count_on(event: Event, day: date) -> int | None:
    """Return how many years (or which ordinal) the event reaches in that day's year."""
    if event.base_year is None or event.counting is None:
        return None
    years = day.year - event.base_year
    # The first congress is number one in its base year, an anniversary is zero then.
    return years + 1 if event.counting == "ordinal" else years


def read_event(row: Row) -> Event:
    """Build an event from a data row; anything wrong is reported on the row."""
    event = Event(
        id=row.text("id"),
        name=row.text("name"),
        section=row.optional_text("section"),
        quote=row.optional_text("quote"),
        yearly=_read_yearly(row),
        weekday_rule=row.optional_text("weekday_rule"),
        on=row.day("on"),
        base_year=row.number("base_year"),
        counting=_read_counting(row),
        note=row.optional_text("note"),
        office_sets_date=row.flag("office_sets_date"),
        at=row.hour("at"),
    )
    _check_event(event, row)
    row.finish()
    return event


def _days(event: Event, year: int, set_date: date | None) -> tuple[date, ...]:
    if set_date is not None:
        return (set_date,)
    if event.on is not None:
        return (event.on,)
    if event.yearly is not None:
        month, day = event.yearly
        # Next year too: after this year's day the next one counts.
        return (date(year, month, day), date(year + 1, month, day))
    if event.weekday_rule is not None:
        return (_by_rule(event.weekday_rule, year), _by_rule(event.weekday_rule, year + 1))
    return ()


def _by_rule(rule: str, year: int) -> date:
    nth, weekday, month = _parse_rule(rule)
    # "Last" is counted back from the end of the month: it may be the fourth or the fifth.
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _parse_rule(rule: str) -> tuple[int, int, int]:
    nth, weekday, month = rule.split("-")
    return _NTH[nth], _WEEKDAYS.index(weekday), _MONTHS.index(month) + 1


def _read_yearly(row: Row) -> tuple[int, int] | None:
    text = row.optional_text("yearly")
    if text is None:
        return None
    try:
        day, month = (int(part) for part in text.split("/"))
        date(_A_COMMON_YEAR, month, day)
    except ValueError:
        row.report(texts.yearly_bad(text), "yearly")
        return None
    return month, day


def _read_counting(row: Row) -> Counting | None:
    match row.optional_text("counting"):
        case None:
            return None
        case "years":
            return "years"
        case "ordinal":
            return "ordinal"
        case other:
            row.report(texts.counting_bad(other), "counting")
            return None


def _check_event(event: Event, row: Row) -> None:
    # A day that is there and none was told of already.
    on = row.has("on") or None
    dated = (event.yearly, event.weekday_rule, on, event.office_sets_date or None)
    if sum(way is not None for way in dated) != 1:
        row.report(texts.ONE_WAY)
    if (event.base_year is None) != (event.counting is None):
        row.report(texts.BASE_YEAR)
    if event.weekday_rule is not None:
        try:
            _parse_rule(event.weekday_rule)
        except (KeyError, ValueError):
            row.report(texts.rule_bad(event.weekday_rule), "weekday_rule")


def read_events(folder: Path, words: Mapping[str, str], problems: list[str]) -> tuple[Event, ...]:
    """A plan's events, each with its own id and, where it quotes, the very words of its section."""
    events: list[Event] = []
    for row in read_rows(folder / "events.toml", "event", problems):
        event = read_event(row)
        if event.section is not None:
            check_sections(row, "section", (event.section,), words)
        if event.quote is not None:
            check_quotes(
                row, str(event.section), (event.quote,), words.get(event.section or "", "")
            )
        # Dates the office sets and reminders already sent are kept by this id.
        if any(event.id == other.id for other in events):
            row.report(texts.event_twice(event.id), "id")
        events.append(event)
    return tuple(events)
