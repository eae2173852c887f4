"""The parts of a paragraph or a forwarded form: where the aims stand, whether persons are listed.

The rule: every letter keeps its place, so what is cut out is replaced by as many blanks.
"""

import re

from handlers.acts.slots.words import paragraph as words
from knowledge.typed.normalize import fold

_AIMS = re.compile(words.AIMS, re.IGNORECASE)
_END = re.compile(words.AIMS_END, re.IGNORECASE)
_COUNTED_END = re.compile(words.COUNTED_END, re.IGNORECASE)
_COUNTED_OUT = re.compile(r"\s*1[.)/]\s")
_TURNED = re.compile(words.TURNED, re.IGNORECASE)
_TURNED_END = re.compile(words.TURNED_END, re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:[\-\u2013•*+]|\d{1,2}[.)])\s*\S")
_ROW = re.compile(r"^\s*(?:\d{1,3}\s*[.)/\-]|[\-\u2013•*+]|\d{1,3}\t)\s*[^\W\d]")
_FIELD = re.compile(words.FIELD_LINE, re.IGNORECASE)


def cut_aims(text: str) -> tuple[str, list[str]]:
    """The text without its aims, and the stretches that hold them."""
    found = []
    match = _AIMS.search(text)
    while match is not None:
        end = _aims_end(text, match.end())
        part = text[match.end() : end].strip()
        turned = _TURNED.search(text[: match.start()])
        behind = _TURNED_END.match(text, match.end()) if turned is not None else None
        if turned is not None and behind is not None:
            part, end = turned[1], behind.end()
            text = text[: turned.start()] + " " * len(turned[0]) + text[match.start() :]
        if part:
            found.append(part)
        blank = re.sub(r"[^\n]", " ", text[match.start() : end])
        text = text[: match.start()] + blank + text[end:]
        match = _AIMS.search(text, end)
    return text, found


def _aims_end(text: str, start: int) -> int:
    """Where the aims end: with their lines, with the sentence, or where another field begins."""
    line_end = text.find("\n", start)
    if line_end >= 0 and not text[start:line_end].strip(" :"):
        at = line_end
        for line in text[line_end + 1 :].split("\n"):
            if not _ITEM.match(line) or _FIELD.match(line):
                break
            at += len(line) + 1
        return at
    counted = _COUNTED_OUT.match(text, start) is not None
    stop = (_COUNTED_END if counted else _END).search(text, start)
    return stop.start() if stop else len(text)


def is_list(text: str) -> bool:
    """Whether at least two lines are rows of a list of persons."""
    if "\n" not in text:
        return False
    if "\t" in text:
        return True
    rows = [line for line in text.splitlines() if _ROW.match(line) and not _FIELD.match(line)]
    return len(rows) > 1 and not any(fold(line).startswith("chi tieu") for line in rows)
