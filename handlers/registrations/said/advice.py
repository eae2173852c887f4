"""Advice at a step: what the titles ask for, and what to do where somebody does not know.

The rule: it is explained in a line or two and asked again; nothing is chosen for anybody.
"""

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import advice_texts as texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_ADVICE: dict[str, str] = {
    Step.COLLECTIVE_TITLE: texts.COLLECTIVE,
    Step.PERSON_TITLE: texts.PERSONAL,
    Step.PEOPLE_TITLE: texts.PERSONAL,
}
# Elsewhere the step's own sentence says what cannot be read.
_EXPLAINED = frozenset({Step.CONSENT, Step.KIND, Step.TARGETS, Step.PERSON_INITIATIVE, Step.REVIEW})


def advised(turn: Turn, heard: Heard) -> Outcome | None:
    """What the titles ask for, or what to do at this step; None where its own sentence says it."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    titles = _ADVICE.get(dialog.step)
    if titles is not None:
        return stay(turn, showing.prompt(turn, dialog, (titles,)))
    return explained(turn, dialog) if dialog.step in _EXPLAINED else None


def explained(turn: Turn, dialog: Registering) -> Outcome:
    """What the open question wants, in plain words with an example."""
    writes = dialog.step in showing.TEXT_STEPS or not ask_step(turn, dialog).choices
    how = texts.HOW.get(dialog.step) or (texts.WRITE if writes else texts.CHOOSE)
    return stay(turn, showing.prompt(turn, dialog, (how,)))
