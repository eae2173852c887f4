"""The list, the summary and one unit's sheet as files of the operator's.

The rule: what leaves the program is in the journal, and a file is readable by its owner alone.
"""

import os
from datetime import date, datetime
from pathlib import Path

from bot.cli import texts as cli_texts
from bot.cli.office import texts
from bot.installation.errors import COMMAND_LINE, OfficeError
from bot.papers import rows
from bot.papers.making import official_list, official_summary, unit_papers
from handlers.turn.turn import Office
from knowledge.plan.plan import Plan
from storage.store import Store

# What they are called in the journal, whatever they are called where they lie.
EXPORTED = {".xlsx": "danh-sach.xlsx", ".docx": "tong-hop.docx"}


def export_registrations(
    store: Store, office: Office, file: Path, campaign: str | None, now: datetime, withdrawn: bool
) -> tuple[int, int]:
    """Write one campaign's list as .xlsx or its summary as .docx.

    Returns how many rows are counted in it, and how many registrations are named uncounted.
    Raises OfficeError for an unknown campaign, another kind of file or one that cannot be written.
    """
    day = now.date()
    plan = _plan(office, campaign, day)
    records = store.registrations.all(plan.id)
    register = store.units.all()
    match file.suffix.lower():
        case ".xlsx":
            paper = official_list(records, plan, office.titles, day, register, withdrawn)
        case ".docx":
            paper = official_summary(records, plan, office.titles, day, register)
        case _:
            raise OfficeError(texts.export_kind_unknown(file=str(file)))
    _write(file, paper)
    store.journal.note(COMMAND_LINE, "export", f"{plan.id}/{EXPORTED[file.suffix.lower()]}", now)
    counted = sum(len(rows.entries(record)) for record in rows.counted(records))
    return counted, len(rows.uncounted(records))


def export_sheet(store: Store, office: Office, code: str, file: Path, now: datetime) -> None:
    """Write one unit's registration sheet to print, sign and stamp. Raises OfficeError."""
    made = unit_papers(store, office, [code], now.date())
    if code not in made:
        raise OfficeError(texts.code_unknown(code=code))
    if file.suffix.lower() != ".docx":
        raise OfficeError(texts.sheet_kind_unknown(file=str(file)))
    _write(file, made[code])
    store.journal.note(COMMAND_LINE, "export", f"sheet:{code}", now)


def _plan(office: Office, campaign: str | None, day: date) -> Plan:
    plan = office.plan(campaign) if campaign else office.plan_on(day)
    if plan is None:
        known = ", ".join(plan.id for plan in office.plans)
        raise OfficeError(cli_texts.plan_unknown(plan=str(campaign), known=known))
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
