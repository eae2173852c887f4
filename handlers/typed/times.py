"""Reading days and lengths of time.

The rule: a reader returns a value or None and never raises; the step then asks again with its own
sentence.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.typed.moments import moments_of
from handlers.values.orders import CENTURY
from knowledge.typed.said import Said

_COUNTED = re.compile(
    r"(?<!/ )(?<!thu )\b(?P<number>\d{1,3}|nua)"
    r" ?(?P<unit>ngay|hom|dem|tuan|thang|tieng|gio|h)?\b(?! ?(?:/|(?:lan|chut|it|ti|phut|p)\b))"
)
_DAYS = {"ngay": 1, "hom": 1, "dem": 1, "tuan": 7, "thang": 30}
# "3 ngày chứ không phải 13": what is denied is no wish.
_NOT_THAT = re.compile(
    r"\b(?:khong phai|chu(?: khong phai)?) (?:la |truoc )*\d{1,3}(?: (?:ngay|hom|tuan|thang))?\b"
)
_ON_THE_DAY = re.compile(
    r"(?:exactly|dung|trong|ngay(?: trong)?|vao) (?:chinh )?(?:ngay|hom)\b(?! truoc)(?! mai)"
)
# Where days are asked for: "hôm trước" is one before, "sáng hôm đó" is none.
_THAT_DAY = re.compile(r"(?<!truoc )\b(?:ngay|hom|bua) (?:do|ay)\b")
_THE_DAY_BEFORE = re.compile(r"(?<!\d )\b(?:hom|bua|ngay) truoc\b(?! \d)")
_DATE = re.compile(
    r"(?:until )?(?:het )?(?:ngay |mung |hom )?(\d{1,2})(?: [/.-] | thang )(\d{1,2})"
    r"(?:(?: [/.-] | nam )(\d{4}|\d{2}))?"
)
_RELATIVE = {
    "hom nay": 0, "nay": 0, "mai": 1, "ngay mai": 1, "hom sau": 1, "overmorrow": 2, "mot": 2,
    "ngay overmorrow": 2, "ngay mot": 2, "ngay kia": 2, "hom kia": 2, "kia": 2, "1": 2,
    "ngay 1": 2,
}  # fmt: skip
_LATER = re.compile(r"(?:sau )?(\d{1,3}|nua) (ngay|hom|tuan|thang)(?: nua| sau)?")
_WEEKDAY = re.compile(r"(?:thu (\d)|(chu nhat))(?: (nay|tuan nay|tuan sau|tuan until|tuan toi))?")
_MONTH_END = re.compile(r"(?:until )?(?:het|cuoi) thang (\d{1,2}|nay|sau)")
_SPAN = re.compile(r"(?<!ngay )\b(\d{1,3}|nua) (ngay|hom|tuan|thang(?! \d)|gio|tieng|h)\b")
_MONTHS = re.compile(r"(?<!ngay )\b(\d{1,2}) thang(?! \d)\b")
_DAY_AND_MONTH = re.compile(r"\b(\d{1,2}) ?(?:/ ?| thang )(\d{1,2})\b(?! ?/ ?\d{1,2}\b(?!\d))")
# A year in which February has all its days.
_LEAP_YEAR = 2024
_NAMED_DAY = re.compile(
    r"\b(?P<day>hom nay|ngay mai|mai|overmorrow|ngay kia|\d{1,2} / \d{1,2}(?: / \d{2,4})?"
    r"|\d{1,2} thang \d{1,2}|(?:thu [2-7]|chu nhat)(?: nay| tuan nay| tuan sau| tuan until)?)\b"
)


def read_days_before(text: Said | str) -> tuple[int, ...] | None:
    """Whole days, furthest first: "30, 7 va 1", "1 tuần", "nửa tháng", "đúng ngày".

    None when there are none, or more than a year or eight of them.
    """
    days = set(days_in(moments_of(text).line))
    if not days or max(days) > 365 or len(days) > 8:
        return None
    return tuple(sorted(days, reverse=True))


def days_in(line: str, *, bare: bool = True) -> list[int]:
    """The lengths in days in the order said; `bare` numbers are days too. The day itself is 0."""
    found: list[tuple[int, int]] = []
    line = _NOT_THAT.sub(" ", line)
    for one in _COUNTED.finditer(line):
        unit, half = one["unit"], one["number"] == "nua"
        if half and unit not in ("thang", "tuan"):
            continue
        # Hours are a time of day unless they are whole days.
        hours = unit in ("tieng", "gio", "h")
        if hours and (half or int(one["number"]) % 24 or one["number"] == "0"):
            continue
        if unit is None and not bare:
            continue
        count = 0.5 if half else int(one["number"])
        days = count / 24 if hours else count * _DAYS.get(unit or "ngay", 1)
        found.append((one.start(), int(days)))
    found += [(one.start(), 0) for one in _ON_THE_DAY.finditer(line)]
    if bare:
        found += [(one.start(), 1) for one in _THE_DAY_BEFORE.finditer(line)]
        found += [(one.start(), 0) for one in _THAT_DAY.finditer(line)]
    return list(dict.fromkeys(days for _, days in sorted(found)))


def read_date(text: Said | str, today: date) -> date | None:
    """A day, day first: 11/4, 11-4-2025, "ngày 11 tháng 4", "mốt", "thứ hai", "hết tháng 6".

    Without a year it is the next such day. A year of another century is none.
    """
    typed = moments_of(text).bare
    if typed in _RELATIVE:
        return today + timedelta(days=_RELATIVE[typed])
    for read in (_later, _weekday, _month_end):
        day = read(typed, today)
        if day is not None:
            return day if day.year // 100 == CENTURY else None
    found = _DATE.fullmatch(typed)
    if not found:
        return None
    year = int(found[3]) if found[3] else today.year
    # Of two digits, as written: 0001 is none of ours.
    year += 2000 if found[3] and len(found[3]) == 2 else 0
    if year // 100 != CENTURY:
        return None
    try:
        day = date(year, int(found[2]), int(found[1]))
        return day.replace(year=year + 1) if not found[3] and day < today else day
    # Also for 29/2, put into a year that has none.
    except ValueError:
        return None


def _later(typed: str, today: date) -> date | None:
    found = _LATER.fullmatch(typed)
    if not found or not (typed.endswith((" nua", " sau")) or typed.startswith("sau ")):
        return None
    count = 0.5 if found[1] == "nua" else int(found[1])
    return today + timedelta(days=int(count * _DAYS[found[2]]))


def _weekday(typed: str, today: date) -> date | None:
    """The coming such day, today excepted; "tuần sau" means the week that begins on Monday."""
    found = _WEEKDAY.fullmatch(typed)
    number = 8 if found and found[2] else int(found[1]) if found else 0
    if not found or not 2 <= number <= 8:
        return None
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(days=number - 2)
    next_week = found[3] is not None and not found[3].endswith("nay")
    if next_week or day <= today:
        day += timedelta(days=7)
    return day


def _month_end(typed: str, today: date) -> date | None:
    found = _MONTH_END.fullmatch(typed)
    if not found:
        return None
    month = int(found[1]) if found[1].isdigit() else today.month + (found[1] == "sau")
    year = today.year + (month > 12) + (found[1].isdigit() and month < today.month)
    month = 1 if month == 13 and not found[1].isdigit() else month
    if not 1 <= month <= 12:
        return None
    return date(year, month, monthrange(year, month)[1])


def read_span(text: Said | str) -> timedelta | None:
    """A length of time: "7 ngay", "2 tuần", "1 tháng" (30 days), "nửa tháng", "3 tiếng"."""
    found = _SPAN.search(moments_of(text).line)
    if not found:
        return None
    count = 0.5 if found[1] == "nua" else int(found[1])
    if found[2] in ("gio", "tieng", "h"):
        return timedelta(hours=count)
    return timedelta(days=int(count * _DAYS[found[2]]))


def end_of_span(text: Said | str, today: date) -> date | None:
    """The day a length of time ends that begins today; a month is one of the calendar's."""
    found = _MONTHS.search(moments_of(text).line)
    if found is None:
        span = read_span(text)
        return today + span if span else None
    year, month = divmod(today.year * 12 + today.month - 1 + int(found[1]), 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def no_such_day(text: Said | str) -> tuple[int, int] | None:
    """The first day and month that no calendar has: 31/4, 30/2; None where there is none."""
    for found in _DAY_AND_MONTH.finditer(moments_of(text).line):
        day, month = int(found[1]), int(found[2])
        if 1 <= month <= 12 and monthrange(_LEAP_YEAR, month)[1] < day <= 31:
            return day, month
    return None


_DELAY = re.compile(r"(?P<count>\d{1,3}|nua) (?P<unit>tieng|gio|h|phut|p)\b(?P<half> ruoi)?")


def read_delay(text: Said | str) -> timedelta | None:
    """How long from now: "2 tiếng nữa", "sau 1 giờ", "nửa tiếng", "30p", "1 tiếng rưỡi"."""
    found = _DELAY.search(moments_of(text).line)
    if not found:
        return None
    count = 0.5 if found["count"] == "nua" else int(found["count"])
    count += 0.5 if found["half"] else 0
    return timedelta(minutes=count) if found["unit"] in ("phut", "p") else timedelta(hours=count)


@dataclass(frozen=True)
class NamedDay:
    """A day that a line of plain words names, by which of them, and the line without them."""

    day: date
    words: str
    rest: str


def day_named(line: str, today: date) -> NamedDay | None:
    """The first day that a line of moments names; None when there is none."""
    found = _NAMED_DAY.search(line)
    day = read_date(found["day"].replace(" / ", "/"), today) if found else None
    if found is None or day is None:
        return None
    return NamedDay(day, found["day"], f"{line[: found.start()]} {line[found.end() :]}")
