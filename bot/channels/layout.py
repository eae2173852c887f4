"""Fits text into a platform's message limit.

The rule: nothing but white space is lost, and a cut falls at the best border that fits: between
paragraphs, else lines, else words, and inside a word only when the word alone is too long.
"""

from bisect import bisect_right
from collections.abc import Callable

from bot.channels.texts import EXIT
from handlers.values.replies import Reply

_BORDERS = ("\n\n", "\n", " ")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit the platforms count in (one emoji is 2)."""
    # Half an emoji, which no encoding takes, is one unit too.
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def numbered(reply: Reply) -> str:
    """The text with its choices as "1. label" lines and "0. ..." to leave, for typed answers.

    The blank line before the choices keeps them together when the text has to be split.
    """
    if not reply.choices:
        return reply.text
    lines = [f"{number}. {choice.label}" for number, choice in enumerate(reply.choices, start=1)]
    return "\n".join((reply.text.rstrip(), "", *lines, f"0. {EXIT}")).lstrip()


def split(text: str, limit: int, length: Callable[[str], int] = utf16_length) -> list[str]:
    """Cut `text` into parts of at most `limit` units; no parts for blank text.

    `length` must count at least 1 per character. Raises ValueError when not even one character
    fits into `limit`.
    """
    parts: list[str] = []
    rest = text.strip()
    while rest:
        cut = len(rest) if length(rest) <= limit else _cut(rest, limit, length)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return parts


def _cut(text: str, limit: int, length: Callable[[str], int]) -> int:
    """Where the first part of a text that is too long ends."""
    candidates = range(min(len(text), max(limit, 0)) + 1)
    # By halving: the length only grows with the end.
    fits = bisect_right(candidates, limit, key=lambda end: length(text[:end])) - 1
    if fits < 1:
        raise ValueError(f"not one character fits into a limit of {limit}")
    for border in _BORDERS:
        # A border may stand just behind what fits, for white space at a cut is dropped.
        at = text.rfind(border, 0, fits + len(border))
        if at > 0:
            return at
    return fits
