"""What a plan says in a whole part, told as one list: "htx phải làm gì" is no single clause.

Rule kept here: one line for every clause of the part, in the order of the paper.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.plan import problem_texts as texts
from knowledge.plan.reading import Row
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said


@dataclass(frozen=True)
class Whole:
    """A part with a line for each of its clauses; `asks` and `unless` are folded patterns."""

    part: str
    short: str
    items: tuple[str, ...]
    sections: tuple[str, ...]
    asks: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...] = ()

    def is_asked(self, question: Said) -> bool:
        """Whether the question is about all of it."""
        plain = question.unsigned
        asks = any(one.search(plain) for one in self.asks)
        return asks and not any(one.search(plain) for one in self.unless)


def read_wholes(rows: tuple[Row, ...], sections: Mapping[str, str]) -> tuple[Whole, ...]:
    """The parts that are told whole; what does not fit the plan is reported."""
    return tuple(_read_whole(row, sections) for row in rows)


def _read_whole(row: Row, sections: Mapping[str, str]) -> Whole:
    part, items = row.text("part"), row.texts("items")
    held = tuple(each for each in sections if each.startswith(f"{part}."))
    if len(held) != len(items) or not held:
        row.report(texts.whole_bad(part), "items")
    whom, what = row.optional_text("whom") or "", row.optional_text("what") or ""
    whole = Whole(
        part=part,
        short=row.text("short"),
        items=items,
        sections=held,
        asks=_patterns(row, "asks", whom, what),
        unless=_patterns(row, "unless", whom, what),
    )
    row.finish()
    return whole


def _patterns(row: Row, key: str, whom: str, what: str) -> tuple[re.Pattern[str], ...]:
    found: list[re.Pattern[str]] = []
    for written in row.texts(key):
        pattern = written.replace("<whom>", whom).replace("<what>", what)
        if fold(pattern) != pattern.lower():
            row.report(texts.not_folded(pattern), key)
        try:
            found.append(re.compile(pattern))
        except re.error:
            row.report(texts.pattern_bad(pattern), key)
    return tuple(found)
