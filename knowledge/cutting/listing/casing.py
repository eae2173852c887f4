"""Headings in capitals as the running text writes their words.

Rule kept here: words that the text nowhere writes in another way are small.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.cutting.extract.dates import flat
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.markers import find_marker
from knowledge.cutting.outline.names import Clause

# Of one word nobody knows whether it is a name there.
_FEWEST = 2


def with_casing(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses below headings in small letters, names in them as the text has them."""
    lines = (line for clause in clauses for line in clause.text.split("\n") if not is_caps(line))
    written = " ".join(lines)
    said = flat(written)
    known: dict[str, str] = {}
    for heading in dict.fromkeys(each for clause in clauses for each in clause.path):
        marker = find_marker(heading)
        words = marker.rest if marker else heading
        if words and is_caps(words):
            lead = heading[: len(heading) - len(words)]
            known[heading] = lead + _recased(words, written, said)
    if not known:
        return tuple(clauses)
    return tuple(
        replace(clause, path=tuple(known.get(each, each) for each in clause.path))
        for clause in clauses
    )


def _recased(heading: str, written: str, said: str) -> str:
    words, done = heading.split(), []
    while words:
        length = next(
            (n for n in range(len(words), _FEWEST - 1, -1) if _find(words[:n], said) >= 0), 1
        )
        at = _find(words[:length], said) if length > 1 else -1
        size = len(" ".join(words[:length]))
        done.append(written[at : at + size] if at >= 0 else words[0].lower())
        words = words[length:]
    text = " ".join(done)
    return text[:1].upper() + text[1:]


def _find(words: Sequence[str], said: str) -> int:
    """Where these words stand in the text, as words; -1 for nowhere."""
    wanted = flat(" ".join(words))
    at = said.find(wanted)
    while at >= 0:
        before, after = said[at - 1 : at], said[at + len(wanted) : at + len(wanted) + 1]
        if not before.isalnum() and not after.isalnum():
            return at
        at = said.find(wanted, at + 1)
    return -1
