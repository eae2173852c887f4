"""The registration dialog: an answer, which question is next, back, skip and cancel.

The rule: the next question is always the first one the form does not answer yet. So going back,
reusing last year's unit and correcting one field from the review need no paths of their own.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import open_aims, texts
from handlers.registrations.form.fields import Act, Answered
from handlers.registrations.form.filling.fill import joined
from handlers.registrations.form.parts.contact import about_number, lacks_name
from handlers.registrations.form.parts.others_number import left_as_it_is
from handlers.registrations.form.parts.spelt import about_marks
from handlers.registrations.form.parts.thoughts import due
from handlers.registrations.form.said_texts import is_noted
from handlers.registrations.form.steps import FIELDS, next_step, read_step, skip_step, step_name
from handlers.registrations.form.table import remembered
from handlers.registrations.opening import begun, closed_today, entry, of_today, unsaying
from handlers.registrations.sent import sent, sent_texts
from handlers.registrations.showing import (
    NAME_STEPS,
    NOTHING,
    OPTIONAL,
    PASSING,
    check_taken,
    noted,
    show,
)
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say, with_notes
from handlers.typed.assent import is_finishing
from handlers.typed.words import assent as assent_texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Confirming, Form, Registering, Step
from knowledge.typed.normalize import nfc

BEFORE_FORM = frozenset((Step.CONSENT, Step.EXISTING, Step.REUSE))
_ECHOED = frozenset((Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE, Step.COLLECTIVE_TITLE))
# Where a note or a question may come with the answer.
_SAID_BACK = (Step.COLLECTIVE_TITLE, Step.CONTACT)
PERSON_STEPS = frozenset(field.step for field in FIELDS if field.row)


def answer(turn: Turn, dialog: Registering, typed: Heard) -> Outcome | str | None:
    """Read the answer to the open step.

    A string is the specific sentence for an answer that cannot be read; None means that it fits
    none of the choices (it may be a question).
    """
    # The last day may have passed since the form was opened.
    if typed.key == "send" and not dialog.revising and (closed := closed_today(turn)):
        return closed
    if typed.key == "more":
        return show(turn, replace(dialog, page=dialog.page + 1))
    nothing = typed.key is None and (typed.says_none or is_finishing(typed))
    if typed.key == "skip" or (nothing and dialog.step in OPTIONAL):
        return skip(turn, dialog)
    if typed.key == "cancel":
        return cancel(turn, dialog)
    if typed.key == assent_texts.AS_TYPED:
        # The value stands in the button alone: nothing was stored when it was offered.
        label = dict(turn.person.conversation.offered)[assent_texts.AS_TYPED]
        typed = Heard(assent_texts.typed_in(label=label))
    result = read_step(turn, dialog, typed)
    if isinstance(result, Answered):
        return advance(turn, dialog, result)
    return result


def advance(turn: Turn, before: Registering, answered: Answered) -> Outcome:
    """Move to the step the answer asks for, or to the first unanswered one."""
    if answered.outcome is not None:
        return answered.outcome
    if answered.act is not None:
        return _done(turn, answered.dialog, answered.act)
    if answered.reuses:
        form = remembered(turn, *answered.reuses)
        answered = replace(answered, dialog=replace(answered.dialog, form=form))
    if answered.restart:
        today = of_today(turn, answered.dialog)
        outcome = begun(turn, entry(turn, today.carried), answered)
        return outcome if today == answered.dialog else unsaying(answered.dialog, outcome)
    if answered.dialog.carried != NOTHING and before.step in (Step.REUSE, Step.EXISTING):
        opened = replace(answered.dialog, step=Step.KIND, trail=_trail(before, Step.KIND))
        return begun(turn, opened, answered)
    if before.step not in BEFORE_FORM:
        answered = left_as_it_is(turn, before, answered)
    waited = joined(turn, answered.dialog) if before.step not in BEFORE_FORM else None
    if waited is not None:
        # Told once: what was taken just now, and who waited for it.
        earlier = noted(turn, before.form, answered.dialog)
        told = (note for note in answered.notes if note != earlier)
        notes = (*told, noted(turn, before.form, waited.dialog), *waited.notes)
        goto = answered.goto or waited.goto
        answered = replace(answered, dialog=waited.dialog, goto=goto, notes=notes)
    step = due(turn, answered.dialog, answered.goto or next_step(answered.dialog))
    after = replace(answered.dialog, step=step, trail=_trail(before, step), page=0)
    if before.form.targets != after.form.targets:
        after = replace(after, open_aim=None)
    # What was just taken back is no change to be taken back.
    if after.before == before.before and _replaces(before.form, after.form):
        after = replace(after, before=before.form)
    # The unit may become known in any order, so this comes at the end.
    after = check_taken(turn, before, after)
    number = about_number(turn.inbound.text, before, after)
    notes = tuple(filter(None, (*answered.notes, number)))
    if not notes or (before.step in _SAID_BACK and not any(map(is_noted, notes))):
        # Before what hangs on it, it is said what was taken.
        notes = (_echo(turn, before, after), *notes)
    return show(turn, after, notes, answered)


def _echo(turn: Turn, before: Registering, after: Registering) -> str:
    """What was read from words of the person's own: a slip is seen before the next answer."""
    named = after.form.unit_name
    marked = named is not None and named != before.form.unit_name and about_marks(turn, named)
    typed = turn.inbound.choice is None and (before.step in _ECHOED or bool(marked))
    # That question says the name itself.
    typed = typed and (after.step != Step.CONTACT_POSITION or before.step == after.step)
    return noted(turn, before.form, after) if typed else ""


def _done(turn: Turn, dialog: Registering, act: Act) -> Outcome:
    """What an answer asks to be done with the form, or with what was sent before."""
    match act:
        case "send" if dialog.open_aim is not None:
            return open_aims.before_sending(turn, dialog, dialog.open_aim)
        case "send":
            return sent.send(turn, dialog)
        case "show":
            return say(turn, *sent.show(turn, dialog.found[0]).replies)
        case "edit":
            return sent.edit(turn, dialog.found[0])


def _replaces(before: Form, after: Form) -> bool:
    """Whether something that was written is gone or another; what was only added is not."""
    pairs = ((value, getattr(after, name)) for name, value in vars(before).items() if value)
    return any(
        new[: len(old)] != old if isinstance(old, tuple) else new != old for old, new in pairs
    )


def _trail(before: Registering, step: str) -> tuple[str, ...]:
    """Where "back" leads: not through menus or finished rows, and never round in circles."""
    if before.step in (Step.FIELDS, Step.MORE):
        return before.trail
    trail = before.trail if before.step in PASSING else (*before.trail, before.step)
    if step == Step.PEOPLE:
        trail = tuple(passed for passed in trail if passed not in PERSON_STEPS)
    return trail[: trail.index(step)] if step in trail else trail


def back(turn: Turn, dialog: Registering) -> Outcome:
    """Ask the previous step again; its old answer is shown and can be kept."""
    if dialog.step in (Step.FIELDS, Step.MORE):
        return show(turn, replace(dialog, step=Step.REVIEW))
    if dialog.step in (Step.PERSON_EDIT, Step.PERSON_REMOVE):
        return show(turn, replace(dialog, step=Step.PEOPLE))
    if not dialog.trail:
        return show(turn, dialog, (common.NOTHING_TO_GO_BACK,))
    *trail, step = dialog.trail
    return show(turn, replace(dialog, step=step, trail=tuple(trail), page=0))


def skip(turn: Turn, dialog: Registering) -> Outcome:
    """Leave an optional step empty; nothing more to add to the list is the end of it."""
    if dialog.step == Step.PEOPLE and dialog.form.people:
        done = answer(turn, dialog, Heard("", "done"))
        return done if isinstance(done, Outcome) else show(turn, dialog)
    if (dialog.step == Step.CONTACT and lacks_name(dialog)) or _lacks_row_name(dialog):
        kept = answer(turn, dialog, Heard("", "keep"))
        return kept if isinstance(kept, Outcome) else show(turn, dialog)
    if dialog.step not in OPTIONAL:
        return show(turn, dialog, (common.CANNOT_SKIP,))
    return advance(turn, dialog, skip_step(turn, dialog))


def _lacks_row_name(dialog: Registering) -> bool:
    """Whether the rest of a name is asked for, of which a given name stands there."""
    row = dialog.row if dialog.step == Step.PERSON_NAME else None
    return row is not None and bool(row.name) and " " not in row.name


def cancel(turn: Turn, dialog: Registering) -> Outcome:
    """Stop; asks first when answers would be lost."""
    if dialog.step == Step.EXISTING:  # Nothing was begun, and what was sent stays.
        return say(turn, sent_texts.NOT_WITHDRAWN)
    if dialog.form == Form():
        return say(turn, common.CANCELLED)
    hint: tuple[str, ...] = ()
    # Huy is a common given name, and "hủy" without its mark.
    if dialog.step in NAME_STEPS and nfc(turn.inbound.text).strip().lower() == "huy":
        hint = (texts.MAYBE_A_NAME,)
    reply = with_notes(hint, cancel_question(dialog))
    return say(turn, reply, dialog=Confirming("cancel"))


def cancel_question(dialog: Registering) -> Reply:
    """The yes/no before answers are thrown away."""
    if dialog.revising:
        text = sent_texts.confirm_drop_edit(code=dialog.revising)
    else:
        text = common.confirm_cancel(step=step_name(dialog.step))
    return Reply(text, (Choice("no", common.KEEP_GOING), Choice("yes", common.STOP_FOR_GOOD)))
