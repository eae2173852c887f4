"""One page of a spreadsheet, filled from top to bottom in the office's style.

The rule: text stays text. Whatever a person typed is stored as a string that no spreadsheet runs
as a formula, and codes and phones keep their leading 0.
"""

import io
from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from bot.papers.rows import CellValue, printable

FONT = "Times New Roman"
SIZE = 12
LINE_HEIGHT = 17  # points, for 12 pt letters
HIGHEST = 409  # points; the file format allows no more
_THIN = Side(style="thin", color="FF808080")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEADER_FILL = PatternFill("solid", fgColor="FFE7EEF7")
_RUN_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CellLook(NamedTuple):
    """What makes the style of a cell."""

    holds: type
    quoted: bool
    centred: bool
    bold: bool
    header: bool


class _Dressed(Cell):  # type: ignore[misc]  # the library has no types
    """A cell that knows the number of its style: looking it up takes a fourth of writing a cell."""

    __slots__ = ("number",)

    has_style = True

    @property
    def style_id(self) -> int:
        """Its place among the book's styles."""
        number: int = self.number
        return number


class SheetPage:
    """A worksheet with a writing position; `widths` are in characters of the default font."""

    def __init__(self, sheet: Worksheet, name: str, widths: Sequence[int]) -> None:
        self.sheet = sheet
        self.next = 1
        self._widths = widths
        self._styles = dict[CellLook, int]()
        sheet.title = name
        for place, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        _print_on_a4(sheet)

    def line(
        self, text: str, *, bold: bool = False, italic: bool = False, size: int = SIZE, at: str
    ) -> None:
        """One line over the whole width; `at` is left or center."""
        cell = self.sheet.cell(self.next, 1)
        _fill(cell, printable(text))
        _keep_as_it_is(cell, printable(text))
        cell.font = Font(name=FONT, size=size, bold=bold, italic=italic)
        cell.alignment = Alignment(horizontal=at, vertical="center", wrap_text=True)
        last = len(self._widths)
        self.sheet.merge_cells(
            start_row=self.next, start_column=1, end_row=self.next, end_column=last
        )
        self._end_row(_lines(text, sum(self._widths) * SIZE / size), size)

    def header(self, headings: Sequence[str]) -> int:
        """A header row; returns its number."""
        self._row(headings, centred=range(1, len(headings) + 1), bold=True, header=True)
        return self.next - 1

    def row(
        self, values: Sequence[CellValue], *, centred: Sequence[int] = (1,), bold: bool = False
    ) -> None:
        """One row of a table; whole numbers and dates are centred besides those columns."""
        self._row(values, centred=centred, bold=bold, header=False)

    def skip(self) -> None:
        """An empty row."""
        self.next += 1

    def repeat(self, header: int) -> None:
        """Print this row on top of every page."""
        self.sheet.print_title_rows = f"{header}:{header}"

    def filter_and_freeze(self, header: int) -> None:
        """Hold everything down to the header and filter the rows written below it so far."""
        self.sheet.freeze_panes = f"A{header + 1}"
        last = get_column_letter(len(self._widths))
        self.sheet.auto_filter.ref = f"A{header}:{last}{max(self.next - 1, header)}"

    def _row(
        self,
        values: Sequence[CellValue],
        *,
        centred: Sequence[int],
        bold: bool,
        header: bool,
    ) -> None:
        lines = 1
        # A table may have fewer columns than its page.
        for column, (given, width) in enumerate(zip(values, self._widths, strict=False), start=1):
            value = printable(given) if isinstance(given, str) else given
            words = value if isinstance(value, str) else ""
            centre = column in centred or not isinstance(value, str)
            look = CellLook(type(value), _is_quoted(words), centre, bold, header)
            # Not by the sheet's own `cell`: of a hundred thousand its checks take half a second.
            cell = self.sheet._cells[self.next, column] = _Dressed(self.sheet, self.next, column)
            _fill(cell, value)
            # Cells that look alike share their style: making one takes longer than all the rest.
            number = self._styles.get(look)
            cell.number = self._dress(value, look) if number is None else number
            lines = max(lines, _lines(words, width))
        self._end_row(lines, SIZE)

    def _dress(self, value: CellValue, look: CellLook) -> int:
        """The number of a new style."""
        cell = Cell(self.sheet, 1, 1)
        _keep_as_it_is(cell, value)
        cell.font = Font(name=FONT, size=SIZE, bold=look.bold)
        cell.border = _GRID
        cell.alignment = Alignment(
            horizontal="center" if look.centred else "left", vertical="center", wrap_text=True
        )
        if look.header:
            cell.fill = _HEADER_FILL
        number: int = cell.style_id
        self._styles[look] = number
        return number

    def _end_row(self, lines: int, size: int) -> None:
        """Not every program grows rows by itself, and none does so for merged cells."""
        height = lines * LINE_HEIGHT * size / SIZE
        self.sheet.row_dimensions[self.next].height = min(height, HIGHEST)
        self.next += 1


def as_file(book: Workbook) -> bytes:
    """The finished book. The library's own `save` packs it harder, for a sixth of the time."""
    file = io.BytesIO()
    ExcelWriter(book, ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1)).save()
    return file.getvalue()


def _fill(cell: Cell, value: CellValue) -> None:
    if not isinstance(value, str):
        cell.value = value
    elif value:
        # Its own setter would take a leading = for a formula.
        cell._value, cell.data_type = value, "s"


def _is_quoted(text: str) -> bool:
    return text.startswith(_RUN_AS_FORMULA)


def _keep_as_it_is(cell: Cell, value: CellValue) -> None:
    """Have the cell shown, and left by whoever edits it, as what it is."""
    if isinstance(value, str):
        cell.number_format = "@"
        cell.quotePrefix = _is_quoted(value)
    elif isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a cell, generously: a letter is narrower than a unit."""
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))


def _print_on_a4(sheet: Worksheet) -> None:
    """A4 landscape, one page wide, page numbers at the foot."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    # As many pages high as it takes.
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.4, 0.4, 0.6, 0.6  # inches
    margins.footer = 0.3
    sheet.oddFooter.center.text = "&P/&N"
