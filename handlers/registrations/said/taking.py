"""What a message says about a registration, wherever it is said: values, corrections, people.

The rule: what was said is shown; the dialog goes on where it was; nothing that was sent is changed
before the person has seen the change and said yes.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.form import read_form
from handlers.registrations import dialog as registration
from handlers.registrations.changeable import cannot_edit
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.fill import PEOPLE_STEPS, ROW_STEPS, Filled, fill
from handlers.registrations.form.row import onward
from handlers.registrations.form.rows import found_row, merged
from handlers.registrations.form.rows_texts import nobody, removed, row_called
from handlers.registrations.form.said import said_form
from handlers.registrations.form.steps import BY_STEP, next_step, step_of_slot
from handlers.registrations.form.table import TABLE
from handlers.registrations.form.targets import swapped
from handlers.registrations.sent import sent
from handlers.turn.turn import Turn, stay
from handlers.typed.phones import split_phone
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.state import Form, Participant, Registering, Step

Change = Callable[[Turn, Registering], Answered | Outcome | None]
# Where a question of the whole is open, values are corrections of what is shown.
_SHOWING = frozenset({Step.REVIEW, Step.FIELDS, Step.MORE})
_NUMBER = re.compile(r"\bso (\d{1,2})\b")
_SLOTS = frozenset(
    "kind unit_type unit_name commune contact_name contact_position phone collective_title".split()
)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """The wish to register, with what was said along."""
    said = said_form(turn, heard.meant.slots)
    if isinstance(turn.dialog, Registering):
        return values(turn, heard) if said != Form() else None
    # A draft that waits is gone on with, and takes what was said when it is open.
    return registration.start(turn, said)


def values(turn: Turn, heard: Heard) -> Outcome | None:
    """Values in an open registration; with nothing open they begin one."""
    slots, dialog = heard.meant.slots, turn.dialog
    if isinstance(dialog, Registering):
        beside = beside_number(turn, dialog, heard)
        return beside if isinstance(beside, Outcome) else take(turn, dialog, slots)
    if turn.idle and _is_enough(slots):
        return registration.start(turn, said_form(turn, slots))
    return None


def beside_number(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """A name typed with a number beside it ("htx minh tan 0912…"): none of both is lost."""
    rest, phone = split_phone(heard.text)
    said = heard.meant.slots.said().keys()
    if dialog.step not in (Step.UNIT_NAME, Step.COMMUNE) or not phone or len(rest.split()) < 2:
        return None
    if not said <= {"phone", "unit_type"}:
        return None
    noted = replace(dialog, form=replace(dialog.form, phone=phone))
    return registration.answer(turn, noted, Heard(rest))


def _is_enough(slots: Slots) -> bool:
    """A unit and something more about it: nobody says that by the way."""
    return slots.unit_name is not None and len(slots.said()) > 2


def take(turn: Turn, dialog: Registering, slots: Slots, *, mends: bool = False) -> Outcome | None:
    """Fill in what was said and ask for what is missing; None when nothing was said."""
    if dialog.step in (Step.CONSENT, Step.EXISTING, Step.REUSE):
        return _carried(turn, dialog, slots)
    mends = mends or dialog.step in _SHOWING
    filled = fill(turn, _at_name(dialog), slots, mends=mends)
    after = filled.dialog
    if after.form == dialog.form and after.row == dialog.row and not filled.notes:
        return None
    return registration.advance(turn, dialog, _answered(turn, dialog, filled))


def _at_name(dialog: Registering) -> Registering:
    """Where a name is asked, the first person said is the row that is open."""
    if dialog.step == Step.PERSON_NAME and dialog.row_index is None:
        return replace(dialog, row=None)
    return dialog


def _carried(turn: Turn, dialog: Registering, slots: Slots) -> Outcome | None:
    """Before the form is open it is only remembered in the conversation."""
    said = said_form(turn, slots)
    if said == Form():
        return None
    values = {name: value for name, value in vars(said).items() if value not in (None, ())}
    carried = replace(dialog, carried=replace(dialog.carried, **values))
    if dialog.step == Step.REUSE and said.unit_name:
        return registration.begun(turn, registration.entry(turn, carried.carried))
    return registration.begun(turn, carried)


def _answered(turn: Turn, before: Registering, filled: Filled) -> Answered:
    """The next question after what was filled in, with what was taken."""
    after = filled.dialog
    goto = filled.goto or _staying(before, after)
    shown = replace(after, step=goto or next_step(after))
    notes = filled.notes
    if _says_more(before, after, shown):
        notes = (*notes, registration.noted(turn, before.form, shown))
    return Answered(after, goto=goto, notes=notes, known=True)


def _says_more(before: Registering, after: Registering, shown: Registering) -> bool:
    """Whether more came than the open question asked for; the list is shown by its own step."""
    if shown.step in (Step.PEOPLE, Step.REVIEW):
        return replace(after.form, people=()) != replace(before.form, people=())
    field = BY_STEP[before.step]
    asked = {*field.keeps, *field.beside}
    return any(_differs(before, after, name) for name in vars(after.form) if name not in asked)


def _differs(before: Registering, after: Registering, name: str) -> bool:
    return bool(getattr(before.form, name) != getattr(after.form, name))


def _staying(before: Registering, after: Registering) -> str | None:
    """The open question stays open when something else was said; None for the next one."""
    step = before.step
    if step in _SHOWING:
        return next_step(replace(after, seen=after.form))
    if step in PEOPLE_STEPS:
        if before.form.people != after.form.people or step not in ROW_STEPS:
            return Step.PEOPLE if after.form.people else None
        return step
    field = BY_STEP[step]
    kept = any(_differs(before, after, name) for name in field.keeps)
    asked = field.asked_in(after.form) and not (step == Step.UNIT_PICK and not after.found)
    return step if not kept and asked and field.passing else None


def corrected(turn: Turn, heard: Heard) -> Outcome | None:
    """A correction: here of what is written, after sending of what was sent."""
    slots = _numbered(heard, _as_slots(heard.meant.slots))
    if turn.idle and _standing(turn) is None:
        # Nothing is there to be mended: a paragraph that says so much begins a registration.
        said = read_form(heard, "idle")
        return registration.start(turn, said_form(turn, said)) if _is_enough(said) else None
    if not slots.said():
        return _changed(turn, None, lambda at, dialog: _swapped(at, dialog, heard))
    return _changed(turn, heard.meant.slots.field, lambda at, dialog: _mended(at, dialog, slots))


def _numbered(heard: Heard, slots: Slots) -> Slots:
    """ "Đổi danh hiệu số 1 thành …": which of the list."""
    number = _NUMBER.search(heard.plain)
    if number is None or slots.place is not None or len(slots.people) != 1:
        return slots
    return replace(slots, place=int(number[1]))


def _swapped(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    targets = swapped(dialog.form.targets, heard.text)
    if targets is None:
        return None
    after = replace(dialog, form=replace(dialog.form, targets=targets))
    return Answered(after, goto=_staying(dialog, after))


def _as_slots(slots: Slots) -> Slots:
    """ "Sửa xã thành …" names the field and its value; the same as the field's own slot."""
    field, value = slots.field, slots.value
    if field is None or value is None:
        return slots
    if field == "targets":
        return Slots(targets=(value,))
    if field == "people":
        return Slots(people=(PersonSaid(name=value),))
    return Slots(**{field: value}) if field in _SLOTS else slots  # type: ignore[arg-type]


def _changed(turn: Turn, field: str | None, change: Change) -> Outcome | None:
    """Apply a change to the open form, or open what was sent with it."""
    dialog = turn.dialog
    if isinstance(dialog, Registering) and dialog.step not in (Step.CONSENT, Step.EXISTING):
        return _result(turn, dialog, change(turn, dialog)) or _opened(turn, dialog, field)
    view = _standing(turn)
    if view is None:
        return None
    refused = cannot_edit(turn, view.code)
    if refused is not None:
        return refused
    edit = Registering(Step.REVIEW, form=view.form, revising=view.code, seen=view.form)
    return _result(turn, edit, change(turn, edit)) or _opened(turn, edit, field)


def _standing(turn: Turn) -> RegistrationView | None:
    """The newest of those that stand; the question names it."""
    return next((view for view in turn.person.registrations if view.stands), None)


def _result(turn: Turn, dialog: Registering, result: Answered | Outcome | None) -> Outcome | None:
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result


def _mended(turn: Turn, dialog: Registering, slots: Slots) -> Answered | Outcome | None:
    if slots.place is not None or (slots.people and dialog.form.people):
        answered = _row_mended(turn, dialog, slots)
        if answered is not None:
            return answered
    return take(turn, dialog, slots, mends=True)


def _opened(turn: Turn, dialog: Registering, field: str | None) -> Outcome | None:
    """Only the field was named: its question."""
    if field is None:
        return sent.edit(turn, dialog.revising) if dialog.revising and turn.idle else None
    step = step_of_slot(field, dialog.form)
    return registration.advance(turn, dialog, Answered(dialog, goto=step)) if step else None


def _row_mended(turn: Turn, dialog: Registering, slots: Slots) -> Answered | None:
    """Another title, post or spelling for one of the list, by number or name."""
    said = said_form(turn, slots).people
    person = said[0] if said else Participant("")
    by_name = person.name if slots.place is None else slots.name
    at = found_row(dialog.form.people, slots.place, by_name)
    if at is None or not said:
        return None
    rows = dialog.form.people
    row = merged(rows[at], replace(person, name=person.name if slots.place else ""))
    return _with_rows(turn, dialog, (*rows[:at], row, *rows[at + 1 :]))


def _with_rows(
    turn: Turn, dialog: Registering, rows: tuple[Participant, ...], *notes: str
) -> Answered:
    after = replace(dialog, form=replace(dialog.form, people=rows))
    if dialog.step in PEOPLE_STEPS and dialog.row is None:
        return Answered(after, goto=Step.PEOPLE if rows else Step.PERSON_NAME, notes=notes)
    if dialog.step in PEOPLE_STEPS:
        return Answered(after, goto=dialog.step, notes=notes)
    goto = _staying(dialog, after)
    shown = replace(after, step=goto or next_step(after))
    return Answered(after, goto=goto, notes=(*notes, registration.noted(turn, dialog.form, shown)))


def added(turn: Turn, heard: Heard) -> Outcome | None:
    """Somebody more, in the open form or in what was sent."""
    slots = heard.meant.slots
    if not slots.people:
        dialog = turn.dialog
        if isinstance(dialog, Registering) and dialog.form.kind in ("individual", "both"):
            return registration.advance(turn, dialog, Answered(dialog, goto=Step.PERSON_NAME))
        return None
    return _changed(turn, "people", lambda at, dialog: take(at, dialog, slots))


def taken_out(turn: Turn, heard: Heard) -> Outcome | None:
    """Somebody less, by number or name."""
    slots = heard.meant.slots
    name = slots.name or next((one.name for one in slots.people if one.name), None)
    if slots.place is None and name is None:
        return None
    return _changed(turn, "people", lambda at, dialog: _without(at, dialog, slots.place, name))


def _without(
    turn: Turn, dialog: Registering, place: int | None, name: str | None
) -> Answered | Outcome | None:
    rows = dialog.form.people
    at = found_row(rows, place, name)
    if at is None:
        who = name or row_called(place=place or 0)
        reply = registration.prompt(turn, dialog, (nobody(who=who),))
        return stay(turn, reply) if turn.dialog == dialog else None
    without = (*rows[:at], *rows[at + 1 :])
    return _with_rows(turn, dialog, without, removed(name=rows[at].name))


def same(turn: Turn, heard: Heard) -> Outcome | None:
    """ "As last year", "the same person": the earlier value where there is one."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    contact = dialog.form.contact_name
    if dialog.step == Step.PERSON_NAME and contact and heard.meant.slots.of != "last":
        row = Participant(contact, dialog.form.contact_position)
        answered = Answered(replace(dialog, row=row), passed=Step.PERSON_POSITION)
        return registration.advance(turn, dialog, onward(turn, answered))
    last = turn.person.registrations[0].form if turn.person.registrations else None
    if dialog.step == Step.REUSE:
        return registration.advance(turn, dialog, Answered(dialog, reuses=("unit", "contact")))
    return _as_last(turn, dialog, last) if last is not None else None


def _as_last(turn: Turn, dialog: Registering, last: Form) -> Outcome | None:
    """What the last registration says where this one asks."""
    field = BY_STEP[dialog.step]
    if field.row or not field.keeps:
        return None
    fields = [one for one in TABLE if one.about == field.about and not one.row]
    if field.about == "aims":
        fields = [field]
    names = {name for one in fields for name in (*one.keeps, *one.beside)}
    # What was said this time stays.
    kept = {n: getattr(last, n) for n in names if getattr(dialog.form, n) in (None, ())}
    kept |= {name: getattr(last, name) for name in field.keeps}
    if not any(kept.values()):
        return None
    after = replace(dialog, form=replace(dialog.form, **kept))
    shown = replace(after, step=next_step(after))
    notes = (registration.noted(turn, dialog.form, shown),)
    return registration.advance(turn, dialog, Answered(after, notes=notes))


def gone_on(turn: Turn, heard: Heard) -> Outcome | None:
    """Go on with what is open; None where nothing of this subject is."""
    dialog = turn.dialog
    return registration.go_on(turn, dialog) if isinstance(dialog, Registering) else None


def begun_again(turn: Turn, heard: Heard) -> Outcome | None:
    """Begin anew, with the answers of before thrown away."""
    return registration.restart(turn) if isinstance(turn.dialog, Registering) else None
