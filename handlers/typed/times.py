"""Reading days, hours and lengths of time.

The rule: a reader returns a value or None and never raises; the step then asks again with its own
sentence.
"""

import re
from datetime import date, time, timedelta

from handlers.typed.read import plain
from knowledge.typed.said import Said

_DIGITS = re.compile(r"\d+")
_HOUR = re.compile(r"(?:luc )?(\d{1,2})(?:\s*(?:h|g|gio|:)\s*(\d{1,2})?)?(?: ?p(?:hut)?)?")
_DATE = re.compile(
    r"(?:den )?(?:het )?(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})"
    r"(?:(?:[/.-]| nam )(\d{4}|\d{2}))?"
)
_SPAN = re.compile(r"(\d{1,3})\s*(ngay|tuan|thang|gio)")


def read_days_before(text: str) -> tuple[int, ...] | None:
    """Whole days, furthest first, from text such as "30, 7 va 1"; None when none or over 365."""
    days = {int(number) for number in _DIGITS.findall(text)}
    if not days or max(days) > 365 or len(days) > 8:
        return None
    return tuple(sorted(days, reverse=True))


def read_hour(text: Said | str) -> time | None:
    """A time of day: "8", "8h", "8h30", "8:30", "luc 7 gio sang", "3 gio chieu"."""
    typed = plain(text)
    words = set(typed.split())
    found = _HOUR.fullmatch(re.sub(r"\b(sang|trua|chieu|toi|dem)\b", "", typed).strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour == 12 and "dem" in words:
        hour = 0
    # "2 giờ đêm" is after midnight, "11 giờ đêm" before it.
    elif hour < 12 and (words & {"chieu", "toi"} or ("dem" in words and hour > 6)):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_hour_span(text: Said | str) -> tuple[time, time] | None:
    """Two times of day, from and to: "21h den 7h", "21:00-07:00"."""
    # "toi" before a number is "tới"; elsewhere it is "tối", the evening of the first hour.
    parts = re.split(r"\s*(?:->|-|–|\bden\b|\btoi\b(?= \d))\s*", re.sub(r"^tu ", "", plain(text)))
    if len(parts) != 2:
        return None
    start, end = read_hour(parts[0]), read_hour(parts[1])
    return (start, end) if start and end else None


def read_date(text: Said | str, today: date) -> date | None:
    """A day, day first: 11/4, 11-4-2025, 11.4.25, "ngay 11 thang 4", "mai"; no year: the next."""
    typed = plain(text)
    if typed in ("hom nay", "mai", "ngay mai"):
        return today + timedelta(days=0 if typed == "hom nay" else 1)
    found = _DATE.fullmatch(typed)
    if not found:
        return None
    year = int(found[3]) if found[3] else today.year
    year += 2000 if year < 100 else 0
    try:
        day = date(year, int(found[2]), int(found[1]))
        return day.replace(year=year + 1) if not found[3] and day < today else day
    # Also for 29/2, put into a year that has none.
    except ValueError:
        return None


def read_span(text: Said | str) -> timedelta | None:
    """A length of time: "7 ngay", "2 tuan", "1 thang" (30 days), "3 gio"."""
    found = _SPAN.search(plain(text))
    if not found:
        return None
    number = int(found[1])
    return {
        "gio": timedelta(hours=number),
        "ngay": timedelta(days=number),
        "tuan": timedelta(weeks=number),
        "thang": timedelta(days=30 * number),
    }[found[2]]
