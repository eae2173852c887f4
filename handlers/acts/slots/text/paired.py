"""Two words that are one ("hữu cơ", "vận tải"): there neither of them means what it does alone."""

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import stops
from knowledge.typed.normalize import fold

_PAIRS = frozenset(map(fold, stops.PAIRS))


def is_paired(reading: Reading, place: int, at: int) -> bool:
    """Whether a word is one with the one before it, behind `at`, or with the one behind it."""
    words = reading.words
    known = stops.PAIRS if reading.is_marked else _PAIRS
    firsts = [place - 1] if place > at else []
    return any(
        f"{_typed(reading, one)} {_typed(reading, one + 1)}" in known
        for one in (*firsts, place)
        if one + 1 < len(words) and not words[one + 1].gap
    )


def _typed(reading: Reading, place: int) -> str:
    word = reading.words[place]
    return word.low if reading.is_marked else word.bare
