"""The two places of an official PDF with columns: the letterhead and the signature block.

Rule kept here: a left column is read to its end before the right one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from bot.documents.glyphs import Piece
from knowledge.cutting.outline.outline import DOCUMENT_TYPES, is_caps
from knowledge.typed.normalize import fold

Side = Literal["", "left", "right"]
Placed = tuple[Piece, Side]

_MOTTO = re.compile(r"cong hoa xa hoi|doc lap ?[-\u2013] ?tu do|dang cong san viet nam")
_SIGNS = re.compile(
    r"^(t/?m|k/?t|t/?l|tuq|q)\.? |^(pho |tong )?(chu tich|giam doc|truong ban|bi thu)\b"
)
_TYPE = re.compile(rf"^(?:{DOCUMENT_TYPES})\b")
_HEAD_ROWS = 14


def whole(row: Sequence[Piece]) -> Piece:
    """The row's pieces as one."""
    text = " ".join(piece.text for piece in row)
    marks = sum(piece.marks for piece in row)
    return replace(row[0], text=text, x1=max(piece.x1 for piece in row), marks=marks)


def in_columns(pages: Sequence[list[list[Piece]]]) -> list[list[Placed]]:
    """Pieces of every page in reading order, each with the column it stands in."""
    done = []
    signing = False
    for number, rows in enumerate(pages):
        head = _head_end(rows) if number == 0 else 0
        # A signature block that a page cut goes on at the top of the next.
        tail = 0 if signing else _tail_start(rows, head)
        end = _tail_end(rows, tail)
        placed = _split(rows[:head])
        placed += [(whole(row), "") for row in rows[head:tail]]
        placed += _split(rows[tail:end])
        placed += [(whole(row), "") for row in rows[end:]]
        signing = tail < len(rows) and end == len(rows)
        done.append(placed)
    return done


def _head_end(rows: Sequence[list[Piece]]) -> int:
    """Index after the letterhead: where the document's type stands, 0 without a letterhead."""
    text = " ".join(fold(piece.text) for row in rows[:_HEAD_ROWS] for piece in row)
    if not _MOTTO.search(text) and not any(_is_number_row(row) for row in rows[:_HEAD_ROWS]):
        return 0
    for index, row in enumerate(rows[:_HEAD_ROWS]):
        if len(row) == 1 and is_caps(row[0].text) and _TYPE.match(fold(row[0].text)):
            return index
    ends = [index for index, row in enumerate(rows[:_HEAD_ROWS]) if len(row) == 2]
    ends = [index for index in ends if not _is_sentence(rows[index])]
    return ends[-1] + 1 if ends else 0


def _is_number_row(row: list[Piece]) -> bool:
    """The row "number ... place and date" of a letterhead without a motto."""
    return len(row) == 2 and fold(row[0].text).startswith("so") and " ngay" in fold(row[1].text)


def _is_sentence(row: list[Piece]) -> bool:
    # A sentence set wide, or a mark with its text, is no pair of columns.
    return fold(row[0].text).startswith(("can cu", "thuc hien")) or len(row[0].text) < 3


def _tail_start(rows: Sequence[list[Piece]], head: int) -> int:
    for index in range(head, len(rows)):
        for piece in rows[index]:
            plain = fold(piece.text)
            if plain.startswith("noi nhan") or (is_caps(piece.text) and _SIGNS.match(plain)):
                return index
    return len(rows)


def _tail_end(rows: Sequence[list[Piece]], tail: int) -> int:
    for index in range(tail + 1, len(rows)):
        plain = fold(rows[index][0].text)
        if plain.startswith("phu luc") or re.match(r"(ke hoach|de an|quy che|danh muc)$", plain):
            return index
    return len(rows)


def _split(rows: Sequence[list[Piece]]) -> list[Placed]:
    seconds = [row[1].x0 for row in rows if len(row) >= 2 and len(row[0].text) > 2]
    # Centred lines of the right column begin a little before its leftmost pair.
    edge = min(seconds) - 12 if seconds else None
    left: list[Placed] = []
    right: list[Placed] = []
    for row in rows:
        if edge is None:
            left.append((whole(row), "left"))
            continue
        near = [piece for piece in row if piece.x0 < edge]
        far = [piece for piece in row if piece.x0 >= edge]
        if near:
            left.append((whole(near), "left"))
        if far:
            right.append((whole(far), "right"))
    return left + right
