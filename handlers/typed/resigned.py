""" "Ừ thôi đăng ký cho tui cái": who gives in before a wish refuses nothing by it.

The rule: only a "thôi" that agrees is left out, and only before an order to register; a "thôi" by
itself, or a refusal behind it, stays as it is typed.
"""

import re

from handlers.typed.words.resigned import BEFORE, WISH
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_LETTERS = 120
_BEFORE, _WISH = compiled(BEFORE, re.IGNORECASE), compiled(WISH)
_WORD = compiled(r"\w+")


def behind_assent(text: str) -> str:
    """The wish alone; the whole text where nothing of the kind is said."""
    found = _BEFORE.match(text) if len(text) <= MOST_LETTERS and "?" not in text else None
    if found is None:
        return text
    wish = text[found.end() :]
    return wish if _WISH.fullmatch(" ".join(_WORD.findall(fold(wish)))) else text
