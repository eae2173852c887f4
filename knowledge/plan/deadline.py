"""The last day to register by the words that a paper has for it.

Rule kept here: whoever registers "before a day" has until the day before; with an hour, that day.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from knowledge.typed.normalize import fold

_BEFORE = re.compile(
    r"\btruoc(?: ngay)? \d{1,2} ?(?:[/.-]|thang) ?\d{1,2}(?: ?(?:[/.-]|nam) ?\d{4})?\W*$"
)
_HOUR = re.compile(r"\d ?(?:gio|h)(?: ?\d\d)?\b")


def is_before(words: str) -> bool:
    """Whether the day that the words end with is no more one of those meant."""
    return _BEFORE.search(fold(words)) is not None


def says_more(words: str) -> bool:
    """Whether the words say what the day alone does not."""
    return is_before(words) or _HOUR.search(fold(words)) is not None


def last_day(written: date, words: Sequence[str]) -> date:
    """The last day that counts; of several waves `words` are each one's, the last at the end."""
    return written - timedelta(days=1) if words and is_before(words[-1]) else written
