"""Whether a section states the value that is asked for, near what it is asked of.

Rule kept here: these are signals for trust alone. Patterns here are narrow, those of values.toml
are wide: what looks like no value here may still be one, and is never said to be missing.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.matching.classifier import Floats
from knowledge.matching.features import sound
from knowledge.passages.cover import ALIKE, OTHERWISE, Cover, Words
from knowledge.passages.tokens import Tokens, tokens_of
from knowledge.passages.values import thing, without, without_machines
from knowledge.typed.said import Said

FILE = "stated.toml"
KINDS = (
    "money", "day", "time", "hour", "long", "place", "person", "name", "who", "percent", "count",
    "phone", "web", "account", "document", "list", "reason", "which",
)  # fmt: skip
_WHOLE = (
    "asks_value", "lacks_value", "holds_value", "value_clause", "value_clause_part", "value_near",
    "value_near_part", "best_clause", "unheld", "unheld_most", "scattered", "whether",
    "lacks_strictly", "deferred", "deferred_near", "deferred_nearer",
)  # fmt: skip
#: What `of` tells, in this order.
STATED = (*_WHOLE, *(f"{what}_{kind}" for what in ("asks", "near", "lacks") for kind in KINDS))
# Who asks for one of these by name is not answered by a section that has none near the thing: the
# least share of the thing that stands by the value. A day is in every other line of a plan.
_STRICT = {
    "money": 0.01, "day": 0.5, "hour": 0.01, "percent": 0.01, "phone": 0.01, "web": 0.01,
    "account": 0.01, "which": 0.01, "place": 0.01, "person": 0.01, "name": 0.01,
}  # fmt: skip
# What cannot stand by the thing and be something else: it is looked for by its own shape.
_PLAIN = (
    "day", "hour", "long", "name", "percent", "count", "phone", "web",
)  # fmt: skip
_BESIDE = 0.9
_HEADING = 0.8
# A clause is heard with half an ear for the next one and the one before.
_NEXT, _BEFORE = 0.7, 0.8
# Within four words a value is near; another clause is as far as six words.
_NEAR, _FADES, _CLAUSE = 4, 12, 6
_MOST_PLACES = 40


@dataclass(frozen=True)
class StatedKind:
    """A kind of value: how it is asked for, and how it looks in a text that keeps its capitals.

    `stays`: the words that ask belong to the thing. `own`: what the asker says counts as well.
    Without `gives` a number beside the thing that is counted is meant.
    """

    asks: re.Pattern[str]
    gives: re.Pattern[str] | None
    stays: bool
    own: bool

    def looks_for(self, asked: re.Match[str]) -> re.Pattern[str]:
        """How the value would look; `{thing}` is what the question chooses among."""
        assert self.gives is not None
        if "{thing}" not in self.gives.pattern:
            return self.gives
        return re.compile(self.gives.pattern.replace("{thing}", thing(asked)), re.MULTILINE)

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> StatedKind:
        """Read a table of the file. Raises KeyError or re.error when malformed."""
        gives = re.compile(row["gives"], re.MULTILINE) if "gives" in row else None
        return cls(re.compile(row["asks"]), gives, row.get("stays", False), row.get("own", False))


@dataclass(frozen=True)
class _Said:
    """What a section says of a question: words x tokens, words x clauses, words by its headings."""

    tokens: Floats
    clauses: Floats
    headings: Floats
    of_token: NDArray[np.intp]


@dataclass(frozen=True)
class _Question:
    """What is asked for and of what; `unheld`: how much of it the plan does not hold."""

    said: Said
    asked: Sequence[re.Match[str] | None]
    words: Words
    unheld: float
    whether: bool


class Stated:
    """One plan's sections."""

    def __init__(
        self,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        cover: Cover,
        common_folder: Path,
    ) -> None:
        stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
        self._kinds = tuple(StatedKind.of(stored[name]) for name in KINDS)
        self._whether = re.compile(stored["whether"])
        self._deferred = re.compile(stored["deferred"])
        self._sections, self._headings, self._cover = sections, headings, cover
        self._read: dict[str, Tokens] = {}
        self._lately: _Question | None = None

    def of(self, said: Said, section: str) -> list[float]:
        """How a section states what is asked for, in the order of STATED."""
        question = self._question(said)
        words = question.words
        tokens = self._tokens(section)
        held = _held(tokens, words)
        clauses = words.weights @ _with_neighbours(held)
        whole = np.maximum(held.tokens.max(axis=1, initial=0.0), held.headings)
        anywhere = float(_near(held, words, _places(held)).max(initial=0.0))
        numbers = np.zeros((3, len(KINDS)))
        by_clause, by_place = [], []
        for place, (kind, match) in enumerate(zip(self._kinds, question.asked, strict=True)):
            if not match:
                continue
            found = _values(tokens, kind, match, words, said)
            near = float(_near(held, words, found).max(initial=0.0))
            by_clause.append(float(clauses[held.of_token[found]].max(initial=0.0)))
            by_place.append(near)
            part = _part(near, anywhere)
            numbers[:, place] = 1.0, part, not part
        best = float(clauses.max(initial=0.0))
        left = [each.start() for each in self._deferred.finditer(tokens.text)]
        later = float(_near(held, words, _at(tokens, left)).max(initial=0.0))
        clause, near = min(by_clause, default=best), min(by_place, default=anywhere)
        return [
            float(bool(by_place)),
            float(0.0 in by_place),
            float(any(by_place)),
            clause if by_clause else 0.0,
            _part(clause, best),
            near if by_place else 0.0,
            _part(near, anywhere),
            best,
            question.unheld,
            float(words.weights[whole == 0].max(initial=0.0)),
            float(words.weights @ whole) - best,
            float(question.whether),
            float(any(_short_of(numbers[:, KINDS.index(kind)], _STRICT[kind]) for kind in _STRICT)),
            float(bool(left)),
            _part(later, anywhere),
            # Left to another paper, nearer to the thing than any value is.
            float(bool(by_place) and later > near),
            *numbers.ravel().tolist(),
        ]

    def gives(self, said: Said, section: str) -> bool:
        """Whether values are asked for, each stands as near the thing as anything, none is left."""
        told = dict(zip(STATED, self.of(said, section), strict=True))
        asked = [kind for kind in _PLAIN if told[f"asks_{kind}"]]
        near = all(told[f"near_{kind}"] >= _BESIDE for kind in asked)
        # A sum of money may be a share, or stand in a table of sums.
        return bool(asked) and near and not told["deferred"] and not told["asks_money"]

    def lacking(self, said: Said, section: str) -> frozenset[str]:
        """The kinds that are asked for by name and do not stand near the thing there."""
        told = dict(zip(STATED, self.of(said, section), strict=True))
        short = {kind for kind, least in _STRICT.items() if told[f"near_{kind}"] < least}
        return frozenset(kind for kind in short if told[f"asks_{kind}"])

    def _tokens(self, section: str) -> Tokens:
        if section not in self._read:
            over = " ".join(self._headings.get(section, ()))
            self._read[section] = tokens_of(self._sections[section], over, self._cover)
        return self._read[section]

    def _question(self, said: Said) -> _Question:
        """Read once for the sections that are looked at one after another."""
        known = self._lately
        if known is None or known.said is not said:
            known = self._lately = self._asked(said)
        return known

    def _asked(self, said: Said) -> _Question:
        text = without_machines(said)
        asked = [kind.asks.search(text) for kind in self._kinds]
        each = zip(self._kinds, asked, strict=True)
        gone = [match for kind, match in each if match and not kind.stays]
        words = self._cover.words(without(said, gone))
        if not words.sounds:
            words = self._cover.words(said)
        read = zip(words.sounds, words.concepts, words.marked, strict=True)
        held = np.array([self._cover.holds(*word) for word in read], dtype=bool)
        whether = bool(self._whether.search(said.folded))
        return _Question(said, asked, words, float(words.weights[~held].sum()), whether)


def _part(some: float, best: float) -> float:
    """How much of the best there is; all of it where only the headings say anything."""
    return some / best if best else float(some > 0)


def _short_of(numbers: NDArray[np.float64], least: float) -> bool:
    """Whether a kind is asked for and stands by less of the thing than it must."""
    return bool(numbers[0]) and float(numbers[1]) < least


def _held(tokens: Tokens, words: Words) -> _Said:
    said = np.zeros((len(words.sounds), max(len(tokens.sounds), 1)), dtype=np.float32)
    headings = np.zeros(len(words.sounds), dtype=np.float32)
    each = zip(words.sounds, words.concepts, words.marked, strict=True)
    for row, (word, concepts, written) in enumerate(each):
        said[row, tokens.places.get(word, ())] = OTHERWISE if written else 1.0
        for concept in concepts:
            said[row, tokens.concepts.get(concept, ())] = ALIKE
        for syllable in written:
            said[row, tokens.written.get(syllable, ())] = 1.0
        alike = ALIKE if any(each in tokens.over_concepts for each in concepts) else 0.0
        headings[row] = _HEADING * (1.0 if word in tokens.over else alike)
    by_clause = np.maximum.reduceat(said, tokens.starts, axis=1)
    return _Said(said, by_clause, headings, tokens.of_clause)


def _with_neighbours(held: _Said) -> Floats:
    clauses, empty = held.clauses, np.zeros((len(held.headings), 1), dtype=np.float32)
    following = np.hstack([clauses[:, 1:], empty]) * _NEXT
    before = np.hstack([empty, clauses[:, :-1]]) * _BEFORE
    beside = np.maximum(following, before)
    either: Floats = np.maximum(np.maximum(clauses, beside), held.headings[:, None])
    return either


def _places(held: _Said) -> list[int]:
    """Where words of the question stand; a long section is looked at here and there."""
    found = np.flatnonzero(held.tokens.any(axis=0))
    return [int(each) for each in found[:: len(found) // _MOST_PLACES + 1]]


def _near(held: _Said, words: Words, places: Sequence[int]) -> Floats:
    """How much of what is asked about stands near each place."""
    at = np.array(places, dtype=np.intp)
    if not len(at):
        return np.zeros(0, dtype=np.float32)
    steps = np.abs(np.arange(held.tokens.shape[1]) - at[:, None])
    over = np.abs(held.of_token - held.of_token[at][:, None])
    fading = np.exp(-np.maximum(steps + _CLAUSE * over - _NEAR, 0) / _FADES)
    said = (held.tokens[:, None, :] * fading[None]).max(axis=2)
    shares: Floats = words.weights @ np.maximum(said, held.headings[:, None])
    return shares


def _values(
    tokens: Tokens, kind: StatedKind, asked: re.Match[str], words: Words, said: Said
) -> list[int]:
    if kind.gives is None:
        return _counted(tokens, asked["thing"], words)
    found = kind.looks_for(asked).finditer(tokens.text)
    # Who says a value himself asks whether it is that one.
    mine = kind.own or bool(kind.gives.search(said.folded))
    starts = [each.start() for each in found if mine or each.group().lower() not in said.folded]
    return _at(tokens, starts)


def _at(tokens: Tokens, starts: Sequence[int]) -> list[int]:
    """The words at places of the text."""
    return [max(bisect_right(tokens.begins, start) - 1, 0) for start in starts]


def _counted(tokens: Tokens, counted: str, words: Words) -> list[int]:
    """The numbers beside what is counted, or beside another word for it."""
    counted = sound(counted)
    beside = set(tokens.places.get(counted, ()))
    for word, concepts in zip(words.sounds, words.concepts, strict=True):
        if word == counted:
            beside.update(place for each in concepts for place in tokens.concepts.get(each, ()))
    return [at for at in tokens.numbers if any(at - 3 <= place < at + 5 for place in beside)]
