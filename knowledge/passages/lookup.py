"""Ranks a plan's sections, reads the first three, and says how far to trust the one in front.

Rule kept here: the weights are fitted on many plans, each judged by what the others taught; how
that was done stands in benchmarks/lookup_fit.py.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.matching.classifier import Floats, softmax
from knowledge.passages.learnt import asked_in
from knowledge.passages.named import ABOUT
from knowledge.passages.passages import NAMES, Evidence
from knowledge.passages.stated import STATED

FILE = "lookup.toml"
_WHOLE = ("first", "margin", "three", "score", "outside", "short", "long", "known")
# In the order of `signals`; the weights in the file are found by these names.
SIGNALS = (
    *_WHOLE, *NAMES, *(f"lead_{name}" for name in NAMES), *(f"three_{name}" for name in NAMES),
    *(f"about_{name}" for name in ABOUT), *STATED,
)  # fmt: skip
# In the order of `closer`.
CLOSER = ("chance", *(f"about_{name}" for name in ABOUT), *STATED, *NAMES)
_LACKS = [SIGNALS.index(name) for name in ("about_not_given", "lacks_strictly")]
# A list that is asked for, and left to another paper.
_LEFT = [SIGNALS.index(name) for name in ("asks_list", "deferred_nearer")]
Told = Callable[[int], Sequence[float]]
_SHORT, _LONG = 3, 15
_THREE = 3
_BEFORE = 1.001
_LEAST = 1e-4
#: A standardised number counts up to this: a rare one does not outweigh all others.
MOST = 4.0


@dataclass(frozen=True)
class Linear:
    """A weighted sum of standardised numbers."""

    means: Floats
    deviations: Floats
    weights: Floats
    bias: float = 0.0

    @classmethod
    def load(cls, stored: dict[str, Any], names: Sequence[str]) -> Linear:
        """Read `name = [mean, deviation, weight]`. Raises KeyError naming what is missing."""
        return cls.column(stored, names, 0)

    @classmethod
    def column(cls, stored: dict[str, Any], names: Sequence[str], place: int) -> Linear:
        """One of the weights of `name = [mean, deviation, weight, …]`, with its own bias."""
        table = np.array([stored[name] for name in names], dtype=np.float32)
        bias = float(stored["bias"][place]) if "bias" in stored else 0.0
        return cls(table[:, 0], table[:, 1], table[:, 2 + place], bias)

    def of(self, numbers: Floats) -> Floats:
        """One sum for each row."""
        scaled = np.clip((numbers - self.means) / self.deviations, -MOST, MOST)
        return np.asarray(scaled @ self.weights + self.bias, dtype=np.float32)


@dataclass(frozen=True)
class FoundSections:
    """The sections' probabilities, how sure the first is, and that one of the first three is right.

    `right`: the first is right if any is; `answered`: the plan answers at all.
    `lacks_value`: the first names what is asked about, and not the value where it does so; or it
    holds nothing near the thing of a kind that is asked for by name, or leaves a list to others.
    The best section of a unit has the whole unit's, so that the first three are of three units.
    """

    probabilities: Floats
    first_sure: float
    within_three: float
    lacks_value: bool
    right: float
    answered: float


@dataclass(frozen=True)
class Ranked:
    """The sections' chances, the first three (of three units), and what is told of each of them."""

    evidence: Evidence
    scores: Floats
    chances: Floats
    best: tuple[int, ...]
    told: Floats

    @classmethod
    def by(cls, evidence: Evidence, scores: Floats, told: Told) -> Ranked:
        """By their words; only of the first three is it asked how they state the value."""
        chances = by_unit(evidence, softmax(scores))
        best = tuple(int(place) for place in np.argsort(-chances)[:_THREE])
        read = np.array([told(place) for place in best], dtype=np.float32)
        return cls(evidence, scores, chances, best, read)

    def again(self, sums: Floats) -> Ranked:
        """The first three by these sums; they share what they had, and stay before all others."""
        mine = list(self.best)
        chances = self.chances.copy()
        chances[mine] = 0.0
        shared = self.chances[mine].sum() * softmax(np.asarray(sums, dtype=np.float32))
        chances[mine] = np.maximum(shared, _BEFORE * chances.max(initial=0.0))
        order = np.argsort(-sums, kind="stable")
        best = tuple(self.best[place] for place in order)
        return replace(self, chances=chances, best=best, told=self.told[order])


@dataclass(frozen=True)
class LookupWeights:
    """The fitted weights, and the limits for acting on them.

    `rank` finds three sections by their words, `second` puts them in order by how they state what
    is asked for. `right`: the first is then right if any is. `answered`: the plan answers the
    question, by the signals and by the `words` it is asked in: what plans leave out is asked in
    words of its own.
    """

    rank: Linear
    second: Linear
    right: Linear
    answered: Linear
    offer: Linear
    words: Mapping[str, float]
    answer_limit: float
    offer_limit: float

    @classmethod
    def load(cls, common_folder: Path) -> LookupWeights:
        """Read the weights of the common folder. Raises KeyError naming a missing number."""
        stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
        trust, limits = stored["trust"], stored["limits"]
        return cls(
            Linear.load(stored["rank"], NAMES),
            Linear.load(stored["second"], CLOSER),
            Linear.load(stored["right"], SIGNALS),
            Linear.column(trust, SIGNALS, 0),
            Linear.column(trust, SIGNALS, 1),
            {each: float(weight) for each, weight in stored["words"].items()},
            float(limits["answer"]),
            float(limits["offer"]),
        )

    def find(
        self, evidence: Evidence, outside: float, words: Sequence[str], told: Told
    ) -> FoundSections:
        """Rank the sections; `outside` is the matcher's probability that none of them is meant.

        `words` are the question's plain words.
        """
        ranked = Ranked.by(evidence, self.rank.of(evidence.numbers), told)
        again = ranked.again(self.second.of(closer(ranked)))
        # Whoever states something of the kind stands first now: whether the plan answers at all
        # is told by the order of the words alone.
        before, row = (signals(each, outside, len(words)) for each in (ranked, again))
        asked = sum(self.words.get(each, 0.0) for each in asked_in(words))
        right, three = _logistic(float(self.right.of(row))), _logistic(float(self.offer.of(before)))
        answered = _logistic(float(self.answered.of(before)) + asked)
        sure = sureness(right, answered)
        return FoundSections(again.chances, sure, three, lacks(row), right, answered)


def sureness(right: float, answered: float) -> float:
    """How sure an answer is: that the plan gives one at all counts twice what is in front."""
    return math.sqrt(right) * answered


def lacks(row: Floats) -> bool:
    """Whether the signals tell that the value asked for is not where the thing is."""
    return bool((row[_LACKS] > 0).any() or (row[_LEFT] > 0).all())


def measured(common_folder: Path) -> dict[str, float]:
    """What the fit measured on plans that the weights had not seen; shares in percent."""
    stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
    return {name: float(number) for name, number in stored["measured"].items()}


def closer(ranked: Ranked) -> Floats:
    """What the first three are put in order by (three x CLOSER)."""
    mine = list(ranked.best)
    chances = np.log(np.maximum(ranked.chances[mine], _LEAST))
    rows = (chances[:, None], ranked.told, ranked.evidence.numbers[mine])
    return np.concatenate(rows, axis=1).astype(np.float32)


def signals(ranked: Ranked, outside: float, length: int) -> Floats:
    """What the trust looks at, in the order of SIGNALS; `length` is the question's in words."""
    evidence, best = ranked.evidence, list(ranked.best)
    # A plan of one section has no second; below 1e-4 all are alike.
    top = [float(chance) for chance in ranked.chances[best]]
    second = top[1] if len(top) > 1 else _LEAST
    numbers = evidence.numbers
    first = numbers[best[0]]
    others = numbers[evidence.units != evidence.units[best[0]]]
    row = [
        _log_odds(top[0]),
        math.log(max(top[0], _LEAST) / max(second, _LEAST)),
        _log_odds(sum(top)),
        float(ranked.scores[best[0]]),
        _log_odds(outside),
        float(length <= _SHORT),
        float(length > _LONG),
        evidence.known,
    ]
    lead = first - others.max(axis=0) if len(others) else np.zeros_like(first)
    parts = [row, first, lead, numbers[best].max(axis=0) - first, ranked.told[0]]
    return np.concatenate(parts).astype(np.float32)


def by_unit(evidence: Evidence, chances: Floats) -> Floats:
    """The best section of each unit with the chance of all of it, the others with next to none."""
    sums = evidence.of_units(chances)
    best = np.zeros(len(chances), dtype=bool)
    seen: set[int] = set()
    for place in np.argsort(-chances):
        unit = int(evidence.units[place])
        best[place] = unit not in seen
        seen.add(unit)
    spread: Floats = np.where(best, sums[evidence.units], chances * _LEAST).astype(np.float32)
    return spread


def _log_odds(probability: float) -> float:
    kept = min(max(probability, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))


def _logistic(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))  # exp overflows past 709
