"""How much of what is asked about each line of a plan says, by itself or by its headings.

Rule kept here: each word counts once, whether it stands there or another for the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from knowledge.matching.classifier import Floats
from knowledge.matching.features import Concepts, sound
from knowledge.passages.inverted import Inverted
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said
from knowledge.typed.spelling import (
    Speller,
    lines,
    marked_syllables,
    marked_words,
    tone_last,
    word_groups,
)

FILE = "question-words.txt"
# A line, a list item or a sentence: what is asked and its value stand together.
_LINES = re.compile(r"\n|;|(?<=[a-z\u00e0-\u1ef9])\. ")
# What a word that only asks counts, and a word by another for the same thing.
_ASKING, ALIKE = 0.1, 0.75
# What a word counts where it stands with other marks than it was typed with.
OTHERWISE = 0.5
_LATELY = 8
_SYLLABLE = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
# The share of what is asked about that two words have which stand together.
_TELLING = 0.15
# They join words, and name nothing.
_JOINING = frozenset(
    "tu den toi o tai trong ve vao cho va voi tren duoi cua theo moi luc ra len qua".split()
)


#: Items by their words as they sound, by their concepts, and by their words as they are written.
Held = tuple[Inverted, Inverted, Inverted]


@dataclass(frozen=True, eq=False)
class Words:
    """A question's words, each once, with their weights and their concepts; equal to itself.

    `marked` is how each was written, when the question has its marks; else nothing.
    """

    sounds: tuple[str, ...]
    weights: Floats
    concepts: tuple[tuple[str, ...], ...]
    marked: tuple[frozenset[str], ...]


class Cover:
    """The lines of a plan's sections, for one question after another."""

    def __init__(
        self,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        speller: Speller,
        common_folder: Path,
    ) -> None:
        self._speller = speller
        self._lately: dict[tuple[str, str], Words] = {}
        self._held: dict[Words, tuple[Floats, Floats]] = {}
        groups = [*word_groups(common_folder / "thesaurus.txt")]
        groups += word_groups(common_folder / "everyday.txt")
        # With every particle: folded, "tối đa" holds one.
        self.concepts = Concepts(groups, speller.whole)
        self._asking = frozenset(self.sounds(" ".join(lines(common_folder / FILE))))
        own = [lines_of(text) for text in sections.values()]
        #: The lines, and to which section each belongs.
        self.lines = tuple(line for each in own for line in each)
        self.of_line = np.repeat(np.arange(len(own)), [len(each) for each in own])
        above = [self.sounds(" ".join(headings.get(each, ()))) for each in sections]
        whole = [self.sounds(text) for text in sections.values()]
        self._sections = Inverted([{*one, *over} for one, over in zip(whole, above, strict=True)])
        self._lines = self.indexed(self.lines, [self.sounds(line) for line in self.lines])
        self._heads = self.indexed([" ".join(headings.get(each, ())) for each in sections], above)

    def sounds(self, text: Said | str) -> tuple[str, ...]:
        """The words of a text as they sound, with every particle."""
        return tuple(sound(word) for word in self._speller.whole(text))

    def indexed(self, texts: Sequence[str], sounds: Sequence[Sequence[str]]) -> Held:
        """Which texts hold a word, a concept, and a word as it is written."""
        concepts = [set(self.concepts.of(each)) for each in sounds]
        marked = [set(marked_syllables(nfc(each).lower())) for each in texts]
        return Inverted([set(each) for each in sounds]), Inverted(concepts), Inverted(marked)

    def words(self, said: Said) -> Words:
        """The words by how much they say; the weights sum to one."""
        # Asked for again and again while one question is judged.
        key = said.text, said.lowered
        known = self._lately.get(key)
        if known is None:
            if len(self._lately) >= _LATELY:
                self._lately.clear()
                self._held.clear()
            known = self._lately[key] = self._weighed(said)
        return known

    def _weighed(self, said: Said) -> Words:
        sounds = self.sounds(said)
        concepts: dict[str, set[str]] = {each: set() for each in sounds}
        for start, end, found in self.concepts.spans(sounds):
            for each in sounds[start:end]:
                concepts[each].update(found)
        rarities = self._sections.rarities(concepts)
        # A word the plan does not hold may be a slip: it weighs no more than the rarest it holds.
        most = max((r for word, r in rarities.items() if word in self._sections), default=1.0)
        weights = [
            min(rarity, most) * (_ASKING if word in self._asking else 1.0)
            for word, rarity in rarities.items()
        ]
        weighed = np.array(weights, dtype=np.float32)
        shares = weighed / max(float(weighed.sum()), 1e-6)
        written: dict[str, set[str]] = {}
        for word in marked_words(said.lowered):
            written.setdefault(sound(said.bare(word)), set()).add(tone_last(word))
        return Words(
            tuple(concepts),
            shares,
            tuple(tuple(each) for each in concepts.values()),
            tuple(frozenset(written.get(each, ())) for each in concepts),
        )

    def by_lines(self, words: Words) -> Floats:
        """How well each line says each word (words x lines), itself or by its headings."""
        heads = self.by_headings(words)[:, self.of_line]
        either: Floats = np.maximum(self.by_lines_alone(words), heads)
        return either

    def by_lines_alone(self, words: Words) -> Floats:
        """The same by the lines themselves."""
        return self._parts(words)[0]

    def said_in(self, words: Words, text: str) -> Floats:
        """How well a text says each word."""
        return said_by(self.indexed([text], [self.sounds(text)]), words)[:, 0]

    def by_headings(self, words: Words) -> Floats:
        """How well the headings above each section say each word (words x sections)."""
        return self._parts(words)[1]

    def _parts(self, words: Words) -> tuple[Floats, Floats]:
        known = self._held.get(words)
        if known is None:
            known = said_by(self._lines, words), said_by(self._heads, words)
            self._held[words] = known
        return known

    def asks(self, word: str) -> bool:
        """Whether a word belongs to the asking and not to what is asked about."""
        return word in self._asking

    def holds(self, word: str, concepts: Sequence[str], written: frozenset[str]) -> bool:
        """Whether the plan holds a word as it is written, or another for the same thing."""
        _, lines, marked = self._lines
        itself = word in self._sections and (not written or any(map(marked.__contains__, written)))
        return itself or any(each in lines for each in concepts)


class Neighbours:
    """Which words of a question stand side by side in a plan."""

    def __init__(self, texts: Iterable[str], cover: Cover) -> None:
        self._cover = cover
        self._marked = "".join(map(_spaced, texts))
        self._folded = fold(self._marked)

    def touch(self, said: Said, about: Said, words: Words) -> bool:
        """Whether two that tell enough of what is asked `about` do."""
        told = self.telling(said, about, words)
        least = _TELLING * sum(told.values())
        written = self._folded if said.lowered.isascii() else self._marked
        return any(
            told[one] + told[other] >= least and f" {one} {other} " in written
            for one, other in pairwise(_syllables(said, about))
            if told.get(one) and told.get(other)
        )

    def apart(self, said: Said, words: Words, text: str) -> bool:
        """Whether two that stand side by side elsewhere in the plan do not in a text of it."""
        told = self.telling(said, said, words)
        plain = said.lowered.isascii()
        here = _spaced(text)
        here, written = (fold(here), self._folded) if plain else (here, self._marked)
        pairs = (
            f" {one} {other} "
            for one, other in pairwise(_syllables(said, said))
            if told.get(one) and told.get(other)
        )
        return any(each in written and each not in here for each in pairs)

    def telling(self, said: Said, about: Said, words: Words) -> dict[str, float]:
        """The words that tell what is asked about, as they are typed, with what each weighs."""
        weights = dict(zip(words.sounds, words.weights.tolist(), strict=True))
        typed = {each: sound(fold(each)) for each in _syllables(said, about)}
        return {
            each: weights[heard]
            for each, heard in typed.items()
            if weights.get(heard)
            and not (_NUMBER.match(each) or fold(each) in _JOINING or self._cover.asks(heard))
        }


def _spaced(text: str) -> str:
    """The syllables of a text, each between blanks."""
    return f" {' '.join(_SYLLABLE.findall(nfc(text).lower()))} "


def _syllables(said: Said, about: Said) -> list[str]:
    return _SYLLABLE.findall(about.folded if said.lowered.isascii() else said.lowered)


def said_by(held: Held, words: Words) -> Floats:
    """How well each item says each word (words x items)."""
    sounds, concepts, marked = held
    found = np.zeros((len(words.sounds), sounds.size), dtype=np.float32)
    rows = zip(found, words.sounds, words.concepts, words.marked, strict=True)
    for row, each, alike, written in rows:
        # With other marks it is another word, or a slip.
        row[sounds.places(each)] = OTHERWISE if written else 1.0
        for concept in alike:
            places = concepts.places(concept)
            row[places] = np.maximum(row[places], ALIKE)
        for syllable in written:
            row[marked.places(syllable)] = 1.0
    return found


def lines_of(text: str) -> list[str]:
    """The lines of a section, and each two neighbours as one; at least one."""
    lines = [line for line in _LINES.split(text) if line.strip()] or [text]
    return [*lines, *(f"{one} {other}" for one, other in pairwise(lines))]
