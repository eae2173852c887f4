""" "Ko phải, HTX Đại Đồng Tâm": what is said behind a "no" to what was just written.

The rule: only where words are asked for, and only a "no" that stands by itself before them.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations.words.mending.misheard import NO_FIRST
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

_NO_FIRST = compiled(NO_FIRST, re.IGNORECASE)
_STEPS = frozenset({Step.KIND, Step.UNIT_NAME, Step.COMMUNE, Step.CONTACT, Step.PHONE})


def undenied(dialog: Registering, heard: Heard) -> Heard:
    """What stands behind it; the same for anything else."""
    if dialog.step not in _STEPS or heard.key is not None or not heard.is_negated:
        return heard
    denied = _NO_FIRST.match(heard.text)
    return Heard(heard.text[denied.end() :], at=heard.at) if denied else heard
