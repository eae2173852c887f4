"""Which words of a question go with which of its answer, learnt on whole plans with questions.

Rule kept here: words that stand in many plans say it, so it holds for the next one; how it was
fitted stands in benchmarks/lookup_learnt.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from knowledge.matching.classifier import Floats
from knowledge.typed.normalize import fold

FILE = "learnt.npz"
_WORDS = re.compile(r"[a-z]+|\d+")
# Whichever number it is.
_NUMBER = "#"


@dataclass(frozen=True)
class Learnt:
    """Words of questions and words of sections in one small space; what is near goes together."""

    asks: Mapping[str, int]
    says: Mapping[str, int]
    of_asks: Floats
    of_says: Floats

    @classmethod
    def load(cls, common_folder: Path) -> Learnt:
        """Read the fitted words of the common folder. Raises KeyError naming what is missing."""
        with np.load(common_folder / FILE) as stored:
            asks, says = (
                {word: place for place, word in enumerate(str(stored[each]).split("\n"))}
                for each in ("asks", "says")
            )
            sides = [stored[each].astype(np.float32) for each in ("of_asks", "of_says")]
        return cls(asks, says, *sides)

    def save(self, common_folder: Path) -> None:
        """Write them; two bytes for each number are enough."""
        np.savez_compressed(
            common_folder / FILE,
            asks=np.array("\n".join(self.asks)),
            says=np.array("\n".join(self.says)),
            of_asks=self.of_asks.astype(np.float16),
            of_says=self.of_says.astype(np.float16),
        )

    def sections(self, texts: Iterable[str]) -> Floats:
        """Where each section lies (sections x space)."""
        return np.array([_mean(said_in(text), self.says, self.of_says) for text in texts])

    def question(self, words: Sequence[str]) -> Floats:
        """Where a question of these plain words lies."""
        return _mean(asking(words), self.asks, self.of_asks)


def _mean(words: Iterable[str], known: Mapping[str, int], of_words: Floats) -> Floats:
    """The words' sum; of two texts that say alike the longer one does not say more."""
    places = sorted(known[each] for each in words if each in known)
    found: Floats = of_words[places].sum(axis=0) / np.float32(max(len(places), 1) ** 0.5)
    return found


def said_in(text: str) -> set[str]:
    """The words of a section without their marks, and each two neighbours."""
    words = [_NUMBER if each.isdigit() else each for each in _WORDS.findall(fold(text))]
    return {*words, *_pairs(words)}


def asking(words: Sequence[str]) -> set[str]:
    """What a question is known by here: as `asked_in`, and all numbers as one."""
    return {_NUMBER if each.isdigit() else each for each in asked_in(words)}


def asked_in(words: Sequence[str]) -> set[str]:
    """The words of a question, each two and three neighbours, and how it begins and ends."""
    pairs = _pairs(words)
    threes = [f"{pair} {last}" for pair, last in zip(pairs, words[2:], strict=False)]
    edges = [f"^ {each}" for each in (*words[:1], *pairs[:1])]
    edges += [f"{each} $" for each in (*words[-1:], *pairs[-1:])]
    return {*words, *pairs, *threes, *edges}


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{one} {other}" for one, other in pairwise(words)]
