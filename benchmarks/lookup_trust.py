"""How far the look-up may be trusted, fitted, and the file that keeps all its weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.scaled import Numbers, Scaled, standardised
from bot.plans.folders import COMMON
from knowledge.passages.learnt import asked_in
from knowledge.passages.lookup import CLOSER, FILE, SIGNALS, sureness
from knowledge.passages.passages import NAMES


@dataclass(frozen=True)
class Trust:
    """That the first section is right if any is, that the plan answers, that one of three is."""

    right: Scaled
    answered: Scaled
    three: Scaled
    words: Sequence[str]

    def of(self, before: Numbers, after: Numbers, asked: Sequence[str]) -> tuple[float, float]:
        """How sure the first section answers a question of these words, and that one of three does.

        `before` are the signals by words alone, `after` those of the order by what is stated.
        """
        both = np.r_[before, held(asked, self.words)]
        sums = (self.right.of(after), self.answered.of(both), self.three.of(before))
        right, answered, three = (float(1 / (1 + np.exp(-each))) for each in sums)
        return sureness(right, answered), three


def held(asked: Sequence[str], words: Sequence[str]) -> Numbers:
    """Which of the words and neighbours a question holds."""
    said = asked_in(asked)
    return np.array([each in said for each in words], dtype=float)


def write(
    order: tuple[Scaled, Scaled],
    trust: Trust,
    limits: Mapping[str, float],
    counts: Mapping[str, int],
    shares: Mapping[str, float],
) -> None:
    """Keep weights that are fitted on all plans, each number with its mean and deviation."""
    size, answered = len(SIGNALS), trust.answered
    columns = [answered.weights[:size], trust.three.weights]
    # What a word adds where it stands; where it does not, it counts in the bias.
    there, absent = (
        answered.weights[size:]
        * standardised(each, answered.means[size:], answered.deviations[size:])
        for each in (np.ones(len(trust.words)), np.zeros(len(trust.words)))
    )
    biases = [answered.bias + float(absent.sum()), trust.three.bias]
    spread = zip(SIGNALS, answered.means, answered.deviations, *columns, strict=False)
    parts = [
        "# Fitted by benchmarks/lookup_fit.py; each line: mean, deviation, weights.",
        "\n[limits]",
        *(f"{name} = {limit}" for name, limit in limits.items()),
        "\n# All sections by their words.\n[rank]",
        *order[0].lines(NAMES),
        "\n# The first three by what they state.\n[second]",
        *order[1].lines(CLOSER),
        "\n# The first of them is right if any is.\n[right]",
        _row("bias", [trust.right.bias]),
        *trust.right.lines(SIGNALS),
        "\n# Weights: the plan answers; one of three is right.",
        "[trust]",
        _row("bias", biases),
        *(_row(name, numbers) for name, *numbers in spread),
        "\n# What a word of the question, or two neighbours, add to that the plan answers.",
        "[words]",
        *(
            f'"{word}" = {weight:.3f}'
            for word, weight in zip(trust.words, there - absent, strict=True)
        ),
        "\n# Each plan by weights fitted on the others, in percent.\n[measured]",
        *(f"{name} = {counts[name]}" for name in ("plans", "answerable", "unanswerable")),
        *(f"{name} = {share:.1f}" for name, share in shares.items()),
    ]
    (COMMON / FILE).write_text("\n".join(parts) + "\n", encoding="utf-8")


def _row(name: str, numbers: Sequence[float]) -> str:
    return f"{name} = [{', '.join(f'{each:.4g}' for each in numbers)}]"
