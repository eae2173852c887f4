"""How well a section's lines and clauses say what is asked about, and give what is asked for.

Rule kept here: a clause is heard alone and with its neighbour; a value counts near the clauses
of its section that say most of the thing, and never when the asker has said it himself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats
from knowledge.passages.cover import Cover, Words, said_by
from knowledge.passages.values import Asked, ValueKind, asked_of, without
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

NAMES = (
    "thing", "thing_alone", "clause", "clause_dense", "thing_heading", "clause_given",
    "clause_lacks", "thing_given",
)  # fmt: skip
_CLAUSES = re.compile(r"\n|;|(?<=[a-z\u00e0-\u1ef9\d)])[.,:] |\| ")
# What a heading says counts for a clause below it almost as if it stood there.
_HEADING = 0.8
_NEAR = 0.85


class Clauses:
    """The clauses of a plan's sections, for one question after another."""

    def __init__(
        self, sections: Mapping[str, str], cover: Cover, values: Sequence[ValueKind]
    ) -> None:
        self.cover = cover
        self._values = values
        own = [clauses_of(text) for text in sections.values()]
        self._of = np.repeat(np.arange(len(own)), [len(each) for each in own])
        self._starts = np.cumsum([0, *map(len, own[:-1])])
        self._line_starts = np.flatnonzero(np.diff(cover.of_line, prepend=-1))
        self._texts = [clause for each in own for clause in each]
        words = [cover.sounds(clause) for clause in self._texts]
        self._words = cover.indexed(self._texts, words)
        sizes = np.array([len(set(each)) for each in words], dtype=np.float32)
        self._weights = 1 / (1 + 0.1 * np.log1p(sizes))
        self._looks: dict[str, Mapping[int, Sequence[str]]] = {}

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(each) for each in self._texts]

    def numbers(self, said: Said) -> list[Floats]:
        """What speaks for each section, in the order of NAMES."""
        asked = asked_of(self._values, said)
        words = self.cover.words(without(said, [match for _, match in asked]))
        if not words.sounds:
            words = self.cover.words(said)
        heads = self.cover.by_headings(words)
        lines = self.cover.by_lines_alone(words)
        both = np.maximum(lines, heads[:, self.cover.of_line])
        clauses = self._by_clauses(words, heads)
        best = np.maximum.reduceat(clauses, self._starts)
        given = self._given(clauses, best, asked, said)
        return [
            np.maximum.reduceat(words.weights @ both, self._line_starts),
            np.maximum.reduceat(words.weights @ lines, self._line_starts),
            best,
            np.maximum.reduceat(clauses * self._weights, self._starts),
            words.weights @ heads,
            *given,
        ]

    def _by_clauses(self, words: Words, heads: Floats) -> Floats:
        said = said_by(self._words, words)
        shares: Floats = words.weights @ np.maximum(said, _HEADING * heads[:, self._of])
        return shares

    def _given(
        self, clauses: Floats, best: Floats, asked: Sequence[Asked], said: Said
    ) -> list[Floats]:
        """Whether a clause about the thing gives all that is asked for; and how much it says."""
        if not asked:
            none = np.zeros(len(best), dtype=np.float32)
            return [none, none, best]
        near = np.flatnonzero((clauses > 0) & (clauses >= _NEAR * best[self._of]))
        for value, match in asked:
            near = self._giving(near, value, match, said)
        holds = np.zeros(len(clauses), dtype=np.float32)
        holds[near] = 1
        found: Floats = np.maximum.reduceat(holds, self._starts)
        half = np.maximum.reduceat(clauses * (0.5 + 0.5 * holds), self._starts)
        return [found, 1 - found, half]

    def _giving(
        self, near: NDArray[np.intp], value: ValueKind, match: re.Match[str], said: Said
    ) -> NDArray[np.intp]:
        """Those of the clauses that hold such a value which the asker has not said himself."""
        looks = value.looks_for(match)
        # A pattern that names the thing is of this question alone.
        mine = "{thing}" in value.looks
        found = self._looking(looks, near.tolist()) if mine else self._found(looks)
        given = [
            n for n in near.tolist() if any(each not in said.folded for each in found.get(n, ()))
        ]
        return np.array(given, dtype=np.intp)

    def _found(self, looks: re.Pattern[str]) -> Mapping[int, Sequence[str]]:
        """What of the plan looks so, by clause; once for all questions: the patterns are few."""
        if looks.pattern not in self._looks:
            self._looks[looks.pattern] = self._looking(looks, range(len(self._texts)))
        return self._looks[looks.pattern]

    def _looking(
        self, looks: re.Pattern[str], places: Iterable[int]
    ) -> Mapping[int, Sequence[str]]:
        found = {n: _all_of(looks, self._folded[n]) for n in places}
        return {n: each for n, each in found.items() if each}


def _all_of(looks: re.Pattern[str], text: str) -> Sequence[str]:
    return tuple(dict.fromkeys(each.group() for each in looks.finditer(text)))


def clauses_of(text: str) -> list[str]:
    """The clauses of a section, and each two neighbours as one; at least one."""
    parts = [part for part in _CLAUSES.split(text) if part.strip()] or [text]
    return [*parts, *(f"{one} {other}" for one, other in pairwise(parts))]
