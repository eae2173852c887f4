""" "Thôn Khe Cam, xã Cát Thịnh" where the office has sent back and asked for it.

The rule: only then, and it stands before the commune, where whoever reads the sheet looks for it.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations.communes import commune_read
from handlers.registrations.form.fields import Answered
from handlers.registrations.said.mending.applying import changed
from handlers.registrations.said.taking import staying
from handlers.registrations.words.naming import village as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold, nfc

_ASKED, _TOLD = re.compile(words.ASKED), re.compile(words.TOLD, re.IGNORECASE)
_SHOWN = (Step.REVIEW, Step.FIELDS, Step.MORE)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """The village put before the commune, shown to be sent; None for anything else."""
    dialog = turn.dialog
    open_edit = isinstance(dialog, Registering) and dialog.step in _SHOWN
    asked = [one for one in turn.person.registrations if one.status == "returned"]
    found = _TOLD.match(nfc(heard.text)) if len(asked) == 1 and heard.key is None else None
    if (
        found is None
        or not (turn.idle or open_edit)
        or not _ASKED.search(fold(asked[0].note or ""))
    ):
        return None
    if open_edit and isinstance(dialog, Registering) and dialog.revising != asked[0].code:
        return None
    return changed(turn, None, lambda at, edit: _with(at, edit, found), opens=False)


def _with(turn: Turn, edit: Registering, found: re.Match[str]) -> Answered | None:
    form = edit.form
    commune, former = (form.commune or "").rpartition(", ")[2], form.commune_former
    if found["commune"]:
        read = commune_read(turn, Heard(found["commune"]))
        if read is None:
            return None
        commune, former = read.name, read.former or None
    name = found["name"].title() if found["name"].isupper() else found["name"]
    place = f"{words.KINDS[fold(found['kind'])]} {name}"
    written = f"{place}, {commune}" if commune else place
    after = replace(edit, form=replace(form, commune=written, commune_former=former))
    return Answered(after, goto=staying(edit, after)) if after.form != form else None
