"""What is to be as it was: last time's values, or the person who is known already.

The rule: the earlier value where there is one, but for what is said to differ; without one it is
said so and the question stays open. The sentence itself is never a value.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.corrections import named_field, read_correction
from handlers.acts.slots.form import read_form
from handlers.registrations import dialog as registration
from handlers.registrations import opening, showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.fill import fill
from handlers.registrations.form.row import onward
from handlers.registrations.form.steps import BY_STEP, next_step, step_of_slot
from handlers.registrations.form.table import TABLE, remembered, taken_back
from handlers.registrations.form.targets import amounted
from handlers.registrations.places import place_of
from handlers.registrations.said.answering.asking import kept_if_meant
from handlers.registrations.words.as_before import AS_BEFORE, REGISTERS_AGAIN
from handlers.turn.turn import Turn, stay
from handlers.typed.words.stopping import NO_STOP, STOPPED, STOPS
from handlers.values.messages import Outcome
from handlers.values.state import Form, Participant, Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_AS_BEFORE, _REGISTERS_AGAIN = compiled(AS_BEFORE), compiled(REGISTERS_AGAIN)
_WORD = compiled(r"\w+")
_STOPS, _NO_STOP, _STOPPED = compiled(STOPS), compiled(NO_STOP), compiled(STOPPED)
# "Giữ sản lượng như năm ngoái" says more, and is an aim.
_BARE = 4
# Where nothing is written yet, or only chosen among what was found.


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cũng như năm ngoái, nhưng quế lên 75 tấn": as it was, but for what is said to differ."""
    found = _AS_BEFORE.fullmatch(heard.unsigned)
    if found is None or "?" in heard.text or dialog.row or _may_stop(dialog, heard):
        return None
    rest = _behind(heard, found["but"])
    named = named_field(heard.part(found["what"])) if found["what"] else None
    step = (named and step_of_slot(named, dialog.form)) or dialog.step
    field = BY_STEP[step]
    if step == Step.REUSE and turn.person.registrations:
        return _but(turn, dialog, _again(turn), rest)
    if field.row or not (field.keeps or step == Step.REUSE):
        return None
    last = turn.person.registrations[0].form if turn.person.registrations else dialog.form
    form = _with_last(dialog.form, last, step)
    if not any(getattr(form, name) for name in field.keeps):
        return stay(turn, showing.prompt(turn, dialog, (texts.NOTHING_BEFORE,)))
    return _but(turn, dialog, form, rest)


def wished_again(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đăng ký lại y như phiếu vừa rồi, đổi thành …": what was taken back, but for that."""
    whole, lead = taken_back(turn), _REGISTERS_AGAIN.match(heard.unsigned)
    found = _AS_BEFORE.fullmatch(heard.unsigned[lead.end() :].strip()) if lead else None
    if whole is None or found is None or not turn.idle or "?" in heard.text:
        return None
    opened = opening.start(turn).conversation.dialog
    if not isinstance(opened, Registering) or opened.step != Step.REUSE:
        return None  # A consent is asked first, or something else stands.
    return _but(turn, opened, whole, _behind(heard, found["but"]))


def _may_stop(dialog: Registering, heard: Heard) -> bool:
    """ "Dừng lại", and "dung lai" where nothing of before is offered: no value comes of it."""
    if _STOPPED.search(heard.lowered):
        return True
    if dialog.step == Step.REUSE or _NO_STOP.search(heard.lowered):
        return False
    return _STOPS.fullmatch(heard.plain) is not None


def _again(turn: Turn) -> Form:
    """What is taken over where it is asked for."""
    return taken_back(turn) or remembered(turn, "unit", "contact")


def _behind(heard: Heard, but: str | None) -> str:
    """What is said to differ, as it was typed."""
    words = list(_WORD.finditer(nfc(heard.text)))
    count = len((but or "").split())
    return nfc(heard.text)[words[-count].start() :] if count else ""


def _but(turn: Turn, dialog: Registering, form: Form, rest: str) -> Outcome:
    """The earlier values but for the rest of the sentence; what is not clear is asked again."""
    after, part = replace(dialog, form=form), Heard(rest, at=place_of(dialog))
    aims, named = amounted(form.targets, rest), named_field(part) if rest else None
    slots = replace(_differing(part), targets=()) if rest else None
    if aims is not None:
        after = replace(after, form=replace(form, targets=aims))
    elif slots is not None and slots.said():
        after = fill(turn, after, slots, mends=True).dialog
    elif named is not None and (step := step_of_slot(named, form)) is not None:
        empty = dict.fromkeys(BY_STEP[step].keeps)
        after = replace(after, form=replace(form, **empty))  # type: ignore[arg-type]
        # What differs is asked first, while it is talked about.
        shown = replace(after, step=step)
        return registration.advance(turn, dialog, Answered(shown, goto=step))
    elif rest:
        return stay(turn, showing.prompt(turn, dialog, (texts.but_unclear(said=rest.strip()),)))
    opened = dialog.step in (Step.REUSE, Step.REVIEW)
    goto = next_step(replace(after, seen=dialog.form if dialog.step == Step.REVIEW else None))
    shown = replace(after, step=goto if opened else next_step(after))
    noted = () if dialog.step == Step.REUSE else (showing.noted(turn, dialog.form, shown),)
    return registration.advance(turn, dialog, Answered(after, goto=shown.step, notes=noted))


def _differing(part: Heard) -> Slots:
    """ "Số 09…", "xã thành Mậu A": told as an answer is, or as what is mended."""
    told = read_form(part, "review")
    return told if told.said() else replace(read_correction(part, "review"), field=None)


def same(turn: Turn, heard: Heard) -> Outcome | None:
    """ "As last year", "the same person": the earlier value where there is one."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    contact = dialog.form.contact_name
    if dialog.step == Step.PERSON_NAME and contact and heard.meant.slots.of != "last":
        title = dialog.row.title if dialog.row and not dialog.row.name else None
        row = Participant(contact, dialog.form.contact_position, title)
        known = title is not None
        answered = Answered(replace(dialog, row=row), passed=Step.PERSON_POSITION, known=known)
        return registration.advance(turn, dialog, onward(turn, answered))
    if dialog.step == Step.REUSE:
        return _but(turn, dialog, _again(turn), "")
    field = BY_STEP[dialog.step]
    if field.row or not field.keeps:
        return None
    if not turn.person.registrations:
        # "Như trên" stands nowhere above, and is no aim unless it is said again.
        named = dialog.step == Step.TARGETS and len(heard.text.split()) <= _BARE
        return kept_if_meant(turn, dialog, heard, texts.NOTHING_BEFORE) if named else None
    if dialog.step == Step.TARGETS:
        # "Giữ sản lượng như năm ngoái" is an aim, and only resembles the wish for the old ones.
        return kept_if_meant(turn, dialog, heard, texts.AIMS_BEFORE)
    form = _with_last(dialog.form, turn.person.registrations[0].form, dialog.step)
    if not any(getattr(form, name) for name in field.keeps):
        return None
    return _but(turn, dialog, form, "")


def _with_last(form: Form, last: Form, step: str) -> Form:
    """The form with what the last one says where this step asks; what was said this time stays."""
    field = BY_STEP[step]
    beside = [one for one in TABLE if one.about == field.about and not one.row]
    fields = [field] if field.about == "aims" else beside
    names = {name for one in fields for name in (*one.keeps, *one.beside)}
    kept = {name: getattr(last, name) for name in names if getattr(form, name) in (None, ())}
    kept |= {name: getattr(last, name) for name in field.keeps}
    return replace(form, **kept)
