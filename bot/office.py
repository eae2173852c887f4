"""What the office does from the command line: export, member register, event dates."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from bot.clock import LOCAL
from handlers.answered import as_choices
from handlers.read import plain, read_choice, read_tax_code
from handlers.scene import Desk
from handlers.state import Form
from handlers.texts import common
from handlers.texts import operator as texts
from handlers.texts import registering as registering_texts
from knowledge.events import occurrence
from storage.store import RegistrationRecord, Store, UnitEntry

DATE_COLUMN = len(texts.REGISTRATION_HEADERS) - 1
WIDTHS = (14, 18, 34, 20, 18, 15, 10, 24, 18, 28, 28, 34, 24, 18, 14, 12, 6)


class OfficeError(Exception):
    """An operator's mistake; the text is the Vietnamese line to show."""


def export_registrations(store: Store, desk: Desk, file: Path, campaign: str | None) -> int:
    """Write one row a person or collective; returns the number of rows. Raises OfficeError."""
    titles = {title.id: title.name for title in desk.titles}
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = texts.SHEET
    sheet.append(texts.REGISTRATION_HEADERS)
    rows = 0
    for record in store.office.registrations(campaign):
        for row in _rows(record, titles):
            _append(sheet, row)
            rows += 1
    _lay_out(sheet)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        book.save(file)
    except OSError:
        raise OfficeError(texts.file_unwritable(file=str(file))) from None
    return rows


def _rows(record: RegistrationRecord, titles: dict[str, str]) -> Iterator[list[object]]:
    """The collective's row first, then one row a person."""
    form = record.form
    if form.kind != "individual":
        title = titles.get(form.collective_title or "", "")
        yield _row(record, form, texts.COLLECTIVE, (form.unit_name or "", "", title, ""))
    for person in form.people:
        title = titles.get(person.title or "", "")
        cells = (person.name, person.position or "", title, person.initiative or "")
        yield _row(record, form, texts.INDIVIDUAL, cells)


def _row(
    record: RegistrationRecord, form: Form, subject: str, cells: tuple[str, str, str, str]
) -> list[object]:
    unit_type = registering_texts.UNIT_TYPES.get(form.unit_type) if form.unit_type else ""
    return [
        record.code,
        registering_texts.STATUSES[record.status],
        form.unit_name,
        unit_type,
        form.commune,
        form.tax_code,
        subject,
        *cells,
        "\n".join(form.targets),
        form.contact_name,
        form.contact_position,
        form.phone,
        record.sent_at.astimezone(LOCAL).date(),
        record.version,
    ]


def _append(sheet: Worksheet, values: Sequence[object]) -> None:
    """Text stays text: nothing a person typed can become a formula."""
    place = sheet.max_row + 1
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(row=place, column=column)
        assert isinstance(cell, Cell)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
            cell.number_format = "@"
        if column == DATE_COLUMN:
            cell.number_format = "dd/mm/yyyy"


def _lay_out(sheet: Worksheet) -> None:
    """Bold frozen header, widths, wrapped text, A4 landscape."""
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def import_units(store: Store, file: Path, now: datetime) -> tuple[int, int]:
    """Read the member register; nothing is imported when a row is bad. Raises OfficeError."""
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (OSError, InvalidFileException, BadZipFile, KeyError):
        raise OfficeError(texts.file_unreadable(file=str(file))) from None
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    columns = _columns(rows[0] if rows else ())
    if "name" not in columns:
        raise OfficeError(texts.file_unreadable(file=str(file)))
    entries, problems = [], []
    for number, row in enumerate(rows[1:], start=2):
        values = {name: _text(row[place]) for name, place in columns.items()}
        if not any(values.values()):
            continue
        problem = _row_problem(values)
        if problem:
            problems.append(texts.row_bad(row=number, reason=problem))
        else:
            entries.append(_entry(values))
    if problems:
        raise OfficeError("\n".join(problems))
    return store.office.import_units(entries, now)


def _columns(header: Sequence[object]) -> dict[str, int]:
    """Which column holds what, by its heading."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(header):
        heading = plain(_text(cell))
        for name, headings in texts.UNIT_HEADERS.items():
            if heading in headings:
                columns.setdefault(name, place)
    return columns


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _row_problem(values: dict[str, str]) -> str | None:
    if not values["name"]:
        return texts.UNIT_NAME_MISSING
    if values.get("unit_type") and _unit_type(values["unit_type"]) is None:
        return texts.UNIT_TYPE_UNKNOWN
    if values.get("tax_code") and read_tax_code(values["tax_code"]) is None:
        return texts.TAX_CODE_UNKNOWN
    return None


def _unit_type(text: str) -> str | None:
    choice = read_choice(text, as_choices(registering_texts.UNIT_TYPES))
    return choice.key if choice else None


def _entry(values: dict[str, str]) -> UnitEntry:
    tax = read_tax_code(values["tax_code"]) if values.get("tax_code") else None
    return UnitEntry(
        name=values["name"],
        unit_type=_unit_type(values["unit_type"]) if values.get("unit_type") else None,
        commune=values.get("commune") or None,
        tax_code=tax.code if tax else None,
    )


def event_lines(desk: Desk, today: date) -> list[str]:
    """The events of the plan of the day with their next date."""
    plan = desk.plan_on(today)
    dates = desk.event_dates.get(plan.id, {})
    return [
        texts.event_line(
            event=event.id, name=event.name, on=occurrence(event, today, dates.get(event.id))
        )
        for event in plan.events
    ]


def set_event_date(
    store: Store, desk: Desk, event_id: str, on: date | None, source: str | None, now: datetime
) -> str:
    """Set or clear an event's date; returns the line to show. Raises OfficeError."""
    plan = desk.plan_on(now.date())
    event = next((event for event in plan.events if event.id == event_id), None)
    if event is None:
        known = ", ".join(event.id for event in plan.events)
        raise OfficeError(texts.event_unknown(event=event_id, known=known))
    store.office.set_event_date(plan.id, event_id, on, "cli", source, now)
    return texts.event_date_set(event=event.name, on=common.day_text(on) if on else "–")
