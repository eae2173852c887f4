"""Fits which words of a question go with which words of its answer (knowledge/passages/learnt.py).

What the ranking by words alone has not told is learnt: among the first eight sections the right
one becomes likelier. Few steps and few dimensions keep what holds for many plans.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.lookup_cases import Case
from benchmarks.scaled import Scaled
from knowledge.matching.classifier import Floats, softmax
from knowledge.passages.learnt import Learnt, asking, said_in
from knowledge.passages.lookup import by_unit

AMONG = 8
SPACE = 24
# A word counts that so many questions of so many plans hold, and so many sections.
_QUESTIONS, _THEIR_PLANS = 8, 4
_SECTIONS, _OTHER_PLANS = 25, 9
_STEPS, _RATE, _PACE, _RIDGE = 20, 8000.0, 0.8, 2e-5
Words = Sequence[frozenset[str]]


@dataclass(frozen=True)
class Choices:
    """A plan's questions by their words, its sections by theirs, and the first of each question.

    `first` are the places of the first sections, `chances` their logarithms, `right` whether right.
    """

    asked: Words
    said: Words
    first: NDArray[np.intp]
    chances: Floats
    right: Floats


def choices(cases: Sequence[Case], rank: Scaled) -> Choices:
    """Between which sections the words shall choose; `rank` has not seen the plan."""
    first, chances, right = [], [], []
    for case in cases:
        scores = rank.of(case.evidence.numbers).astype(np.float32)
        each = by_unit(case.evidence, softmax(scores))
        best = np.resize(np.argsort(-each)[:AMONG], AMONG)
        first.append(best)
        chances.append(np.log(each[best] + 1e-6))
        of_unit = case.evidence.of_units(case.right)[case.evidence.units[best]]
        right.append(of_unit > 0)
    return Choices(
        [frozenset(asking(case.words)) for case in cases],
        [frozenset(said_in(text)) for text in cases[0].texts],
        np.array(first),
        np.array(chances, dtype=np.float32),
        np.array(right, dtype=np.float32),
    )


def fit_learnt(plans: Sequence[Choices]) -> Learnt:
    """The words, and where they lie: the likeliest choices, in few dimensions."""
    asks = _often([each.asked for each in plans], _QUESTIONS, _THEIR_PLANS)
    says = _often([each.said for each in plans], _SECTIONS, _OTHER_PLANS)
    used = [each.right.any(axis=1) for each in plans]
    pairs = list(zip(plans, used, strict=True))
    asked = np.concatenate([_rows(each.asked, asks)[own] for each, own in pairs])
    said = np.concatenate([_rows(each.said, says)[each.first[own]] for each, own in pairs])
    chances = np.concatenate([each.chances[own] for each, own in pairs])
    right = np.concatenate([each.right[own] for each, own in pairs])
    left, sizes, over = np.linalg.svd(_climbed(asked, said, chances, right), full_matrices=False)
    roots = np.sqrt(sizes[:SPACE])
    return Learnt(asks, says, left[:, :SPACE] * roots, over[:SPACE].T * roots)


def _climbed(asked: Floats, said: Floats, chances: Floats, right: Floats) -> Floats:
    """What each word of a question adds for each word of a section (questions' x sections')."""
    weights = np.zeros((asked.shape[1], said.shape[2]), dtype=np.float32)
    pace = np.zeros_like(weights)
    for _ in range(_STEPS):
        sums = chances + np.einsum("nv,nkv->nk", asked @ weights, said, optimize=True)
        drawn = np.exp(sums - sums.max(axis=1, keepdims=True))
        drawn /= drawn.sum(axis=1, keepdims=True)
        wanted = drawn * right
        wanted /= wanted.sum(axis=1, keepdims=True) + 1e-9
        missed = np.einsum("nk,nkv->nv", wanted - drawn, said, optimize=True)
        pace = _PACE * pace + asked.T @ missed / len(asked) - _RIDGE * weights
        weights += np.float32(_RATE) * pace
    return weights


def _often(plans: Sequence[Words], least: int, least_plans: int) -> dict[str, int]:
    whole = Counter(word for plan in plans for each in plan for word in each)
    of_plans = Counter(word for plan in plans for word in frozenset[str]().union(*plan))
    kept = sorted(
        word for word, count in whole.items() if count >= least and of_plans[word] >= least_plans
    )
    return {word: place for place, word in enumerate(kept)}


def _rows(items: Iterable[frozenset[str]], known: Mapping[str, int]) -> Floats:
    """Which words each item holds, each item of length one."""
    found = []
    for item in items:
        row = np.zeros(len(known), dtype=np.float32)
        row[[known[each] for each in item if each in known]] = 1.0
        found.append(row / max(float(row.sum()), 1.0) ** 0.5)
    return np.array(found)


def by_words(cases: Sequence[Case], learnt: Learnt) -> list[Case]:
    """The questions of a plan with what these words say of its sections."""
    lie = learnt.sections(cases[0].texts)
    return [case.with_learnt(lie @ learnt.question(case.words)) for case in cases]


def unlearnt(cases: Sequence[Case]) -> list[Case]:
    """The questions of a plan as they were before any words were learnt."""
    return [case.with_learnt(np.zeros(len(case.ids))) for case in cases]
