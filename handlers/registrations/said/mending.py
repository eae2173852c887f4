"""Corrections: of what is written, or, after sending, of what was sent; and of the list of people.

The rule: nothing that was sent is changed before the person has seen the change and said yes.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.aim.initiatives import initiative_behind
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import choose, read_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import name_of
from handlers.registrations import dialog as registration
from handlers.registrations import opening, showing, texts
from handlers.registrations.changeable import cannot_edit
from handlers.registrations.form.fields import Answered, title_names, titles_for
from handlers.registrations.form.fill import PEOPLE_STEPS
from handlers.registrations.form.row import row_line
from handlers.registrations.form.rows import found_row, in_post, merged
from handlers.registrations.form.rows_texts import (
    ROWS_UNREAD,
    as_written,
    nobody,
    one_of_rows,
    removed,
    row_called,
    which_row,
)
from handlers.registrations.form.said import said_form
from handlers.registrations.form.steps import next_step, step_of_slot
from handlers.registrations.form.tails import with_tail
from handlers.registrations.form.targets import renumbered, swapped, unwritten
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.taking import is_enough, staying, take
from handlers.registrations.sent import sent, which
from handlers.registrations.words.persons.parting import KEEPING, TAKING
from handlers.registrations.words.telling import MENDING
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Participant, Registering, Step

Change = Callable[[Turn, Registering], Answered | Outcome | None]
# A longer line says more than who is registered.
MOST_WORDS = 8
_NUMBER = re.compile(r"\bso (\d{1,2})\b")
_MENDING = re.compile(MENDING)
_KEEPING, _TAKING = re.compile(KEEPING), re.compile(TAKING)
_NO_THOUGHT = re.compile(r"\b(?:khong|ko|k|chua|can|phai)(?: co)? sang kien\b")
_CONTACT = re.compile(r"\b(?:lien he|lien lac|dau moi|dai dien)\b")
_SLOTS = frozenset(
    "kind unit_type unit_name commune contact_name contact_position phone collective_title".split()
)


def corrected(turn: Turn, heard: Heard) -> Outcome | None:
    """A correction: here of what is written, after sending of what was sent."""
    slots = _whole_contact(heard, numbered(heard, as_slots(heard.meant.slots)))
    half = changed(turn, None, lambda at, dialog: half_said(at, dialog, heard), opens=False)
    if half is not None:
        return half
    dialog = turn.dialog
    if isinstance(dialog, Registering) and (missing := unwritten(dialog.form.targets, heard.text)):
        old, new = missing
        return stay(turn, texts.not_written(old=old, new=new))
    if isinstance(dialog, Registering) and not _MENDING.search(heard.plain):
        said = read_form(heard, heard.at)
        if len(said.said()) > max(1, len(slots.said())) and not slots.people:
            # Several answers in one go, with no word of mending: it only begins like one.
            return take(turn, dialog, said)
    if turn.idle and not any(view.stands for view in turn.person.registrations):
        # Nothing is there to be mended: a paragraph that says so much begins a registration.
        said = read_form(heard, "idle")
        if is_enough(said):
            return opening.start(turn, said_form(turn, said))
    if not slots.said():
        return changed(turn, None, lambda at, dialog: _swapped(at, dialog, heard))
    return changed(turn, heard.meant.slots.field, lambda at, dialog: mended(at, dialog, slots))


def _whole_contact(heard: Heard, slots: Slots) -> Slots:
    """ "Đổi người liên hệ là X, phó giám đốc, 09…": the post and the number of the same breath."""
    if slots.said().keys() != {"contact_name"}:
        return slots
    said = read_form(heard, "review")
    post = said.contact_position if said.contact_name == slots.contact_name else None
    numbers = read_numbers(heard.text)
    phone = choose(numbers) if len({one.number for one in numbers}) == 1 else None
    return replace(slots, contact_position=post, phone=phone)


def numbered(heard: Heard, slots: Slots) -> Slots:
    """ "Đổi danh hiệu số 1 thành …": which of the list."""
    number = _NUMBER.search(heard.plain)
    post = slots.contact_position
    if number is not None and post and not slots.people and slots.contact_name is None:
        # "Chức vụ số 2 là tổ phó": nobody but one of the list has a number.
        slots = replace(slots, contact_position=None, people=(PersonSaid(position=post),))
    if number is None or slots.place is not None or len(slots.people) != 1:
        return slots
    return replace(slots, place=int(number[1]))


def _of_listed(turn: Turn, form: Form, slots: Slots) -> Slots:
    """ "Giàng Thị Mỷ là thủ quỹ": no contact, though on the list, unless that is said."""
    name, post = slots.contact_name, slots.contact_position
    at = found_row(form.people, None, name)
    if at is None or plain(name or "") == plain(form.contact_name or ""):
        return slots
    if _CONTACT.search(plain(turn.inbound.text)):
        row = form.people[at]
        return replace(slots, contact_name=row.name, contact_position=post or row.position)
    person = PersonSaid(name=name, position=post)
    return replace(slots, contact_name=None, contact_position=None, people=(person,))


def half_said(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The end of a number, or an amount that gives way to another: the rest stays."""
    phone = with_tail(dialog.form.phone, heard.text)
    targets = renumbered(dialog.form.targets, heard.text)
    if phone is None and targets is None:
        return None
    form = replace(dialog.form, phone=phone or dialog.form.phone)
    after = replace(dialog, form=replace(form, targets=targets or form.targets))
    goto = staying(dialog, after)
    shown = replace(after, step=goto or next_step(after))
    return Answered(after, goto=goto, notes=(showing.noted(turn, dialog.form, shown),))


def _swapped(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    targets = swapped(dialog.form.targets, heard.text)
    if targets is None:
        return None
    after = replace(dialog, form=replace(dialog.form, targets=targets))
    return Answered(after, goto=staying(dialog, after))


def as_slots(slots: Slots) -> Slots:
    """ "Sửa xã thành …" names the field and its value; the same as the field's own slot."""
    field, value = slots.field, slots.value
    if field is None or value is None:
        return slots
    if field == "targets":
        return Slots(targets=(value,))
    if field == "people":
        return Slots(people=(PersonSaid(name=value),))
    return Slots(**{field: value}) if field in _SLOTS else slots  # type: ignore[arg-type]


def changed(turn: Turn, field: str | None, change: Change, *, opens: bool = True) -> Outcome | None:
    """Apply a change to the open form, or open what was sent with it.

    `opens`: where nothing was changed, the field that was named is asked.
    """
    dialog = turn.dialog
    if isinstance(dialog, Registering) and dialog.step not in (Step.CONSENT, Step.EXISTING):
        return _result(turn, dialog, change(turn, dialog)) or (
            _opened(turn, dialog, field) if opens else None
        )
    view = which.meant(turn, renames=field == "unit_name")
    if view is None:
        return None
    refused = cannot_edit(turn, view.code)
    if refused is not None:
        return refused if opens else None
    edit = Registering(Step.REVIEW, form=view.form, revising=view.code, seen=view.form)
    edit = replace(edit, found=which.others(turn, view))
    return _result(turn, edit, change(turn, edit)) or (
        _opened(turn, edit, field) if opens else None
    )


def _result(turn: Turn, dialog: Registering, result: Answered | Outcome | None) -> Outcome | None:
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result


def mended(turn: Turn, dialog: Registering, slots: Slots) -> Answered | Outcome | None:
    """What is said in place of what is written: of one of the list, or of the form."""
    slots = _of_listed(turn, dialog.form, slots)
    if slots.place is not None or (slots.people and dialog.form.people):
        if _is_of_several(turn, dialog):
            # One of them would be mended with what was said of another.
            return stay(turn, showing.prompt(turn, dialog, (ROWS_UNREAD,)))
        answered = _row_mended(turn, dialog, slots)
        if answered is not None:
            return answered
    return take(turn, dialog, slots, mends=True)


def _is_of_several(turn: Turn, dialog: Registering) -> bool:
    """Whether the sentence names more than one of the list."""
    found = pointed(Reading(Heard(turn.inbound.text)), dialog.form)
    return len({one.rows for one in found if one.rows}) > 1


def other_kind(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Em đăng ký cá nhân cơ" where a title is asked for: the kind alone is mended."""
    if heard.asks or heard.is_negated:
        return None
    slots = read_form(heard, "review")
    if slots.said().keys() != {"kind"} or len(heard.plain.split()) > MOST_WORDS:
        return None
    return take(turn, dialog, slots, mends=True)


def _opened(turn: Turn, dialog: Registering, field: str | None) -> Outcome | None:
    """Only the field was named: its question."""
    row = _row_of_post(turn, dialog) if field == "contact_position" else None
    if row is not None:
        opened = replace(dialog, row=dialog.form.people[row], row_index=row)
        return registration.advance(turn, dialog, Answered(opened, goto=Step.PERSON_POSITION))
    if field == "contact_position" and _is_of_several(turn, dialog):
        return stay(turn, showing.prompt(turn, dialog, (ROWS_UNREAD,)))
    if field is None:
        return sent.edit(turn, dialog.revising) if dialog.revising and turn.idle else None
    step = step_of_slot(field, dialog.form)
    return registration.advance(turn, dialog, Answered(dialog, goto=step)) if step else None


def _row_of_post(turn: Turn, dialog: Registering) -> int | None:
    """ "Chức vụ của anh Khánh ghi nhầm": the one of the list who is named, if no contact."""
    found = pointed(Reading(Heard(turn.inbound.text)), dialog.form)
    at = {one.rows[0] for one in found if one.rows}
    if len(at) != 1 or dialog.row is not None:
        return None
    (row,) = at
    contact = plain(dialog.form.contact_name or "")
    return row if plain(dialog.form.people[row].name) != contact else None


def _row_mended(turn: Turn, dialog: Registering, slots: Slots) -> Answered | None:
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
    return changed(turn, "people", lambda at, dialog: take(at, dialog, slots))


def taken_out(turn: Turn, heard: Heard) -> Outcome | None:
    """Somebody less, by number or name."""
    slots = heard.meant.slots
    name = slots.name or next((one.name for one in slots.people if one.name), None)
    if slots.place is None and name is None:
        return None
    if _KEEPING.search(heard.unsigned) and not _TAKING.search(heard.unsigned):
        # "Chỉ để bà Hà trong danh sách": whoever is named is the one who stays.
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


def row_gone(rows: tuple[Participant, ...], at: int) -> str:
    """Who goes with this row; of somebody who keeps another, the honour of this one."""
    row = rows[at]
    keeps = any(
        (plain(one.name), one.position) == (plain(row.name), row.position)
        and one.title != row.title
        for one in rows
    )
    if not keeps or row.title is None:
        return row.name
    return one_of_rows(name=row.name, title=name_of(row.title))


def with_rows(
    turn: Turn, dialog: Registering, rows: tuple[Participant, ...], *notes: str
) -> Answered:
    """The form with these people, and the question that comes next."""
    after = replace(dialog, form=replace(dialog.form, people=rows))
    if dialog.step in PEOPLE_STEPS and dialog.row is None:
        return Answered(after, goto=Step.PEOPLE if rows else Step.PERSON_NAME, notes=notes)
    if dialog.step in PEOPLE_STEPS:
        return Answered(after, goto=dialog.step, notes=notes)
    goto = staying(dialog, after)
    shown = replace(after, step=goto or next_step(after))
    return Answered(after, goto=goto, notes=(*notes, showing.noted(turn, dialog.form, shown)))
