""" "… còn mấy hôm nữa em nhỉ, chị định cho anh em dọn vệ sinh": a question, and why it is asked.

The rule: only where one clause surely asks, and every other tells what nobody fills in; what is
asked then stands alone, and nothing of the story is taken for an answer.
"""

import re

from handlers.talk.words.beside_story import ASKS, DAY, DECIDES, HINTS, PLAN, SAID_TO_ASK, TELLS
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_LETTERS = 200
_CLAUSE = compiled(r"\s*(?:[,;.!?…]+(?:\s+|$)|\n+|\s[-\u2013]\s)\s*")
_WORD = compiled(r"[^\W_]+(?:[/.-]\d+)*")
_HINTS = compiled(HINTS, re.IGNORECASE)
_ASKS, _DAY, _PLAN = map(compiled, (ASKS, DAY, PLAN))
_SAID_TO_ASK, _TELLS, _DECIDES = map(compiled, (SAID_TO_ASK, TELLS, DECIDES))


def asked_alone(text: str) -> str:
    """The question without the story around it; the text itself where it is anything else."""
    if len(text) > MOST_LETTERS or not _HINTS.search(text):
        return text
    clauses = [one for one in _CLAUSE.split(text) if one and _WORD.search(one)]
    asking = [one for one in clauses if _ASKS.search(_folded(one))]
    told = [one for one in clauses if one not in asking]
    if len(asking) != 1 or not all(map(_is_told, told)):
        return text
    words = list(_WORD.finditer(asking[0]))
    lead = _SAID_TO_ASK.match(_folded(asking[0]))
    if lead is None:
        return asking[0] if told else text
    behind = len(lead[0].split())
    return asking[0][words[behind].start() :] if behind < len(words) else text


def asks_day(text: str) -> bool:
    """Whether one clause alone asks for a day, or how many are left, and tells nothing beside."""
    named = any(word[:1].isupper() for word in text.split()[1:])
    if named or not _is_one(text):
        return False
    said = _folded(text)
    return _DAY.search(said) is not None and not _DECIDES.search(said)


def asks_plan(text: str) -> bool:
    """Whether one clause alone asks what the plan says of something."""
    return _is_one(text) and _PLAN.search(_folded(text)) is not None


def _is_one(text: str) -> bool:
    # Most lines are not even folded for it.
    if not _HINTS.search(text):
        return False
    return len([part for part in _CLAUSE.split(text) if _WORD.search(part)]) == 1


def _folded(clause: str) -> str:
    return " ".join(_WORD.findall(fold(clause)))


def _is_told(clause: str) -> bool:
    """Of nobody by name, of no number, and no order."""
    said = _folded(clause)
    named = any(word[:1].isupper() for word in clause.split()[1:])
    counts = any(map(str.isdigit, said))
    return not (named or counts) and _TELLS.match(said) is not None and not _DECIDES.search(said)
