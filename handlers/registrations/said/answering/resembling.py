"""What mends or adds to the form that is shown, in words that resemble other wishes.

The rule: only somebody who stands on the list is told of here.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.steps import next_step
from handlers.registrations.said import at_review, taking
from handlers.registrations.said.mending.people import retitled
from handlers.registrations.said.persons import initiatives
from handlers.registrations.said.persons.speaker import titled
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What mends or adds to the form that is shown, in words that resemble other wishes."""
    if dialog.row is not None:
        return None
    titles = titled(dialog, heard)
    if titles is not None and "?" not in heard.text and not heard.asks and not heard.is_negated:
        again = retitled(turn, dialog, titles)
        if again is not None:
            return registration.advance(turn, dialog, again)
    form = initiatives.told(turn, dialog, heard)
    if form is not None and form != dialog.form:
        after = replace(dialog, form=form)
        step = taking.staying(dialog, after) if dialog.step == Step.REVIEW else None
        if step is None and dialog.step not in (Step.TARGETS, Step.PEOPLE_INITIATIVE):
            # Asked for by mistake: it was about somebody who stands on the list.
            step = Step.PEOPLE if dialog.step == Step.PERSON_NAME else dialog.step
        said = Answered(after, goto=step, notes=(_noted(turn, dialog, after),))
        return registration.advance(turn, dialog, said)
    if dialog.step == Step.PEOPLE and dialog.form.people and at_review.sends(heard):
        # Finished with the list; it is sent where the whole is shown.
        done = registration.answer(turn, dialog, heard.meaning("done"))
        return done if isinstance(done, Outcome) else None
    return at_review.said(turn, dialog, heard) if dialog.step == Step.REVIEW else None


def _noted(turn: Turn, before: Registering, after: Registering) -> str:
    """What was taken; a list and the review show it themselves."""
    shown = before.step == Step.REVIEW or before.form.targets == after.form.targets
    if shown and before.step in (Step.REVIEW, Step.PEOPLE):
        return ""
    step = next_step(after) if before.step == Step.PEOPLE_INITIATIVE else after.step
    return showing.noted(turn, before.form, replace(after, step=step))
