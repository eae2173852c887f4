"""What the document itself says beside a field of the head: its own words, and where they stand.

The rule: nothing is filled in by it; of several candidates all are shown, and a person chooses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.cutting.extract.deadline import find_deadlines
from knowledge.cutting.extract.period import find_periods
from knowledge.cutting.extract.spans import WAVES
from knowledge.cutting.outline.names import Clause
from knowledge.plan.plan import Plan

# More candidates than anybody compares.
_MOST = 4
_WORDS = 120


@dataclass(frozen=True)
class Hint:
    """Words of the document and the section they stand in."""

    words: str
    section: str


def head_hints(plan: Plan) -> Mapping[str, tuple[Hint, ...]]:
    """By the name of the field; only fields about which the document says something."""
    clauses = tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())
    periods = tuple(
        Hint(_short(each.text.replace(WAVES, " \u2026 ")), each.section)
        for each in find_periods(clauses, plan.date)
    )
    deadlines = tuple(
        Hint(_short(each.words), each.section)
        for each in find_deadlines(clauses, plan.year, plan.date)
    )
    found = {"period-end": periods, "registration_deadline": deadlines}
    return {name: hints[:_MOST] for name, hints in found.items() if hints}


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
