"""Puts the marks back where a question is typed without any, by texts that have theirs.

Rule kept here: what is restored is only compared with the plan's words, never shown to anybody.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from knowledge.typed.normalize import fold, nfc

_WORDS = re.compile(r"[^\W_]+")
_BREAKS = re.compile(r"[\n.;:?!]")
_BEGIN = "^"
# How people write who know nothing of this plan, and what plans are asked about.
_LISTS = ("silent.txt", "off-topic.txt", "filler.txt", "everyday.txt", "thesaurus.txt")
_MESSAGES = ("free.jsonl", "steps.jsonl")
# The plan's own words are what is asked about.
_OWN = 8
# How much a neighbour says beside how often a word is used at all.
_BESIDE = 0.85
_KEPT = 12


class Spoken:
    """How often words stand alone and beside one another."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        for text in texts:
            for part in _BREAKS.split(nfc(text).lower()):
                words = [_BEGIN, *_WORDS.findall(part)]
                self.words.update(words)
                self.pairs.update(pairwise(words))
        self.total = self.words.total()
        self.marked: dict[str, list[str]] = {}
        for word in self.words:
            self.marked.setdefault(fold(word), []).append(word)


class Marking:
    """The likeliest marks of a folded question, for one plan."""

    def __init__(self, texts: Iterable[str], common_folder: Path) -> None:
        self._own, self._common = Spoken(texts), _spoken(common_folder)
        self._total = self._common.total + _OWN * self._own.total

    def restored(self, folded: str) -> str:
        """The words with their marks; a word that is nowhere stays as it is."""
        best: dict[str, tuple[float, Sequence[str]]] = {_BEGIN: (0.0, ())}
        for word in _WORDS.findall(folded):
            found = {}
            for each in self._candidates(word):
                alone = (1 - _BESIDE) * (self._count(each) + 0.1) / self._total
                score, path = max(
                    (so_far + math.log(self._after(last, each) + alone), path)
                    for last, (so_far, path) in best.items()
                )
                found[each] = score, (*path, each)
            best = dict(sorted(found.items(), key=lambda one: -one[1][0])[:_KEPT])
        return " ".join(max(best.values())[1])

    def _candidates(self, word: str) -> Iterable[str]:
        known = (*self._common.marked.get(word, ()), *self._own.marked.get(word, ()))
        return dict.fromkeys(known or (word,))

    def _count(self, word: str) -> int:
        return self._common.words[word] + _OWN * self._own.words[word]

    def _after(self, last: str, word: str) -> float:
        beside = self._common.pairs[last, word] + _OWN * self._own.pairs[last, word]
        return _BESIDE * beside / max(self._count(last), 1)


@lru_cache(maxsize=1)
def _spoken(common_folder: Path) -> Spoken:
    """What all plans share: read once, a fifth of a second."""
    lists = [(common_folder / name).read_text(encoding="utf-8-sig") for name in _LISTS]
    files = ((common_folder / "acts" / name).read_text(encoding="utf-8-sig") for name in _MESSAGES)
    said = (json.loads(line)["text"] for text in files for line in text.splitlines())
    # Who types no marks teaches none.
    return Spoken([*lists, *(each for each in said if not each.isascii())])
