"""Which items hold a token: sections by words, pairs and concepts, lines by words.

Rule kept here: what many items hold says little; a token nobody holds still counts in the whole,
so that a question about other things has no full share anywhere.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats

Token = Hashable
# The usual constants of BM25.
_K1, _B = 1.2, 0.75
_NOWHERE = np.array([], dtype=np.intp)


class Inverted:
    """Items by the tokens they hold."""

    def __init__(self, items: Sequence[Iterable[Token]]) -> None:
        held: dict[Token, list[tuple[int, int]]] = {}
        lengths = np.zeros(len(items))
        for place, item in enumerate(items):
            counts = Counter(item)
            lengths[place] = sum(counts.values())
            for token, count in counts.items():
                held.setdefault(token, []).append((place, count))
        self.size = len(items)
        self._places: dict[Token, NDArray[np.intp]] = {}
        self._counts: dict[Token, Floats] = {}
        for token, pairs in held.items():
            self._places[token] = np.array([place for place, _ in pairs], dtype=np.intp)
            self._counts[token] = np.array([count for _, count in pairs], dtype=np.float32)
        #: Words per item, as a share of the mean.
        self.lengths = (lengths / max(float(lengths.mean()), 1e-9)).astype(np.float32)

    def __contains__(self, token: Token) -> bool:
        return token in self._places

    def places(self, token: Token) -> NDArray[np.intp]:
        """The items that hold a token."""
        return self._places.get(token, _NOWHERE)

    def rarities(self, tokens: Iterable[Token]) -> dict[Token, float]:
        """How much each token says; the most for one that no item holds."""
        return {token: self._rarity(len(self._places.get(token, ()))) for token in tokens}

    def _rarity(self, holders: int) -> float:
        return math.log(1 + (self.size - holders + 0.5) / (holders + 0.5))

    def share(self, rarities: Mapping[Token, float]) -> Floats:
        """The share (0-1) of the tokens' weight that each item holds."""
        found = np.zeros(self.size, dtype=np.float32)
        for token, rarity in rarities.items():
            if token in self._places:
                found[self._places[token]] += rarity
        return found / np.float32(sum(rarities.values()) or 1.0)

    def bm25(self, rarities: Mapping[Token, float], *, by_length: bool = True) -> Floats:
        """BM25 of each item as a share of the tokens' weight; over 1 for repeated tokens."""
        found = np.zeros(self.size, dtype=np.float32)
        norms = _K1 * ((1 - _B) + _B * self.lengths) if by_length else np.full(self.size, _K1)
        for token, rarity in rarities.items():
            if token in self._places:
                places, counts = self._places[token], self._counts[token]
                found[places] += rarity * counts * (_K1 + 1) / (counts + norms[places])
        return found / np.float32(sum(rarities.values()) or 1.0)
