"""The times a sentence names: one day each, or the first and the last of several.

Rule kept here: a year that is not written is that of a later day of the same sentence, else the
plan's own; without either there is no day. An hour is one at which something begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from datetime import time as clock

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
# "Ngày 20/9 đến ngày 24/9": of two days with nothing else between them; a day put off is none.
_UNTIL = re.compile(r"\s*(?:den|toi)(?: het)?(?: ngay)?\s*")
_PUT_OFF = re.compile(r"\b(?:doi|chuyen|lui|hoan|gia han)\b[^;.]{0,25}$")
_DASH = re.compile(r"\s*[-\u2013]\s*$")
_CLOCK = r"([01]?\d|2[0-3]) ?(?:gio|h|:)(?: ?([0-5]\d)(?!\d))?(?: ?phut|['\u2019])?"
_PART = r"(?: (?:buoi )?(sang|trua|chieu|toi))?"
_WEEKDAY = r"(?:,? ?(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat))?"
# "Từ 8 giờ đến 11 giờ 30 ngày …": the first of two.
_HOUR_BEFORE = re.compile(
    rf"(?<![\d,.:]){_CLOCK}(?: ?(?:-|\u2013|den|toi) ?\d{{1,2}} ?(?:gio|h|:)(?: ?\d\d)?"
    rf"(?: ?phut|['\u2019])?)?{_PART}{_WEEKDAY}(?:,? ?vao)?[\s,(]*$"
)
_HOUR_BEHIND = re.compile(
    rf"[\s,(:;-]*(?:bat dau |khai mac )?(?:(?:tu|luc|vao|hoi|vao luc|vao hoi) )?{_CLOCK}{_PART}"
    r"(?! ?(?:lam viec|hoc|dong ho|thi|tiet))"
)
# An hour to be ready by is none at which something begins.
_BY_HOUR = re.compile(r"\b(?:truoc|den|toi|het|nhat|han|xong)(?: la| vao| luc)*[\s:]*$")
_NOON = 12


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
    hour: clock | None = None


def times_in(text: str, year: int | None) -> tuple[Time, ...]:
    """All times in reading order; those of a span are one."""
    plain = flat(text)
    return tuple(
        replace(each, hour=_hour(plain, each)) if each.day else each
        for each in _times(text, plain, year)
    )


def is_range(plain: str, first: DateText, last: DateText) -> bool:
    """Whether two dates are the ends of one span."""
    between = plain[first.end : last.at]
    said = _FROM.search(plain[: first.at]) and _TO.match(between)
    until = _UNTIL.fullmatch(between) and not _PUT_OFF.search(plain[: first.at])
    return bool(said or until or _DASH.fullmatch(between))


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


def _hour(plain: str, each: Time) -> clock | None:
    """The hour that stands beside the day."""
    match = _HOUR_BEFORE.search(plain, 0, each.at)
    if match is None and each.last is None:
        match = _HOUR_BEHIND.match(plain, each.end)
    elif match is not None and _BY_HOUR.search(plain[: match.start()]):
        return None
    if match is None:
        return None
    hour, late = int(match[1]), match[3] in ("chieu", "toi")
    return clock(hour + _NOON if late and hour < _NOON else hour, int(match[2] or 0))


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
