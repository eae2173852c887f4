"""Columns typed side by side, as in letterheads, endings and tables of text files.

Rule kept here: the left column is read before the right one, only at the top and at the end;
lines of three cells and more are rows of a table wherever they stand, but for signatures. Cells
that only blanks part stand under each other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise

from bot.documents.tables import numbers_rows, rows_to_lines
from knowledge.cutting.outline.outline import Line, find_marker, is_caps
from knowledge.typed.normalize import fold

_COLUMNS = re.compile(r"\t+| {4,}")
# Two cells may be two columns of a page, three are a row.
_ROW = 3
# A letterhead is over by then; wide blanks further down are a table or an indent.
_HEAD_LINES = 12
_BODY_START = re.compile(r"^(can cu|thuc hien|[ivx\d]+[./)-]|[a-z][.)]|[-+])")


_BODY = re.compile(r"^(?:can cu|thuc hien|[ivx]+[.)]|1[.)]) ")
# What follows an ending is another sheet, with tables of its own.
_SHEET = re.compile(r"^(?:phu luc|bieu(?: mau)?|mau|danh sach|lich|bang)\b|^\(?kem theo\b")
_RECIPIENTS = re.compile(r"^\s*N\u01a1i nh\u1eadn ?: ?(?=\S)", re.IGNORECASE)
# "- UBND tỉnh; CHỦ TỊCH", "- Lưu: VT. Trần Văn Mẫu".
_OFFICE = re.compile(
    r"^(\s*[-+].*[;.,]) ((?:[TKQ]/?[MTL]\. |TUQ\. )?(?:PH\u00d3 |T\u1ed4NG )?"
    r"(?:CH\u1ee6 (?:T\u1ecaCH|NHI\u1ec6M)|GI\u00c1M \u0110\u1ed0C|TR\u01af\u1edeNG|"
    r"B\u00cd TH\u01af|CH\u00c1NH)\b.*)$"
)
_NAME = re.compile(r"^(\s*[-+].*[;.,]) ((?:[^\W\d_][^\W\d_]+ ?){2,5})$")
_WORDS = re.compile(r"[^\t ]+(?: [^\t ]+)*")
# Two columns are also an indent, or a word set apart: only several lines of them are a table.
_FEWEST_OF_TWO, _FEWEST, _APART = 3, 2, 3


def split_columns(lines: list[Line], *, typed: bool = False) -> list[Line]:
    """Put the left column before the right one where lines hold two: at the top and the end.

    `typed`: every sign is as wide as another, so that blanks can make the columns of a table.
    """
    tail = next((n for n, line in enumerate(lines) if _opens_ending(line.text)), len(lines))
    body = next((n for n, line in enumerate(lines) if _BODY.match(fold(line.text))), tail)
    head = min(tail, body, _HEAD_LINES)
    after = range(tail, len(lines))
    end = next((n for n in after if _SHEET.match(fold(lines[n].text))), len(lines))
    spaced = _spaced if typed else iter
    return [
        *_columns(lines[:head], keeps_open=False),
        *_tables(list(spaced(lines[head:tail]))),
        *_tables(_columns(_unmerged(lines[tail:end]), keeps_open=True)),
        *_tables(list(spaced(lines[end:]))),
    ]


def _unmerged(lines: list[Line]) -> list[Line]:
    """An ending whose two columns were copied into one: the recipients, then who signs.

    Known by the first line, where an office in capitals follows the recipients' heading.
    """
    opening = _RECIPIENTS.match(lines[0].text) if lines else None
    if opening is None or not is_caps(lines[0].text[opening.end() :]):
        return lines
    left = [Line(opening[0].strip(), gap=True)]
    right = [Line(lines[0].text[opening.end() :], gap=True)]
    for line in lines[1:]:
        merged = _OFFICE.match(line.text) or (_NAME.match(line.text) if _is_last(line) else None)
        left.append(Line(merged[1], gap=line.gap) if merged else line)
        right += [Line(merged[2], gap=True)] if merged else []
    # Below the last recipient stands the name; what follows it belongs to the paper's annexes.
    last = next((n for n, line in enumerate(left) if _is_last(line)), len(left) - 1) + 1
    return [*left[:last], *right, *left[last:]]


def _is_last(line: Line) -> bool:
    return fold(line.text).lstrip("-+ ").startswith("luu")


@dataclass(frozen=True)
class _Cell:
    """Words of a line, and from where to where they stand in it."""

    start: int
    end: int
    text: str


def _spaced(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those whose words stand under each other as the rows of a table."""
    at = 0
    while at < len(lines):
        grid, used = _grid(lines, at)
        yield from rows_to_lines(grid) if grid else lines[at : at + 1]
        at += used


def _grid(lines: Sequence[Line], at: int) -> tuple[list[list[str]], int]:
    """The cells of the table that begins there, and how many lines it takes; ([], 1) for none."""
    first = _set_apart(lines[at])
    if not _may_begin(lines[at], first):
        return [], 1
    columns = [(cell.start, cell.end) for cell in first]
    grid, used = [[cell.text for cell in first]], 1
    for line in islice(lines, at + 1, None):
        placed = _placed(_set_apart(line), columns)
        if not placed or not _goes_on(line, placed, grid):
            break
        used += 1
        if 0 in placed and len(placed) > 1:
            grid.append([placed[n].text if n in placed else "" for n in range(len(columns))])
        else:
            for n, cell in placed.items():
                grid[-1][n] = f"{grid[-1][n]} {cell.text}".strip()
        for n, cell in placed.items():
            columns[n] = (min(columns[n][0], cell.start), max(columns[n][1], cell.end))
    fewest = _FEWEST_OF_TWO if len(columns) == 2 else _FEWEST
    return (grid, used) if len(grid) >= fewest else ([], 1)


def _set_apart(line: Line) -> list[_Cell]:
    """What wide blanks or tabs part."""
    cells = []
    for match in _WORDS.finditer(line.text):
        start = len(line.text[: match.start()].expandtabs(8))
        cells.append(_Cell(start, start + len(match[0]), match[0]))
    return cells


def _may_begin(line: Line, cells: Sequence[_Cell]) -> bool:
    marked = line.kind != "text" or find_marker(line.text) is not None
    # "Thời gian:      8 giờ" says what it is, and heads no column.
    if len(cells) < 2 or marked or cells[0].text.endswith(":"):
        return False
    wide = [after.start - cell.end >= _APART for cell, after in pairwise(cells)]
    return any(wide) if len(cells) > 2 else all(wide)


def _placed(
    cells: Sequence[_Cell], columns: Sequence[tuple[int, int]]
) -> Mapping[int, _Cell] | None:
    """The cells by their columns; None when one stands under no column, or under two."""
    placed: dict[int, _Cell] = {}
    for cell in cells:
        under = [
            n for n, (start, end) in enumerate(columns) if cell.start < end and start < cell.end
        ]
        if len(under) != 1 or under[0] in placed:
            return None
        placed[under[0]] = cell
    return placed


def _goes_on(line: Line, placed: Mapping[int, _Cell], grid: Sequence[Sequence[str]]) -> bool:
    """Whether a line is a row of the table, or goes on with the row before it."""
    if line.kind != "text" or (find_marker(line.text) is not None and not numbers_rows(grid[0])):
        return False
    # Behind an empty line, words in one column are a sentence again.
    if line.gap:
        return 0 in placed and len(placed) >= max(2, len(grid[0]) - 1)
    return len(placed) > 1 or 0 not in placed or line.text.strip()[:1].islower()


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
