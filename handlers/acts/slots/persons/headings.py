"""What the columns of a table of persons hold, by the words of their headings.

The rule: the longest beginning counts, so that "Tên đơn vị" is no "Tên"; what is not known is "".
"""

import re
from collections.abc import Sequence

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import persons as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

Row = Sequence[str]
LONGEST_HEADING = 60
NAMES = frozenset(("family", "name", "name-goes-on"))


def columns_of(row: Row) -> list[str]:
    """What each column holds; "" where the cell is no heading, "title:<id>" under one title."""
    return [_kind(cell) for cell in row]


def _kind(cell: str) -> str:
    folded = " ".join(re.sub(r"[^a-z ]+", " ", fold(cell)).split())
    if not folded or len(cell) > LONGEST_HEADING:
        return ""
    if folded in words.NUMBER_HEADINGS:
        return "number"
    if folded in map(fold, words.FAMILY_HEADINGS):
        return "family"
    for kind, names in words.COLUMNS.items():
        if folded in map(fold, names):
            return kind
    starts = (
        (len(start), kind)
        for kind, names in words.HEADING_STARTS.items()
        for start in map(fold, names)
        if f"{folded} ".startswith(f"{start} ")
    )
    longest = max(starts, default=(0, ""))[1]
    if longest == "name" and any(map(str.isdigit, cell)):
        return ""  # "12 xã viên" stands below a heading.
    return longest or _title_heading(cell)


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
