"""The initiative of somebody on the list that is left empty, or that is to be told next.

The rule: whose it is has to be said; what leaves it empty is never the name of one.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.words.initiatives import OF_NAMED
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.rows_texts import NO_INITIATIVE_YET, OF_WHOM, initiative_emptied
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.persons import emptied as words
from handlers.registrations.words.telling import NO_INITIATIVE
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

_OF_NAMED = compiled(OF_NAMED, re.IGNORECASE)
_NO_MORE, _NONE = compiled(words.NO_MORE), compiled(NO_INITIATIVE)
_NUMBER = compiled(r"\bso (\d{1,2})\b")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Sáng kiến của Hạnh bỏ đi, chưa có", "sáng kiến của Lử mà": by whoever is named."""
    row = dialog.row
    of = _OF_NAMED.match(heard.text) if dialog.step == Step.PERSON_INITIATIVE else None
    if of is not None and row is not None and not _is_called(plain(of["name"]), row.name):
        # It is said of somebody else than who is asked about.
        return stay(turn, showing.prompt_in_short(turn, dialog, (OF_WHOM,)))
    said = _NO_MORE.sub(" ", heard.unsigned)
    if "?" in heard.text or words.INITIATIVE not in said:
        return None
    if row is not None and _is_called(said, row.name) and _clears(said, row.name):
        return registration.skip(turn, dialog) if dialog.step == Step.PERSON_INITIATIVE else None
    at = whose(dialog, said)
    if at is None and row is None and _NONE.fullmatch(heard.unsigned):
        return _of_nobody_named(turn, dialog)
    if at is None or (row is not None and row.name):
        return None
    name = dialog.form.people[at].name
    rest = _rest(said, name)
    if not rest <= words.CLEARING | words.BESIDE:
        return None
    return _cleared(turn, dialog, at) if _clears(said, name) else _opened(turn, dialog, at)


def _of_nobody_named(turn: Turn, dialog: Registering) -> Outcome | None:
    """ "Không có sáng kiến": of the only one there is; where nobody has one it may stay so."""
    rows = dialog.form.people
    written = [at for at, row in enumerate(rows) if row.initiative]
    if written and len(rows) == 1:
        return _cleared(turn, dialog, 0)
    note = OF_WHOM if written else NO_INITIATIVE_YET
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,))) if rows else None


def _clears(said: str, name: str) -> bool:
    rest = _rest(said, name)
    return rest <= words.CLEARING | words.BESIDE and bool(rest & words.CLEARING)


def _rest(said: str, name: str) -> set[str]:
    """The words that are neither the name nor that of what is spoken of."""
    bare = _NUMBER.sub(" ", said.replace(plain(name), " ").replace(words.INITIATIVE, " "))
    return {*bare.split()} - {plain(name).split()[-1]}


def _is_called(said: str, name: str) -> bool:
    called = plain(name).split()[-1:]
    return bool(called) and f" {called[0]} " in f" {said} "


def whose(dialog: Registering, said: str) -> int | None:
    """The one of the list whose name or number stands in these folded words."""
    rows, number = dialog.form.people, _NUMBER.search(said)
    if number is not None:
        return found_row(rows, int(number[1]), None)
    whole = [at for at, row in enumerate(rows) if f" {plain(row.name)} " in f" {said} "]
    called = [at for at, row in enumerate(rows) if _is_called(said, row.name)]
    found = whole or called
    return found[0] if len(found) == 1 else None


def _cleared(turn: Turn, dialog: Registering, at: int) -> Outcome:
    rows = dialog.form.people
    emptied = (*rows[:at], replace(rows[at], initiative=None), *rows[at + 1 :])
    shut = replace(dialog, row=None, row_index=None)
    note = initiative_emptied(name=rows[at].name)
    return registration.advance(turn, dialog, with_rows(turn, shut, emptied, note))


def _opened(turn: Turn, dialog: Registering, at: int) -> Outcome:
    asked = replace(dialog, row=dialog.form.people[at], row_index=at)
    return registration.advance(turn, dialog, Answered(asked, goto=Step.PERSON_INITIATIVE))
