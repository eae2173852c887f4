"""Names that are short enough for a line of a phone.

Rule kept here: whole words, and never half of a bracket, a quotation or a body's name.
"""

from __future__ import annotations

import re

from knowledge.cutting.extract import event_texts as texts
from knowledge.cutting.extract.dates import flat
from knowledge.cutting.naming.words import BRACKET

# A line of a phone and a half; a heading before it may take as much again.
MOST = 90
_JOINED = re.compile(texts.JOINS, re.IGNORECASE)
_WHERE = re.compile(r" (?:tai|qua|theo|ve|nham|de|o|do|trong do|bang) ")
_LIST = re.compile(r" (?:gom|bao gom|nhu)\b")


def shortened(name: str, most: int = MOST) -> str:
    """The name without what only adds to it, whole words up to `most` letters."""
    name = BRACKET.sub("", name).strip(" ,;:.-\u2013")
    while len(name) > most:
        shorter = _less(name)
        if not shorter or shorter == name:
            name = name[:most].rpartition(" ")[0] + " \u2026"
            break
        name = _JOINED.sub("", shorter)
    return _balanced(name)


def _less(name: str) -> str:
    """One piece less: of several the last, else where and how it is done."""
    pieces = _pieces(name)
    if len(pieces) > 1:
        ends = f"{without_list(pieces[0])}, {pieces[-1]}"
        # What is enumerated in between says less than what is done with it.
        return ends if len(pieces) > 2 and len(ends) <= MOST else ", ".join(pieces[:-1])
    places = [each.start() for each in _WHERE.finditer(flat(name)) if each.start() >= 25]
    return name[: places[-1]] if places else ""


def _pieces(name: str) -> list[str]:
    """What commas part; "Sở Văn hóa, Thể thao và Du lịch" and "xã, phường" are one."""
    pieces: list[str] = []
    for piece in name.split(", "):
        place = pieces and flat(pieces[-1]).endswith(" xa") and flat(piece).startswith("phuong")
        if pieces and (piece[:1].isupper() or place):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def without_list(words: str) -> str:
    """The words up to where they enumerate."""
    match = _LIST.search(flat(words))
    return words[: match.start()] if match else words


def _balanced(name: str) -> str:
    """Without the half of a bracket or quotation that was cut through."""
    for opening, closing in (("\u201c", "\u201d"), ("(", ")")):
        if name.count(opening) > name.count(closing):
            name = name[: name.rfind(opening)] or name.replace(opening, "")
        elif name.count(closing) > name.count(opening):
            name = name.replace(closing, "")
    name = name.replace('"', "") if name.count('"') % 2 else name
    return name.strip(" ,;:.-\u2013")
