"""Weights over standardised numbers, and how a yes-or-no is fitted to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.passages.lookup import MOST

Numbers = NDArray[np.float64]
_STEPS = 8


@dataclass(frozen=True)
class Scaled:
    """Weights over standardised numbers."""

    means: Numbers
    deviations: Numbers
    weights: Numbers
    bias: float = 0.0

    def of(self, numbers: Numbers) -> Numbers:
        scaled = standardised(numbers, self.means, self.deviations)
        total: Numbers = scaled @ self.weights + self.bias
        return total

    def lines(self, names: Sequence[str]) -> Iterator[str]:
        for row in zip(names, self.means, self.deviations, self.weights, strict=True):
            yield f"{row[0]} = [{row[1]:.5g}, {row[2]:.5g}, {row[3]:.5g}]"


def standardised(numbers: Numbers, means: Numbers, deviations: Numbers) -> Numbers:
    """Each number by its mean and deviation, and not beyond what counts."""
    return np.clip((numbers - means) / deviations, -MOST, MOST)


def fit_logistic(rows: Numbers, right: Numbers, shares: Numbers, ridge: float) -> Scaled:
    """Logistic weights (Newton's method); `ridge` keeps them small: many signals say alike."""
    means, deviations = rows.mean(0), rows.std(0) + 1e-6
    scaled = np.c_[standardised(rows, means, deviations), np.ones(len(rows))]
    kept = np.r_[np.full(rows.shape[1], ridge), 1e-6]
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (shares * (right - chances)) - kept * weights
        curve = (scaled.T * (shares * chances * (1 - chances))) @ scaled + np.diag(kept)
        weights += np.linalg.solve(curve, slope)
    return Scaled(means, deviations, weights[:-1], float(weights[-1]))
