"""A number that is read out: "không chín một hai, ba bốn năm …".

The rule: nine words in a row, each one digit, are a number's; words between them end it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.typed.normalize import fold
from knowledge.typed.telephones import OWN_DIGITS

_SAID = {
    "khong": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5",
    "sau": "6", "bay": "7", "tam": "8", "chin": "9",
}  # fmt: skip
_TIMES = {"hai": 2, "ba": 3, "bon": 4}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_BETWEEN = re.compile(r"[\s,.\-()/]{0,4}")
FEWEST_WORDS = 5
# What stands before somebody's own digits.
_LEADS = ("0084", "084", "84", "0")


@dataclass(frozen=True)
class Spoken:
    """Words that are digits one after the other: which, and where each of them stands."""

    digits: str
    spans: tuple[tuple[int, int], ...]

    def place(self, own: str) -> tuple[int, int] | None:
        """Where a number with these last digits stands, with what leads it."""
        at = self.digits.find(own)
        if at < 0:
            return None
        before = next((one for one in _LEADS if self.digits[:at].endswith(one)), "")
        return self.spans[at - len(before)][0], self.spans[at + len(own) - 1][1]


def spoken(text: str) -> Iterator[Spoken]:
    """Every row of digits' words in the text that may be a number."""
    digits, spans, said, end = "", list[tuple[int, int]](), 0, 0
    words = [(one.start(), one.end(), fold(one[0])) for one in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        start, stop, _ = words[at]
        found, used = _digits(words, at)
        goes_on = bool(found) and _BETWEEN.fullmatch(text, end, start) is not None
        if not goes_on:
            yield from _whole(digits, spans, said)
            digits, spans, said = "", [], 0
        if found:
            stop = words[at + used - 1][1]
            digits, spans = digits + found, [*spans, *[(start, stop)] * len(found)]
            said, end = said + (not words[at][2].isdecimal()), stop
        at += used
    yield from _whole(digits, spans, said)


def _whole(digits: str, spans: list[tuple[int, int]], said: int) -> Iterator[Spoken]:
    # Fewer words beside figures are read by how numbers are written.
    if len(digits) >= OWN_DIGITS and said >= FEWEST_WORDS:
        yield Spoken(digits, tuple(spans))


def _digits(words: list[tuple[int, int, str]], at: int) -> tuple[str, int]:
    """The digits that begin here, and of how many words: "ba số không" are three noughts."""
    word = words[at][2]
    if word in _TIMES and at + 2 < len(words) and words[at + 1][2] in ("so", "con"):
        repeated = _SAID.get(words[at + 2][2])
        if repeated:
            return repeated * _TIMES[word], 3
    return (word if word.isdecimal() else _SAID.get(word, "")), 1
