"""Adds the staff's answers to a fitted model without moving what is fitted already.

Rule kept here: the weights of all other labels stay as they are, so a question is judged anew only
when an added answer is likely for it; fitting everything again would shuffle close calls.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats, Softmax, Vector
from knowledge.matching.features import Vocabulary
from knowledge.matching.phrasings import FILLER, Phrasing
from knowledge.matching.ranker import Ranker
from knowledge.matching.wordings import SpokenWordings
from knowledge.typed.spelling import Speller

_STEPS = 60
_STEP = 0.6


@dataclass(frozen=True)
class _Samples:
    """Sparse vectors end to end, their wanted label (a place in the labels), how much each counts.

    `fixed` is the log of the summed exponentials of the labels that stay as they are.
    """

    rows: NDArray[np.int64]
    values: Floats
    owners: NDArray[np.int64]
    wanted: NDArray[np.int64]
    weights: Floats
    fixed: Floats


def add_phrasings(
    ranker: Ranker, speller: Speller, known: Sequence[Phrasing], added: Sequence[Phrasing]
) -> Ranker:
    """A ranker that also knows the `added` phrasings; `known` are those it was fitted on.

    Every added label must be new (`phrasings.also` makes one for a section). `speller` must be a
    new one; it learns what the ranker's knows and the words of the added.
    """
    speller.known.update(ranker.speller.known)
    speller.learn(p.text for p in added)
    vocabulary = _wider(ranker, speller, len(known), added)
    labels = (*ranker.model.labels, *sorted({p.label for p in added}))
    model = _widened(ranker.model, labels, len(vocabulary.names))
    wide = Ranker(speller, ranker.features, vocabulary, model, _held(ranker, model))
    touched = sorted({labels.index(p.label) for p in added})
    _fit(model, touched, _samples(wide, touched, known, added))
    for phrasing in added:
        words = vocabulary.words(speller.words(phrasing.text))[0]
        wide.held[words, labels.index(phrasing.label)] = True
    return wide


def _wider(ranker: Ranker, speller: Speller, known: int, added: Sequence[Phrasing]) -> Vocabulary:
    """The vocabulary with the features that only the added phrasings have."""
    old = ranker.vocabulary
    counts = Counter(f for p in added for f in ranker.features.of(speller.read(p.text)))
    # Behind the old names: rows of the fitted weights must not move.
    new = sorted(counts.keys() - set(old.names))
    total = known + len(added)
    rarity = [math.log((1 + total) / (1 + counts[name])) + 1 for name in new]
    return Vocabulary([*old.names, *new], [*old.rarity, *rarity])


def _widened(model: Softmax, labels: tuple[str, ...], size: int) -> Softmax:
    weights = np.zeros((size, len(labels)), dtype=np.float32)
    weights[: len(model.weights), : len(model.labels)] = model.weights
    bias = np.zeros(len(labels), dtype=np.float32)
    bias[: len(model.labels)] = model.bias
    return Softmax(labels, weights, bias)


def _held(ranker: Ranker, model: Softmax) -> NDArray[np.bool_]:
    held = np.zeros(model.weights.shape, dtype=np.bool_)
    held[: ranker.held.shape[0], : ranker.held.shape[1]] = ranker.held
    return held


def _samples(
    ranker: Ranker, touched: Sequence[int], known: Sequence[Phrasing], added: Sequence[Phrasing]
) -> _Samples:
    """What the ranker knows as it was written, and the added also as people would type it."""
    rehearsal = SpokenWordings([p.text for p in known if p.label == FILLER])
    texts = [(p.text, p.label, p.weight) for p in known]
    for p in added:
        variants = rehearsal.variants(p.text) if p.kind == "written" else [(p.text, 1.0)]
        texts += [(text, p.label, p.weight * weight) for text, weight in variants]
    labels = {label: place for place, label in enumerate(ranker.model.labels)}
    read, features = ranker.speller.read, ranker.features.of
    vectors = [ranker.vocabulary.vector(features(read(text))) for text, _, _ in texts]
    return _Samples(
        rows=np.concatenate([rows for rows, _ in vectors]).astype(np.int64),
        values=np.concatenate([values for _, values in vectors]),
        owners=np.repeat(np.arange(len(vectors)), [len(rows) for rows, _ in vectors]),
        wanted=np.array([labels[label] for _, label, _ in texts]),
        weights=np.array([weight for _, _, weight in texts], dtype=np.float32),
        fixed=_fixed(ranker.model, touched, vectors),
    )


def _fixed(model: Softmax, touched: Sequence[int], vectors: Sequence[Vector]) -> Floats:
    rest = np.setdiff1d(np.arange(len(model.labels)), touched)
    logits = (model.logits(vector)[rest] for vector in vectors)
    return np.array([np.logaddexp.reduce(one) for one in logits], dtype=np.float32)


def _fit(model: Softmax, touched: Sequence[int], samples: _Samples) -> None:
    """Fit the touched columns in place, by adaptive steps over all samples at once."""
    used, places = np.unique(samples.rows, return_inverse=True)
    for label in touched:
        column, bias = model.weights[used, label].copy(), model.bias[label]
        squares = np.full(len(used) + 1, 1e-3, dtype=np.float32)  # the last place is the bias
        others = _others(model, touched, label, samples)
        goal = (samples.wanted == label).astype(np.float32)
        for _ in range(_STEPS):
            likely = 1 / (1 + np.exp(others - bias - _sums(samples, column[places])))
            error = samples.weights * (likely - goal)
            step = np.bincount(places, samples.values * error[samples.owners], len(used))
            whole = np.append(step, error.sum()).astype(np.float32)
            squares += whole * whole
            move = _STEP * whole / np.sqrt(squares)
            column -= move[:-1]
            bias -= move[-1]
        model.weights[used, label], model.bias[label] = column, bias


def _others(model: Softmax, touched: Sequence[int], label: int, samples: _Samples) -> Floats:
    """The weight of everything but this label, as a logarithm."""
    found = samples.fixed
    for other in touched:
        if other != label:
            logits = model.bias[other] + _sums(samples, model.weights[samples.rows, other])
            found = np.logaddexp(found, logits)
    return found


def _sums(samples: _Samples, column: Floats) -> Floats:
    """The product of every sample with one column given value by value."""
    total = np.bincount(samples.owners, samples.values * column, len(samples.wanted))
    return total.astype(np.float32)
