"""A number that is typed in figures, whatever stands between them.

The rule: what is found here is what is called, and what the mask hides. A day is no number, nor is
an amount; figures with words between them are one only when they begin as no count does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers

from handlers.values.phones.words import numbers as words
from knowledge.typed.telephones import DAY, MONTH, as_typed, is_day_or_amount

_DIGITS = re.compile(r"\d+")
# No number that can be called in Việt Nam is shorter, and none is longer with its country's.
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_SENTENCE = re.compile(r"\.\s+(?=\(?[+0])")
_PHONE = re.compile(r"\(?\+?\d[\d .()\-]{7,}\d")
# "8h30", "8 giờ", "8:30", "5/4": an hour, a day.
_TIME = re.compile(
    rf"(?<![\d/])\d{{1,2}}(?: ?[hg] ?\d{{0,2}}(?![^\W_])| ?{words.HOUR}(?!\w)"
    r"|:\d\d(?!\d)|/\d{1,2}(?![\d/]))"
)
_OF_TIME = (DAY, MONTH, _TIME)
# How no count of anything begins.
_LED = re.compile(r"0\d{2,}|(?:00)?84\d+")
_PIECES = re.compile(
    rf"(?<!\d)0[35789]\d{{1,6}}(?!\d)(?:[\s,.:;\-]+(?:{words.NEXT_PIECE}[\s,.:;\-]+){{1,3}}\d{{2,7}}(?!\d)){{1,4}}",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
# Whose number somebody has; 1800 and 1900 are hotlines, and are dialled without the 0.
_CALLED = frozenset(
    {
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
        phonenumbers.PhoneNumberType.VOIP,
    }
)


@dataclass(frozen=True)
class Typed:
    """A number by its national digits, and where its figures stand; `led` by 0 or 84."""

    number: str
    spans: tuple[tuple[int, int], ...]
    led: bool


def typed_numbers(text: str) -> Iterator[Typed]:
    """Every good number of the text; all its figures together come last."""
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return
    plain = as_typed(text)
    written = [found.span() for found in _PHONE.finditer(plain)]
    # "Thừa số 5. 0976 331 048": what ends a sentence belongs to no number behind it.
    parts = [part for start, end in written for part in _sentences(plain, start, end)]
    for span in dict.fromkeys((*written, *parts)):
        if not is_day_or_amount(plain, *span):
            yield from _typed(plain[slice(*span)], (span,))
    for spans in _in_pieces(plain):
        yield from _typed("".join(plain[start:end] for start, end in spans), spans)
    # Two numbers in one message make none that way.
    spans = _apart(plain)
    yield from _typed("".join(plain[start:end] for start, end in spans), spans)


def _typed(written: str, spans: tuple[tuple[int, int], ...]) -> Iterator[Typed]:
    number = _national(written)
    if number is not None:
        yield Typed(number, spans, led=re.match(r"\(?(?:\+|0|84\d{9})", written) is not None)


def _sentences(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mark in _SENTENCE.finditer(plain, start, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _in_pieces(plain: str) -> Iterator[tuple[tuple[int, int], ...]]:
    """ "Đầu 0912 đuôi 345678", beside whatever other figures."""
    for found in _PIECES.finditer(plain):
        yield tuple(one.span() for one in _DIGITS.finditer(plain, *found.span()))


def _apart(plain: str) -> tuple[tuple[int, int], ...]:
    """Where all figures stand that may be of one number."""
    if sum(map(str.isdecimal, plain)) > 4 * _MOST_DIGITS:
        return ()
    for one in _OF_TIME:
        plain = one.sub(lambda found: " " * len(found[0]), plain)
    found = list(_DIGITS.finditer(plain))
    if not found or sum(len(one[0]) for one in found) > _MOST_DIGITS:
        return ()
    if is_day_or_amount(plain, found[0].start(), found[-1].end()):
        return ()
    between = plain[found[0].end() : found[-1].start()]
    if _LETTER.search(between) and not _LED.fullmatch(found[0][0]):
        return ()
    return tuple(one.span() for one in found)


def _national(written: str) -> str | None:
    """The national digits of one written number; None when it is not a Vietnamese one."""
    digits = "".join(_DIGITS.findall(written))
    if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return None
    for form in (written, f"+{digits}" if "+" in written else digits):
        try:
            number = phonenumbers.parse(form, "VN")
        except phonenumbers.NumberParseException:
            continue
        if number.country_code == 84 and phonenumbers.number_type(number) in _CALLED:
            return "0" + str(number.national_number)
    return None
