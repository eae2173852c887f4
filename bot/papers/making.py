"""One registration as a paper.

The rule: what is asked for by its code is read by its code.
"""

from collections.abc import Callable
from datetime import date

from bot.papers.sheet_docx import unit_sheet
from handlers.turn.turn import Office
from storage.store import Store

# The paper a reply's source names, with its file name; None for a source that names none.
Render = Callable[[str], tuple[bytes, str] | None]


def unit_paper(store: Store, office: Office, code: str, day: date) -> bytes | None:
    """The sheet of one registration as .docx; None for an unknown code."""
    for record in store.registrations.get(code):
        plan = office.plan(record.campaign)
        return unit_sheet(record, plan, office.titles, day) if plan else None
    return None
