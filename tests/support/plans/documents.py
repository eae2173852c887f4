"""Builders of Word and PDF files for the importer's tests: made at test time, nothing stored.

Rule kept here: a builder only lays out text it is given, the way offices lay it out.
"""

from __future__ import annotations

import importlib.util
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.shared import Cm
from fpdf import FPDF

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LEFT, _RIGHT, _TOP, _BOTTOM = 30.0, 190.0, 20.0, 277.0
_STEP = 6.2


@dataclass(frozen=True)
class Grid:
    """A table with borders."""

    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Draft:
    """A document: letterhead columns, centred title lines, body, recipients, signer."""

    left: Sequence[str]
    right: Sequence[str]
    title: Sequence[str]
    body: Sequence[str | Grid]
    recipients: Sequence[str] = ()
    signer: Sequence[str] = ()


def as_text(draft: Draft) -> str:
    """The document as a text file with an empty line between paragraphs."""
    body = [item for item in draft.body if isinstance(item, str)]
    parts = [*draft.left, *draft.right, *draft.title, *body]
    ending = "\n".join(["Nơi nhận:", *draft.recipients])
    return "\n\n".join([*parts, ending, *draft.signer])


def as_word(draft: Draft, path: Path) -> Path:
    """A Word file: letterhead and signature as borderless tables."""
    word = docx.Document()
    _two_columns(word, draft.left, draft.right)
    for line in draft.title:
        word.add_paragraph(line)
    for item in draft.body:
        if isinstance(item, str):
            word.add_paragraph(item).paragraph_format.first_line_indent = Cm(1.27)
        else:
            _grid(word, item)
    _two_columns(word, ["Nơi nhận:", *draft.recipients], draft.signer)
    word.save(str(path))
    return path


def as_pdf(draft: Draft, path: Path, *, header: str = "", indent: float = 12.7) -> Path:
    """A PDF: wrapped lines, page numbers, `header` on top of every page."""
    _Sheet(header, indent).write(draft).output(str(path))
    return path


def numbered_word(path: Path, paragraphs: Sequence[tuple[str, int | None]]) -> Path:
    """A Word file whose numbers exist only in numbering.xml: I. / 1. / a) / dash by level."""
    word = docx.Document()
    levels = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
    xml = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for level, (style, pattern) in enumerate(levels)
    )
    part = word.part.numbering_part.element
    part.insert(0, parse_xml(f'<w:abstractNum {_W} w:abstractNumId="77">{xml}</w:abstractNum>'))
    part.append(parse_xml(f'<w:num {_W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text, level in paragraphs:
        paragraph = word.add_paragraph(text)
        if level is not None:
            number = f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(number))
    word.save(str(path))
    return path


def with_xml(path: Path, replacements: dict[str, str], added: dict[str, str]) -> Path:
    """Change words of the file's document.xml and add parts: tracked changes, footnotes."""
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                text = content.decode("utf-8")
                for old, new in replacements.items():
                    assert old in text
                    text = text.replace(old, new)
                content = text.encode("utf-8")
            target.writestr(name, content)
        for name, text in added.items():
            target.writestr(name, text)
    return path


def scanned_pdf(path: Path) -> Path:
    """A PDF page that holds only a drawing."""
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(20, 20, 150, 200, style="F")
    pdf.output(str(path))
    return path


def locked_pdf(path: Path) -> Path:
    """A PDF that opens only with a password."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="chu", user_password="khach")
    pdf.output(str(path))
    return path


def _two_columns(word: docx.document.Document, left: Sequence[str], right: Sequence[str]) -> None:
    cells = word.add_table(rows=1, cols=2).rows[0].cells
    for cell, lines in zip(cells, (left, right), strict=True):
        cell.text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)


def _grid(word: docx.document.Document, grid: Grid) -> None:
    table = word.add_table(rows=0, cols=len(grid.rows[0]))
    table.style = "Table Grid"
    for row in grid.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


class _Sheet:
    """Lines placed by hand, as an office program would place them."""

    def __init__(self, header: str, indent: float) -> None:
        spec = importlib.util.find_spec("font_roboto")
        assert spec is not None
        assert spec.submodule_search_locations
        files = Path(spec.submodule_search_locations[0]) / "files"
        self.pdf = FPDF()
        self.pdf.set_auto_page_break(False)
        self.pdf.add_font("Roboto", fname=str(files / "Roboto-Regular.ttf"))
        self.header, self.indent = header, indent
        self.y = 0.0
        self._new_page()

    def write(self, draft: Draft) -> FPDF:
        self._columns(draft.left, draft.right)
        self.y += 4
        for line in draft.title:
            self._wrapped(line, centred=True)
        for item in draft.body:
            if isinstance(item, str):
                self._wrapped(item)
                self.y += 1.5
            else:
                self._table(item)
        self._columns(["Nơi nhận:", *draft.recipients], draft.signer, size=11)
        return self.pdf

    def _new_page(self) -> None:
        self.pdf.add_page()
        self.pdf.set_font("Roboto", size=13)
        if self.header:
            self.pdf.text(_LEFT, 10, self.header)
        if self.pdf.page > 1:
            self.pdf.text(105, 14, str(self.pdf.page))
        self.y = _TOP

    def _put(self, x: float, text: str, size: float = 13) -> None:
        self.pdf.set_font("Roboto", size=size)
        self.pdf.text(x, self.y, text)

    def _line_end(self, step: float = _STEP) -> None:
        self.y += step
        if self.y > _BOTTOM:
            self._new_page()

    def _wrapped(self, text: str, *, centred: bool = False) -> None:
        self.pdf.set_font("Roboto", size=13)
        room = _RIGHT - _LEFT - (0 if centred else self.indent)
        line = ""
        first = True
        for word in text.split():
            if line and self.pdf.get_string_width(f"{line} {word}") > room:
                self._line(line, first, centred)
                first, line, room = False, word, _RIGHT - _LEFT
            else:
                line = f"{line} {word}".strip()
        self._line(line, first, centred)

    def _line(self, line: str, first: bool, centred: bool) -> None:
        x = _LEFT + (self.indent if first and not centred else 0)
        if centred:
            x = (_LEFT + _RIGHT - self.pdf.get_string_width(line)) / 2
        self._put(x, line)
        self._line_end()

    def _columns(self, left: Sequence[str], right: Sequence[str], size: float = 12) -> None:
        top = self.y
        if top + max(len(left), len(right)) * 5.5 > _BOTTOM:
            self._new_page()
            top = self.y
        for x, lines in ((_LEFT, left), (118.0, right)):
            self.y = top
            for line in lines:
                self._put(x, line, size)
                self.y += 5.5
        self.y = top + max(len(left), len(right)) * 5.5 + 4

    def _table(self, grid: Grid) -> None:
        width = (_RIGHT - _LEFT) / len(grid.rows[0])
        for row in grid.rows:
            if self.y + 20 > _BOTTOM:
                self._new_page()
            self.pdf.set_font("Roboto", size=10)
            cells = [self._fold(text, width - 4) for text in row]
            height = max(map(len, cells)) * 5 + 3
            for column, lines in enumerate(cells):
                x = _LEFT + column * width
                self.pdf.rect(x, self.y - 4, width, height)
                for number, line in enumerate(lines):
                    self.pdf.text(x + 2, self.y + number * 5, line)
            self.y += height
        self.y += 4

    def _fold(self, text: str, width: float) -> list[str]:
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.pdf.get_string_width(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines
