"""The form's fields on the papers: which are columns of the lists, what they are called, how wide.

The rule: papers follow the table of the form. Only what a paper calls, prints or sizes otherwise
stands here, by step; a field that is not named gets its own label and a middling width.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.clock import LOCAL
from bot.papers import texts
from bot.papers.rows import CellValue, PaperEntry, printable, title_name, type_name
from handlers.registrations.form.fields import About, FormField
from handlers.registrations.form.parts.person import ROW
from handlers.registrations.form.table import SHOWN
from handlers.values.shown import label_texts as labels
from handlers.values.state import Form, Participant, Step

Names = Mapping[str, str]
# What a list says in a row of its own for each collective and person.
IN_ENTRIES = frozenset(
    {Step.KIND, Step.COLLECTIVE_TITLE, Step.COLLECTIVE_COMMENDATION, Step.PEOPLE}
)
MIDDLING = 15
# In characters of the default font.
WIDTHS: Mapping[str, int] = {
    Step.UNIT_NAME: 22,
    Step.UNIT_TYPE: 11,
    Step.COMMUNE: 13,
    Step.PERSON_NAME: 20,
    Step.PERSON_POSITION: 12,
    Step.PERSON_INITIATIVE: 18,
    Step.TARGETS: 20,
    Step.PHONE: 12,
}
# In millimetres: the number, and the fields of a row, which share the rest of the page.
NUMBER_WIDTH = 14
ROW_WIDTH = 151
ROW_WIDTHS: Mapping[str, int] = {
    Step.PERSON_NAME: 44,
    Step.PERSON_POSITION: 32,
    Step.PERSON_TITLE: 38,
    Step.PERSON_INITIATIVE: 37,
}


@dataclass(frozen=True)
class ListColumn:
    """One column of the official list; `value` is of the entry at this place."""

    heading: str
    width: int
    value: Callable[[int, PaperEntry], CellValue]
    centred: bool = False


def list_columns(names: Names) -> tuple[ListColumn, ...]:
    """The columns of the official list: the unit, who takes part, what for, the registration."""
    return (
        ListColumn(texts.NUMBER, 5, lambda place, entry: place, True),
        *(_of_form(field, names) for field in fields_about("unit")),
        ListColumn(texts.SUBJECT, 8, lambda _, entry: texts.SUBJECTS[entry.subject], True),
        *(_of_row(field, names) for field in ROW),
        *(_of_form(field, names) for field in fields_about("aims", "contact")),
        ListColumn(texts.CODE, 13, lambda _, entry: entry.record.code, True),
        # In UTC the first seven hours of a local day belong to the day before.
        ListColumn(texts.SENT_ON, 11, lambda _, e: e.record.sent_at.astimezone(LOCAL).date()),
        ListColumn(texts.VERSION, 5, lambda _, entry: entry.record.version),
        ListColumn(texts.STATUS, 10, lambda _, entry: labels.STATUSES[entry.record.status]),
    )


def fields_about(*about: About) -> Iterator[FormField]:
    """The fields of the form with a place of their own on a paper."""
    for one in about:
        yield from (f for f in SHOWN if f.about == one and f.step not in IN_ENTRIES)


def form_words(field: FormField, form: Form, names: Names) -> str:
    """What the form holds of a field, as papers print it."""
    if field.step == Step.UNIT_TYPE:
        return type_name(form.unit_type)
    return field.text(form, lambda title: title_name(title, names))


def row_words(field: FormField, row: Participant, names: Names) -> str:
    """What a row holds of a field; a title that is not chosen is said to be none."""
    if field.step == Step.PERSON_TITLE:
        return title_name(row.title, names)
    return printable(field.text(row, lambda title: title_name(title, names)))


def row_headings() -> tuple[str, ...]:
    """The headings of a Word table of people."""
    return (texts.NUMBER, *(field.words.label for field in ROW))


def row_widths() -> tuple[float, ...]:
    """Their widths, which fill the page however many there are."""
    widths = [ROW_WIDTHS.get(field.step, sum(ROW_WIDTHS.values()) / 4) for field in ROW]
    return (NUMBER_WIDTH, *(width * ROW_WIDTH / sum(widths) for width in widths))


def _of_form(field: FormField, names: Names) -> ListColumn:
    nobody = texts.ANONYMOUS if field.step == Step.UNIT_NAME else None
    # The entries of a registration follow each other: its form is put into words once.
    last: list[tuple[Form, str | None]] = []

    def words(_: int, entry: PaperEntry) -> str | None:
        form = entry.record.form
        if not last or last[0][0] is not form:
            last[:] = [(form, form_words(field, form, names) or nobody)]
        return last[0][1]

    width = WIDTHS.get(field.step, MIDDLING)
    return ListColumn(_heading(field), width, words, _is_number(field))


def _of_row(field: FormField, names: Names) -> ListColumn:
    return ListColumn(
        _heading(field),
        WIDTHS.get(field.step, MIDDLING),
        lambda _, entry: row_words(field, entry.row, names),
        _is_number(field),
    )


def _heading(field: FormField) -> str:
    return texts.LIST_HEADINGS.get(field.step, field.words.label)


def _is_number(field: FormField) -> bool:
    # All that is checked are numbers: of a tax payer, of a telephone.
    return field.check is not None
