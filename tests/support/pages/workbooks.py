"""Workbooks people hand in: a member register, and files that mean harm."""

import io
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook

HEADER = ("Tên đơn vị", "Loại hình", "Xã phường", "Mã số thuế")


def book(*rows: Sequence[object], header: Sequence[object] = HEADER) -> bytes:
    """An .xlsx with these rows."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (header, *rows):
        sheet.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def with_more(part: str, content: bytes) -> bytes:
    """A real workbook with one part more."""
    file = io.BytesIO(book(("HTX Minh Tâm",)))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, content)
    return file.getvalue()


def bomb(size: int) -> bytes:
    """A real workbook with one part that unpacks to `size` bytes."""
    return with_more("xl/media/bomb.bin", b"0" * size)


def with_part(part: str, content: bytes) -> bytes:
    """A workbook whose part is replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book(("HTX Minh Tâm",)))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for item in old.namelist():
            new.writestr(item, content if item == part else old.read(item))
    return out.getvalue()


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;'
    b"</worksheet>"
)
