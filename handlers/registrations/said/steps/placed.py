"""What is told of the unit where a person is asked for.

The rule: a message that names a unit, a commune or a number and nobody is no name and no post; its
own field takes it, and the open question stays.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.registrations.communes import commune_read
from handlers.registrations.said import taking
from handlers.registrations.words.elsewhere import OF_UNIT
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.places.communes import communes

_OF_UNIT = re.compile(OF_UNIT, re.IGNORECASE)
_LISTS = (Step.PEOPLE, Step.PEOPLE_TITLE, Step.PERSON_TITLE)
_KNOWN = frozenset(("unit_name", "unit_type", "commune", "phone"))


def _place(turn: Turn, heard: Heard) -> str | None:
    """ "Văn Chấn": nothing but a commune there is, which is not yet told."""
    if not communes().is_place(heard.unsigned):
        return None
    read = commune_read(turn, heard)
    return read.name if read is not None and read.listed else None


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Xã Yên Bình" where a whole name is asked for; None for anything else."""
    if dialog.form.commune is None and dialog.step in _LISTS and (place := _place(turn, heard)):
        return taking.take(turn, dialog, Slots(commune=place))
    lead = _OF_UNIT.match(heard.text)
    if lead is None or "?" in heard.text or heard.asks:
        return None
    slots = read_form(heard.part(heard.text[lead.end("lead") :]), "review")
    said = slots.said().keys() - {"contact_position"}
    if not said or not said <= _KNOWN or said == {"unit_type"}:
        return None
    return taking.take(turn, dialog, replace(slots, contact_position=None), mends=True)
