"""A row of another commune than the question names: it is offered, and nobody is told it.

Rule kept here: names that only begin alike ("Ea Rông", "Ea Kmút") are two.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.passages.named import NamedPlan
from knowledge.passages.tables import named_cell
from knowledge.search.judgement import Judgement
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_KIND = r"\b(?:xa|phuong|thi tran|thi xa|huyen)"
_ASKED = re.compile(rf"{_KIND} (\w+)")
_CALLED = re.compile(rf"{_KIND} (\w+(?: \w+)+)")


def unless_elsewhere(named: NamedPlan, question: Said, judgement: Judgement) -> Judgement:
    """The judgement; only offered where the row is that of a place with another name."""
    asked = _ASKED.search(question.folded) if judgement.outcome == "answer" else None
    section = judgement.matches[0].section if judgement.matches else ""
    if asked is None or not named.tables.is_row(section):
        return judgement
    cells = named.tables.cells(section)
    at = named_cell(cells)
    called = _CALLED.match(fold(cells[at])) if at is not None else None
    if called is None:
        return judgement
    syllables, said = called[1].split(), set(re.findall(r"\w+", question.folded))
    begins_alike = asked[1] == syllables[0]
    is_another = begins_alike and not said.issuperset(syllables)
    return replace(judgement, outcome="offer") if is_another else judgement
