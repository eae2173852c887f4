"""A person's row on its way into the form: its questions one after the other, kept, left empty.

The rule: a row reaches the form only when its questions are answered; until then it waits in
`dialog.row`.
"""

from dataclasses import replace
from typing import Any

from handlers.registrations.form.fields import Answered, FormField, TitleNames
from handlers.registrations.form.named import warnings
from handlers.registrations.form.parts.person import ROW, title_of
from handlers.registrations.form.rows import unfinished
from handlers.turn.turn import Turn
from handlers.values.state import Participant, Registering, Step


def kept(turn: Turn, dialog: Registering) -> Answered:
    """ "Keep as it is" while a row is edited: on to the row's next question."""
    title = title_of(turn, dialog.row) if dialog.step == Step.PERSON_TITLE else None
    # A title that is kept warns again, and whether an initiative is asked hangs on it.
    notes = warnings(title) if title else ()
    if dialog.step == Step.PERSON_NAME and dialog.row and " " not in dialog.row.name:
        return _named_so(turn, dialog, dialog.row)
    return onward(turn, Answered(dialog, notes=notes))


def _named_so(turn: Turn, dialog: Registering, row: Participant) -> Answered:
    """Who is called no more than that: what is known of them is not asked again."""
    so = replace(dialog, called_so=tuple(dict.fromkeys((*dialog.called_so, row.name))))
    answered = onward(turn, Answered(so, known=row.position is not None))
    stored = answered.goto == Step.PEOPLE
    return (unfinished(answered.dialog) if stored else None) or answered


def skipped(turn: Turn, dialog: Registering) -> Answered:
    """What is left empty of a row."""
    (field,) = (field for field in ROW if field.step == dialog.step)
    row = _without(field, dialog.row or Participant(""))
    if dialog.step == Step.PERSON_INITIATIVE:
        # Asked once is enough.
        dialog = replace(dialog, no_initiative=(*dialog.no_initiative, row.name))
    return onward(turn, Answered(replace(dialog, row=row)))


def onward(turn: Turn, answered: Answered) -> Answered:
    """The row's next question; what is not asked of this row is emptied."""
    # "Enough" where a name is asked leaves the row for the list.
    if answered.goto is not None:
        return answered
    dialog = answered.dialog
    row = dialog.row or Participant("")
    if _mends_post_alone(dialog):
        return replace(answered, dialog=_stored(dialog, row), goto=Step.REVIEW)
    steps = [field.step for field in ROW]
    for field in ROW[steps.index(answered.passed or dialog.step) + 1 :]:
        if field.asked_of(turn, row):
            if answered.known and _holds(field, row):
                continue
            return replace(answered, dialog=replace(dialog, row=row), goto=field.step)
        row = _without(field, row)
    return replace(answered, dialog=_stored(dialog, row), goto=Step.PEOPLE)


def _mends_post_alone(dialog: Registering) -> bool:
    """ "Sửa chức vụ chị Mận" where the whole is shown: nothing else of the row is asked."""
    opened = dialog.step == Step.PERSON_POSITION and dialog.trail[-1:] == (Step.REVIEW,)
    whole = dialog.row is not None and dialog.row.title is not None
    return opened and whole and dialog.row_index is not None


def named_whole(before: Registering, answered: Answered) -> Answered | None:
    """The whole name of somebody known by the given one: the list goes on where it was."""
    old, row = before.row, answered.dialog.row
    asked = before.step == Step.PERSON_NAME and before.row_index is not None
    if not asked or not old or not row or len(old.name.split()) > 1 or row.position is None:
        return None
    stored = _stored(answered.dialog, row)
    lacking = unfinished(stored)
    return lacking or replace(answered, dialog=stored, goto=Step.PEOPLE)


def _holds(field: FormField, row: Participant) -> bool:
    """Whether it was said already; with a title said, nobody asks for the position."""
    untitled = row.title is None or field.step != Step.PERSON_POSITION
    return getattr(row, field.keeps[0]) is not None or not untitled


def _without(field: FormField, row: Participant) -> Participant:
    nothing: dict[str, Any] = dict.fromkeys(field.keeps)
    return replace(row, **nothing)


def _stored(dialog: Registering, row: Participant) -> Registering:
    """The finished row in the form, at its old place when it was edited."""
    people = list(dialog.form.people)
    place = len(people) if dialog.row_index is None else dialog.row_index
    # Behind the last place this adds the row, at an old one it takes its place.
    people[place : place + 1] = [row]
    form = replace(dialog.form, people=tuple(people))
    return replace(dialog, form=form, row=None, row_index=None)


def row_line(row: Participant, titles: TitleNames) -> str:
    """One person on one line, as the chat says it."""
    said = [(field, field.text(row, titles)) for field in ROW]
    line = ", ".join(text for field, text in said if text and not field.in_brackets)
    for field, text in said:
        if text and field.in_brackets:
            line = f"{line} ({field.words.chat_label}: {text})"
    return line
