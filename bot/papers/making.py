"""The papers there are: the official list, the alliance's summary, one registration's sheet.

The rule: whoever wants a paper asks here. The writers of .xlsx and .docx are libraries that take a
good part of a start, and most starts make no paper, so they are imported when one is made.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.papers import texts
from handlers.turn.turn import Office
from handlers.values.person import UnitView
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.awards.awards import Award
from storage.registrations.records import RegistrationRecord

if TYPE_CHECKING:
    from storage.store import Store

# The papers that replies' sources name, each with its file name; without those that name none.
Render = Callable[[Sequence[str]], Mapping[str, tuple[bytes, str]]]


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


def filtered_list(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    said: str,
) -> bytes:
    """These registrations in this order as .xlsx, under a line that says they are a choice."""
    from bot.papers.spreadsheet import filtered_spreadsheet

    return filtered_spreadsheet(records, plan, titles, day, said)


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


def unit_papers(
    store: "Store", office: Office, codes: Sequence[str], day: date
) -> dict[str, bytes]:
    """The sheets of registrations as .docx, by their codes; without codes nobody knows."""
    from bot.papers.sheet_docx import unit_sheet

    records = [(one, office.plan(one.campaign)) for one in store.registrations.get(*codes)]
    before = store.awards.of_units_before(codes)
    return {
        record.code: unit_sheet(
            record, plan, office.titles, day, _awarded(office, before.get(record.code, ()))
        )
        for record, plan in records
        if plan
    }


def _awarded(office: Office, awards: Iterable[Award]) -> list[str]:
    """What a unit was awarded in earlier campaigns, a line each."""
    names = {title.id: title.name for title in office.titles}
    years = {plan.id: str(plan.year) for plan in office.plans}
    return [
        texts.award_before(
            year=years.get(one.campaign, one.campaign),
            who=one.who,
            title=names.get(one.title, one.title),
            decision=one.decision,
        )
        for one in awards
    ]
