"""Weights over standardised numbers, and how a choice and a yes-or-no are fitted to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.passages.lookup import MOST

Numbers = NDArray[np.float64]
_STEPS = 8
_MOST_STEPS, _STILL = 30, 1e-3
# A row that is judged as sure as this is still heard.
_LEAST_SPREAD = 1e-4


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


def fit_choice(choices: Sequence[tuple[Numbers, Numbers]], ridge: float) -> Scaled:
    """Weights under which a right one is likeliest (conditional logit, Newton's method).

    Each choice is the rows it is made among, and which of them are right: at least one.
    """
    every = np.concatenate([rows for rows, _ in choices]).astype(float)
    right = np.concatenate([right for _, right in choices])
    sizes = [len(rows) for rows, _ in choices]
    starts, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    means, deviations = every.mean(0), every.std(0) + 1e-6
    scaled = standardised(every, means, deviations)
    weights, kept = np.zeros(every.shape[1]), ridge * len(choices)
    for _ in range(_MOST_STEPS):
        scores = scaled @ weights
        chances = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        wanted = chances * right
        wanted /= np.add.reduceat(wanted, starts)[of] + 1e-12
        chances /= np.add.reduceat(chances, starts)[of]
        drawn = chances[:, None] * scaled
        expected = np.add.reduceat(drawn, starts)
        curve = drawn.T @ scaled - expected.T @ expected + kept * np.eye(len(weights))
        step = np.linalg.solve(curve, scaled.T @ (wanted - chances) - kept * weights)
        # Where all are alike the curve is flat, and a whole step goes too far.
        weights += step * min(1.0, 0.3 / np.abs(step).max())
        if np.abs(step).max() < _STILL:
            break
    return Scaled(means, deviations, weights)


def fit_logistic(rows: Numbers, right: Numbers, shares: Numbers, ridge: float) -> Scaled:
    """Logistic weights (Newton's method); `ridge` keeps them small: many signals say alike."""
    means, deviations = rows.mean(0), rows.std(0) + 1e-6
    if rows.shape[1] > len(rows):
        wide = _fit_wide(standardised(rows, means, deviations), right, shares, ridge)
        return Scaled(means, deviations, *wide)
    scaled = np.c_[standardised(rows, means, deviations), np.ones(len(rows))]
    kept = np.r_[np.full(rows.shape[1], ridge), 1e-6]
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (shares * (right - chances)) - kept * weights
        curve = (scaled.T * (shares * chances * (1 - chances))) @ scaled + np.diag(kept)
        weights += np.linalg.solve(curve, slope)
    return Scaled(means, deviations, weights[:-1], float(weights[-1]))


def _fit_wide(
    scaled: Numbers, right: Numbers, shares: Numbers, ridge: float
) -> tuple[Numbers, float]:
    """The same weights by what rows have in common, for more columns than rows: far quicker."""
    common = scaled @ scaled.T
    shared, bias = np.zeros(len(scaled)), 0.0
    for _ in range(_STEPS):
        before, total = shared, common @ shared + bias
        chances = 1 / (1 + np.exp(-total))
        spread = np.maximum(chances * (1 - chances), _LEAST_SPREAD)
        wanted = np.c_[total + (right - chances) / spread, np.ones(len(scaled))]
        found = np.linalg.solve(common + np.diag(ridge / (shares * spread)), wanted)
        bias = float(found[:, 0].sum() / found[:, 1].sum())
        shared = found[:, 0] - bias * found[:, 1]
        if np.abs(shared - before).max() < _STILL:
            break
    return scaled.T @ shared, bias
