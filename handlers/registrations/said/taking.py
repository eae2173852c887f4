"""Values that a message says, wherever it is said.

The rule: what was said is shown, only what is missing is asked, and the dialog goes on where it
was.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.unit.honours import of_unit_said
from handlers.acts.slots.words.kinds import COLLECTIVE
from handlers.questions.judging import answers_alone
from handlers.registrations import commune_texts, opening, showing, texts
from handlers.registrations import dialog as registration
from handlers.registrations.asked import not_taken
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.fill import fill
from handlers.registrations.form.filling.filled import PEOPLE_STEPS, ROW_STEPS, Filled
from handlers.registrations.form.named import NamedPerson, read_named
from handlers.registrations.form.parts.commune import kept
from handlers.registrations.form.row import onward
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.said import of_speaker, refused_here, said_form
from handlers.registrations.form.steps import BY_STEP, next_step
from handlers.registrations.said.answering.asking import with_post
from handlers.registrations.said.earlier import with_number
from handlers.registrations.said.persons import counting
from handlers.registrations.words.as_before import AS_LAST
from handlers.registrations.words.switching import ONLY_PHONE
from handlers.registrations.words.telling import CONTACT_NAMED, MEANT_BY_ME, SOMEBODY
from handlers.turn import texts as common
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.names import as_post
from handlers.typed.phones import split_phone
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering, Step

_ONLY_PHONE = re.compile(ONLY_PHONE, re.IGNORECASE)
_AS_LAST = re.compile(AS_LAST)
_MEANT = re.compile(MEANT_BY_ME)
_CONTACT = re.compile(CONTACT_NAMED)
_SOMEBODY = re.compile(SOMEBODY)
# Where a question of the whole is open, values are corrections of what is shown.
_SHOWING = frozenset({Step.REVIEW, Step.FIELDS, Step.MORE})
_UP_TO_CONTACT = frozenset({Step.KIND, Step.UNIT_TYPE, Step.COMMUNE, Step.CONTACT})


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """The wish to register, with what was said along."""
    said = of_speaker(turn, said_form(turn, heard.meant.slots))
    if isinstance(turn.dialog, Registering):
        return values(turn, heard) if said != Form() else None
    if not_taken.is_closed(turn):
        return not_taken.wished(turn, heard)
    elsewhere = refused_here(turn, heard)
    if elsewhere and heard.asks and answers_alone(turn, heard):
        return None  # What the plan says of it is asked for.
    if elsewhere:
        begin = Choice("go:register", common.MENU_REGISTER)
        return stay(turn, Reply("\n\n".join((*elsewhere, texts.OTHERS_HERE)), (begin,)))
    # A draft that waits is gone on with, and takes what was said when it is open.
    begun = opening.start(turn, said)
    if not _AS_LAST.search(heard.plain) or turn.person.registrations or not begun.replies:
        return begun
    first, *others = begun.replies
    return replace(begun, replies=(with_notes((texts.NOTHING_BEFORE,), first), *others))


def values(turn: Turn, heard: Heard) -> Outcome | None:
    """Values in an open registration; with nothing open they begin one."""
    slots, dialog = heard.meant.slots, turn.dialog
    if isinstance(dialog, Registering):
        beside = beside_number(turn, dialog, heard) or given_name(turn, dialog, heard)
        # "Ý em là …" takes the place of what was understood.
        # "Người liên hệ ghi …": whoever stood there is not meant any more.
        another = slots.contact_name is not None and _CONTACT.search(heard.plain) is not None
        mends = another or _MEANT.search(heard.plain) is not None
        slots = _for_whom(dialog, heard, slots)
        if not another and (told := _post_of_listed(turn, dialog, slots)) is not None:
            return told
        return beside if isinstance(beside, Outcome) else take(turn, dialog, slots, mends=mends)
    if turn.idle and is_enough(slots):
        return opening.start(turn, said_form(turn, slots))
    return None


def _post_of_listed(turn: Turn, dialog: Registering, slots: Slots) -> Outcome | None:
    """ "Vũ Đức Anh chức danh là thủ kho" where the contact's post is asked: of one of the list."""
    name, post, form = slots.contact_name, slots.contact_position, dialog.form
    if dialog.step != Step.CONTACT_POSITION or not (name and post) or slots.phone:
        return None
    at = found_row(form.people, None, name)
    if at is None:
        return None
    if plain(form.people[at].name) == plain(form.contact_name or ""):
        return None
    rows = list(form.people)
    rows[at] = replace(rows[at], position=as_post(post or ""))
    after = replace(dialog, form=replace(form, people=tuple(rows)))
    notes = (showing.noted(turn, form, after),)
    return registration.advance(turn, dialog, Answered(after, goto=dialog.step, notes=notes))


def _for_whom(dialog: Registering, heard: Heard, slots: Slots) -> Slots:
    """ "HTX Hoa Ban" where it is asked for whom: the unit, and nobody of it."""
    said = slots.said().keys()
    only_unit = {"unit_name", "unit_type"} <= said <= {"unit_name", "unit_type", "commune"}
    if dialog.step != Step.KIND or not only_unit or _SOMEBODY.search(heard.unsigned):
        return slots
    return replace(slots, kind=COLLECTIVE)


def given_name(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """A given name with a post, and nothing that the contact's question does not ask for."""
    slots = heard.meant.slots
    name, said = slots.contact_name, slots.said().keys()
    if not name or " " in name or not said <= {"contact_name", "contact_position", "phone"}:
        return None
    if dialog.step not in _UP_TO_CONTACT or isinstance(read_named(heard), str):
        return None  # As it was typed it could not be kept, if it is all.
    post = as_post(slots.contact_position) if slots.contact_position else None
    named = NamedPerson(name, post, slots.phone)
    return with_post(turn, replace(dialog, step=Step.CONTACT), heard, named)


def beside_number(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """A name typed with a number beside it ("htx minh tan 0912…"): none of both is lost."""
    rest, phone = split_phone(heard.text)
    said = heard.meant.slots.said().keys()
    if dialog.step not in (Step.UNIT_NAME, Step.COMMUNE) or not phone or len(rest.split()) < 2:
        return None
    if _ONLY_PHONE.fullmatch(f"{rest} "):
        return take(turn, dialog, Slots(phone=phone))  # "Số mới của mình 09…" names no unit.
    if not said <= {"phone", "unit_type"}:
        return None
    noted = replace(dialog, form=replace(dialog.form, phone=phone))
    return registration.answer(turn, noted, Heard(rest))


def is_enough(slots: Slots) -> bool:
    """A unit and something more about it: nobody says that by the way."""
    return slots.unit_name is not None and len(slots.said()) > 2


def take(turn: Turn, dialog: Registering, slots: Slots, *, mends: bool = False) -> Outcome | None:
    """Fill in what was said and ask for what is missing; None when nothing was said."""
    if dialog.step in (Step.CONSENT, Step.EXISTING, Step.REUSE):
        return _carried(turn, dialog, slots)
    slots = _of_unit(dialog, with_number(turn, dialog, slots))
    mends = mends or dialog.step in _SHOWING
    filled = fill(turn, _at_name(dialog), slots, mends=mends)
    after = filled.dialog
    same = (after.form, after.row, after.carried) == (dialog.form, dialog.row, dialog.carried)
    if same and not filled.notes:
        return None
    return registration.advance(turn, dialog, _answered(turn, dialog, filled))


def _of_unit(dialog: Registering, slots: Slots) -> Slots:
    """An honour beside the contact, of a unit that alone is registered and has none yet."""
    form = dialog.form
    alone = form.kind == "collective" and not form.people and form.collective_title is None
    return of_unit_said(slots) if alone and slots.kind is None else slots


def _at_name(dialog: Registering) -> Registering:
    """Where a name is asked, the first person said is the row that is open."""
    if dialog.step == Step.PERSON_NAME and dialog.row_index is None and dialog.row:
        if not dialog.row.name:
            return dialog
        return replace(dialog, row=None)
    return dialog


def _carried(turn: Turn, dialog: Registering, slots: Slots) -> Outcome | None:
    """Before the form is open it is only remembered in the conversation."""
    said = of_speaker(turn, said_form(turn, slots))
    if said == Form():
        return None
    values = {name: value for name, value in vars(said).items() if value not in (None, ())}
    carried = replace(dialog, carried=replace(dialog.carried, **values))
    if dialog.step == Step.REUSE and said.unit_name:
        return opening.begun(turn, opening.entry(turn, carried.carried))
    return opening.begun(turn, carried)


def _answered(turn: Turn, before: Registering, filled: Filled) -> Answered:
    """The next question after what was filled in, with what was taken."""
    after, left = _named_as_typed(turn, before, filled.dialog)
    if filled.goto is None and _answers_row(before, after):
        return onward(turn, Answered(after, notes=filled.notes, known=True))
    goto = filled.goto or staying(before, after)
    shown = replace(after, step=goto or next_step(after))
    notes = (*filled.notes, *counting.question(turn.inbound.text, before, after))
    if _says_more(before, after, shown):
        notes = (showing.noted(turn, before.form, shown), *notes)
    notes = (*left, *notes)
    return Answered(after, goto=goto, notes=notes, known=True)


def _named_as_typed(
    turn: Turn, before: Registering, after: Registering
) -> tuple[Registering, tuple[str, ...]]:
    """Who goes on below the question about the commune's name keeps it, and is told so."""
    if before.step != Step.COMMUNE_PICK or after.form.commune != before.form.commune:
        return after, ()
    name = before.form.commune or ""
    return kept(turn, after), (commune_texts.left(name=name, now=before.found),)


def _answers_row(before: Registering, after: Registering) -> bool:
    """Whether the open question about a person was answered, in other words than a choice's."""
    if before.step not in ROW_STEPS or after.row is None or after.row == before.row:
        return False
    name = BY_STEP[before.step].keeps[0]
    return getattr(after.row, name) not in (None, "")


def _says_more(before: Registering, after: Registering, shown: Registering) -> bool:
    """Whether more came than the open question asked for; the list is shown by its own step."""
    if shown.step in (Step.PEOPLE, Step.REVIEW):
        return replace(after.form, people=()) != replace(before.form, people=())
    field = BY_STEP[before.step]
    asked = {*field.keeps, *field.beside}
    return any(_differs(before, after, name) for name in vars(after.form) if name not in asked)


def _differs(before: Registering, after: Registering, name: str) -> bool:
    return bool(getattr(before.form, name) != getattr(after.form, name))


def staying(before: Registering, after: Registering) -> str | None:
    """The open question stays open when something else was said; None for the next one."""
    step = before.step
    if step == Step.COMMUNE_PICK:
        # Who goes on leaves the name as it was typed.
        return None
    if step in _SHOWING:
        return next_step(replace(after, seen=after.form))
    if step == Step.PEOPLE_INITIATIVE and before.form.people == after.form.people:
        return step
    if step in PEOPLE_STEPS and after.form.kind == "collective":
        return None
    if step in PEOPLE_STEPS:
        if before.form.people != after.form.people or step not in ROW_STEPS:
            return Step.PEOPLE if after.form.people else None
        return step
    field = BY_STEP[step]
    kept = any(_differs(before, after, name) for name in field.keeps)
    asked = field.asked_in(after.form) and not (step == Step.UNIT_PICK and not after.found)
    return step if not kept and asked and field.passing else None
