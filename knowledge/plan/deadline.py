"""The first and the last day to register by the words that a paper has for them, and who is late.

Rule kept here: whoever registers "before a day" has until the day before; with an hour, that day.
One may register from the first day that a paper names, else from its issue, ahead of the movement.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from knowledge.typed.normalize import fold

_DAY = r"\d{1,2} ?(?:[/.-]|thang) ?\d{1,2}(?: ?(?:[/.-]|nam) ?\d{4})?"
_BEFORE = re.compile(rf"\btruoc(?: ngay)? {_DAY}\W*$")
_FROM = re.compile(
    r"\btu(?: ngay)? (\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2})(?: ?(?:[/.-]|nam) ?(\d{4}))?"
)
_HOUR = re.compile(r"\d ?(?:gio|h)(?: ?\d\d)?\b")
_MARKS = r"^(?:\W*(?:\(?\w{1,5}[.)/]+\s*)*)"
_HEADED = re.compile(_MARKS + r"(?:thoi (?:han|gian) |to chuc |cong tac )?dang ky\b")
_SENTENCE = re.compile(r"(?<=[.;])\s+|\n")
_LATE = re.compile(
    r"\b(?:sau|qua|tre) (?:thoi )?han\b|"
    r"\bsau (?:ngay|thoi (?:gian|diem)) (?:nay|tren|do|noi tren)\b|"
    r"\b(?:nop|gui|dang ky) (?:muon|tre|cham)(?! nhat)\b"
)
_REGISTERS = re.compile(r"\bdang ky\b")


def is_before(words: str) -> bool:
    """Whether the day that the words end with is no more one of those meant."""
    return _BEFORE.search(fold(words)) is not None


def says_more(words: str) -> bool:
    """Whether the words say what the day alone does not."""
    return is_before(words) or _HOUR.search(fold(words)) is not None


def last_day(written: date, words: Sequence[str]) -> date:
    """The last day that counts; of several waves `words` are each one's, the last at the end."""
    return written - timedelta(days=1) if words and is_before(words[-1]) else written


def first_day(
    starts: date | None, issued: date | None, last: date | None, words: Sequence[str]
) -> date | None:
    """From when one may register until `last` for what `starts` on a day; None: at once."""
    if starts is None:
        return None
    written = _from_when(words[0], last) if words and last else None
    if written is not None:
        return written
    opens = min(starts, issued) if issued else None
    return opens if opens is None or last is None or opens <= last else None


def is_headed(headings: Iterable[str]) -> bool:
    """Whether one of the headings is about registering."""
    return any(_HEADED.match(fold(heading)) for heading in headings)


def late_rule(texts: Mapping[str, str]) -> tuple[str, str] | None:
    """The section and the sentence that say what comes of registering late; None for none."""
    for section, text in texts.items():
        for sentence in _SENTENCE.split(text):
            plain = fold(sentence)
            if _LATE.search(plain) and _REGISTERS.search(plain):
                return section, sentence.strip(" -+")
    return None


def _from_when(words: str, last: date) -> date | None:
    match = _FROM.search(fold(words))
    if match is None:
        return None
    try:
        found = date(int(match[3] or last.year), int(match[2]), int(match[1]))
    except ValueError:
        return None
    return found if found <= last else None
