"""Of the points below one heading the one that names itself what the heading only announces.

Rule kept here: it only takes the place of a neighbour that says no two words of the question, and
only where no other point does. Where the plan's own matter is held stands under "địa điểm".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
# "Hội thi diễn ra ở đâu": where, and besides no word that is not in the plan's title.
_ASKS_WHERE = re.compile(r"\b(?:o dau|o mo|cho nao|noi nao|tai dau|dia diem(?: nao)?)\b")
_HELD = re.compile(
    r"\b(?:dien ra|to chuc|duoc|se|mo|la|vay|the|a|em|nhi|ha|co|cho|hoi|anh|chi|nam nay|tai)\b"
)
_STATES_WHERE = re.compile(r"\b(?:tai|o) \w|dia diem\W+\w")
_OFFERED, _HEAD = 3, 60
_STATES_WHEN = re.compile(
    r"\b\d+ (?:ngay|thang|tuan|nam)\b|\b\d{1,2}/\d{1,2}\b|\bngay \d{1,2} thang\b"
)
# What asks so of the plan's own matter, what such a heading is called, and what stands there.
_OF_TITLE = (
    (_ASKS_WHERE, re.compile(r"\bdia diem\b"), _STATES_WHERE),
    (_ASKS_WHEN, re.compile(r"\bthoi gian\b"), _STATES_WHEN),
)


@dataclass(frozen=True)
class Beside:
    """The points of one plan, each below its headings."""

    named: NamedPlan
    sections: tuple[str, ...]
    #: The words of the plan's own title, as they sound.
    title: frozenset[str] = frozenset()

    def of_title(self, question: Said, judgement: Judgement) -> Judgement:
        """Of where or when the plan's own matter is held what stands under such a heading."""
        if judgement.outcome == "answer" or not judgement.matches:
            return judgement
        for asks, called, states in _OF_TITLE:
            if self._asks_of_title(question, asks):
                return self._led(judgement, [*self._below(called, states)])
        return judgement

    def _asks_of_title(self, question: Said, asks: re.Pattern[str]) -> bool:
        asked = asks.search(question.folded)
        if asked is None:
            return False
        rest = _HELD.sub(" ", question.folded.replace(asked.group(), " "))
        words = self.named.cover.sounds(rest)
        return bool(words) and self.title.issuperset(words)

    def _below(self, called: re.Pattern[str], states: re.Pattern[str]) -> Iterator[str]:
        """The first point of each unit that states it, in the plan's order."""
        units = set[str]()
        for section in self.sections:
            unit = section.rpartition(".")[0] or section
            text = fold(self.named.text(section))
            heads = (*map(fold, self.named.over(section)), text.partition("\n")[0][:_HEAD])
            found = any(map(called.search, heads)) and states.search(text) is not None
            if found and unit not in units and not self.named.is_frame(section):
                units.add(unit)
                yield section

    def _led(self, judgement: Judgement, sections: Sequence[str]) -> Judgement:
        """Offered before all others; of more than can be offered none is known."""
        if not 0 < len(sections) <= _OFFERED:
            return judgement
        score = judgement.matches[0].score
        others = (one for one in judgement.matches if one.section not in sections)
        matches = (*(Match(one, score) for one in sections), *others)
        return replace(judgement, outcome="offer", matches=matches, topic=None)

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
