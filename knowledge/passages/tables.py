"""The tables of a plan: rows with the heads of their columns.

Rule kept here: a row that does not fit its head has none; what may as well be a row is no head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from knowledge.typed.normalize import fold

BETWEEN, _STROKE = " | ", "|"
# Stands in a row's line where the paper has left a cell empty: what follows keeps its column.
EMPTY = "\u2014"
_NUMBERING = re.compile(r"^[\d.\s]*$|^[IVX]+\.?$")
_LETTER, _BOTH = re.compile(r"^[A-Z\u0110][.)]?$"), 1
_ORDINAL = re.compile(r"^0?(\d{1,2})\.?$")
_FIGURE, _BRACKETS = re.compile(r"\d"), re.compile(r"\([^()]*\)")


class Tables:
    """The rows of one plan, and what stands above them."""

    def __init__(self, sections: Mapping[str, str]) -> None:
        self._sections = sections
        self._ids = tuple(sections)
        self._places = {section: place for place, section in enumerate(self._ids)}

    def cells(self, section: str) -> list[str]:
        """The cells of a row; none of a clause of several lines."""
        return _cells(self._sections[section])

    def is_row(self, section: str) -> bool:
        """Whether a section is a row of a table, its head included."""
        text = self._sections.get(section, "")
        return BETWEEN in text and "\n" not in text

    def has_column(self, section: str, called: str) -> bool:
        """Whether a row has a cell below a head that begins with a folded word ("xa")."""
        head = self.head(section) if called and self.is_row(section) else None
        return any(f"{fold(cell)} ".startswith(f"{called} ") for cell in head or ())

    def head(self, section: str) -> list[str] | None:
        """The heads above a row's cells; None where nothing tells them."""
        width = len(self.cells(section))
        rows = self.rows_with(section)
        if not rows:
            return None
        above = self._above(rows[0])
        group = rows[0].rpartition(".")[0]
        # Below a row that names a group the columns are those of the group's own table.
        if not above and self.is_row(group) and len(self.cells(group)) == width:
            return self.head(group)
        own = above or self.cells(rows[0])
        # A sum leaves out the column of numbers.
        head = own[1:] if above and len(own) == width + 1 and self.is_sum(section) else own
        # A row may end before the last column does, where another one fills them all.
        if above and len(head) > width and self._fills(rows, len(head)):
            head = head[:width]
        plain = not any(cell and _NUMBERING.match(cell) for cell in head)
        return head if plain and len(head) == width and (above or rows[0] != section) else None

    def _fills(self, rows: Sequence[str], width: int) -> bool:
        """Whether a row of the table, in this group of it or another, has all the cells."""
        group = self.group(rows[0])
        table = f"{_up(group)}." if group else ""
        those = [one for one in self._ids if one.startswith(table)] if group else rows
        return any(len(self.cells(one)) == width for one in those)

    def group(self, section: str) -> str:
        """The row across the table that names the group a row stands in; "" where none does."""
        over = _up(section)
        text, above = self._sections.get(over, ""), self._sections.get(_up(over), "")
        across = bool(text) and _STROKE not in text and "\n" not in text
        headed = _STROKE in above.rstrip().rpartition("\n")[2]
        return over if across and headed and self.is_row(section) else ""

    def rows_with(self, section: str) -> tuple[str, ...]:
        """All rows of the table a row stands in, its head included; none for what is no row."""
        if not self.is_row(section):
            return ()
        at, over = self._places[section], _up(section)
        first, last = at, at
        while first and self._continues(self._ids[first - 1], over):
            first -= 1
        while last + 1 < len(self._ids) and self._continues(self._ids[last + 1], over):
            last += 1
        return self._ids[first : last + 1]

    def _continues(self, section: str, over: str) -> bool:
        return _up(section) == over and self.is_row(section)

    def rows_below(self, section: str) -> tuple[str, ...]:
        """The rows of the table whose head ends a clause, or is the whole of it."""
        if self.is_head(section):
            return self.rows_with(section)[1:]
        after = self._places.get(section, len(self._ids)) + 1
        rows = self.rows_with(self._ids[after]) if after < len(self._ids) else ()
        if not rows or rows[0] != self._ids[after]:
            return ()
        # A row may end before the last column does.
        above = len(self._above(rows[0]))
        return rows if any(len(self.cells(row)) == above for row in rows) else ()

    def lead(self, section: str) -> str:
        """What a clause says above the table that ends it; nothing for one that is all table."""
        lines = self._sections[section].rstrip().split("\n")
        while lines and _STROKE in lines[-1]:
            lines.pop()
        return "\n".join(lines)

    def is_title(self, section: str) -> bool:
        """Whether all that a clause says above its table is what the table is called."""
        bare = _BRACKETS.sub("", self.lead(section)).strip()
        return bool(bare) and bare.isupper() and bool(self.rows_below(section))

    def is_sum(self, section: str) -> bool:
        """Whether a row sums up the others: only figures stand behind its name."""
        cells = self.cells(section)
        first, others = cells[:1], cells[1:]
        return bool(others) and not _FIGURE.search(first[0]) and all(map(_NUMBERING.match, others))

    def is_head(self, section: str) -> bool:
        """Whether a row is only the head of the others: figures stand below it and not in it."""
        rows = self.rows_with(section)
        if len(rows) <= 1 or rows[0] != section or self._above(section):
            return False
        own = self.cells(section)
        below = [self.cells(row) for row in rows[1:] if len(self.cells(row)) == len(own)]
        if not below or any(cell and _NUMBERING.match(cell) for cell in own):
            return False
        return any(
            not _FIGURE.search(cell) and all(_FIGURE.search(row[at]) for row in below)
            for at, cell in enumerate(own)
        )

    def numbered_rows(self) -> Iterator[tuple[tuple[str, int], str]]:
        """(head of the first column, number of the row) of each row that begins with a number."""
        for section in self._ids:
            head = self.head(section) if self.is_row(section) else None
            number = _ORDINAL.match(self.cells(section)[0]) if head else None
            if head and number:
                yield (head[0], int(number[1])), section

    def _above(self, first: str) -> list[str]:
        """The heads that end the clause before a table's first row; a row may stand there, too."""
        at, group = self._places[first], self.group(first)
        # The head of a table stands above all its groups.
        above = _up(group) if group else self._ids[at - 1] if at else ""
        text = self._sections.get(above, "").rstrip()
        lines = text.split("\n")
        if len(lines) == 1 or _STROKE not in lines[-1]:
            return []
        width = len(_cells(lines[-1]))
        place = len(lines) - 1
        while place and len(_cells(lines[place - 1])) == width:
            place -= 1
        return _cells(lines[place])


def _up(section: str) -> str:
    return section.rpartition(".")[0]


def named_cell(cells: Sequence[str]) -> int | None:
    """The place of a row's first cell that says something; a letter alone only counts it."""
    said = [at for at, cell in enumerate(cells) if not _NUMBERING.match(cell)]
    lettered = len(said) > _BOTH and said[0] == 0 and _LETTER.match(cells[0])
    return said[1] if lettered and len(cells[said[1]]) > 1 else next(iter(said), None)


def cells_of(line: str) -> list[str]:
    """The cells of a row's line; "" for an empty one."""
    cells = (cell.strip() for cell in line.split(_STROKE))
    return ["" if cell == EMPTY else cell for cell in cells]


def _cells(text: str) -> list[str]:
    line = text.strip()
    return [] if "\n" in line or _STROKE not in line else cells_of(line)
