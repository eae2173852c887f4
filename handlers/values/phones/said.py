"""The numbers that are given within a sentence, in figures or read out.

The rule: what is found here is what is called, and what the mask hides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.values.phones.words import numbers as words
from knowledge.typed.normalize import fold
from knowledge.typed.telephones import is_day_or_amount

_WRITTEN = re.compile(
    r"(?<![\d/])(?:\+?84|0084|0|\(0|\(\+84\))[ ._\-()\u00a0]{0,2}(?:[1-9]|0(?=[ .\-]?[1-9]))"
    r"(?:[ ._\-()\u00a0]{0,2}\d){7,9}(?!\d)"
)
_NEXT_ROW = re.compile(r"\.\s\d{1,2}$")
_WITHOUT_NOUGHT = 9
# Five digits' words and more; a shorter text holds no number that is read out.
_SHORTEST_SPOKEN = 15
_NUMBER = re.compile(r"0[235789]\d{8}|02\d{9}")
_SPOKEN = re.compile(words.SPOKEN)
# What stands behind the number is counted by its last word.
_COUNTS = re.compile(r" +[^\W\d]")
_LED_BY_NOUGHT = re.compile(words.LED_BY_NOUGHT)
_REPEATED = re.compile(words.REPEATED)
# Letters that look like digits: "O986…", "09I2…".
_LETTERS = re.compile(r"\b[Oo0](?=[ .\-]?\d)(?:[ .\-]?[\dOoIl]){9}\b")
_AS_DIGITS = str.maketrans("OoIl", "0011")
_STRETCH = re.compile(r"\d[\d ._()\-]*\d")
_STROKES = re.compile(r"(?<![\d/])0\d{2,3}/\d{3}/\d{3,4}(?![\d/])")


@dataclass(frozen=True)
class Given:
    """A number and where it stands; without a number what only looked like one."""

    number: str
    start: int
    end: int


def in_figures(text: str) -> Iterator[Given]:
    """Whatever looks like a number in figures, or in letters that look like them."""
    if not any(map(str.isdigit, text)):
        return
    for found in _WRITTEN.finditer(text):
        yield _written(found)
    for found in _LETTERS.finditer(text):
        if any(map(str.isalpha, found[0])):
            yield Given(_national(found[0].translate(_AS_DIGITS)), *found.span())
    for found in _STROKES.finditer(text):
        yield Given(_national(found[0]), *found.span())


def read_out(text: str) -> Iterator[Given]:
    """Whatever looks like a number in words, or in words and figures."""
    if len(text) <= _SHORTEST_SPOKEN:
        return
    led: bool | None = None
    for found in _spoken(text):
        if is_day_or_amount(text, *found.span()):
            continue
        led = bool(_LED_BY_NOUGHT.search(fold(text))) if led is None else led
        counts = _COUNTS.match(text, found.end())
        yield Given(_said_digits(found[0], led=led, counts=counts), *found.span())


def _spoken(text: str) -> Iterator[re.Match[str]]:
    # One for one, so that places stay true.
    low = text.lower()
    return _SPOKEN.finditer(low if len(low) == len(text) else "".join(map(_lower, text)))


def _lower(letter: str) -> str:
    return letter.lower()[0]


def _written(found: re.Match[str]) -> Given:
    """ "… 4. SĐT: 0901 234 567. 5. Danh hiệu": the number of the next row is no digit of it."""
    if is_day_or_amount(found.string, *found.span()):
        return Given("", *found.span())
    cut = _NEXT_ROW.search(found[0])
    if cut is not None and not _national(found[0]):
        end = found.start() + cut.start()
        return Given(_national(found[0][: cut.start()]), found.start(), end)
    return Given(_national(found[0]), *found.span())


def _national(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    digits = re.sub(r"^(?:0084|840?)(?=\d{9,10}$)", "0", digits)
    return digits if _NUMBER.fullmatch(digits) else ""


def _said_digits(spoken: str, *, led: bool, counts: object) -> str:
    """The number read out; `led`: its nought was said apart; `counts`: "… tám hai người"."""
    plain = _REPEATED.sub(lambda m: f"{m[2]} " * int(words.DIGITS[m[1]]), fold(spoken))
    pieces = re.findall(r"\d+|[a-z]+", plain)
    digits = "".join(words.DIGITS.get(piece, piece if piece.isdigit() else "") for piece in pieces)
    if led and len(digits) == _WITHOUT_NOUGHT:
        digits = f"0{digits}"
    # Begun anew ("không à không chín …"): the last ten count.
    tries = (digits, digits[-10:], digits[:10] if counts else "")
    return next((one for one in tries if _NUMBER.fullmatch(one)), "")


def digits_said(text: str) -> str:
    """The longest stretch of digits that was typed or read out, whatever number it makes."""
    typed = [re.sub(r"\D", "", one) for one in _STRETCH.findall(text)]
    spoken = [
        "".join(words.DIGITS.get(piece, piece) for piece in re.findall(r"\d+|[a-z]+", fold(one[0])))
        for one in _spoken(text)
    ]
    return max((*typed, *spoken), key=len, default="")
