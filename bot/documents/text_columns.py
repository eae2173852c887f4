"""Columns typed side by side, as in letterheads, endings and tables of text files.

Rule kept here: the left column is read before the right one, only at the top and at the end;
lines of three cells and more are rows of a table wherever they stand, but for signatures.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from bot.documents.tables import rows_to_lines
from knowledge.cutting.outline.outline import Line, find_marker, is_caps
from knowledge.typed.normalize import fold

_COLUMNS = re.compile(r"\t+| {4,}")
# Two cells may be two columns of a page, three are a row.
_ROW = 3
# A letterhead is over by then; wide blanks further down are a table or an indent.
_HEAD_LINES = 12
_BODY_START = re.compile(r"^(can cu|thuc hien|[ivx\d]+[./)-]|[a-z][.)]|[-+])")


def split_columns(lines: list[Line]) -> list[Line]:
    """Put the left column before the right one where lines hold two: at the top and the end."""
    tail = next((n for n, line in enumerate(lines) if _opens_ending(line.text)), len(lines))
    head = min(tail, _HEAD_LINES)
    return [
        *_columns(lines[:head], keeps_open=False),
        *_tables(lines[head:tail]),
        *_tables(_columns(lines[tail:], keeps_open=True)),
    ]


def _tables(lines: Sequence[Line]) -> list[Line]:
    """Lines divided by tabs or strokes as rows; names under offices are read by columns."""
    done: list[Line] = []
    for count, group in groupby(lines, key=lambda line: len(_row(line))):
        run = list(group)
        grid = [_row(line) for line in run]
        if count < 2 or (count == 2 and len(run) < 2):
            done.extend(run)
        elif _is_signed(grid):
            done += [Line(row[at], gap=True) for at in range(count) for row in grid]
        else:
            done.extend(rows_to_lines(grid))
    return done


def _is_signed(grid: Sequence[Sequence[str]]) -> bool:
    """Tell whether offices stand over names, side by side; a table numbers its rows."""
    words = " ".join(cell for row in grid for cell in row)
    heads = is_caps(" ".join(grid[0])) and not is_caps(" ".join(grid[-1]))
    return heads and not any(char.isdigit() for char in words)


def _row(line: Line) -> list[str]:
    """The cells of a line divided by tabs or strokes; a heading with a tab in it has none."""
    cells = [cell.strip() for cell in re.split(r"\t| \| ", line.text) if cell.strip()]
    marked = line.kind != "text" or find_marker(line.text) is not None
    return cells if len(cells) > 1 and not marked else []


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
        cells = _cells(line.text) if len(_row(line)) < _ROW else []
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
