"""What is said beside a value to excuse the slip before it: "…, tay em gõ nhầm".

The rule: it is no part of any value; a clause that holds a number is none.
"""

import re

from handlers.acts.slots.words import talk as words
from knowledge.typed.normalize import fold, nfc

_BREAK = re.compile(r"(?<=[^\d\s])\s*[,.;:!\n\u2013]+\s*|\s*[,.;:!\n\u2013]+(?:\s+|$)")
_WORD = re.compile(r"\w+")
_BEHIND, _BEFORE = (
    re.compile(one, re.IGNORECASE) for one in (words.EXCUSED_BEHIND, words.EXCUSED_BEFORE)
)


def without_excuse(text: str) -> str:
    """The text without such clauses; itself where it holds none, or nothing else."""
    if words.SLIPS.isdisjoint(_WORD.findall(fold(text))):
        return text
    line = nfc(text).strip()
    spans = [*_BREAK.finditer(line)]
    ends, starts = [one.start() for one in spans], [one.end() for one in spans]
    clauses = [*zip([0, *starts], [*ends, len(line)], strict=True)]
    if any(_excuses(line[slice(*one)]) for one in clauses):
        while len(clauses) > 1 and _is_talk(line[slice(*clauses[-1])]):
            clauses.pop()
        while len(clauses) > 1 and _is_talk(line[slice(*clauses[0])]):
            clauses.pop(0)
    kept = line[clauses[0][0] : clauses[-1][1]]
    bare = _BEFORE.sub("", _BEHIND.sub("", kept))
    return bare if bare.strip() else kept


def _is_talk(clause: str) -> bool:
    return words.AROUND_SLIPS.issuperset(_WORD.findall(fold(clause)))


def _excuses(clause: str) -> bool:
    return _is_talk(clause) and not words.SLIPS.isdisjoint(_WORD.findall(fold(clause)))
