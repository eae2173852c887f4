"""The signs by which the act of a message is told: its words, what stands for values, its shape.

The rule: a sign says nothing of any plan. Values (numbers, phones, dates, names) are signs of
their kind, so that another name or number is the same message.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from handlers.acts.meaning import Place
from handlers.acts.words import signs as words
from handlers.acts.words.concepts import GROUPS
from knowledge.typed.said import Said
from knowledge.typed.syllables import is_syllable, undo_telex

# Behind so many words nothing new is said about what is wanted; a list may be a thousand long.
MAX_TOKENS = 60
_TOKEN = re.compile(r"#[a-z]+|[a-z]+\d*|\d+|[?!]")
_DIGIT = re.compile(r"\d")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_MARKED = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"\b[A-Z\u0110\u00c0-\u1ef8][^\W\d_]* [A-Z\u0110\u00c0-\u1ef8][^\W\d_]*")
_VALUES = (
    (re.compile(r"\bdk[ -]?\d{4}[ -]?\d{3,}\b|\bdk[ -]?\d{3,4}\b"), " #code "),
    (re.compile(r"(?<!\d)(?:\+?84|0)(?:[ .\-]?\d){8,10}(?!\d)"), " #phone "),
    (re.compile(r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b(?! ?(?:ha|ty|trieu|tan))"), " #date "),
    (re.compile(r"\b\d{1,2} ?(?:h|gio)(?: ?\d{1,2}| ruoi)?\b"), " #hour "),
    (re.compile(r"\b\d{6}\b"), " #six "),
    (re.compile(r"\d[\d.,]*"), " #n "),
)
# What a place takes: nothing open, words of one's own, one of several, a yes or no.
_GROUPS: dict[str, str] = {
    "free": "idle answered offered silent reminder returned sent",
    "text": "unit-name commune contact person targets initiative people substitute",
    "pick": "kind unit-type collective-title person-title unit-pick remind-days remind-hour"
    " roll-call phone",
    "sure": "consent review cancel resume reuse delete withdraw stop-consent",
}
GROUP: dict[str, str] = {at: group for group, places in _GROUPS.items() for at in places.split()}

_TABLE: dict[tuple[str, ...], tuple[str, ...]] = {}
_LONGEST: dict[str, int] = {}


def _learn() -> None:
    """Every phrase of every group, in full spelling."""
    for group, phrases in GROUPS.items():
        for phrase in phrases.split("|"):
            key = tuple(
                word for typed in phrase.split() for word in words.FULL.get(typed, (typed,))
            )
            _TABLE[key] = (*_TABLE.get(key, ()), group)
            _LONGEST[key[0]] = max(_LONGEST.get(key[0], 0), len(key))


_learn()


# Of one message the act is asked, at its place and with nothing open, and the affair.
@lru_cache(maxsize=8)
def signs(said: Said) -> tuple[str, ...]:
    """All signs of a message wherever it is said, each once."""
    tokens = tokens_of(said)[:MAX_TOKENS]
    edged = ["<", *tokens, ">"]
    found = {*edged, *map(" ".join, pairwise(edged)), *_shape(said, len(tokens))}
    found.update(_wishing(tokens))
    if not said.text.isascii():
        found.update("~" + word for word in _MARKED.findall(said.lowered)[:MAX_TOKENS])
    return tuple(found)


def _wishing(tokens: Sequence[str]) -> Iterable[str]:
    """The concepts of the words, alone, in pairs and at the edges."""
    groups = _concepts_of(tokens)
    if groups:
        yield from ("t^" + one for one in groups[0])
        yield from ("t$" + one for one in groups[-1])
    for here in groups:
        yield from ("t:" + one for one in here)
    for here, then in pairwise(groups):
        yield from (f"t:{a} {b}" for a in here for b in then)


def _concepts_of(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    """The groups of words that wish the same thing, at each place where any are, from the left.

    The longest phrase at a place counts; a phrase may stand for several groups.
    """
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(tokens):
        step = 1
        for length in range(min(_LONGEST.get(tokens[at], 0), len(tokens) - at), 0, -1):
            groups = _TABLE.get(tuple(tokens[at : at + length]))
            if groups:
                found.append(groups)
                step = length
                break
        at += step
    return found


def tokens_of(said: Said) -> list[str]:
    """The folded words in full spelling, values replaced by their kind."""
    text = _REPEATED.sub(r"\1", said.folded)
    if _DIGIT.search(text):
        for pattern, kind in _VALUES:
            text = pattern.sub(kind, text)
    out: list[str] = []
    for token in _TOKEN.findall(text):
        out.extend(words.FULL.get(token) or (_repaired(token),))
    return out


@lru_cache(maxsize=20_000)
def _repaired(token: str) -> str:
    if token[0] in "#?!" or len(token) < 3 or is_syllable(token):
        return token
    return undo_telex(token) or token


def _shape(said: Said, size: int) -> set[str]:
    text = said.text
    found = {f"len{next((most for most in (1, 2, 3, 4, 7, 13, 30) if size <= most), 99)}"}
    if "\n" in text:
        found.add("lines")
    if "," in text or ";" in text:
        found.add("comma")
    if not text.islower() and _CAPITALS.search(text) and not text.isupper():
        found.add("capitals")
    bare = said.folded.split()
    if any(
        word in words.SURNAMES and words.MIDDLE & {*bare[at + 1 : at + 3]}
        for at, word in enumerate(bare)
    ):
        found.add("person")
    return found


def for_place(at: Place) -> tuple[str, str]:
    """What a sign is tied to besides itself: the place, and the kind of place."""
    return f"@{at}", GROUP[at]
