""" "Quay lại, mế bấm nhầm số": back to the answer that is named, or to the one before.

The rule: nothing goes before it is given anew, and only a message without any value is one.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import PEOPLE_STEPS
from handlers.registrations.form.steps import step_of_slot
from handlers.registrations.words.mending import mistaken as words
from handlers.turn.turn import Turn
from handlers.typed.returning import says_back
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_BACK, _SLIP = re.compile(words.BACK), re.compile(words.SLIP)
_FIELDS = tuple((field, re.compile(pattern)) for field, pattern in words.FIELDS)
# There a name or a title is of one of the list.
_OF_ROW = ("contact_name", "contact_position", "collective_title")
# Where all answers stand above, the one that is meant has to be named.
_WHOLE = (Step.REVIEW, Step.FIELDS, Step.MORE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The question that is wanted back; None for anything else."""
    plain = heard.unsigned
    if "?" in heard.text or heard.key is not None or not set(plain.split()) <= words.KNOWN:
        return None
    slipped = _SLIP.search(plain) is not None
    goes_back = _BACK.search(plain) is not None and not plain.endswith(words.IS_BACK)
    if not (slipped or goes_back) or says_back(heard):
        return None
    field = next((name for name, pattern in _FIELDS if pattern.search(plain)), None)
    if field is None:
        return None if dialog.step in _WHOLE else registration.back(turn, dialog)
    if dialog.row is not None and field in _OF_ROW:
        return None
    listed = dialog.step in PEOPLE_STEPS or (dialog.step in _WHOLE and dialog.form.people)
    if listed and field in _OF_ROW:
        return None
    step = step_of_slot(field, dialog.form)
    if step is None or not getattr(dialog.form, field):
        return None
    return registration.advance(turn, dialog, Answered(dialog, goto=step))
