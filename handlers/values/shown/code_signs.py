"""What a code is made of, and how a line is read for one: as small letters and digits alone.

The rule: a sign is the letter or digit it shows, in whatever shape, marks and colours.
"""

import re
import unicodedata
from typing import NamedTuple

LONG, SIX = 10, 6
LETTERS = "[a-hjkmnp-z2-9]"
RUN = re.compile("[a-z0-9]+")
# What stands between the parts of a code that is read out.
BETWEEN = frozenset(
    (
        "gach ngang noi duoi giua dau tru va voi cong cach trang phay cham den roi xong tiep theo"
        " sau la chu so hoa thuong dash and hyphen"
    ).split()
)
# The one letter whose mark is no part of its own.
_D_WITH_STROKE = "\N{LATIN SMALL LETTER D WITH STROKE}"
# Soft hyphens, zero-width characters, accents of their own: they part nothing.
_UNSEEN = ("Cf", "Mn", "Me")
# White on black, of a flag, a small capital: their letter is told by their name alone.
_NAMED = re.compile(r".*(?:LATIN .*LETTER|SYMBOL LETTER)(?: SMALL CAPITAL)? ([A-Z])")


class Window(NamedTuple):
    """What may be a code: its letters, small, and where they stand, in one piece or in two."""

    letters: str
    spans: tuple[tuple[int, int], ...]


class CodeWord(NamedTuple):
    """Letters and digits with nothing between, and where each stands."""

    letters: str
    at: tuple[int, ...]

    @property
    def span(self) -> tuple[int, int]:
        return self.at[0], self.at[-1] + 1


class _Plain(dict[int, str]):
    """Each sign as small letters and digits without marks, met once; a blank for any other."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        bare = unicodedata.normalize("NFKD", char).lower().replace(_D_WITH_STROKE, "d")
        kept = "".join(one for one in bare if one.isascii() and one.isalnum())
        unseen = unicodedata.category(char) in _UNSEEN
        self[code] = kept or ("" if unseen else _shown(char))
        return self[code]


def _shown(char: str) -> str:
    digit = unicodedata.digit(char, None)
    named = _NAMED.fullmatch(unicodedata.name(char, ""))
    return named[1].lower() if named else " " if digit is None else str(digit)


PLAIN = _Plain()


def words_of(text: str) -> list[CodeWord]:
    """The line's words, as they may be parts of a code."""
    found: list[tuple[list[str], list[int]]] = []
    goes_on = False
    for place, char in enumerate(text):
        kept = PLAIN[ord(char)]
        if kept in ("", " "):
            # What is not seen parts nothing.
            goes_on = goes_on and not kept
            continue
        if not goes_on:
            found.append(([], []))
        found[-1][0].extend(kept)
        found[-1][1].extend([place] * len(kept))
        goes_on = True
    return [CodeWord("".join(letters), tuple(at)) for letters, at in found]
