"""Whether a message asks: by a word of asking, or by how it ends.

The rule: nothing learned, so that what decides nothing is known beforehand; who thinks it over or
denies is not taken for asking.
"""

import re

from handlers.acts.words import asked as words
from knowledge.typed.said import Said, said_of

_ASKING = re.compile(rf"\b(?:{words.ASKING}|{words.ASKS_ABOUT})\b")
_UNDENIED = re.compile(rf"\b(?:{words.ASKING_UNDENIED})\b")
_THINKING = re.compile(rf"\b(?:{words.THINKING})\b")
_BEHIND, _NO, _DENYING = frozenset(words.BEHIND), frozenset(words.NO), frozenset(words.DENYING)
_DONE, _NOT_WHICH = frozenset(words.DONE), frozenset(words.NOT_WHICH)
# Below it a "không" is the whole answer; how far before its end "có … không" and "đã … chưa" begin.
FEWEST, REACH = 4, 7


def looks_like_question(text: Said | str) -> bool:
    """Tell whether a typed line reads as a question rather than as an answer."""
    said = said_of(text)
    if asks_by_word(said):
        return True
    asks = _UNDENIED.search(said.plain)
    before = said.plain[: asks.start()] if asks else ""
    denied = not _DENYING.isdisjoint(before.split())
    return bool((asks and not denied) or _ends_asking(said)) and not _THINKING.search(said.plain)


def asks_by_word(said: Said) -> bool:
    """Whether a word of it says so, and not only how it ends."""
    return "?" in said.text or _ASKING.search(said.plain) is not None


def _ends_asking(said: Said) -> bool:
    """By its last words, what is only polite left out."""
    told = said.unsigned.split()
    while len(told) > 1 and told[-1] in _BEHIND:
        told.pop()
    last, before = told[-1:], told[:-1]
    if not before:
        return False
    denied = not _DENYING.isdisjoint(before)
    match last[0]:
        case word if word in _NO or (word == words.NO_OR_NAME and before[-1] in words.BEFORE_NO):
            return _asks_no(before, denied=denied)
        case word if word in words.WHICH:
            return not denied and before[-1] not in _NOT_WHICH
        case words.YET:
            done = _DONE.isdisjoint(before[-REACH:])
            return not done and before[-1] not in words.NOT_YET
        case word:
            return word in words.HOW_MANY and before[-1] == "may" and "khoi" not in before


def _asks_no(before: list[str], *, denied: bool) -> bool:
    """ "Có mất tiền không", "được thưởng gì không"."""
    if before[-1] in words.WHICH:
        return before[-2:-1] not in ([], ["co"]) and not denied
    begun = "co" in before[-REACH:-1] or len(before) >= FEWEST - 1
    return begun and not denied and before[-1] not in words.ANSWERED_NO
