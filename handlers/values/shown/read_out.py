"""A code that is read out: its digits, or its letters as well, are words.

The rule: each sign may be a word of its own, and what is not stands as it is printed; ordinary
words in a row are no code, and nearly every line is turned away for having no word of a digit.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handlers.values.shown.code_signs import (
    BETWEEN,
    LETTERS,
    LONG,
    PLAIN,
    RUN,
    SIX,
    CodeWord,
    Window,
    words_of,
)
from knowledge.typed.normalize import nfc

_DIGITS = {
    "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5", "sau": "6", "bay": "7",
    "tam": "8", "chin": "9",
}  # fmt: skip
_NAMES = {
    "be": "b", "bo": "b", "xe": "c", "co": "c", "de": "d", "do": "d", "ep": "f", "pho": "f",
    "gie": "g", "go": "g", "hat": "h", "ho": "h", "gi": "j", "ca": "k", "ka": "k", "em": "m",
    "mo": "m", "en": "n", "no": "n", "pe": "p", "po": "p", "quy": "q", "cu": "q", "quo": "q",
    "kiu": "q", "ro": "r", "et": "s", "so": "s", "te": "t", "to": "t", "ve": "v", "vo": "v",
    "ich": "x", "xo": "x", "det": "z", "zet": "z",
    "em mo": "m", "en no": "n", "e ro": "r", "ep pho": "f", "et si": "s", "et so": "s",
    "ve kep": "w", "ve dup": "w", "ich xi": "x", "y dai": "y", "i dai": "y",
}  # fmt: skip
_HEARD = BETWEEN.union(_DIGITS, *map(str.split, _NAMES))
# Ten letters have neither, six digits may.
_COUNTED = {
    **_DIGITS, "khong": "0", "linh": "0", "le": "0", "mot": "1", "muoi": "", "tram": "", "nghin": ""
}  # fmt: skip
# Ten, or what makes tens of the digit before: told apart by the letter's mark alone.
_TENS, _TEN = "muoi", "\u1edd"
_PRINTED = re.compile(f"{LETTERS}+")
# Of ordinary words; of a drawn code hardly one part is so.
_SYLLABLE = re.compile(
    "(?:ngh?|ch|gh|kh|nh|ph|th|tr|qu|[bcdghkmnprstvx])?[aeuy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
# How many signs stand side by side, at least; and how many words six digits take.
_SIDE_BY_SIDE, _FEWEST = 5, 3
# A line that may be read in more ways is made to be.
_MOST_STEPS = 2_000


class _Begun(NamedTuple):
    """The first signs of what may be a code, and how they were read."""

    letters: str = ""
    words: int = 0
    ordinary: int = 0
    is_said: bool = False
    is_named: bool = False

    def may_go_on(self) -> bool:
        """Where letters have their names, none stands among ordinary words; else one may."""
        return len(self.letters) <= LONG and self.ordinary + self.is_named <= 1


def windows(text: str) -> tuple[Window, ...]:
    """Where ten signs stand of which a word is one."""
    plain = RUN.findall(text.translate(PLAIN))
    # Each code has a digit.
    if _DIGITS.keys().isdisjoint(plain) and not any(map(str.isdigit, plain)):
        return ()
    return tuple(dict.fromkeys(_read(words_of(text)))) if _may_hold(plain) else ()


def sixes(text: str) -> tuple[Window, ...]:
    """Where six digits stand of which a word is one."""
    plain = RUN.findall(text.translate(PLAIN))
    if _COUNTED.keys().isdisjoint(plain):
        return ()
    if sum(map(_COUNTED.__contains__, plain)) + sum(map(str.isdigit, plain)) < _FEWEST:
        return ()
    words = words_of(text)
    return tuple(dict.fromkeys(_of_six(words, _counted(text, words))))


def _may_hold(plain: Sequence[str]) -> bool:
    """Whether enough signs stand side by side, whatever each of them is."""
    beside = 0
    for word in plain:
        if len(word) == 1 or word in _HEARD:
            beside += 1
        elif not _PRINTED.fullmatch(word):
            beside = 0
        elif not _SYLLABLE.fullmatch(word):
            beside += len(word)
        if beside >= _SIDE_BY_SIDE:
            return True
    return False


def _read(words: Sequence[CodeWord]) -> Iterator[Window]:
    """Each way to read ten signs, from the edge of one word to that of another."""
    steps = 0
    for number, first in enumerate(words):
        open_ = [_Begun()]
        while open_ and (steps := steps + 1) < _MOST_STEPS:
            begun = open_.pop()
            last = words[number + begun.words - 1]
            if len(begun.letters) == LONG:
                if begun.is_said and not begun.letters.isalpha():
                    yield Window(begun.letters, ((first.span[0], last.span[1]),))
                continue
            rest = words[number + begun.words : number + begun.words + 2]
            open_.extend(one for one in _further(begun, rest) if one.may_go_on())


def _further(begun: _Begun, rest: Sequence[CodeWord]) -> Iterator[_Begun]:
    """The same with one more word, or two, in each way they may be meant."""
    if not rest:
        return
    letters, used, ordinary, is_said, is_named = begun
    word = rest[0].letters
    if len(word) > 1:
        if word in _DIGITS:
            yield _Begun(letters + _DIGITS[word], used + 1, ordinary, True, is_named)
        if word in _NAMES:
            yield _Begun(letters + _NAMES[word], used + 1, ordinary, True, True)
        if word in BETWEEN and letters:
            yield begun._replace(words=used + 1)
    if len(rest) > 1 and (pair := _NAMES.get(f"{word} {rest[1].letters}")) is not None:
        yield _Begun(letters + pair, used + 2, ordinary, True, True)
    if _PRINTED.fullmatch(word):
        more = int(len(word) > 1 and _SYLLABLE.fullmatch(word) is not None)
        yield _Begun(letters + word, used + 1, ordinary + more, is_said, is_named)


def _counted(text: str, words: Sequence[CodeWord]) -> list[str | None]:
    """The digits of each word; None of one that is none and stands between none."""
    found = list[str | None]()
    for word, after in zip(words, (*words[1:], None), strict=True):
        letters = word.letters
        if letters == _TENS:
            is_ten = _TEN in nfc(text[slice(*word.span)]) or not (found and found[-1])
            goes_on = after is not None and (after.letters in _COUNTED or after.letters.isdigit())
            found.append(("1" if is_ten else "") + ("" if goes_on else "0"))
        elif letters in _COUNTED or letters.isdigit():
            found.append(_COUNTED.get(letters, letters))
        else:
            found.append("" if letters in BETWEEN else None)
    return found


def _of_six(words: Sequence[CodeWord], counted: Sequence[str | None]) -> Iterator[Window]:
    for number, first in enumerate(words):
        digits, is_said = "", False
        for word, more in zip(words[number:], counted[number:], strict=True):
            if more is None or not (digits or more) or len(digits + more) > SIX:
                break
            digits, is_said = digits + more, is_said or not word.letters.isdigit()
            if len(digits) == SIX and more and is_said:
                yield Window(digits, ((first.span[0], word.span[1]),))
