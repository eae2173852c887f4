"""A file whose XML defines entities is not read, in whatever encoding it says so."""

import io
import zipfile

import openpyxl
import pytest

from bot.documents.docx import read_docx
from bot.documents.errors import DocumentError
from bot.units.file import BadFile, read_register

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = (
    '<?xml version="1.0" encoding="{encoding}"?>{entity}'
    f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>HTX &x;</w:t></w:r></w:p></w:body>'
    "</w:document>"
)
ENTITY = '<!DOCTYPE d [<!ENTITY x "INTERNAL">]>'


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_word_file_with_entities_is_broken(encoding: str) -> None:
    """Its bytes need not show the word that defines them."""
    document = DOCUMENT.format(encoding=encoding, entity=ENTITY)
    with pytest.raises(DocumentError) as refused:
        read_docx(packed({"word/document.xml": document.encode(encoding)}), lambda done: None)
    assert refused.value.reason == "broken"


def test_a_register_with_entities_is_not_read() -> None:
    """The reader of .xlsx is a library's: it is guarded by being installed beside it."""
    assert openpyxl.DEFUSEDXML
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Tên đơn vị"])
    book.active.append(["HTX &x;"])
    book.save(file)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, content in parts.items():
        if name.endswith(("sheet1.xml", "sharedStrings.xml")):
            told = content.decode().replace("&amp;x;", "&x;")
            head = '<?xml version="1.0" encoding="utf-16"?>' + ENTITY
            body = told.partition("?>")[2] if told.startswith("<?xml") else told
            parts[name] = (head + body).encode("utf-16")
    with pytest.raises(BadFile):
        read_register("danh-sach.xlsx", packed(parts))
