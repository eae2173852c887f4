"""A register as its file says it, with what whoever imports it has chosen and mended.

The rule: every row is a unit, a row of the file's own (a heading, a group), or is shown with the
reason why it is none; nothing disappears without a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.units import texts
from bot.units.headings import Layout, guess, guess_in
from bot.units.names import name_problem
from bot.units.reading import MAX_BYTES, BadFile, Sheet, read_sheets
from bot.units.rows import (
    cells_of,
    group_of,
    is_aside,
    problem_of,
    read_unit,
    sum_in,
    values_of,
)
from bot.units.sheets import MAX_ROWS, Cell
from handlers.typed.read import clean
from knowledge.typed.normalize import fold
from storage.units.names import commune_key, unit_key
from storage.units.units import FIELDS, UnitEntry

MAX_NAME = 120
Key = tuple[str, str]


@dataclass(frozen=True)
class RegisterFile:
    """A file and how it is read; `mended` are the fields typed anew, by row number."""

    name: str
    sheets: Sequence[Sheet]
    layout: Layout
    mended: Mapping[int, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class BadRow:
    """A row that is no unit: its number in the sheet, what it says, and why."""

    number: int
    values: Mapping[str, str]
    reason: str


@dataclass(frozen=True)
class FileUnits:
    """The units of the good rows by row number, and the bad rows.

    `repeated` rows say of an earlier unit nothing that contradicts it, `groups` name a district;
    of `noted` the phone could not be read and stands in the notes.
    """

    entries: Mapping[int, UnitEntry]
    problems: tuple[BadRow, ...]
    repeated: int
    groups: int
    noted: int


def read_file(file: Path) -> RegisterFile:
    """Read a register from the disk, never more of it than allowed; raises BadFile or OSError."""
    with file.open("rb") as opened:
        return read_register(file.name, opened.read(MAX_BYTES + 1))


def read_register(name: str, content: bytes) -> RegisterFile:
    """Read a register called `name`, laid out as it seems to be; raises BadFile."""
    sheets = tuple(sheet for sheet in read_sheets(content) if sheet.rows)
    if not sheets:
        raise BadFile(texts.EMPTY)
    return RegisterFile(clean(name, MAX_NAME), sheets, guess(sheets))


def units_of(file: RegisterFile) -> FileUnits:
    """What the rows say; raises BadFile when there is no column of names, or no row."""
    layout = file.layout
    if "name" not in layout.columns:
        raise BadFile(texts.NO_NAME_COLUMN)
    rows = file.sheets[layout.sheet].rows[layout.heading + 1 :]
    if len(rows) > MAX_ROWS:
        raise BadFile(texts.TOO_MANY_ROWS)
    reader = _Reader(file)
    for number, row in enumerate(rows, start=layout.heading + 2):
        reader.take(number, row)
    if not reader.entries and not reader.problems:
        raise BadFile(texts.EMPTY)
    return FileUnits(
        reader.entries,
        tuple(reader.problems),
        repeated=reader.repeated,
        groups=reader.groups,
        noted=reader.noted,
    )


def other_lists(file: RegisterFile, read: FileUnits) -> list[tuple[Layout, int]]:
    """The sheets that name units, too, which the one that was read has not, and how many."""
    known = {unit_key(unit.name, None) for unit in read.entries.values()}
    found = list[tuple[Layout, int]]()
    for at, sheet in enumerate(file.sheets):
        layout = guess_in(file.sheets, at)
        if at != file.layout.sheet and "name" in layout.columns:
            names = _names_in(sheet.rows[layout.heading + 1 :], layout.columns)
            if more := len({unit_key(name, None) for name in names} - known):
                found.append((layout, more))
    return found


def _names_in(rows: Sequence[Sequence[Cell]], columns: Mapping[str, int]) -> Iterator[str]:
    """What the rows would be called, by their names alone: each is read whole when it is shown."""
    for row in rows:
        cell = cells_of(row, columns)["name"]
        apart = is_aside(row, columns) or group_of(row, columns) or sum_in(row, columns)
        if isinstance(cell, str) and not apart and name_problem(cell) is None:
            yield cell


def key_of(unit: UnitEntry) -> Key:
    """What makes two rows one unit."""
    return unit_key(unit.name, unit.unit_type), commune_key(unit.commune)


class _Reader:
    """Goes down the rows, and remembers what an earlier one has said for the later ones."""

    def __init__(self, file: RegisterFile) -> None:
        self._columns, self._mended = file.layout.columns, file.mended
        self._group: dict[str, str] = {}
        self._first: dict[Key, int] = {}
        self.entries: dict[int, UnitEntry] = {}
        self.problems: list[BadRow] = []
        self.repeated = self.groups = self.noted = 0

    def take(self, number: int, row: Sequence[Cell]) -> None:
        """One row more."""
        mended = self._mended.get(number, {})
        if not mended:
            if is_aside(row, self._columns):
                return
            group = group_of(row, self._columns)
            if group is not None:
                self._enter(*group)
                return
        cells: dict[str, Cell] = {**cells_of(row, self._columns), **mended}
        values = {**values_of(cells, self._group), **mended}
        if any(values_of(cells, {}).values()):
            total = None if mended else sum_in(row, self._columns)
            said = texts.not_a_name(what=texts.A_TOTAL, shown=total) if total else None
            self._put(number, values, said or problem_of(values, cells))

    def _enter(self, field: str, place: str) -> None:
        """A group begins; with another district another commune."""
        kept = {} if field == "district" else self._group
        self._group, self.groups = {**kept, field: place}, self.groups + 1

    def _put(self, number: int, values: Mapping[str, str], problem: str | None) -> None:
        if problem is None:
            entry = read_unit(values)
            first = self._first.setdefault(key_of(entry), number)
            if first == number:
                self.entries[number] = entry
                self.noted += bool(values.get("phone")) and entry.phone is None
                return
            differing = _differing(self.entries[first], entry)
            if not differing:
                self.entries[first] = filled(self.entries[first], entry)
                self.repeated += 1
                return
            problem = texts.twice(row=first, differing=[texts.FIELDS[name] for name in differing])
        self.problems.append(BadRow(number, values, problem))


def _differing(one: UnitEntry, other: UnitEntry) -> list[str]:
    """The fields in which two rows contradict each other; that their names are one is known."""
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in FIELDS)
    said = ((name, a, b) for name, a, b in pairs if a and b and name not in ("name", "commune"))
    return [name for name, a, b in said if fold(a) != fold(b)]


def filled(one: UnitEntry, other: UnitEntry) -> UnitEntry:
    """The one with what only the other says."""
    missing = {name: getattr(other, name) for name in FIELDS if not getattr(one, name)}
    return replace(one, **missing)
