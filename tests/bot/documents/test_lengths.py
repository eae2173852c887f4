"""What is longer than a plan is refused before anything is made of it.

The kind: a small archive or page may hold millions of letters; each of them takes its kilobyte
once it is read.
"""

import zipfile
from pathlib import Path

import pytest
from fpdf import FPDF

from bot.documents.errors import DocumentError
from bot.documents.reading import read_document

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SAID = "<w:p><w:r><w:t>Các hợp tác xã thi đua sản xuất giỏi, tiết kiệm.</w:t></w:r></w:p>"


def refused(file: Path) -> str:
    with pytest.raises(DocumentError) as error:
        read_document(file, lambda done: None)
    return error.value.reason


@pytest.mark.parametrize(
    ("block", "times"), [(_SAID, 60_000), ("<w:p/>", 100_001)], ids=["text", "paragraphs"]
)
def test_a_word_file_is_measured_before_it_is_parsed(
    tmp_path: Path, block: str, times: int
) -> None:
    """Its text and its paragraphs: this one would be found damaged as soon as it is parsed."""
    file = tmp_path / "dai.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {_SPACE}><w:body>{block * times}")
    assert refused(file) == "too-big"


def test_a_page_is_measured_before_it_is_laid_out(tmp_path: Path) -> None:
    """This one would be found to be in another language as soon as it is read."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=1)
    for line in range(700):
        pdf.text(5, 5 + line / 3, "the plan of the year is a plan " * 3)
    pdf.output(str(tmp_path / "day.pdf"))
    assert refused(tmp_path / "day.pdf") == "too-big"


def test_a_part_that_nobody_reads_is_no_bomb_either(tmp_path: Path) -> None:
    """A picture of 50 MB of nothing: whoever is handed the file would unpack it."""
    file = tmp_path / "bom.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {_SPACE}><w:body>{_SAID}</w:body></w:document>"
        )
        archive.writestr("word/media/anh.bmp", bytes(50_000_000))
    assert refused(file) == "too-big"
