"""A file with the member register (.xlsx): read with limits and checked row by row.

The rule: a file is refused before it can fill the memory, whoever brings it.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.documents.archives import BadArchive, check_archive
from bot.units import texts
from bot.units.names import name_problem, place_problem
from handlers.registrations import texts as registering
from handlers.registrations.form.fields import as_choices
from handlers.typed.read import clean, plain, read_choice, read_tax_code
from storage.units.units import UnitEntry

MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED_BYTES = 50 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 40
MAX_CELL = 300
MAX_NAME = 120


class BadFile(Exception):
    """A file that is not read at all; the text is the Vietnamese line to show."""


@dataclass(frozen=True)
class RegisterFile:
    """What a file says: the units of its good rows and (row number, reason) of the bad ones."""

    name: str
    entries: tuple[UnitEntry, ...]
    problems: tuple[tuple[int, str], ...]


def read_file(file: Path) -> RegisterFile:
    """Read a register from the disk, never more of it than allowed; raises BadFile or OSError."""
    with file.open("rb") as opened:
        return read_register(file.name, opened.read(MAX_BYTES + 1))


def read_register(name: str, content: bytes) -> RegisterFile:
    """Read a register called `name`; raises BadFile."""
    if len(content) > MAX_BYTES:
        raise BadFile(texts.TOO_BIG)
    _refuse_bombs(content)
    rows = _rows(content)
    columns = _columns(rows[0] if rows else ())
    if "name" not in columns:
        raise BadFile(texts.NO_NAME_COLUMN)
    entries: list[UnitEntry] = []
    problems: list[tuple[int, str]] = []
    first_row: dict[tuple[str, str], int] = {}
    for number, row in enumerate(rows[1:], start=2):
        values = {key: _text(row[at]) if at < len(row) else "" for key, at in columns.items()}
        if not any(values.values()):
            continue
        unit = plain(values["name"]), plain(values.get("commune", ""))
        first = first_row.setdefault(unit, number)
        cells = {key: row[at] if at < len(row) else None for key, at in columns.items()}
        problem = _problem(values, cells) or (texts.twice(row=first) if first != number else None)
        if problem:
            problems.append((number, problem))
        else:
            entries.append(read_unit(values))
    if not entries and not problems:
        raise BadFile(texts.EMPTY)
    return RegisterFile(clean(name, MAX_NAME), tuple(entries), tuple(problems))


def _refuse_bombs(content: bytes) -> None:
    try:
        check_archive(content, MAX_UNPACKED_BYTES)
    except BadArchive as error:
        raise BadFile(texts.TOO_BIG_INSIDE if error.too_big else texts.UNREADABLE) from None


def _rows(content: bytes) -> list[tuple[object, ...]]:
    """The rows of the first sheet; raises BadFile for too many or an unreadable file."""
    # The reader of .xlsx takes a good part of a start, and most starts read no file.
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        # Files lie about their size: some say A1 and hold a thousand rows.
        sheet.reset_dimensions()
        found = sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS, values_only=True)
        rows = [tuple(row) for row in found]
    except Exception:  # noqa: BLE001
        # Whatever a made-up file does to the reader, for us it cannot be read.
        raise BadFile(texts.UNREADABLE) from None
    # Formatted but empty rows at the end are no units, and must not count against the limit.
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    if len(rows) > MAX_ROWS + 1:
        raise BadFile(texts.TOO_MANY_ROWS)
    return rows


def _columns(header: Sequence[object]) -> dict[str, int]:
    """Which column holds what, by its heading."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(header):
        heading = plain(_text(cell))
        for name, headings in texts.HEADERS.items():
            if heading in headings:
                columns.setdefault(name, place)
    return columns


def _text(cell: object) -> str:
    # Excel keeps a tax code typed as a number as 101234567.0.
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else clean(str(cell), MAX_CELL + 1)


def _problem(values: dict[str, str], cells: Mapping[str, object]) -> str | None:
    if not values["name"]:
        return texts.NAME_MISSING
    if any(len(value) > MAX_CELL for value in values.values()):
        return texts.CELL_TOO_LONG
    wrong = name_problem(cells["name"]) or place_problem(cells.get("commune"))
    return wrong or unit_problem(values.get("unit_type", ""), values.get("tax_code", ""))


def unit_problem(unit_type: str, tax_code: str) -> str | None:
    """Why these words are no unit type or tax code; None when they are, or are empty."""
    if unit_type and _unit_type(unit_type) is None:
        return texts.with_content(reason=texts.TYPE_UNKNOWN, shown=unit_type)
    if tax_code and read_tax_code(tax_code) is None:
        return texts.with_content(reason=texts.TAX_CODE_UNKNOWN, shown=tax_code)
    return None


def _unit_type(text: str) -> str | None:
    if text in registering.UNIT_TYPES:
        return text
    choice = read_choice(text, as_choices(registering.UNIT_TYPES))
    return choice.key if choice else None


def read_unit(values: dict[str, str]) -> UnitEntry:
    """The unit of checked words."""
    tax = read_tax_code(values["tax_code"]) if values.get("tax_code") else None
    return UnitEntry(
        name=values["name"],
        unit_type=_unit_type(values["unit_type"]) if values.get("unit_type") else None,
        commune=values.get("commune") or None,
        tax_code=tax.code if tax else None,
    )
