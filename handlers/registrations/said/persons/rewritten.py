"""The list of people written anew, whoever came, went or is called otherwise.

The rule: what becomes of it is shown, and the open question stays.
"""

from dataclasses import replace

from handlers.acts.slots.titles import name_of
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import PEOPLE_STEPS
from handlers.registrations.form.rows_texts import one_of_rows
from handlers.registrations.form.steps import next_step
from handlers.registrations.said.taking import staying
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Participant, Registering, Step


def with_rows(
    turn: Turn, dialog: Registering, rows: tuple[Participant, ...], *notes: str
) -> Answered:
    """The form with these people, and the question that comes next."""
    after = replace(dialog, form=replace(dialog.form, people=rows))
    if dialog.step in PEOPLE_STEPS and dialog.row is None:
        return Answered(after, goto=Step.PEOPLE if rows else Step.PERSON_NAME, notes=notes)
    if dialog.step in PEOPLE_STEPS:
        return Answered(after, goto=dialog.step, notes=notes)
    goto = staying(dialog, after)
    shown = replace(after, step=goto or next_step(after))
    return Answered(after, goto=goto, notes=(*notes, showing.noted(turn, dialog.form, shown)))


def row_gone(rows: tuple[Participant, ...], at: int) -> str:
    """Who goes with this row; of somebody who keeps another, the honour of this one."""
    row = rows[at]
    keeps = any(
        (plain(one.name), one.position) == (plain(row.name), row.position)
        and one.title != row.title
        for one in rows
    )
    if not keeps or row.title is None:
        return row.name
    return one_of_rows(name=row.name, title=name_of(row.title))
