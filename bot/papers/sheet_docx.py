"""The unit's registration sheet: what was sent by message, to be signed and stamped.

The rule: it prints what was registered and nothing else; what is missing is a dotted blank.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from docx.document import Document

from bot.clock import LOCAL
from bot.papers import layout_docx as layout
from bot.papers import texts
from bot.papers.rows import PaperEntry, entries, one_line, province, title_name, type_name
from handlers.turn.texts import clock_text
from handlers.turn.turn import organisation_name
from handlers.values.state import Form
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.records import RegistrationRecord

PEOPLE_WIDTHS = (14, 44, 32, 38, 37)
LINES_BY_HAND = 3


def unit_sheet(record: RegistrationRecord, plan: Plan, titles: Sequence[Title], day: date) -> bytes:
    """The .docx of one registration, printed on `day`."""
    form = record.form
    names = {title.id: title.name for title in titles}
    unit = one_line(form.unit_name) or texts.BLANK
    organisation = organisation_name(plan.organisation, day)
    heading = texts.sheet_title(year=plan.year)
    paper = layout.new_paper(heading, unit, day)
    place = texts.place_of(one_line(form.commune)) or province(plan, day)
    layout.letterhead(paper, unit, texts.place_line(place=place, year=day.year))
    layout.title(paper, heading)
    layout.addressed(paper, texts.addressed(organisation=organisation))
    basis = texts.basis(number=plan.number, day=plan.date, issuer=plan.issuer, title=plan.title)
    layout.text(paper, basis, italic=True)
    layout.text(paper, texts.opening(unit=unit, year=plan.year))
    _particulars(paper, form, unit)
    _collective(paper, form, names)
    _people(paper, [row for row in entries(record) if row.subject == "individual"], names)
    _targets(paper, form)
    commitment = layout.text(paper, texts.COMMITMENT)
    commitment.paragraph_format.keep_with_next = True  # signatures never stand alone on a page
    _origin(paper, record, day)
    layout.close_with(paper, texts.SHEET_RECIPIENTS, (texts.UNIT_SIGNER, texts.UNIT_SIGNER_HOW))
    return layout.as_bytes(paper)


def _particulars(paper: Document, form: Form, unit: str) -> None:
    layout.heading(paper, texts.SHEET_UNIT)
    contact = ", ".join(part for part in (form.contact_name, form.contact_position) if part)
    lines = texts.unit_lines(
        name=unit,
        unit_type=type_name(form.unit_type),
        commune=one_line(form.commune),
        tax_code=one_line(form.tax_code),
        contact=one_line(contact),
        phone=one_line(form.phone),
    )
    for label, value in lines:
        layout.text(paper, f"{label}: {value or texts.BLANK}", space=1)


def _collective(paper: Document, form: Form, names: Mapping[str, str]) -> None:
    layout.heading(paper, texts.SHEET_COLLECTIVE)
    if form.kind == "individual":
        layout.text(paper, texts.NO_COLLECTIVE)
        return
    title = title_name(form.collective_title, names) if form.collective_title else texts.BLANK
    layout.text(paper, texts.collective_line(title=title))


def _people(paper: Document, people: Sequence[PaperEntry], names: Mapping[str, str]) -> None:
    layout.heading(paper, texts.SHEET_PEOPLE)
    if not people:
        layout.text(paper, texts.NO_PEOPLE)
        return
    table = layout.grid(paper, texts.SHEET_PEOPLE_HEADERS, PEOPLE_WIDTHS)
    for place, row in enumerate(people, start=1):
        title = title_name(row.title, names)
        layout.add_row(table, [place, row.name, row.position, title, row.initiative])


def _targets(paper: Document, form: Form) -> None:
    layout.heading(paper, texts.SHEET_TARGETS)
    if not form.targets:
        layout.dotted_lines(paper, LINES_BY_HAND)
    for place, target in enumerate(form.targets, start=1):
        layout.text(paper, f"{place}. {one_line(target)}")


def _origin(paper: Document, record: RegistrationRecord, day: date) -> None:
    sent = clock_text(record.sent_at.astimezone(LOCAL))
    words = texts.origin(code=record.code, sent=sent, version=record.version, day=day)
    words = f"{words} {texts.state_note(status=record.status)}"
    small = layout.text(paper, words, italic=True, size=10, indent=0)
    small.paragraph_format.keep_with_next = True
