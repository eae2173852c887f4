"""Of the points below one heading the one that names itself what the heading only announces.

Rule kept here: it only takes the place of a neighbour that says no two words of the question, and
only where no other point does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from knowledge.passages.named import NamedPlan
from knowledge.search.judgement import Judgement, Match
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_WORD = re.compile(r"\w+")
_ASKS_WHEN = re.compile(
    r"\b(?:bao gio|khi nao|luc nao|ngay nao|ngay may|bao lau|may ngay|chung nao)\b"
)
_STATES_WHEN = re.compile(
    r"\b\d+ (?:ngay|thang|tuan|nam)\b|\b\d{1,2}/\d{1,2}\b|\bngay \d{1,2} thang\b"
)


@dataclass(frozen=True)
class Beside:
    """The points of one plan, each below its headings."""

    named: NamedPlan
    sections: tuple[str, ...]

    def of(self, question: Said, judgement: Judgement) -> Judgement:
        """ "Bao giờ nhận chứng chỉ": not the point on the second try, the one on certificates."""
        if judgement.outcome != "answer" or not judgement.matches:
            return judgement
        first = judgement.matches[0].section
        over = self.named.over(first)
        if not over or not _ASKS_WHEN.search(question.folded):
            return judgement
        asked = _pairs(question.folded)
        announced = asked & _pairs(fold(over[-1]))
        if not announced or asked & self._own(first):
            return judgement
        beside = (one for one in self.sections if self.named.over(one) == over)
        naming = [one for one in beside if announced & self._own(one) and self._tells(one)]
        if len(naming) != 1:
            return judgement
        score = judgement.matches[0].score
        others = (one for one in judgement.matches if one.section != naming[0])
        return replace(judgement, matches=(Match(naming[0], score), *others))

    def _own(self, section: str) -> set[tuple[str, str]]:
        return _pairs(fold(self.named.text(section)))

    def _tells(self, section: str) -> bool:
        return _STATES_WHEN.search(fold(self.named.text(section))) is not None


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(_WORD.findall(text)))
