"""Whatever a file holds, its reader ends with lines, or with the one error that has words.

The kind of fault: a made-up file brings down the process that was to refuse it.
"""

import io
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.documents.docx import read_docx
from bot.documents.errors import DocumentError
from bot.documents.pdf import read_pdf
from bot.lists.pages import page_of
from bot.lists.worker import read
from bot.units.sheets import UnreadableSheet, sheets_of
from handlers.values.signed import PDF
from tests.fuzz.strange import broken, broken_inside
from tests.support.plans.documents import Draft, Grid, as_pdf, as_word

PEOPLE = [
    ["TT", "Họ tên", "Chức vụ"],
    ["1", "Giàng A Páo", "Giám đốc"],
    ["2", "Lò Thị Hoa", "Kế toán"],
]
DRAFT = Draft(
    ["LIÊN MINH HTX", "Số: 1/KH"], ["CỘNG HÒA", "Ngày 1/1/2025"], ["KẾ HOẠCH"],
    ["I. MỤC ĐÍCH", "1. Thi đua.", Grid(PEOPLE), "- Đăng ký trước ngày 15/01/2025."],
)  # fmt: skip


def _sheet() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in PEOPLE:
        book.active.append(row)
    book.active.append([3, 45000, True])
    book.save(out)
    return out.getvalue()


def _picture(kind: str) -> bytes:
    made, out = Image.new("RGB", (60, 40), "white"), io.BytesIO()
    # As a telephone writes it: turned, and where it was taken.
    told = Image.Exif()
    told[0x0112], told[0x010E] = 6, "Mường Lò"
    made.save(out, kind, exif=told)
    return out.getvalue()


def _table() -> bytes:
    word, out = docx.Document(), io.BytesIO()
    table = word.add_table(len(PEOPLE), 3)
    for row, cells in zip(table.rows, PEOPLE, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    word.save(out)
    return out.getvalue()


@cache
def _plan(kind: str) -> bytes:
    with TemporaryDirectory() as folder:
        make = as_word if kind == "docx" else as_pdf
        return make(DRAFT, Path(folder, f"p.{kind}")).read_bytes()


def _table_of_parts_elsewhere(file: bytes) -> bytes:
    """The list of its parts is said to begin far behind its end: the parts then lie before it."""
    at = file.rindex(b"PK\5\6") + 16
    begins = int.from_bytes(file[at : at + 4], "little") + 10_000_000
    return file[:at] + begins.to_bytes(4, "little") + file[at + 4 :]


# A file is a hundred times a message's work.
FEW = settings(max_examples=settings.default.max_examples // 5)
SHEET, TABLE = _sheet(), _table()
JPEG, PNG, WEBP = map(_picture, ("JPEG", "PNG", "WEBP"))


@FEW
@given(broken_inside(SHEET) | broken(SHEET))
def test_a_register(content: bytes) -> None:
    """Rows, or a problem that the desk has a sentence for."""
    with suppress(UnreadableSheet):
        assert isinstance(sheets_of(content), list)


@FEW
@given(broken_inside(SHEET) | broken_inside(TABLE) | broken(TABLE))
def test_a_list_of_people(content: bytes) -> None:
    """People, or a problem that the chat has a sentence for."""
    assert {"people", "problem"} & set(read(content))


@FEW
@given(st.sampled_from((JPEG, PNG, WEBP, _plan("pdf"))).flatmap(broken))
def test_a_page_that_may_be_a_signed_sheet(content: bytes) -> None:
    """A page that is fit to be kept, or none; of a picture nothing but a picture is kept."""
    page = page_of(content)
    assert page is None or page[0] == PDF or page[1].startswith(b"\xff\xd8\xff")
    assert {"people", "problem", "page"} & set(read(content))


@FEW
@given(broken_inside(_plan("docx")) | broken(_plan("docx")))
@example(_table_of_parts_elsewhere(_plan("docx")))
def test_a_plan_as_docx(content: bytes) -> None:
    """Lines, or a reason."""
    with suppress(DocumentError):
        assert isinstance(read_docx(content, lambda share: None), tuple)


@FEW
@given(broken(_plan("pdf")))
def test_a_plan_as_pdf(content: bytes) -> None:
    """As .docx."""
    with suppress(DocumentError):
        assert isinstance(read_pdf(content, lambda share: None), tuple)
