"""Decides whether to answer, to offer up to three sections, or to decline.

Rule kept here: thresholds are fitted on questions by people who had not seen the phrasings.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.matching.ranker import Ranking

# The order of `signals` below; the weights in decision.toml are found by these names.
SIGNALS = ("first", "margin", "rival", "sections", "familiar", "agreement", "short", "long")


@dataclass(frozen=True)
class Decision:
    """Two logistic rules over the signals of a ranking, and the limits for acting on them.

    `outside_limit`: nothing is offered when something outside the plan is likelier than this.
    """

    answer_weights: tuple[float, ...]
    answer_bias: float
    offer_weights: tuple[float, ...]
    offer_bias: float
    answer_limit: float
    offer_limit: float
    outside_limit: float

    @classmethod
    def load(cls, path: Path) -> Decision:
        """Read fitted weights. Raises KeyError naming a missing signal."""
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
        answer, offer = stored["answer"], stored["offer"]
        return cls(
            tuple(float(answer[name]) for name in SIGNALS),
            float(answer["bias"]),
            tuple(float(offer[name]) for name in SIGNALS),
            float(offer["bias"]),
            float(answer["limit"]),
            float(offer["limit"]),
            float(offer["outside_limit"]),
        )

    def trust(self, signals: Sequence[float]) -> tuple[float, float]:
        """Probability that the first section is right, and that one of the first three is."""
        return (
            _logistic(self.answer_weights, self.answer_bias, signals),
            _logistic(self.offer_weights, self.offer_bias, signals),
        )


def signals(ranking: Ranking, labels: Sequence[str], sections: Mapping[str, str]) -> list[float]:
    """What the decision looks at, in the order of SIGNALS."""
    inside = [i for i, label in enumerate(labels) if label in sections]
    outside = [i for i, label in enumerate(labels) if label not in sections]
    probabilities = ranking.probabilities
    order = sorted(inside, key=lambda i: -float(probabilities[i]))
    first = float(probabilities[order[0]])
    # A plan of one section has no second; below 1e-4 all probabilities are alike.
    second = float(probabilities[order[1]]) if len(order) > 1 else 1e-4
    rival = max((float(probabilities[i]) for i in outside), default=0.0)
    total = sum(float(probabilities[i]) for i in inside)
    return [
        _log_odds(first),
        math.log(max(first, 1e-4) / max(second, 1e-4)),
        math.log(max(first, 1e-4) / max(rival, 1e-4)),
        _log_odds(total),
        # Probabilities always sum to one; shared words show that a question is about nothing here.
        float(ranking.familiar[order[0]]),
        # Low when only a window of a long question speaks for the section.
        _log_odds(float(ranking.whole[order[0]])),
        # Very short and very long questions have signals of another size: a constant for each.
        1.0 if ranking.length <= 3 else 0.0,
        1.0 if ranking.length > 18 else 0.0,
    ]


def _log_odds(probability: float) -> float:
    # 0 and 1 have no logarithm, and near them one signal would outweigh all others.
    kept = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(kept / (1 - kept))


def _logistic(weights: Sequence[float], bias: float, values: Sequence[float]) -> float:
    total = bias + sum(w * v for w, v in zip(weights, values, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))  # exp overflows past 709
