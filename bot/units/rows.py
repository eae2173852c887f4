"""One row of a register: what its cells say, and why it is no unit.

The rule: a row is good or has one sentence that says what is wrong with it, with what it holds.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.units import texts
from bot.units.headings import columns_of
from bot.units.names import is_total, name_problem, place_problem
from bot.units.sheets import Cell
from handlers.registrations import texts as registering
from handlers.registrations.form.fields import as_choices
from handlers.typed.phones import read_phone
from handlers.typed.read import clean, has_letters, read_choice, read_tax_code
from handlers.values.shown import label_texts as labels
from knowledge.typed.normalize import fold
from storage.units.units import FIELDS, UnitEntry

MAX_CELL = 300
_COMMUNE = re.compile(r"(xa|phuong|thi tran|tt\.?|p\.) ")
_DISTRICT = re.compile(r"(huyen|quan|thi xa|tx\.?|thanh pho|tp\.?|cum) ")


def text_of(cell: Cell) -> str:
    """What a person reads in a cell."""
    if isinstance(cell, dict):
        return next(iter(cell.values()))
    if isinstance(cell, bool):
        return str(cell).upper()
    return "" if cell is None else clean(str(cell), MAX_CELL + 1)


def cells_of(row: Sequence[Cell], columns: Mapping[str, int]) -> dict[str, Cell]:
    """The cells of the columns that are read, by field."""
    return {name: row[at] if at < len(row) else None for name, at in columns.items()}


def is_aside(row: Sequence[Cell], columns: Mapping[str, int]) -> bool:
    """A row between the units: empty, numbers of columns, or the heading once more."""
    filled = [cell for cell in row if cell is not None]
    numbers = [cell for cell in filled if re.fullmatch(r"\(?\d{1,2}\)?", text_of(cell))]
    # "1 2 3 4" below the heading; a unit has at least a name.
    if len(numbers) == len(filled) and (len(filled) != 1 or not columns):
        return True
    return len(columns) > 1 and columns_of(row) == columns


def group_of(row: Sequence[Cell], columns: Mapping[str, int]) -> tuple[str, str] | None:
    """The (field, place) that a row names for those below it ("II | Huyện Văn Yên"); None else."""
    words = {place: text_of(cell) for place, cell in enumerate(row) if text_of(cell)}
    for field, pattern in (("district", _DISTRICT), ("commune", _COMMUNE)):
        named = [place for place, text in words.items() if pattern.match(fold(text))]
        others = [text for place, text in words.items() if place not in named]
        # In a column of its own it is a unit's, whose name is missing.
        if len(named) == 1 and named[0] != columns.get(field) and all(map(_is_numeral, others)):
            return field, words[named[0]]
    return None


def _is_numeral(text: str) -> bool:
    return re.fullmatch(r"(?:[IVXLC]{1,6}|\d{1,3})\.?", text) is not None


def sum_in(row: Sequence[Cell], columns: Mapping[str, int]) -> str | None:
    """What the row says when it is a sum whose word stands before the name; None else."""
    if not any(map(is_total, row[: columns["name"]])):
        return None
    return " ".join(filter(None, map(text_of, row[: columns["name"] + 1])))


def values_of(cells: Mapping[str, Cell], group: Mapping[str, str]) -> dict[str, str]:
    """The texts of a row by field; where no column says commune and district, its address or the
    group does that it stands in.
    """
    values = {name: text_of(cell) for name, cell in cells.items()}
    said = values.get("commune") or values.get("address")
    if not said and _COMMUNE.match(fold(values.get("district", ""))):
        # "Địa bàn" stands above communes as often as above districts.
        values["address"] = values.pop("district")
    address = values.pop("address", "")
    parts = [part.strip() for part in re.split(r"[,;–]| - ", address) if part.strip()]
    commune = next((part for part in parts if _COMMUNE.match(fold(part))), None)
    inside = next((part for part in parts if _DISTRICT.match(fold(part))), None)
    if not values.get("commune") and address:
        # Without the word it is a bare name ("Văn Chấn"), or a way nobody can take apart.
        values["commune"] = commune or (parts[0] if len(parts) == 1 else "")
    values["district"] = values.get("district") or inside or ""
    return {name: value or group.get(name, "") for name, value in {**group, **values}.items()}


def problem_of(values: Mapping[str, str], cells: Mapping[str, Cell]) -> str | None:
    """Why this is no unit; None when it is one."""
    if not values.get("name"):
        return texts.NAME_MISSING
    if any(len(value) > MAX_CELL for value in values.values()):
        return texts.CELL_TOO_LONG
    wrong = name_problem(cells.get("name")) or place_problem(cells.get("commune"))
    return wrong or unit_problem(values.get("unit_type", ""), values.get("tax_code", ""))


def unit_problem(unit_type: str, tax_code: str) -> str | None:
    """Why these words are no unit type or tax code; None when they are, or are empty."""
    if unit_type and read_type(unit_type) is None:
        return texts.with_content(reason=texts.TYPE_UNKNOWN, shown=unit_type)
    if tax_code and read_tax_code(tax_code) is None:
        return texts.with_content(reason=texts.TAX_CODE_UNKNOWN, shown=tax_code)
    return None


def phone_problem(phone: str) -> str | None:
    """Why these words are no phone number; None when they are, or are empty."""
    if phone and not read_phones(phone):
        return texts.with_content(reason=texts.PHONE_UNKNOWN, shown=phone)
    return None


@lru_cache(maxsize=256)
def read_type(text: str) -> str | None:
    """The key of a unit type: as papers name it, as people type it, or by what companies are."""
    if text in labels.UNIT_TYPES:
        return text
    # A bare number would choose by place.
    if has_letters(text):
        for known in _TYPES:
            choice = read_choice(text, known)
            if choice is not None:
                return choice.key
    folded = re.sub(r"\W+", " ", f" {fold(text)} ")
    return next((key for word, key in texts.TYPE_WORDS.items() if f" {word} " in folded), None)


def read_phones(text: str) -> str:
    """The numbers of a cell; Excel drops the nought of those typed as numbers."""
    found = []
    for part in re.split(r"[;/,|]|\s-\s", text):
        phone = read_phone(part) or read_phone(f"0{part.strip()}")
        if phone and phone not in found:
            found.append(phone)
    return ", ".join(found[:3])


def read_unit(values: Mapping[str, str]) -> UnitEntry:
    """The unit of checked words."""
    tax = read_tax_code(values["tax_code"]) if values.get("tax_code") else None
    read = {name: values.get(name) or None for name in FIELDS}
    read["unit_type"] = read_type(values["unit_type"]) if values.get("unit_type") else None
    read["tax_code"] = tax.code if tax else None
    phone = values.get("phone", "")
    read["phone"] = read_phones(phone) or None
    if phone and not read["phone"]:
        # No unit is left out for it, and nothing that was written is lost.
        read["notes"] = texts.phone_noted(notes=read["notes"], written=phone)
    del read["name"]
    return UnitEntry(values["name"], **read)


# As papers name them, and with the abbreviations that people type.
_TYPES = (as_choices(labels.UNIT_TYPES), as_choices({**registering.UNIT_TYPES}))
