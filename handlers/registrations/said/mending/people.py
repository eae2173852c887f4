"""Corrections of the list of people: who more, who less, and what is said of one of them.

The rule: only somebody who is surely meant is changed or goes.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.aim.initiatives import initiative_behind
from handlers.acts.slots.persons.lists import says_same
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import name_of
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered, title_names, titles_for
from handlers.registrations.form.row import row_line
from handlers.registrations.form.rows import found_row, in_post, merged
from handlers.registrations.form.rows_texts import (
    as_written,
    nobody,
    removed,
    row_called,
    which_row,
)
from handlers.registrations.form.said import said_form
from handlers.registrations.said.mending.applying import changed
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.persons.rewritten import row_gone, with_rows
from handlers.registrations.said.striking.struck import drops_else
from handlers.registrations.said.taking import take
from handlers.registrations.words.lists.parting import KEEPING, TAKING
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step

_KEEPING, _TAKING = re.compile(KEEPING), re.compile(TAKING)
_NO_THOUGHT = re.compile(r"\b(?:khong|ko|k|chua|can|phai)(?: co)? sang kien\b")


def row_mended(turn: Turn, dialog: Registering, slots: Slots) -> Answered | None:
    """Another title, post or spelling for one of the list, by number or name."""
    said = said_form(turn, slots).people
    person = said[0] if said else Participant("")
    rows = dialog.form.people
    place = _place_meant(rows, slots.place, person.name)
    at = found_row(rows, place, person.name if place is None else slots.name)
    if at is None or not said:
        return None
    # "Lai chớ hổng phải Lài": with other marks it is another name.
    respelled = not person.name.isascii() and plain(person.name) == plain(rows[at].name)
    # A given name alone is whom it is about, and never how the sheet calls anybody.
    renames = respelled or (place is not None and len(person.name.split()) > 1)
    named = person.name if renames else ""
    thought = person.initiative or _thought(turn, rows[at], person)
    row = merged(rows[at], replace(person, name=named, initiative=thought))
    if row == rows[at]:
        line = row_line(row, title_names(turn.title_names()))
        return Answered(dialog, goto=dialog.step, notes=(as_written(line=line),))
    return with_rows(turn, dialog, (*rows[:at], row, *rows[at + 1 :]))


def _thought(turn: Turn, row: Participant, said: Participant) -> str | None:
    """ "… đổi thành CSTĐCS, anh ấy cũng có sáng kiến cải tiến khung cửi": not asked for again."""
    needing = {one.id for one in titles_for(turn, "individual") if one.needs_initiative}
    if said.title not in needing or row.initiative or _NO_THOUGHT.search(plain(turn.inbound.text)):
        return None
    return initiative_behind(Reading(Heard(turn.inbound.text)))


def _place_meant(rows: tuple[Participant, ...], place: int | None, name: str) -> int | None:
    """ "Khánh: đội trưởng đội xe số 2": who is named counts, and the number is the post's."""
    named = found_row(rows, None, name) if name else None
    if place is None or named is None:
        return place
    return place if found_row(rows, place, None) == named else named + 1


def retitled(turn: Turn, dialog: Registering, slots: Slots) -> Answered | None:
    """The titles of people who stand on the list; None where one of them does not."""
    rows = list(dialog.form.people)
    for person in said_form(turn, slots).people:
        at = found_row(tuple(rows), None, person.name)
        if at is None or person.title is None:
            return None
        rows[at] = merged(rows[at], person)
    return with_rows(turn, dialog, tuple(rows))


def added(turn: Turn, heard: Heard) -> Outcome | None:
    """Somebody more, in the open form or in what was sent."""
    slots = heard.meant.slots
    if not slots.people:
        dialog = turn.dialog
        if isinstance(dialog, Registering) and dialog.form.kind in ("individual", "both"):
            return registration.advance(turn, dialog, Answered(dialog, goto=Step.PERSON_NAME))
        return None
    return changed(
        turn, "people", lambda at, dialog: take(at, dialog, _like_last(dialog, heard, slots))
    )


def _like_last(dialog: Registering, heard: Heard, slots: Slots) -> Slots:
    """ "Thêm ông Cứ A Lử tổ viên cũng vậy": the honour of who stands last on the list."""
    last = dialog.form.people[-1].title if dialog.form.people else None
    (first, *others) = slots.people
    if last is None or others or first.title is not None or not says_same(heard.text):
        return slots
    return replace(slots, people=(replace(first, title=name_of(last)),))


def taken_out(turn: Turn, heard: Heard) -> Outcome | None:
    """Somebody less, by number or name."""
    slots = heard.meant.slots
    name = slots.name or next((one.name for one in slots.people if one.name), None)
    if slots.place is None and name is None:
        return None
    if _KEEPING.search(heard.unsigned) and not _TAKING.search(heard.unsigned):
        # "Chỉ để bà Hà trong danh sách": whoever is named is the one who stays.
        return None

    dialog = turn.dialog
    if isinstance(dialog, Registering) and drops_else(heard.text, dialog.form.people):
        return None

    def less(at: Turn, dialog: Registering) -> Answered | Outcome | None:
        found = pointed(Reading(heard), dialog.form)
        # "Bỏ Linh ra, chưa đủ 1 năm": who is named goes, and the number is of something else.
        named = {one.rows[0] for one in found if one.rows and one.persons == 1}
        place = named.pop() + 1 if len(named) == 1 else slots.place
        return without(at, dialog, place, name)

    return changed(turn, "people", less)


def without(
    turn: Turn, dialog: Registering, place: int | None, name: str | None
) -> Answered | Outcome | None:
    rows = dialog.form.people
    at = found_row(rows, place, name)
    if at is None:
        at = in_post(rows, name, turn.inbound.text)
    if at is None:
        who = name or row_called(place=place or 0)
        several = [n for n, row in enumerate(rows, 1) if plain(row.name) == plain(who)]
        note = which_row(name=who, places=several) if several else nobody(who=who)
        reply = showing.prompt(turn, dialog, (note,))
        return stay(turn, reply) if turn.dialog == dialog else None
    without = (*rows[:at], *rows[at + 1 :])
    return with_rows(turn, dialog, without, removed(name=row_gone(rows, at)))
