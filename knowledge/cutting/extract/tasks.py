"""Dated tasks and deadlines of a document, sentence by sentence.

Rule kept here: a date that only tells when a cited document was issued is no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Literal

from knowledge.cutting.extract.dates import DateText, find_dates, flat, sentences
from knowledge.cutting.outline.markers import find_marker
from knowledge.cutting.outline.names import Clause

EventKind = Literal["anniversary", "meeting", "deadline", "dated", "row"]
Span = tuple[int, int]

_DUE = (
    re.compile(
        r"\b(?:truoc|cham nhat|muon nhat|den het|xong|het|han cuoi)"
        r"(?: la| vao| trong)?(?: het)?\s*$"
    ),
    re.compile(r"\b(?:truoc|cham nhat|muon nhat|den het|xong truoc)\b[^;.\d\n]{0,25}$"),
    re.compile(r"\b(?:gui|bao cao|han|hoan thanh)\b[^;.\d\n]{0,60}$"),
)
_NUMBERED_AHEAD = re.compile(r"/\S+\s*(?:,\s*)?$")
_WITHIN_MONTH = re.compile(r"\b(?:tu )?(?:ngay|tu) (\d{1,2}) ?(?:[-\u2013]|va|den(?: het)?) ?$")
_TERM = re.compile(r"nhiem ky [\d\s-]*\d|lan thu [ivx\d]+")
_YEARLY = re.compile(r"\b(?:hang|moi|thuong) nam\b|\bhang nien\b")
_TIME_FIRST = re.compile(
    r"(?:\d{1,2} ?(?:gio|h)\b|(?:vao |tu )?(?:sang |chieu |toi )?ngay \d|tu \d|bat dau|"
    r"han (?:chot|cuoi)|thoi (?:gian|han))"
)
# Headings that every plan has, and no event is called by.
_SAYS_NOTHING = re.compile(r"noi dung|to chuc thuc hien|thoi gian|muc dich|yeu cau|ke hoach|phan ")
LONG_NAME = 160
# Within a month people prepare for the beginning; of a longer span they have to know the end.
_SHORT_RANGE = 31


@dataclass(frozen=True)
class FoundEvent:
    """A named day. `date` None: not written exactly; `when` are the document's words for it."""

    name: str
    section: str
    quote: str
    when: str
    kind: EventKind
    date: date | None = None
    yearly: tuple[int, int] | None = None
    base_year: int | None = None


def dated_tasks(clause: Clause, year: int | None, spans: list[Span]) -> Iterator[FoundEvent]:
    """Deadlines and dated tasks of a clause outside the spans already taken."""
    for start, sentence in sentences(clause.text):
        plain = flat(sentence)
        dates = find_dates(sentence)
        skipped: list[DateText] = []
        for each, after in zip_longest(dates, dates[1:]):
            place = (start + each.at, start + each.end)
            if each in skipped or overlaps(place, spans) or _is_citation(sentence, plain, each):
                continue
            if after is not None and _is_range(plain, each, after):
                skipped.append(after)
                yield _ranged(clause, sentence, each, after, year)
                continue
            day = exact_day([each], year)
            if day is not None or _is_rough_time(plain, each):
                yield _single(clause, sentence, plain, each, day)


def when_in(text: str) -> str:
    """The last words of the text that say when, "" when there are none."""
    dates, plain = find_dates(text), flat(text)
    if not dates:
        term = _TERM.search(plain)
        return text[term.start() : term.end()] if term else ""
    start = dates[-1].at
    if len(dates) > 1 and _is_range(plain, dates[-2], dates[-1]):
        start = dates[-2].at
    # What stands in other cells of a row says nothing about when.
    cell = plain.rfind(" | ", 0, start) + 1
    due = _due(plain[cell:start])
    return text[start if due is None else cell + due : dates[-1].end].strip("| ")


def yearly_day(sentence: str, each: DateText) -> tuple[int, int] | None:
    """Month and day of a date without a year that its sentence says comes round every year."""
    if each.kind != "short" or not each.month or not each.day:
        return None
    return (each.month, each.day) if _YEARLY.search(flat(sentence)) else None


def is_due(text: str) -> bool:
    """Tell whether the text ends with a day and the words that make it a deadline."""
    dates = find_dates(text)
    if not dates or text[dates[-1].end :].strip(" .;"):
        return False
    return _due(flat(text)[: dates[-1].at]) is not None


def _due(before: str) -> int | None:
    """Where the words for a deadline begin that lead up to a date, or None."""
    found = next((match for match in (p.search(before) for p in _DUE) if match), None)
    # Farther away, the word belongs to something else in the sentence.
    return found.start() if found and len(found[0]) < 60 else None


def _single(
    clause: Clause, sentence: str, plain: str, each: DateText, day: date | None
) -> FoundEvent:
    due, begins = _due(plain[: each.at]), _WITHIN_MONTH.search(plain[: each.at])
    when = each.text if due is None else sentence[due : each.end]
    if begins and due is None and day and int(begins[1]) < day.day:
        # "From the 8th to the 10th of December": people prepare for the beginning of a short span.
        day, when = day.replace(day=max(int(begins[1]), 1)), sentence[begins.start() : each.end]
    kind: EventKind = "dated" if due is None else "deadline"
    return FoundEvent(
        _name_in(clause, sentence),
        clause.id,
        _quote(clause, sentence, each),
        when,
        kind,
        day,
        yearly_day(sentence, each),
    )


def _ranged(
    clause: Clause, sentence: str, first: DateText, last: DateText, year: int | None
) -> FoundEvent:
    """One event for "from ... to ...": short ones on their first day, long ones on the last."""
    end = exact_day([last], year)
    begin = exact_day([first], end.year if end else year)
    short = begin is not None and end is not None and (end - begin).days <= _SHORT_RANGE
    when = sentence[first.at : last.end]
    name, quote = _name_in(clause, sentence), _quote(clause, sentence, last)
    return FoundEvent(name, clause.id, quote, when, "dated", begin if short else end or begin)


def _is_range(plain: str, first: DateText, last: DateText) -> bool:
    return bool(
        re.search(r"\b(?:tu|ke tu)\b[^;.]{0,12}$", plain[: first.at])
        and re.match(r"[\s,]*(?:den|toi|-|\u2013)[^;.\d]{0,16}$", plain[first.end : last.at])
    )


def _is_rough_time(plain: str, each: DateText) -> bool:
    """A month or quarter that says when something is done, not which period is meant."""
    if each.kind in ("month", "quarter"):
        return True
    bare = each.kind in ("bare-month", "bare-quarter")
    return bare and bool(re.search(r"\b(?:vao|trong|truoc|den het)\s*$", plain[: each.at]))


def _quote(clause: Clause, sentence: str, each: DateText) -> str:
    """The sentence up to the date, so that the date is the last one in the quote."""
    words = sentence[: each.end]
    return words if words in clause.text else each.text


def _is_citation(sentence: str, plain: str, each: DateText) -> bool:
    """A date that only tells when a cited document was issued."""
    before = sentence[: each.at].rstrip(" ,(")
    # "Trước" close before the date makes it a deadline, although a decision is named ahead of it.
    return bool(_NUMBERED_AHEAD.search(before)) or bool(
        re.search(
            r"(?:luat|nghi dinh|quyet dinh|thong tu|cong van|chi thi|nghi quyet)[^,;]{0,60}$",
            plain[: each.at],
        )
        and "truoc" not in plain[max(0, each.at - 20) : each.at]
    )


def exact_day(dates: Sequence[DateText], year: int | None) -> date | None:
    """The last exact day among the dates; `year` completes those without one."""
    for each in reversed(dates):
        day = each.in_year(year) if year else each.first if each.kind == "day" else None
        if day is not None:
            return day
    return None


def overlaps(span: tuple[int, int], spans: Sequence[Span]) -> bool:
    """Tell whether the span touches one already taken."""
    return any(span[0] < end and start < span[1] for start, end in spans)


def _name_in(clause: Clause, sentence: str) -> str:
    """What the sentence calls the event; one that only says when is called by its heading."""
    name = _short_name(sentence)
    if not _TIME_FIRST.match(flat(name)):
        return name
    opening = clause.text.partition("\n")[0]
    heading = opening if sentence not in opening else (clause.path or ("",))[-1]
    heading = _unmarked(heading)
    return (
        name
        if not heading or _SAYS_NOTHING.match(flat(heading))
        else _short_name(f"{heading}: {name}")
    )


def _unmarked(text: str) -> str:
    """The words behind the mark they open with."""
    marker = find_marker(text)
    return (marker.rest if marker else text).strip(" .:")


def _short_name(sentence: str) -> str:
    text = _unmarked(sentence)
    if len(text) <= LONG_NAME:
        return text
    return text[:LONG_NAME].rpartition(" ")[0] + " \u2026"
