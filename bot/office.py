"""What the office does from the command line: export, member register, event dates."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bot.paper.rows import entries, standing
from bot.paper.sheet_docx import unit_sheet
from bot.paper.spreadsheet import spreadsheet
from bot.paper.summary_docx import summary
from handlers.answered import as_choices
from handlers.read import plain, read_choice, read_tax_code
from handlers.scene import Desk
from handlers.texts import common
from handlers.texts import operator as texts
from handlers.texts import registering as registering_texts
from knowledge.events import occurrence
from knowledge.plan import Plan
from storage.store import Store, UnitEntry


class OfficeError(Exception):
    """An operator's mistake; the text is the Vietnamese line to show."""


def export_registrations(
    store: Store, desk: Desk, file: Path, campaign: str | None, day: date, withdrawn: bool
) -> int:
    """Write one campaign's list as .xlsx or its summary as .docx; returns how many rows.

    Raises OfficeError for an unknown campaign, another kind of file or one that cannot be written.
    """
    plan = _plan(desk, campaign, day)
    records = store.office.registrations(plan.id)
    register = store.office.units()
    match file.suffix.lower():
        case ".xlsx":
            paper = spreadsheet(records, plan, desk.titles, day, register, withdrawn)
        case ".docx":
            paper = summary(records, plan, desk.titles, day, register)
        case _:
            raise OfficeError(texts.export_kind_unknown(file=str(file)))
    _write(file, paper)
    return sum(len(entries(record)) for record in standing(records))


def campaign_paper(store: Store, desk: Desk, name: str, day: date) -> bytes:
    """The list (.xlsx) or the summary (.docx) of the plan of the day."""
    plan = desk.plan_on(day)
    records, register = store.office.registrations(plan.id), store.office.units()
    if name.endswith(".docx"):
        return summary(records, plan, desk.titles, day, register)
    return spreadsheet(records, plan, desk.titles, day, register)


def export_sheet(store: Store, desk: Desk, code: str, file: Path, day: date) -> None:
    """Write one unit's registration sheet to print, sign and stamp. Raises OfficeError."""
    paper = unit_paper(store, desk, code, day)
    if paper is None:
        raise OfficeError(texts.code_unknown(code=code))
    _write(file, paper)


def unit_paper(store: Store, desk: Desk, code: str, day: date) -> bytes | None:
    """The sheet of one registration as .docx; None for an unknown code."""
    found = (record for record in store.office.registrations() if record.code == code)
    record = next(found, None)
    plan = desk.plan(record.campaign) if record else None
    return unit_sheet(record, plan, desk.titles, day) if record and plan else None


def _plan(desk: Desk, campaign: str | None, day: date) -> Plan:
    plan = desk.plan(campaign) if campaign else desk.plan_on(day)
    if plan is None:
        known = ", ".join(plan.id for plan in desk.plans)
        raise OfficeError(texts.plan_unknown(plan=str(campaign), known=known))
    return plan


def _write(file: Path, paper: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(paper)
    except OSError:
        raise OfficeError(texts.file_unwritable(file=str(file))) from None


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
    """The events of the plan of the day with their next date, or their last one when past."""
    plan = desk.plan_on(today)
    dates = desk.event_dates.get(plan.id, {})
    lines = []
    for event in plan.events:
        coming = occurrence(event, today, dates.get(event.id))
        on = coming or dates.get(event.id) or event.on
        past = on is not None and coming is None
        lines.append(texts.event_line(event=event.id, name=event.name, on=on, past=past))
    return lines


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
