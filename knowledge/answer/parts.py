"""Choose which items of a long section a question asks about.

Rule kept here: the longest phrase wins; a second item must stand elsewhere in the question.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from knowledge.plan.content import Part
from knowledge.typed.normalize import fold_ours
from knowledge.typed.said import Said
from knowledge.typed.syllables import is_syllable

# A "/" holds the number of a document together.
_WORD = re.compile(r"[^\W_](?:(?:[^\W_]|/)*[^\W_])?")
# Two things in one question are answered; three are a request for the whole list.
_MOST_PARTS = 2
# Short phrases differ from one another by a letter or two, so only longer ones may be misspelt.
_MISSPELT_FROM = 8
# One wrong letter in nine is still the phrase, one in eight may be another word.
_MISSPELT_SCORE = 88.0
# What scores so against its own words scores no less against the best part of the whole line.
_MISSPELT_PART = 75.0
# First letters that are one in parts of the country, or two ways to write one.
_SAID_ALIKE = tuple(map(set, ("sx", "ln", "dr", "dg", "dv", "gr", "gv", "kc", "cq", "tc", "iy")))


@dataclass(frozen=True)
class _Hit:
    """A phrase of a part found in the question; places count words, length counts letters."""

    part: Part
    start: int
    end: int
    length: int


def choose_parts(parts: tuple[Part, ...], question: Said) -> tuple[Part, ...]:
    """Return up to two parts the question points to, in the order of the plan; often none."""
    words = _words(question.folded)
    line = f" {' '.join(words)} "
    asked = [(part, part.asks) for part in parts]
    hinted = [(part, part.hints) for part in parts]
    # Every exact "asks" goes before a misspelt one, and both before any
    # hint: a hint may be what the question claims about another part.
    for candidates in (asked, hinted):
        for misspelt in (False, True):
            hits = [
                hit
                for part, phrases in candidates
                for phrase in phrases
                if _may_stand(phrase, line, misspelt)
                for hit in _hits(part, phrase, words, misspelt)
            ]
            if hits:
                chosen = _longest(hits)
                return tuple(part for part in parts if any(hit.part is part for hit in chosen))
    return ()


def _longest(hits: Iterable[_Hit]) -> list[_Hit]:
    chosen: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.length, reverse=True):
        if len(chosen) < _MOST_PARTS and all(_differs(hit, other) for other in chosen):
            chosen.append(hit)
    return chosen


def _differs(hit: _Hit, other: _Hit) -> bool:
    apart = hit.end <= other.start or other.end <= hit.start
    return apart and hit.part is not other.part


def _may_stand(phrase: str, line: str, misspelt: bool) -> bool:
    """Asked of the whole line first: of some hundred phrases nearly none stands in it."""
    wanted = _line_of(phrase)
    if not misspelt:
        return wanted in line
    # A phrase that nearly stands in a line is nearly the best part of it.
    return len(phrase) >= _MISSPELT_FROM and bool(
        fuzz.partial_ratio(wanted, line, score_cutoff=_MISSPELT_PART)
    )


def _hits(part: Part, phrase: str, words: list[str], misspelt: bool) -> Iterable[_Hit]:
    wanted = _words_of(phrase)
    for start in range(len(words) - len(wanted) + 1):
        end = start + len(wanted)
        if _same(wanted, words[start:end], misspelt):
            yield _Hit(part, start, end, len(phrase))


def _same(wanted: list[str], found: list[str], misspelt: bool) -> bool:
    if not misspelt:
        return wanted == found
    # Asked first: it is quick, and nearly everything is told apart by it.
    if not fuzz.ratio(" ".join(wanted), " ".join(found), score_cutoff=_MISSPELT_SCORE):
        return False
    return all(a == b or _is_slip(a, b) for a, b in zip(wanted, found, strict=True))


def _is_slip(wanted: str, found: str) -> bool:
    """Whether one word is the other, typed wrong or as it is said.

    A digit is never a slip: "chỉ thị 35" is not "chỉ thị 34"; a word that begins otherwise is
    another one ("bản" for "hạn"), where people do not say both alike.
    """
    if not (wanted + found).isalpha():
        return False
    return wanted[0] == found[0] or not is_syllable(found) or {wanted[0], found[0]} in _SAID_ALIKE


@cache
def _line_of(phrase: str) -> str:
    return f" {' '.join(_words_of(phrase))} "


@cache
def _words_of(phrase: str) -> list[str]:
    """Those of a phrase of the plan's, of which there are a few hundred."""
    return _words(fold_ours(phrase))


def _words(folded: str) -> list[str]:
    return _WORD.findall(folded)
