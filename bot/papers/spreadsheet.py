"""The official list as an Excel file: the list, the counts, and who has not registered.

The rule: the list is one row a collective or person and can be sorted and filtered; counts stand
below it and on a sheet of their own. What is not accepted stands below them with its state.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.papers import by_unit, rows, texts
from bot.papers.cells import SheetPage, as_file
from bot.papers.columns import ListColumn, list_columns
from handlers.turn.turn import organisation_name
from handlers.values.person import UnitView
from handlers.values.shown.counts import counted
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.records import RegistrationRecord

MISSING_WIDTHS = (6, 60, 24, 30, 18)
UNIT_WIDTHS = (6, 34, 18, 16, 16)
COUNT_WIDTH = 11


def spreadsheet(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    register: Sequence[UnitView] = (),
    withdrawn: bool = False,
) -> bytes:
    """The .xlsx of this plan's records as of `day`; with `withdrawn`, those are listed last."""
    book = Workbook()
    organisation = organisation_name(plan.organisation, day)
    book.properties.creator = organisation
    book.properties.title = texts.list_title(year=plan.year)
    # The paper's own day: in a rehearsal the machine's is another one.
    book.properties.created = datetime(day.year, day.month, day.day)
    found = by_unit.group(rows.counted(records))
    # Of all that stand, not of the accepted alone: who waits for the office has registered.
    absent = by_unit.missing_from(register, map(by_unit.identity_of, rows.standing(records)))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    columns = list_columns({title.id: title.name for title in titles})
    widths = [column.width for column in columns]
    page = _page(sheet, texts.LIST_SHEET, widths, plan, day, texts.list_title(year=plan.year))
    _list(page, found, titles, columns)
    _beside(page, texts.UNCOUNTED_HEADING, rows.uncounted(records), columns)
    if withdrawn:
        _beside(page, texts.WITHDRAWN_HEADING, rows.withdrawn(records), columns)
    counts = by_unit.type_counts(found, register, absent)
    _summary(book.create_sheet(), plan, day, found, titles, counts, bool(register))
    if register:
        _missing(book.create_sheet(), plan, day, absent)
    return as_file(book)


def filtered_spreadsheet(
    records: Sequence[RegistrationRecord],
    plan: Plan,
    titles: Sequence[Title],
    day: date,
    said: str,
) -> bytes:
    """The .xlsx of what a clerk has on the screen, in its order; it counts and sums up nothing."""
    book = Workbook()
    book.properties.creator = organisation_name(plan.organisation, day)
    book.properties.created = datetime(day.year, day.month, day.day)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    columns = list_columns({title.id: title.name for title in titles})
    widths = [column.width for column in columns]
    page = _page(sheet, texts.LIST_SHEET, widths, plan, day, texts.list_title(year=plan.year))
    page.line(texts.only_filtered(said=said, count=len(records)), bold=True, at="left")
    header = _entries(page, [entry for one in records for entry in rows.entries(one)], columns)
    page.filter_and_freeze(header)
    page.repeat(header)
    return as_file(book)


def _page(
    sheet: Worksheet, name: str, widths: Sequence[int], plan: Plan, day: date, title: str
) -> SheetPage:
    """A page with its title lines."""
    page = SheetPage(sheet, name, widths)
    page.line(organisation_name(plan.organisation, day).upper(), bold=True, at="left")
    page.line(title, bold=True, size=16, at="center")
    basis = texts.by_plan(number=plan.number, day=plan.date, issuer=plan.issuer, title=plan.title)
    page.line(basis, italic=True, at="center")
    page.line(texts.as_of(day=day), italic=True, at="center")
    page.skip()
    return page


def _list(
    page: SheetPage,
    found: Sequence[by_unit.UnitRegistrations],
    titles: Sequence[Title],
    columns: Sequence[ListColumn],
) -> None:
    listed = [entry for unit in found for entry in unit.entries]
    header = _entries(page, listed, columns)
    # Before the totals are written: what stands below the list is not filtered.
    page.filter_and_freeze(header)
    page.repeat(header)
    page.skip()
    total = texts.totals(
        units=len(found),
        collectives=rows.of("collective", listed),
        people=rows.of("individual", listed),
    )
    page.line(total, bold=True, at="left")
    for count in rows.title_counts(rows.aims(listed), titles):
        if count.count:
            page.line(f"{count.name}: {counted(count.count)}", at="left")


def _beside(
    page: SheetPage,
    heading: str,
    records: Sequence[RegistrationRecord],
    columns: Sequence[ListColumn],
) -> None:
    """Registrations that are not counted, under a heading that says so; nothing for none."""
    if not records:
        return
    page.skip()
    page.line(heading, bold=True, at="left")
    _entries(page, [entry for record in records for entry in rows.entries(record)], columns)


def _entries(
    page: SheetPage, listed: Sequence[rows.PaperEntry], columns: Sequence[ListColumn]
) -> int:
    """The header and a row for each entry; returns the header's number."""
    header = page.header([column.heading for column in columns])
    centred = [place for place, column in enumerate(columns, start=1) if column.centred]
    for place, entry in enumerate(listed, start=1):
        page.row([column.value(place, entry) for column in columns], centred=centred)
    return header


def _summary(
    sheet: Worksheet,
    plan: Plan,
    day: date,
    found: Sequence[by_unit.UnitRegistrations],
    titles: Sequence[Title],
    counts: Sequence[by_unit.TypeCount],
    with_register: bool,
) -> None:
    widths = (*UNIT_WIDTHS, *(COUNT_WIDTH for _ in range(len(titles) + 2)))
    page = _page(sheet, texts.SUMMARY_SHEET, widths, plan, day, texts.summary_title(year=plan.year))
    page.line(texts.BY_TYPE_HEADING, bold=True, at="left")
    _by_type(page, counts, with_register)
    page.skip()
    page.line(texts.BY_TITLE_HEADING, bold=True, at="left")
    _by_title(page, rows.title_counts(rows.aims(e for unit in found for e in unit.entries), titles))
    page.skip()
    page.line(texts.BY_UNIT_HEADING, bold=True, at="left")
    _by_unit(page, found, titles)


def _by_type(page: SheetPage, counts: Sequence[by_unit.TypeCount], registered: bool) -> None:
    extra = (texts.IN_REGISTER, texts.NOT_YET) if registered else ()
    page.header((*texts.BY_TYPE_HEADERS, *extra))
    numbers = []
    for place, count in enumerate(counts, start=1):
        numbers.append(count.numbers(with_register=registered))
        page.row([place, count.name, *numbers[-1]])
    page.row([None, texts.TOTAL, *map(sum, zip(*numbers, strict=True))], bold=True)


def _by_title(page: SheetPage, counts: Sequence[rows.TitleCount]) -> None:
    page.header(texts.BY_TITLE_HEADERS)
    for place, count in enumerate(counts, start=1):
        page.row([place, count.name, texts.SUBJECTS[count.subject], count.count])
    page.row([None, texts.TOTAL, None, sum(count.count for count in counts)], bold=True)


def _by_unit(
    page: SheetPage, found: Sequence[by_unit.UnitRegistrations], titles: Sequence[Title]
) -> None:
    """A unit a row, a title a column; the last row holds the grand totals."""
    short = [title.short for title in titles]
    header = page.header((*texts.BY_UNIT_HEADERS, *short, texts.OTHER_TITLES, texts.SUM))
    page.repeat(header)
    totals = [0] * (len(titles) + 2)
    for place, unit in enumerate(found, start=1):
        aimed = Counter(entry.title for entry in unit.entries)
        named, whole = [aimed[title.id] for title in titles], aimed.total()
        numbers = [*named, whole - sum(named), whole]
        totals = [total + number for total, number in zip(totals, numbers, strict=True)]
        kind = rows.type_name(unit.unit_type)
        page.row([place, unit.name, kind, unit.commune, unit.codes, *numbers])
    page.row([None, texts.TOTAL, None, None, None, *totals], bold=True)


def _missing(sheet: Worksheet, plan: Plan, day: date, absent: Sequence[UnitView]) -> None:
    page = _page(sheet, texts.MISSING_SHEET, MISSING_WIDTHS, plan, day, texts.MISSING_TITLE)
    header = page.header(texts.MISSING_HEADERS)
    for place, unit in enumerate(absent, start=1):
        kind = rows.type_name(unit.unit_type)
        page.row([place, unit.name, kind, unit.commune, unit.tax_code], centred=(1, 5))
    page.filter_and_freeze(header)
    page.repeat(header)
