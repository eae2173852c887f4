""" "Không phải Giàng Thị Xóa mà là Giàng Thị Xó": a name that stands written, put right.

The rule: what is denied is just what stands there, so it is clear what is meant.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.said import taking
from handlers.registrations.said.naming.respelt import with_name
from handlers.registrations.words.naming import not_but as words
from handlers.turn.turn import Turn
from handlers.typed.names import read_person_name
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_PATTERNS = tuple(compiled(one, re.IGNORECASE) for one in words.PATTERNS)
_HINT, _HEADS = compiled(words.HINT, re.IGNORECASE), compiled(words.HEADS, re.IGNORECASE)
_PLACE = compiled(words.PLACE, re.IGNORECASE)
_MOST_WORDS = 20


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with the other name; None where what is denied does not stand there."""
    if not _HINT.search(heard.text) or "?" in heard.text or heard.key is not None:
        return None
    if len(heard.unsigned.split()) > _MOST_WORDS:
        return None
    found = next((one for pattern in _PATTERNS if (one := pattern.match(heard.text))), None)
    if found is None or plain(found["old"]) == plain(found["new"]):
        return None
    old, new, form = found["old"], found["new"].strip(), dialog.form
    everybody = (form.contact_name, *(row.name for row in form.people))
    name = next((one for one in everybody if one and _is(old, one)), None)
    if name is not None:
        return _renamed(turn, dialog, name, _HEADS.sub("", new))
    if form.unit_name and _is(old, form.unit_name) and _PLACE.match(new):
        return taking.take(turn, dialog, Slots(commune=new), mends=True)
    if form.unit_name and _is(old, form.unit_name):
        return taking.take(turn, dialog, Slots(unit_name=_headed(form.unit_name, new)), mends=True)
    if form.commune and _is(old, form.commune):
        return taking.take(turn, dialog, Slots(commune=_HEADS.sub("", new)), mends=True)
    return None


def _renamed(turn: Turn, dialog: Registering, name: str, new: str) -> Outcome | None:
    other = read_person_name(new)
    if other is None:
        return None
    answered = with_name(turn, dialog, name, other)
    note = showing.noted(turn, dialog.form, answered.dialog)
    goto = answered.goto or dialog.step
    return registration.advance(turn, dialog, Answered(answered.dialog, goto=goto, notes=(note,)))


def _is(said: str, written: str) -> bool:
    # "Không phải La Pán Tẩn": there "là" is a part of the name.
    return _bare(written) in (_bare(said), _bare(f"la {said}"))


def _bare(name: str) -> str:
    return plain(_HEADS.sub("", name.strip()))


def _headed(written: str, new: str) -> str:
    """With the kind that stands before the name, where only the name is said."""
    head = _HEADS.match(written)
    return f"{head[0]}{new}" if head and not _HEADS.match(new) else new
