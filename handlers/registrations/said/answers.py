"""What each message answered in the open registration, kept for an edit of it.

The rule: it is kept as long as it is true: a list from which somebody was taken out has other
places, and another registration other answers.
"""

from dataclasses import replace

from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.steps import BY_STEP
from handlers.turn.turn import Turn
from handlers.values.answers import AnsweringMessage
from handlers.values.state import Conversation, Form, Registering, Step

# More than one registration takes; what is older is no longer edited.
LATEST = 40
NOTHING = Registering(Step.CONSENT)
_BEFORE = (Step.CONSENT, Step.EXISTING, Step.REUSE)


def remembered(turn: Turn, after: Conversation) -> Conversation:
    """The conversation with what this message answered; sent, the answers stay for a while."""
    now = after.dialog
    if not isinstance(now, Registering):
        return after
    before = turn.person.conversation
    was = before.dialog if isinstance(before.dialog, Registering) else None
    goes_on = was or before.parked or before.parked_edit or now.revising
    answers = before.answers if goes_on else ()
    if was is not None and len(now.form.people) < len(was.form.people):
        answers = tuple(answer for answer in answers if not answer.places)
    answer = _answer(turn.inbound.message, was, now)
    if answer is not None:
        answers = (*answers, answer)[-LATEST:]
    return after if answers == after.answers else replace(after, answers=answers)


def _answer(
    message: int | None, was: Registering | None, now: Registering
) -> AnsweringMessage | None:
    before = was or NOTHING
    if message is not None and _agrees(was, now):
        return AnsweringMessage(message, Step.CONSENT)
    same = (before.form, before.row, before.carried) == (now.form, now.row, now.carried)
    if message is None or same:
        return None
    if was is None:
        # A form that was written before is only opened again.
        return AnsweringMessage(message, "") if now.carried != NOTHING.carried else None
    # There only what is carried is said; a yes, which writes it down, says nothing itself.
    if was.step in _BEFORE and now.carried in (was.carried, Form()):
        return None
    keeps = bool(BY_STEP[was.step].keeps)
    return AnsweringMessage(message, was.step if keeps else "", _places(was, now))


def _agrees(was: Registering | None, now: Registering) -> bool:
    """A yes to the consent; what is said beside it would be mended by an edit, as elsewhere."""
    asked = was is not None and was.step == Step.CONSENT and now.step != Step.CONSENT
    return asked and was is not None and now.carried in (was.carried, Form())


def _places(was: Registering, now: Registering) -> tuple[int, ...]:
    """The people of the list that the message was about."""
    many = len(was.form.people)
    if was.step in ROW_STEPS:
        first = many if was.row_index is None else was.row_index
        return (first, *range(max(many, first + 1), len(now.form.people)))
    return tuple(range(many, len(now.form.people)))
