"""Somebody who is left out: a row that was opened by mistake, or one of the list.

The rule: a wish to leave a row is nobody's name; only the row that is meant goes, never everything.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.rows_texts import (
    NAMELESS,
    OWN_NAME,
    nobody,
    removed,
    row_called,
    row_left,
    which_row,
)
from handlers.registrations.said.persons.rewritten import row_gone, with_rows
from handlers.registrations.words.persons import editing
from handlers.registrations.words.persons import leaving as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_LEFT, _NOBODY = re.compile(words.LEFT), re.compile(words.NOBODY)
_SEVERAL, _NUMBER = re.compile(words.SEVERAL), re.compile(r"\d+")
_DROPPED, _QUIT = re.compile(words.DROPPED), re.compile(words.QUIT)
_TAKES_NO_PART = re.compile(words.TAKES_NO_PART)
_OWN_NAME, _OWN_DENIED = re.compile(editing.OWN_NAME), re.compile(editing.OWN_DENIED)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The row that is left, or the person who goes; None for anything else."""
    if "?" in heard.text:
        return None
    said = heard.unsigned
    if dialog.step in ROW_STEPS and _LEFT.match(said):
        return _left(turn, dialog)
    if _NOBODY.search(said):
        return _nobody(turn, dialog, said)
    several = _SEVERAL.match(said)
    if several is not None:
        return _gone_together(
            turn, dialog, [int(one) for one in _NUMBER.findall(several["places"])]
        )
    if _OWN_NAME.search(said) or (_OWN_DENIED.search(said) and _is_listed(dialog)):
        return _own(turn, dialog)
    leaves = None if heard.asks else _TAKES_NO_PART.match(said)
    quit_by = _QUIT.match(said) or leaves
    if quit_by is not None and found_row(dialog.form.people, None, quit_by["name"]) is not None:
        return _gone(turn, dialog, None, quit_by["name"])
    if leaves is not None and dialog.step == Step.PERSON_NAME:
        # Nobody is called "Sua thôi không tham gia".
        return stay(turn, showing.prompt(turn, dialog, (nobody(who=leaves["name"].title()),)))
    dropped = _DROPPED.match(said)
    if dropped is None:
        return None
    place = int(dropped["place"]) if dropped["place"] else None
    return _gone(turn, dialog, place, dropped["name"])


def _left(turn: Turn, dialog: Registering) -> Outcome:
    """The open row is given up; one that stood in the list already leaves it too."""
    at, rows = dialog.row_index, dialog.form.people
    name = dialog.row.name if dialog.row else ""
    kept = rows if at is None else (*rows[:at], *rows[at + 1 :])
    after = replace(
        dialog, form=replace(dialog.form, people=kept), row=None, row_index=None, found=()
    )
    if not kept:
        note = texts.NO_PEOPLE_LEFT
        return registration.advance(
            turn, dialog, Answered(after, goto=Step.PERSON_NAME, notes=(note,))
        )
    return registration.advance(
        turn, dialog, Answered(after, goto=Step.PEOPLE, notes=(row_left(name=name),))
    )


def _nobody(turn: Turn, dialog: Registering, said: str) -> Outcome | None:
    """ "Không có ai tên X cả": whoever is called so on the list, or in the row that is open."""
    rows = (*dialog.form.people, *((dialog.row,) if dialog.row else ()))
    named = [row.name for row in rows if row.name]
    called = [name for name in named if f" {plain(name)} " in f" {said} "]
    given = [name for name in named if f" {plain(name).split()[-1]} " in f" {said} "]
    called = called or (given if len(given) == 1 else [])
    if not called:
        return stay(turn, showing.prompt(turn, dialog, (nobody(who=NAMELESS),)))
    if dialog.row is not None and called[0] == dialog.row.name:
        return _left(turn, dialog)
    return _gone(turn, dialog, None, called[0])


def _is_listed(dialog: Registering) -> bool:
    """Whether who speaks stands on the list."""
    name = plain(dialog.form.contact_name or "")
    return bool(name) and any(plain(row.name) == name for row in dialog.form.people)


def _own(turn: Turn, dialog: Registering) -> Outcome:
    """ "Bỏ tên em ra": who speaks leaves the list, and never the consent."""
    name = plain(dialog.form.contact_name or "")
    if dialog.row is not None and plain(dialog.row.name) == name:
        return _left(turn, dialog)
    gone = _gone(turn, dialog, None, name) if name else None
    return gone or stay(turn, showing.prompt(turn, dialog, (nobody(who=OWN_NAME),)))


def _gone_together(turn: Turn, dialog: Registering, places: list[int]) -> Outcome:
    """Several of the list by their numbers; one that is none takes nobody out."""
    rows = dialog.form.people
    none = next((place for place in places if not 1 <= place <= len(rows)), None)
    if none is not None or dialog.row_index is not None:
        note = nobody(who=row_called(place=none or places[0]))
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    gone = ", ".join(rows[place - 1].name for place in sorted({*places}))
    kept = tuple(row for at, row in enumerate(rows, 1) if at not in places)
    after = with_rows(turn, dialog, kept, removed(name=gone))
    return registration.advance(turn, dialog, after)


def _gone(turn: Turn, dialog: Registering, place: int | None, name: str | None) -> Outcome | None:
    rows = dialog.form.people
    at = found_row(rows, place, name)
    several = [n for n, row in enumerate(rows, 1) if name and plain(row.name) == plain(name)]
    if len(several) > 1:
        note = which_row(name=rows[several[0] - 1].name, places=several)
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    if at is None and place == len(rows) + 1 and dialog.row is not None:
        return _left(turn, dialog)
    if at is None:
        who = name or row_called(place=place or 0)
        # "Xóa đói giảm nghèo": nobody on the list is called so.
        return stay(turn, showing.prompt(turn, dialog, (nobody(who=who),))) if place else None
    if at == dialog.row_index:
        return _left(turn, dialog)
    open_at = dialog.row_index
    if open_at is not None and at < open_at:
        dialog = replace(dialog, row_index=open_at - 1)
    without = (*rows[:at], *rows[at + 1 :])
    after = with_rows(turn, dialog, without, removed(name=row_gone(rows, at)))
    return registration.advance(turn, dialog, after)
