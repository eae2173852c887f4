"""A row of a table with the heads of its columns, as the sections around it have them.

Rule kept here: heads are the document's own words; a row that does not fit its head has none, and
only of a sum it is known that its name takes the place of several cells.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.typed.normalize import fold

_BETWEEN, _STROKE = " | ", "|"
_NUMBERING = re.compile(r"^[\d.\s]*$|^[IVX]+\.?$")
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
    cells = cells_of(texts[section])
    total = bool(cells) and bool(_TOTAL.match(fold(cells[0])))
    if len(cells) < _FEWEST or (len(cells) == _FEWEST and not total):
        return None
    head = _head(texts, section)
    if total:
        return _sum(cells, head, _rows_beside(texts, section)) if head else None
    named = next((at for at, cell in enumerate(cells) if not _NUMBERING.match(cell)), None)
    if len(head) != len(cells) or named is None:
        return None
    pairs = zip(head[named + 1 :], cells[named + 1 :], strict=True)
    told = tuple((name, cell) for name, cell in pairs if name and cell)
    return HeadedRow(cells[named], told) if told else None


def cells_of(text: str) -> list[str]:
    """The cells of a line; none of a clause of several."""
    return [] if "\n" in text else [cell.strip() for cell in text.split(_STROKE)]


def _head(texts: Mapping[str, str], section: str) -> list[str]:
    """The heads above a row: the last line of the clause it stands in, or the table's first row."""
    above = section.rpartition(".")[0]
    if above in texts:
        head = cells_of(texts[above].rstrip().split("\n")[-1])
    else:
        rows = [one for one in texts if one.rpartition(".")[0] == above]
        first = next((one for one in rows if _BETWEEN in texts[one]), None)
        head = cells_of(texts[first]) if first is not None and first != section else []
    return [] if any(cell and _NUMBERING.match(cell) for cell in head) else head


def _rows_beside(texts: Mapping[str, str], section: str) -> list[list[str]]:
    above = section.rpartition(".")[0]
    beside = (one for one in texts if one.rpartition(".")[0] == above and one != section)
    return [cells for one in beside if len(cells := cells_of(texts[one])) > _FEWEST]


def _sum(
    cells: Sequence[str], head: Sequence[str], rows: Sequence[Sequence[str]]
) -> HeadedRow | None:
    """A sum, whose name stands in the place of the first cells: of amounts each has its column."""
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
