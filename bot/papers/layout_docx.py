"""Building blocks of an official paper in the layout of Decree 30/2020.

The rule: lines are drawn by the word processor, never typed; the number, the day and the
signatures stay blank for the office.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

import docx
from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from bot.papers import layout_xml as xml
from bot.papers import texts
from bot.papers.rows import one_line

FONT = "Times New Roman"
BODY = 13  # points, as the sizes below
TABLE = 12
SMALL = 11
WIDTH = 165  # millimetres between the margins, as the lengths below
LEFT, RIGHT = 66, 99  # the two columns of the letterhead
MOTTO_LINE = 57  # as long as the motto in bold 13 pt
SIGNATURE_ROOM = 35  # the role and the space to sign

Align = Literal["left", "center", "justify"]
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def new_paper(name: str, author: str, day: date) -> Document:
    """An empty A4 paper with page numbers from page 2."""
    paper = docx.Document()
    core = paper.core_properties
    # A property holds 255 characters, and the library's template brings a comment about itself.
    core.title, core.author, core.comments, core.language = name[:255], author[:255], "", "vi-VN"
    core.created = core.modified = datetime(day.year, day.month, day.day)
    xml.a4(paper.sections[0])
    xml.number_pages(paper.sections[0])
    xml.use_font(paper, FONT, BODY)
    return paper


def as_bytes(paper: Document) -> bytes:
    """The .docx file."""
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def write(
    paragraph: Paragraph,
    words: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = BODY,
    align: Align = "left",
    space: int = 0,
) -> Paragraph:
    """Put words into a paragraph with `space` points above and below; returns it."""
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.alignment = _ALIGN[align]
    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(space)
    shape.line_spacing = 1.0
    return paragraph


def letterhead(paper: Document, body: str, place_line: str) -> None:
    """The issuing body and blank number on the left; country, motto, place and date right."""
    table = xml.bare_table(paper, (LEFT, RIGHT), rows=2)
    left, right = table.rows[0].cells
    write(left.paragraphs[0], body, bold=True, size=12, align="center")
    xml.draw_line(left.add_paragraph(), 24, LEFT)
    write(right.paragraphs[0], texts.COUNTRY, bold=True, size=12, align="center")
    write(right.add_paragraph(), texts.MOTTO, bold=True, align="center")
    xml.draw_line(right.add_paragraph(), MOTTO_LINE, RIGHT)
    left, right = table.rows[1].cells
    write(left.paragraphs[0], texts.NUMBER_BLANK, align="center", space=6)
    write(right.paragraphs[0], place_line, italic=True, align="center", space=6)


def title(paper: Document, name: str, *below: str) -> None:
    """The paper's title, lines in italics below it, and a short drawn line."""
    first = write(paper.add_paragraph(), name, bold=True, size=14, align="center")
    first.paragraph_format.space_before = Pt(12)
    for line in below:
        write(paper.add_paragraph(), line, italic=True, align="center")
    xml.draw_line(paper.add_paragraph(), 50, WIDTH)


def addressed(paper: Document, line: str) -> None:
    """To whom the paper goes."""
    write(paper.add_paragraph(), line, align="center", space=9)


def text(
    paper: Document,
    words: str,
    *,
    italic: bool = False,
    size: int = BODY,
    indent: int = 10,
    space: int = 3,
    keep: bool = False,
) -> Paragraph:
    """A paragraph of the body; its first line is indented by `indent` mm.

    `keep` holds it on the page of what follows.
    """
    paragraph = write(
        paper.add_paragraph(), words, italic=italic, size=size, align="justify", space=space
    )
    paragraph.paragraph_format.first_line_indent = Mm(indent)
    if keep:
        paragraph.paragraph_format.keep_with_next = True
    return paragraph


def heading(paper: Document, words: str) -> None:
    """A bold line that stays with what follows."""
    paragraph = write(paper.add_paragraph(), words, bold=True, space=4)
    paragraph.paragraph_format.keep_with_next = True


def dotted_lines(paper: Document, count: int) -> None:
    """Numbered dotted lines to write on by hand."""
    for place in range(1, count + 1):
        paragraph = write(paper.add_paragraph(), f"{place}. \t", space=4)
        xml.dots_to(paragraph, WIDTH)


def grid(paper: Document, headings: Sequence[str], widths: Sequence[float]) -> Table:
    """A bordered table (widths in mm) whose header is repeated on every page."""
    table: Table = paper.add_table(rows=1, cols=len(headings))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    xml.set_widths(table, widths)
    header = table.rows[0]
    xml.repeat(header)
    xml.never_split(header)
    _fill(header, headings, centred=range(len(headings)), bold=True)
    # A header is never the last line of a page.
    for cell in header.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    return table


def add_row(
    table: Table, values: Sequence[str | int], *, centred: Sequence[int] = (0,), bold: bool = False
) -> None:
    """One row that is never split between pages; numbers are centred."""
    numbers = [place for place, value in enumerate(values) if isinstance(value, int)]
    _fill(xml.new_row(table), values, centred=[*centred, *numbers], bold=bold)


def add_band(table: Table, words: str, *, bold: bool = False, keep: bool = False) -> None:
    """One cell over the whole width; `keep` holds it on the page of the next row."""
    row = xml.new_row(table)
    row.cells[0].merge(row.cells[-1])
    _fill(row, [words], centred=(), bold=bold)
    row.cells[0].paragraphs[0].paragraph_format.keep_with_next = keep


def _fill(row: _Row, values: Sequence[str | int], *, centred: Sequence[int], bold: bool) -> None:
    # A band has one value, and its cells are all the same one.
    for place, (cell, value) in enumerate(zip(row.cells, values, strict=False)):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        align: Align = "center" if place in centred else "left"
        words = one_line(str(value))
        write(cell.paragraphs[0], words, bold=bold, size=TABLE, align=align, space=2)


def sign_here(paper: Document, left: tuple[str, str], right: tuple[str, str]) -> None:
    """Two signers side by side: the role, how to sign, and room."""
    for cell, signer in zip(_signature_row(paper), (left, right), strict=True):
        _signer(cell, signer)


def close_with(paper: Document, recipients: Sequence[str], signer: tuple[str, str]) -> None:
    """Recipients on the left, one signer on the right."""
    left, right = _signature_row(paper)
    _recipients(left, left.paragraphs[0], recipients)
    _signer(right, signer)


def recipients_below(paper: Document, recipients: Sequence[str]) -> None:
    """Recipients under the signers."""
    _recipients(paper, paper.add_paragraph(), recipients)


def _recipients(place: Document | _Cell, first: Paragraph, recipients: Sequence[str]) -> None:
    write(first, texts.RECIPIENTS, bold=True, italic=True, size=12)
    for line in recipients:
        write(place.add_paragraph(), line, size=SMALL)


def _signer(cell: _Cell, signer: tuple[str, str]) -> None:
    role, how = signer
    write(cell.paragraphs[0], role, bold=True, align="center")
    write(cell.add_paragraph(), how, italic=True, size=TABLE, align="center")


def _signature_row(paper: Document) -> tuple[_Cell, ...]:
    """A row high enough to sign in, never split from its heading."""
    # Word makes one table of two that have no paragraph between them.
    write(paper.add_paragraph(), "", size=6).paragraph_format.keep_with_next = True
    row = xml.bare_table(paper, (WIDTH / 2, WIDTH / 2), rows=1).rows[0]
    row.height, row.height_rule = Mm(SIGNATURE_ROOM), WD_ROW_HEIGHT_RULE.AT_LEAST
    return row.cells
