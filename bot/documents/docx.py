"""Read a Word file (.docx) into lines: body, tables, footnotes, automatic numbers.

Rule kept here: inserted text counts, deleted and hidden text does not; nothing is executed.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.documents.archives import BadArchive, unpacked
from bot.documents.errors import MOST_TEXT_BYTES, DocumentError
from bot.documents.fonts import of_font
from bot.documents.numbering import Numbering, read_numbering, whole
from bot.documents.tables import is_layout, rows_to_lines
from bot.documents.text_columns import split_columns
from bot.documents.xml import attribute, child, children, descendants, is_bold, local
from knowledge.cutting.outline.outline import Line

# "Fallback" repeats what "Choice" holds for old programs; field codes are not what is printed.
_SKIPPED = ("del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "pict", "object")
_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# What a macro is kept in, whatever the file's ending says.
_PROGRAM = "vbaProject.bin"
# A small archive may hold an endless part; the longest text that is read has a third of this.
_MAX_XML, _MAX_TAGS, _MAX_PARAGRAPHS = 40_000_000, 1_000_000, 100_000
_MOST_SHRUNK = 100
_TAG, _PARAGRAPH = re.compile(rb"<[^>]*>"), re.compile(rb"<(?:\w+:)?p[\s/>]")


@dataclass
class _WordReading:
    numbering: Numbering
    notes: dict[str, str]
    lines: list[Line] = field(default_factory=list)
    joins_next: bool = False


def read_docx(data: bytes, progress: Callable[[float], None]) -> tuple[Line, ...]:
    """Return the file's lines. Raises DocumentError when it is no Word file or damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if not any(name.startswith("word/document") for name in archive.namelist()):
                raise DocumentError("wrong-kind")
            if any(map(_is_bomb, archive.infolist())):
                raise DocumentError("too-big")
            # Whoever hands it on would hand the program in it on.
            if any(name.endswith(_PROGRAM) for name in archive.namelist()):
                raise DocumentError("macros")
            document = _part(archive, "document")
            reading = _WordReading(
                read_numbering(_part(archive, "numbering"), _part(archive, "styles")),
                _read_notes(_part(archive, "footnotes")),
            )
        body = child(document, "body")
        if body is None:
            raise DocumentError("broken")
        blocks = list(body)
        for index, block in enumerate(blocks):
            _read_block(block, reading)
            progress(0.9 * index / len(blocks))
    # An entity is multiplied or read from elsewhere; no office program writes one. Nor does any put
    # tables a thousand deep into each other: RecursionError is a RuntimeError.
    except (
        DefusedXmlException,
        BadArchive,
        zipfile.BadZipFile,
        zlib.error,
        ParseError,
        OSError,
        ValueError,
        RuntimeError,
        EOFError,
    ) as e:
        raise DocumentError("broken") from e
    return tuple(split_columns(reading.lines))


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    """Whether a part would fill the machine of whoever opens it next; no picture shrinks so."""
    return part.file_size > max(_MAX_XML, _MOST_SHRUNK * part.compress_size)


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    path = f"word/{name}.xml"
    if path not in archive.namelist():
        return None
    if archive.getinfo(path).file_size > _MAX_XML:
        raise DocumentError("too-big")
    part = unpacked(archive, archive.getinfo(path))
    # Each costs a hundred times its few letters, and an empty paragraph most of all: what is longer
    # than a plan is refused before a tree of it fills the memory.
    if part.count(b"<") > _MAX_TAGS or _letters(part) > MOST_TEXT_BYTES:
        raise DocumentError("too-big")
    if sum(1 for _ in _PARAGRAPH.finditer(part)) > _MAX_PARAGRAPHS:
        raise DocumentError("too-big")
    root: Element = fromstring(part)
    return root


def _letters(part: bytes) -> int:
    """How many bytes of it are text."""
    return len(_TAG.sub(b"", part).translate(None, b" \r\n\t"))


def _read_notes(part: Element | None) -> dict[str, str]:
    notes = {}
    for note in children(part, "footnote"):
        if attribute(note, "type") is None:
            text = " ".join(_text(each)[0] for each in descendants(note, "p"))
            notes[attribute(note, "id") or ""] = " ".join(text.split())
    return notes


def _read_block(block: Element, reading: _WordReading) -> None:
    match local(block):
        case "p":
            _read_paragraph(block, reading)
        case "tbl":
            _read_table(block, reading)
        case "sdt":
            for inner in child(block, "sdtContent") or ():
                _read_block(inner, reading)
        case "ins" | "moveTo" | "customXml" | "smartTag":
            for inner in block:
                _read_block(inner, reading)


def _read_paragraph(paragraph: Element, reading: _WordReading) -> None:
    for box in _boxes(paragraph):
        for inner in box:
            _read_block(inner, reading)
    text, references = _text(paragraph)
    # An empty paragraph shows no number and does not count.
    label = reading.numbering.label(paragraph) if text.strip() else ""
    pieces = (label + text).split("\n")
    bold = is_bold(paragraph)
    for number, piece in enumerate(pieces):
        joined = reading.joins_next and number == 0
        starts = False if joined else None
        reading.lines.append(Line(piece, starts, gap=not joined, bold=bold))
    reading.joins_next = _mark_deleted(paragraph)
    for reference in references:
        number_text = sum(line.kind == "note" for line in reading.lines) + 1
        if reading.notes.get(reference):
            note = f"[{number_text}] {reading.notes[reference]}"
            reading.lines.append(Line(note, starts=True, kind="note"))


def _boxes(paragraph: Element) -> list[Element]:
    """Text boxes anchored in the paragraph; each is stored twice, the second copy is skipped."""
    boxes: list[Element] = []
    for choice in descendants(paragraph, "Choice"):
        boxes.extend(descendants(choice, "txbxContent"))
    if not boxes:
        boxes.extend(descendants(paragraph, "txbxContent"))
    return boxes


def _mark_deleted(paragraph: Element) -> bool:
    """Tell whether the paragraph's end was deleted, so that the next one runs on."""
    return child(child(child(paragraph, "pPr"), "rPr"), "del") is not None


def _text(element: Element) -> tuple[str, list[str]]:
    pieces: list[str] = []
    references: list[str] = []
    for kind, value in _pieces(element):
        (references if kind == "note" else pieces).append(value)
    return "".join(pieces), references


def _pieces(element: Element) -> Iterator[tuple[str, str]]:
    for inner in element:
        name = local(inner)
        if name in _SKIPPED or name == "txbxContent" or _is_hidden(inner):
            continue
        if name == "t":
            yield "text", inner.text or ""
        elif name == "footnoteReference":
            yield "note", attribute(inner, "id") or ""
        # A page break inside a sentence is a blank; a line break is meant.
        elif name == "br" and attribute(inner, "type") in ("page", "column"):
            yield "text", " "
        elif name in _BLANKS:
            yield "text", _BLANKS[name]
        else:
            convert = of_font(_font(inner)) if name == "r" else None
            for kind, value in _pieces(inner):
                yield kind, convert(value) if convert and kind == "text" else value


def _font(run: Element) -> str | None:
    return attribute(child(child(run, "rPr"), "rFonts"), "ascii")


def _is_hidden(run: Element) -> bool:
    hidden = child(child(run, "rPr"), "vanish") if local(run) == "r" else None
    return hidden is not None and attribute(hidden, "val") not in ("0", "false")


def _read_table(table: Element, reading: _WordReading) -> None:
    grid = [_read_row(row, reading) for row in _rows(table)]
    grid = [row for row in grid if row]
    texts = [[cell_text(cell) for _, cell, _ in row] for row in grid]
    if is_layout(texts):
        # A letterhead and a signature block are read column by column, as people do.
        for column in range(max(map(len, texts), default=0)):
            for row in grid:
                if column < len(row):
                    reading.lines.extend(row[column][1])
        return
    reading.lines.extend(rows_to_lines(_fill_merged(grid)))


def _rows(table: Element) -> Iterator[Element]:
    for each in table:
        if local(each) == "tr" and child(child(each, "trPr"), "del") is None:
            yield each
        elif local(each) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _rows(each)


def _read_row(row: Element, reading: _WordReading) -> list[tuple[int, list[Line], bool]]:
    """Cells as (grid column, lines, continues the cell above)."""
    cells: list[tuple[int, list[Line], bool]] = []
    column = 0
    for cell in row:
        while local(cell) == "sdt":
            # A control without a cell ends the unwrapping.
            cell = child(child(cell, "sdtContent"), "tc") or Element("none")
        if local(cell) != "tc":
            continue
        properties = child(cell, "tcPr")
        inner = _WordReading(reading.numbering, reading.notes)
        for block in cell:
            _read_block(block, inner)
        merge = child(properties, "vMerge")
        # Word leaves the value out where the cell above goes on.
        goes_on = merge is not None and attribute(merge, "val") != "restart"
        cells.append((column, inner.lines, goes_on))
        column += whole(attribute(child(properties, "gridSpan"), "val"), 1)
    return cells


def _fill_merged(grid: list[list[tuple[int, list[Line], bool]]]) -> list[list[str]]:
    above: dict[int, str] = {}
    filled = []
    for row in grid:
        texts = []
        for column, lines, goes_on in row:
            text = above.get(column, "") if goes_on else cell_text(lines)
            above[column] = text
            texts.append(text)
        filled.append(texts)
    return filled


def cell_text(lines: list[Line]) -> str:
    """A cell's paragraphs as one line."""
    return " ".join(" ".join(line.text.split()) for line in lines if line.text.strip())
