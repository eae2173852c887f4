"""The day and the hour of an errand as people say them: "t5 tuần tới 8h kém 15", "tám rưỡi".

The rule: two days that disagree, or a day of the moon, are none; an hour belongs to the part of the
day that is said of it, else to the day that people are awake.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from handlers.reminders.words import spoken as words
from handlers.typed.hours import hours_on
from handlers.typed.moments import moments_of
from knowledge.typed.repeats import compiled

_WEEKDAY, _OF_WEEK = compiled(words.WEEKDAY), compiled(words.OF_WEEK)
_OF_MONTH, _AHEAD, _NEAR = (
    compiled(words.OF_MONTH),
    compiled(words.AHEAD),
    compiled(words.NEAR),
)
_LUNAR, _PARTED = compiled(words.LUNAR), compiled(words.PARTED)
_CHANGED_TO, _DELAYED = compiled(words.CHANGED_TO), compiled(words.DELAYED)
_UNITS = {"ngay": 1, "hom": 1, "tuan": 7, "thang": 30}
_OF_THE_WEEK = {"dau": 0, "giua": 2, "cuoi": 5}
_SUNDAY = 6
# "2 giờ" is of the afternoon: nobody is to be woken by a guess.
_NOON, _AFTERNOON = 12, range(1, 5)


@dataclass(frozen=True)
class SpokenMoment:
    """What the words say: the days they name, the hour, the part of the day, and what is left."""

    days: tuple[date, ...]
    at: time | None
    part: str
    rest: str
    lunar: bool
    delayed: bool


def read_spoken(when: str, today: date) -> SpokenMoment:
    """The words of a moment, read."""
    line = moments_of(when).line
    days = list[date]()
    for pattern, read in _READERS:
        line = _taken(line, pattern, read, today, days)
    line = _CHANGED_TO.sub("", " ".join(line.split()))
    delayed = _DELAYED.search(line) is not None
    hours = [] if delayed else list(hours_on(line))
    part = _PARTED.search(line)
    at = hours[0][0] if len(hours) == 1 else None
    if at is not None and part is None and at.hour in _AFTERNOON:
        at = at.replace(hour=at.hour + _NOON)
    for _, found in hours:
        line = line.replace(found[0], " ")
    lunar = _LUNAR.search(line) is not None
    named = part["part"] if part else ""
    return SpokenMoment(tuple(dict.fromkeys(days)), at, named, line.strip(), lunar, delayed)


def _taken(
    line: str,
    pattern: re.Pattern[str],
    read: Callable[[re.Match[str], date], date | None],
    today: date,
    days: list[date],
) -> str:
    """The line without the days that the pattern names, which are kept."""

    def kept(found: re.Match[str]) -> str:
        day = read(found, today)
        if day is None:
            return found[0]
        days.append(day)
        return " "

    return pattern.sub(kept, line)


def _weeks(said: str | None) -> int:
    if said is None or said in ("nay", "ni"):
        return 0
    return 2 if said.endswith("nua") else 1


def _weekday(found: re.Match[str], today: date) -> date | None:
    """The coming such day; of a week that is said, that week's."""
    number = found["a"] or found["d"]
    index = (words.WEEKDAYS.get(number) or int(number)) - 2 if number else _SUNDAY
    week = found["b"] or found["c"]
    day = today - timedelta(days=today.weekday()) + timedelta(days=index + 7 * _weeks(week))
    return day + timedelta(days=7) if week is None and day <= today else day


def _of_week(found: re.Match[str], today: date) -> date | None:
    week = found["bare"] or found["week"]
    if found["week"] and not _weeks(found["week"]):
        return None  # "Tuần này" is no day of it.
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * _weeks(week))
    day = monday + timedelta(days=_OF_THE_WEEK.get(found["part"] or "", 0))
    return day + timedelta(days=7) if week is None and day <= today else day


def _of_month(found: re.Match[str], today: date) -> date | None:
    said = found["month"]
    months = today.month + (0 if said in (None, "nay", "ni") else 1)
    if said and said.isdigit():
        months = int(said) + (12 if int(said) < today.month else 0)
    for later in range(2):
        year, month = today.year + (months + later - 1) // 12, (months + later - 1) % 12 + 1
        last = monthrange(year, month)[1]
        day = date(year, month, {"dau": 1, "giua": 15}.get(found["part"], last))
        if day > today or said:
            return day
    return None


def _ahead(found: re.Match[str], today: date) -> date | None:
    unit = found["unit"] or found["unit_behind"] or found["one"]
    said = found["count"] or found["behind"] or "1"
    count = 0.5 if said == "nua" else int(said)
    return today + timedelta(days=int(count * _UNITS[unit])) if count * _UNITS[unit] >= 1 else None


def _near(found: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=0 if found["today"] else 2 if found["two"] else 1)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (_WEEKDAY, _weekday),
    (_OF_WEEK, _of_week),
    (_OF_MONTH, _of_month),
    (_AHEAD, _ahead),
    (_NEAR, _near),
)
