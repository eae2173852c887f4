"""See, export, correct, withdraw consent, stop, delete: by message, at once.

The rule (Luật 91/2025/QH15, articles 4, 9 and 14): what is asked is done in the same turn, and
deletion really deletes.
"""

from dataclasses import replace

from handlers.people import copied, stored_texts, truth_texts
from handlers.people import privacy_texts as texts
from handlers.registrations import texts as registering_texts
from handlers.turn.turn import Turn, say
from handlers.values.effects import ForgetPerson, RecordConsent
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Confirming, Conversation


def show(turn: Turn) -> Outcome:
    """What is stored about the person, how long, and what can be done about it."""
    stored = turn.lookup.stored()
    kept = stored_texts.kept(months=turn.office.keep_months)
    parts = ("\n".join((texts.HEAD, *copied.overview(turn, stored))), kept, texts.RIGHTS)
    return say(turn, Reply("\n\n".join(parts), _actions(turn)), dialog=turn.dialog)


def _actions(turn: Turn) -> tuple[Choice, ...]:
    choices = []
    if turn.person.registrations:
        choices.append(Choice("go:mine", texts.SEE_REGISTRATIONS))
    choices.append(Choice("go:export", texts.EXPORT))
    choices.append(Choice("go:truth", truth_texts.SHOW))
    if turn.person.subscription:
        choices.append(Choice("go:stop-reminders", texts.STOP_REMINDERS))
    if "registration" in turn.person.consents:
        choices.append(Choice("go:withdraw-consent", texts.WITHDRAW_CONSENT))
    if turn.person.chats:
        choices.append(Choice("go:link", texts.LINKED_CHATS))
    return (*choices, Choice("go:forget", texts.DELETE))


def ask_forget(turn: Turn) -> Outcome:
    """Ask once before deleting everything."""
    return say(turn, forget_question(), dialog=Confirming("forget"))


def forget_question() -> Reply:
    """The yes/no before everything is deleted."""
    choices = (Choice("no", texts.DELETE_NO), Choice("yes", texts.DELETE_YES))
    return Reply(texts.ASK_DELETE, choices)


def ask_withdraw_consent(turn: Turn) -> Outcome:
    """Ask once before the consent is withdrawn."""
    return say(turn, withdraw_question(), dialog=Confirming("withdraw-consent"))


def withdraw_question() -> Reply:
    """The yes/no before the consent is withdrawn."""
    choices = (
        Choice("yes", texts.WITHDRAW_YES),
        Choice("go:forget", texts.DELETE),
        Choice("no", texts.WITHDRAW_NO),
    )
    return Reply(texts.ASK_WITHDRAW, choices)


def forget(turn: Turn) -> Outcome:
    """Delete everything about the person, what was asked and left open included."""
    before = turn.person.conversation
    staff = (texts.DELETED_STAFF,) if turn.person.staff else ()
    return Outcome(
        # The turn goes on counting, so that the buttons of before stay old ones.
        Conversation(turn=before.turn, greeted=before.greeted),
        (Reply("\n\n".join((texts.DELETED, *staff))),),
        (_wish(turn),),
    )


def _wish(turn: Turn) -> ForgetPerson:
    told = map(Reply, (texts.UNCALLED, texts.ANSWERS_CUT, texts.ANSWERS_LEFT, texts.NAMES_LEFT))
    return ForgetPerson(turn.office.said_of_itself, *told)


def withdraw_consent(turn: Turn) -> Outcome:
    """Record the withdrawal; an unfinished registration ends with it."""
    version = registering_texts.CONSENT_VERSION
    effect = RecordConsent("registration", version, given=False)
    outcome = say(turn, texts.CONSENT_WITHDRAWN, effects=(effect,))
    # What waits behind would otherwise be taken up again in the same turn.
    conversation = replace(outcome.conversation, parked=None, parked_edit=None)
    return replace(outcome, conversation=conversation)
