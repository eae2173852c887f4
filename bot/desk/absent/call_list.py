"""Units without a registration as a list to call them by.

The rule: one row a unit, the phone is text, and the last column is left for what was said.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.desk.absent import texts
from bot.desk.units.texts import invitation
from bot.papers.cells import SheetPage
from bot.papers.rows import type_name
from handlers.values.person import UnitView
from storage.units.codes import letters_of
from storage.units.units import UnitEntry

WIDTHS = (6, 44, 22, 22, 20, 26, 16, 14, 30)


def call_list(
    title: str,
    units: Sequence[UnitView],
    book: Mapping[int, UnitEntry],
    key: str,
    at: datetime,
) -> bytes:
    """The .xlsx of these units in their order; `key` is the installation's for their codes."""
    made = Workbook()
    made.properties.created = at.replace(tzinfo=None)
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    page = SheetPage(sheet, texts.CALL_SHEET, WIDTHS)
    page.line(texts.CALL_TITLE, bold=True, size=16, at="center")
    page.line(title, italic=True, at="center")
    page.line(texts.as_of(at=at), italic=True, at="center")
    page.skip()
    header = page.header(texts.CALL_HEADINGS)
    for place, unit in enumerate(units, start=1):
        known = book.get(unit.id, UnitEntry(unit.name))
        where = (type_name(unit.unit_type), unit.commune or "", known.district or "")
        code = invitation(number=unit.id, letters=letters_of(key, unit.id))
        whom = (known.representative or "", known.phone or "", code)
        page.row((place, unit.name, *where, *whom, ""))
    page.filter_and_freeze(header)
    page.repeat(header)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()
