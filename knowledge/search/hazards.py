"""Recognises input that must never be answered: markup, database commands, orders to the bot.

Rule kept here: these checks run before matching and cannot be outvoted by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from knowledge.typed.normalize import fold
from knowledge.typed.said import Said
from knowledge.typed.spelling import lines

# About a page: what is longer is pasted, and no question.
LONGEST = 1_500
_CODE = re.compile(
    r"<\s*/?\s*[a-z!][^>]*>|javascript:|\bon(error|load|click)\s*=|&#x?\d+|\{\{.*\}\}|\$\{.*\}"
    r"|\b(union\s+(all\s+)?select|select\s+.+\s+from|drop\s+(table|database)|insert\s+into"
    r"|delete\s+from|update\s+\w+\s+set)\b|'\s*(or|and)\s+'?\d+'?\s*=\s*'?\d|--\s*$|;\s*--"
    r"|\b(rm\s+-rf|sudo\s|curl\s+http|wget\s+http|etc/passwd)|\.\./\.\./",
    re.IGNORECASE,
)


class Hazards:
    """Knows the phrases of a data file that mark an attack or an abuse."""

    def __init__(self, path: Path) -> None:
        self._marks = [fold(line) for line in lines(path)]

    def harmful(self, question: Said) -> bool:
        """Whether a question carries code or one of the marked phrases."""
        folded = " ".join(re.findall(r"\w+", question.folded))
        return bool(_CODE.search(question.text)) or _any_mark(f" {folded} ", self._marks)


def unreadable(question: str) -> bool:
    """Whether a text is empty, far too long, or has no letters to speak of."""
    if len(question) > LONGEST:
        return True
    letters = sum(unicodedata.category(c)[0] in "LN" for c in question)
    # Under a third it is emoji, dots or rulers with a word in them.
    return letters < 2 or letters < 0.3 * len("".join(question.split()))


def _any_mark(text: str, marks: Sequence[str]) -> bool:
    return any(f" {mark} " in text for mark in marks)
