"""Another contact, said while something else is asked: "lấy em làm liên hệ đi: X, kế toán, 03…".

The rule: a whole name and a number stand behind the words that say so; these with the post are
changed, and the open question is asked again.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.plausible import is_whole_name
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.said.mending.correcting import mended
from handlers.registrations.words.naming import contacted as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

_OWN_NAME, _WHOLE_NAME = re.compile(words.OWN_NAME, re.IGNORECASE), 2
_BECOMES = re.compile(words.BECOMES, re.IGNORECASE)
# What joins the name to these words.
_LEAD = " .,:;–-"
# Where who is called was told before.
_BEHIND_CONTACT = (Step.COLLECTIVE_TITLE, Step.TARGETS, Step.REVIEW)
_SPOKEN = re.compile(words.SPOKEN, re.IGNORECASE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with that contact; None for anything else."""
    text = nfc(heard.text)
    if dialog.form.contact_name is None or "?" in text:
        return None
    said = _BECOMES.search(text)
    if said is None:
        return _called_otherwise(turn, dialog, heard)
    behind = _SPOKEN.sub("", text[said.end() :]).strip(_LEAD)
    read = read_form(heard.part(behind), "contact") if behind else Slots()
    name = read.contact_name
    if name is None or " " not in name or read.phone is None:
        return None
    return _mended(turn, dialog, read)


def _called_otherwise(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Sai rồi. Tôi là Đinh Công Thức, tổng giám đốc": the contact's own name, put right."""
    said = _OWN_NAME.match(nfc(heard.text))
    if said is None or dialog.step in ROW_STEPS:
        return None
    if not (said["wrong"] or said["own"] or said["link"]):
        return None
    read = read_form(heard.part(said["who"]), "contact")
    new = set(plain(read.contact_name or "").split())
    old = set(plain(dialog.form.contact_name or "").split())
    other = read.said().keys() - {"contact_name", "contact_position", "phone"}
    # Somebody with hardly a word of that name is somebody else.
    # Half a people has "A", "Văn" or "Thị" in the middle of the name.
    shared = (new & old) - words.MIDDLE_NAMES
    alike = len(new & old) > 1 or bool(said["wrong"] and shared)
    if len(new) < _WHOLE_NAME or other:
        return None
    if not alike:
        return _asked_whom(turn, dialog, read.contact_name or "")
    post = read.contact_position or dialog.form.contact_position
    return _mended(turn, dialog, replace(read, contact_position=post))


def _asked_whom(turn: Turn, dialog: Registering, name: str) -> Outcome | None:
    """ "Mình là Vũ Thị Cao" where somebody else is to be called: put in his place when asked."""
    if dialog.step not in _BEHIND_CONTACT or not is_whole_name(Said(name)):
        return None
    note = texts.other_contact(now=dialog.form.contact_name or "", said=name)
    return stay(turn, showing.prompt(turn, dialog, (note,)))


def _mended(turn: Turn, dialog: Registering, read: Slots) -> Outcome | None:
    name, post = read.contact_name, read.contact_position
    slots = Slots(contact_name=name, contact_position=post, phone=read.phone)
    result = mended(turn, dialog, slots)
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result
