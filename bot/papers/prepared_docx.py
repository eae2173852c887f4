"""A Word paper whose blocks were laid out before: making one is putting words into them.

The rule: `layout_docx` alone says what a block looks like. Each is laid out once a process, with
marks where its words stand, and the parts of the file that are the same in every paper are packed
once a day; a paper writes anew only the document and its properties.
"""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from html import escape
from threading import Lock

from docx.document import Document

from bot.papers import layout_docx as layout
from bot.papers.rows import one_line
from handlers.values.shown.counts import counted

DOCUMENT, PROPERTIES = "word/document.xml", "docProps/core.xml"
# A property holds 255 characters.
MOST_NAME = 255
# The letters of a mark have no capitals and are typed by nobody.
_MARK = re.compile("\u27e6(\\d+)\u27e7")
# The section ends every body.
_BODY = re.compile("(?<=<w:body>)(.*)(?=<w:sectPr)", re.DOTALL)

# The first papers of a morning are asked for together: each layout is made by one of them.
_LAYING_OUT = Lock()

# A block adds itself to the paper: `block(paper, *words, **options)`.
Block = Callable[..., object]
# The XML of a block: at each odd place the number of the word that stands there.
Pattern = tuple[str, ...]


@dataclass(frozen=True)
class RowLook:
    """How a row of a table looks; a `band` is one cell over the whole width, kept with the next."""

    centred: tuple[int, ...] = (0,)
    bold: bool = False
    band: bool = False


@dataclass(frozen=True)
class TableRow:
    """One row; a number in it is a count, and centred besides what its look says."""

    words: tuple[str | int, ...]
    shape: RowLook = RowLook()

    @property
    def look(self) -> RowLook:
        """How it looks with these words."""
        numbers = (place for place, word in enumerate(self.words) if isinstance(word, int))
        return replace(self.shape, centred=tuple(sorted({*self.shape.centred, *numbers})))


class PreparedPaper:
    """A paper under way, with the words of its blocks; every word is one line."""

    def __init__(self, name: str, author: str, day: date) -> None:
        with _LAYING_OUT:
            self._frame = _frame(day)
        self._properties = _filled(self._frame.properties, (name[:MOST_NAME], author[:MOST_NAME]))
        self._blocks: list[str] = []

    def add(self, block: Block, *words: str, **options: object) -> None:
        """A block of the layout at the end of the paper."""
        with _LAYING_OUT:
            pattern = _laid_out(block, len(words), tuple(sorted(options.items())))
        self._blocks.append(_filled(pattern, words))

    def add_table(
        self, headings: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]]
    ) -> None:
        """A bordered table with so many rows."""
        with _LAYING_OUT:
            head, row, foot = _table(tuple(headings), tuple(widths), RowLook())
        self._blocks += (head, *(_filled(row, words) for words in rows), foot)

    def add_rows(
        self, headings: Sequence[str], widths: Sequence[float], rows: Sequence[TableRow]
    ) -> None:
        """A bordered table of rows that do not all look alike; there is at least one."""
        head, foot = "", ""
        for row in rows:
            with _LAYING_OUT:
                first, pattern, foot = _table(tuple(headings), tuple(widths), row.look)
            if not head:
                head = first
                self._blocks.append(head)
            self._blocks.append(_filled(pattern, tuple(map(_written, row.words))))
        self._blocks.append(foot)

    def as_bytes(self) -> bytes:
        """The .docx file."""
        file = io.BytesIO(self._frame.archive)
        # Written behind what is packed already, which is neither read nor packed again.
        with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            # Too short to be worth packing.
            archive.writestr(PROPERTIES, self._properties, zipfile.ZIP_STORED)
            document = (self._frame.before, *self._blocks, self._frame.after)
            archive.writestr(DOCUMENT, "".join(document))
        return file.getvalue()


@dataclass(frozen=True)
class _Frame:
    """What papers of one day share: the packed parts, and what stands around their blocks."""

    archive: bytes
    properties: Pattern
    before: str
    after: str


@lru_cache(maxsize=2)
def _frame(day: date) -> _Frame:
    paper = layout.new_paper(_mark(0), _mark(1), day)
    archive = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(layout.as_bytes(paper))) as whole,
        zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as shared,
    ):
        for part in whole.infolist():
            if part.filename not in (DOCUMENT, PROPERTIES):
                shared.writestr(part, whole.read(part))
        properties = whole.read(PROPERTIES).decode()
    before, _, after = _BODY.split(_xml(paper))
    return _Frame(archive.getvalue(), _pattern(properties), before, after)


@cache
def _laid_out(block: Block, words: int, options: tuple[tuple[str, object], ...]) -> Pattern:
    paper = _empty()
    block(paper, *map(_mark, range(words)), **dict(options))
    return _pattern(_body(paper))


@cache
def _table(
    headings: tuple[str, ...], widths: tuple[float, ...], look: RowLook
) -> tuple[str, Pattern, str]:
    """What stands before the rows, a row, and what stands after them."""
    paper = _empty()
    table = layout.grid(paper, headings, widths)
    if look.band:
        layout.add_band(table, _mark(0), bold=look.bold, keep=True)
    else:
        marks = [_mark(place) for place in range(len(headings))]
        layout.add_row(table, marks, centred=look.centred, bold=look.bold)
    head, tag, rest = _body(paper).rpartition("<w:tr>")
    row, end, foot = rest.rpartition("</w:tr>")
    return head, _pattern(f"{tag}{row}{end}"), foot


def _empty() -> Document:
    paper = _blank()
    paper.element.body.clear_content()
    return paper


@cache
def _blank() -> Document:
    # One for all blocks: each takes 5 MB and most of the time that a block takes.
    return layout.new_paper("", "", date.min)


def _body(paper: Document) -> str:
    return _BODY.split(_xml(paper))[1]


def _xml(paper: Document) -> str:
    xml: str = paper.part.blob.decode()
    return xml


def _written(word: str | int) -> str:
    return counted(word) if isinstance(word, int) else word


def _mark(number: int) -> str:
    return f"\u27e6{number}\u27e7"


def _pattern(xml: str) -> Pattern:
    return tuple(_MARK.split(xml))


def _filled(pattern: Pattern, words: Sequence[str]) -> str:
    pieces = list(pattern)
    pieces[1::2] = [escape(one_line(words[int(number)]), quote=False) for number in pattern[1::2]]
    # Where there are no words the layout leaves their element out.
    return "".join(pieces).replace("<w:t></w:t>", "")
