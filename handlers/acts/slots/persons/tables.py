"""The persons of a table as it stands in a file: rows of cells, the lines around it one cell each.

The rule: columns are known by their headings, wherever those stand; a row of the table without a
name that can be one is counted and never guessed at. Only name, position and title are taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.persons.headings import NAMES, Row, columns_of, is_head, split_name
from handlers.acts.slots.persons.lists import SUM, person_in, persons_of
from handlers.acts.slots.persons.person import HeardPerson
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import name_of, title_of
from handlers.acts.slots.words import persons as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

LONGEST_NAME = 60
_LEAD = re.compile(r"^\W*(?:(?:[IVX]{1,4}|[A-D]|\d{1,2})\s*[.)/:]\s*)?\W*")
_ROW_NUMBER = re.compile(r"\d{1,3}\s*[.)]?")
_SIGNS = re.compile(
    r"^(?:tm|thu truong|nguoi lap|nguoi ky|ky ten|xac nhan|noi nhan|giam doc|chu tich)\b"
)


@dataclass(frozen=True)
class Listed:
    """The persons of a file; `unread` numbers the rows that name nobody who can be read.

    It is the row's own number where it has one, else its place in the file. `more` rows were left
    out.
    """

    people: tuple[PersonSaid, ...] = ()
    unread: tuple[int, ...] = ()
    more: int = 0


def persons_in(rows: Sequence[Row], most: int = 50) -> Listed:
    """The first persons of these rows; by the table's headings if it has any, else by line."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    heads = [at for at, row in enumerate(cells) if is_head(row)]
    if not heads:
        people = _of_lines(cells)
        return Listed(people[:most], more=max(0, len(people) - most))
    table = _Table(_heading_above(cells[: heads[0]]), most)
    at = heads[0]
    while at < len(cells):
        at = table.read(cells, at)
    found = (_bare(person.said()) for person in table.found)
    return Listed(tuple(dict.fromkeys(found)), tuple(table.unread), table.more)


def _bare(said: PersonSaid) -> PersonSaid:
    """Only what is kept of a person in a file."""
    return PersonSaid(said.name, said.position, said.title, beside=said.beside)


class _Table:
    """Reads a table row by row below its headings."""

    def __init__(self, heading: str | None, most: int) -> None:
        self._most, self.more = most, 0
        self.found: list[HeardPerson] = []
        self.unread: list[int] = []
        self._heading = heading
        self._columns: list[str] = []
        self._above: list[str] = []

    def read(self, rows: Sequence[Row], at: int) -> int:
        """Read the row at `at`; where to go on, past the end when the list is over."""
        row = rows[at]
        if is_head(row, again=bool(self._columns)):
            self._columns, self._above = columns_of(row), []
            return at + 1 + self._second_head(rows, at + 1)
        filled = [cell for cell in row if cell]
        if not filled:
            return at + 1
        if len(set(filled)) == 1 and not self._heads(filled[0]):
            return len(rows)
        if len(set(filled)) == 1 and not self._only_names(row):
            return at + 1
        if self.found and SUM.match(fold(filled[0])):
            return len(rows)
        if not all(_ROW_NUMBER.fullmatch(cell) for cell in filled):
            self._row(row, at + 1)
        return at + 1

    def _second_head(self, rows: Sequence[Row], at: int) -> int:
        """Titles in a second row of headings, each over its own column of ticks."""
        if at >= len(rows):
            return 0
        row = rows[at]
        below = columns_of(row)
        named = [kind.startswith("title:") for kind in below]
        spread = any(named) and all(
            not cell or mine or cell == above
            for cell, mine, above in zip(row, named, rows[at - 1], strict=False)
        )
        if not spread:
            return 0
        above = [*self._columns, *[""] * (len(below) - len(self._columns))]
        self._columns = [
            low if low.startswith("title:") else high
            for low, high in zip(below, above, strict=False)
        ]
        return 1

    def _only_names(self, row: Row) -> bool:
        """Whether only the name's own columns hold anything: a row, and no line over the others."""
        kinds = split_name(self._columns, len(row))
        held = [kind for kind, cell in zip(kinds, row, strict=False) if cell]
        return len(row) > 1 and set(held) <= NAMES and _leading_title(max(row)) is None

    def _heads(self, cell: str) -> bool:
        """A line within the table: a title over what follows; False where the list is over."""
        title = _leading_title(cell)
        if title is not None:
            self._heading = title
            return True
        plain = fold(_LEAD.sub("", cell))
        return not (self.found and (SUM.match(plain) or _SIGNS.match(plain)))

    def _row(self, row: Row, number: int) -> None:
        held = self._held(row)
        if len(self.found) >= self._most:
            # Counted only: reading five hundred takes seconds.
            self.more += bool(held["name"])
            return
        person = person_in(held) if len(held["name"]) <= LONGEST_NAME else None
        if person is None and _is_given_name(held["name"]):
            person = HeardPerson(held["name"], 0, position=held.get("position"))
        if person is None and held["name"]:
            own = [cell for cell, kind in zip(row, self._columns, strict=False) if kind == "number"]
            told = own[0].rstrip(".)") if own else ""
            self.unread.append(int(told) if told.isdecimal() and len(told) < 4 else number)
        elif person is not None:
            person.title = person.title or self._heading
            self.found.append(person)

    def _held(self, row: Row) -> dict[str, str]:
        """What the row holds by its columns; "nt" and its marks stand for the cell above."""
        same = words.SAME_AS_ABOVE
        self._above = [
            self._above[at] if cell.lower() in same and at < len(self._above) else cell
            for at, cell in enumerate(row)
        ]
        held = dict[str, str]()
        names = list[str]()
        kinds = split_name(self._columns, len(row))
        for kind, cell in zip(kinds, self._above, strict=False):
            if kind in NAMES:
                names.append(cell)
            elif kind.startswith("title:"):
                held |= {"title": name_of(kind[6:])} if cell.lower() in words.TICKS else {}
            elif cell and kind in ("position", "title"):
                held.setdefault(kind, cell)
        # A merged cell is handed out once for every column it covers.
        held["name"] = " ".join(dict.fromkeys(filter(None, names)))
        return held


def _is_given_name(cell: str) -> bool:
    """One word: the whole name is asked for."""
    return cell.isalpha() and len(cell) > 1 and cell.lower() not in words.NOT_NAMES


def _leading_title(cell: str) -> str | None:
    """The personal title that a line begins with ("II. Danh hiệu Lao động tiên tiến:")."""
    bare = _LEAD.sub("", cell)
    reading = Reading(Said(bare))
    marks = reading.of("title")
    if len(marks) != 1 or title_of(marks[0].value).subject == "collective":
        return None
    before = {word.bare for word in reading.words[: marks[0].first]}
    return name_of(marks[0].value) if before <= words.TITLE_LEADS else None


def _heading_above(rows: Sequence[Row]) -> str | None:
    """The title that the last line above the table names alone."""
    lines = [row[0] for row in rows if len(set(filter(None, row))) == 1 and row[0]]
    return _leading_title(lines[-1]) if lines else None


def _of_lines(rows: Sequence[Row]) -> tuple[PersonSaid, ...]:
    """A list without headings, as if it were pasted; of running text only numbered lines count."""
    lines = [_line(row) for row in rows if any(row)]
    listed = [line for line in lines if re.match(r"\s*(?:\d{1,3}[.)]|[-•+*])\s", line)]
    people = _pasted(lines)
    if listed and len(listed) < len(lines):
        headed = [one for one in lines if one in listed or _leading_title(one)]
        people = _pasted(headed)
    elif not listed and 2 * len(people) < len(lines):
        return ()
    return people


def _line(row: Row) -> str:
    cells = [cell for cell in row if cell]
    if len(cells) > 1 and _ROW_NUMBER.fullmatch(cells[0]):
        return f"{cells[0].rstrip('.)')}. {', '.join(cells[1:])}"
    return ", ".join(cells)


def _pasted(lines: Sequence[str]) -> tuple[PersonSaid, ...]:
    found = persons_of("\n".join(lines))
    return tuple(_bare(one) for one in found if one.name)
