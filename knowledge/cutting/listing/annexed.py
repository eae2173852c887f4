"""What the body tells and a schedule in the annex lists again: one event, and not two.

Rule kept here: it stays where the body tells it, under the short name that the schedule has for it;
where several of either are on a day, only those that share their words are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.cutting.extract.dates import flat
from knowledge.cutting.extract.tasks import FoundEvent, is_due
from knowledge.cutting.outline.names import Clause

# What an annex is called that lists the days of the whole document.
_SCHEDULE = re.compile(r"\b(?:moc|thoi han|thoi gian|lich|tien do|cac ngay|thoi diem)\b")
_WORD = re.compile(r"[^\W\d]{2,}")
_COMMON = frozenset(
    "va cac cua cho ve den tu gui nop bao cao trong theo voi duoc don vi hop tac xa htx mau so dot "
    "nam ngay truoc to chuc thuc hien lien minh".split()
)


def told_once(found: Sequence[FoundEvent], clauses: Sequence[Clause]) -> Iterator[FoundEvent]:
    """The events without those of an annex that the body tells."""
    annexes = {each.id.partition(".")[0] for each in clauses if _is_schedule(each)}
    rows = [each for each in found if each.kind == "row" and _chapter(each) in annexes]
    body = [each for each in found if _chapter(each) not in annexes]
    same = dict(pair for row in rows if (pair := _pair(row, rows, body)))
    for event in found:
        if event in same:
            continue
        row = next((one for one, told in same.items() if told == event), None)
        yield replace(event, name=row.name) if row else event


def _is_schedule(clause: Clause) -> bool:
    """Whether a clause is of an annex that is called a schedule."""
    titles = (*clause.path, clause.text.split(" | ")[0])
    annexed = clause.id.startswith("PL")
    return annexed and any(_SCHEDULE.search(flat(each)) for each in titles)


def _chapter(event: FoundEvent) -> str:
    return event.section.partition(".")[0]


def _pair(
    row: FoundEvent, rows: Sequence[FoundEvent], body: Sequence[FoundEvent]
) -> tuple[FoundEvent, FoundEvent] | None:
    """The row and what the body tells of it."""
    if row.date is None:
        return None
    listed = [each for each in rows if _when(each) == _when(row)]
    told = [each for each in body if _when(each) == _when(row)]
    alike = [each for each in told if _telling(each) & _telling(row)]
    if len(listed) == len(told) == 1:
        # By when to hand in, in other words; a ceremony on that day is another event.
        due = told[0].kind == "deadline" and is_due(row.when)
        return (row, told[0]) if alike or due else None
    return (row, alike[0]) if len(alike) == 1 else None


def _when(event: FoundEvent) -> tuple[object, ...]:
    return event.date, event.until


def _telling(event: FoundEvent) -> frozenset[str]:
    return frozenset(_WORD.findall(flat(event.name))) - _COMMON
