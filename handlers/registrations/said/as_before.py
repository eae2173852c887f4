"""What is to be as it was: last time's values, or the person who is known already.

The rule: the earlier value where there is one; without one the question stays open.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.row import onward
from handlers.registrations.form.steps import BY_STEP, next_step
from handlers.registrations.form.table import TABLE
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Form, Participant, Registering, Step


def same(turn: Turn, heard: Heard) -> Outcome | None:
    """ "As last year", "the same person": the earlier value where there is one."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    contact = dialog.form.contact_name
    if dialog.step == Step.PERSON_NAME and contact and heard.meant.slots.of != "last":
        title = dialog.row.title if dialog.row and not dialog.row.name else None
        row = Participant(contact, dialog.form.contact_position, title)
        known = title is not None
        answered = Answered(replace(dialog, row=row), passed=Step.PERSON_POSITION, known=known)
        return registration.advance(turn, dialog, onward(turn, answered))
    last = turn.person.registrations[0].form if turn.person.registrations else None
    if dialog.step == Step.REUSE:
        return registration.advance(turn, dialog, Answered(dialog, reuses=("unit", "contact")))
    return _as_last(turn, dialog, last) if last is not None else None


def _as_last(turn: Turn, dialog: Registering, last: Form) -> Outcome | None:
    """What the last registration says where this one asks."""
    field = BY_STEP[dialog.step]
    if field.row or not field.keeps:
        return None
    fields = [one for one in TABLE if one.about == field.about and not one.row]
    if field.about == "aims":
        fields = [field]
    names = {name for one in fields for name in (*one.keeps, *one.beside)}
    # What was said this time stays.
    kept = {n: getattr(last, n) for n in names if getattr(dialog.form, n) in (None, ())}
    kept |= {name: getattr(last, name) for name in field.keeps}
    if not any(kept.values()):
        return None
    after = replace(dialog, form=replace(dialog.form, **kept))
    shown = replace(after, step=next_step(after))
    notes = (showing.noted(turn, dialog.form, shown),)
    return registration.advance(turn, dialog, Answered(after, notes=notes))
