"""Fits the weights of the look-up on whole plans, and measures them on plans they have not seen.

`python -m benchmarks.lookup_fit [--write]`: every plan is imported as it comes and judged by
weights fitted on all the others and their exercises; the weights of common/lookup.toml are then
fitted on all of them. The first plan, untaught, is only measured: its questions are of one kind.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.progress import track

from benchmarks.lookup_trust import Trust, held, write
from benchmarks.scaled import Numbers, Scaled, fit_logistic, standardised
from bot.plans.folders import COMMON, SHIPPED_PLANS
from bot.plans.importing import import_plan
from knowledge.matching.classifier import softmax
from knowledge.measure.lessons import LessonQuestion, lessons
from knowledge.passages.lookup import asked_in, by_unit, lacks, signals
from knowledge.passages.named import Named
from knowledge.passages.passages import NAMES, Evidence, Passages
from knowledge.passages.stated import Stated
from knowledge.plan.plan import load_plan
from knowledge.search.search import Matcher
from knowledge.typed.said import Said

FIRST_PLAN = "344-KH-LMHTX"
ANSWER_LIMIT, OFFER_LIMIT = 0.66, 0.1
# A word or two neighbours say something of a question when so many questions hold them.
LEAST_QUESTIONS = 8
# How small weights are kept: that the first is right if any is, that the plan answers by signals
# and words, that one of three is right.
RIDGES = (100.0, 33.0, 100.0)
_EXERCISE = 0.5


@dataclass(frozen=True)
class Case:
    """A question with its evidence, and which sections are right."""

    asked: LessonQuestion
    evidence: Evidence
    outside: float
    words: tuple[str, ...]
    right: Numbers
    question: Said
    ids: tuple[str, ...]
    named: Named
    stated: Stated
    exercise: bool = False

    def told(self, place: int) -> list[float]:
        """How the section at a place names and states what is asked for."""
        about = self.named.about(self.question, self.ids[place])
        return [*about, *self.stated.of(self.question, self.ids[place])]


def cases_of(document: Path, asked: Sequence[LessonQuestion] | None, name: str) -> list[Case]:
    """The plan imported as it comes, and the evidence for every question about it."""
    with TemporaryDirectory() as root:
        folder = Path(root) / import_plan(document, Path(root), name, lambda *_: None)
        plan = load_plan(folder)
        matcher = Matcher.load(folder, COMMON, plan.texts)
        of_plan = plan.texts, plan.headings, matcher.ranker.speller, COMMON
        named = Named(*of_plan)
        passages = Passages(*of_plan, named.cover)
        stated = Stated(plan.texts, plan.headings, named.cover, COMMON)
    known = matcher, passages, named, stated
    if asked is not None:
        return [_case(each, *known) for each in asked]
    lesson = next(each for each in lessons() if each.name == name)
    measured = [_case(each, *known) for each in lesson.asked(plan.texts)]
    exercises = [_case(each, *known) for each in lesson.exercised(plan.texts)]
    return [*measured, *(replace(each, exercise=True) for each in exercises)]


def _case(
    asked: LessonQuestion, matcher: Matcher, passages: Passages, named: Named, stated: Stated
) -> Case:
    question = Said(asked.question)
    reading = matcher.ranker.speller.read(question)
    ranking = matcher.ranker.rank_reading(reading)
    pairs = zip(matcher.ranker.model.labels, ranking.probabilities, strict=True)
    drafted = {label: float(chance) for label, chance in pairs if label in passages.ids}
    evidence = passages.evidence(question, reading, drafted)
    right = np.array([section in asked.sections for section in passages.ids], dtype=float)
    outside, words = 1 - sum(drafted.values()), reading.words
    return Case(asked, evidence, outside, words, right, question, passages.ids, named, stated)


def first_plan() -> list[Case]:
    """The first plan as a new one, with the questions of its evaluation."""
    folder = SHIPPED_PLANS / FIRST_PLAN
    known = set(load_plan(folder).texts)
    rows = [
        json.loads(line)
        for path in sorted((folder / "evaluation").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    asked = [
        LessonQuestion(row["q"], row.get("kind", ""), tuple(row["answers"]))
        for row in rows
        if "q" in row and set(row["answers"]) <= known
    ]
    return cases_of(folder / "text.txt", asked, "first")


def fit_rank(cases: Sequence[Case]) -> Scaled:
    """Weights under which a right section is likeliest (conditional logit, Newton's method)."""
    used = [case for case in cases if case.right.any()]
    every = np.concatenate([case.evidence.numbers for case in used]).astype(float)
    right = np.concatenate([case.right for case in used])
    sizes = [len(case.right) for case in used]
    starts, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    means, deviations = every.mean(0), every.std(0) + 1e-6
    scaled = standardised(every, means, deviations)
    weights, ridge = np.zeros(len(NAMES)), 1e-3 * len(used)
    for _ in range(30):
        scores = scaled @ weights
        chances = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        wanted = chances * right
        wanted /= np.add.reduceat(wanted, starts)[of] + 1e-12
        chances /= np.add.reduceat(chances, starts)[of]
        drawn = chances[:, None] * scaled
        expected = np.add.reduceat(drawn, starts)
        curve = drawn.T @ scaled - expected.T @ expected + ridge * np.eye(len(weights))
        step = np.linalg.solve(curve, scaled.T @ (wanted - chances) - ridge * weights)
        # Where all sections are alike the curve is flat, and a whole step goes too far.
        weights += step * min(1.0, 0.3 / np.abs(step).max())
    return Scaled(means, deviations, weights)


def judged(case: Case, rank: Scaled) -> tuple[Numbers, bool, bool]:
    """The signals of a question, whether the first section is right, and one of three."""
    scores = rank.of(case.evidence.numbers).astype(np.float32)
    best = np.argsort(-by_unit(case.evidence, softmax(scores)))[:3]
    row = signals(case.evidence, scores, case.outside, len(case.words), case.told).astype(float)
    # A dash is shown with those beside it.
    right = case.evidence.of_units(case.right)[case.evidence.units[best]] > 0
    return row, bool(right[0]), bool(right.any())


def fit(plans: Mapping[str, list[Case]], ranked: Mapping[str, Scaled]) -> Trust:
    """How far to trust the first and the first three; each plan ranked as it was not fitted on.

    That the plan answers at all is fitted on every question, and that the first section is then
    the right one on those it answers: these are more than there are questions without an answer.
    """
    cases = [(case, ranked[name]) for name, every in plans.items() for case in every]
    counts = Counter(each for case, _ in cases for each in asked_in(case.words))
    words = sorted(each for each, count in counts.items() if count >= LEAST_QUESTIONS)
    rows, first, three = zip(*(judged(*each) for each in cases), strict=True)
    signals_of, right, within = (np.array(each, dtype=float) for each in (rows, first, three))
    both = np.c_[signals_of, [held(case.words, words) for case, _ in cases]]
    answered = np.array([case.right.any() for case, _ in cases])
    shares = np.array([_EXERCISE if case.exercise else 1.0 for case, _ in cases])
    return Trust(
        fit_logistic(signals_of, right, shares * answered, RIDGES[0]),
        fit_logistic(both, answered.astype(float), shares, RIDGES[1]),
        fit_logistic(signals_of, within, shares, RIDGES[2]),
        words,
    )


def without(plans: Mapping[str, list[Case]], name: str) -> Scaled:
    """The ranking fitted on every other plan."""
    return fit_rank([case for other, cases in plans.items() if other != name for case in cases])


def figures(cases: Sequence[Case], rank: Scaled, trust: Trust) -> Counter[str]:
    """What would have been said."""
    counts: Counter[str] = Counter()
    for case in cases:
        if case.exercise:
            continue
        row, first, three = judged(case, rank)
        certain, within = trust.of(row, case.words)
        outcome = _outcome(case, rank, 0.0 if lacks(row) else certain, within)
        known = "answerable" if case.right.any() else "unanswerable"
        counts[known] += 1
        counts["first"] += first
        counts["three"] += three
        counts[f"{known} {outcome}"] += 1
        counts["right"] += outcome == "answer" and first
        counts["served"] += (outcome == "answer" and first) or (outcome == "offer" and three)
    return counts


def _outcome(case: Case, rank: Scaled, certain: float, within: float) -> str:
    if certain < ANSWER_LIMIT and within < OFFER_LIMIT:
        return "decline"
    best = int(np.argmax(by_unit(case.evidence, softmax(rank.of(case.evidence.numbers)))))
    if case.named.missing(case.question, case.ids[best]):
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


def main() -> None:
    """Measure, and with --write fit anew."""
    every = track(lessons(), description="import")
    plans = {lesson.name: cases_of(lesson.document, None, lesson.name) for lesson in every}
    ranked = {name: without(plans, name) for name in plans}
    print(f"{'plan':24}    n {' '.join(shares_of(Counter(answerable=1)))}")
    whole: Counter[str] = Counter()
    for name, cases in plans.items():
        others = {other: each for other, each in plans.items() if other != name}
        counts = figures(cases, ranked[name], fit(others, ranked))
        print(line(name, counts))
        whole += counts
    print(line("unseen plans", whole))
    rank, trust = fit_rank([case for cases in plans.values() for case in cases]), fit(plans, ranked)
    print(line("the first plan", figures(first_plan(), rank, trust)))
    if "--write" in sys.argv:
        limits = {"answer": ANSWER_LIMIT, "offer": OFFER_LIMIT}
        counts = {"plans": len(plans), **whole}
        write(rank, trust, limits, counts, shares_of(whole))


if __name__ == "__main__":
    main()
