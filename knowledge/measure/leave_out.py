"""Measures questions that informed the phrasings as if their nearest phrasings were never written.

Rule kept here: questions are split into groups; each group is judged by a matcher fitted without
the k phrasings nearest to each of its questions, so a figure is rather too low than too high.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from knowledge.matching.classifier import Vector
from knowledge.matching.features import Concepts, Features, Vocabulary
from knowledge.matching.phrasings import Phrasing, load_phrasings
from knowledge.matching.ranker import fit_ranker
from knowledge.search.loading import matcher_around
from knowledge.search.search import Matcher
from knowledge.typed.spelling import Speller, word_groups

Row = Mapping[str, Any]
_MOST_FEATURES = 40_000


def matchers_without_nearest(
    plan_folder: Path,
    common_folder: Path,
    sections: Mapping[str, str],
    rows: Sequence[Row],
    # One is mild, three is harsh: with two left out, a question is about as new as a stranger's.
    nearest: int = 2,
    groups: int = 8,
) -> Iterator[tuple[Matcher, list[Row]]]:
    """Yield a matcher and the rows to judge with it, once per group (one fit each)."""
    phrasings = load_phrasings(plan_folder, common_folder, sections)
    speller = Speller(common_folder)
    speller.learn(p.text for p in phrasings)
    concepts = Concepts(word_groups(common_folder / "thesaurus.txt"), speller.words)
    features = Features(concepts)
    close = _Closeness(phrasings, speller, features, sections)
    for group in range(groups):
        # Every n-th, so that each group holds all kinds of questions.
        own = list(rows[group::groups])
        left_out = {i for row in own for i in close.nearest(row, nearest)}
        kept = [p for i, p in enumerate(phrasings) if i not in left_out]
        ranker = fit_ranker(kept, speller, features)
        yield matcher_around(ranker, common_folder, sections), own


class _Closeness:
    """Similarity of questions to hand-written phrasings of their own kind."""

    def __init__(
        self,
        phrasings: Sequence[Phrasing],
        speller: Speller,
        features: Features,
        sections: Mapping[str, str],
    ) -> None:
        self._phrasings = phrasings
        self._speller, self._features, self._sections = speller, features, sections
        found = [features.of(speller.read(p.text)) for p in phrasings]
        self._vocabulary = Vocabulary.learn(found, _MOST_FEATURES)
        self._vectors = [_pairs(self._vocabulary.vector(f)) for f in found]

    def nearest(self, row: Row, count: int) -> list[int]:
        """The places of the `count` written phrasings most like a question."""
        question = str(row.get("q") or row["then"])
        asked = _pairs(self._vocabulary.vector(self._features.of(self._speller.read(question))))
        scored = []
        for place, phrasing in enumerate(self._phrasings):
            # Clauses and templates do not imitate anybody's question, and stay.
            if phrasing.kind == "written" and self._own_kind(phrasing.label, row["answers"]):
                vector = self._vectors[place]
                scored.append((sum(v * vector.get(r, 0.0) for r, v in asked.items()), place))
        return [place for _, place in sorted(scored, reverse=True)[:count]]

    def _own_kind(self, label: str, answers: Sequence[str]) -> bool:
        return label in answers if answers else label not in self._sections


def _pairs(vector: Vector) -> dict[int, float]:
    rows, values = vector
    return dict(zip(rows.tolist(), values.tolist(), strict=True))
