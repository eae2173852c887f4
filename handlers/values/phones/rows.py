"""Digits in a row, in figures and in words: "không chín một hai, ba bốn năm …", "0912 ba bốn …".

The rule: where it is known whose digits they are, they are found whatever stands between them;
where it is not, words in a row, each one digit, are a number's, and other words end it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handlers.values.phones.words.numbers import AND, DIGITS
from knowledge.typed.normalize import fold
from knowledge.typed.telephones import OWN_DIGITS, as_typed

_TIMES = {"hai": 2, "ba": 3, "bon": 4}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_FIGURES = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_MARKS = r"[\s,.\-()/;:|_*+\u2026\u2022]{0,6}"
_BETWEEN = re.compile(rf"{_MARKS}(?:{AND}{_MARKS})?", re.IGNORECASE)
# Of fewer words beside figures all digits have to be one number's.
_FEWEST_WORDS = 5
_WHOLE = re.compile(r"0[235789]\d{8}|02\d{9}")
# Where the digits are known: so many letters may stand between two of them, and so many words.
_FARTHEST, _MOST_ASIDE = 30, 4
# What stands before somebody's own digits.
_LEADS = ("0084", "084", "84", "0")
# Alone these are no digits: "o" is "ở", "lẻ" is few.
_ODD = ("o", "ko", "le", "linh")


@dataclass(frozen=True)
class DigitRow:
    """Digits one after the other: which, where each of them stands, and how many were words."""

    digits: str
    spans: tuple[tuple[int, int], ...]
    text: str
    said: int = 0

    def places(self, own: str) -> Iterator[tuple[int, int]]:
        """Where a number with these last digits stands, with what leads it, without the words
        between its pieces."""
        at = self.digits.find(own)
        while at >= 0:
            before = next((one for one in _LEADS if self._led(at, one)), "")
            yield from apart(self.text, self.spans[at - len(before) : at + len(own)])
            at = self.digits.find(own, at + len(own))

    def _led(self, at: int, lead: str) -> bool:
        """Whether this leads it: "không cần gọi 9…" has no nought before it."""
        if not self.digits[:at].endswith(lead):
            return False
        return sum(1 for _ in apart(self.text, self.spans[at - len(lead) : at + 1])) == 1


def apart(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """These places of digits, with those as one between which no word stands."""
    start, end = -1, -1
    for first, last in spans:
        if start >= 0 and _LETTER.search(text, end, first):
            yield start, end
            start = first
        start, end = start if start >= 0 else first, last
    if start >= 0:
        yield start, end


def rows(text: str) -> Iterator[DigitRow]:
    """Every row of the composed text that may hold somebody's digits: all its figures, however far
    apart, and figures and words that stand near each other."""
    plain = as_typed(text)
    figures = tuple(at for one in _FIGURES.finditer(plain) for at in range(*one.span()))
    if len(figures) >= OWN_DIGITS:
        digits = "".join(plain[at] for at in figures)
        yield DigitRow(digits, tuple((at, at + 1) for at in figures), plain)
    if not _may_be_said(plain):
        return
    for row in _rows(plain, _is_near, ()):
        if row.said:
            yield row


def _may_be_said(plain: str) -> bool:
    """Whether there are words for as many digits: looked at first, as most texts hold a few."""
    words = _WORD.findall(plain)
    figures = sum(len(one) for one in words if one.isdecimal())
    # "Bốn số không" are four, of two words.
    said = sum(2 for one in words if not one.isdecimal() and _folded(one) in DIGITS)
    return said > 0 and figures + said >= OWN_DIGITS


def spoken(text: str) -> Iterator[DigitRow]:
    """Every row of digits' words in the composed text that may be a number, whosever."""
    for row in _rows(as_typed(text), _goes_on, _ODD):
        if row.said >= _FEWEST_WORDS or (row.said and _WHOLE.fullmatch(row.digits)):
            yield row


def _is_near(between: str) -> bool:
    return len(between) <= _FARTHEST and len(between.split()) <= _MOST_ASIDE


def _goes_on(between: str) -> bool:
    return _BETWEEN.fullmatch(between) is not None


def _rows(plain: str, goes_on: Callable[[str], bool], but: tuple[str, ...]) -> Iterator[DigitRow]:
    digits, spans, said = "", list[tuple[int, int]](), 0
    for found, start, stop in _digits(list(_WORD.finditer(plain)), but):
        if spans and not goes_on(plain[spans[-1][1] : start]):
            if len(digits) >= OWN_DIGITS:
                yield DigitRow(digits, tuple(spans), plain, said)
            digits, spans, said = "", [], 0
        figures = plain[start].isdecimal()
        of = [(at, at + 1) if figures else (start, stop) for at in range(start, start + len(found))]
        digits, spans, said = digits + found, [*spans, *of], said + (not figures)
    if len(digits) >= OWN_DIGITS:
        yield DigitRow(digits, tuple(spans), plain, said)


def _digits(words: list[re.Match[str]], but: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """What is a digit, or several: "ba số không" are three noughts."""
    at = 0
    while at < len(words):
        one, used = words[at], 1
        word = one[0] if one[0].isdecimal() else _folded(one[0])
        found = word if word.isdecimal() else DIGITS.get(word, "")
        if word in _TIMES and at + 2 < len(words) and _folded(words[at + 1][0]) in ("so", "con"):
            repeated = DIGITS.get(_folded(words[at + 2][0]), "")
            found, used = (repeated * _TIMES[word], 3) if repeated else (found, 1)
        if found and word not in but:
            yield found, one.start(), words[at + used - 1].end()
        at += used


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return fold(word)
