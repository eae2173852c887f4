"""Corrections: of what is written, or, after sending, of what was sent.

The rule: what a sentence does not mend stays as it is; what it says of several people mends none of
them.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.aim.aims import only_aims, other_answers
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import choose, read_numbers
from handlers.acts.slots.words.kinds import COLLECTIVE, WHOLE_UNIT
from handlers.registrations import opening, showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.fill import fill
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.rows_texts import OF_WHOM, ROWS_UNREAD
from handlers.registrations.form.said import said_form
from handlers.registrations.form.steps import next_step, step_of_slot
from handlers.registrations.form.tails import with_tail
from handlers.registrations.form.targets import renumbered, swapped, unwritten
from handlers.registrations.said.mending.applying import changed, is_of_several
from handlers.registrations.said.mending.people import row_mended
from handlers.registrations.said.naming import own_name
from handlers.registrations.said.taking import is_enough, staying, take
from handlers.registrations.words.telling import KIN_OF, MENDING, OTHERS_THAN, TO_CALL
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step

# A longer line says more than who is registered.
MOST_WORDS = 8
_NUMBER = re.compile(r"\bso (\d{1,2})\b")
_MENDING = re.compile(MENDING)
_HONOUR = re.compile(r"(?:lai |lao dong )*(?:tien tien|xuat sac)")
_OTHERS, _KIN, _TO_CALL = map(re.compile, (OTHERS_THAN, KIN_OF, TO_CALL))
_CONTACT = re.compile(r"\b(?:lien he|lien lac|dau moi|dai dien)\b")
_WHOLE_UNIT = re.compile(WHOLE_UNIT)
_OF_CONTACT = frozenset({Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE})
_SLOTS = frozenset(
    "kind unit_type unit_name commune contact_name contact_position phone collective_title".split()
)


def corrected(turn: Turn, heard: Heard) -> Outcome | None:
    """A correction: here of what is written, after sending of what was sent."""
    slots = _whole_contact(heard, numbered(heard, as_slots(heard.meant.slots)))
    slots = slots if isinstance(turn.dialog, Registering) else _together(heard, slots)
    if slots.contact_name and _HONOUR.fullmatch(plain(slots.contact_name)):
        # "Doi lai tien tien": "Lại" is a family's name as well.
        slots = replace(slots, contact_name=None, contact_position=None)
    if isinstance(turn.dialog, Registering) and _of_another(turn.dialog, heard, slots):
        return stay(turn, showing.prompt(turn, turn.dialog, (OF_WHOM,)))
    if slots.said().keys() == {"field"}:
        slots = replace(slots, targets=only_aims(other_answers(heard.text)[0]))
    half = changed(turn, None, lambda at, dialog: _at_once(at, dialog, heard), opens=False)
    if half is not None:
        return half
    dialog = turn.dialog
    if isinstance(dialog, Registering) and (missing := unwritten(dialog.form.targets, heard.text)):
        old, new = missing
        return stay(turn, texts.not_written(old=old, new=new))
    if isinstance(dialog, Registering) and not _MENDING.search(heard.plain):
        said = read_form(heard, heard.at)
        more = len(said.said()) > max(1, len(slots.said().keys() - {"field"}))
        # Of "liên hệ là chị Hà" the whole name is asked for.
        in_short = slots.field == "contact_name" and " " not in (said.contact_name or " ")
        if more and not in_short and not slots.people:
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


def _of_another(dialog: Registering, heard: Heard, slots: Slots) -> bool:
    """ "Những người khác là xã viên", "tên vợ bác là …": the contact is not meant."""
    if dialog.form.contact_name is None or _TO_CALL.search(heard.unsigned):
        return False
    if slots.contact_position and _OTHERS.search(heard.unsigned):
        return True
    return slots.contact_name is not None and _KIN.search(heard.unsigned) is not None


def _together(heard: Heard, slots: Slots) -> Slots:
    """ "Xã Quy Mông, số 0333…": of what was sent several things are mended in one breath."""
    one, several = slots.said().keys(), read_correction(heard, "review")
    whole = read_form(heard, "review")
    several = whole if several.said().keys() < whole.said().keys() else several
    return several if one and one < several.said().keys() <= _SLOTS else slots


def _whole_contact(heard: Heard, slots: Slots) -> Slots:
    """ "Đổi người liên hệ là X, phó giám đốc, 09…": the post and the number of the same breath."""
    # "Người liên hệ là chị, Trần Thị Bé 09…": of it the number alone was understood.
    only_number = slots.said().keys() <= {"phone", "field"} and _CONTACT.search(heard.plain)
    if slots.said().keys() != {"contact_name"} and not only_number:
        return slots
    said = read_form(heard, "review")
    if only_number and said.contact_name:
        return Slots(
            contact_name=said.contact_name,
            contact_position=said.contact_position,
            phone=said.phone or slots.phone,
        )
    if only_number:
        return slots
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


def _at_once(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    return half_said(turn, dialog, heard) or own_name.mended(turn, dialog, heard)


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
        return Slots(targets=only_aims(value) or (value,))
    if field == "people":
        return Slots(people=(PersonSaid(name=value),))
    return Slots(**{field: value}) if field in _SLOTS else slots  # type: ignore[arg-type]


def mended(turn: Turn, dialog: Registering, slots: Slots) -> Answered | Outcome | None:
    """What is said in place of what is written: of one of the list, or of the form."""
    slots = _of_listed(turn, dialog.form, slots)
    if slots.place is not None or (slots.people and dialog.form.people):
        if is_of_several(turn, dialog):
            # One of them would be mended with what was said of another.
            return stay(turn, showing.prompt(turn, dialog, (ROWS_UNREAD,)))
        answered = row_mended(turn, dialog, slots)
        if answered is not None:
            return answered
    return _with_field_asked(turn, dialog, slots) or take(turn, dialog, slots, mends=True)


def _with_field_asked(turn: Turn, dialog: Registering, slots: Slots) -> Answered | None:
    """ "Xã là Nghĩa Lộ, số điện thoại cũng sai": what is only named is asked for next."""
    step = step_of_slot(slots.field, dialog.form) if slots.field else None
    told = slots.said().keys() - {"field"}
    if step is None or not told or step in {step_of_slot(one, dialog.form) for one in told}:
        return None
    filled = fill(turn, dialog, slots, mends=True)
    if filled.dialog.form == dialog.form:
        return None
    note = showing.noted(turn, dialog.form, replace(filled.dialog, step=step))
    return Answered(filled.dialog, goto=step, notes=(note, *filled.notes))


def other_kind(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Em đăng ký cá nhân cơ" where a title or the contact is asked: the kind alone is mended."""
    if heard.asks or heard.is_negated or len(heard.plain.split()) > MOST_WORDS:
        return None
    whole = _WHOLE_UNIT.fullmatch(heard.unsigned) and dialog.step in _OF_CONTACT
    slots = Slots(kind=COLLECTIVE) if whole else read_form(heard, "review")
    if slots.said().keys() != {"kind"}:
        return None
    taken = take(turn, dialog, slots, mends=True)
    if taken is not None or dialog.step not in _OF_CONTACT:
        return taken
    return stay(turn, showing.prompt(turn, dialog, (texts.WRITTEN_ALREADY,)))
