"""Rows of a PDF's pages turned into lines that know whether a paragraph starts.

Rule kept here: a line that had room for the next word was ended on purpose.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.documents.columns import in_columns, whole
from bot.documents.glyphs import Piece
from bot.documents.tables import rows_to_lines
from knowledge.cutting.outline.outline import Line, find_marker, is_caps, is_finished
from knowledge.typed.normalize import fold

# Footnotes are set at least a point smaller than the text.
_SMALL = 0.92
# Less than any indent that is used, more than letters of one edge differ.
_STEP = 0.7
_NOTE_MARK = re.compile(r"^[\[(]?\d{1,2}[\])]?\s*")


@dataclass(frozen=True)
class Page:
    """Rows outside tables, and tables as (top, rows of cell texts); sizes in points."""

    rows: list[list[Piece]]
    grids: list[tuple[float, list[list[str]]]]
    width: float
    height: float


@dataclass(frozen=True)
class _Measure:
    left: float
    right: float
    size: float
    leading: float
    indented: bool


@dataclass
class _Reading:
    measure: _Measure
    lines: list[Line]
    grid: list[list[str]]
    grid_pages: list[int] = field(default_factory=list)
    before: Piece | None = None
    page: int = 0
    page_turned: bool = False
    notes: int = 0
    waiting: list[list[Line]] = field(default_factory=list)

    def add_row(self, row: Piece) -> None:
        self.close_grid()
        starts = _starts(self.before, row, self.page_turned, self.measure)
        self.lines.append(Line(row.text, starts=starts, gap=bool(starts), page=self.page))
        self.before = row
        self.page_turned = False
        self.add_notes(row.marks)

    def add_grid(self, grid: list[list[str]]) -> None:
        """A table that goes on over a page is one table; a row cut by the page is one row."""
        rows = [list(row) for row in grid]
        if self.grid and rows and rows[0] == self.grid[0]:
            rows = rows[1:]
        # The first column numbers the rows: without a number it is the rest of the row above.
        if self.grid and rows and not rows[0][0] and len(rows[0]) == len(self.grid[-1]):
            pairs = zip(self.grid[-1], rows[0], strict=True)
            self.grid[-1] = [f"{upper} {lower}".strip() for upper, lower in pairs]
            rows = rows[1:]
        self.grid.extend(rows)
        self.grid_pages += [self.page] * len(rows)
        self.before = None

    def close_grid(self) -> None:
        self.lines.extend(rows_to_lines(self.grid, self.grid_pages))
        self.grid, self.grid_pages = [], []

    def open_notes(self, rows: Sequence[Piece]) -> None:
        """Make the page's footnotes ready for the rows that refer to them."""
        for number, row in enumerate(rows):
            if number == 0 or row.noted or _NOTE_MARK.match(row.text):
                self.notes += 1
                text = f"[{self.notes}] {_NOTE_MARK.sub('', row.text)}"
                self.waiting.append([Line(text, starts=True, kind="note", page=self.page)])
            else:
                self.waiting[-1].append(Line(row.text, starts=False, kind="note"))

    def add_notes(self, count: int) -> None:
        """Put the next notes here; they come after the paragraph that is being read."""
        for note in self.waiting[:count]:
            self.lines.extend(note)
        del self.waiting[:count]


def lay_out(pages: Sequence[Page]) -> tuple[Line, ...]:
    """Return the pages' lines in reading order."""
    reading = _Reading(_measure(pages), [], [])
    columned = in_columns([page.rows for page in pages])
    for number, page in enumerate(pages):
        rows = columned[number]
        notes = _note_rows([row for row, side in rows if not side], reading.measure)
        reading.page, reading.page_turned = number + 1, number > 0
        reading.open_notes(notes)
        grids = list(page.grids)
        for row, side in rows:
            while grids and grids[0][0] < row.y:
                reading.add_grid(grids.pop(0)[1])
            if side:
                reading.close_grid()
                starts = side == "right" or None
                reading.lines.append(Line(row.text, starts, gap=True, page=reading.page))
                reading.before = None
            elif not any(row is note for note in notes):
                reading.add_row(row)
        for _, grid in grids:
            reading.add_grid(grid)
        reading.add_notes(len(notes))
    reading.close_grid()
    return tuple(reading.lines)


def _starts(before: Piece | None, row: Piece, page_turned: bool, m: _Measure) -> bool | None:
    if before is None:
        return True
    marker = find_marker(row.text)
    open_end = not is_finished(before.text) and marker is None
    goes_on = open_end and (row.text[0].islower() or row.text[0].isdigit())
    step = _STEP * m.size
    at_left, came_from_indent = row.x0 < m.left + step, before.x0 > m.left + step
    if _is_centred(before, m):
        return None if goes_on else True
    if m.indented and open_end and at_left and came_from_indent and not is_caps(row.text):
        return False
    # The next word would have fitted: the line was ended on purpose.
    if before.x1 + 0.25 * m.size + row.first_word < m.right - 0.5 * m.size:
        return None if goes_on else True
    if not page_turned and row.y - before.y > 1.4 * m.leading:
        return None if goes_on else True
    # In a wrapped sentence a number may come to stand first.
    if marker is not None:
        return is_finished(before.text) or not at_left or not m.indented
    if row.x0 < before.x0 - step:
        return False
    if row.x0 > before.x0 + step or (m.indented and came_from_indent and not open_end):
        return None if goes_on else True
    if at_left:
        return False if m.indented or goes_on else None
    return None


def _is_centred(row: Piece, m: _Measure) -> bool:
    left_gap, right_gap = row.x0 - m.left, m.right - row.x1
    return left_gap > 3 * m.size and abs(left_gap - right_gap) < 1.5 * m.size


def _measure(pages: Sequence[Page]) -> _Measure:
    alone = [row[0] for page in pages for row in page.rows if len(row) == 1]
    rows = alone or [whole(row) for page in pages for row in page.rows]
    widest = max((row.x1 - row.x0 for row in rows), default=0.0)
    wide = [row for row in rows if row.x1 - row.x0 > 0.6 * widest] or rows
    if not wide:
        return _Measure(0.0, 0.0, 12.0, 15.0, False)
    lefts = sorted(row.x0 for row in wide)
    rights = sorted(row.x1 for row in wide)
    size = statistics.median(row.size for row in wide)
    # Not the extremes: single rows stand outside the margins.
    left = lefts[len(lefts) // 20]
    right = rights[int((len(rights) - 1) * 0.95)]
    return _Measure(
        left=left,
        right=right,
        size=size,
        leading=_leading(pages, size),
        indented=_is_indented(rows, left + _STEP * size, right - 4 * size),
    )


def _is_indented(rows: Sequence[Piece], left: float, right: float) -> bool:
    """Tell whether paragraphs begin with an indent: wrapped rows fall back to the left edge."""
    pairs = [(upper, lower) for upper, lower in pairwise(rows) if lower.x0 < left]
    falls = sum(upper.x0 > left and not is_finished(upper.text) for upper, _ in pairs)
    blocks = sum(upper.x0 < left and upper.x1 < right for upper, _ in pairs)
    return falls > blocks


def _leading(pages: Sequence[Page], size: float) -> float:
    steps = [lower[0].y - upper[0].y for page in pages for upper, lower in pairwise(page.rows)]
    near = [step for step in steps if 0.8 * size < step < 2.2 * size]
    return statistics.median(near) if near else 1.3 * size


def _note_rows(rows: Sequence[Piece], m: _Measure) -> list[Piece]:
    """Footnotes: the smaller rows at the page's foot, from the first one with a number."""
    small: list[Piece] = []
    for row in reversed(rows):
        if row.size >= _SMALL * m.size or is_caps(row.text):
            break
        small.insert(0, row)
    # A page all in small letters, or the list of recipients, is no footnote.
    if len(small) == len(rows) or any(fold(row.text).startswith("noi nhan") for row in small):
        return []
    for index, row in enumerate(small):
        if row.noted or _NOTE_MARK.match(row.text):
            return small[index:]
    return []
