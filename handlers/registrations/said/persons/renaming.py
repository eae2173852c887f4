"""Another spelling of somebody on the list: "Lê Văn Cừ là Lê Văn Cử nha", "tên đúng là …".

The rule: only who stands there by that name is renamed, and everything else of the row stays.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows import found_row
from handlers.registrations.said import mending
from handlers.registrations.words import renaming as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc

_CLAUSE = re.compile(r"[,;.!\n]+")
_BECOMES, _RIGHTLY = re.compile(words.BECOMES), re.compile(words.RIGHTLY)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list with the other name; None for anything else."""
    answered = renamed(turn, dialog, heard)
    return registration.advance(turn, dialog, answered) if answered else None


def renamed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form with the other name; None where nobody of the list is meant."""
    rows = dialog.form.people
    if "?" in heard.text or not rows:
        return None
    for clause in _CLAUSE.split(nfc(heard.text)):
        found = _BECOMES.match(clause) or _RIGHTLY.match(clause)
        if found is None:
            continue
        new = found["new"].strip()
        old = found.groupdict().get("old") or new
        at = found_row(rows, None, old)
        if at is not None and plain(rows[at].name) == plain(old) and rows[at].name != new:
            row = replace(rows[at], name=new)
            return mending.with_rows(turn, dialog, (*rows[:at], row, *rows[at + 1 :]))
    return None
