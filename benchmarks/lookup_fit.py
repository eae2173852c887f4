"""Fits the weights of the look-up on whole plans, and measures them on plans they have not seen.

`python -m benchmarks.lookup_fit [--write]`: every plan is imported as it comes and judged by
weights fitted on all the others and their exercises; the weights of common/lookup.toml are then
fitted on all of them. The first plan, untaught, is only measured: its questions are of one kind.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from rich.progress import track

from benchmarks.lookup_cases import Case, cases_of, first_plan
from benchmarks.lookup_learnt import by_words, choices, fit_learnt, unlearnt
from benchmarks.lookup_trust import Trust, held, write
from benchmarks.scaled import Numbers, Scaled, fit_choice, fit_logistic
from bot.plans.folders import COMMON
from knowledge.measure.lessons import lessons, only_learnt
from knowledge.passages.learnt import Learnt, asked_in
from knowledge.passages.lookup import Ranked, closer, lacks, signals

T = TypeVar("T")
ANSWER_LIMIT, OFFER_LIMIT = 0.775, 0.1
# A word or two neighbours say something of a question when so many questions hold them.
LEAST_QUESTIONS = 3
# How small weights are kept: that the first is right if any is, that the plan answers by signals
# and words, that one of three is right.
RIDGES = (30.0, 25.0, 100.0)
# The same of the order of all sections, and of the first three.
CHOICE_RIDGES = (1e-3, 0.05)
_EXERCISE = 0.5


@dataclass(frozen=True)
class Seen:
    """A question with its sections by their words; `right`: which of the first three are."""

    case: Case
    ranked: Ranked
    right: Numbers


@dataclass(frozen=True)
class Judged:
    """Its signals before and after the first three are put in order anew; `best` is then first."""

    case: Case
    before: Numbers
    after: Numbers
    first: bool
    three: bool
    best: int


def fit_rank(cases: Sequence[Case]) -> Scaled:
    """Weights under which a right section is likeliest."""
    used = [(case.evidence.numbers, case.right) for case in cases if case.right.any()]
    return fit_choice(used, CHOICE_RIDGES[0])


def seen(case: Case, rank: Scaled) -> Seen:
    """The sections of a question by their words, and which of the first three are right."""
    scores = rank.of(case.evidence.numbers).astype(np.float32)
    ranked = Ranked.by(case.evidence, scores, case.told)
    # A dash is shown with those beside it.
    of_unit = case.evidence.of_units(case.right)[case.evidence.units[list(ranked.best)]]
    return Seen(case, ranked, (of_unit > 0).astype(float))


def fit_second(every: Sequence[Seen]) -> Scaled:
    """Weights under which a right one of the first three is likeliest."""
    return fit_choice(
        [(closer(each.ranked), each.right) for each in every if each.right.any()], CHOICE_RIDGES[1]
    )


def judged(one: Seen, second: Scaled) -> Judged:
    """The signals of a question before and after the first three are put in order anew."""
    sums = second.of(closer(one.ranked))
    again = one.ranked.again(sums)
    best = again.best[0]
    before, after = (
        signals(each, one.case.outside, len(one.case.words)).astype(float)
        for each in (one.ranked, again)
    )
    right = bool(one.right[one.ranked.best.index(best)])
    return Judged(one.case, before, after, right, bool(one.right.any()), best)


def fit(every: Sequence[Judged]) -> Trust:
    """How far to trust the first and the first three; each plan ranked as it was not fitted on.

    That the plan answers at all is fitted on every question, and that the first section is then
    the right one on those it answers: these are more than there are questions without an answer.
    """
    counts = Counter(word for each in every for word in asked_in(each.case.words))
    words = sorted(word for word, count in counts.items() if count >= LEAST_QUESTIONS)
    before, after = (
        np.array([each.before for each in every]),
        np.array([each.after for each in every]),
    )
    right = np.array([each.first for each in every], dtype=float)
    within = np.array([each.three for each in every], dtype=float)
    both = np.c_[before, [held(each.case.words, words) for each in every]]
    answered = np.array([each.case.right.any() for each in every])
    shares = np.array([_EXERCISE if each.case.exercise else 1.0 for each in every])
    return Trust(
        fit_logistic(after, right, shares * answered, RIDGES[0]),
        fit_logistic(both, answered.astype(float), shares, RIDGES[1]),
        fit_logistic(before, within, shares, RIDGES[2]),
        words,
    )


def figures(every: Sequence[Judged], trust: Trust) -> Counter[str]:
    """What would have been said."""
    counts: Counter[str] = Counter()
    for each in every:
        if each.case.exercise:
            continue
        outcome = _outcome(each, trust)
        known = "answerable" if each.case.right.any() else "unanswerable"
        counts[known] += 1
        counts["first"] += each.first
        counts["three"] += each.three
        counts[f"{known} {outcome}"] += 1
        counts["right"] += outcome == "answer" and each.first
        counts["served"] += (outcome == "answer" and each.first) or (
            outcome == "offer" and each.three
        )
    return counts


def _outcome(each: Judged, trust: Trust) -> str:
    certain, within = trust.of(each.before, each.after, each.case.words)
    if lacks(each.after):
        certain = 0.0
    if certain < ANSWER_LIMIT and within < OFFER_LIMIT:
        return "decline"
    if each.case.named.missing(each.case.question, each.case.ids[each.best]):
        return "named"
    return "answer" if certain >= ANSWER_LIMIT else "offer"


def shares_of(counts: Counter[str]) -> dict[str, float]:
    """The published figures in percent."""
    whole, none = counts["answerable"], max(counts["unanswerable"], 1)
    wrong = counts["answerable answer"] - counts["right"]
    return {
        "first": 100 * counts["first"] / whole,
        "in_three": 100 * counts["three"] / whole,
        "right": 100 * counts["right"] / whole,
        "served": 100 * counts["served"] / whole,
        "wrong": 100 * wrong / whole,
        "false_denials": 100 * counts["answerable named"] / whole,
        "false_answers": 100 * counts["unanswerable answer"] / none,
        "named": 100 * counts["unanswerable named"] / none,
    }


def line(name: str, counts: Counter[str]) -> str:
    told = " ".join(f"{share:6.1f}" for share in shares_of(counts).values())
    return f"{name:24} {counts['answerable']:4} {told} of {counts['unanswerable']}"


def but(plans: Mapping[str, Sequence[T]], name: str) -> list[T]:
    """What there is of every other plan."""
    return [each for other, every in plans.items() if other != name for each in every]


def taught(plans: Mapping[str, Sequence[Case]]) -> tuple[dict[str, list[Case]], Learnt]:
    """Each plan with the words the others taught, and the words that all of them teach."""
    bare = {name: unlearnt(cases) for name, cases in plans.items()}
    between = {name: choices(cases, fit_rank(but(bare, name))) for name, cases in bare.items()}
    found = {}
    for name, cases in bare.items():
        others = [each for other, each in between.items() if other != name]
        found[name] = by_words(cases, fit_learnt(others))
    return found, fit_learnt(list(between.values()))


def main() -> None:
    """Measure, and with --write fit anew."""
    measured = [lesson.name for lesson in lessons()]
    every = track([*lessons(), *only_learnt()], description="import")
    plans = {lesson.name: cases_of(lesson.document, None, lesson.name) for lesson in every}
    plans, learnt = taught(plans)
    ranks = {name: fit_rank(but(plans, name)) for name in plans}
    ranked = {name: [seen(case, ranks[name]) for case in cases] for name, cases in plans.items()}
    seconds = {name: fit_second(but(ranked, name)) for name in plans}
    told = {name: [judged(each, seconds[name]) for each in ranked[name]] for name in plans}
    print(f"{'plan':24}    n {' '.join(shares_of(Counter(answerable=1)))}")
    whole: Counter[str] = Counter()
    for name in measured:
        counts = figures(told[name], fit(but(told, name)))
        print(line(name, counts))
        whole += counts
    print(line("unseen plans", whole))
    rank, second = fit_rank(but(plans, "")), fit_second(but(ranked, ""))
    trust = fit(but(told, ""))
    if "--write" in sys.argv:
        limits = {"answer": ANSWER_LIMIT, "offer": OFFER_LIMIT}
        counts = {"plans": len(measured), **whole}
        write((rank, second), trust, limits, counts, shares_of(whole))
        learnt.save(COMMON)
    first = [judged(seen(case, rank), second) for case in by_words(first_plan(), learnt)]
    print(line("the first plan", figures(first, trust)))


if __name__ == "__main__":
    main()
