"""Read a PDF that has text into lines: paragraphs by their indents, tables by their rules.

Rule kept here: headers, footers and page numbers go; a scan without text is said to be one.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import category

from bot.documents.errors import MOST_TEXT, DocumentError
from bot.documents.glyphs import Glyph, Piece, glyphs_of, rows_of, text_of
from bot.documents.layout import Page, lay_out
from knowledge.cutting.outline.outline import Line

_MAX_PAGES = 400
# Told by the orders of the pages, where some of the letters are kerned away or drawn twice.
_MAX_LETTERS, _MAX_LETTERS_A_PAGE = 2 * MOST_TEXT, 60_000
_DRAWN = re.compile(rb"\(([^()\\]*(?:\\.[^()\\]*)*)\)|<([0-9A-Fa-f\s]+)>", re.DOTALL)
# A scan may carry a stamp or a page number as text.
LEAST_LETTERS_A_PAGE = 25
# A few letters of a symbol font are no loss; a fifth is the text itself.
_UNREADABLE_SHARE = 0.2
# Private, unassigned and control codes.
_NO_LETTERS = ("Co", "Cn", "Cc")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"^[-\u2013\s]*(trang |page )?\d{1,3}(\s*/\s*\d{1,3})?[-\u2013\s]*$", re.IGNORECASE
)
# A rule may be drawn as a thin box; a broader one without an outline is the paper's shade.
_THICKEST_RULE = 3.0
# Share of the page height that a 2 cm margin leaves free of running text.
_EDGE = 0.065


def read_pdf(data: bytes, progress: Callable[[float], None]) -> tuple[Line, ...]:
    """Return the file's lines. Raises DocumentError: encrypted, broken, scanned, bad-map."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            pages = _read_pages(pdf, progress)
    except DocumentError:
        raise
    except PdfminerException as error:
        locked = any(isinstance(each, PDFPasswordIncorrect) for each in error.args)
        raise DocumentError("encrypted" if locked else "broken") from error
    # A damaged file fails inside the PDF library in many ways, none of them documented.
    except Exception as error:
        raise DocumentError("broken") from error
    return lay_out(without_furniture(pages))


def _read_pages(pdf: Any, progress: Callable[[float], None]) -> list[Page]:
    total = len(pdf.pages)
    if total == 0:
        raise DocumentError("broken")
    if total > _MAX_PAGES:
        raise DocumentError("too-big")
    _check_length(pdf.pages)
    pages, letters, unreadable = [], 0, 0
    for number, page in enumerate(pdf.pages):
        letters += sum(char["text"].isalpha() for char in page.chars)
        unreadable += sum(map(_is_unnamed, page.chars))
        pages.append(_read_page(page))
        page.close()
        progress(0.95 * (number + 1) / total)
    if unreadable > _UNREADABLE_SHARE * (letters + unreadable):
        raise DocumentError("bad-map")
    if letters < LEAST_LETTERS_A_PAGE * total:
        raise DocumentError("scanned")
    return pages


def _check_length(pages: Any) -> None:
    """Refuse what is longer than a plan before each letter of it takes its kilobyte."""
    total = 0
    for page in pages:
        drawn = 0
        for letters in _letters_drawn(page.page_obj.contents):
            drawn += letters
            if drawn > _MAX_LETTERS_A_PAGE or total + drawn > _MAX_LETTERS:
                raise DocumentError("too-big")
        total += drawn


def _letters_drawn(streams: Any) -> Iterator[int]:
    """How many letters each order of a page draws: one a byte, or one in four digits."""
    from pdfminer.pdftypes import stream_value

    for stream in streams:
        for each in _DRAWN.finditer(stream_value(stream).get_data()):
            yield len(each[1]) if each[1] is not None else len(each[2]) // 4


def _is_unnamed(char: dict[str, Any]) -> bool:
    """Tell whether the font does not say which letter this is, or names none that exists."""
    text: str = char["text"]
    return text.startswith("(cid:") or any(map(_is_no_letter, text))


def _is_no_letter(code: str) -> bool:
    return code == "\ufffd" or (category(code) in _NO_LETTERS and not code.isspace())


def _read_page(page: Any) -> Page:
    height = float(page.height)
    page = page.filter(lambda drawn: not _is_shade(drawn))
    # Bold is sometimes printed twice, a hair apart.
    glyphs = glyphs_of(page.dedupe_chars().chars, height)
    tables = [table for table in page.find_tables() if _is_table(table)]
    boxes = [table.bbox for table in tables]
    outside = [glyph for glyph in glyphs if not any(_inside(glyph, box) for box in boxes)]
    grids = [(float(table.bbox[1]), _grid(table, glyphs)) for table in tables]
    return Page(rows_of(outside), grids, float(page.width), height)


def _is_shade(drawn: dict[str, Any]) -> bool:
    """Tell whether this is the ground behind a paragraph, as text pasted from the web has."""
    boxed = drawn["object_type"] in ("rect", "curve") and not drawn.get("stroke")
    return boxed and min(drawn["width"], drawn["height"]) > _THICKEST_RULE


def _is_table(table: Any) -> bool:
    # One cell is a frame around text.
    return bool(table.rows) and max(len(row.cells) for row in table.rows) > 1


def _grid(table: Any, glyphs: list[Glyph]) -> list[list[str]]:
    grid = []
    for row in table.rows:
        cells = [cell for cell in row.cells if cell is not None]
        grid.append([text_of([g for g in glyphs if _inside(g, cell)]) for cell in cells])
    return grid


def _inside(glyph: Glyph, box: tuple[float, float, float, float]) -> bool:
    middle = (glyph.x0 + glyph.x1) / 2
    # The middle of the letter: its baseline lies on the rule below it.
    height = glyph.y - glyph.size / 3
    return box[0] <= middle <= box[2] and box[1] <= height <= box[3]


def without_furniture(pages: list[Page]) -> list[Page]:
    """Leave out page numbers and what repeats in the margins of most pages."""
    seen = Counter(key for page in pages for key in {_key(row) for row in _margin_rows(page)})
    kept = []
    for page in pages:
        margin = _margin_rows(page)
        repeated = [row for row in margin if len(pages) > 1 and seen[_key(row)] > len(pages) / 2]
        ends = [*margin, *page.rows[:1], *page.rows[-1:]]
        gone = {id(row) for row in repeated} | {
            id(row) for row in ends if _NUMBER.match(_text(row))
        }
        rows = [row for row in page.rows if id(row) not in gone]
        kept.append(Page(rows, page.grids, page.width, page.height))
    return kept


def _margin_rows(page: Page) -> list[list[Piece]]:
    top, bottom = page.height * _EDGE, page.height * (1 - _EDGE)
    return [row for row in page.rows if row[0].y < top or row[0].y > bottom]


def _key(row: list[Piece]) -> str:
    # A footer repeats but for its page number.
    return _DIGITS.sub("#", _text(row))


def _text(row: list[Piece]) -> str:
    return " ".join(piece.text for piece in row)
