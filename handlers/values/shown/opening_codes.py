"""Codes that open something, in the middle of other words: found, and hidden.

The rule: an invitation or a code for the page is ten letters and digits that are not taken for
each other, in two groups. What is shaped so is hidden by its shape; in any other writing it is a
code for who knows that it is open.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from handlers.values.shown.code_signs import LONG
from handlers.values.shown.code_windows import sixes, windows
from knowledge.typed.normalize import fold

HIDDEN = "•••"
_LETTER = "[a-hjkmnp-z2-9]"
# With its dash, also with a letter too few or too many; behind each other, as whoever types one
# writes it; and with nothing between. Looked ahead, for the word before may look like a group.
_SHAPES = tuple(
    re.compile(rf"{before}(?=({_LETTER}{first})({between})({_LETTER}{second}){behind})", re.I)
    for before, first, between, second, behind in (
        ("(?<![a-z0-9])", "{4,6}", r"\s?[\u2010-\u2015-]\s?", "{4,6}", "(?![a-z0-9])"),
        (r"(?<!\w)", "{5}", r"[\s_.,/:]{1,2}", "{5}", r"(?!\w)"),
        # Nor the name of a mailbox.
        (r"(?<!\w)", "{5}", "", "{5}", r"(?![\w@])"),
    )
)
# "25tan", "36m22", "quan2", a word, a number: of a drawn code hardly both groups are so.
_PLAIN = re.compile(r"\d+[a-z]+\d{0,2}|[a-z]+\d*|\d+")
_SIX = re.compile(r"(?<!\d)(?:\d[ .-]?){5}\d(?!\d)")
# "mã nối của em là 482913": six digits alone may be anything.
_CALLED_CODE = re.compile(
    r"(?:^|\W)(?:ma|code|otp)(?: (?:noi|lien ket|ket noi|kenh|khac|cua|em|toi|anh|chi|nay|la|day|"
    r"moi|dang nhap|xac nhan|may|app|zalo|telegram))*[ :]*$"
)
_CALLED_WITHIN = 60


@dataclass(frozen=True)
class OpeningCode:
    """One that may be a code: where it stands, and whether its shape alone says so."""

    start: int
    end: int
    letters: str
    is_shaped: bool


def codes_in(text: str) -> tuple[OpeningCode, ...]:
    """What may be a code in a line, in the order of its shapes."""
    if not any(char.isdigit() for char in text):
        return ()
    return tuple(one for number, _ in enumerate(_SHAPES) for one in _shaped_so(text, number))


def may_open(text: str) -> tuple[str, ...]:
    """Whatever in a line may be a code, in any writing: small, without what stands between."""
    return tuple(dict.fromkeys(one.letters for one in windows(text)))


def may_link(text: str) -> tuple[str, ...]:
    """Whatever in a line may be a linking code."""
    return tuple(dict.fromkeys(one.letters for one in sixes(text)))


def is_shaped_code(text: str) -> bool:
    """Whether something in a line has all letters of a code, and its shape."""
    return any(len(one.letters) == LONG for one in codes_in(text))


def without_codes(text: str, letters: Collection[str]) -> str:
    """The text with these hidden, however they are written in it."""
    if not letters:
        return text
    shaped = [(one.start, one.end) for one in codes_in(text) if one.letters in letters]
    found = (*windows(text), *sixes(text))
    written = [span for one in found if one.letters in letters for span in one.spans]
    # Of two that begin together the longer.
    spans = sorted((*shaped, *written), key=lambda span: (span[0], -span[1]))
    parts, at = [], 0
    for start, end in spans:
        if start >= at:
            parts += [text[at:start], HIDDEN]
        at = max(at, end)
    return "".join((*parts, text[at:]))


def six_in(text: str) -> frozenset[str]:
    """The six digits that are called a code."""
    found = (one for one in _SIX.finditer(text) if _is_called_code(text, one.start()))
    return frozenset(_digits(one[0]) for one in found)


def without_six(text: str, which: Collection[str] | None = None) -> str:
    """The text with these six digits hidden; any six for None."""
    return _SIX.sub(
        lambda found: HIDDEN if which is None or _digits(found[0]) in which else found[0], text
    )


def _digits(typed: str) -> str:
    return "".join(filter(str.isdigit, typed))


def _is_called_code(text: str, at: int) -> bool:
    return _CALLED_CODE.search(fold(text[max(0, at - _CALLED_WITHIN) : at])) is not None


def _shaped_so(text: str, number: int) -> Iterator[OpeningCode]:
    for found in _SHAPES[number].finditer(text):
        first, second = found[1].lower(), found[3].lower()
        letters = first + second
        # With a letter and a digit, so they are neither words nor somebody's number.
        if letters.isalpha() or letters.isdigit():
            continue
        exact = len(first) == len(second) == LONG // 2
        if exact or abs(len(letters) - LONG) == 1:
            shaped = (
                _is_surely(first, second) if number or not exact else not _are_plain(first, second)
            )
            yield OpeningCode(found.start(), found.end(3), letters, shaped)


def _is_surely(first: str, second: str) -> bool:
    """Whether both groups are mixed, as no words are."""
    mixed = not any(one.isalpha() or one.isdigit() for one in (first, second))
    return mixed and not _are_plain(first, second)


def _are_plain(first: str, second: str) -> bool:
    """ "25tan, 35tan", "thanh-25678": what people write; an open code is found all the same."""
    return all(_PLAIN.fullmatch(one) for one in (first, second))
