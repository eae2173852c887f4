"""What the plan's own words make certain of what was found: that it answers.

Rule kept here: nothing is weighed anew; where the fitted weights leave it open, a plain fact about
the sections decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.passages.lookup import FoundSections
from knowledge.passages.named import NamedPlan
from knowledge.passages.stated import Stated
from knowledge.search.judgement import Match
from knowledge.typed.said import Said

# Of one section and the one above it either is shown with the other.
_WITHIN = 0.4
# Two points of one heading that leave next to nothing to all others.
_BESIDE, _BOTH, _MOSTLY, _EITHER = 0.75, 80.0, 60.0, 0.5
# The clause with the value.
_GIVEN, _CLEARLY = 0.5, 0.8


@dataclass(frozen=True)
class Certain:
    """The facts about one plan's sections."""

    named: NamedPlan
    stated: Stated

    def is_first(self, said: Said, found: FoundSections, matches: Sequence[Match]) -> bool:
        """Whether the first match answers, though its numbers alone do not say so."""
        return self._is_of_one_place(found, matches) or self._gives(said, found, matches[0].section)

    def _is_of_one_place(self, found: FoundSections, matches: Sequence[Match]) -> bool:
        """Whether only a section and its own part, or two points of one heading, are likely."""
        if len(matches) < 2:
            return False
        (first, second), (one, other) = (
            [match.section for match in matches[:2]],
            [match.score for match in matches[:2]],
        )
        if first in (_over(second), second) or second == _over(first):
            return found.answered >= _WITHIN
        beside = bool(_over(first)) and _over(first) == _over(second)
        likely = found.answered >= _BESIDE and found.right >= _EITHER
        return beside and likely and one >= _MOSTLY and one + other >= _BOTH

    def _gives(self, said: Said, found: FoundSections, section: str) -> bool:
        """Whether it states the value that is asked for, and no words of it stand elsewhere."""
        if found.answered < _GIVEN or found.right < _CLEARLY:
            return False
        if not self.stated.gives(said, section):
            return False
        whole = " ".join((*self.named.over(section), self.named.text(section)))
        return not self.named.neighbours.apart(said, self.named.about_words(said), whole)


def _over(section: str) -> str:
    return section.rpartition(".")[0]
