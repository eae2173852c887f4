"""What the columns of a table of persons hold, by the words of their headings.

The rule: the longest beginning counts, so that "Tên đơn vị" is no "Tên"; what is not known is "".
"""

import re
from collections.abc import Sequence
from functools import cache

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import persons as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

Row = Sequence[str]
LONGEST_HEADING = 60
NAMES = frozenset(("family", "name", "name-goes-on"))


def columns_of(row: Row) -> list[str]:
    """What each column holds; "" where the cell is no heading, "title:<id>" under one title."""
    return [_kind(cell) or _title_heading(cell) for cell in row]


def is_head(row: Row, *, again: bool = False) -> bool:
    """Whether one of its cells is the heading of names; `again`: all of them must be headings."""
    filled = {cell for cell in row if cell}
    kinds = [_kind(cell) for cell in filled]
    # A line that begins with such words is no table yet.
    named = "name" in kinds and (len(filled) > 1 or _folded(*filled) in _whole())
    return named and (not again or all(kinds))


def _folded(cell: str) -> str:
    return " ".join(re.sub(r"[^a-z ]+", " ", fold(cell)).split())


@cache
def _starts() -> tuple[tuple[str, str], ...]:
    """(beginning, kind), the longest first."""
    starts = ((fold(one), kind) for kind, ones in words.HEADING_STARTS.items() for one in ones)
    return tuple(sorted(starts, key=lambda start: -len(start[0])))


@cache
def _whole() -> dict[str, str]:
    whole = {fold(name): kind for kind, names in words.COLUMNS.items() for name in names}
    family = dict.fromkeys(map(fold, words.FAMILY_HEADINGS), "family")
    return {**whole, **family, **dict.fromkeys(words.NUMBER_HEADINGS, "number")}


def _kind(cell: str) -> str:
    folded = _folded(cell)
    if not folded or len(cell) > LONGEST_HEADING:
        return ""
    kind = _whole().get(folded)
    if kind is None:
        starts = (kind for start, kind in _starts() if f"{folded} ".startswith(f"{start} "))
        kind = next(starts, "")
    # "12 xã viên" stands below a heading.
    return "" if kind == "name" and any(map(str.isdigit, cell)) else kind


def _title_heading(cell: str) -> str:
    reading = Reading(Said(cell))
    marks = reading.of("title")
    if len(marks) == 1 and marks[0].first == 0 and marks[0].last == len(reading.words):
        return f"title:{marks[0].value}"
    return ""


def split_name(columns: list[str], width: int) -> list[str]:
    """The columns; an unnamed one beside the name's is the rest of it (the heading is merged)."""
    kinds = [*columns, *[""] * (width - len(columns))]
    at = kinds.index("name")
    if at + 1 < len(kinds) and kinds[at + 1] == "":
        kinds[at + 1] = "name-goes-on"
    return kinds
