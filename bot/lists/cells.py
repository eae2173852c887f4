"""The rows of an .xlsx or .docx as texts, whatever the file's name says.

The rule: a file is refused before it can fill the memory; nothing in it is run or looked up, and
the values that a formula last had are what it says.
"""

import io
from collections.abc import Callable, Iterator
from itertools import islice

from bot.documents.archives import BadArchive, check_archive
from handlers.values.messages import FileProblem

MAX_BYTES = 2 * 1024 * 1024
MAX_UNPACKED_BYTES = 30 * 1024 * 1024
MAX_ROWS = 500
MAX_COLUMNS = 40
MAX_CELL = 200
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
Rows = list[list[str]]


class UnreadableList(Exception):
    """A file that says nothing; `problem` is why."""

    def __init__(self, problem: FileProblem) -> None:
        self.problem: FileProblem = problem
        super().__init__(problem)


def pages_of(content: bytes) -> Iterator[Rows]:
    """The rows of each sheet, or of the whole paper; raises UnreadableList."""
    read = _reader(content)
    try:
        yield from read(content)
    except MemoryError:
        raise UnreadableList("slow") from None
    # Whatever a made-up file does to the reader, for us it cannot be read.
    except Exception:  # noqa: BLE001
        raise UnreadableList("damaged") from None


def _reader(content: bytes) -> Callable[[bytes], Iterator[Rows]]:
    if len(content) > MAX_BYTES:
        raise UnreadableList("too-big")
    # The mark may come late: some programs write a line before it.
    if b"%PDF-" in content[:1024]:
        raise UnreadableList("pdf")
    if content[:4] == _OLE:
        raise UnreadableList("encrypted" if _ENCRYPTED in content else "old")
    if content[:2] != b"PK":
        raise UnreadableList("wrong" if content.strip() else "damaged")
    try:
        parts = check_archive(content, MAX_UNPACKED_BYTES)
    except BadArchive as error:
        if error.encrypted:
            raise UnreadableList("encrypted") from None
        raise UnreadableList("too-big" if error.too_big else "damaged") from None
    if "xl/workbook.xml" in parts:
        return _sheets
    if "word/document.xml" in parts:
        return _paper
    raise UnreadableList("wrong")


def _sheets(content: bytes) -> Iterator[Rows]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        # Files lie about their size: some say A1 and hold a thousand rows.
        sheet.reset_dimensions()
        found = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
        yield [[_text(cell) for cell in row] for row in found]


def _paper(content: bytes) -> Iterator[Rows]:
    from docx import Document
    from docx.table import Table

    rows: Rows = []
    for block in Document(io.BytesIO(content)).iter_inner_content():
        left = MAX_ROWS - len(rows)
        if isinstance(block, Table):
            # A merged cell is handed out once for every place it covers.
            for row in islice(block.rows, left):
                rows.append([_text(cell.text) for cell in row.cells[:MAX_COLUMNS]])
        elif left > 0:
            rows.extend([_text(line)] for line in islice(block.text.splitlines(), left))
    yield rows


def _text(cell: object) -> str:
    # Excel keeps a number typed as 1 as 1.0.
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else " ".join(str(cell).split())[:MAX_CELL]
