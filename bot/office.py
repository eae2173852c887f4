"""What the office does from the command line: export, member register, event dates."""

import os
from datetime import date, datetime
from pathlib import Path

from bot.cli import texts
from bot.papers import rows
from bot.papers.sheet_docx import unit_sheet
from bot.papers.spreadsheet import spreadsheet
from bot.papers.summary_docx import summary
from bot.units import texts as file_texts
from bot.units.file import BadFile, read_file
from handlers.turn.turn import Office
from knowledge.plan.events import occurrence
from knowledge.plan.plan import Plan
from storage.journal.journal import Actor
from storage.store import Store
from storage.units.register import register_of

COMMAND_LINE = Actor("htx-bot")


class OfficeError(Exception):
    """An operator's mistake; the text is the Vietnamese line to show."""


class DatabaseBusy(OfficeError):
    """The database cannot be taken up just now, though what was typed is right."""


def export_registrations(
    store: Store, office: Office, file: Path, campaign: str | None, now: datetime, withdrawn: bool
) -> tuple[int, int]:
    """Write one campaign's list as .xlsx or its summary as .docx.

    Returns how many rows are counted in it, and how many registrations are named uncounted.
    Raises OfficeError for an unknown campaign, another kind of file or one that cannot be written.
    """
    day = now.date()
    plan = _plan(office, campaign, day)
    records = store.office.registrations(plan.id)
    register = store.office.units()
    match file.suffix.lower():
        case ".xlsx":
            paper = spreadsheet(records, plan, office.titles, day, register, withdrawn)
        case ".docx":
            paper = summary(records, plan, office.titles, day, register)
        case _:
            raise OfficeError(texts.export_kind_unknown(file=str(file)))
    _write(file, paper)
    store.journal.note(COMMAND_LINE, "export", f"{plan.id}/{file.name}", now)
    counted = sum(len(rows.entries(record)) for record in rows.counted(records))
    return counted, len(rows.uncounted(records))


def campaign_paper(store: Store, office: Office, name: str, day: date) -> bytes:
    """The list (.xlsx) or the summary (.docx) of the plan of the day."""
    plan = office.plan_on(day)
    records, register = store.office.registrations(plan.id), store.office.units()
    if name.endswith(".docx"):
        return summary(records, plan, office.titles, day, register)
    return spreadsheet(records, plan, office.titles, day, register)


def export_sheet(store: Store, office: Office, code: str, file: Path, now: datetime) -> None:
    """Write one unit's registration sheet to print, sign and stamp. Raises OfficeError."""
    paper = unit_paper(store, office, code, now.date())
    if paper is None:
        raise OfficeError(texts.code_unknown(code=code))
    if file.suffix.lower() != ".docx":
        raise OfficeError(texts.sheet_kind_unknown(file=str(file)))
    _write(file, paper)
    store.journal.note(COMMAND_LINE, "export", f"sheet:{code}", now)


def unit_paper(store: Store, office: Office, code: str, day: date) -> bytes | None:
    """The sheet of one registration as .docx; None for an unknown code."""
    found = (record for record in store.office.registrations() if record.code == code)
    record = next(found, None)
    plan = office.plan(record.campaign) if record else None
    return unit_sheet(record, plan, office.titles, day) if record and plan else None


def _plan(office: Office, campaign: str | None, day: date) -> Plan:
    plan = office.plan(campaign) if campaign else office.plan_on(day)
    if plan is None:
        known = ", ".join(plan.id for plan in office.plans)
        raise OfficeError(texts.plan_unknown(plan=str(campaign), known=known))
    return plan


def _write(file: Path, paper: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # An older export of this name may be open to others: what is written anew is not.
        with file.open("wb") as out:
            if os.name == "posix":
                os.fchmod(out.fileno(), 0o600)
            out.write(paper)
    except OSError:
        raise OfficeError(texts.file_unwritable(file=str(file))) from None


def import_units(store: Store, file: Path, now: datetime) -> tuple[int, int]:
    """Read the member register; nothing is imported when a row is bad. Raises OfficeError."""
    try:
        register = read_file(file)
    except FileNotFoundError:
        raise OfficeError(texts.file_exists_not(file=str(file))) from None
    except OSError:
        raise OfficeError(file_texts.UNREADABLE) from None
    except BadFile as error:
        raise OfficeError(str(error)) from None
    if register.problems:
        lines = [file_texts.row_bad(row=row, reason=why) for row, why in register.problems]
        raise OfficeError("\n".join(lines))
    return register_of(store).take_in(register.name, register.entries, COMMAND_LINE, now)


def event_lines(office: Office, today: date) -> list[str]:
    """The events of the plan of the day with their next date, or their last one when past."""
    plan = office.plan_on(today)
    dates = office.event_dates.get(plan.id, {})
    lines = []
    for event in plan.events:
        coming = occurrence(event, today, dates.get(event.id))
        on = coming or dates.get(event.id) or event.on
        past = on is not None and coming is None
        lines.append(texts.event_line(event=event.id, name=event.name, on=on, past=past))
    return lines


def set_event_date(
    store: Store, office: Office, event_id: str, on: date | None, source: str | None, now: datetime
) -> str:
    """Set or clear an event's date; returns the line to show. Raises OfficeError."""
    plan = office.plan_on(now.date())
    event = next((event for event in plan.events if event.id == event_id), None)
    if event is None:
        known = ", ".join(event.id for event in plan.events)
        raise OfficeError(texts.event_unknown(event=event_id, known=known))
    store.calendar.set_event_date(plan.id, event_id, on, source, COMMAND_LINE, now)
    return texts.event_date_set(event=event.name, on=on)
