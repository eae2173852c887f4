"""The groups of words in a message that wish the same thing.

The rule: the longest phrase at a place counts; a phrase may stand for several groups.
"""

from collections.abc import Sequence

from handlers.acts.words.concepts import GROUPS
from handlers.acts.words.signs import FULL

_TABLE: dict[tuple[str, ...], tuple[str, ...]] = {}
_LONGEST: dict[str, int] = {}


def _learn() -> None:
    for group, phrases in GROUPS.items():
        for phrase in phrases.split("|"):
            key = tuple(word for typed in phrase.split() for word in FULL.get(typed, (typed,)))
            _TABLE[key] = (*_TABLE.get(key, ()), group)
            _LONGEST[key[0]] = max(_LONGEST.get(key[0], 0), len(key))


_learn()


def of(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    """The groups at each place where there are any, from the left."""
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
