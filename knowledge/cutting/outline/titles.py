"""Headings that are only bold or in capitals, in a document that numbers none of its headings.

Rule kept here: one numbered heading anywhere, and all such lines are plain text as before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.cutting.outline.lines import Line, is_caps, is_finished
from knowledge.cutting.outline.markers import CONTAINERS, find_marker
from knowledge.typed.normalize import fold

_OPENS = re.compile(r"^(can cu|thuc hien|thi hanh|trien khai|theo|xet|de|nham|huong ung)\b")
_ENDS = re.compile(r"^(noi nhan|tren day la|t/?m\.|k/?t\.|chu tich|giam doc|pho |truong ban)")
_MOST_WORDS = 14
# One bold line is emphasis; a document that is divided has at least two.
_FEWEST = 2


def settle_titles(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, the body's unnumbered headings among them marked as `title`."""
    start, end = _body(lines)
    found = [n for n in range(start, end) if _stands_out(lines[n])]
    # A heading has something under it; of two in a row only the last has.
    found = [n for n in found if n + 1 < end and n + 1 not in found]
    if len(found) < _FEWEST or any(_is_numbered_heading(line) for line in lines):
        return tuple(lines)
    return tuple(
        replace(line, kind="title") if n in found else line for n, line in enumerate(lines)
    )


def _body(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the body may begin, after the last ground of its head, and where it ends."""
    start = next((n for n, line in enumerate(lines) if _is_ground(line)), len(lines))
    while start < len(lines) and _is_ground(lines[start]):
        start += 1
    closing = (n for n in range(start, len(lines)) if _ENDS.match(fold(lines[n].text)))
    return start, next(closing, len(lines))


def _is_ground(line: Line) -> bool:
    ends = is_finished(line.text) or line.text.endswith(",")
    return ends and line.kind == "text" and bool(_OPENS.match(fold(line.text)))


def _stands_out(line: Line) -> bool:
    text = line.text.rstrip(" :")
    short = len(text.split()) <= _MOST_WORDS and not is_finished(text)
    marked = line.kind == "text" and (line.bold or is_caps(text))
    return marked and short and find_marker(line.text) is None


def _is_numbered_heading(line: Line) -> bool:
    marker = find_marker(line.text) if line.kind == "text" else None
    return marker is not None and (
        marker.kind in CONTAINERS or marker.kind.startswith(("article", "decimal"))
    )
