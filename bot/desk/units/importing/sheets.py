"""The sample of a register, and the bad rows of one, as Excel files.

The rule: both have the columns that the import reads, so that either can be filled in and taken in.
"""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.desk.units.importing import texts
from bot.papers.cells import SheetPage
from bot.units import texts as file_texts
from bot.units.file import BadRow

WIDTHS = {
    "name": 42,
    "unit_type": 22,
    "commune": 20,
    "district": 18,
    "tax_code": 16,
    "member_code": 12,
    "representative": 24,
    "phone": 15,
    "notes": 24,
}


def sample() -> bytes:
    """The columns with two units as they may be filled in."""
    return _book(texts.SAMPLE_SHEET, texts.SAMPLE_ROWS)


def bad_rows(problems: Sequence[BadRow]) -> bytes:
    """The bad rows with their numbers and why; mended they are taken in like any list."""
    rows = [
        (*(row.values.get(name, "") for name in WIDTHS), row.reason, str(row.number))
        for row in problems
    ]
    return _book(texts.BAD_SHEET, rows, (texts.WHY, texts.ROW))


def _book(name: str, rows: Sequence[Sequence[str]], more: Sequence[str] = ()) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    page = SheetPage(sheet, name, (*WIDTHS.values(), *(40, 8)[: len(more)]))
    header = page.header((*(file_texts.FIELDS[field] for field in WIDTHS), *more))
    for row in rows:
        page.row(row, centred=())
    page.filter_and_freeze(header)
    page.repeat(header)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
