"""What an imported event is called in the calendar: its name, and what its one day does not say.

Rule kept here: of several days both ends are told, of a month or quarter its own words, and
"before a day" is never "until that day".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.cutting.extract import event_texts as texts
from knowledge.cutting.extract.dates import DateText, find_dates, flat
from knowledge.cutting.extract.tasks import FoundEvent

_BEFORE = re.compile(
    r"\btruoc( \d{1,2} ?(?:gio|h)(?: ?\d\d)?(?: phut)?)?(?:,? (?:ngay|hoac trong ngay))?\s*$"
)
_BY_HOUR = re.compile(
    r"\b((?:cham nhat|muon nhat|den het|den|han cuoi)(?: la| vao)?(?: luc)?"
    r" \d{1,2} ?(?:gio|h)(?: ?\d\d)?(?: phut)?)(?:,? ngay)?\s*$"
)
_AND = re.compile(r"\s*(?:,|va|hoac)\s*")
_ABOUT = re.compile(
    r"\b(?:truoc|(?:tuan |nua )?(?:cuoi|dau)|giua|den het|tuan thu (?:nhat|hai|ba|tu|\d)|"
    r"(?:trung|thuong|ha) tuan)"
    r"(?: thang| quy)?\s*$"
)


def calendar_name(event: FoundEvent) -> str:
    """The name as people read it."""
    about = _about(event)
    return f"{event.name} ({about})" if about and about not in event.name else event.name


def _about(event: FoundEvent) -> str:
    if event.since and event.until:
        return _days(event.since, event.until)
    words = event.when if event.kind == "row" else event.quote
    dates = find_dates(words)
    if not dates or event.kind == "anniversary":
        return ""
    if event.date is None:
        return _month(words, event.when)
    first = _led(words, dates)
    led = flat(words[: first.at] + _day_word(first.text))
    if by := _BY_HOUR.search(led):
        return texts.by_hour(words=_small(words[by.start(1) : by.end(1)]), day=_short(event.date))
    match = _BEFORE.search(led)
    hour = words[match.start(1) : match.end(1)].strip() if match and match[1] else ""
    return texts.before_day(day=_short(event.date), hour=hour) if match else ""


def _led(words: str, dates: Sequence[DateText]) -> DateText:
    """The date that the words for all of them stand before: "trước ngày 20/6 và ngày 15/12"."""
    at = len(dates) - 1
    while at and _AND.fullmatch(flat(words[dates[at - 1].end : dates[at].at])):
        at -= 1
    return dates[at]


def _day_word(words: str) -> str:
    # The word "day" belongs to the date, and to what leads up to it.
    return "ngay" if flat(words).startswith("ngay") else ""


def _month(words: str, when: str) -> str:
    """The month or quarter as the document has it."""
    start = max(words.rfind(when), 0)
    dates = [each for each in find_dates(words[start:]) if each.kind != "year"]
    if not dates:
        return ""
    first, end = start + dates[0].at, start + dates[-1].end
    about = _ABOUT.search(flat(words[:first]))
    return _small(words[about.start() if about else first : end])


def _small(words: str) -> str:
    words = " ".join(words.split())
    return words[:1].lower() + words[1:]


def _days(first: date, last: date) -> str:
    """10–14/9; 28/8–2/9; with the years where there are two."""
    if first.year != last.year:
        return f"{_short(first)}/{first.year}\u2013{_short(last)}/{last.year}"
    begin = str(first.day) if first.month == last.month else _short(first)
    return f"{begin}\u2013{_short(last)}"


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"
