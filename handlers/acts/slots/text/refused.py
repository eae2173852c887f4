"""Which words of a text say what is not meant, or was so before.

The rule: what is refused is never a value; what was so before is one only where nothing else is
said.
"""

import re
from itertools import pairwise

from handlers.acts.slots.text.scan import Mark, Scan
from handlers.acts.slots.words.text import refused as words
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_DENIED = tuple(compiled(pattern) for pattern in words.DENIED)
_REFUSED = (*_DENIED, *(compiled(pattern) for pattern in words.REFUSED))
_MARKED = compiled(words.REFUSED_MARKED)
_PAST = tuple(compiled(pattern) for pattern in words.PAST)
# Words without which none of the patterns can match: most messages refuse nothing.
_MAY_REFUSE = compiled(words.MAY_REFUSE)
_MAY_BE_PAST = compiled(words.MAY_BE_PAST)
_TURN = compiled(words.TURN)


def meant(reading: Scan, marks: list[Mark]) -> list[Mark]:
    """The marks that are not refused, without the former ones where there are others."""
    refused, past = refused_words(reading), past_words(reading)
    kept = [mark for mark in marks if mark.first not in refused]
    return [mark for mark in kept if mark.first not in past] or kept


def refused_words(reading: Scan) -> frozenset[int]:
    """The places of the words that are refused."""
    if not _MAY_REFUSE.search(reading.said.folded):
        return frozenset()
    line, places = _line(reading, marked=False)
    found = {place for pattern in _REFUSED for place in _covered(pattern, line, places)}
    if reading.is_marked:
        found |= set(_covered(_MARKED, *_line(reading, marked=True)))
    return frozenset(found)


def without_denied(said: Said) -> Said:
    """The text without what it says it is not ("thủ quỹ, không phải thủ kho")."""
    if not _MAY_REFUSE.search(said.folded):
        return said
    reading = Scan(said)
    line, places = _line(reading, marked=False)
    denied = {place for pattern in _DENIED for place in _covered(pattern, line, places, 0)}
    if not denied:
        return said
    return said.part(_typed(reading, [at for at in range(len(reading.words)) if at not in denied]))


def past_words(reading: Scan) -> frozenset[int]:
    """The places of the words in a clause about what was so before."""
    if not _MAY_BE_PAST.search(reading.said.folded):
        return frozenset()
    line, places = _line(reading, marked=False)
    turns = [0, *(found.start() for found in _TURN.finditer(line)), len(line)]
    past = [
        (start, end)
        for start, end in pairwise(turns)
        if any(pattern.search(line[start:end].strip(" |")) for pattern in _PAST)
    ]
    return frozenset(
        place for start, end in past for at, place in places.items() if start <= at < end
    )


def kept_text(reading: Scan) -> str:
    """The folded words that are neither refused nor former; all that are not refused, else."""
    return " ".join(reading.words[at].bare for at in _kept(reading))


def kept_as_typed(reading: Scan) -> str:
    """The same words as they were typed, with a comma where a break stood."""
    return _typed(reading, _kept(reading))


def _typed(reading: Scan, kept: list[int]) -> str:
    parts = [(", " if reading.words[at].gap else " ") + reading.words[at].text for at in kept]
    return "".join(parts).strip(" ,")


def _kept(reading: Scan) -> list[int]:
    refused, past = refused_words(reading), past_words(reading)
    kept = [at for at in range(len(reading.words)) if at not in refused]
    return [at for at in kept if at not in past] or kept


def _line(reading: Scan, *, marked: bool) -> tuple[str, dict[int, int]]:
    """The words in one line with "|" at each break, and the word at each offset."""
    line, places = "", dict[int, int]()
    for at, word in enumerate(reading.words):
        line += (" | " if word.gap else " ") if at else ""
        places[len(line)] = at
        line += word.low if marked else _shown(reading, at)
    return line, places


def _shown(reading: Scan, at: int) -> str:
    """The word without marks, unless "dụng", "đầu", "tin dung" would look like one of refusing."""
    word = reading.words[at]
    if at and (reading.words[at - 1].bare, word.bare) == words.CREDIT:
        return word.bare[:1]
    another = word.low != word.bare and word.low not in words.REFUSING_MARKED.get(
        word.bare, (word.low,)
    )
    return word.low if another else word.bare


def _covered(
    pattern: re.Pattern[str], line: str, places: dict[int, int], group: str | int = "what"
) -> list[int]:
    """The words of a group of every match; group 0 is the words that refuse as well."""
    return [
        place
        for found in pattern.finditer(line)
        for at, place in places.items()
        if found.start(group) <= at < found.end(group)
    ]
