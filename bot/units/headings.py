"""Where the heading of a register stands and which of its columns holds what.

The rule: a heading is found by the words that lists usually have, below titles and on any sheet; it
is a guess that whoever imports the file sees and may change.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.units import texts
from bot.units.reading import Sheet
from bot.units.sheets import Cell
from knowledge.typed.normalize import fold

SEARCHED_ROWS = 40
# Of a heading in two rows the lower one holds the parts ("Địa chỉ" above "Xã" and "Huyện").
_ASIDE = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class Layout:
    """How a file is read: its sheet, the heading's last row, and the column of each field."""

    sheet: int
    heading: int
    columns: Mapping[str, int]


def guess(sheets: Sequence[Sheet]) -> Layout:
    """The layout that knows most columns; without any known, the first row that is all words."""
    found = max(_candidates(sheets), key=_worth, default=None)
    # Without the names a column still has to be told, but beside its neighbours.
    if found is not None and ("name" in found.columns or len(found.columns) > 1):
        return found
    return Layout(0, _first_row_of_words(sheets[0].rows) if sheets else 0, {})


def guess_in(sheets: Sequence[Sheet], sheet: int) -> Layout:
    """The same within one sheet."""
    return replace(guess(sheets[sheet : sheet + 1]), sheet=sheet)


def layout_at(sheets: Sequence[Sheet], sheet: int, heading: int) -> Layout:
    """The same with the heading in a row that was chosen."""
    rows = sheets[sheet].rows
    own = columns_of(rows[heading]) if heading < len(rows) else {}
    above = columns_of(rows[heading - 1]) if 0 < heading < len(rows) else {}
    return Layout(sheet, heading, own if "name" in own or len(above) < 2 else {**above, **own})


def columns_of(row: Sequence[Cell]) -> dict[str, int]:
    """Which column holds what, by its heading; of two for one field the first."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = field_of(cell)
        if name is not None:
            columns.setdefault(name, place)
    if "name" not in columns:
        named = next((place for place, cell in enumerate(row) if _names_units(cell)), None)
        columns |= {"name": named} if named is not None else {}
    return columns


def field_of(cell: Cell) -> str | None:
    """What a column with this heading holds; None when the words are not known."""
    if not isinstance(cell, str):
        return None
    heading = _words(cell)
    if heading in _BY_HEADING:
        return _BY_HEADING[heading]
    # "Tên hợp tác xã thành viên": the words go on.
    begun = [known for known in _LONG if heading.startswith(f"{known} ")]
    return _BY_HEADING[max(begun, key=len)] if begun else None


def _names_units(cell: Cell) -> bool:
    """Whether it begins as "Tên HTX, tổ hợp tác" does; only where no heading is a known one."""
    words = _words(cell) if isinstance(cell, str) else ""
    return words.startswith(tuple(f"{texts.NAME_OF} {kind}" for kind in texts.NAMED_KINDS))


def _candidates(sheets: Sequence[Sheet]) -> Iterator[Layout]:
    for at, sheet in enumerate(sheets):
        before: dict[str, int] = {}
        for number, row in enumerate(sheet.rows[:SEARCHED_ROWS]):
            own = columns_of(row)
            yield Layout(at, number, own)
            if len(own) > 1 or (own and "name" not in own):
                yield Layout(at, number, {**before, **own})
            before = own


def _worth(layout: Layout) -> tuple[bool, int, int, int]:
    # Of equals the first: a heading is repeated for printing, and sheets are copied.
    return "name" in layout.columns, len(layout.columns), -layout.sheet, -layout.heading


def _first_row_of_words(rows: Sequence[Sequence[Cell]]) -> int:
    for number, row in enumerate(rows[:SEARCHED_ROWS]):
        if sum(isinstance(cell, str) for cell in row) > 1:
            return number
    return 0


def _words(text: str) -> str:
    return " ".join(re.sub(r"\W+", " ", fold(_ASIDE.sub(" ", text))).split())


_BY_HEADING: dict[str, str | None] = {_words(other): None for other in texts.OTHER_HEADINGS}
_BY_HEADING |= {_words(heading): name for name, known in texts.HEADERS.items() for heading in known}
# A single word, or one of these, may go on to anything ("Đơn vị tính").
_LONG = [
    known
    for known in _BY_HEADING
    if (" " in known and known not in texts.VAGUE_HEADINGS) or known in texts.SURE_HEADINGS
]
