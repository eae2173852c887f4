"""How much of what is asked about each line of a plan says, by itself or by its headings.

Rule kept here: each word counts once, whether it stands there or another for the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.matching.classifier import Floats
from knowledge.matching.features import Concepts, sound
from knowledge.passages.inverted import Inverted
from knowledge.passages.passages import lines_of
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller, lines, word_groups

FILE = "question-words.txt"
# What a word that only asks counts, and a word by another for the same thing.
_ASKING, _ALIKE = 0.1, 0.75


@dataclass(frozen=True)
class Words:
    """A question's words, each once, with their weights and their concepts."""

    sounds: tuple[str, ...]
    weights: Floats
    concepts: tuple[tuple[str, ...], ...]


class Cover:
    """The lines of a plan's sections, for one question after another."""

    def __init__(
        self,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        speller: Speller,
        common_folder: Path,
    ) -> None:
        self._speller = speller
        groups = [*word_groups(common_folder / "thesaurus.txt")]
        groups += word_groups(common_folder / "everyday.txt")
        # With every particle: folded, "tối đa" holds one.
        self._concepts = Concepts(groups, speller.whole)
        self._asking = frozenset(self._sounds(" ".join(lines(common_folder / FILE))))
        own = [lines_of(text) for text in sections.values()]
        #: The lines, and to which section each belongs.
        self.lines = tuple(line for each in own for line in each)
        self.of_line = np.repeat(np.arange(len(own)), [len(each) for each in own])
        above = [self._sounds(" ".join(headings.get(each, ()))) for each in sections]
        whole = [self._sounds(text) for text in sections.values()]
        self._sections = Inverted([{*one, *over} for one, over in zip(whole, above, strict=True)])
        self._lines = self._indexed([self._sounds(line) for line in self.lines])
        self._heads = self._indexed(above)

    def _sounds(self, text: Said | str) -> tuple[str, ...]:
        return tuple(sound(word) for word in self._speller.whole(text))

    def _indexed(self, items: Sequence[Sequence[str]]) -> tuple[Inverted, Inverted]:
        """Which items hold a word, and which a concept."""
        concepts = [set(self._concepts.of(each)) for each in items]
        return Inverted([set(each) for each in items]), Inverted(concepts)

    def words(self, said: Said) -> Words:
        """The words by how much they say; the weights sum to one."""
        sounds = self._sounds(said)
        concepts: dict[str, set[str]] = {each: set() for each in sounds}
        for start, end, found in self._concepts.spans(sounds):
            for each in sounds[start:end]:
                concepts[each].update(found)
        rarities = self._sections.rarities(concepts)
        # A word the plan does not hold may be a slip: it weighs no more than the rarest it holds.
        most = max((r for word, r in rarities.items() if word in self._sections), default=1.0)
        weights = [
            min(rarity, most) * (_ASKING if word in self._asking else 1.0)
            for word, rarity in rarities.items()
        ]
        weighed = np.array(weights, dtype=np.float32)
        shares = weighed / max(float(weighed.sum()), 1e-6)
        return Words(tuple(concepts), shares, tuple(tuple(each) for each in concepts.values()))

    def by_lines(self, words: Words) -> Floats:
        """How well each line says each word (words x lines), itself or by its headings."""
        heads = _said_by(*self._heads, words)[:, self.of_line]
        either: Floats = np.maximum(_said_by(*self._lines, words), heads)
        return either


def _said_by(held: Inverted, concepts: Inverted, words: Words) -> Floats:
    found = np.zeros((len(words.sounds), held.size), dtype=np.float32)
    for row, each, alike in zip(found, words.sounds, words.concepts, strict=True):
        for concept in alike:
            row[concepts.places(concept)] = _ALIKE
        row[held.places(each)] = 1.0
    return found
