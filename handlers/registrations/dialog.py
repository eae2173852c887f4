"""The registration dialog: where it starts, which question is next, back, skip and cancel.

The rule: the next question is always the first one the form does not answer yet. So going back,
reusing last year's unit and correcting one field from the review need no paths of their own.
"""

from dataclasses import replace
from datetime import timedelta

from handlers.acts.heard import Heard
from handlers.registrations import texts
from handlers.registrations.form import said_texts
from handlers.registrations.form.fields import Act, Answered
from handlers.registrations.form.fill import merge
from handlers.registrations.form.steps import (
    FIELDS,
    ask_step,
    next_step,
    read_step,
    skip_step,
    step_name,
)
from handlers.registrations.form.table import changes_text, remembered
from handlers.registrations.sent import sent, sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say, with_notes
from handlers.typed.words import assent as assent_texts
from handlers.values.messages import NoteInterest, Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Confirming, Form, Registering, Step
from knowledge.typed.normalize import nfc

PERSON_STEPS = frozenset(field.step for field in FIELDS if field.row)
NAME_STEPS = frozenset(field.step for field in FIELDS if field.names_person)
OPTIONAL = frozenset(field.step for field in FIELDS if field.optional)
TEXT_STEPS = frozenset(field.step for field in FIELDS if field.own_words)
PASSING = frozenset(field.step for field in FIELDS if field.passing)
# What was typed may still become another unit or place there.
PICKS = frozenset((Step.UNIT_PICK, Step.COMMUNE_PICK))
GOING_ON = "go:continue"
NOTHING = Form()
CARRIED_KEPT = timedelta(hours=24)
# Collected ones too, which nobody can change any more: the unit is registered all the same.
STANDING = frozenset({"sent", "accepted", "returned", "collected"})


def start(turn: Turn, said: Form = NOTHING) -> Outcome:
    """Open the dialog with what was said along, or say why it cannot be opened today."""
    closed = _closed(turn)
    if closed:
        return closed
    if isinstance(turn.dialog, Registering):
        return resume(turn, turn.dialog)
    if turn.person.conversation.parked is not None:
        return _take_up(turn, turn.person.conversation.parked)
    consent = turn.person.consents.get("registration")
    # A yes to another text is none to this one.
    if consent is None or consent.version != texts.CONSENT_VERSION:
        return _show(turn, Registering(Step.CONSENT, carried=said))
    return begun(turn, entry(turn, said))


def another(turn: Turn) -> Outcome:
    """Begin for another unit than the one that was sent; the person stays the same."""
    consent = turn.person.consents.get("registration")
    if consent is None or consent.version != texts.CONSENT_VERSION or not turn.idle:
        return start(turn)
    return _closed(turn) or _show(turn, Registering(Step.KIND, form=remembered(turn, "contact")))


def _take_up(turn: Turn, parked: Registering) -> Outcome:
    """The draft behind the open question is the one meant; beside a new one it would go twice."""
    outcome = resume(turn, parked)
    return replace(outcome, conversation=replace(outcome.conversation, parked=None))


def _closed(turn: Turn) -> Outcome | None:
    """Outside the window: the sentence and the list for the next campaign."""
    window = turn.plan.registration
    if window is None or window.contains(turn.today):
        return None
    plan = turn.plan_name
    if window.start and window.is_ahead(turn.today):
        text = texts.not_open(plan=plan, start=window.start)
    else:
        text = texts.closed(plan=plan, end=window.end or turn.today, today=turn.today)
    if turn.person.interests:
        return say(turn, f"{text}\n\n{texts.INTEREST_KNOWN}")
    interest = Choice("go:interest", texts.INTEREST)
    return say(turn, Reply(f"{text}\n\n{texts.ASK_INTEREST}", (interest,)))


def note_interest(turn: Turn) -> Outcome:
    """Keep the wish to hear of the next campaign."""
    return say(turn, texts.INTEREST_NOTED, effects=(NoteInterest(turn.plan.id),))


def entry(turn: Turn, said: Form = NOTHING) -> Registering:
    """The first step for a person who has consented; what was said waits where more is asked."""
    standing = [
        view.code
        for view in turn.person.registrations
        if view.campaign == turn.plan.id and view.status in STANDING
    ]
    if standing:
        return Registering(Step.EXISTING, found=(standing[0],), carried=said)
    if turn.person.registrations and said.unit_name:
        return Registering(Step.KIND, form=remembered(turn, "contact"), carried=said)
    if turn.person.registrations:
        return Registering(Step.REUSE, form=remembered(turn, "unit", "contact"), carried=said)
    return Registering(Step.KIND, carried=said)


def begun(turn: Turn, dialog: Registering, answered: Answered | None = None) -> Outcome:
    """Show the first step; past those that only prepare, with what was said before."""
    if dialog.carried == NOTHING or dialog.step in (Step.CONSENT, Step.EXISTING, Step.REUSE):
        return _show(turn, dialog, answered.notes if answered else (), answered)
    filled = merge(turn, replace(dialog, carried=NOTHING), dialog.carried)
    step = filled.goto or next_step(filled.dialog)
    after = _check_taken(turn, dialog, replace(filled.dialog, step=step))
    notes = (*(answered.notes if answered else ()), *filled.notes, noted(turn, NOTHING, after))
    return _show(turn, after, notes, answered)


def noted(turn: Turn, before: Form, after: Registering) -> str:
    """What was taken from a message; nothing where the review says it anyway."""
    changed = changes_text(before, after.form, turn.title_names())
    if not changed or after.step == Step.REVIEW:
        return ""
    return said_texts.noted(lines=changed)


def resume(turn: Turn, dialog: Registering) -> Outcome:
    """Offer to go on with an unfinished registration, as long as registration is open."""
    # What was sent in time may be corrected after the last day.
    closed = None if dialog.revising else _closed(turn)
    if closed or dialog.step == Step.CONSENT:
        # Nothing is written yet that could be gone on with.
        return closed or _show(turn, _of_today(turn, dialog))
    return say(turn, going_on_question(dialog), dialog=dialog)


def _of_today(turn: Turn, dialog: Registering) -> Registering:
    """What was said without a consent is forgotten after a day."""
    touched = turn.person.conversation.touched
    kept = touched is None or turn.now - touched <= CARRIED_KEPT
    return dialog if kept else replace(dialog, carried=NOTHING)


def going_on_question(dialog: Registering) -> Reply:
    """ "Shall we go on?", with the ways on and out."""
    choices = (
        Choice(GOING_ON, common.CONTINUE),
        Choice("go:restart", common.START_OVER),
        Choice("go:cancel", common.CANCEL),
    )
    return Reply(common.resume(step=step_name(dialog.step)), choices)


def paused(turn: Turn) -> bool:
    """Tell whether going on is what was asked last, here or in the reminder of the draft."""
    shown = dict(turn.person.conversation.offered)
    return GOING_ON in shown or any(choice.key == GOING_ON for choice in turn.person.pushed)


def put_aside(turn: Turn, dialog: Registering) -> Outcome:
    """Leave the draft as it is for another time; only going on leads back into it."""
    choices = going_on_question(dialog).choices
    return say(turn, Reply(assent_texts.PUT_ASIDE, choices), dialog=dialog)


def go_on(turn: Turn, dialog: Registering) -> Outcome:
    """Ask the open step once more, as long as registration is open."""
    closed = None if dialog.revising else _closed(turn)
    # After a pause nobody remembers the review: it is shown whole again.
    return closed or _show(turn, replace(dialog, seen=None))


def restart(turn: Turn) -> Outcome:
    """Throw the answers away and begin again."""
    return _closed(turn) or _show(turn, entry(turn))


def answer(turn: Turn, dialog: Registering, typed: Heard) -> Outcome | str | None:
    """Read the answer to the open step.

    A string is the specific sentence for an answer that cannot be read; None means that it fits
    none of the choices (it may be a question).
    """
    # The last day may have passed since the form was opened.
    if typed.key == "send" and not dialog.revising and (closed := _closed(turn)):
        return closed
    if typed.key == "more":
        return _show(turn, replace(dialog, page=dialog.page + 1))
    nothing = typed.key is None and typed.says_none
    if typed.key == "skip" or (nothing and dialog.step in OPTIONAL):
        return skip(turn, dialog)
    if typed.key == "cancel":
        return cancel(turn, dialog)
    if typed.key == assent_texts.AS_TYPED:
        # The value stands in the button alone: nothing was stored when it was offered.
        label = dict(turn.person.conversation.offered)[assent_texts.AS_TYPED]
        typed = Heard(label.partition("“")[2].removesuffix("”"))
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
        carried = _of_today(turn, answered.dialog).carried
        return begun(turn, entry(turn, carried), answered)
    if answered.dialog.carried != NOTHING and before.step in (Step.REUSE, Step.EXISTING):
        opened = replace(answered.dialog, step=Step.KIND, trail=_trail(before, Step.KIND))
        return begun(turn, opened, answered)
    step = answered.goto or next_step(answered.dialog)
    after = replace(answered.dialog, step=step, trail=_trail(before, step), page=0)
    # The unit may become known in any order, so this comes at the end.
    after = _check_taken(turn, before, after)
    return _show(turn, after, answered.notes, answered)


def _done(turn: Turn, dialog: Registering, act: Act) -> Outcome:
    """What an answer asks to be done with the form, or with what was sent before."""
    match act:
        case "send":
            return sent.send(turn, dialog)
        case "send-second":
            return sent.send(turn, dialog, knowingly=True)
        case "show":
            return say(turn, *sent.show(turn, dialog.found[0]).replies)
        case "edit":
            return sent.edit(turn, dialog.found[0])


def _trail(before: Registering, step: str) -> tuple[str, ...]:
    """Where "back" leads: not through menus or finished rows, and never round in circles."""
    if before.step in (Step.FIELDS, Step.MORE):
        return before.trail
    trail = before.trail if before.step in PASSING else (*before.trail, before.step)
    if step == Step.PEOPLE:
        trail = tuple(passed for passed in trail if passed not in PERSON_STEPS)
    return trail[: trail.index(step)] if step in trail else trail


def _check_taken(turn: Turn, before: Registering, after: Registering) -> Registering:
    """Notice, when the unit becomes known, that it is registered already."""
    named_at = (Step.UNIT_NAME, Step.UNIT_PICK, Step.COMMUNE, Step.COMMUNE_PICK, Step.REUSE)
    form = after.form
    names_unit = before.step in named_at or _unit_of(before.form) != _unit_of(form)
    # Two communes may have a unit of one name, and a missing commune would match both.
    ready = form.unit_name and form.commune and after.step not in PICKS
    if not names_unit or not ready or after.revising:
        return after
    taken = turn.lookup.taken(turn.plan.id, form)
    if taken is None:
        return after
    step = Step.EXISTING if taken.own else Step.UNIT_TAKEN
    found = (taken.code, taken.sent_on.isoformat())
    return replace(after, step=step, found=found)


def _unit_of(form: Form) -> tuple[object, ...]:
    return form.unit_id, form.unit_name, form.commune


def back(turn: Turn, dialog: Registering) -> Outcome:
    """Ask the previous step again; its old answer is shown and can be kept."""
    if dialog.step in (Step.FIELDS, Step.MORE):
        return _show(turn, replace(dialog, step=Step.REVIEW))
    if dialog.step in (Step.PERSON_EDIT, Step.PERSON_REMOVE):
        return _show(turn, replace(dialog, step=Step.PEOPLE))
    if not dialog.trail:
        return _show(turn, dialog, (common.NOTHING_TO_GO_BACK,))
    *trail, step = dialog.trail
    return _show(turn, replace(dialog, step=step, trail=tuple(trail), page=0))


def skip(turn: Turn, dialog: Registering) -> Outcome:
    """Leave an optional step empty."""
    if dialog.step not in OPTIONAL:
        return _show(turn, dialog, (common.CANNOT_SKIP,))
    return advance(turn, dialog, skip_step(turn, dialog))


def cancel(turn: Turn, dialog: Registering) -> Outcome:
    """Stop; asks first when answers would be lost."""
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


def prompt(turn: Turn, dialog: Registering, notes: tuple[str, ...] = ()) -> Reply:
    """The open step's question, with notes before it."""
    return with_notes(notes, ask_step(turn, dialog))


def _show(
    turn: Turn,
    dialog: Registering,
    notes: tuple[str, ...] = (),
    answered: Answered | None = None,
) -> Outcome:
    effects = answered.effects if answered else ()
    reply = prompt(turn, dialog, notes)
    if dialog.step == Step.REVIEW:
        dialog = replace(dialog, seen=dialog.form)
    return say(turn, reply, dialog=dialog, effects=effects)
