"""Jubilees told by their first and last day: "30 năm … (12/9/1997 - 12/9/2027)".

Rule kept here: the day is the jubilee's only when both days are the same one, so many years apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.extract.tasks import FoundEvent, Span, overlaps
from knowledge.cutting.naming.short import shortened
from knowledge.cutting.outline.names import Clause

_PAIR = re.compile(r"(?<!\d)(\d{1,3}) nam [^;.()\n]{3,90}\(([^()\n]*)\)")
_COUNT = re.compile(r"(?<!\d)(\d{1,3}) nam\b")


def jubilees(clause: Clause, spans: list[Span]) -> Iterator[FoundEvent]:
    """Those of a clause outside the spans already taken."""
    for match in _PAIR.finditer(flat(clause.text)):
        days = [each.first for each in find_dates(match[2]) if each.kind == "day" and each.first]
        if overlaps(match.span(), spans) or len(days) != 2:
            continue
        first, last = days
        same = (first.month, first.day) == (last.month, last.day)
        if same and last.year - first.year == int(match[1]):
            spans.append(match.span())
            quote = clause.text[match.start() : match.end()]
            name = shortened(quote.partition("(")[0])
            when = clause.text[match.start(2) : match.end(2)]
            yearly = (last.month, last.day)
            yield FoundEvent(name, clause.id, quote, when, "anniversary", last, yearly)


def with_their_days(found: Sequence[FoundEvent]) -> Iterator[FoundEvent]:
    """The events, a jubilee without a day with the one that is told elsewhere."""
    counted = {_count(each): each for each in found if _is_told(each)}
    waiting = {_count(each) for each in found if _waits(each)}
    for event in found:
        told = counted.get(_count(event)) if _waits(event) else None
        if told is not None and told.date:
            base = told.date.year - int(_count(event) or 0)
            yield replace(told, name=event.name, base_year=base)
        elif not (_is_told(event) and _count(event) in waiting):
            yield event


def _count(event: FoundEvent) -> str | None:
    match = _COUNT.search(flat(event.quote))
    return match[1] if match and event.kind == "anniversary" else None


def _is_told(event: FoundEvent) -> bool:
    # One that a text names by itself has its base year.
    return event.kind == "anniversary" and event.date is not None and event.base_year is None


def _waits(event: FoundEvent) -> bool:
    return event.kind == "anniversary" and event.date is None and event.yearly is None
