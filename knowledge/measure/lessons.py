"""Whole plans with questions, written before what they measure: what a new plan is like.

Rule kept here: the right answers are words of the document, so that they stay right however the
document is cut; nothing here is ever used to answer anybody.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.typed.normalize import nfc

FOLDER = Path(__file__).parents[1] / "lessons"
# Questions by whoever fits the weights: learnt from, and never measured.
EXERCISES = "exercises"
_BLANKS = re.compile(r"\W+")
# Enough of a line to know it by, where the cut has parted it.
_LEAST = 40


@dataclass(frozen=True)
class LessonQuestion:
    """A question, and the sections that answer it; none when the plan does not."""

    question: str
    kind: str
    sections: tuple[str, ...]


@dataclass(frozen=True)
class Lesson:
    """A document and what was asked about it; `exercises` are only learnt from."""

    name: str
    document: Path
    rows: tuple[Mapping[str, Any], ...]
    exercises: tuple[Mapping[str, Any], ...] = ()

    def asked(self, sections: Mapping[str, str]) -> Iterator[LessonQuestion]:
        """The questions with their sections in the plan that was made of the document."""
        return _asked(self.rows, sections)

    def exercised(self, sections: Mapping[str, str]) -> Iterator[LessonQuestion]:
        """The same of the exercises."""
        return _asked(self.exercises, sections)


def lessons() -> tuple[Lesson, ...]:
    """Every lesson, by name. Raises ValueError for a line that is none."""
    return tuple(
        Lesson(
            path.stem, path.with_suffix(".txt"), _rows(path), _rows(FOLDER / EXERCISES / path.name)
        )
        for path in sorted(FOLDER.glob("*.jsonl"))
    )


def only_learnt() -> tuple[Lesson, ...]:
    """The plans that stand among the exercises: by whoever fits the weights, never measured."""
    documents = sorted((FOLDER / EXERCISES).glob("*.txt"))
    return tuple(
        Lesson(path.stem, path, (), _rows(path.with_suffix(".jsonl"))) for path in documents
    )


def _rows(path: Path) -> tuple[Mapping[str, Any], ...]:
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


def _asked(
    rows: Sequence[Mapping[str, Any]], sections: Mapping[str, str]
) -> Iterator[LessonQuestion]:
    plain = {each: _plain(text) for each, text in sections.items()}
    for row in rows:
        found = [_holding(_plain(words), plain) for words in row.get("answers", ())]
        ids = tuple(dict.fromkeys(each for ids in found for each in ids))
        yield LessonQuestion(str(row["q"]), str(row.get("kind", "")), ids)


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", nfc(text).lower()).strip()


def _holding(words: str, sections: Mapping[str, str]) -> Sequence[str]:
    whole = [each for each, text in sections.items() if words in text]
    return whole or [each for each, text in sections.items() if words[:_LEAST] in text]
