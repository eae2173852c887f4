"""A yes below a question that may keep what stands there, or was typed.

The rule: it is nobody's name and no value.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.said.answering.naming import is_all_of_name, kept_name
from handlers.registrations.words.telling import KEEPS_SO
from handlers.turn.turn import Turn
from handlers.typed.words.assent import AS_TYPED
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_KEEPS = re.compile(KEEPS_SO)


def kept(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """ "Giữ nguyên thế đi", "ừ đúng rồi" where what stands there may be kept: nobody's name."""
    offered = dict(turn.person.conversation.offered)
    key = next((one for one in (AS_TYPED, "keep") if one in offered), None)
    if key is None or heard.key is not None or dialog.step not in {*ROW_STEPS, Step.CONTACT}:
        return None
    named_so = kept_name(turn, dialog, heard, key)
    if named_so is not None:
        return named_so
    if "keep" not in offered or dialog.step not in ROW_STEPS:
        return None
    if is_all_of_name(heard, ""):
        return registration.answer(turn, dialog, heard.meaning("keep"))
    if heard.is_negated or heard.meant.slots.said():
        return None
    if heard.lean != "yes" and _KEEPS.match(heard.unsigned) is None:
        return None
    return registration.answer(turn, dialog, heard.meaning("keep"))
