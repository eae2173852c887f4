"""Fits the weights of the look-up on whole plans, and measures them on plans they have not seen.

`python -m benchmarks.lookup_fit [--write]`: every plan is imported as it comes and judged by
weights fitted on all the others; the weights of common/lookup.toml are then fitted on all of them.
The first plan takes part untaught, and counts less: it has thirty times as many questions.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.progress import track

from benchmarks.scaled import Numbers, Scaled, fit_trust
from bot.plans.folders import COMMON, SHIPPED_PLANS
from bot.plans.importing import import_plan
from knowledge.matching.classifier import softmax
from knowledge.measure.lessons import Asked, lessons
from knowledge.passages.lookup import FILE, SIGNALS, by_unit, lacks, signals
from knowledge.passages.named import Named
from knowledge.passages.passages import NAMES, Evidence, Passages
from knowledge.passages.stated import Stated
from knowledge.plan.plan import load_plan
from knowledge.search.search import Matcher
from knowledge.typed.said import Said

FIRST_PLAN = "344-KH-LMHTX"
ANSWER_LIMIT, OFFER_LIMIT = 0.63, 0.1
# That the first section is right if any is, that the plan answers, that one of three is right.
Trust = tuple[Scaled, Scaled, Scaled]


@dataclass(frozen=True)
class Case:
    """A question with its evidence, and which sections are right."""

    asked: Asked
    evidence: Evidence
    outside: float
    length: int
    right: Numbers
    question: Said
    ids: tuple[str, ...]
    named: Named
    stated: Stated

    def told(self, place: int) -> list[float]:
        """How the section at a place names and states what is asked for."""
        about = self.named.about(self.question, self.ids[place])
        return [*about, *self.stated.of(self.question, self.ids[place])]


def cases_of(document: Path, asked: Sequence[Asked] | None, name: str) -> list[Case]:
    """The plan imported as it comes, and the evidence for every question about it."""
    with TemporaryDirectory() as root:
        folder = Path(root) / import_plan(document, Path(root), name, lambda *_: None)
        plan = load_plan(folder)
        matcher = Matcher.load(folder, COMMON, plan.texts)
        of_plan = plan.texts, plan.headings, matcher.ranker.speller, COMMON
        named = Named(*of_plan)
        passages = Passages(*of_plan, named.cover)
        stated = Stated(plan.texts, plan.headings, named.cover, COMMON)
    if asked is None:
        lesson = next(each for each in lessons() if each.name == name)
        asked = tuple(lesson.asked(plan.texts))
    return [_case(each, matcher, passages, named, stated) for each in asked]


def _case(asked: Asked, matcher: Matcher, passages: Passages, named: Named, stated: Stated) -> Case:
    question = Said(asked.question)
    reading = matcher.ranker.speller.read(question)
    ranking = matcher.ranker.rank_reading(reading)
    pairs = zip(matcher.ranker.model.labels, ranking.probabilities, strict=True)
    drafted = {label: float(chance) for label, chance in pairs if label in passages.ids}
    evidence = passages.evidence(question, reading, drafted)
    right = np.array([section in asked.sections for section in passages.ids], dtype=float)
    outside, length = 1 - sum(drafted.values()), len(reading.words)
    return Case(asked, evidence, outside, length, right, question, passages.ids, named, stated)


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
        Asked(row["q"], row.get("kind", ""), tuple(row["answers"]))
        for row in rows
        if "q" in row and set(row["answers"]) <= known
    ]
    return cases_of(folder / "text.txt", asked, "first")


def fit_rank(cases: Sequence[tuple[Case, float]]) -> Scaled:
    """Weights under which a right section is likeliest (conditional logit, Adagrad)."""
    used = [(case, k) for case, k in cases if case.right.any()]
    every = np.concatenate([case.evidence.numbers for case, _ in used]).astype(float)
    right = np.concatenate([case.right for case, _ in used])
    sizes = [len(case.right) for case, _ in used]
    starts, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    shares = np.array([k for _, k in used])
    means, deviations = every.mean(0), every.std(0) + 1e-6
    scaled = ((every - means) / deviations).astype(np.float32)
    weights = np.zeros(len(NAMES))
    squares = np.full_like(weights, 1e-6)
    for _ in range(400):
        scores = scaled @ weights.astype(np.float32)
        chances = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        wanted = chances * right
        wanted /= np.add.reduceat(wanted, starts)[of] + 1e-12
        chances /= np.add.reduceat(chances, starts)[of]
        step = scaled.T @ (shares[of] * (wanted - chances)) / shares.sum() - 1e-3 * weights
        squares += step * step
        weights += 0.3 * step / np.sqrt(squares)
    return Scaled(means, deviations, weights)


def judged(case: Case, rank: Scaled) -> tuple[Numbers, bool, bool]:
    """The signals of a question, whether the first section is right, and one of three."""
    scores = rank.of(case.evidence.numbers).astype(np.float32)
    best = np.argsort(-by_unit(case.evidence, softmax(scores)))[:3]
    row = signals(case.evidence, scores, case.outside, case.length, case.told).astype(float)
    # A dash is shown with those beside it.
    right = case.evidence.of_units(case.right)[case.evidence.units[best]] > 0
    return row, bool(right[0]), bool(right.any())


def fit(plans: Mapping[str, list[Case]], ranked: Mapping[str, Scaled]) -> Trust:
    """How far to trust the first and the first three; each plan ranked as it was not fitted on.

    That the plan answers at all is fitted on every question, and that the first section is then
    the right one on those it answers: these are more than there are questions without an answer.
    """
    found = [
        (*judged(case, ranked[name]), share(name), bool(case.right.any()))
        for name, cases in plans.items()
        for case in cases
    ]
    rows = np.array([row for row, *_ in found])
    first, three, shares, answered = np.array([rest for _, *rest in found], dtype=float).T
    return (
        fit_trust(rows, first, shares * answered),
        fit_trust(rows, answered, shares),
        fit_trust(rows, three, shares),
    )


def share(name: str) -> float:
    return 0.12 if name == "first" else 1.0


def without(plans: Mapping[str, list[Case]], name: str) -> Scaled:
    """The ranking fitted on every other plan."""
    return fit_rank([(c, share(n)) for n, cases in plans.items() if n != name for c in cases])


def figures(cases: Sequence[Case], rank: Scaled, trust: Trust) -> Counter[str]:
    """What would have been said."""
    counts: Counter[str] = Counter()
    for case in cases:
        row, first, three = judged(case, rank)
        right, answered, within = (float(1 / (1 + np.exp(-each.of(row)))) for each in trust)
        outcome = _outcome(case, rank, 0.0 if lacks(row) else right * answered, within)
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
    plans = {"first": first_plan()}
    for lesson in track(lessons(), description="import"):
        plans[lesson.name] = cases_of(lesson.document, None, lesson.name)
    ranked = {name: without(plans, name) for name in plans}
    print(f"{'plan':24}    n {' '.join(shares_of(Counter(answerable=1)))}")
    whole: Counter[str] = Counter()
    for name, cases in plans.items():
        others = {other: each for other, each in plans.items() if other != name}
        counts = figures(cases, ranked[name], fit(others, ranked))
        print(line(name, counts))
        whole += counts if name != "first" else Counter()
    print(line("unseen plans", whole))
    if "--write" in sys.argv:
        write(plans, ranked, whole)


def write(
    plans: Mapping[str, list[Case]], ranked: Mapping[str, Scaled], whole: Counter[str]
) -> None:
    """The weights fitted on all plans, each number with its mean and deviation."""
    rank = fit_rank([(c, share(name)) for name, cases in plans.items() for c in cases])
    trust = fit(plans, ranked)
    columns = [trust[0].means, trust[0].deviations, *(each.weights for each in trust)]
    parts = [
        "# Fitted by benchmarks/lookup_fit.py; each line: mean, deviation, weights.",
        f"\n[limits]\nanswer = {ANSWER_LIMIT}\noffer = {OFFER_LIMIT}",
        "\n[rank]",
        *rank.lines(NAMES),
        "\n# Weights: the first is right if any is; the plan answers; one of three is right.",
        "[trust]",
        _row("bias", [each.bias for each in trust]),
        *(_row(name, numbers) for name, *numbers in zip(SIGNALS, *columns, strict=True)),
        "\n# Each plan by weights fitted on the others, in percent.\n[measured]",
        f"plans = {len(plans) - 1}",
        *(f"{name} = {whole[name]}" for name in ("answerable", "unanswerable")),
        *(f"{name} = {share:.1f}" for name, share in shares_of(whole).items()),
    ]
    (COMMON / FILE).write_text("\n".join(parts) + "\n", encoding="utf-8")


def _row(name: str, numbers: Sequence[float]) -> str:
    return f"{name} = [{', '.join(f'{each:.4g}' for each in numbers)}]"


if __name__ == "__main__":
    main()
