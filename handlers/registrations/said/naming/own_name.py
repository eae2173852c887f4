"""Who speaks puts his own name right: "sửa tên em thành Hà Thị Thắm", "em tên Mây, ghi sai rồi".

The rule: the name most like the new one gives way to it wherever it is written; nobody new comes,
and where it may be anybody's it is asked whose.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.persons.names import as_name
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows_texts import as_written, whose_name
from handlers.registrations.said.naming.respelt import with_name
from handlers.registrations.words.naming import contacted as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_MENDED = tuple(compiled(one, re.IGNORECASE) for one in words.OWN_MENDED)
_DENIED = compiled(words.OWN_DENIED, re.IGNORECASE)
_WHOLE, _MOST, _ALIKE = 3, 5, 2


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with that name; None for anything else."""
    answered = mended(turn, dialog, heard)
    if isinstance(answered, Answered):
        return registration.advance(turn, dialog, answered)
    return answered


def mended(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """The form with that name, of what is open or was sent."""
    new = None if "?" in heard.text else _name(heard)
    written = _written(dialog) if new else ()
    if new is None or not written:
        return None
    shared = {one: _shared(one, new) for one in written}
    most = max(shared.values())
    if most < _ALIKE and _DENIED.match(" ".join(nfc(heard.text).split())):
        return None  # Hardly a word of that name: somebody else may be meant.
    among = [one for one in written if shared[one] == most]
    if len(among) > 1:
        note = whose_name(said=new.split()[-1], having=among)
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    old = among[0]
    if old == new:
        return stay(turn, showing.prompt(turn, dialog, (as_written(line=old),)))
    answered = with_name(turn, dialog, old, new)
    note = showing.noted(turn, dialog.form, answered.dialog)
    if answered.notes or answered.goto == Step.PEOPLE or not note:
        return answered  # It is shown below.
    return replace(answered, notes=(note,))


def _name(heard: Heard) -> str | None:
    """The whole name that is said to be one's own; None where no such thing is said."""
    if words.OWN_MENDING.isdisjoint(heard.unsigned.split()):
        return None
    text = " ".join(nfc(heard.text).rstrip(" .!").split())
    found = next(filter(None, (one.fullmatch(text) for one in (*_MENDED, _DENIED))), None)
    said = found["who"].split() if found else []
    if not 1 < len(said) <= _MOST or not all(word.isalpha() for word in said):
        return None
    if heard.asks and len(said) > _WHOLE and said[-1].islower():
        return None  # "Sửa tên em thành Hà Thị Thắm chưa" asks; "giàng a chua" is a name.
    return (
        as_name(" ".join(said)) if words.NO_NAME.isdisjoint(plain(" ".join(said)).split()) else None
    )


def _written(dialog: Registering) -> tuple[str, ...]:
    """Everybody who stands in the form, each once."""
    row = dialog.row.name if dialog.row else ""
    names = (dialog.form.contact_name, row, *(one.name for one in dialog.form.people))
    return tuple(dict.fromkeys(filter(None, names)))


def _shared(old: str, new: str) -> int:
    """How many syllables both have."""
    return len({*plain(old).split()} & {*plain(new).split()})
