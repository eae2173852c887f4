"""Understands a second question that leans on the first ("and for individuals?").

Rule kept here: a question that stands by itself is judged by itself; one that leans is judged
together with the previous question, its sections and their neighbours in the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.matching.classifier import Floats
from knowledge.matching.phrasings import SILENT, headed
from knowledge.matching.ranker import Ranker, Ranking
from knowledge.typed.said import Said
from knowledge.typed.spelling import PlainReading, Speller

# A longer question says what it is about and stands by itself.
_LEANING_WORDS = 9
# Where nobody has taught what people ask, five words say what they are about: beside the question
# before them they would be looked up as one.
LEANING_UNTAUGHT = 4
# "Còn …" and "nói rõ hơn" add words that say nothing.
_MARKED = 5
# Keeps a section that one of the two readings rules out within reach of the other.
_FLOOR = 1e-3
_SWITCH, _MORE = "doi-y", "hoi-them"
# The day of what was spoken of may stand in the plan.
_OF_A_DAY = re.compile(
    r"\b(?:ngay|hom|bua|luc|khi|thang|nam|gio|bao gio|chung) (?:nao|may|bao nhieu|mo)\b"
    r"|\b(?:bao gio|bao lau|may gio|nam \d{4})\b"
)


@dataclass(frozen=True)
class Earlier:
    """The previous question and the sections it was answered from.

    `told`: they were told as its answer, and not only offered.
    """

    question: str
    sections: tuple[str, ...]
    told: bool = True


class FollowUps:
    """Ranks a question in the light of the previous turn."""

    def __init__(self, path: Path, speller: Speller) -> None:
        marks: dict[str, list[tuple[str, ...]]] = {_SWITCH: [], _MORE: []}
        for heading, line in headed(path):
            words = speller.words(line)
            if words:
                marks.setdefault(heading, []).append(words)
        self._switch, self._more = marks[_SWITCH], marks[_MORE]

    def leans(
        self, reading: PlainReading, most: int = _LEANING_WORDS, *, whole: bool = False
    ) -> bool:
        """Whether a question is short enough, or marked, to continue the previous one.

        `whole`: it names by itself what it is about, and "đúng không" asks whether that is so.
        """
        words = reading.words
        begins = any(words[: len(mark)] == mark for mark in self._switch)
        if begins or (not whole and _holds(words, _together(self._more))):
            most = _LEANING_WORDS + _MARKED
        elif _holds(words, _together(self._switch)):
            most = _LEANING_WORDS
        return len(words) <= most

    def rank(
        self, ranker: Ranker, reading: PlainReading, alone: Ranking, previous: Earlier
    ) -> Ranking:
        """The ranking of a leaning question; never called for one that stands by itself."""
        before = ranker.speller.read(previous.question)
        switching, own = _holds(reading.words, self._switch), self._own_share(reading)
        if not own and not switching:
            # "Cụ thể hơn" says nothing of its own: the question before is asked once more.
            alone = together = ranker.rank_reading(before)
        else:
            # The model has no memory: both in one are what a person would write in full.
            joined = PlainReading(
                before.words + tuple(self._own_words(reading)), before.accents + reading.accents
            )
            together = ranker.rank_reading(joined)
        prior = _prior(ranker.model.labels, previous.sections, switching)
        mixed = _mixture(alone.probabilities, together.probabilities, prior, own)
        familiar = np.maximum(alone.familiar, together.familiar)
        coverage = max(alone.coverage, together.coverage)
        return Ranking(mixed, mixed, familiar, coverage, alone.length)

    def asks_beside(self, question: Said, reading: PlainReading) -> bool:
        """Whether it may ask what no clause tells of the thing before ("rồi ai chấm")."""
        day = _OF_A_DAY.search(question.unsigned) is not None
        return not day and not _holds(reading.words, self._switch)

    def only_goes_on(self, reading: PlainReading) -> bool:
        """Whether it has no word of its own: "kể hết ra", "cụ thể hơn đi"."""
        return not self._own_words(reading) and not _holds(reading.words, self._switch)

    def _own_share(self, reading: PlainReading) -> float:
        """How much the question says itself (0-1): its words outside the marks."""
        return min(1.0, len(self._own_words(reading)) / 6)  # six own words can be judged alone

    def _own_words(self, reading: PlainReading) -> list[str]:
        """The words outside the marks."""
        rest = list(reading.words)
        for mark in sorted(self._switch + self._more, key=len, reverse=True):
            at = _find(rest, mark)
            if at is not None:
                del rest[at : at + len(mark)]
        return rest


def _mixture(alone: Floats, together: Floats, prior: Floats, own: float) -> Floats:
    # A product, not a mean: a section must fit both readings. The weights here and in
    # `_prior` are the best of 54 settings on 60 pairs of questions (knowledge/REPORT.md).
    logs = (
        (0.5 + 0.5 * own) * np.log(alone + _FLOOR) + 0.5 * np.log(together + _FLOOR) + np.log(prior)
    )
    powered = np.exp(logs - logs.max())
    out: Floats = (powered / powered.sum()).astype(np.float32)
    return out


def _prior(labels: Sequence[str], sections: Sequence[str], switching: bool) -> Floats:
    """Weights that favour the previous sections, or their neighbours when switching."""
    # Far sections keep a fifth: a short question may also change the subject.
    weights = np.full(len(labels), 0.2, dtype=np.float32)
    for number, label in enumerate(labels):
        if label.startswith(SILENT):
            # A silent topic is nobody's neighbour, yet "and
            # how much money?" often follows an answer.
            weights[number] = 0.6
        elif label in sections:
            weights[number] = 0.5 if switching else 1.0
        elif any(_near(label, section) for section in sections):
            weights[number] = 1.0 if switching else 0.3
    return weights


def _near(one: str, other: str) -> bool:
    """Whether two section ids are siblings, or children of sibling headings."""
    left, right = one.split("."), other.split(".")
    return len(left) == len(right) > 1 and left[0] == right[0] and left != right


def _together(marks: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The marks of several words: "thì" and "còn" alone join the halves of one sentence."""
    return [mark for mark in marks if len(mark) > 1]


def _holds(words: Sequence[str], marks: Sequence[tuple[str, ...]]) -> bool:
    return any(_find(words, mark) is not None for mark in marks)


def _find(words: Sequence[str], mark: Sequence[str]) -> int | None:
    for at in range(len(words) - len(mark) + 1):
        if tuple(words[at : at + len(mark)]) == tuple(mark):
            return at
    return None
