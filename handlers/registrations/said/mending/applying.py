"""To which form a correction goes: the open one, or what was sent, which opens with it.

The rule: nothing that was sent is changed before the person has seen the change and said yes.
"""

from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.changeable import cannot_edit
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows_texts import ROWS_UNREAD
from handlers.registrations.form.steps import step_of_slot
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.sent import sent, which
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

Change = Callable[[Turn, Registering], Answered | Outcome | None]


def changed(turn: Turn, field: str | None, change: Change, *, opens: bool = True) -> Outcome | None:
    """Apply a change to the open form, or open what was sent with it.

    `opens`: where nothing was changed, the field that was named is asked.
    """
    dialog = turn.dialog
    if isinstance(dialog, Registering) and dialog.step not in (Step.CONSENT, Step.EXISTING):
        return _result(turn, dialog, change(turn, dialog)) or (
            _opened(turn, dialog, field) if opens else None
        )
    view = which.meant(turn, renames=field == "unit_name")
    if view is None:
        return None
    refused = cannot_edit(turn, view.code)
    if refused is not None:
        return refused if opens else None
    others, form = which.others(turn, view), view.form
    edit = Registering(Step.REVIEW, form=form, revising=view.code, seen=form, found=others)
    return _result(turn, edit, change(turn, edit)) or (
        _opened(turn, edit, field) if opens else None
    )


def _result(turn: Turn, dialog: Registering, result: Answered | Outcome | None) -> Outcome | None:
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result


def is_of_several(turn: Turn, dialog: Registering) -> bool:
    """Whether the sentence names more than one of the list."""
    found = pointed(Reading(Heard(turn.inbound.text)), dialog.form)
    return len({one.rows for one in found if one.rows}) > 1


def _opened(turn: Turn, dialog: Registering, field: str | None) -> Outcome | None:
    """Only the field was named: its question."""
    row = _row_of_post(turn, dialog) if field == "contact_position" else None
    if row is not None:
        opened = replace(dialog, row=dialog.form.people[row], row_index=row)
        return registration.advance(turn, dialog, Answered(opened, goto=Step.PERSON_POSITION))
    if field == "contact_position" and is_of_several(turn, dialog):
        return stay(turn, showing.prompt(turn, dialog, (ROWS_UNREAD,)))
    if field is None:
        return sent.edit(turn, dialog.revising) if dialog.revising and turn.idle else None
    step = step_of_slot(field, dialog.form)
    return registration.advance(turn, dialog, Answered(dialog, goto=step)) if step else None


def _row_of_post(turn: Turn, dialog: Registering) -> int | None:
    """ "Chức vụ của anh Khánh ghi nhầm": the one of the list who is named, if no contact."""
    found = pointed(Reading(Heard(turn.inbound.text)), dialog.form)
    at = {one.rows[0] for one in found if one.rows}
    if len(at) != 1 or dialog.row is not None:
        return None
    (row,) = at
    contact = plain(dialog.form.contact_name or "")
    return row if plain(dialog.form.people[row].name) != contact else None
