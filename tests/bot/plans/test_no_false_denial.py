"""No question that a plan answers is told that the value is missing."""

from pathlib import Path

import pytest

from bot.plans.folders import COMMON
from bot.plans.importing import import_plan
from knowledge.measure.lessons import Lesson, lessons
from knowledge.passages.named import NamedPlan
from knowledge.plan.plan import load_plan
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller
from tests.support.rows import few


@pytest.mark.parametrize("lesson", few(6, lessons()), ids=lambda lesson: str(lesson.name))
def test_a_value_that_is_stated_is_never_denied(lesson: Lesson, tmp_path: Path) -> None:
    """Of whole plans as they come, with whichever of the right sections in front."""
    plan = load_plan(tmp_path / import_plan(lesson.document, tmp_path, None, lambda *_: None))
    speller = Speller(COMMON)
    speller.learn(plan.texts.values())
    named = NamedPlan(plan.texts, plan.headings, speller, COMMON)
    denied = [
        (asked.question, section, missing)
        for asked in (*lesson.asked(plan.texts), *lesson.exercised(plan.texts))
        for section in asked.sections
        if (missing := named.missing(Said(asked.question), section))
    ]
    assert denied == []
