"""Lists of persons as files that people send: good ones, and those that mean harm."""

import io
from collections.abc import Sequence

from docx import Document
from openpyxl import Workbook
from PIL import Image

HEADER = ("TT", "Danh hiệu đăng ký", "Họ và tên", "Chức vụ")
AN = (1, "LĐTT", "Nguyễn Văn An", "Giám đốc")
MAI = (2, "CSTĐCS", "Lò Thị Mai", "kế toán")
Row = Sequence[object]


def sheet(*rows: Row, header: Row = HEADER) -> bytes:
    """An .xlsx with a line above its table."""
    made = Workbook()
    page = made.active
    assert page is not None
    for row in (("DANH SÁCH ĐĂNG KÝ THI ĐUA",), header, *rows):
        page.append(row)
    return _saved(made)


def paper(*rows: Row, header: Row = HEADER) -> bytes:
    """A .docx with lines around its table."""
    made = Document()
    made.add_paragraph("Kính gửi: Liên minh HTX tỉnh")
    table = made.add_table(rows=0, cols=len(header))
    for row in (header, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = str(text)
    made.add_paragraph("GIÁM ĐỐC")
    made.add_paragraph("Trần Văn Ký")
    return _saved(made)


def picture(size: tuple[int, int] = (800, 600)) -> bytes:
    """A photograph of a signed sheet."""
    made = io.BytesIO()
    Image.new("RGB", size, "white").save(made, "JPEG")
    return made.getvalue()


def letter(*lines: str) -> bytes:
    """A .docx of lines."""
    made = Document()
    for line in lines:
        made.add_paragraph(line)
    return _saved(made)


def many(count: int) -> list[Row]:
    """So many persons, each with a name of their own."""
    given = "An Bình Chi Dung Giang Hà Khánh Lan Minh Nga".split()
    middles = "Đức Minh Thị Thanh Ngọc Quốc Hữu Xuân".split()
    return [
        (at, "LĐTT", f"Nguyễn Văn {middles[at // 10 % 8]} {given[at % 10]}", f"tổ trưởng tổ {at}")
        for at in range(1, count + 1)
    ]


def _saved(made: object) -> bytes:
    file = io.BytesIO()
    made.save(file)  # type: ignore[attr-defined]
    return file.getvalue()
