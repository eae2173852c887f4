"""A row of a table told with the heads of its columns, units and all.

Rule kept here: heads are the document's own words; a row that does not fit its head has none, and
only of a sum it is known that its name takes the place of several cells.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.passages.tables import Tables, named_cell
from knowledge.typed.normalize import fold

_AMOUNT = re.compile(r"^\d[\d.,]*$")
_TOTAL = re.compile(r"^(?:tong|cong)\b")
_FEWEST = 2


@dataclass(frozen=True)
class HeadedRow:
    """What a row is about, and its other cells, each with the head of its column."""

    name: str
    cells: tuple[tuple[str, str], ...]

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        told = "; ".join(f"{head}: {cell}" for head, cell in self.cells)
        return f"{self.name}: {told}."


def headed_row(texts: Mapping[str, str], section: str) -> HeadedRow | None:
    """A section of `texts` as a row; None for what is no row, or fits no head."""
    tables = Tables(texts)
    cells = tables.cells(section)
    total = bool(cells) and _TOTAL.match(fold(cells[0])) is not None
    if len(cells) < _FEWEST or (len(cells) == _FEWEST and not total):
        return None
    head = tables.head(section)
    if total:
        return _sum_below(tables, section)
    named = named_cell(cells)
    if head is None or named is None:
        return None
    pairs = zip(head[named + 1 :], cells[named + 1 :], strict=True)
    told = tuple((name, cell) for name, cell in pairs if name and cell)
    group = tables.group(section)
    name = f"{cells[named]} ({texts[group]})" if group else cells[named]
    return HeadedRow(name, told) if told else None


def _sum_below(tables: Tables, section: str) -> HeadedRow | None:
    """A sum with the heads of the rows that it adds up."""
    headed = [(tables.head(one), tables.cells(one)) for one in tables.rows_with(section)]
    heads = [head for head, cells in headed if head and len(cells) > _FEWEST]
    rows = [cells for head, cells in headed if head in heads[:1] and len(cells) > _FEWEST]
    return _sum(tables.cells(section), heads[0], rows) if heads else None


def _sum(
    cells: Sequence[str], head: Sequence[str], rows: Sequence[Sequence[str]]
) -> HeadedRow | None:
    """A sum, whose name stands in the place of the first cells: of amounts each has its column."""
    cells = [cell for cell in cells if cell]
    full = [row for row in rows if len(row) == len(head)]
    amounts = [
        at
        for at in range(1, len(head))
        if full and all(_AMOUNT.match(row[at]) for row in full) and at >= _FEWEST
    ]
    if len(amounts) != len(cells) - 1:
        return None
    told = zip((head[at] for at in amounts), cells[1:], strict=True)
    return HeadedRow(cells[0], tuple(told))
