"""Which version the office has, and which one is being mended, for whoever asks.

The rule: an edit that was not sent is never said to be at the office, nor what is there not to be.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations import texts as registering
from handlers.registrations.sent import own_file
from handlers.registrations.sent import own_file_texts as texts
from handlers.registrations.words.sending import versions as words
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_STILL = compiled(words.STILL)
_MENDED, _SEES = compiled(words.MENDED), compiled(words.SEES)
MOST_WORDS = 16


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Phiếu của em đã sửa chưa", "cho xem lại bản cuối"; None for everything else."""
    if len(heard.plain.split()) > MOST_WORDS or not turn.person.registrations:
        return None
    mended, sees = _MENDED.search(heard.unsigned), _SEES.search(heard.unsigned)
    dialog = turn.dialog
    if isinstance(dialog, Registering) and dialog.revising:
        view = turn.registration(dialog.revising)
        of_edit = mended or sees or own_file.is_asked(heard)
        return _of_edit(turn, dialog, view, whole=bool(sees)) if view and of_edit else None
    if not (turn.idle and mended) or turn.person.registrations[0].status == "withdrawn":
        return None
    view = turn.person.registrations[0]
    lead = texts.mended_yet(code=view.code, version=view.version)
    told = own_file.status(turn, heard)
    return replace(told, replies=(with_notes((lead,), told.replies[0]), *told.replies[1:]))


def still(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Còn giữ tên anh ấy không": who stands on the list that the office has."""
    if len(heard.plain.split()) > MOST_WORDS or not turn.person.registrations:
        return None
    if not _STILL.search(heard.unsigned):
        return None
    view = next((one for one in turn.person.registrations if one.stands), None)
    if view is None or not view.form.people or (not turn.idle and not _is_edit(turn)):
        return None
    names = [row.name for row in view.form.people]
    lines = [texts.who_stands(code=view.code, version=view.version, names=names)]
    if _is_edit(turn):
        status = registering.STATUSES[view.status]
        lines.insert(0, texts.edit_open(code=view.code, version=view.version, status=status))
    return in_passing(stay(turn, "\n".join(lines)))


def _is_edit(turn: Turn) -> bool:
    return isinstance(turn.dialog, Registering) and turn.dialog.revising is not None


def _of_edit(turn: Turn, dialog: Registering, view: RegistrationView, *, whole: bool) -> Outcome:
    at_office = registering.STATUSES[view.status]
    note = texts.edit_open(code=view.code, version=view.version, status=at_office)
    if not whole:
        return in_passing(stay(turn, note))
    return in_passing(stay(turn, showing.prompt(turn, replace(dialog, seen=None), (note,))))
