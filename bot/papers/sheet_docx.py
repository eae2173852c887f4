"""The unit's registration sheet: what was sent by message, to be signed and stamped.

The rule: it prints what was registered and nothing else; what is missing is a dotted blank.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.clock import LOCAL
from bot.papers import layout_docx as layout
from bot.papers import texts
from bot.papers.columns import fields_about, form_words, row_headings, row_widths, row_words
from bot.papers.prepared_docx import Block, PreparedPaper
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


class Paper(Protocol):
    """Takes the blocks of `layout_docx`, one after another."""

    def add(self, block: Block, *words: str, **options: object) -> None:
        """A block with its words."""

    def add_table(
        self, headings: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]]
    ) -> None:
        """A bordered table with so many rows."""


def unit_sheet(
    record: RegistrationRecord,
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    before: Sequence[str] = (),
) -> bytes:
    """The .docx of one registration, printed on `day`; `before` is what was awarded earlier."""
    unit = one_line(record.form.unit_name) or texts.BLANK
    paper = PreparedPaper(texts.sheet_title(year=plan.year), unit, day)
    write_sheet(paper, record, plan, titles, day, before)
    return paper.as_bytes()


def write_sheet(
    paper: Paper,
    record: RegistrationRecord,
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    before: Sequence[str] = (),
) -> None:
    """Everything that stands on the sheet, block by block."""
    form = record.form
    names = {title.id: title.name for title in titles}
    unit = one_line(form.unit_name) or texts.BLANK
    organisation = organisation_name(plan.organisation, day)
    place = texts.place_of(one_line(form.commune)) or province(plan, day)
    paper.add(layout.letterhead, unit.upper(), texts.place_line(place=place, year=day.year))
    paper.add(layout.title, texts.sheet_title(year=plan.year))
    paper.add(layout.addressed, texts.addressed(organisation=organisation))
    basis = texts.basis(number=plan.number, day=plan.date, issuer=plan.issuer, title=plan.title)
    paper.add(layout.text, basis, italic=True)
    paper.add(layout.text, texts.opening(unit=unit, year=plan.year))
    _particulars(paper, form)
    _collective(paper, form, names)
    _people(paper, [row for row in entries(record) if row.subject == "individual"], names)
    _aims(paper, form, names)
    if before:
        paper.add(layout.heading, texts.SHEET_BEFORE)
        for line in before:
            paper.add(layout.text, one_line(line))
    # Signatures never stand alone on a page.
    paper.add(layout.text, texts.COMMITMENT, keep=True)
    _origin(paper, record, day)
    signer = (texts.UNIT_SIGNER, texts.UNIT_SIGNER_HOW)
    paper.add(layout.close_with, recipients=texts.SHEET_RECIPIENTS, signer=signer)


def _particulars(paper: Paper, form: Form) -> None:
    paper.add(layout.heading, texts.SHEET_UNIT)
    for field in fields_about("unit", "contact"):
        _line(paper, field, form, {})


def _line(paper: Paper, field: FormField, form: Form, names: Mapping[str, str]) -> None:
    label = texts.SHEET_LABELS.get(field.step, field.words.label)
    value = one_line(form_words(field, form, names)) or texts.BLANK
    paper.add(layout.text, f"{label}: {value}", space=1)


def _collective(paper: Paper, form: Form, names: Mapping[str, str]) -> None:
    paper.add(layout.heading, texts.SHEET_COLLECTIVE)
    if form.kind == "individual":
        paper.add(layout.text, texts.NO_COLLECTIVE)
        return
    title = title_name(form.collective_title, names) if form.collective_title else texts.BLANK
    paper.add(layout.text, texts.collective_line(title=title))
    if form.collective_commendation:
        beside = title_name(form.collective_commendation, names)
        paper.add(layout.text, texts.collective_beside(name=beside))


def _people(paper: Paper, people: Sequence[PaperEntry], names: Mapping[str, str]) -> None:
    paper.add(layout.heading, texts.SHEET_PEOPLE)
    if not people:
        paper.add(layout.text, texts.NO_PEOPLE)
        return
    rows = [
        (str(place), *(row_words(field, entry.row, names) for field in ROW))
        for place, entry in enumerate(people, start=1)
    ]
    paper.add_table(row_headings(), row_widths(), rows)


def _aims(paper: Paper, form: Form, names: Mapping[str, str]) -> None:
    paper.add(layout.heading, texts.SHEET_TARGETS)
    for field in fields_about("aims"):
        listed = getattr(form, field.keeps[0])
        if not isinstance(listed, tuple):
            _line(paper, field, form, names)
        elif not listed:
            paper.add(layout.dotted_lines, count=LINES_BY_HAND)
        for place, line in enumerate(listed if isinstance(listed, tuple) else (), start=1):
            paper.add(layout.text, f"{place}. {one_line(line)}")


def _origin(paper: Paper, record: RegistrationRecord, day: date) -> None:
    sent = clock_text(record.sent_at.astimezone(LOCAL))
    words = texts.origin(
        code=record.code, sent=sent, version=record.version, channel=record.channel, day=day
    )
    words = f"{words} {texts.state_note(status=record.status)}"
    paper.add(layout.text, words, italic=True, size=10, indent=0, keep=True)
