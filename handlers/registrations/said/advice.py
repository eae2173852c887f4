"""Advice where a title is asked for and the person does not know which.

The rule: it is explained in a line each and asked again; nothing is chosen for anybody.
"""

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.said import advice_texts as texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_ADVICE: dict[str, str] = {
    Step.COLLECTIVE_TITLE: texts.COLLECTIVE,
    Step.PERSON_TITLE: texts.PERSONAL,
    Step.PEOPLE_TITLE: texts.PERSONAL,
}


def advised(turn: Turn, heard: Heard) -> Outcome | None:
    """What the titles ask for, and which one most begin with; None where none is asked."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or dialog.step not in _ADVICE:
        return None
    return stay(turn, showing.prompt(turn, dialog, (_ADVICE[dialog.step],)))
