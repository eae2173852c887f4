"""Letters on a PDF page put together to rows of text pieces by where they stand.

Rule kept here: only positions count, so torn words (accents from another font) come out whole.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.documents.fonts import letter_of

# All in letter sizes, so that they hold for any font size: rows,
# blanks, gaps between columns, and how small a raised footnote mark is.
_SAME_LINE = 0.3
_SPACE = 0.16
_COLUMN = 1.1
_RAISED = 0.8
_CLOSING = frozenset(";,.:)")


@dataclass(frozen=True)
class Glyph:
    """One letter: left and right edge, baseline height from the page's top, size (points)."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


@dataclass(frozen=True)
class Piece:
    """Letters of one line without a column gap; `first_word` is the first word's width.

    `marks` counts the footnote marks taken out; `noted`: the piece opens with one.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    first_word: float
    marks: int = 0
    noted: bool = False


def glyphs_of(chars: Iterable[Mapping[str, Any]], height: float) -> list[Glyph]:
    """The upright letters of pdfplumber's `chars`."""
    found = []
    for char in chars:
        # Turned letters are stamps in the margin; "(cid:" is a letter the font does not name.
        if not char.get("upright", True) or char["text"].startswith("(cid:"):
            continue
        # Not the box: accents from another font have another height on the same baseline.
        baseline = height - float(char["matrix"][5])
        size = float(char["size"])
        found.append(
            Glyph(
                letter_of(char["text"], char.get("fontname")),
                float(char["x0"]),
                float(char["x1"]),
                baseline,
                size,
            )
        )
    return found


def rows_of(glyphs: Sequence[Glyph]) -> list[list[Piece]]:
    """Rows from top to bottom, each with its pieces from left to right.

    Small raised numbers (footnote marks) are left out; the row's first piece counts them.
    """
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: each.y):
        if rows and glyph.y - _base(rows[-1]) <= _SAME_LINE * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    built = []
    for letters, marks in _absorb_marks(rows):
        pieces = _pieces(letters)
        if pieces:
            starts = [mark[0].x0 for mark in marks]
            noted = bool(starts) and min(starts) <= pieces[0].x0 + 1
            pieces[0] = replace(pieces[0], marks=len(marks), noted=noted)
            built.append(pieces)
    return built


def text_of(glyphs: Sequence[Glyph]) -> str:
    """The letters as one text, rows joined by blanks."""
    return " ".join(piece.text for row in rows_of(glyphs) for piece in row)


def _base(row: list[Glyph]) -> float:
    # The median, because raised and lowered signs pull a mean.
    return statistics.median(glyph.y for glyph in row)


def _absorb_marks(rows: list[list[Glyph]]) -> list[tuple[list[Glyph], list[list[Glyph]]]]:
    """Rows without their footnote marks, and the marks, also those standing as rows above."""
    kept: list[tuple[list[Glyph], list[list[Glyph]]]] = []
    raised: list[Glyph] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else None
        if below is not None and _is_mark_row(row, below):
            raised += row
            continue
        size, base = statistics.median(glyph.size for glyph in row), _base(row)
        inside = [g for g in row if _is_mark(g, size) and g.y < base - 0.05 * size]
        letters = [g for g in row if not any(g is mark for mark in inside)]
        kept.append((letters, _grouped([*raised, *inside])))
        raised = []
    return kept


def _is_mark_row(row: list[Glyph], below: list[Glyph]) -> bool:
    size = statistics.median(glyph.size for glyph in below)
    near = _base(below) - _base(row) < 0.7 * size
    return near and all(_is_mark(glyph, size) or glyph.text.isspace() for glyph in row)


def _is_mark(glyph: Glyph, size: float) -> bool:
    return glyph.size < _RAISED * size and (glyph.text.isdigit() or glyph.text in "()[]*")


def _grouped(marks: list[Glyph]) -> list[list[Glyph]]:
    """Digits that stand together are one mark."""
    groups: list[list[Glyph]] = []
    for glyph in sorted((g for g in marks if not g.text.isspace()), key=lambda each: each.x0):
        if groups and glyph.x0 - groups[-1][-1].x1 < glyph.size / 2:
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return groups


def _pieces(row: list[Glyph]) -> list[Piece]:
    ordered = sorted(row, key=lambda each: (each.x0, each.x1))
    pieces: list[Piece] = []
    held: list[Glyph] = []
    text = ""
    blank = False
    for glyph in ordered:
        if glyph.text.isspace():
            blank = True
            continue
        # An accent drawn behind its letter ends before it: the last three together tell the edge.
        gap = glyph.x0 - max(each.x1 for each in held[-3:]) if held else 0.0
        if held and gap > _COLUMN * glyph.size:
            pieces.append(_piece(held, text))
            held, text = [], ""
        elif held and _is_space(gap / glyph.size, blank, glyph.text):
            text += " "
        text += glyph.text
        held.append(glyph)
        blank = False
    if held:
        pieces.append(_piece(held, text))
    return pieces


def _is_space(gap: float, blank: bool, text: str) -> bool:
    """A gap (in letter sizes) is a blank; what a dropped mark leaves before a comma is none."""
    # A typed blank needs half the gap; justified text makes some of them narrow.
    return gap > _SPACE / 2 if blank else gap > _SPACE and text not in _CLOSING


def _piece(held: list[Glyph], text: str) -> Piece:
    length = len(text.partition(" ")[0])
    word = held[: max(length, 1)]
    return Piece(
        text=text,
        x0=held[0].x0,
        x1=max(glyph.x1 for glyph in held),
        y=_base(held),
        size=statistics.median(glyph.size for glyph in held),
        first_word=word[-1].x1 - word[0].x0,
    )
