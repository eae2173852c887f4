"""Where a registration begins, and how it is gone on with after a pause.

The rule: nothing personal is asked before the consent, and nothing begins outside the window.
"""

from dataclasses import replace
from datetime import timedelta

from handlers.questions.clauses import late_said
from handlers.registrations import texts
from handlers.registrations.asked import not_taken
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.fill import merge
from handlers.registrations.form.steps import next_step, step_name
from handlers.registrations.form.table import form_text, remembered
from handlers.registrations.said.earlier import missing
from handlers.registrations.showing import NOTHING, check_taken, noted, show
from handlers.turn import texts as common
from handlers.turn.texts import last_day_text
from handlers.turn.turn import Turn, say, with_notes
from handlers.typed.read import plain
from handlers.typed.words import assent as assent_texts
from handlers.values.effects import NoteInterest, Unsay
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering, Step

GOING_ON = "go:continue"
CARRIED_KEPT = timedelta(hours=24)
# Collected ones too, which nobody can change any more: the unit is registered all the same.
STANDING = frozenset({"sent", "accepted", "returned", "collected"})


def start(turn: Turn, said: Form = NOTHING) -> Outcome:
    """Open the dialog with what was said along, or say why it cannot be opened today."""
    closed = closed_today(turn)
    if closed:
        return closed
    if isinstance(turn.dialog, Registering):
        return resume(turn, turn.dialog)
    if turn.person.conversation.parked is not None:
        return _take_up(turn, turn.person.conversation.parked)
    if not has_agreed(turn):
        return show(turn, _asking_first(turn, said), _late(turn))
    first = entry(turn, said)
    if first.step == Step.KIND and (other := _standing(turn)):
        left = texts.beside_sent(unit=other[0].form.unit_name or "", code=other[0].code)
        return begun(turn, first, Answered(first, notes=(left,)), _late(turn))
    return begun(turn, first, notes=_late(turn))


def has_agreed(turn: Turn) -> bool:
    """Whether the consent stands; a yes to another text is none to this one."""
    consent = turn.person.consents.get("registration")
    return consent is not None and consent.version in texts.CONSENT_VERSIONS


def _asking_first(turn: Turn, said: Form = NOTHING) -> Registering:
    return Registering(Step.CONSENT, carried=said, brief=turn.person.conversation.brief)


def _late(turn: Turn) -> tuple[str, ...]:
    """To whoever begins after the last day: that it is over, and what the plan says of it."""
    plan, last = turn.plan, turn.plan.last_to_register
    if last is None or turn.today <= last:
        return ()
    written = last_day_text(day=plan.registration_deadline or last, words=plan.deadline_words)
    return tuple(filter(None, (texts.late(written=written), late_said(plan))))


def another(turn: Turn) -> Outcome:
    """Begin for another unit than the one that was sent; the person stays the same."""
    if not has_agreed(turn) or not turn.idle:
        return start(turn)
    begins = Registering(Step.KIND, form=remembered(turn, "contact"))
    return closed_today(turn) or show(turn, begins)


def _take_up(turn: Turn, parked: Registering) -> Outcome:
    """The draft behind the open question is the one meant; beside a new one it would go twice."""
    outcome = resume(turn, parked)
    return replace(outcome, conversation=replace(outcome.conversation, parked=None))


def closed_today(turn: Turn) -> Outcome | None:
    """Outside the window: the sentence and the list for the next campaign."""
    if not turn.plan.registers:
        return not_taken.told(turn)
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
    standing = _standing(turn)
    if standing and not is_of_another(turn, said):
        return Registering(Step.EXISTING, found=(standing[0].code,), carried=said)
    if turn.person.registrations and said.unit_name:
        return Registering(Step.KIND, form=remembered(turn, "contact"), carried=said)
    if turn.person.registrations:
        return Registering(Step.REUSE, form=remembered(turn, "unit", "contact"), carried=said)
    return Registering(Step.KIND, carried=said)


def _standing(turn: Turn) -> list[RegistrationView]:
    return [
        view
        for view in turn.person.registrations
        if view.campaign == turn.plan.id and view.status in STANDING
    ]


def is_of_another(turn: Turn, said: Form) -> bool:
    """ "Giờ đăng ký htx Hưng Tiến": named, and none of those that were sent."""
    name = plain(said.unit_name or "")
    known = [plain(view.form.unit_name or "") for view in _standing(turn)]
    return bool(name) and not any(name in one or one in name for one in known)


def begun(
    turn: Turn, dialog: Registering, answered: Answered | None = None, notes: tuple[str, ...] = ()
) -> Outcome:
    """Show the first step; past those that only prepare, with what was said before."""
    notes = (*notes, *(answered.notes if answered else ()))
    if dialog.carried == NOTHING or dialog.step in (Step.CONSENT, Step.EXISTING, Step.REUSE):
        return show(turn, dialog, notes, answered)
    filled = merge(turn, replace(dialog, carried=NOTHING, before=None), dialog.carried)
    step = filled.goto or next_step(filled.dialog)
    after = check_taken(turn, dialog, replace(filled.dialog, step=step))
    notes = (*notes, noted(turn, NOTHING, after), *filled.notes)
    return show(turn, after, notes, answered)


def resume(turn: Turn, dialog: Registering, *, shows: bool = False) -> Outcome:
    """Offer to go on with an unfinished registration, as long as registration is open.

    `shows`: with what it holds so far.
    """
    # What was sent in time may be corrected after the last day.
    closed = None if dialog.revising else closed_today(turn)
    if closed or dialog.step == Step.CONSENT:
        # Nothing is written yet that could be gone on with.
        return closed or unsaying(dialog, show(turn, of_today(turn, dialog)))
    reply = going_on_question(dialog)
    if shows:
        reply = with_notes((so_far(turn, dialog, greets=True),), reply)
    return say(turn, reply, dialog=dialog)


def so_far(turn: Turn, dialog: Registering, *, greets: bool) -> str:
    """What an unfinished registration holds, and what is missing; `greets` whoever comes back."""
    form = form_text(dialog.form, turn.title_names())
    head = texts.so_far(
        name=dialog.form.contact_name or "" if greets else "", revising=dialog.revising
    )
    return f"{head}\n{form}\n\n{texts.still_missing(names=missing(dialog))}"


def unsaying(before: Registering, outcome: Outcome) -> Outcome:
    """The outcome; where what was said is forgotten by it, its words go, too."""
    after = outcome.conversation.dialog
    kept = isinstance(after, Registering) and after.carried == before.carried
    if before.carried == NOTHING or kept:
        return outcome
    return replace(outcome, effects=(*outcome.effects, Unsay(before.carried)))


def of_today(turn: Turn, dialog: Registering) -> Registering:
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


def go_on(turn: Turn, dialog: Registering, *, where: bool = False) -> Outcome:
    """Ask the open step once more, as long as registration is open.

    `where`: it was asked how far it is; after a night and a day everybody is told.
    """
    closed = None if dialog.revising else closed_today(turn)
    told = (where or turn.long_silent) and dialog.form != NOTHING
    names = missing(dialog) if where else ()
    done = dialog.step == Step.REVIEW
    at = (
        texts.ONLY_TO_REVIEW if done else texts.goes_on_at(step=step_name(dialog.step), names=names)
    )
    # After a pause nobody remembers the review: it is shown whole again.
    return closed or show(turn, replace(dialog, seen=None), (at,) if told else ())


def restart(turn: Turn) -> Outcome:
    """Throw the answers away and begin again; of what was written already it is told."""
    dialog = turn.dialog
    written = isinstance(dialog, Registering) and not dialog.revising and dialog.form != NOTHING
    notes = (texts.THROWN_AWAY,) if written else ()
    # From the very beginning: who has agreed to nothing yet is asked that again.
    first = entry(turn) if has_agreed(turn) else _asking_first(turn)
    begun = closed_today(turn) or show(turn, first, notes)
    return unsaying(dialog, begun) if isinstance(dialog, Registering) else begun
