"""Somebody added while something else is asked: on the list, and the open question once more.

The rule: only who is named whole and with an honour; what is asked for stays asked.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_people
from handlers.acts.slots.words.families import FAMILIES
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered, titles_for
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.rows import added
from handlers.registrations.form.said import honours, row_of
from handlers.registrations.said import taking
from handlers.registrations.words.persons.adding import LED, MISSING
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import fold, nfc

_LED, _MISSING = re.compile(LED), re.compile(MISSING, re.IGNORECASE)


_FAMILY_NAMES, _WHOLE = frozenset(map(fold, FAMILIES)), 2


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Rồi thêm Mão bảo vệ giấy khen" where a number is asked for; None for anything else."""
    if "?" in heard.text or heard.asks_whether or not _LED.match(heard.unsigned):
        return None
    people = read_people(heard, "people")
    if not people or not all(one.name and " " in one.name and one.title for one in people):
        return None
    if dialog.step not in ROW_STEPS:
        return taking.take(turn, dialog, Slots(people=people))
    if dialog.row is not None and any(
        plain(one.name or "") == plain(dialog.row.name) for one in people
    ):
        return None
    # The row that is open is nobody's of these, and waits for its own answer.
    new = [row_of(turn, own) for one in people for own in honours(one)]
    commended = {one.id for one in titles_for(turn, "individual") if one.is_commendation}
    rows, notes = added(dialog.form.people, new, commended)
    after = replace(dialog, form=replace(dialog.form, people=rows))
    told_of = showing.noted(turn, dialog.form, after)
    return registration.advance(
        turn, dialog, Answered(after, goto=dialog.step, notes=(*notes, told_of))
    )


def missing(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """ "Thiếu bùi văn quế lái xe rồi cháu": that one is added, and asked for what is missing."""
    found = _MISSING.match(nfc(heard.text))
    open_row = dialog.row is not None and bool(dialog.row.name)
    if found is None or open_row or dialog.form.kind == "collective":
        return None
    people = read_people(heard.part(found["who"]), "people")
    whole = [one for one in people if one.name and fold(one.name).split()[0] in _FAMILY_NAMES]
    # Only who is told with what they do is surely somebody, and not a thing that is missing.
    told_of = len(whole) == len(people) == 1 and bool(people[0].position or people[0].title)
    name = fold(people[0].name or "") if told_of else ""
    if len(name.split()) < _WHOLE or not fold(found["who"]).startswith(name):
        return None
    return taking.take(turn, dialog, Slots(people=people))


def missing_told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same of the open form."""
    said = missing(turn, dialog, heard)
    return said if isinstance(said, Outcome) else None
