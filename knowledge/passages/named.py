"""Whether a plan names the thing asked about without the value that is asked for.

Rule kept here: a value is only said to be missing when a line names the thing in its heaviest
words and no line about it, anywhere in the plan, holds anything that looks like such a value;
what the asker says himself is no value of the plan. Whatever is less certain is not denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats
from knowledge.matching.features import sound
from knowledge.passages.cover import Cover, Neighbours, Words
from knowledge.passages.numbered import Numberings
from knowledge.passages.tables import Tables
from knowledge.passages.values import Asked, asked_of, load_values, thing, without
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, folded_already
from knowledge.typed.spelling import Speller

# The share of what is asked about that one line must say; lines are about it too that say nearly
# as much. In the section that names it a line says less of it: the rest stands in the one above.
_NAMES, _ABOUT, _NEARLY, _HERE = 0.6, 0.6, 0.15, 0.3
# A value is near the thing in the lines that say nearly all that the best one says of it.
_OWN, _NEAR = 0.6, 0.9
# A word counts as said from here on: by another for the same thing, or by a heading's other word.
_SAID = 0.6
# What `about` tells, in this order.
ABOUT = (
    "thing", "thing_lead", "thing_heavy", "thing_known", "given", "not_given", "given_near",
    "content", "content_lacked", "content_unknown", "numbers", "numbers_lacked", "first_lacked",
    "last_lacked", "asking",
)  # fmt: skip
_THE_PLAN = re.compile(
    r"\b(?:ban )?(?:ke hoach|phong trao|van ban|chuong trinh|dot thi dua)(?: thi dua)?"
    r"(?: nay| do| ay| tren)?\b"
)
_HALF = 0.5
# What joins a value to what stands before it, as it sounds.
_LINKS = frozenset(map(sound, "tu den toi vao luc trong tai het ngay va thoi gian hoc mo".split()))
# Dates and names of the letterhead belong to the paper, not to what it plans.
RECIPIENTS = "noi-nhan"
_FRAME = frozenset(("mo-dau", "can-cu", RECIPIENTS, "nguoi-ky"))


@dataclass(frozen=True)
class _Question:
    """What is asked for and about what; `held`: how well each line says each word of it."""

    said: Said
    asked: Sequence[Asked]
    about: Said
    words: Words
    held: Floats
    shares: Floats
    anywhere: Floats


class NamedPlan:
    """One plan's sections, and whether they give what is asked for."""

    def __init__(
        self,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        speller: Speller,
        common_folder: Path,
    ) -> None:
        self._sections, self._headings = sections, headings
        self._places = {section: place for place, section in enumerate(sections)}
        self._speller, self._common = speller, common_folder
        self._values = load_values(common_folder)
        self.tables = Tables(sections)
        self._lately: _Question | None = None

    @cached_property
    def cover(self) -> Cover:
        """The plan's lines, read when somebody first asks: it takes longer than starting."""
        return Cover(self._sections, self._headings, self._speller, self._common)

    @cached_property
    def numberings(self) -> Numberings:
        """What the plan numbers, read when somebody first asks, as above."""
        return Numberings(self._sections, self._headings, self.tables, self._common)

    @cached_property
    def _lines(self) -> list[str]:
        return [fold(line) for line in self.cover.lines]

    @cached_property
    def _framed(self) -> NDArray[np.bool_]:
        frame = np.array([section in _FRAME for section in self._places], dtype=bool)
        return np.asarray(frame[self.cover.of_line])

    def missing(self, said: Said, section: str) -> tuple[str, ...]:
        """What the values are called that are asked for and not given of what the section names.

        Empty when nothing is known to be missing.
        """
        if section not in self._places or section in _FRAME - {RECIPIENTS}:
            return ()
        question = self._named_by(said)
        if not question.asked:
            return ()
        near = self._lines_about(question, section)
        if section == RECIPIENTS:
            return self._of_no_recipient(question, near)
        beside = self._beside(question, section) if len(near) else ()
        given = (
            self._holds((*near, *beside), one, said)
            or self.tables.has_column(section, thing(one[1]))
            for one in question.asked
        )
        nouns = tuple(value.noun for value, _ in question.asked if value.alone)
        return () if not len(near) or any(given) else nouns

    def _of_no_recipient(self, question: _Question, near: Sequence[int]) -> tuple[str, ...]:
        """What a list of those a paper goes to never tells of them, and no other line does."""
        others = [line for line in near if not self._framed[line]]
        given = any(self._holds(others, one, question.said) for one in question.asked)
        nouns = tuple(value.noun for value, _ in question.asked if value.of_deeds)
        return () if not len(near) or given else nouns

    def names(self, said: Said) -> bool:
        """Whether some line of the plan says most of what is asked about."""
        question = self._named_by(said)
        told = bool(question.words.sounds) and not self._is_the_plan(question.about)
        return told and bool((question.shares[~self._framed] >= _NAMES).any())

    def touches(self, said: Said) -> bool:
        """Whether words of it that tell what is asked about stand together in the plan."""
        question = self._named_by(said)
        if self._is_the_plan(question.about):
            return False
        return self.neighbours.touch(said, question.about, question.words)

    def is_whole(self, said: Said) -> bool:
        """Whether it names what it asks about, in more than one word that is in the plan."""
        question = self._named_by(said)
        told = self.neighbours.telling(said, question.about, question.words)
        return self.touches(said) or (len(told) > 1 and self.names(said))

    @cached_property
    def neighbours(self) -> Neighbours:
        kept = (text for each, text in self._sections.items() if each not in _FRAME)
        return Neighbours(kept, self.cover)

    def about_words(self, said: Said) -> Words:
        """What is asked about."""
        return self._question(said).words

    def known(self, said: Said) -> float:
        """How much of what is asked about the plan says anywhere."""
        question = self._question(said)
        return float(question.words.weights @ (question.anywhere >= _SAID))

    def is_frame(self, section: str) -> bool:
        """Whether a section belongs to the paper and not to what it plans."""
        return section in _FRAME

    def text(self, section: str) -> str:
        """A section's own words."""
        return self._sections[section]

    def over(self, section: str) -> Sequence[str]:
        """The headings that a section stands under."""
        return self._headings.get(section, ())

    def share(self, words: Words, text: str) -> float:
        """How much of some words a text says."""
        return float(words.weights @ self.cover.said_in(words, text))

    def said_of(self, text: str, said: Said) -> float:
        """How much of a text a question says."""
        words = self.cover.words(Said(text))
        return self.share(words, said.text) if words.sounds else 0.0

    def only_asks(self, said: Said) -> bool:
        """Whether a part of a question names nothing of its own ("from when to when")."""
        question = self._question(said)
        words = self.cover.words(said if not question.words.sounds else question.about)
        kept = (each for each in words.sounds if not self.cover.asks(each))
        return bool(question.asked) and all(each in _LINKS for each in kept)

    def gives(self, said: Said, section: str) -> bool:
        """Whether a section holds every kind of value that is asked for, and names the thing."""
        question = self._question(said)
        if section not in self._places or not question.asked:
            return False
        own, best = self._own(question.shares, section)
        named = not question.words.sounds or question.shares[best] >= _NAMES
        return bool(named) and all(self._holds(own, one, said) for one in question.asked)

    def about(self, said: Said, section: str) -> list[float]:
        """How well a section names what is asked about and gives the values, as in ABOUT."""
        question = self._question(said)
        words, held = question.words, question.held
        if not words.sounds:
            return [0.0] * len(ABOUT)
        shares, anywhere = question.shares, question.anywhere
        own, best = self._own(shares, section)
        others = np.r_[shares[: own[0]], shares[own[-1] + 1 :]]
        heavy = words.weights * (words.weights >= 0.5 * words.weights.max())
        # One that is not alone never tells that something is missing.
        asked = [one for one in question.asked if one[0].alone]
        given, near = (
            all(self._holds(own[shares[own] >= least * shares[best]], one, said) for one in asked)
            for least in (_OWN, _NEAR)
        )
        return [
            float(shares[best]),
            float(shares[best] - others.max(initial=0.0)),
            float(heavy @ held[:, best] / heavy.sum()),
            float(words.weights @ (anywhere > 0)),
            float(bool(asked) and given),
            float(bool(asked) and not given),
            float(bool(asked) and near),
            *self._lacked(words, held[:, own].max(axis=1), anywhere),
        ]

    def _lacked(self, words: Words, here: Floats, anywhere: Floats) -> list[float]:
        """How many words that say something there are, and how many are not said here or at all."""
        asking = np.array([self.cover.asks(each) for each in words.sounds])
        numbers = np.array([each[0].isdigit() for each in words.sounds])
        lacked = here < _SAID
        content = np.flatnonzero(~asking)
        return [
            float(len(content)),
            float(lacked[content].sum()),
            float((anywhere[content] < _SAID).sum()),
            float(numbers.sum()),
            float((numbers & lacked).sum()),
            float(len(content) and lacked[content[0]]),
            float(len(content) and lacked[content[-1]]),
            float(asking.mean()),
        ]

    def _question(self, said: Said) -> _Question:
        """Read once for the sections that are looked at one after another."""
        known = self._lately
        if known is None or known.said is not said:
            asked = asked_of(self._values, said)
            about = without(said, [match for _, match in asked])
            known = self._lately = self._read(said, asked, about)
        return known

    def _named_by(self, said: Said) -> _Question:
        """The same; one that only asks for a value ("mức tiền thưởng bao nhiêu") names itself."""
        question = self._question(said)
        if question.words.sounds or not question.asked:
            return question
        words = (each for each in said.folded.split() if not self.cover.asks(sound(each)))
        return self._read(said, question.asked, folded_already(" ".join(words), said))

    def _read(self, said: Said, asked: Sequence[Asked], about: Said) -> _Question:
        words = self.cover.words(about)
        held = self.cover.by_lines(words)
        shares, anywhere = words.weights @ held, held.max(axis=1, initial=0.0)
        return _Question(said, asked, about, words, held, shares, anywhere)

    def _lines_about(self, question: _Question, section: str) -> Sequence[int]:
        """The lines about what is asked about; none when no line of the section names it."""
        words, held, shares = question.words, question.held, question.shares
        if not words.sounds or self._is_the_plan(question.about):
            return ()
        own, best = self._own(shares, section)
        heaviest = words.weights >= 0.99 * words.weights.max()
        if shares[best] < _NAMES or not held[heaviest, best].all():
            return ()
        least = max(_ABOUT * shares.max(), shares.max() - _NEARLY)
        elsewhere = np.flatnonzero((shares >= least) & ~self._framed)
        return [*elsewhere, *own[shares[own] >= min(least, _HERE * shares[best])]]

    def _beside(self, question: _Question, section: str) -> list[int]:
        """The lines of a section's table, and those below its heading or next to it."""
        rows = self.tables.rows_with(section) or self.tables.rows_below(section)
        found = [line for row in rows for line in self._own(question.shares, row)[0].tolist()]
        at, ids, over = self._places[section], tuple(self._places), self._headings.get(section, ())
        best = question.shares[self._own(question.shares, section)[1]]
        # A heading below a chapter is one thing; a chapter ("CHO VAY") holds many.
        wholly = len(over) > 1 and self.said_of(over[-1], question.said) >= _HALF
        least = 0.0 if wholly else _ABOUT * best
        for each in ids if wholly else (*ids[max(at - 1, 0) : at], *ids[at + 1 : at + 2]):
            if over and self._headings.get(each) == over:
                own = self._own(question.shares, each)[0]
                found += own[question.shares[own] >= least].tolist()
        return found

    def _is_the_plan(self, about: Said) -> bool:
        """Whether mostly the plan as a whole is asked about, which every section names."""
        rest = folded_already(" ".join(_THE_PLAN.sub(" ", about.folded).split()))
        words, left = self.cover.words(about), frozenset(self.cover.words(rest).sounds)
        kept = [sound in left for sound in words.sounds]
        return float(words.weights[kept].sum()) < _HALF

    def _own(self, shares: Floats, section: str) -> tuple[NDArray[np.intp], int]:
        """The lines of a section, and the best of them."""
        place = self._places[section]
        own = np.arange(*np.searchsorted(self.cover.of_line, (place, place + 1)))
        return own, int(own[int(np.argmax(shares[own]))])

    def _holds(self, places: Iterable[int], asked: Asked, said: Said) -> bool:
        """Whether one of the lines holds such a value that the asker has not said himself.

        What he claims is held against any there is, his own among them.
        """
        value, match = asked
        looks = value.looks_for(match)
        found = (each.group() for place in places for each in looks.finditer(self._lines[place]))
        return any(value.claims or each not in said.folded for each in found)
