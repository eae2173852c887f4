"""A unit that was founded just now and has no name yet.

The rule: how people call it meanwhile is asked for; what else the line says of it is kept.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.registrations import showing, texts
from handlers.registrations.said import taking
from handlers.registrations.words.naming.unit import NOT_NAMED_YET
from handlers.turn.turn import Turn, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_NOT_NAMED_YET = compiled(NOT_NAMED_YET)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Mới lập tổ hợp tác 7 nhà nuôi cá, chưa có tên": no name, whatever stands before it."""
    if heard.key is not None or "?" in heard.text or not _NOT_NAMED_YET.search(heard.unsigned):
        return None
    slots = replace(read_form(heard, "unit-name"), unit_name=None, contact_name=None, people=())
    taken = taking.take(turn, dialog, slots)
    if taken is None:
        return stay(turn, showing.prompt(turn, dialog, (texts.NOT_NAMED_YET,)))
    reply, *more = taken.replies
    return replace(taken, replies=(with_notes((texts.NOT_NAMED_YET,), reply), *more))
