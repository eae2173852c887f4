"""Somebody who was written twice by the person, and stands on the list once.

The rule: nothing is changed by it; who really stands there twice is left to the others.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.rows_texts import only_once
from handlers.registrations.words.lists import doubled as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_TWICE, _OTHER = re.compile(words.TWICE), re.compile(words.OTHER)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "À Lộc chị ghi hai lần, một người thôi": that it is one row; None for anything else."""
    if not _TWICE.search(heard.unsigned) or _OTHER.search(heard.unsigned):
        return None
    rows, said = dialog.form.people, f" {heard.unsigned} "
    called = {plain(row.name).split()[-1] for row in rows if row.name}
    named = [name for name in called if f" {name} " in said]
    at = found_row(rows, None, named[0]) if len(named) == 1 else None
    if at is None:
        return None
    note = only_once(name=rows[at].name, place=at + 1)
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,)))
