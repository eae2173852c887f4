"""Gives each section, silent topic and off-topic kind a probability for a question.

Rule kept here: a long question is read whole and in windows, because people wrap what they ask
in what they tell; windows that only tell (filler) do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats, Softmax, Vector, fit, softmax
from knowledge.matching.features import Features, Vocabulary
from knowledge.matching.phrasings import FILLER, Phrasing
from knowledge.matching.wordings import SpokenWordings
from knowledge.typed.spelling import PlainReading, Speller

# More than the shipped plan has (about 19,000); bounds memory for a plan with a long annex.
_MOST_FEATURES = 30_000
_WINDOW = 10
_STRIDE = 4
# Up to here a question is not wrapped in a story, and windows would tear it.
_SHORT = 12
_BEST = 3
_FLOOR = 1e-4
# Half would be the plain geometric mean; a little more rewards what both readings agree on.
_SHARPNESS = 0.65
# Words of storytelling are known, yet a question made of them is not familiar.
_TOLD = 0.4
Held = NDArray[np.bool_]
# How much of a fit is done when the phrasings are read, and when their variants are: measured.
_READ, _VARIED, _EVERY = 0.15, 0.7, 100


@dataclass(frozen=True)
class Ranking:
    """Probabilities per label, and how far to trust them.

    `familiar` is the share (0-1) of the question's words that each label's phrasings hold;
    `coverage` the share that any phrasing holds; `length` is in words.
    """

    probabilities: Floats
    whole: Floats
    familiar: Floats
    coverage: float
    length: int

    def without(self, places: Sequence[int]) -> Ranking:
        """The ranking as if these labels did not exist."""
        if not places:
            return self
        probabilities, whole = self.probabilities.copy(), self.whole.copy()
        for numbers in (probabilities, whole):
            numbers[places] = 0
            numbers /= max(float(numbers.sum()), 1e-9)  # all of it may have been on them
        return replace(self, probabilities=probabilities, whole=whole)


@dataclass(frozen=True)
class Ranker:
    """A fitted model with everything needed to read a question."""

    speller: Speller
    features: Features
    vocabulary: Vocabulary
    model: Softmax
    held: Held

    def rank_reading(self, reading: PlainReading) -> Ranking:
        """Probabilities for an already read question."""
        whole = self.model.probabilities(self._vector(reading))
        words = reading.words
        coverage, familiar = self._known(words)
        mixed = whole
        if len(words) > _SHORT:
            parts = [self.model.probabilities(self._vector(w)) for w in _windows(reading)]
            mixed = self._combine(whole, np.stack(parts))
        return Ranking(mixed, whole, familiar, coverage, len(words))

    def _combine(self, whole: Floats, parts: Floats) -> Floats:
        """The geometric mean of the whole and of the windows that say most."""
        # A window that is sure of something speaks for the
        # question; squared, so that undecided ones fade.
        trust = parts.max(axis=1) ** 2
        if FILLER in self.model.labels:
            trust = trust * (1 - parts[:, self.model.labels.index(FILLER)]) ** 2
        best = np.argsort(-trust)[:_BEST]
        shares = trust[best] / max(float(trust[best].sum()), _FLOOR)
        mixed = shares @ parts[best]
        return softmax((np.log(whole + _FLOOR) + np.log(mixed + _FLOOR)) * _SHARPNESS)

    def _known(self, words: Sequence[str]) -> tuple[float, Floats]:
        """How much of the words any label's phrasings hold, and each label's."""
        rows, rarity, unknown = self.vocabulary.words(words)
        held = self.held[rows]
        if FILLER in self.model.labels:
            told = held[:, self.model.labels.index(FILLER)]
            rarity = rarity * np.where(told, _TOLD, 1.0).astype(np.float32)
        known = float(rarity.sum())
        total = known + unknown
        if not total:
            return 0.0, np.zeros(len(self.model.labels), dtype=np.float32)
        familiar: Floats = (rarity @ held / total).astype(np.float32)
        return known / total, familiar

    def _vector(self, reading: PlainReading) -> Vector:
        return self.vocabulary.vector(self.features.of(reading))


def _windows(reading: PlainReading) -> list[PlainReading]:
    words = reading.words
    starts = [*range(0, len(words) - _WINDOW, _STRIDE), len(words) - _WINDOW]
    # No accents: they are kept per question and cannot be given to a window.
    return [PlainReading(words[s : s + _WINDOW], ()) for s in starts]


def fit_ranker(
    phrasings: Sequence[Phrasing],
    speller: Speller,
    features: Features,
    tell: Callable[[float], None] = lambda done: None,
) -> Ranker:
    """Fit a model on phrasings and their noisy variants; `tell` hears how far it is (0 to 1)."""
    read = speller.read
    # Only what was written: the mistyped variants would fill the vocabulary with slips.
    written = {phrasing.text: read(phrasing.text) for phrasing in phrasings}
    plain = (features.of(written[phrasing.text]) for phrasing in phrasings)
    vocabulary = Vocabulary.learn(plain, _MOST_FEATURES)
    labels = sorted({p.label for p in phrasings})
    number = {label: i for i, label in enumerate(labels)}
    rehearsal = SpokenWordings([p.text for p in phrasings if p.label == FILLER])
    vectors: list[Vector] = []
    targets: list[int] = []
    importance: list[float] = []
    held: Held = np.zeros((len(vocabulary.names), len(labels)), dtype=np.bool_)
    for place, phrasing in enumerate(phrasings):
        if place % _EVERY == 0:
            tell(_READ + (_VARIED - _READ) * place / len(phrasings))
        for text, weight in _variants(phrasing, rehearsal):
            reading = written.get(text) or read(text)
            vectors.append(vocabulary.vector(features.of(reading)))
            targets.append(number[phrasing.label])
            importance.append(weight * phrasing.weight)
            # A word that only a slip or the filler brought in is not held by the section.
            if text == phrasing.text:
                held[vocabulary.words(reading.words)[0], number[phrasing.label]] = True
    size = len(vocabulary.names)
    model = fit(
        vectors,
        targets,
        importance,
        labels,
        size,
        tell=lambda done: tell(_VARIED + (1 - _VARIED) * done),
    )
    return Ranker(speller, features, vocabulary, model, held)


def _variants(phrasing: Phrasing, rehearsal: SpokenWordings) -> list[tuple[str, float]]:
    # Clauses and templates are no one's typing, and filler wrapped in filler teaches nothing.
    if phrasing.kind == "written" and phrasing.label != FILLER:
        return list(rehearsal.variants(phrasing.text))
    return [(phrasing.text, 1.0)]
