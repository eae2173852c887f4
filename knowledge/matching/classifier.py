"""Softmax regression over sparse features, fitted with numpy in small batches.

Rule kept here: the same data give the same weights (fixed seed and order), and memory grows
with the vocabulary, never with the square of the number of phrasings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Vector = tuple[NDArray[np.int32], Floats]
_SEED = 344


@dataclass(frozen=True)
class FitSettings:
    """How to fit: passes over the data, batch size, step, and pull of the weights to zero."""

    # The hash of the data does not see these: whoever changes one changes `phrasings._METHOD`
    # too, and fits decision.toml anew, which is measured on them (knowledge/REPORT.md).
    passes: int = 6
    batch: int = 96
    step: float = 2.5
    decay: float = 1e-6


@dataclass(frozen=True)
class Softmax:
    """Weights (features x labels) and biases of a fitted model."""

    labels: tuple[str, ...]
    weights: Floats
    bias: Floats

    def logits(self, vector: Vector) -> Floats:
        """One number per label; their softmax are the probabilities."""
        rows, values = vector
        return self.bias + values @ self.weights[rows]

    def probabilities(self, vector: Vector) -> Floats:
        """Probability of each label."""
        return softmax(self.logits(vector))


def softmax(logits: Floats) -> Floats:
    """Probabilities along the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    out: Floats = shifted / shifted.sum(axis=-1, keepdims=True)
    return out


def fit(
    vectors: Sequence[Vector],
    targets: Sequence[int],
    importance: Sequence[float],
    labels: Sequence[str],
    size: int,
    settings: FitSettings | None = None,
    tell: Callable[[float], None] = lambda done: None,
) -> Softmax:
    """Fit by adaptive gradient steps (Adagrad). `size` is the number of features.

    `tell` hears how far it is (0 to 1).
    """
    how = settings or FitSettings()
    random = np.random.default_rng(_SEED)
    weights = np.zeros((size, len(labels)), dtype=np.float32)
    # Not zero: the first step of a weight would be infinite.
    squares = np.full_like(weights, 1e-3)
    bias = np.zeros(len(labels), dtype=np.float32)
    bias_squares = np.full_like(bias, 1e-2)
    wanted, heavy = np.asarray(targets), np.asarray(importance, dtype=np.float32)
    for passed in range(how.passes):
        tell(passed / how.passes)
        order = random.permutation(len(vectors))
        for start in range(0, len(order), how.batch):
            chosen = order[start : start + how.batch]
            columns, dense = _dense([vectors[i] for i in chosen])
            # Taken out once and put back once: that is most of what a step costs.
            ours, past = weights[columns], squares[columns]
            error = softmax(dense @ ours + bias)
            error[np.arange(len(chosen)), wanted[chosen]] -= 1
            error *= heavy[chosen, None] / len(chosen)
            # Only rows of this batch decay, so that a step costs what its words cost.
            step = dense.T @ error + how.decay * ours
            past += step * step
            ours -= how.step * step / np.sqrt(past)
            squares[columns], weights[columns] = past, ours
            move = error.sum(axis=0)
            bias_squares += move * move
            bias -= how.step * move / np.sqrt(bias_squares)
    return Softmax(tuple(labels), weights, bias)


def _dense(batch: Sequence[Vector]) -> tuple[NDArray[np.int64], Floats]:
    """The batch as a dense matrix over only the features that occur in it."""
    rows = np.concatenate([rows for rows, _ in batch])
    owners = np.repeat(np.arange(len(batch)), [len(rows) for rows, _ in batch])
    seen = np.zeros(int(rows.max(initial=0)) + 1, dtype=bool)
    seen[rows] = True
    columns = np.flatnonzero(seen)
    place = np.cumsum(seen) - 1
    dense = np.zeros((len(batch), len(columns)), dtype=np.float32)
    dense[owners, place[rows]] = np.concatenate([values for _, values in batch])
    return columns, dense
