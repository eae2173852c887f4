"""A grade or prize that the clause of the others does not have: it is offered, and not told.

Rule kept here: only grades that every plan calls by the same words; the whole clause is looked at.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.passages.named import NamedPlan
from knowledge.search.judgement import Judgement
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_GRADE = re.compile(
    r"\b(?:xep loai|loai|hang|giai) (yeu|kem|kha|gioi|trung binh|khuyen khich|dac biet|xuat sac)\b"
)


def unless_other_grade(named: NamedPlan, question: Said, judgement: Judgement) -> Judgement:
    """The judgement; only offered where the clause does not know the grade asked about."""
    asked = _GRADE.search(question.folded) if judgement.outcome == "answer" else None
    if asked is None or not judgement.matches:
        return judgement
    section = judgement.matches[0].section
    whole = fold(" ".join((*named.over(section), named.text(section))))
    known = re.search(rf"\b{asked[1]}\b", whole) is not None
    return judgement if known else replace(judgement, outcome="offer")
