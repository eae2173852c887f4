"""Another contact, said while something else is asked: "lấy em làm liên hệ đi: X, kế toán, 03…".

The rule: a whole name and a number stand behind the words that say so; these with the post are
changed, and the open question is asked again.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.said.mending.correcting import mended
from handlers.registrations.words.naming import contacted as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc

_BECOMES = re.compile(words.BECOMES, re.IGNORECASE)
# What joins the name to these words.
_LEAD = " .,:;–-"
_SPOKEN = re.compile(words.SPOKEN, re.IGNORECASE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with that contact; None for anything else."""
    text = nfc(heard.text)
    said = _BECOMES.search(text)
    if said is None or dialog.form.contact_name is None or "?" in text:
        return None
    behind = _SPOKEN.sub("", text[said.end() :]).strip(_LEAD)
    read = read_form(heard.part(behind), "contact") if behind else Slots()
    name = read.contact_name
    if name is None or " " not in name or read.phone is None:
        return None
    slots = Slots(contact_name=name, contact_position=read.contact_position, phone=read.phone)
    result = mended(turn, dialog, slots)
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result
