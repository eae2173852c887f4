"""Two persons who were read as one.

The rule: a row is parted only into names that stand in it.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_people
from handlers.acts.slots.persons.lists import persons_of
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows import unfinished
from handlers.registrations.form.said import row_of
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.persons import splitting as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step

Rows = tuple[Participant, ...]
_SPLITS, _NUMBER = re.compile(words.SPLITS), re.compile(words.NUMBER)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Lò Văn Ún là một người, Lò Thị Phanh là một người"; None for anything else."""
    if "?" in heard.text or not _SPLITS.search(heard.unsigned):
        return None
    rows = dialog.form.people
    open_row = dialog.row if dialog.row and dialog.row.name and dialog.row_index is None else None
    all_rows = (*rows, open_row) if open_row else rows
    for at, row in enumerate(all_rows):
        parts = _parts(turn, row, heard, at)
        if len(parts) > 1:
            return _parted(turn, dialog, (*all_rows[:at], *parts, *all_rows[at + 1 :]))
    return None


def _parts(turn: Turn, row: Participant, heard: Heard, at: int) -> Rows:
    """The persons in this row: as they are named now, else as the row's own words part."""
    if len(row.name.split()) < words.FEWEST:
        return ()
    written = f" {plain(row.name)} "
    said = [row_of(turn, one) for one in read_people(heard, "people") if one.name]
    inside = [one for one in said if f" {plain(one.name)} " in written]
    whole = [one for one in inside if len(one.name.split()) > 1]
    if len(whole) > 1:
        return tuple(replace(one, title=one.title or row.title) for one in whole)
    names = [one.name for one in persons_of(row.name) if one.name]
    number = _NUMBER.search(heard.unsigned)
    meant = int(number[1]) == at + 1 if number else not said or bool(inside)
    called = {plain(name).split()[-1] for name in names}
    meant = meant and (number is not None or bool(called & set(heard.unsigned.split())))
    if len(names) < 2 or not meant:
        return ()
    # What somebody does was said behind the last name.
    *others, last = (Participant(name, None, row.title) for name in names)
    return (*others, replace(last, position=row.position))


def _parted(turn: Turn, dialog: Registering, rows: Rows) -> Outcome:
    shut = replace(dialog, row=None, row_index=None)
    answered = with_rows(turn, shut, rows)
    if dialog.step not in (Step.REVIEW, Step.FIELDS):
        answered = replace(answered, goto=Step.PEOPLE)
    lacking = unfinished(answered.dialog)
    answered = replace(lacking, notes=answered.notes) if lacking else answered
    return registration.advance(
        turn, dialog, Answered(answered.dialog, goto=answered.goto, notes=answered.notes)
    )
