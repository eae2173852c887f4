"""Which of two numbers that were typed is the contact's.

The rule: both are offered, and one of them is chosen by its place, in words or by its button.
"""

import re
from collections.abc import Sequence

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import texts
from handlers.registrations.form.steps import ask_step
from handlers.registrations.words.telling import WHICH_NUMBER
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering

_WHICH = re.compile(WHICH_NUMBER)


def asked(turn: Turn, dialog: Registering, numbers: Sequence[str]) -> Outcome:
    """The numbers as choices, none of which is written yet."""
    choices = tuple(Choice(number, number) for number in dict.fromkeys(numbers))
    reply = Reply(texts.two_phones(numbers=numbers), (*choices, *ask_step(turn, dialog).choices))
    return stay(turn, reply)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Số đầu" where two were offered just now; None for anything else."""
    found = _WHICH.match(heard.unsigned)
    offered = [key for key, _ in turn.person.conversation.offered if key.isdigit() and len(key) > 8]
    if found is None or len(offered) < 2:
        return None
    number = offered[0] if found["first"] else offered[-1]
    result = registration.answer(turn, dialog, Heard(number))
    return result if isinstance(result, Outcome) else None
