"""The alliance's summary of all registrations, for its chair to sign.

The rule: the numbers are those of the spreadsheet; doubtful ones are named in the notes.
"""

from collections.abc import Sequence
from datetime import date

from docx.document import Document

from bot.paper import by_unit, rows
from bot.paper import layout_docx as layout
from handlers.person import UnitView
from handlers.scene import organisation_name
from handlers.texts import paper as texts
from knowledge.plan import Plan
from knowledge.titles import Title
from storage.office import RegistrationRecord

TYPE_WIDTHS = (14, 63, 22, 22, 22, 22)
TYPE_WIDTHS_WITH_REGISTER = (14, 43, 20, 18, 18, 16, 19, 17)
TITLE_WIDTHS = (14, 86, 35, 30)
LIST_WIDTHS = (14, 44, 32, 38, 37)


def summary(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    register_units: Sequence[UnitView] = (),
) -> bytes:
    """The .docx of this plan's records as of `day`; the register adds who is missing."""
    found = by_unit.group(records)
    organisation = organisation_name(plan.organisation, day)
    heading = texts.summary_title(year=plan.year)
    paper = layout.new_paper(heading, organisation, day)
    place = rows.province(plan, day)
    layout.letterhead(paper, organisation, texts.place_line(place=place, year=day.year))
    basis = texts.by_plan(number=plan.number, day=plan.date, issuer=plan.issuer, title=plan.title)
    layout.title(paper, heading, basis, texts.as_of(day=day))
    _by_type(paper, found, register_units)
    _by_title(paper, found, titles)
    _list(paper, found, titles)
    _notes(paper, records, found, register_units)
    layout.sign_here(paper, (texts.COMPILER, texts.COMPILER_HOW), (texts.CHAIR, texts.CHAIR_HOW))
    layout.recipients_below(paper, texts.SUMMARY_RECIPIENTS)
    return layout.as_bytes(paper)


def _by_type(paper: Document, found: Sequence[by_unit.Unit], register: Sequence[UnitView]) -> None:
    layout.heading(paper, texts.SUMMARY_TYPES)
    extra = (texts.IN_REGISTER, texts.NOT_YET) if register else ()
    widths = TYPE_WIDTHS_WITH_REGISTER if register else TYPE_WIDTHS
    table = layout.grid(paper, (*texts.BY_TYPE_HEADERS, *extra), widths)
    numbers = []
    for place, count in enumerate(by_unit.type_counts(found, register), start=1):
        numbers.append(count.numbers(with_register=bool(register)))
        layout.add_row(table, [place, count.name, *numbers[-1]])
    layout.add_row(table, ["", texts.TOTAL, *map(sum, zip(*numbers, strict=True))], bold=True)


def _by_title(paper: Document, found: Sequence[by_unit.Unit], titles: Sequence[Title]) -> None:
    layout.heading(paper, texts.SUMMARY_TITLES)
    counts = rows.title_counts([entry for unit in found for entry in unit.entries], titles)
    table = layout.grid(paper, texts.BY_TITLE_HEADERS, TITLE_WIDTHS)
    for place, count in enumerate(counts, start=1):
        subject = texts.SUBJECTS[count.subject]
        layout.add_row(table, [place, count.name, subject, count.count], centred=(0, 2))
    whole = sum(count.count for count in counts)
    layout.add_row(table, ["", texts.TOTAL, "", whole], bold=True)


def _list(paper: Document, found: Sequence[by_unit.Unit], titles: Sequence[Title]) -> None:
    layout.heading(paper, texts.SUMMARY_LIST)
    if not found:
        layout.text(paper, texts.NONE_REGISTERED)
        return
    names = {title.id: title.name for title in titles}
    table = layout.grid(paper, texts.SUMMARY_LIST_HEADERS, LIST_WIDTHS)
    for place, unit in enumerate(found, start=1):
        line = texts.unit_heading(
            place=place, name=unit.name, commune=unit.commune, codes=unit.codes
        )
        layout.add_band(table, line, bold=True, keep=True)
        for number, entry in enumerate(unit.entries, start=1):
            name = entry.name if entry.subject == "individual" else texts.SUBJECTS["collective"]
            title = rows.title_name(entry.title, names)
            layout.add_row(table, [number, name, entry.position, title, entry.initiative])


def _notes(
    paper: Document,
    records: Sequence[RegistrationRecord],
    found: Sequence[by_unit.Unit],
    register: Sequence[UnitView],
) -> None:
    entries = [entry for unit in found for entry in unit.entries]
    notes = [
        texts.totals(
            units=len(found),
            collectives=rows.of("collective", entries),
            people=rows.of("individual", entries),
        )
    ]
    if register:
        absent = len(by_unit.missing(register, found))
        notes.append(texts.of_register(members=len(register), missing=absent))
    twice = [unit for unit in found if len(unit.records) > 1]
    notes += [texts.sent_twice(unit=unit.name, codes=unit.codes) for unit in twice]
    gone = len(rows.withdrawn(records))
    if gone:
        notes.append(texts.withdrawn_count(count=gone))
    layout.heading(paper, texts.SUMMARY_NOTES)
    for note in (*notes, texts.FROM_MESSAGES):
        last = layout.text(paper, f"- {rows.one_line(note)}")
    last.paragraph_format.keep_with_next = True  # signatures never stand alone on a page
