"""Tables that were copied as text out of a PDF: cells one after another, rows broken anywhere.

Rule kept here: a row begins with its own number, the next one each time; cells are only parted
where every row of the table parts in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from knowledge.cutting.outline.lines import Line, is_caps, is_finished
from knowledge.cutting.outline.markers import find_marker
from knowledge.typed.normalize import fold

_HEAD = re.compile(r"^(?:stt|tt|so tt) (?=\S)")
_TOTAL = re.compile(r"^(?:tong cong|tong so|cong)\b[ :]*(?=\d|$)")
_ENDS = re.compile(r"^(?:ghi chu|noi nhan|nguon:|bang \d|bieu \d)")
_AMOUNT = re.compile(r"^\d[\d.,]*$")
# A head may be broken into so many lines.
_HEAD_LINES = 8
_FEWEST_ROWS = 2
# One amount may stand in a name; two side by side are cells.
_FEWEST_AMOUNTS = 2
BETWEEN = " | "


def settle_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of such tables joined into a row each, under a head."""
    done: list[Line] = []
    at = 0
    while at < len(lines):
        table, end = _table(lines, at) if _opens(lines[at]) else ((), at)
        done += table or (lines[at],)
        at = end if table else at + 1
    return tuple(done)


def _opens(line: Line) -> bool:
    bare = line.kind == "text" and line.starts is None and BETWEEN not in line.text
    return bare and bool(_HEAD.match(fold(line.text)))


def _table(lines: Sequence[Line], start: int) -> tuple[tuple[Line, ...], int]:
    """The lines of the table that opens here, and where it ends; none when there is no row."""
    head = list(
        takewhile(lambda line: not _is_row(line, 1), lines[start : start + _HEAD_LINES + 1])
    )
    at = start + len(head)
    if len(head) > _HEAD_LINES or any(_is_other(line) for line in head[1:]):
        return (), start
    rows: list[list[Line]] = []
    totals: list[Line] = []
    while at < len(lines) and not totals:
        line = lines[at]
        if _is_row(line, len(rows) + 1):
            rows.append([line])
        elif rows and _TOTAL.match(fold(line.text)):
            totals.append(line)
        elif _is_other(line) or _is_over(rows[-1], line):
            break
        else:
            rows[-1].append(line)
        at += 1
    if len(rows) < _FEWEST_ROWS:
        return (), start
    return _laid_out(head, rows, totals), at


def _is_row(line: Line, number: int) -> bool:
    """Whether this row begins here: its number and a word, which "4 40 05" has not."""
    count, _, rest = line.text.partition(" ")
    named = rest[:1].isalpha() and rest[:1].isupper()
    return line.kind == "text" and named and count.lstrip("0") == str(number)


def _is_other(line: Line) -> bool:
    """Whether a line cannot go on in a cell."""
    return (
        line.kind != "text"
        or find_marker(line.text) is not None
        or bool(_ENDS.match(fold(line.text)))
    )


def _is_over(row: Sequence[Line], line: Line) -> bool:
    """Whether the last row has ended: what follows is a paragraph or a heading of its own."""
    apart = is_finished(row[-1].text) or line.gap
    return apart or (is_caps(line.text) and len(line.text.split()) > 2)


def _laid_out(
    head: Sequence[Line], rows: Sequence[Sequence[Line]], totals: Sequence[Line]
) -> tuple[Line, ...]:
    cells = [_numbered(row) for row in rows]
    parted = [[number, *_parted(said)] for number, said in cells]
    widths = {len(row) for row in parted}
    if len(widths) != 1 or min(widths) <= _FEWEST_AMOUNTS:
        parted = [list(row) for row in cells]
    heads = _heads(" ".join(line.text for line in head), len(parted[0]))
    laid = [replace(head[0], text=BETWEEN.join(heads), starts=True, kind="head")]
    for lines, row in zip(rows, parted, strict=True):
        laid.append(replace(lines[0], text=BETWEEN.join(row), starts=True, kind="row"))
    for line in totals:
        laid.append(replace(line, text=_total(line.text), starts=True, kind="row"))
    return tuple(laid)


def _numbered(row: Sequence[Line]) -> tuple[str, str]:
    number, _, said = " ".join(line.text for line in row).partition(" ")
    return number, said


def _parted(said: str) -> list[str]:
    """The words, the amounts behind them one by one, and what follows those."""
    words = said.split()
    for at in range(1, len(words)):
        amounts = list(takewhile(_AMOUNT.match, words[at:]))
        if len(amounts) >= _FEWEST_AMOUNTS:
            rest = " ".join(words[at + len(amounts) :])
            return [" ".join(words[:at]), *amounts, *([rest] if rest else [])]
    return [said]


def _heads(text: str, width: int) -> list[str]:
    """The heads of the columns, which begin with a capital each, if there are as many as cells."""
    heads: list[str] = []
    for word in text.split():
        opens = word[:1].isupper() and not is_caps(word)
        if opens or not heads or len(heads) == 1:
            heads.append(word)
        else:
            heads[-1] += f" {word}"
    return heads if len(heads) == width else text.split(" ", 1)


def _total(text: str) -> str:
    words = text.split()
    named = list(takewhile(lambda word: not word[:1].isdigit(), words))
    amounts = words[len(named) :]
    parted = amounts if all(map(_AMOUNT.match, amounts)) else [" ".join(amounts)]
    return BETWEEN.join([" ".join(named), *filter(None, parted)])
