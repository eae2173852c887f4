"""Two columns typed side by side with blanks, as in letterheads and endings of text files.

Rule kept here: the left column is read before the right one, only at the top and at the end.
"""

import re

from knowledge.cutting.outline.outline import Line
from knowledge.typed.normalize import fold

_COLUMNS = re.compile(r"\t+| {4,}")
# A letterhead is over by then; wide blanks further down are a table or an indent.
_HEAD_LINES = 12
_BODY_START = re.compile(r"^(can cu|thuc hien|[ivx\d]+[./)-]|[a-z][.)]|[-+])")


def split_columns(lines: list[Line]) -> list[Line]:
    """Put the left column before the right one where lines hold two: at the top and the end."""
    tail = next((n for n, line in enumerate(lines) if _opens_ending(line.text)), len(lines))
    head = min(tail, _HEAD_LINES)
    return [
        *_columns(lines[:head], keeps_open=False),
        *lines[head:tail],
        *_columns(lines[tail:], keeps_open=True),
    ]


def _opens_ending(text: str) -> bool:
    plain = fold(text)
    return plain.startswith("noi nhan") or (" noi nhan" in plain and len(_cells(text)) == 2)


def _cells(text: str) -> list[str]:
    cells = [cell for cell in _COLUMNS.split(text.strip()) if cell.strip()]
    # "I    MỤC ĐÍCH" is a mark and its text.
    if len(cells) > 1 and len(cells[0]) <= 2:
        return [f"{cells[0]} {cells[1]}", *cells[2:]]
    return cells


def _columns(lines: list[Line], *, keeps_open: bool) -> list[Line]:
    """`keeps_open`: an empty line does not end the columns, as between title and name."""
    done: list[Line] = []
    right: list[Line] = []
    for line in lines:
        cells = _cells(line.text)
        wide = line.text.expandtabs(8)
        if len(cells) == 2 and (keeps_open or not _BODY_START.match(fold(line.text))):
            done.append(Line(cells[0], gap=True))
            right.append(Line(cells[1], gap=True))
            continue
        # Only the right column goes on here: nothing else is indented so far.
        if right and len(wide) - len(wide.lstrip()) > 24 and (keeps_open or not line.gap):
            right.append(Line(line.text, gap=True))
            continue
        if not keeps_open and line.gap:
            done.extend(right)
            right = []
        done.append(line)
    return [*done, *right]
