"""Tables of a document: which are only layout, and how a row becomes a line.

Rule kept here: a row stays one line, its cells divided by " | "; an empty one between others keeps
its place, or the amounts behind it would stand under the heads of others.
"""

import re
from collections.abc import Sequence

from knowledge.cutting.outline.outline import Line
from knowledge.passages.tables import BETWEEN, EMPTY
from knowledge.typed.normalize import fold

_LAYOUT_WORDS = ("cong hoa xa hoi", "doc lap - tu do", "noi nhan", "dang cong san viet nam")
# No head of a column is longer.
_LONG = 60
# An amount, a share, a day: what no head of a column is.
_VALUE = re.compile(r"\(?\d[\d.,/%-]*\)?(?: ?(?:%|\w+))?$")
_FIRST_CELLS = ("stt", "tt", "so tt", "so thu tu", "no")


def is_layout(grid: Sequence[Sequence[str]]) -> bool:
    """Tell whether a table only places text: a letterhead, a signature block, one box."""
    text = fold(" ".join(cell for row in grid for cell in row))
    if any(word in text for word in _LAYOUT_WORDS):
        return True
    # One row or one column is a frame around text, not a table.
    return len(grid) == 1 or all(len(row) <= 1 for row in grid)


def rows_to_lines(grid: Sequence[Sequence[str]], pages: Sequence[int] = ()) -> list[Line]:
    """One line per row that is not empty; the heading row is a `head`.

    `pages` are those the rows stand on, where that is known.
    """
    lines: list[Line] = []
    for number, row in enumerate(grid):
        cells = [" ".join(cell.split()) for cell in row]
        text = _as_line(cells)
        # A row of a form to fill in has its number only.
        if not text or (len(cells) > 1 and text.strip(". ").isdigit()) or _is_column_count(cells):
            continue
        head = not lines and (_is_head(cells) or _heads_amounts(cells, grid[number + 1 :]))
        # The head repeats on every page.
        if head or text not in [line.text for line in lines if line.kind == "head"]:
            page = pages[number] if pages else 0
            lines.append(Line(text, starts=True, kind="head" if head else "row", page=page))
    return lines


def _as_line(cells: Sequence[str]) -> str:
    said = [at for at, cell in enumerate(cells) if cell]
    kept = cells[said[0] : said[-1] + 1] if said else ()
    return BETWEEN.join(cell or EMPTY for cell in kept)


def numbers_rows(head: Sequence[str]) -> bool:
    """Whether the first column is that of the numbers of the rows."""
    return fold(head[0]).strip(".") in _FIRST_CELLS


def _is_head(cells: Sequence[str]) -> bool:
    if numbers_rows(cells):
        return True
    return not any(char.isdigit() for char in "".join(cells)) and all(
        len(cell) < _LONG for cell in cells
    )


def _heads_amounts(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a first row with a year in it still only names: an amount or a day stands below it.

    "Cụm | Số đơn vị | Cụm trưởng năm 2027" heads "Cụm số 3 | 52 | …".
    """
    rows = [row for row in below if len(row) == len(cells)]
    if not rows or any(_VALUE.match(cell.strip()) or len(cell) >= _LONG for cell in cells):
        return False
    return any(all(_VALUE.match(row[at].strip()) for row in rows) for at in range(len(cells)))


def _is_column_count(cells: Sequence[str]) -> bool:
    """A row that only counts its columns: 1 2 3 4, or (1) (2) (3)."""
    numbers = [cell.strip("() ") for cell in cells]
    return len(numbers) > 1 and numbers == [str(n) for n in range(1, len(numbers) + 1)]
