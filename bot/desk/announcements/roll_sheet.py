"""The roll call as an Excel file, to be brought to the meeting.

The rule: one row a recipient, answered or not; the phone is text.
"""

import io
from collections.abc import Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.desk.announcements import texts
from bot.papers.cells import SheetPage
from storage.announcements.announcements import Recipient

WIDTHS = (6, 28, 40, 22, 16, 22, 10, 30)


def roll_sheet(title: str, rows: Sequence[tuple[Recipient, str]], at: datetime) -> bytes:
    """The .xlsx of (recipient, answer in words)."""
    made = Workbook()
    made.properties.created = at.replace(tzinfo=None)
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    page = SheetPage(sheet, texts.ROLL_CALL, WIDTHS)
    page.line(f"{texts.ROLL_CALL}: {title}", bold=True, size=16, at="center")
    page.line(texts.printed(at=at), italic=True, at="center")
    page.skip()
    header = page.header(texts.ROLL_HEADINGS)
    for place, (one, answer) in enumerate(rows, start=1):
        who = (one.contact or texts.NO_NAME, one.unit, one.commune, one.phone)
        page.row((place, *who, answer, one.people or "", one.substitute or ""))
    page.filter_and_freeze(header)
    page.repeat(header)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()
