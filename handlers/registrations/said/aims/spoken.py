"""An aim as it is spoken: what stands around it taken off, and what that says about it.

The rule: what is stored is the aim alone; how it was led in only tells whether it is one more or
another amount.
"""

import re
from dataclasses import dataclass

from handlers.registrations.words.aims import aims as words
from handlers.registrations.words.aims.settling import YES_BEFORE
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_WORD = re.compile(r"[^\s,.:;!]+")
_REASON = re.compile(words.REASON, re.IGNORECASE)
_YES_BEFORE = compiled(YES_BEFORE, re.IGNORECASE)
_TAIL_GONE = re.compile(words.TAIL_GONE, re.IGNORECASE)
_MORE = re.compile(words.MORE_OF, re.IGNORECASE)
_BARE = {
    of: frozenset(map(fold, of)) for of in (words.LEADS, words.TAILS, words.MENDING, words.ADDING)
}
_EDGES = " ,.:;!-\u2013"


@dataclass(frozen=True)
class SpokenAim:
    """The aim, and whether it is told as one that mends or as one more."""

    text: str
    mends: bool = False
    adds: bool = False


def spoken(said: str) -> SpokenAim:
    """What is left of a message when all that is said around an aim is taken off."""
    line = _TAIL_GONE.sub("", _REASON.sub("", _YES_BEFORE.sub("", nfc(said).strip())))
    marked = not line.isascii()
    found = list(_WORD.finditer(line))
    first, last = 0, len(found)
    while first < last and _is_one(found[first][0], words.LEADS, marked=marked):
        behind = found[first + 1][0] if first + 1 < last else ""
        if behind[:1].isdigit() and found[first][0].lower() in words.DOES:
            # "Giúp 3 hộ thoát nghèo" is an aim, and no plea.
            break
        if fold(f"{found[first][0]} {behind}".lower()) in words.TOGETHER:
            break
        first += 1
    while last > first and _is_one(found[last - 1][0], words.TAILS, marked=marked):
        counted = last > first + 1 and _is_number(found[last - 2][0])
        if counted and fold(found[last - 1][0].lower()) in words.COUNTED:
            break
        last -= 1
    if first == last:
        return SpokenAim("")
    around = [one[0] for one in (*found[:first], *found[last:])]
    core = line[found[first].start() : found[last - 1].end()]
    more = _MORE.search(core) is not None
    return SpokenAim(
        core.strip(_EDGES),
        mends=any(_is_one(one, words.MENDING, marked=marked) for one in around)
        or len(line) < len(nfc(said).strip()),
        adds=more or any(_is_one(one, words.ADDING, marked=marked) for one in around),
    )


def _is_number(word: str) -> bool:
    return word.isdigit() or fold(word.lower()) in words.LETTERED


def _is_one(word: str, of: frozenset[str], *, marked: bool) -> bool:
    """In a message with marks a word counts as it is marked."""
    return word.lower() in (of if marked else _BARE[of])
