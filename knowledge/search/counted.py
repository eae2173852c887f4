"""A ranking with the labels that do not stand for themselves counted where they belong.

Rule kept here: probabilities are added or taken out, and no section gains by anything else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from knowledge.matching.phrasings import HARMFUL, SILENT, counts_for
from knowledge.matching.ranker import Ranking

#: (the label of a staff answer to a question about a section; that section's)
Joins = Sequence[tuple[int, int]]


def joins_of(labels: Sequence[str], sections: Mapping[str, str]) -> Joins:
    """The labels that count for a section."""
    return [
        (place, labels.index(section))
        for place, label in enumerate(labels)
        if (section := counts_for(label)) in sections
    ]


def joined(ranking: Ranking, joins: Joins) -> Ranking:
    """The ranking in which labels of the staff's answers count for the plan's own sections."""
    if not joins:
        return ranking
    mixed, whole, familiar = (
        numbers.copy() for numbers in (ranking.probabilities, ranking.whole, ranking.familiar)
    )
    for label, section in joins:
        familiar[section] = max(familiar[section], familiar[label])
        # Added, not compared: the probability was split between the two labels in the fit.
        for numbers in (mixed, whole):
            numbers[section] += numbers[label]
            numbers[label] = 0
    return replace(ranking, probabilities=mixed, whole=whole, familiar=familiar)


def without_stated(ranking: Ranking, labels: Sequence[str], stated: Collection[str]) -> Ranking:
    """The ranking as if nobody could ask for a topic that the plan does state somewhere.

    The topic's questions stay known, so that they are not taken for something off-topic; what
    asks for it rather than gives an order is no order.
    """
    known, chances = labels if stated else (), ranking.probabilities
    asked = [n for n, one in enumerate(known) if one.removeprefix(SILENT) in stated]
    likeliest = max((float(chances[n]) for n in asked), default=0.0)
    orders = [n for n, one in enumerate(known) if one == HARMFUL and chances[n] < likeliest]
    return ranking.without([*asked, *orders])
