"""Reading hours: a time of day, or two of them as from and to.

The rule: a reader returns a value or None and never raises; of two hours it chooses none.
"""

import re
from collections.abc import Iterator
from datetime import time

from handlers.typed.moments import Moments, moments_of
from knowledge.typed.said import Said

_PART = "sang|trua|chieu|evening|toi|dem|khuya"
_MINUTE = (
    r"(?:(?P<minute>\d{1,2})\b(?! (?:/|\. \d|(?:ngay|hom)\b(?! \d)|(?:tuan|thang|h|gio|tieng)\b))"
    r"(?: (?:p|ph|phut)\b)?"
    r"|(?P<half>ruoi)|(?:less|kem) (?P<less>\d{1,2})(?: (?:p|ph|phut)\b)?)"
)
# "7 gio", "7 h 30", "7 ruoi", "7 : 30", "7 . 30", "8 kem 15", "9 evening".
_HOUR = (
    rf"(?:(?P<before>{_PART}) (?:(?:som|luc|khoang|tam|vao|mai|cu|nay) )*)?"
    r"(?<!\d [/.:] )(?<!thu )(?:(?<!ngay )|(?<=\d ngay ))(?<!thang )\b(?P<hour>\d{1,2}) "
    rf"(?:(?:h|g|gio)\b(?: {_MINUTE})?(?! nua\b)"
    rf"|(?=ruoi|less|kem \d){_MINUTE.replace('P<', 'P<b_')}"
    rf"|[:.] (?P<exact>\d\d)\b(?! [/.])(?: (?:h|g|gio)\b)?|(?=(?:sang|trua|chieu|evening|dem)\b))"
    rf"(?: ?(?:buoi )?(?P<part>{_PART})\b)?"
)
_HOURS = re.compile(_HOUR)
_BARE_HOUR = re.compile(r"(?:luc |khoang |tam )*(\d{1,2})")
_BARE = r"\d{1,2}(?: (?:h|g|gio)\b)?(?: (?:\d\d|ruoi|[:.] \d\d|(?:less|kem) \d\d))?"
_ENDS = rf"{_BARE}(?: (?:{_PART}))?"
_BETWEEN = re.compile(
    rf"(?P<start>{_ENDS}) (?:- >|[-\u2013\u2192]|until|toi|ve|qua|sang) (?:luc |khoang )*"
    rf"(?P<end>{_ENDS})(?! ?[/\d])"
)


def hours_in(moments: Moments) -> Iterator[tuple[time, re.Match[str]]]:
    """Every time of day in the text, with where it stands in the plain line."""
    return hours_on(moments.line)


def hours_on(line: str) -> Iterator[tuple[time, re.Match[str]]]:
    """Every time of day on a plain line."""
    for found in _HOURS.finditer(line):
        at = _clock(found)
        if at is not None:
            yield at, found


def _clock(found: re.Match[str]) -> time | None:
    hour = int(found["hour"])
    minute = int(found["minute"] or found["b_minute"] or found["exact"] or 0)
    if found["half"] or found["b_half"]:
        minute = 30
    less = int(found["less"] or found["b_less"] or 0)
    if hour > 24 or minute > 59 or less > 59:
        return None
    hour = _of_the_day(hour, found["part"] or found["before"] or "")
    total = hour * 60 + minute - less
    return time(total // 60 % 24, total % 60) if total < 24 * 60 else None


def _of_the_day(hour: int, part: str) -> int:
    """The hour of 24: "3 giờ chiều" is 15, "12 giờ tối" and "12 giờ đêm" are 0."""
    if hour == 12:
        return 0 if part in ("dem", "khuya", "evening", "toi") else hour
    if hour > 12:
        return hour
    # "2 giờ đêm" is after midnight, "11 giờ đêm" before it; "1 giờ trưa" is after noon.
    late = part in ("dem", "khuya") and hour > 6
    noon = part == "trua" and hour < 4
    return hour + 12 if part in ("chieu", "evening", "toi") or late or noon else hour


def read_hour(text: Said | str) -> time | None:
    """A time of day: "8", "8h30", "7.30", "7 rưỡi", "8 giờ kém 15", "lúc 3 giờ chiều"."""
    moments = moments_of(text)
    bare = _BARE_HOUR.fullmatch(moments.bare)
    if bare:
        return time(int(bare[1])) if int(bare[1]) < 24 else None
    found = list(hours_in(moments))
    left = _HOURS.sub(" ", moments.line)
    # A second number would be read over: a date, a length of time, another hour.
    return found[0][0] if len(found) == 1 and not re.search(r"\d", left) else None


def read_hour_span(text: Said | str) -> tuple[time, time] | None:
    """Two times of day, from and to: "21h den 7h", "21:00-07:00", "9 tối tới 6 sáng"."""
    found = span_in(moments_of(text))
    return found[0] if found else None


def span_in(moments: Moments) -> tuple[tuple[time, time], re.Match[str]] | None:
    """The first two hours that are said as from and to, with where they stand."""
    for found in _BETWEEN.finditer(moments.line):
        ends = tuple(_end(found[name]) for name in ("start", "end"))
        # "11/4 đến 13/4" are days, and "30 đến 7" is no time at all.
        if ends[0] and ends[1]:
            return (ends[0], ends[1]), found
    return None


def _end(said: str) -> time | None:
    bare = re.fullmatch(r"\d{1,2}", said)
    found = _HOURS.fullmatch(f"{said} h" if bare else said)
    return _clock(found) if found else None
