"""The unit's registration sheet: what was sent by message, to be signed and stamped.

The rule: it prints what was registered and nothing else; what is missing is a dotted blank.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from docx.document import Document

from bot.clock import LOCAL
from bot.papers import layout_docx as layout
from bot.papers import texts
from bot.papers.columns import fields_about, form_words, row_headings, row_widths, row_words
from bot.papers.rows import PaperEntry, entries, one_line, province, title_name
from handlers.registrations.form.fields import FormField
from handlers.registrations.form.parts.person import ROW
from handlers.turn.texts import clock_text
from handlers.turn.turn import organisation_name
from handlers.values.state import Form
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.records import RegistrationRecord

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
    _particulars(paper, form)
    _collective(paper, form, names)
    _people(paper, [row for row in entries(record) if row.subject == "individual"], names)
    _aims(paper, form, names)
    commitment = layout.text(paper, texts.COMMITMENT)
    commitment.paragraph_format.keep_with_next = True  # signatures never stand alone on a page
    _origin(paper, record, day)
    layout.close_with(paper, texts.SHEET_RECIPIENTS, (texts.UNIT_SIGNER, texts.UNIT_SIGNER_HOW))
    return layout.as_bytes(paper)


def _particulars(paper: Document, form: Form) -> None:
    layout.heading(paper, texts.SHEET_UNIT)
    for field in fields_about("unit", "contact"):
        _line(paper, field, form, {})


def _line(paper: Document, field: FormField, form: Form, names: Mapping[str, str]) -> None:
    label = texts.SHEET_LABELS.get(field.step, field.words.label)
    value = one_line(form_words(field, form, names)) or texts.BLANK
    layout.text(paper, f"{label}: {value}", space=1)


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
    table = layout.grid(paper, row_headings(), row_widths())
    for place, entry in enumerate(people, start=1):
        layout.add_row(table, [place, *(row_words(field, entry.row, names) for field in ROW)])


def _aims(paper: Document, form: Form, names: Mapping[str, str]) -> None:
    layout.heading(paper, texts.SHEET_TARGETS)
    for field in fields_about("aims"):
        listed = getattr(form, field.keeps[0])
        if not isinstance(listed, tuple):
            _line(paper, field, form, names)
        elif not listed:
            layout.dotted_lines(paper, LINES_BY_HAND)
        for place, line in enumerate(listed if isinstance(listed, tuple) else (), start=1):
            layout.text(paper, f"{place}. {one_line(line)}")


def _origin(paper: Document, record: RegistrationRecord, day: date) -> None:
    sent = clock_text(record.sent_at.astimezone(LOCAL))
    words = texts.origin(code=record.code, sent=sent, version=record.version, day=day)
    words = f"{words} {texts.state_note(status=record.status)}"
    small = layout.text(paper, words, italic=True, size=10, indent=0)
    small.paragraph_format.keep_with_next = True
