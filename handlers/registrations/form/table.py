"""The registration form: every field once, and what the chat makes of the table.

The rule: a new field is one entry of `FIELDS` (of `row.ROW` for a person) with its reader, its
words in `field_texts`, its member of `Step`, which is its place among the questions and its name
in stored drafts, and, when it is kept, its attribute of `Form` (or `Participant`). Chat, desk,
search, spreadsheet and the unit's sheet follow from it. `FIELDS` stands in the order in which a
registration is read, `Step` in the order in which it is asked.
"""

from collections.abc import Mapping
from dataclasses import replace

from handlers.registrations import sheet_texts as registered
from handlers.registrations import texts
from handlers.registrations.form import asks, begin, reads
from handlers.registrations.form import field_texts as words
from handlers.registrations.form.commune_pick import COMMUNE_PICK
from handlers.registrations.form.fields import (
    About,
    Answered,
    FormField,
    as_title,
    by_step,
    offer,
    title_names,
)
from handlers.registrations.form.participants import PEOPLE
from handlers.registrations.form.row import ROW
from handlers.turn import texts as common
from handlers.turn.turn import Turn
from handlers.typed.heard import Heard
from handlers.values.replies import Choice
from handlers.values.state import Form, Registering, Step


def asked_fields(form: Form, *, optional: bool) -> list[FormField]:
    """The fields of the form that such a registration has, in the order they are asked."""
    return [
        field
        for field in map(BY_STEP.__getitem__, Step)
        if field.keeps and not field.row and field.optional == optional and field.asked_in(form)
    ]


def step_name(step: Step) -> str:
    """How a step is called in a sentence."""
    return BY_STEP[step].words.name


def form_text(form: Form, titles: Mapping[str, str]) -> str:
    """A registration's content, one line a field, empty fields left out."""
    names, parts = title_names(titles), list[str]()
    for field in SHOWN:
        lines, label = field.lines(form, names), field.words.chat_label
        if isinstance(getattr(form, field.keeps[0]), tuple):
            listed = (
                f"\n   {f'{place}.' if field.holds_people else '–'} {line}"
                for place, line in enumerate(lines, start=1)
            )
            parts += [f"• {label}:{''.join(listed)}"] if lines else []
        else:
            parts += [f"• {label}: {line}" for line in lines]
    return "\n".join(parts)


def contact_text(form: Form) -> str:
    """Name and position of the contact."""
    return BY_STEP[Step.CONTACT].text(form, title_names({}))


def remembered(turn: Turn, *about: About) -> Form:
    """What the latest registration says about the unit or the contact; empty without one."""
    if not turn.person.registrations:
        return Form()
    # The newest comes first.
    last = turn.person.registrations[0].form
    fields = (field for field in FIELDS if field.about in about and not field.row)
    names = (name for field in fields for name in (*field.keeps, *field.beside))
    return Form(**{name: getattr(last, name) for name in names})


def _review_text(turn: Turn, dialog: Registering) -> str:
    text, people = form_text(dialog.form, turn.title_names()), bool(dialog.form.people)
    return registered.review(text=text, people=people, revising=dialog.revising)


def _reuse_text(turn: Turn, dialog: Registering) -> str:
    form = remembered(turn, "unit", "contact")
    unit = ", ".join(part for part in (form.unit_name, form.commune) if part)
    return texts.reuse(unit=unit, contact=contact_text(form), phone=form.phone or "")


def _menu(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """FIELDS: what had to be answered can be corrected; MORE: what may be added."""
    fields = asked_fields(dialog.form, optional=dialog.step == Step.MORE)
    choices = [Choice(field.step, field.words.name) for field in fields if field.shown]
    return (*choices, Choice(Step.REVIEW, texts.BACK_TO_REVIEW))


def _read_menu(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """FIELDS and MORE: the key is the step to go to, or where it begins."""
    # A forged key would open a question that this kind of registration has not.
    if typed.key not in {choice.key for choice in _menu(turn, dialog)}:
        return None
    field = BY_STEP[Step(typed.key)]
    # A list of nobody is not shown; the first person is asked at once.
    if field.begins and not field.answered(dialog.form):
        return Answered(replace(dialog, row=None, row_index=None), goto=field.begins)
    return Answered(dialog, goto=field.step)


FIELDS = (
    FormField(
        Step.CONSENT,
        words.CONSENT,
        begin.read_consent,
        ask=asks.consent_text,
        choices=offer(Choice("yes", common.YES), Choice("no", common.NO)),
    ),
    FormField(
        Step.EXISTING,
        words.EXISTING,
        begin.read_existing,
        ask=asks.existing_text,
        choices=offer(
            Choice("view", texts.VIEW_IT),
            Choice("edit", texts.EDIT_IT),
            Choice("another", texts.ANOTHER_UNIT),
        ),
        passing=True,
    ),
    FormField(
        Step.REUSE,
        words.REUSE,
        begin.read_reuse,
        ask=_reuse_text,
        choices=offer(Choice("yes", texts.REUSE_YES), Choice("no", texts.REUSE_NO)),
    ),
    FormField(Step.KIND, words.KIND, reads.read_kind, labels=texts.KINDS, keeps=("kind",)),
    FormField(
        Step.UNIT_NAME,
        words.UNIT_NAME,
        reads.read_unit_name,
        own_words=True,
        keeps=("unit_name",),
        beside=("unit_id",),
        about="unit",
        searched=True,
    ),
    FormField(
        Step.UNIT_PICK,
        words.UNIT_PICK,
        reads.read_unit_pick,
        choices=asks.found_units,
        passing=True,
    ),
    FormField(
        Step.UNIT_TAKEN,
        words.UNIT_TAKEN,
        begin.read_taken,
        ask=asks.taken_text,
        choices=asks.taken_choices,
        passing=True,
    ),
    FormField(
        Step.UNIT_TYPE,
        words.UNIT_TYPE,
        reads.read_unit_type,
        labels=texts.UNIT_TYPES,
        keeps=("unit_type",),
        about="unit",
    ),
    FormField(
        Step.COMMUNE,
        words.COMMUNE,
        reads.read_commune,
        own_words=True,
        keeps=("commune",),
        about="unit",
        searched=True,
    ),
    COMMUNE_PICK,
    FormField(
        Step.TAX_CODE,
        words.TAX_CODE,
        reads.read_unit_tax_code,
        optional=True,
        keeps=("tax_code",),
        about="unit",
        searched=True,
    ),
    FormField(
        Step.CONTACT,
        words.CONTACT,
        reads.read_contact,
        own_words=True,
        names_person=True,
        keeps=("contact_name", "contact_position"),
        about="contact",
        searched=True,
    ),
    FormField(
        Step.CONTACT_POSITION,
        words.CONTACT_POSITION,
        reads.read_contact_position,
        ask=asks.position_text,
        own_words=True,
        keeps=("contact_position",),
        about="contact",
        said_with=Step.CONTACT,
    ),
    FormField(
        Step.PHONE,
        words.PHONE,
        reads.read_contact_phone,
        keeps=("phone",),
        about="contact",
        searched=True,
    ),
    FormField(
        Step.COLLECTIVE_TITLE,
        words.COLLECTIVE_TITLE,
        reads.read_collective_title,
        choices=asks.collective_titles,
        kind="collective",
        keeps=("collective_title",),
        say=as_title,
    ),
    *ROW,
    *PEOPLE,
    FormField(
        Step.TARGETS,
        words.TARGETS,
        reads.read_targets,
        optional=True,
        own_words=True,
        keeps=("targets",),
        searched=True,
    ),
    FormField(
        Step.REVIEW,
        words.REVIEW,
        reads.read_review,
        ask=_review_text,
        choices=offer(
            Choice("send", texts.SEND),
            Choice("edit", texts.EDIT),
            Choice("more-info", texts.MORE_INFO),
            Choice("cancel", common.CANCEL),
        ),
    ),
    FormField(Step.FIELDS, words.FIELDS, _read_menu, choices=_menu),
    FormField(Step.MORE, words.MORE, _read_menu, choices=_menu, optional=True),
)
BY_STEP = by_step(FIELDS)
SHOWN = tuple(field for field in FIELDS if field.shown)
