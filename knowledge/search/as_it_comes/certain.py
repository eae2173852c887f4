"""What the plan's own words make certain of what was found: that it answers, or is nothing near.

Rule kept here: nothing is weighed anew; where the fitted weights leave it open, a plain fact about
the sections decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.passages.lookup import FoundSections
from knowledge.passages.named import ABOUT, NamedPlan
from knowledge.passages.stated import Stated
from knowledge.search.judgement import Match
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

# Of one section and the one above it either is shown with the other.
_WITHIN = 0.4
# Two points of one heading that leave next to nothing to all others.
_BESIDE, _BOTH, _MOSTLY, _EITHER = 0.75, 80.0, 60.0, 0.5
# The clause with the value.
_GIVEN, _CLEARLY = 0.5, 0.8
# The less likely the plan answers, the more of what is asked about one of the sections must say.
_OPEN, _UNLIKELY, _HARDLY = 0.5, 0.3, 0.05
_LITTLE, _MOST = 0.3, 0.6
_SAID, _OFFERED = 0.6, 3
_THING = ABOUT.index("thing")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Certain:
    """The facts about one plan's sections."""

    named: NamedPlan
    stated: Stated
    #: The words of the plan's own title, as they sound.
    title: frozenset[str]

    def is_first(self, said: Said, found: FoundSections, matches: Sequence[Match]) -> bool:
        """Whether the first match answers, though its numbers alone do not say so."""
        return self._is_of_one_place(found, matches) or self._gives(said, found, matches[0].section)

    def is_nothing_near(self, said: Said, found: FoundSections, matches: Sequence[Match]) -> bool:
        """Whether none of those that would be offered has to do with what is asked."""
        if found.answered >= _OPEN:
            return False
        near = [match.section for match in matches[:_OFFERED]]
        if any(self._begins_with(said, one) for one in near):
            return False
        most = max((self.named.about(said, one)[_THING] for one in near), default=0.0)
        least = _LITTLE if found.answered < _UNLIKELY else 0.0
        # What stands together somewhere may be meant, however it is asked.
        if found.answered < _HARDLY and not self.named.touches(said):
            least = _MOST
        return most < least or not any(self._says_some(said, one) for one in near)

    def _begins_with(self, said: Said, section: str) -> bool:
        """Whether the section names what the line begins with: "lai suat sau thang 7"."""
        thing = " ".join(said.folded.split()[:2])
        return f" {thing} " in f" {' '.join(_WORD.findall(fold(self.named.text(section))))} "

    def _says_some(self, said: Said, section: str) -> bool:
        """Whether a section holds a word of it that is not in the plan's title, or none is."""
        cover, words = self.named.cover, self.named.about_words(said)
        telling = [not cover.asks(each) and each not in self.title for each in words.sounds]
        whole = " ".join((*self.named.over(section), self.named.text(section)))
        held = cover.said_in(words, whole) >= _SAID
        return not any(telling) or bool(held[telling].any())

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
