"""What speaks for each section of a plan as the answer to a question: numbers from its own words.

Rule kept here: nothing is learnt from the plan; the numbers are the same for every plan, so what
is fitted on some plans holds for the next.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats
from knowledge.matching.features import Concepts, sound
from knowledge.passages.asked import AskedKind, asked, load_kinds, stated
from knowledge.passages.clauses import NAMES as CLAUSE_NAMES
from knowledge.passages.clauses import Clauses
from knowledge.passages.cover import Cover
from knowledge.passages.inverted import Inverted
from knowledge.passages.learnt import Learnt
from knowledge.passages.values import load_values
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said
from knowledge.typed.spelling import PlainReading, Speller, word_groups

# What the words of other plans' questions and answers say: the last number, fitted apart.
LEARNT = "learnt"
NAMES = (
    "words", "concepts", "pairs", "accents", "strict_stated", "strict_missing", "other_stated",
    "other_missing", "number_stated", "number_missing", "length", "frame", "frame_asked", "taught",
    *CLAUSE_NAMES, LEARNT,
)  # fmt: skip
Numbers = NDArray[np.intp]
# What the paper begins an item with that it does not number.
DASHES = ("-", "\u2013", "\u2014", "+", "\u2022", "\u25aa", "*")
FRAME_FILE = "frame.toml"
_NEVER = 1e-4


@dataclass(frozen=True)
class Evidence:
    """The numbers of every section (sections x NAMES), and what they say of the question.

    `known` is the share of the question's words that the plan holds at all; `units` numbers what
    is shown as one: the dashes below one heading have the same number.
    """

    numbers: Floats
    known: float
    units: Numbers

    def of_units(self, chances: Floats) -> Floats:
        """The sum of each unit's sections."""
        return np.bincount(self.units, weights=chances).astype(np.float32)


class Passages:
    """The sections of one plan by their words."""

    def __init__(
        self,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        speller: Speller,
        common_folder: Path,
        cover: Cover,
    ) -> None:
        self.ids = tuple(sections)
        self.kinds = load_kinds(common_folder)
        self._speller = speller
        groups = [
            *word_groups(common_folder / "thesaurus.txt"),
            *word_groups(common_folder / "everyday.txt"),
        ]
        self._concepts = Concepts(groups, speller.words)
        self._units = _numbered(self.ids, sections, headings)
        texts = [sections[each] for each in self.ids]
        heads = [" ".join(headings.get(each, ())) for each in self.ids]
        self._index(texts, heads)
        self._clauses = Clauses(sections, cover, load_values(common_folder))
        #: Each section below its own heading.
        self.texts = tuple(
            " ".join((*headings.get(each, ())[-1:], sections[each])) for each in self.ids
        )
        self._learnt = Learnt.load(common_folder)
        self._lie = self._learnt.sections(self.texts)
        stored = tomllib.loads((common_folder / FRAME_FILE).read_text(encoding="utf-8"))
        # What of the paper is no plan, and who asks for it.
        self._frame = {
            self.ids.index(each): re.compile(asks)
            for each, asks in stored.items()
            if each in self.ids
        }
        folded = [fold(f"{head} {text}") for head, text in zip(heads, texts, strict=True)]
        self._states = np.array([stated(self.kinds, each) for each in folded], dtype=np.float32)

    def _index(self, texts: Sequence[str], heads: Sequence[str]) -> None:
        own = [self._sounds(text) for text in texts]
        above = [self._sounds(head) for head in heads]
        both = [(*one, *over) for one, over in zip(own, above, strict=True)]
        self._words = Inverted(both)
        self._by_concept = Inverted([self._concepts.of(each) for each in both])
        self._pairs = Inverted([set(pairwise(each)) for each in both])
        self._accents = Inverted([set(self._speller.read(text).accents) for text in texts])

    def _sounds(self, text: str) -> tuple[str, ...]:
        return tuple(sound(word) for word in self._speller.words(text))

    def evidence(self, said: Said, reading: PlainReading, taught: Mapping[str, float]) -> Evidence:
        """What speaks for each section; `taught` are the matcher's own probabilities."""
        sounds = tuple(sound(word) for word in reading.words)
        words = self._words.rarities(sounds)
        concepts = self._by_concept.rarities(self._concepts.of(sounds))
        asks = asked(self.kinds, said.folded, " ".join(reading.words))
        numbers = [
            self._words.bm25(words),
            self._by_concept.bm25(concepts, by_length=False),
            self._pairs.share(self._pairs.rarities(set(pairwise(sounds)))),
            self._accents.share(self._accents.rarities(set(reading.accents))),
            *self._kind_numbers(asks),
            np.log(self._words.lengths + 0.1),
            *self._framed(said.folded),
            np.log([max(taught.get(each, 0.0), _NEVER) for each in self.ids]),
            *self._clauses.numbers(said),
            self._lie @ self._learnt.question(reading.words),
        ]
        total = sum(words.values()) or 1.0
        known = sum(rarity for token, rarity in words.items() if token in self._words) / total
        stacked = np.stack(numbers, axis=1).astype(np.float32)
        return Evidence(stacked, known, self._units)

    def asks(self, said: Said, reading: PlainReading, names: Container[str]) -> bool:
        """Whether a value of one of the named kinds is asked for."""
        found = asked(self.kinds, said.folded, " ".join(reading.words))
        return any(
            kind.name in names for kind, wanted in zip(self.kinds, found, strict=True) if wanted
        )

    def _framed(self, folded: str) -> tuple[Floats, Floats]:
        """Which sections are the paper's frame, and whether it is they that are asked for."""
        frame, asked_for = np.zeros((2, len(self.ids)), dtype=np.float32)
        for place, asks in self._frame.items():
            found = bool(asks.search(folded))
            frame[place], asked_for[place] = not found, found
        return frame, asked_for

    def _kind_numbers(self, asks: Sequence[bool]) -> list[Floats]:
        """How many of the asked kinds a section states and misses: strict, other, numbers."""
        wanted = np.array(asks, dtype=np.float32)
        found = []
        for group in (_strict(self.kinds), _other(self.kinds), _numbers(self.kinds)):
            mask = wanted * np.array(group, dtype=np.float32)
            found += [self._states @ mask, (1 - self._states) @ mask]
        return found


def _numbered(
    ids: Sequence[str], sections: Mapping[str, str], headings: Mapping[str, Sequence[str]]
) -> Numbers:
    """The number of each section's unit: dashes below one heading are shown together."""
    numbers: dict[str, int] = {}
    found = []
    for each in ids:
        dash = bool(headings.get(each)) and sections[each].startswith(DASHES)
        unit = each.rpartition(".")[0] or each if dash else f"{each}:"
        found.append(numbers.setdefault(unit, len(numbers)))
    return np.array(found, dtype=np.intp)


def _strict(kinds: Sequence[AskedKind]) -> list[bool]:
    return [kind.strict for kind in kinds]


def _other(kinds: Sequence[AskedKind]) -> list[bool]:
    return [not kind.strict and kind.name != "number" for kind in kinds]


def _numbers(kinds: Sequence[AskedKind]) -> list[bool]:
    return [kind.name == "number" for kind in kinds]
