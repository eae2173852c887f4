"""The alliance's summary of all registrations, for its chair to sign.

The rule: the numbers are those of the spreadsheet: what was accepted. The rest is named in a part
of its own, and what is doubtful in the notes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.papers import by_unit, rows, texts
from bot.papers import layout_docx as layout
from bot.papers.columns import row_headings, row_widths, row_words
from bot.papers.prepared_docx import PreparedPaper, RowLook, TableRow
from handlers.registrations.form.parts.person import ROW
from handlers.turn.turn import organisation_name
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.records import RegistrationRecord

TYPE_WIDTHS = (14, 63, 22, 22, 22, 22)
TYPE_WIDTHS_WITH_REGISTER = (14, 43, 20, 18, 18, 16, 19, 17)
TITLE_WIDTHS = (14, 86, 35, 30)
BOLD = RowLook(bold=True)
UNCOUNTED_WIDTHS = (14, 45, 30, 28, 24, 24)


def summary(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    register_units: Sequence[UnitView] = (),
) -> bytes:
    """The .docx of this plan's records as of `day`; the register adds who is missing."""
    found = by_unit.group(rows.counted(records))
    absent = by_unit.missing_from(register_units, map(by_unit.identity_of, rows.standing(records)))
    organisation = organisation_name(plan.organisation, day)
    heading = texts.summary_title(year=plan.year)
    paper = PreparedPaper(heading, organisation, day)
    place = rows.province(plan, day)
    paper.add(layout.letterhead, organisation.upper(), texts.place_line(place=place, year=day.year))
    basis = texts.by_plan(number=plan.number, day=plan.date, issuer=plan.issuer, title=plan.title)
    paper.add(layout.title, heading, basis, texts.as_of(day=day))
    _by_type(paper, by_unit.type_counts(found, register_units, absent), bool(register_units))
    _by_title(paper, found, titles)
    _list(paper, found, titles)
    _uncounted(paper, rows.uncounted(records))
    _notes(paper, records, found, register_units, len(absent))
    compiler, chair = (texts.COMPILER, texts.COMPILER_HOW), (texts.CHAIR, texts.CHAIR_HOW)
    paper.add(layout.sign_here, left=compiler, right=chair)
    paper.add(layout.recipients_below, recipients=texts.SUMMARY_RECIPIENTS)
    return paper.as_bytes()


def _by_type(
    paper: PreparedPaper, counts: Sequence[by_unit.TypeCount], with_register: bool
) -> None:
    paper.add(layout.heading, texts.SUMMARY_TYPES)
    extra = (texts.IN_REGISTER, texts.NOT_YET) if with_register else ()
    widths = TYPE_WIDTHS_WITH_REGISTER if with_register else TYPE_WIDTHS
    numbers = [count.numbers(with_register=with_register) for count in counts]
    rows_of = [
        TableRow((place, count.name, *found))
        for place, (count, found) in enumerate(zip(counts, numbers, strict=True), start=1)
    ]
    total = TableRow(("", texts.TOTAL, *map(sum, zip(*numbers, strict=True))), BOLD)
    paper.add_rows((*texts.BY_TYPE_HEADERS, *extra), widths, [*rows_of, total])


def _by_title(
    paper: PreparedPaper, found: Sequence[by_unit.UnitRegistrations], titles: Sequence[Title]
) -> None:
    paper.add(layout.heading, texts.SUMMARY_TITLES)
    counts = rows.title_counts(rows.aims(e for unit in found for e in unit.entries), titles)
    listed = [
        TableRow((place, count.name, texts.SUBJECTS[count.subject], count.count), RowLook((0, 2)))
        for place, count in enumerate(counts, start=1)
    ]
    whole = sum(count.count for count in counts)
    paper.add_rows(
        texts.BY_TITLE_HEADERS,
        TITLE_WIDTHS,
        [*listed, TableRow(("", texts.TOTAL, "", whole), BOLD)],
    )


def _list(
    paper: PreparedPaper, found: Sequence[by_unit.UnitRegistrations], titles: Sequence[Title]
) -> None:
    paper.add(layout.heading, texts.SUMMARY_LIST)
    if not found:
        paper.add(layout.text, texts.NONE_REGISTERED)
        return
    names = {title.id: title.name for title in titles}
    listed = list[TableRow]()
    for place, unit in enumerate(found, start=1):
        line = texts.unit_heading(
            place=place, name=unit.name, commune=unit.commune, codes=unit.codes
        )
        listed.append(TableRow((line,), RowLook((), bold=True, band=True)))
        for number, entry in enumerate(unit.entries, start=1):
            row = entry.row
            if entry.subject == "collective":
                row = replace(row, name=texts.SUBJECTS["collective"])
            listed.append(TableRow((number, *(row_words(field, row, names) for field in ROW))))
    paper.add_rows(row_headings(), row_widths(), listed)


def _uncounted(paper: PreparedPaper, records: Sequence[RegistrationRecord]) -> None:
    """What waits or was returned, unit by unit with its state."""
    paper.add(layout.heading, texts.SUMMARY_UNCOUNTED)
    if not records:
        paper.add(layout.text, texts.NONE_UNCOUNTED)
        return
    listed = list[TableRow]()
    for place, record in enumerate(records, start=1):
        name = rows.one_line(record.form.unit_name) or texts.ANONYMOUS
        found = rows.entries(record)
        content = texts.content(
            collectives=rows.of("collective", found), people=rows.of("individual", found)
        )
        commune, state = rows.one_line(record.form.commune), labels.STATUSES[record.status]
        listed.append(TableRow((str(place), name, commune, record.code, content, state)))
    paper.add_rows(texts.UNCOUNTED_HEADERS, UNCOUNTED_WIDTHS, listed)


def _notes(
    paper: PreparedPaper,
    records: Sequence[RegistrationRecord],
    found: Sequence[by_unit.UnitRegistrations],
    register: Sequence[UnitView],
    absent: int,
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
        # Units that have registered, and of which nothing is accepted yet.
        waiting = len(by_unit.missing(register, found)) - absent
        notes.append(texts.of_register(members=len(register), missing=absent, waiting=waiting))
    twice = [unit for unit in found if len(unit.records) > 1]
    notes += [texts.sent_twice(unit=unit.name, codes=unit.codes) for unit in twice]
    states = [record.status for record in rows.uncounted(records)]
    if states:
        sent, returned = states.count("sent"), states.count("returned")
        notes.append(texts.uncounted_count(sent=sent, returned=returned))
    gone = len(rows.withdrawn(records))
    if gone:
        notes.append(texts.withdrawn_count(count=gone))
    paper.add(layout.heading, texts.SUMMARY_NOTES)
    entered = any(record.channel in labels.ENTERED for unit in found for record in unit.records)
    notes.append(texts.from_messages(entered=entered))
    *others, last = (f"- {rows.one_line(note)}" for note in notes)
    for note in others:
        paper.add(layout.text, note)
    # Signatures never stand alone on a page.
    paper.add(layout.text, last, keep=True)
