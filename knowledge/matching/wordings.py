"""Variants of a phrasing as real people would type or dictate it, for fitting only.

Rule kept here: variants are drawn from a fixed seed, so the same data give the same variants.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from knowledge.typed.normalize import fold

_NEIGHBOURS = {
    "a": "sq", "s": "ad", "d": "sf", "f": "dg", "g": "fh", "h": "gj", "j": "hk", "k": "jl",
    "l": "k", "q": "wa", "w": "qe", "e": "wr", "r": "et", "t": "ry", "y": "tu", "u": "yi",
    "i": "uo", "o": "ip", "p": "o", "z": "x", "x": "zc", "c": "xv", "v": "cb", "b": "vn",
    "n": "bm", "m": "n",
}  # fmt: skip
_SOUNDALIKE = (
    ("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("l", "n"), ("n", "l"), ("gi", "d"),
    ("d", "gi"), ("r", "d"), ("d", "r"), ("v", "d"), ("qu", "q"), ("k", "c"), ("ph", "f"),
)  # fmt: skip


class SpokenWordings:
    """Draws noisy and rambling variants of texts."""

    # The same seed as the fit's: data that did not change must give the shipped weights again.
    def __init__(self, fillers: Sequence[str], seed: int = 344) -> None:
        self._fillers = fillers or [""]
        self._random = random.Random(seed)

    def variants(self, text: str) -> Iterator[tuple[str, float]]:
        """Variants with the weight each counts in the fit (the text itself first, 1.0)."""
        yield text, 1.0
        # Half: variants teach what may be ignored, the wording itself teaches what is asked.
        yield self._noisy(fold(text)), 0.5
        yield self._wrapped(text, 1), 0.5
        yield self._wrapped(self._noisy(fold(text)), 2), 0.5

    def _wrapped(self, text: str, most: int) -> str:
        before = [self._random.choice(self._fillers) for _ in range(self._random.randint(1, most))]
        after = [self._random.choice(self._fillers)] if self._random.random() < 0.4 else []
        return " ".join([*before, text, *after])

    def _noisy(self, text: str) -> str:
        words = text.split()
        # About one word in four: a careless message that can still be read.
        share = 1 if len(words) < 4 else max(1, len(words) // 4)
        for at in self._random.sample(range(len(words)), min(share, len(words))):
            words[at] = self._spoilt(words[at])
        # Dictation and haste swallow a word; a short question would lose its subject.
        if len(words) > 4 and self._random.random() < 0.3:
            del words[self._random.randrange(len(words))]
        return " ".join(words)

    def _spoilt(self, word: str) -> str:
        # A slip in a number or in "HTX" makes another number, another name.
        if len(word) < 3 or not word.isalpha():
            return word
        kind = self._random.randrange(4)
        at = self._random.randrange(len(word) - 1)
        if kind == 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if kind == 1:
            return word[:at] + word[at + 1 :]
        if kind == 2:
            return word[:at] + self._random.choice(_NEIGHBOURS.get(word[at], "n")) + word[at + 1 :]
        return self._soundalike(word)

    def _soundalike(self, word: str) -> str:
        options = [(a, b) for a, b in _SOUNDALIKE if word.startswith(a)]
        if not options:
            return word[:-1]  # no sound to confuse: the last letter was not typed
        said, written = self._random.choice(options)
        return written + word[len(said) :]
