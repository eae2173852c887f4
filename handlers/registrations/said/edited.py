"""A message that was edited: it mends the answer it gave, in the open form or in what was sent.

The rule: only that answer changes, and the change is shown; what was sent is changed by nobody but
the person who then sends the edit.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.changeable import cannot_edit
from handlers.registrations.form import said_texts as texts
from handlers.registrations.form.filling.fill import fill
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.rows import merged
from handlers.registrations.form.said import said_form
from handlers.registrations.form.steps import BY_STEP, ask_step, next_step
from handlers.registrations.form.table import changes_text
from handlers.registrations.places import place_of
from handlers.registrations.said.answering.answered import answered
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain, read_label
from handlers.values.answers import AnsweringMessage
from handlers.values.messages import Outcome
from handlers.values.state import Form, Participant, Registering, Step

_ASKING = showing.PICKS | {Step.UNIT_TAKEN, Step.EXISTING}
_LISTS = frozenset({Step.PERSON_NAME, Step.PEOPLE, Step.PEOPLE_TITLE})
_WHOLE = frozenset({Step.REVIEW, Step.FIELDS, Step.MORE})


def edited(turn: Turn, heard: Heard) -> Outcome | None:
    """Mend what the message answered; None when it answered nothing that is still known."""
    memory = turn.person.conversation
    known = (one for one in reversed(memory.answers) if one.message == turn.inbound.message)
    answer = next(known, None)
    if answer is None or answer.step == Step.CONSENT:
        return None
    if isinstance(turn.dialog, Registering):
        return _in_draft(turn, turn.dialog, answer)
    return _after_sending(turn, answer) if turn.idle else None


def _in_draft(turn: Turn, dialog: Registering, answer: AnsweringMessage) -> Outcome:
    mended = _mended(turn, dialog, answer)
    if isinstance(mended, Outcome):
        return mended
    after = replace(dialog, form=mended.form, row=mended.row, carried=mended.carried)
    if after == dialog:
        return stay(turn, showing.prompt(turn, dialog, (texts.EDIT_UNREAD,)))
    after = showing.check_taken(turn, dialog, replace(after, step=_step(dialog, after)))
    note = "" if after.step == Step.REVIEW else _noted(turn, dialog, after)
    return showing.show(turn, after, (note,))


def _step(before: Registering, after: Registering) -> str:
    """The open question, unless it has its answer now or is none of this registration."""
    if before.step in _WHOLE:
        return Step.REVIEW
    field = BY_STEP[before.step]
    answers = bool(field.keeps) and not field.row
    done = answers and field.answered(after.form) and not field.answered(before.form)
    return next_step(after) if done or not field.asked_in(after.form) else before.step


def _noted(turn: Turn, before: Registering, after: Registering) -> str:
    names = turn.title_names()
    lines = changes_text(before.form, after.form, names)
    lines = lines or changes_text(before.carried, after.carried, names)
    return texts.edit_noted(lines=lines)


def _after_sending(turn: Turn, answer: AnsweringMessage) -> Outcome | None:
    """Offered as a new version of what was sent last; nothing changes before it is sent."""
    view = next(iter(turn.person.registrations), None)
    if view is None or not view.stands:
        return None
    sent = Registering(Step.REVIEW, form=view.form, revising=view.code, seen=view.form)
    after = _mended(turn, sent, answer)
    if isinstance(after, Registering) and after.form == view.form:
        return None
    refused = cannot_edit(turn, view.code)
    if refused is not None:
        return refused
    if isinstance(after, Outcome):
        return after
    return showing.show(turn, replace(after, step=Step.REVIEW), (texts.edit_of(code=view.code),))


def _mended(turn: Turn, dialog: Registering, answer: AnsweringMessage) -> Registering | Outcome:
    """The form with the message read anew where it was said; an outcome where that asks."""
    if answer.step in _LISTS and answer.places:
        return _people(turn, dialog, answer)
    if answer.step in ROW_STEPS and answer.places:
        return _of_row(turn, dialog, answer)
    place = place_of(replace(dialog, step=answer.step)) if answer.step else "idle"
    slots = Heard(turn.inbound.text, at=place).meant.slots
    if dialog.step == Step.CONSENT:
        said = {name: one for name, one in vars(said_form(turn, slots)).items() if one}
        return replace(dialog, carried=replace(dialog.carried, **said))
    if answer.step and len(slots.said()) < 2:
        return _answered(turn, replace(dialog, step=answer.step))
    # Where the name is asked for, one without marks takes the place of another as well.
    filled = fill(turn, replace(dialog, step=answer.step or Step.UNIT_NAME), slots, mends=True)
    if filled.goto in _ASKING:
        return showing.show(turn, replace(filled.dialog, step=filled.goto), filled.notes)
    return replace(filled.dialog, step=dialog.step)


def _answered(turn: Turn, at: Registering) -> Registering | Outcome:
    """The answer to one step; a step that asks more is gone on with."""
    memory = replace(turn.person.conversation, dialog=at, offered=())
    there = replace(turn, person=replace(turn.person, conversation=memory))
    heard = Heard(turn.inbound.text, at=place_of(at))
    # The number was typed below the choices as they were asked first, with nothing to keep.
    asked = [choice for choice in ask_step(there, at).choices if choice.key != "keep"]
    choice = read_label(heard, asked)
    outcome = answered(there, at, heard.meaning(choice.key if choice else None))
    after = outcome.conversation.dialog if isinstance(outcome, Outcome) else None
    if not isinstance(after, Registering):
        return at
    return outcome if isinstance(outcome, Outcome) and after.step in _ASKING else after


def _of_row(turn: Turn, dialog: Registering, answer: AnsweringMessage) -> Registering | Outcome:
    """Post, title or initiative of one of the list, or of the one whose row is open."""
    (place, *_) = answer.places
    rows = _rows(dialog)
    if place >= len(rows):
        return dialog
    form = replace(dialog.form, people=rows)
    at = replace(dialog, step=answer.step, form=form, row=rows[place], row_index=place)
    after = _answered(turn, at)
    if isinstance(after, Outcome):
        return after
    row = after.row if after.row is not None else after.form.people[place]
    return _with_rows(dialog, (*rows[:place], row, *rows[place + 1 :]))


def _people(turn: Turn, dialog: Registering, answer: AnsweringMessage) -> Registering:
    """The people that the message named, as it names them now."""
    rows = _rows(dialog)
    said = Heard(turn.inbound.text, at="person").meant.slots
    new = [row for row in said_form(turn, said).people if row.name]
    old = [rows[place] for place in answer.places if place < len(rows)]
    if not new or not old:
        return dialog
    kept = {plain(row.name) for row in new}
    renamed = iter([row for row in old if plain(row.name) not in kept])
    by_name = {plain(row.name): row for row in old}
    mended = [_merged(by_name.get(plain(row.name)) or next(renamed, None), row) for row in new]
    first = min(answer.places)
    rest = [row for place, row in enumerate(rows) if place not in answer.places]
    return _with_rows(dialog, (*rest[:first], *mended, *rest[first:]))


def _merged(row: Participant | None, said: Participant) -> Participant:
    return merged(row, said) if row is not None else said


def _rows(dialog: Registering) -> tuple[Participant, ...]:
    """The list, with the one whose row is open and not yet in it at the end."""
    is_new = dialog.row is not None and dialog.row_index is None and bool(dialog.row.name)
    return (*dialog.form.people, dialog.row) if is_new and dialog.row else dialog.form.people


def _with_rows(dialog: Registering, rows: tuple[Participant, ...]) -> Registering:
    """The list put back; the open row is the last one again."""
    if len(_rows(dialog)) > len(dialog.form.people):
        *rows_before, row = rows
        form: Form = replace(dialog.form, people=tuple(rows_before))
        return replace(dialog, form=form, row=row)
    return replace(dialog, form=replace(dialog.form, people=rows))
