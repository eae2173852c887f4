"""What python-docx has no words for: drawn lines, page numbers, dotted lines, bare tables.

The rule: children are inserted in the order of the file format's schema; Word rejects others.
"""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

# Children of w:pPr that come after w:pBdr.
_AFTER_BORDER = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")


def a4(section: Section) -> None:
    """A4 upright with margins of 20, 20, 30 and 15 mm."""
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)


def number_pages(section: Section) -> None:
    """The page number in the middle of the upper margin, not on the first page."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    # A field of the format is three elements: its begin, its code and its end.
    for kind in ("begin", None, "end"):
        run._r.append(_field_mark(kind) if kind else _field_code("PAGE"))


def _field_mark(kind: str) -> BaseOxmlElement:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _field_code(code: str) -> BaseOxmlElement:
    element = OxmlElement("w:instrText")
    element.text = code
    return element


def use_font(paper: Document, font: str, size: int) -> None:
    """The font of everything, for every script; size in points."""
    style = paper.styles["Normal"].element.get_or_add_rPr()
    fonts = style.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    style.get_or_add_sz().val = Pt(size)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    style.append(language)


def draw_line(paragraph: Paragraph, length: float, room: float) -> None:
    """Turn an empty paragraph into a centred line; both lengths in mm."""
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm((room - length) / 2)
    shape.space_before = shape.space_after = Pt(0)
    # Exactly: even an empty paragraph would take the height of a line.
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(4)
    border = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    # A border is sized in eighths of a point.
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    paragraph._p.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDER)


def dots_to(paragraph: Paragraph, position: float) -> None:
    """Fill the paragraph's tab with dots up to this many mm."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(position), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def bare_table(paper: Document, widths: Sequence[float], rows: int) -> Table:
    """A table without borders and cell margins, widths in mm; rows are never split."""
    table: Table = paper.add_table(rows=rows, cols=len(widths))
    set_widths(table, widths)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    for row in table.rows:
        never_split(row)
    return table


def set_widths(table: Table, widths: Sequence[float]) -> None:
    """Fixed column widths in mm."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        # Both: some word processors go by the columns, others by the cells.
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def new_row(table: Table) -> _Row:
    """A new last row that is never split between pages."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # the library leaves it untyped
    never_split(row)
    return row


def never_split(row: _Row) -> None:
    """Keep the row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeat(row: _Row) -> None:
    """Print the row on top of every page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
