"""Every place of a text where a code may stand, however it is written there.

The rule: looked at are letters and digits alone, whatever stands between them or in what shape;
which of these places is a code, only the store knows.
"""

import re
from collections.abc import Iterator, Sequence

from handlers.values.shown import read_out
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

_WINDOW = re.compile(f"(?=({LETTERS}{{{LONG}}}))")
_LONG_ENOUGH = re.compile(f"{LETTERS}{{{LONG},}}")
_GROUP = re.compile(f"{LETTERS}{{{LONG // 2}}}")
# Letters of a code may be such a word themselves ("VA", "TRU"): tried with and without it.
_SHORTEST = (2, 3, 4)
# The two groups of a code apart: so many others that look like one may stand between.
_NEAR = 4


def windows(text: str) -> tuple[Window, ...]:
    """Nothing for a line without a digit, in figures or said: each code has one."""
    if len(text) < LONG:
        return ()
    return (*_written(text), *read_out.windows(text))


def _written(text: str) -> tuple[Window, ...]:
    if not any(map(str.isdigit, text)) or not _may_hold(text):
        return ()
    words = words_of(text)
    said = {tuple(words): None} | {tuple(_parts(words, shortest)): None for shortest in _SHORTEST}
    found = [*(one for parts in said for one in _joined(parts)), *_apart(words)]
    return tuple(dict.fromkeys(one for one in found if not one.letters.isalpha()))


def sixes(text: str) -> tuple[Window, ...]:
    """Six digits with no other word between: a linking code, or anything."""
    return (*_six_written(text), *read_out.sixes(text))


def _six_written(text: str) -> tuple[Window, ...]:
    if sum(map(str.isdigit, text)) < SIX:
        return ()
    found, run = list[Window](), list[CodeWord]()
    for word in (*words_of(text), CodeWord("end", (len(text),))):
        if word.letters.isdigit():
            run.append(word)
        elif word.letters not in BETWEEN:
            found.extend(_of_six(run))
            run = []
    return tuple(found)


def _of_six(run: Sequence[CodeWord]) -> Iterator[Window]:
    for number, first in enumerate(run):
        digits = ""
        for word in run[number : number + SIX]:
            digits += word.letters
            if len(digits) == SIX:
                yield Window(digits, ((first.at[0], word.at[-1] + 1),))


def _may_hold(text: str) -> bool:
    """The same without saying where, quickly: nearly no line holds one."""
    words = RUN.findall(text.translate(PLAIN))
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
    return len(word) >= shortest and word in BETWEEN


def _parts(words: Sequence[CodeWord], shortest: int) -> Iterator[CodeWord]:
    return (word for word in words if not _is_between(word.letters, shortest))


def _joined(words: Sequence[CodeWord]) -> Iterator[Window]:
    letters = "".join(word.letters for word in words)
    at = [place for word in words for place in word.at]
    for found in _WINDOW.finditer(letters):
        first, last = found.start(), found.start() + LONG - 1
        yield Window(found[1], ((at[first], at[last] + 1),))


def _apart(words: Sequence[CodeWord]) -> Iterator[Window]:
    """Two groups with any words between, the second perhaps said first."""
    groups = [word for word in words if _GROUP.fullmatch(word.letters)]
    for number, one in enumerate(groups):
        for other in groups[number + 1 : number + 1 + _NEAR]:
            spans = (one.span, other.span)
            yield Window(one.letters + other.letters, spans)
            yield Window(other.letters + one.letters, spans)
