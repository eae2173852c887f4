"""The papers there are: the official list, the alliance's summary, one registration's sheet.

The rule: whoever wants a paper asks here. The writers of .xlsx and .docx are libraries that take a
good part of a start, and most starts make no paper, so they are imported when one is made.
"""

from collections.abc import Callable, Sequence
from datetime import date

from handlers.turn.turn import Office
from handlers.values.person import UnitView
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.records import RegistrationRecord
from storage.store import Store

# The paper a reply's source names, with its file name; None for a source that names none.
Render = Callable[[str], tuple[bytes, str] | None]


def official_list(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    register: Sequence[UnitView],
    withdrawn: bool = False,
) -> bytes:
    """The list as .xlsx; `withdrawn` adds those who took theirs back."""
    from bot.papers.spreadsheet import spreadsheet

    return spreadsheet(records, plan, titles, day, register, withdrawn)


def official_summary(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    register: Sequence[UnitView],
) -> bytes:
    """The summary as .docx."""
    from bot.papers.summary_docx import summary

    return summary(records, plan, titles, day, register)


def unit_paper(store: Store, office: Office, code: str, day: date) -> bytes | None:
    """The sheet of one registration as .docx, read by its code; None for an unknown one."""
    from bot.papers.sheet_docx import unit_sheet

    for record in store.registrations.get(code):
        plan = office.plan(record.campaign)
        return unit_sheet(record, plan, office.titles, day) if plan else None
    return None
