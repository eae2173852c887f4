"""The times a sentence names: one day each, or the first and the last of several.

Rule kept here: a year that is not written is that of a later day of the same sentence, else the
plan's own; without either there is no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.cutting.extract.dates import DateText, find_dates, flat

# "From the 8th to the 10th of December", "8, 9 and 10/12": the first days borrow the month.
_DAYS_BEFORE = re.compile(
    r"(?:^|\b(?:tu )?(?:ngay|tu) |, |\| )((?:\d{1,2}, ?)*)(\d{1,2}) ?"
    r"([-\u2013]|va|den(?: het)?) ?(?:ngay )?$"
)
_FROM = re.compile(r"\b(?:tu|ke tu)\b[^;.]{0,12}$")
_TO = re.compile(
    r"[\s,]*(?:\([^()\d]{0,40}\)[\s,]*)?(?:den|toi|-|\u2013)[^;.\d]{0,16}"
    r"(?:\d{1,2} ?(?:gio|h)(?: ?\d\d)?(?: phut)? ?(?:ngay )?)?$"
)
_DASH = re.compile(r"\s*[-\u2013]\s*$")


@dataclass(frozen=True)
class Time:
    """Words from `at` to `end` that say when; `day` is the first day, `last` that of several.

    Both are None where only a month or less is told; `dates` are what it was read from. `told`:
    the sentence itself tells the year.
    """

    at: int
    end: int
    dates: tuple[DateText, ...]
    day: date | None
    last: date | None = None
    told: bool = True


def times_in(text: str, year: int | None) -> tuple[Time, ...]:
    """All times in reading order; those of a span are one."""
    return tuple(_times(text, flat(text), year))


def is_range(plain: str, first: DateText, last: DateText) -> bool:
    """Whether two dates are the ends of one span."""
    between = plain[first.end : last.at]
    said = _FROM.search(plain[: first.at]) and _TO.match(between)
    return bool(said or _DASH.fullmatch(between))


def _times(text: str, plain: str, year: int | None) -> Iterator[Time]:
    dates = find_dates(text)
    skipped = None
    for n, each in enumerate(dates):
        if each is skipped:
            continue
        after = dates[n + 1] if n + 1 < len(dates) else None
        written = _year_for(dates[n:])
        own, told = written or year, written is not None or each.kind != "short"
        if after is not None and is_range(plain, each, after):
            skipped = after
            yield replace(_span(each, after, own), told=told)
            continue
        found = _several(plain, each, day := _day(each, own))
        for time in found or (Time(each.at, each.end, (each,), day),):
            yield replace(time, told=told)


def _span(first: DateText, last: DateText, year: int | None) -> Time:
    end = _day(last, year)
    begin = _day(first, end.year if end else year)
    if begin and end and begin > end and first.kind == "short":
        # "From 15/11 to 20/2/2027" begins in the year before.
        begin = _day(first, end.year - 1)
    both = begin is not None and end is not None and begin < end
    return Time(first.at, last.end, (first, last), begin or end, end if both else None)


def _several(plain: str, each: DateText, day: date | None) -> tuple[Time, ...]:
    """A span whose first days are only numbers, or days that stand apart."""
    match = _DAYS_BEFORE.search(plain[: each.at])
    if match is None or day is None:
        return ()
    numbers = [int(number) for number in (*re.findall(r"\d+", match[1]), match[2])]
    days = sorted(one for number in numbers if (one := _same_month(day, number)) and one < day)
    if len(days) != len(numbers):
        return ()
    at = match.start(1) if match[1] else match.start(2)
    whole = Time(at, each.end, (each,), days[0], day)
    running = all((b - a) == timedelta(days=1) for a, b in zip(days, [*days[1:], day], strict=True))
    if match[3] != "va" or running:
        return (whole,)
    return tuple(replace(whole, day=one, last=None) for one in (*days, day))


def _same_month(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def _year_for(dates: Sequence[DateText]) -> int | None:
    """The year for a day written without one: of the next that has one, in the same sentence."""
    first, *later = dates
    written = next((each for each in later if each.first and each.kind != "year"), None)
    if first.kind != "short" or written is None or written.last is None:
        return None
    day = _day(first, written.last.year)
    return written.last.year if day is None or day <= written.last else written.last.year - 1


def _day(each: DateText, year: int | None) -> date | None:
    return each.in_year(year) if year else each.first if each.kind == "day" else None
