"""What is said behind a value to insist on it: "… mới đúng", "… mới phải", "… cơ".

The rule: it is no part of the value, and what is written with a capital is none of it
("HTX Mới Đúng Hướng").
"""

import re

from handlers.acts.slots.words.text import asserted as words
from knowledge.typed.said import Said

_INSISTS = re.compile(rf"{words.RIGHT}|{words.THOUGH}|{words.THOUGH_BARE}")


def bare_text(text: str) -> str:
    """The text without the words that insist on a value; itself where there are none."""
    kept = _INSISTS.sub("", text)
    return kept if kept.strip() else text


def without_insisting(said: Said) -> Said:
    """The same of what was said."""
    kept = bare_text(said.text)
    return said if kept == said.text else said.part(kept)
