"""A word of the unit's name typed once more with its marks: "Hồ Xanh", "Thên, không phải Then".

The rule: only words that stand in the name are put right, and what may answer the open question
is left to it.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.persons.names import is_family
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.unit.casing import own_words
from handlers.registrations import dialog as registration
from handlers.registrations.form.parts.unit import named_unit
from handlers.registrations.said.taking import staying
from handlers.registrations.showing import NAME_STEPS, noted
from handlers.registrations.words.naming import marked as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

_LEAD, _TAIL = re.compile(words.LEAD, re.IGNORECASE), re.compile(words.TAIL, re.IGNORECASE)
_NOT_SO = re.compile(words.NOT_SO, re.IGNORECASE)
# A unit is called by two words more often than somebody who is to be called is named by them.
_WHOLE_NAME = 3
_COMMUNES = frozenset((Step.COMMUNE, Step.COMMUNE_PICK))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with the name so spelt; None for anything else."""
    name = dialog.form.unit_name
    if name is None or heard.key is not None or heard.place is not None or "?" in heard.text:
        return None
    text = " ".join(nfc(heard.text).rstrip(" .!").split())
    said = _TAIL.sub("", _LEAD.sub("", _NOT_SO.sub("", text), count=1))
    spelt = _spelt(name, heard.part(said))
    if spelt is None or _may_answer(dialog, Heard(said)):
        return None
    named = named_unit(turn, dialog, spelt)
    after = named.dialog
    goto = named.goto or staying(dialog, after) or dialog.step
    note = noted(turn, dialog.form, replace(after, step=goto))
    return registration.advance(turn, dialog, replace(named, goto=goto, notes=(note,)))


def _spelt(name: str, said: Said) -> str | None:
    """The name with these words of it as they are said; None where they are none of it."""
    own, new = own_words(name), said.text.split()
    if said.text.isascii() or len(new) > len(own):
        return None
    bare, wanted = fold(" ".join(own)).split(), said.folded.split()
    at = next((n for n in range(len(own)) if bare[n : n + len(new)] == wanted), None)
    if at is None or own[at : at + len(new)] == new:
        return None
    cased = [
        word[:1].upper() + word[1:] if old[:1].isupper() else word
        for old, word in zip(own[at : at + len(new)], new, strict=True)
    ]
    head = name.split()[: len(name.split()) - len(own)]
    return " ".join((*head, *own[:at], *cased, *own[at + len(new) :]))


def _may_answer(dialog: Registering, said: Heard) -> bool:
    """A commune where one is asked for, somebody where a name is."""
    if dialog.step in _COMMUNES:
        found = communes().find(said.text)
        return bool(found.present or found.former)
    whole = len(said.text.split()) >= _WHOLE_NAME
    return dialog.step in NAME_STEPS and whole and is_family(Reading(said), 0)
