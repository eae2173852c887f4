"""What is told of the unit where a person is asked for.

The rule: a message that names a unit, a commune or a number and nobody is no name and no post; its
own field takes it, and the open question stays.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.registrations.said import taking
from handlers.registrations.words.elsewhere import OF_UNIT
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_OF_UNIT = re.compile(OF_UNIT, re.IGNORECASE)
_KNOWN = frozenset(("unit_name", "unit_type", "commune", "phone"))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Xã Yên Bình" where a whole name is asked for; None for anything else."""
    lead = _OF_UNIT.match(heard.text)
    if lead is None or "?" in heard.text or heard.asks:
        return None
    slots = read_form(heard.part(heard.text[lead.end("lead") :]), "review")
    said = slots.said().keys() - {"contact_position"}
    if not said or not said <= _KNOWN or said == {"unit_type"}:
        return None
    return taking.take(turn, dialog, replace(slots, contact_position=None), mends=True)
