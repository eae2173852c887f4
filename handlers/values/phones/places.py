"""Where numbers stand in a text: whosever they are, and one that is known.

The rule: whatever any reader takes for a number is found; a known one's digits are found in every
writing, piece by piece.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handlers.values.phones.rows import apart, rows, spoken
from handlers.values.phones.said import in_figures, read_out
from handlers.values.phones.typed import typed_numbers
from knowledge.typed.telephones import OWN_DIGITS, places_of, telephones

# A number in figures, or read out, is no shorter than that.
_FEWEST_FIGURES = 7
_FREE = re.compile(rb"\0+")


@dataclass(frozen=True)
class NumberPlace:
    """A number, or a piece of one; only the first piece has its digits."""

    start: int
    end: int
    digits: str


def numbers_in(text: str) -> list[NumberPlace]:
    """Every number of the composed text, in its order."""
    found, taken = list[NumberPlace](), bytearray(len(text))
    for one in _readers(text):
        # Of what two readers take the first one's is kept, and the digits that it has left.
        if not any(taken[one.start : one.end]):
            found.append(one)
        else:
            for left in _FREE.finditer(bytes(taken[one.start : one.end])):
                start, end = one.start + left.start(), one.start + left.end()
                if any(map(str.isdigit, text[start:end])):
                    found.append(NumberPlace(start, end, ""))
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return sorted(found, key=lambda one: one.start)


def _readers(text: str) -> Iterator[NumberPlace]:
    if sum(map(str.isdigit, text)) >= _FEWEST_FIGURES:
        for number in telephones(text):
            yield NumberPlace(number.start, number.end, number.digits)
        for typed in typed_numbers(text):
            # What begins with neither 0 nor 84 is mostly an amount.
            if typed.led:
                yield from _pieces(apart(text, typed.spans), typed.number)
        for given in in_figures(text):
            yield from _pieces([(given.start, given.end)], given.number)
    for row in spoken(text):
        for number in telephones(row.digits):
            start, end = row.spans[number.start][0], row.spans[number.end - 1][1]
            yield NumberPlace(start, end, number.digits)
    for given in read_out(text):
        # Figures alone are read above, and closer.
        if not any(map(str.isalpha, text[given.start : given.end])):
            continue
        yield from _pieces([(given.start, given.end)], given.number)


def _pieces(spans: Iterable[tuple[int, int]], number: str) -> Iterator[NumberPlace]:
    for at, (start, end) in enumerate(spans):
        if number:
            yield NumberPlace(start, end, "" if at else number)


def own_places(text: str, own: str) -> list[tuple[int, int]]:
    """Where in the composed text the number with these last digits stands, in whatever writing."""
    found = list(places_of(text, own))
    for row in rows(text):
        for start, end in row.places(own):
            if all(end <= first or start >= last for first, last in found):
                found.append((start, end))
    return sorted(found)


def known_places(text: str, phone: str) -> list[NumberPlace]:
    """The same of a whole number, as it is masked."""
    own = phone[-OWN_DIGITS:]
    whole = len(own) == OWN_DIGITS and own.isdecimal()
    return list(_pieces(own_places(text, own), phone)) if whole else []
