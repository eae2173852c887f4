"""Turns plain words into weighted features: words, sound-alike words, pairs, letters, concepts.

Rule kept here: every group of features has the same total weight however long the question is.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats, Vector
from knowledge.typed.spelling import PlainReading

# Concepts ("t") weigh most, accents ("a") least: with the two nearest phrasings
# left out, a prototype gained four points by concepts and nothing by accents.
SHARES = {"w": 0.18, "k": 0.12, "b": 0.17, "c": 0.20, "t": 0.28, "a": 0.05}
_GROUPS = {group: place for place, group in enumerate(SHARES)}
_SHARES = np.array(list(SHARES.values()))
# An unknown word counts half of the rarest known one: it may be a slip, not another matter.
_UNKNOWN = 0.5
_ONSET_SOUNDS = [
    (re.compile(r"^(ngh|ng)"), "N"),
    (re.compile(r"^(gh|g(?!i))"), "g"),
    (re.compile(r"^(gi|d|r|j|z)(?=[aeiouy])"), "d"),
    (re.compile(r"^(tr|ch)"), "C"),
    (re.compile(r"^(ph|f)"), "f"),
    (re.compile(r"^(s|x)"), "s"),
    (re.compile(r"^(l|n(?!h))"), "l"),
    (re.compile(r"^(kh)"), "K"),
    (re.compile(r"^(qu|q|k|c)(?=[aeiouy])"), "c"),
]
_RIME_SOUNDS = [
    (re.compile(r"(nh|ng|n)$"), "n"),
    (re.compile(r"(ch|c|t|p)$"), "t"),
    (re.compile(r"y"), "i"),
    (re.compile(r"^(.+?)ie(?=[mnt])"), r"\1i"),
]


# More than our words have sounds; at 50,000 what people mistype would take 30 MB in the end.
_WORDS_KEPT = 8192


@lru_cache(maxsize=_WORDS_KEPT)
def sound(word: str) -> str:
    """A word with the letters that careless or regional spelling swaps made equal."""
    # No Vietnamese syllable is longer than seven letters
    # ("nghieng"); names of bodies glued to one word are.
    if not word.isalpha() or len(word) > 7:
        return word
    for pattern, letter in (*_ONSET_SOUNDS, *_RIME_SOUNDS):
        word = pattern.sub(letter, word, count=1)
    return word


@lru_cache(maxsize=_WORDS_KEPT)
def letters(word: str) -> tuple[str, ...]:
    """Its runs of two to four letters as they sound, with its edges."""
    # The edges make a word's beginning and end features of their own.
    edged = f"<{sound(word)}>"
    return tuple("c" + edged[i : i + n] for n in (2, 3, 4) for i in range(len(edged) - n + 1))


class Concepts:
    """Finds groups of interchangeable words; the longest phrase at a place wins."""

    def __init__(
        self, groups: Iterable[Sequence[str]], words: Callable[[str], Sequence[str]]
    ) -> None:
        self._table: dict[tuple[str, ...], list[str]] = {}
        self._longest: dict[str, int] = {}
        for number, group in enumerate(groups):
            for phrase in group:
                key = tuple(map(sound, words(phrase)))
                if key:
                    self._table.setdefault(key, []).append(f"t{number}")
                    self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def of(self, sounds: Sequence[str]) -> list[str]:
        """The concepts of consecutive words, in order, with repetition."""
        return [each for _, _, concepts in self.spans(sounds) for each in concepts]

    def spans(self, sounds: Sequence[str]) -> Iterator[tuple[int, int, Sequence[str]]]:
        """Where each phrase begins and ends, with its concepts."""
        at = 0
        while at < len(sounds):
            known = self._longest.get(sounds[at])
            if known is None:
                at += 1
                continue
            longest = min(known, len(sounds) - at)
            step = 1
            for length in range(longest, 0, -1):
                concepts = self._table.get(tuple(sounds[at : at + length]))
                if concepts:
                    yield at, at + length, concepts
                    step = length
                    break
            at += step


class Features:
    """The features of a reading, grouped; the first letter of a feature names its group."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts

    def of(self, reading: PlainReading) -> set[str]:
        """All features of a reading."""
        words = reading.words
        sounds = [sound(w) for w in words]
        found = {"w" + w for w in words}
        found.update("k" + s for s in sounds)
        # What is asked for mostly stands first or last: those words pair with the edge.
        edged = ["<", *sounds, ">"]
        found.update(f"b{a} {b}" for a, b in pairwise(edged))
        for word in words:
            found.update(letters(word))
        concepts = self._concepts.of(sounds)
        found.update(concepts)
        # Concepts meet across the words between them, which no pair of words does.
        found.update(f"t{a}+{b}" for a, b in pairwise(concepts) if a != b)
        found.update("a" + s for s in reading.accents)
        return found


class Vocabulary:
    """Numbers features and weighs them by rarity."""

    def __init__(self, names: Sequence[str], rarity: Sequence[float]) -> None:
        self.names = list(names)
        self.rarity = list(rarity)
        self._row = {name: i for i, name in enumerate(names)}
        self._rarest = max(self.rarity, default=1.0)
        self._weights = np.array(self.rarity, dtype=np.float64)
        self._groups = np.array([_GROUPS[name[0]] for name in self.names], dtype=np.intp)

    @classmethod
    def learn(cls, samples: Iterable[set[str]], limit: int) -> Vocabulary:
        """The features of the samples, at most `limit`, the most frequent first kept."""
        counts: Counter[str] = Counter()
        total = 0
        for features in samples:
            counts.update(features)
            total += 1
        # The name breaks ties, or the same data would give other rows.
        kept = sorted(counts, key=lambda f: (-counts[f], f))[:limit]
        return cls(kept, [math.log((1 + total) / (1 + counts[f])) + 1 for f in kept])

    def vector(self, features: Iterable[str]) -> Vector:
        """Rows and values; each group of features is scaled to its share."""
        known = self._row
        rows = np.array([known[one] for one in features if one in known], dtype=np.int32)
        weights, groups = self._weights[rows], self._groups[rows]
        whole = np.bincount(groups, weights * weights, len(_SHARES))
        # A group that the reading has nothing of scales nothing.
        scale = np.sqrt(_SHARES / np.where(whole > 0, whole, 1.0))
        return rows, (weights * scale[groups]).astype(np.float32)

    def words(self, words: Iterable[str]) -> tuple[NDArray[np.int32], Floats, float]:
        """Rows and rarity of the distinct words that are known, and a weight for the others."""
        sounds = {"k" + sound(word) for word in words}
        rows = sorted(self._row[s] for s in sounds if s in self._row)
        rarity = np.array([self.rarity[row] for row in rows], dtype=np.float32)
        unknown = (len(sounds) - len(rows)) * _UNKNOWN * self._rarest
        return np.array(rows, dtype=np.int32), rarity, unknown
