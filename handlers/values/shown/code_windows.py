"""Every place of a text where a code may stand, however it is written there.

The rule: looked at are letters and digits alone, whatever stands between them or in what shape;
which of these places is a code, only the store knows.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LONG, SIX = 10, 6
_LETTERS = "[a-hjkmnp-z2-9]"
_WINDOW = re.compile(f"(?=({_LETTERS}{{{LONG}}}))")
_LONG_ENOUGH = re.compile(f"{_LETTERS}{{{LONG},}}")
_RUN = re.compile("[a-z0-9]+")
_GROUP = re.compile(f"{_LETTERS}{{{LONG // 2}}}")
# What stands between the parts of a code that is read out.
_BETWEEN = frozenset(
    (
        "gach ngang noi duoi giua dau tru va voi cong cach trang phay cham den roi xong tiep theo"
        " sau la chu so hoa thuong dash and hyphen"
    ).split()
)
# Letters of a code may be such a word themselves ("VA", "TRU"): tried with and without it.
_SHORTEST = (2, 3, 4)
# The two groups of a code apart: so many others that look like one may stand between.
_NEAR = 4
# The one letter whose mark is no part of its own.
_D_WITH_STROKE = "\N{LATIN SMALL LETTER D WITH STROKE}"
# Soft hyphens, zero-width characters, accents of their own: they part nothing.
_UNSEEN = ("Cf", "Mn", "Me")


class Window(NamedTuple):
    """What may be a code: its letters, small, and where they stand, in one piece or in two."""

    letters: str
    spans: tuple[tuple[int, int], ...]


class _Word(NamedTuple):
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
        self[code] = kept or ("" if unicodedata.category(char) in _UNSEEN else " ")
        return self[code]


_PLAIN = _Plain()


def windows(text: str) -> tuple[Window, ...]:
    """Nothing for a line without a digit: each code has one."""
    if len(text) < LONG or not any(map(str.isdigit, text)) or not _may_hold(text):
        return ()
    words = _words(text)
    said = {tuple(words): None} | {tuple(_parts(words, shortest)): None for shortest in _SHORTEST}
    found = [*(one for parts in said for one in _joined(parts)), *_apart(words)]
    return tuple(dict.fromkeys(one for one in found if not one.letters.isalpha()))


def sixes(text: str) -> tuple[Window, ...]:
    """Six digits with no other word between: a linking code, or anything."""
    if sum(map(str.isdigit, text)) < SIX:
        return ()
    found, run = list[Window](), list[_Word]()
    for word in (*_words(text), _Word("end", (len(text),))):
        if word.letters.isdigit():
            run.append(word)
        elif word.letters not in _BETWEEN:
            found.extend(_of_six(run))
            run = []
    return tuple(found)


def _of_six(run: Sequence[_Word]) -> Iterator[Window]:
    for number, first in enumerate(run):
        digits = ""
        for word in run[number : number + SIX]:
            digits += word.letters
            if len(digits) == SIX:
                yield Window(digits, ((first.at[0], word.at[-1] + 1),))


def _may_hold(text: str) -> bool:
    """The same without saying where, quickly: nearly no line holds one."""
    words = _RUN.findall(text.translate(_PLAIN))
    groups = [word for word in words if _GROUP.fullmatch(word)]
    if len(groups) > 1 and not all(map(str.isalpha, groups)):
        return True
    read = {"".join(words)} | {
        "".join(word for word in words if not _is_between(word, shortest)) for shortest in _SHORTEST
    }
    return any(
        not found[0].isalpha() for letters in read for found in _LONG_ENOUGH.finditer(letters)
    )


def _is_between(word: str, shortest: int) -> bool:
    return len(word) >= shortest and word in _BETWEEN


def _parts(words: Sequence[_Word], shortest: int) -> Iterator[_Word]:
    return (word for word in words if not _is_between(word.letters, shortest))


def _joined(words: Sequence[_Word]) -> Iterator[Window]:
    letters = "".join(word.letters for word in words)
    at = [place for word in words for place in word.at]
    for found in _WINDOW.finditer(letters):
        first, last = found.start(), found.start() + LONG - 1
        yield Window(found[1], ((at[first], at[last] + 1),))


def _apart(words: Sequence[_Word]) -> Iterator[Window]:
    """Two groups with any words between, the second perhaps said first."""
    groups = [word for word in words if _GROUP.fullmatch(word.letters)]
    for number, one in enumerate(groups):
        for other in groups[number + 1 : number + 1 + _NEAR]:
            spans = (one.span, other.span)
            yield Window(one.letters + other.letters, spans)
            yield Window(other.letters + one.letters, spans)


def _words(text: str) -> list[_Word]:
    found: list[tuple[list[str], list[int]]] = []
    goes_on = False
    for place, char in enumerate(text):
        kept = _PLAIN[ord(char)]
        if kept in ("", " "):
            # What is not seen parts nothing.
            goes_on = goes_on and not kept
            continue
        if not goes_on:
            found.append(([], []))
        found[-1][0].extend(kept)
        found[-1][1].extend([place] * len(kept))
        goes_on = True
    return [_Word("".join(letters), tuple(at)) for letters, at in found]
