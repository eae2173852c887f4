"""What the document itself says beside a field of the head: its own words, and where they stand.

The rule: nothing is filled in by it; of several candidates all are shown, and a person chooses.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.cutting.extract.dates import flat
from knowledge.cutting.extract.deadline import find_deadlines
from knowledge.cutting.extract.extract import of_the_whole
from knowledge.cutting.extract.period import find_periods
from knowledge.cutting.extract.spans import WAVES
from knowledge.cutting.outline.names import Clause
from knowledge.plan.plan import Plan

# More candidates than anybody compares.
_MOST = 4
_WORDS = 120
_HEAD = "mo-dau"
_NUMBER = re.compile(r"^so ?: ?\S*")
_DATE = re.compile(r".*(?:\bthang\b.*\bnam\b|, ngay\b).*")
_PHONE = re.compile(r"(?<![\d.,/])0\d{1,3}(?:[. ]?\d{3}){2}\d?(?![\d/])")
_BEFORE = 8


@dataclass(frozen=True)
class Hint:
    """Words of the document and the section they stand in."""

    words: str
    section: str


def head_hints(plan: Plan) -> Mapping[str, tuple[Hint, ...]]:
    """By the name of the field; only fields about which the document says something."""
    clauses = tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())
    days = [event.on for event in plan.events]
    periods = tuple(
        Hint(_short(each.text.replace(WAVES, " \u2026 ")), each.section)
        for each in of_the_whole(find_periods(clauses, plan.date), days)
    )
    deadlines = tuple(
        Hint(_short(each.words), each.section)
        for each in find_deadlines(clauses, plan.year, plan.date)
    )
    found = {
        "period-end": periods,
        "registration_deadline": deadlines,
        "number": () if plan.number else _head_line(plan, _NUMBER),
        "date": () if plan.date else _head_line(plan, _DATE),
        "organisation-phone": () if plan.organisation.phone else tuple(_phones(plan)),
    }
    return {name: hints[:_MOST] for name, hints in found.items() if hints}


def _head_line(plan: Plan, pattern: re.Pattern[str]) -> tuple[Hint, ...]:
    """The line of the letterhead in which something was left blank."""
    text = plan.sections[_HEAD].text if _HEAD in plan.sections else ""
    found = ((line, pattern.search(flat(line))) for line in text.split("\n"))
    words = (line[match.start() : match.end()] for line, match in found if match)
    return tuple(Hint(_short(each), _HEAD) for each in words)[:1]


def _phones(plan: Plan) -> Iterator[Hint]:
    """Telephone numbers, each with the words before it: whose it is a person has to see."""
    for section in plan.sections.values():
        for match in _PHONE.finditer(section.text):
            before = section.text[: match.start()].rpartition("\n")[2].split()[-_BEFORE:]
            yield Hint(_short(" ".join((*before, match[0]))), section.id)


def deadline_words(plan: Plan) -> str:
    """How the document words the deadline that the plan has; "" where it was typed by somebody."""
    return next(_worded(plan), "")


def _worded(plan: Plan) -> Iterator[str]:
    clauses = tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())
    for each in find_deadlines(clauses, plan.year, plan.date):
        if each.day == plan.registration_deadline:
            yield each.words.strip(" .;,")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else words[:_WORDS].rpartition(" ")[0] + " \u2026"
