"""What to do with a question: answer, offer, say what is missing, or decline, and why.

Rule kept here: a reason is only the likeliest one; whether it may be said is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter
from typing import Literal

from knowledge.matching.phrasings import FILLER, HARMFUL, SILENT
from knowledge.matching.ranker import Ranking
from knowledge.passages.numbered import NoSuch
from knowledge.search.papers import OfAnother

MOST_MATCHES = 5
MOST_SCORE = 100.0
UNCLEAR = "unclear"
# Nobody is scolded on a guess.
_SURELY_HARMFUL = 0.5
# Nor is anybody told that the plan is silent on something else than was asked.
_LIKELY_SILENT = 0.25


@dataclass(frozen=True)
class Match:
    """A section and how well it fits, 0-100."""

    section: str
    score: float


@dataclass(frozen=True)
class Judgement:
    """What to do with a question; `matches` is best first, `topic` is None unless declined.

    "named": the first section names the thing, and nothing gives the values called `missing`; or
    there is nothing of the number that is called so, and `instead` is all there is. `thing` is what
    the thing is called, where the clause has no name for it. `leads`: what is offered first is
    nearest by far, and nothing is known to speak against it.
    """

    outcome: Literal["answer", "offer", "named", "decline"]
    matches: tuple[Match, ...]
    topic: str | None
    missing: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    thing: str = ""
    leads: bool = False


def no_such(absent: NoSuch) -> Judgement:
    """That there is nothing of the number asked for, what there is, and where that stands."""
    where = (Match(absent.section, MOST_SCORE),)
    return Judgement("named", where, None, (absent.asked,), absent.there)


def of_another(asked: OfAnother) -> Judgement:
    """That another paper is named, and what is asked of it is not told."""
    where = (Match(asked.section, MOST_SCORE),)
    return Judgement("named", where, None, (asked.missing,), thing=asked.called)


def best_first(sections: Sequence[str], chances: Sequence[float]) -> tuple[Match, ...]:
    """The likeliest sections."""
    pairs = zip(chances, sections, strict=True)
    best = nlargest(MOST_MATCHES, pairs, key=itemgetter(0))
    return tuple(Match(section, round(100 * float(chance), 1)) for chance, section in best)


def likeliest_reason(
    labels: Sequence[str], ranking: Ranking, sections: Mapping[str, str]
) -> tuple[str, float]:
    """The likeliest reason why the plan does not answer, and its probability."""
    pairs = zip(labels, ranking.probabilities, strict=True)
    # Filler is no reason for silence: it only says that a person was telling a story.
    outside = [(float(p), s) for s, p in pairs if s not in sections and s != FILLER]
    if not outside:
        return UNCLEAR, 0.0
    probability, label = max(outside)
    if label == HARMFUL and probability < _SURELY_HARMFUL:
        return UNCLEAR, probability
    if label.startswith(SILENT) and probability < _LIKELY_SILENT:
        return UNCLEAR, probability
    return label.removeprefix(SILENT), probability


def likeliest_silent(labels: Sequence[str], ranking: Ranking) -> tuple[float, str]:
    """How likely the likeliest silent topic is, and which it is."""
    pairs = zip(ranking.probabilities.tolist(), labels, strict=True)
    silent = ((p, label.removeprefix(SILENT)) for p, label in pairs if label.startswith(SILENT))
    return max(silent, default=(0.0, UNCLEAR))
