"""The marks of a post that was typed without any: whole, or none.

The rule: only words that are spelt one way get their marks, and only where every word of the post
does; half of it marked is neither what was typed nor Vietnamese.
"""

from collections.abc import Sequence
from functools import cache

from handlers.acts.slots.words.persons import GROUPS, MARKED_ALONE, MARKED_BEHIND, MARKED_CHARGES
from handlers.typed.words.positions import OCCUPATIONS, POSITIONS
from knowledge.typed.normalize import fold


def marked_post(typed: str) -> str | None:
    """The words with all their marks; None where one of them is not known."""
    words, marked, at = typed.lower().split(), list[str](), 0
    while at < len(words):
        spelt = _phrase(words, at) or _alone(words, at)
        if not spelt:
            return None
        marked += spelt
        at += len(spelt)
    return " ".join(marked)


def _phrase(words: Sequence[str], at: int) -> tuple[str, ...]:
    """The longest of several words that are work, or a post."""
    for length in range(min(_longest(), len(words) - at), 1, -1):
        spelt = _phrases().get(tuple(words[at : at + length]))
        if spelt:
            return spelt
    return ()


def _alone(words: Sequence[str], at: int) -> tuple[str, ...]:
    """A number, "tổ" before what it does, and the work of one word behind it ("tổ dệt")."""
    word, last = words[at], at == len(words) - 1
    if word.isdigit():
        return (word,)
    behind = at > 0 and words[at - 1] in _behind()
    if behind and word in MARKED_ALONE:
        return (MARKED_ALONE[word],)
    known = _behind().get(word) if not last else None
    return (known,) if known else ()


@cache
def _behind() -> dict[str, str]:
    return {fold(word): word for word in (*GROUPS, *MARKED_BEHIND)}


@cache
def _phrases() -> dict[tuple[str, ...], tuple[str, ...]]:
    """By their letters; what two of them are spelt like is none."""
    spelt: dict[tuple[str, ...], set[str]] = {}
    for phrase in {*OCCUPATIONS, *MARKED_CHARGES, *(post.lower() for post in POSITIONS)}:
        spelt.setdefault(tuple(fold(phrase).split()), set()).add(phrase)
    return {key: tuple(one.pop().split()) for key, one in spelt.items() if len(one) == 1}


@cache
def _longest() -> int:
    return max(map(len, _phrases()))
