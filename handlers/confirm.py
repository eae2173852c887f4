"""The yes/no before something that cannot be undone.

The rule: only a clear "yes" acts; "no", "back" and "cancel" change nothing and say so.
"""

from dataclasses import replace

from handlers.people import privacy, privacy_texts
from handlers.registrations import dialog as registration
from handlers.registrations import sent as registration_sent
from handlers.registrations import sheet_texts as registered
from handlers.turn import texts as common
from handlers.turn.turn import Turn, Typed, say
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Confirming


def question(turn: Turn, dialog: Confirming) -> Reply:
    """The open yes/no once more."""
    match dialog.what:
        case "forget":
            return privacy.forget_question()
        case "withdraw-consent":
            return privacy.withdraw_question()
        case "withdraw":
            return registration_sent.withdraw_question(dialog.code or "")
        case "cancel":
            conversation = turn.person.conversation
            waiting = conversation.parked_edit or conversation.parked
            return registration.cancel_question(waiting) if waiting else Reply(common.CANCELLED)


def answer(turn: Turn, dialog: Confirming, typed: Typed) -> Outcome | None:
    """Act on "yes", keep on "no"; None for anything else."""
    if typed.key == "no":
        return kept(turn, dialog)
    if typed.key != "yes":
        return None
    match dialog.what:
        case "forget":
            return privacy.forget(turn)
        case "withdraw":
            return registration_sent.withdraw(turn, dialog.code or "")
        case "withdraw-consent":
            return privacy.withdraw_consent(turn)
        case "cancel":
            return _cancelled(turn)


def _cancelled(turn: Turn) -> Outcome:
    """Give up what waits behind this question: the edit, else the unfinished registration."""
    if turn.person.conversation.parked_edit:
        outcome = say(turn, registered.EDIT_DROPPED)
        conversation = replace(outcome.conversation, parked_edit=None)
    else:
        outcome = say(turn, common.CANCELLED)
        conversation = replace(outcome.conversation, parked=None)
    return replace(outcome, conversation=conversation)


def kept(turn: Turn, dialog: Confirming) -> Outcome:
    """ "No": nothing was changed; a parked registration comes back by itself."""
    return say(turn, common.GOING_ON if dialog.what == "cancel" else privacy_texts.KEPT)
