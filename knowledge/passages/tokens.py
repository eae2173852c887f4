"""The words of a section in their places: clause by clause, with the letters' case kept aside.

Rule kept here: a place is a word's number, so that what stands near another thing can be counted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.features import sound
from knowledge.passages.cover import Cover
from knowledge.typed.normalize import nfc
from knowledge.typed.spelling import tone_last

_PARTS = re.compile(r"\n|;|(?<=[a-z\d)])[.,:](?= |\n|$)|\||[A-Za-z0-9%]+")
_NUMBERS = frozenset("mot hai ba bon sau bay tam chin muoi".split())
_D_STROKE = str.maketrans({"\u0111": "d", "\u0110": "D"})


@dataclass(frozen=True)
class Tokens:
    """A section's words as they sound, where each stands, and what its headings say.

    `text` has no marks and keeps its capitals; `begins` are the words' places in it; `starts` the
    first word of each clause, `of_clause` the clause of each word, `written` where each stands with
    its marks.
    """

    text: str
    sounds: tuple[str, ...]
    begins: Sequence[int]
    starts: NDArray[np.intp]
    of_clause: NDArray[np.intp]
    places: Mapping[str, Sequence[int]]
    concepts: Mapping[str, Sequence[int]]
    written: Mapping[str, Sequence[int]]
    numbers: Sequence[int]
    over: frozenset[str]
    over_concepts: frozenset[str]


def tokens_of(section: str, headings: str, cover: Cover) -> Tokens:
    """Read a section and the headings above it."""
    text = unmarked(section)
    found, clauses = _words(text)
    sounds = tuple(sound(each.group().lower().lstrip("0") or "0") for each in found)
    _, starts, of_clause = np.unique(clauses or [0], return_index=True, return_inverse=True)
    spans = cover.concepts.spans(sounds)
    concepts = (
        (each, place)
        for start, end, named in spans
        for each in named
        for place in range(start, end)
    )
    above = cover.sounds(headings)
    marked = nfc(section).lower()
    if len(marked) != len(text):  # a rare letter has become two: nothing is known of the marks
        marked = text.lower()
    return Tokens(
        text,
        sounds,
        [each.start() for each in found] or [0],
        starts,
        of_clause,
        _placed((each, place) for place, each in enumerate(sounds)),
        _placed(concepts),
        _placed(
            (syllable, place)
            for place, each in enumerate(found)
            for syllable in (tone_last(marked[each.start() : each.end()]),)
        ),
        [place for place, each in enumerate(sounds) if each.isdigit() or each in _NUMBERS],
        frozenset(above),
        frozenset(cover.concepts.of(above)),
    )


def unmarked(text: str) -> str:
    """A text without its marks; capitals and line breaks stay."""
    apart = unicodedata.normalize("NFD", nfc(text).translate(_D_STROKE))
    return "".join(each for each in apart if not unicodedata.combining(each))


def _words(text: str) -> tuple[list[re.Match[str]], list[int]]:
    """The words of a text, and the number of each one's clause."""
    found, clauses, clause = [], [], 0
    for part in _PARTS.finditer(text):
        if part.group()[0].isalnum() or part.group()[0] == "%":
            found.append(part)
            clauses.append(clause)
        else:
            clause += 1
    return found, clauses


def _placed(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for each, place in pairs:
        found.setdefault(each, []).append(place)
    return found
