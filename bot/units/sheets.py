"""The sheets of an .xlsx, .xls, .ods or .csv as rows of cells, whatever the file's name says.

The rule: it runs in a process of its own, within limits (`worker.py`); a cell leaves it as JSON,
and what Excel holds as a day or a time of day says so.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zipfile import ZipFile

from bot.documents.archives import BadArchive, check_archive

MAX_UNPACKED_BYTES = 50 * 1024 * 1024
MAX_ROWS = 20_000
# Of all sheets together, those with something in them: each is read one by one.
MAX_CELLS = 60_000
# Titles above the heading and sums below the last unit.
MAX_AROUND = 50
MAX_COLUMNS = 40
MAX_SHEETS = 20
MAX_CELL = 301
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SEPARATORS = ";,\t|"
# Whole columns are coloured: such cells are many and cost little, but not without number.
MAX_COLOURED = 5 * MAX_CELLS
_CELL, _FILLED = (
    re.compile(rb"<(?:\w+:)?c[ />]"),
    re.compile(rb"<(?:\w+:)?(?:v(?: [^<>]*)?>[^<]|is>)"),
)
_SHARED = re.compile(rb"<(?:\w+:)?si>")
Cell = str | int | float | bool | dict[str, str] | None
Rows = list[list[Cell]]


class UnreadableSheet(Exception):
    """A file that is not read; `problem` names the sentence to show."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def sheets_of(content: bytes) -> list[tuple[str, Rows]]:
    """(name, rows) of every sheet that is seen; raises UnreadableSheet."""
    read = _reader(content)
    try:
        sheets, cells = [], 0
        for name, rows in islice(read(content), MAX_SHEETS):
            cells += sum(cell is not None for row in rows for cell in row)
            if cells > MAX_CELLS:
                raise UnreadableSheet("too-many")
            sheets.append((name, rows))
        return sheets
    except (UnreadableSheet, MemoryError):
        raise
    # Whatever a made-up file does to the reader, for us it cannot be read.
    except Exception:  # noqa: BLE001
        raise UnreadableSheet("unreadable") from None


def _reader(content: bytes) -> Any:
    if content[:4] == _OLE:
        if _ENCRYPTED in content:
            raise UnreadableSheet("encrypted")
        return _calamine
    if content[:2] != b"PK":
        return _text
    try:
        parts = check_archive(content, MAX_UNPACKED_BYTES)
    except BadArchive as error:
        problem = "encrypted" if error.encrypted else "too-big" if error.too_big else "unreadable"
        raise UnreadableSheet(problem) from None
    if "xl/workbook.xml" in parts:
        _refuse_many(content)
        return _excel
    if "content.xml" in parts:
        return _calamine
    raise UnreadableSheet("unreadable")


def _refuse_many(content: bytes) -> None:
    """Counted without being read: reading them takes the longest. Raises UnreadableSheet."""
    cells = filled = texts = 0
    with ZipFile(io.BytesIO(content)) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/"):
                sheet = archive.read(part)
                cells += sum(1 for _ in _CELL.finditer(sheet))
                filled += sum(1 for _ in _FILLED.finditer(sheet))
            elif part == "xl/sharedStrings.xml":
                texts = sum(1 for _ in _SHARED.finditer(archive.read(part)))
            if cells > MAX_COLOURED or max(filled, texts) > MAX_CELLS:
                raise UnreadableSheet("too-many")


def _excel(content: bytes) -> Iterator[tuple[str, Rows]]:
    # Not by the other reader: this one says what is an error, and reads no further than asked.
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        # Files lie about their size: some say A1 and hold a thousand rows.
        sheet.reset_dimensions()
        most = MAX_ROWS + MAX_AROUND + 1
        found = sheet.iter_rows(max_row=most, max_col=MAX_COLUMNS, values_only=True)
        yield sheet.title, _rows(found)


def _calamine(content: bytes) -> Iterator[tuple[str, Rows]]:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for about in book.sheets_metadata:
        if about.visible != SheetVisibleEnum.Visible:
            continue
        sheet = book.get_sheet_by_name(about.name)
        yield about.name, _rows(sheet.to_python(skip_empty_area=False))


def _text(content: bytes) -> Iterator[tuple[str, Rows]]:
    text = _decoded(content)
    first = "\n".join(text.splitlines()[:20])
    separator = max(_SEPARATORS, key=first.count)
    rows = _rows(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    # A line of words is no table.
    if len(rows) < 2:
        raise UnreadableSheet("unreadable")
    yield "", rows


def _decoded(content: bytes) -> str:
    """Text as Excel saves it; raises Unreadable for anything else."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        # Vietnamese letters saved as "CSV" in an old code page are lost: only UTF-8 keeps them.
        raise UnreadableSheet("encoding" if _is_text(content) else "unreadable") from None
    if "\0" in text or not text.strip():
        raise UnreadableSheet("unreadable")
    return text


def _is_text(content: bytes) -> bool:
    return not any(byte < 9 or 13 < byte < 32 for byte in content[:4096])


def _rows(found: Iterable[Sequence[object]]) -> Rows:
    rows = []
    for row in islice(found, MAX_ROWS + MAX_AROUND + 1):
        cells = [_cell(one) for one in row[:MAX_COLUMNS]]
        while cells and cells[-1] is None:
            cells.pop()
        rows.append(cells)
    # Formatted but empty rows at the end are no units, and must not count against the limit.
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return value
        # Excel keeps a tax code typed as a number as 101234567.0.
        case float() if value.is_integer():
            return int(value)
        case int() | float():
            return value
        case datetime() | date():
            return {"day": value.strftime("%d/%m/%Y")}
        case time() | timedelta():
            return {"time": str(value)}
    words = " ".join(str(value).split())[:MAX_CELL] if value is not None else ""
    return words or None
