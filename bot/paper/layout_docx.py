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
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from bot.paper.rows import one_line
from handlers.texts import paper as texts

FONT = "Times New Roman"
BODY = 13  # points
TABLE = 12
SMALL = 11
WIDTH = 165  # millimetres between the margins
LEFT, RIGHT = 65, 100  # the two columns of the letterhead
MOTTO_LINE = 57  # as long as the motto in bold 13 pt
SIGNATURE_ROOM = 28

Align = Literal["left", "center", "justify"]
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# Children of w:pPr that must come after a border, by the schema's order.
_AFTER_BORDER = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")


def new_paper(title: str, author: str, day: date) -> Document:
    """An empty A4 paper: margins 20/20/30/15 mm, Times New Roman, page numbers from page 2."""
    paper = docx.Document()
    core = paper.core_properties
    core.title, core.author, core.comments, core.language = title, author, "", "vi-VN"
    core.created = core.modified = datetime(day.year, day.month, day.day)
    section = paper.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    return paper


def letterhead(paper: Document, body: str, place_line: str) -> None:
    """The issuing body and blank number on the left; country, motto, place and date right."""
    cells = _bare_table(paper, (LEFT, RIGHT), rows=2)
    left, right = cells[0]
    write(left.paragraphs[0], body.upper(), bold=True, size=12, align="center")
    _rule(left, 24, LEFT)
    write(right.paragraphs[0], texts.COUNTRY, bold=True, size=12, align="center")
    write(right.add_paragraph(), texts.MOTTO, bold=True, align="center")
    _rule(right, MOTTO_LINE, RIGHT)
    left, right = cells[1]
    write(left.paragraphs[0], texts.NUMBER_BLANK, align="center")
    write(right.paragraphs[0], place_line, italic=True, align="center")


def title(paper: Document, name: str, below: str) -> None:
    """The paper's title, what it rests on, and a short line."""
    first = write(paper.add_paragraph(), name, bold=True, size=14, align="center")
    first.paragraph_format.space_before = Pt(18)
    write(paper.add_paragraph(), below, italic=True, align="center")
    _rule(paper, 50, WIDTH)


def text(
    paper: Document,
    words: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float = BODY,
    align: Align = "justify",
    indent: int = 10,
) -> Paragraph:
    """A paragraph of the body; the first line is indented by `indent` mm."""
    paragraph = write(
        paper.add_paragraph(), words, bold=bold, italic=italic, size=size, align=align
    )
    paragraph.paragraph_format.first_line_indent = Mm(indent)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    return paragraph


def heading(paper: Document, words: str) -> None:
    """A bold line that stays with what follows."""
    paragraph = text(paper, words, bold=True, align="left", indent=0)
    paragraph.paragraph_format.space_before = Pt(9)
    paragraph.paragraph_format.keep_with_next = True


def dotted_lines(paper: Document, count: int) -> None:
    """Dotted lines to write on by hand."""
    for place in range(1, count + 1):
        paragraph = text(paper, f"{place}.\t", align="left")
        _dots_to_the_margin(paragraph)


def write(
    paragraph: Paragraph,
    words: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float = BODY,
    align: Align = "left",
) -> Paragraph:
    """Put words into a paragraph without space around it; tabs and line ends are kept."""
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.alignment = _ALIGN[align]
    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing = 1.0
    return paragraph


def grid(paper: Document, headings: Sequence[str], widths: Sequence[int]) -> Table:
    """A bordered table (widths in mm) whose header is repeated on every page."""
    table = paper.add_table(rows=1, cols=len(headings))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _fill(header, headings, centred=range(len(headings)), bold=True)
    for cell in header.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    return table


def add_row(
    table: Table, values: Sequence[str | int], *, centred: Sequence[int] = (0,), bold: bool = False
) -> None:
    """One row that is never split between pages; numbers are centred."""
    numbers = [place for place, value in enumerate(values) if isinstance(value, int)]
    _fill(table.add_row(), values, centred=[*centred, *numbers], bold=bold)


def add_band(table: Table, words: str, *, bold: bool, keep: bool) -> None:
    """One cell over the whole width; `keep` holds it on the page of the next row."""
    row = table.add_row()
    row.cells[0].merge(row.cells[-1])
    _fill(row, [words], centred=(), bold=bold)
    row.cells[0].paragraphs[0].paragraph_format.keep_with_next = keep


def _fill(row: _Row, values: Sequence[str | int], *, centred: Sequence[int], bold: bool) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for place, value in enumerate(values):
        cell = row.cells[place]
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        align: Align = "center" if place in centred else "left"
        words = one_line(str(value))
        shape = write(cell.paragraphs[0], words, bold=bold, size=TABLE, align=align)
        shape.paragraph_format.space_before = shape.paragraph_format.space_after = Pt(2)


def sign_here(paper: Document, left: tuple[str, str], right: tuple[str, str]) -> None:
    """Two signers side by side: the role, how to sign, and room."""
    cells = _signature_table(paper)
    for cell, (role, how) in zip(cells, (left, right), strict=True):
        _signer(cell, role, how)


def close_with(paper: Document, recipients: Sequence[str], signer: tuple[str, str]) -> None:
    """Recipients on the left, one signer on the right."""
    left, right = _signature_table(paper)
    _recipients(left.paragraphs[0], recipients)
    _signer(right, *signer)


def recipients_below(paper: Document, recipients: Sequence[str]) -> None:
    """Recipients under the signers."""
    _recipients(paper.add_paragraph(), recipients)


def _recipients(paragraph: Paragraph, recipients: Sequence[str]) -> None:
    write(paragraph, texts.RECIPIENTS, bold=True, italic=True, size=12)
    for line in recipients:
        paragraph.add_run(f"\n{line}").font.size = Pt(SMALL)


def _signer(cell: _Cell, role: str, how: str) -> None:
    write(cell.paragraphs[0], role, bold=True, align="center")
    write(cell.add_paragraph(), how, italic=True, size=TABLE, align="center")


def _signature_table(paper: Document) -> tuple[_Cell, _Cell]:
    write(paper.add_paragraph(), "", size=6)
    left, right = _bare_table(paper, (WIDTH // 2, WIDTH - WIDTH // 2), rows=1)[0]
    row = paper.tables[-1].rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    row.height, row.height_rule = Mm(SIGNATURE_ROOM + 12), WD_ROW_HEIGHT_RULE.AT_LEAST
    return left, right
