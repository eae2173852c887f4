"""Questions about plans as they come, with what the look-up sees of each."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.scaled import Numbers
from bot.plans.folders import COMMON, SHIPPED_PLANS
from bot.plans.importing import import_plan
from knowledge.matching.classifier import Floats
from knowledge.measure.lessons import LessonQuestion, lessons, only_learnt
from knowledge.passages.named import NamedPlan
from knowledge.passages.passages import Evidence, Passages
from knowledge.passages.stated import Stated
from knowledge.plan.plan import load_plan
from knowledge.search.loading import load_matcher
from knowledge.search.search import Matcher
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

FIRST_PLAN = "344-KH-LMHTX"


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
    named: NamedPlan
    stated: Stated
    texts: tuple[str, ...]
    exercise: bool = False

    def with_learnt(self, column: Floats) -> "Case":
        """The same, its sections judged by words that its own plan has not taught."""
        numbers = np.c_[self.evidence.numbers[:, :-1], column].astype(np.float32)
        return replace(self, evidence=replace(self.evidence, numbers=numbers))

    def told(self, place: int) -> list[float]:
        """How the section at a place names and states what is asked for."""
        about = self.named.about(self.question, self.ids[place])
        return [*about, *self.stated.of(self.question, self.ids[place])]


def cases_of(document: Path, asked: Sequence[LessonQuestion] | None, name: str) -> list[Case]:
    """The plan imported as it comes, and the evidence for every question about it."""
    with TemporaryDirectory() as root:
        folder = Path(root) / import_plan(document, Path(root), name, lambda *_: None)
        plan = load_plan(folder)
        matcher = load_matcher(folder, COMMON, plan.texts)
        of_plan = plan.texts, plan.headings, matcher.ranker.speller, COMMON
        named = NamedPlan(*of_plan)
        passages = Passages(*of_plan, named.cover)
        stated = Stated(plan.texts, plan.headings, named.cover, COMMON)
    known = matcher, passages, named, stated, announcing(plan.texts, plan.headings)
    if asked is not None:
        return [_case(each, *known) for each in asked]
    lesson = next(each for each in (*lessons(), *only_learnt()) if each.name == name)
    measured = [_case(each, *known) for each in lesson.asked(plan.texts)]
    exercises = [_case(each, *known) for each in _as_typed(lesson.exercised(plan.texts))]
    return [*measured, *(replace(each, exercise=True) for each in exercises)]


def _as_typed(asked: Iterable[LessonQuestion]) -> Iterator[LessonQuestion]:
    """Every second one without its marks, as people type; exercises are written with them."""
    for place, each in enumerate(asked):
        yield replace(each, question=fold(each.question)) if place % 2 else each


def announcing(
    texts: Mapping[str, str], headings: Mapping[str, Sequence[str]]
) -> dict[str, frozenset[str]]:
    """The sections that only announce others ("in two waves:"): each is shown with all of them."""
    lines = {each: text.split("\n")[0] for each, text in texts.items() if _announces(text)}
    return {
        each: frozenset(other for other in texts if line in headings.get(other, ())[-1:])
        for each, line in lines.items()
    }


def _announces(text: str) -> bool:
    return text.rstrip().endswith(":")


def _case(
    asked: LessonQuestion,
    matcher: Matcher,
    passages: Passages,
    named: NamedPlan,
    stated: Stated,
    announced: Mapping[str, frozenset[str]],
) -> Case:
    question = Said(asked.question)
    reading = matcher.ranker.speller.read(question)
    ranking = matcher.ranker.rank_reading(reading)
    pairs = zip(matcher.ranker.model.labels, ranking.probabilities, strict=True)
    drafted = {label: float(chance) for label, chance in pairs if label in passages.ids}
    evidence = passages.evidence(question, reading, drafted)
    answers = {*asked.sections}
    answers.update(each for each, shown in announced.items() if not shown.isdisjoint(answers))
    right = np.array([section in answers for section in passages.ids], dtype=float)
    outside, words = 1 - sum(drafted.values()), reading.words
    texts = passages.texts
    return Case(
        asked, evidence, outside, words, right, question, passages.ids, named, stated, texts
    )


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
