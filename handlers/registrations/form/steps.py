"""One step of the dialog, whichever it is: how it is asked, read, left empty and passed.

The rule: a step is what its field in the form's table says; only the few whose question
is the next one's too, the number and the review are named here.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import texts
from handlers.registrations.form import row
from handlers.registrations.form.by_step import by_step
from handlers.registrations.form.fields import Answered, FormField, Result, title_names
from handlers.registrations.form.levels import open_level
from handlers.registrations.form.parts.begin import BEGIN
from handlers.registrations.form.parts.contact import lacks_name, named_so
from handlers.registrations.form.parts.review import REVIEW
from handlers.registrations.form.parts.thoughts import skipped
from handlers.registrations.form.table import TABLE, asked_fields
from handlers.turn.turn import Turn, paged
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering, Step

FIELDS = (*BEGIN, *TABLE, *REVIEW)
BY_STEP = by_step(FIELDS)
# Where one of a list is chosen, and other values may be said beside it.
CHOOSING = frozenset({Step.KIND, Step.UNIT_TYPE, Step.COLLECTIVE_TITLE, Step.PERSON_TITLE})
# All that can be corrected, or all commendations, and the way back, on one page.
UNPAGED = 11


def step_name(step: str) -> str:
    """How a step is called in a sentence."""
    return BY_STEP[step].words.name


def ask_step(turn: Turn, dialog: Registering) -> Reply:
    """The open step's question with its choices and the value it holds now."""
    field = BY_STEP[dialog.step]
    text = field.ask(turn, dialog) if field.ask else field.words.ask
    choices = field.offered(turn, dialog)
    if len(choices) > UNPAGED:
        choices = paged(choices, dialog.page)
    value = _current(turn, dialog, field)
    if value:
        text = f"{text}\n{texts.current(value=value)}"
        # First at every question: a number that kept one value must not empty the next.
        choices = (Choice("keep", texts.KEEP_VALUE), *choices)
    return Reply(text, choices, wants_phone=dialog.step == Step.PHONE)


def _current(turn: Turn, dialog: Registering, field: FormField) -> str:
    """What the field holds when it is asked again; the rows are listed with their question."""
    holder = dialog.row if field.row else dialog.form
    asks_level = field.step == Step.PERSON_TITLE and open_level(dialog.row)
    if holder is None or field.holds_people or asks_level:
        return ""
    return "; ".join(field.lines(holder, title_names(turn.title_names())))


# A value of somebody: their question is the one that asks for them.
_STEPS_OF_SLOTS = {"people": Step.PEOPLE, "contact_name": Step.CONTACT}


def step_of_slot(slot: str, form: Form) -> str | None:
    """Where what a slot holds is asked for, if such a registration has that question."""
    step = _STEPS_OF_SLOTS.get(slot, slot.replace("_", "-"))
    field = BY_STEP.get(step)
    if field is None or field.row or not field.keeps or not field.asked_in(form):
        return None
    return field.begins if field.begins and not field.answered(form) else field.step


def read_step(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """Read the answer to the open step."""
    field = BY_STEP[dialog.step]
    if typed.key == "keep":
        # A row has an order of its own; the form goes on at its first unanswered question.
        return row.kept(turn, dialog) if dialog.row and field.row else Answered(named_so(dialog))
    result = field.read(turn, dialog, typed)
    if not field.row or not isinstance(result, Answered):
        return result
    return row.named_whole(dialog, result) or row.onward(turn, result)


def skip_step(turn: Turn, dialog: Registering) -> Answered:
    """What an optional step does without an answer."""
    if BY_STEP[dialog.step].row:
        return row.skipped(turn, dialog)
    if dialog.step == Step.PEOPLE_INITIATIVE:
        return Answered(skipped(turn, dialog))
    field = BY_STEP[dialog.step]
    if not field.asked:
        return Answered(dialog, goto=Step.REVIEW)
    return Answered(replace(dialog, skipped=(*dialog.skipped, field.step)))


def next_step(dialog: Registering) -> str:
    """The first question the form does not answer; REVIEW when all are answered."""
    form = dialog.form
    # What may be left empty is asked once, and not of a form that was shown whole already.
    once = not dialog.revising and dialog.seen is None
    for field in asked_fields(form, in_order=True):
        due = not field.optional or (once and field.step not in dialog.skipped)
        if due and not field.answered(form):
            return field.begins or field.step
        if once and field.step == Step.CONTACT and lacks_name(dialog):
            return field.step
    return Step.REVIEW
