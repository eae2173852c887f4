"""Weights over standardised numbers, and how a yes-or-no is fitted to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
# Many signals that say alike and few questions: each weight is kept small.
_SHRINK = 0.15


@dataclass(frozen=True)
class Scaled:
    """Weights over standardised numbers."""

    means: Numbers
    deviations: Numbers
    weights: Numbers
    bias: float = 0.0

    def of(self, numbers: Numbers) -> Numbers:
        total: Numbers = ((numbers - self.means) / self.deviations) @ self.weights + self.bias
        return total

    def lines(self, names: Sequence[str]) -> Iterator[str]:
        for row in zip(names, self.means, self.deviations, self.weights, strict=True):
            yield f"{row[0]} = [{row[1]:.5g}, {row[2]:.5g}, {row[3]:.5g}]"


def fit_trust(rows: Numbers, right: Numbers, shares: Numbers) -> Scaled:
    """Logistic weights (Adagrad); a row without a share only tells how numbers are spread."""
    means, deviations = rows.mean(0), rows.std(0) + 1e-6
    scaled = np.c_[(rows - means) / deviations, np.ones(len(rows))]
    weights = np.zeros(scaled.shape[1])
    squares = np.full_like(weights, 1e-6)
    for _ in range(800):
        error = right - 1 / (1 + np.exp(-scaled @ weights))
        step = scaled.T @ (shares * error) / shares.sum() - _SHRINK * np.r_[weights[:-1], 0]
        squares += step * step
        weights += 0.1 * step / np.sqrt(squares)
    return Scaled(means, deviations, weights[:-1], float(weights[-1]))
