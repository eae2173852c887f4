"""What is said behind a value to insist on it: "… mới đúng", "… mới phải", "… cơ".

The rule: it is no part of the value, and what is written with a capital is none of it
("HTX Mới Đúng Hướng").
"""

import re

from handlers.acts.slots.words import asserted as words
from knowledge.typed.said import Said

_INSISTS = re.compile(rf"{words.RIGHT}|{words.THOUGH}|{words.THOUGH_BARE}")
_MAY_INSIST = re.compile(r"\b(?:moi|ms|co)\b")


def without_insisting(said: Said) -> Said:
    """The text without the words that insist on a value; itself where there are none."""
    if not _MAY_INSIST.search(said.folded):
        return said
    kept = _INSISTS.sub("", said.text)
    return said if kept == said.text or not kept.strip() else said.part(kept)
