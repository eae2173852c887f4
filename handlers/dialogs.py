"""An answer to the open dialog: read it, answer a question in between, or ask again.

The rule: nothing a person sends leaves the open step; it is asked again after whatever was said.
"""

from dataclasses import replace

from handlers import confirm as confirming
from handlers.people import linking
from handlers.questions import ask
from handlers.questions import texts as asking
from handlers.registrations import dialog as registration
from handlers.reminders import settings as reminder_settings
from handlers.staff import dialog as staff
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.turn import Turn, Typed, stay, with_notes
from handlers.typed.read import looks_like_question
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import (
    Clerking,
    Confirming,
    Dialog,
    Idle,
    Linking,
    Registering,
    Step,
    Subscribing,
    Substituting,
)

SURE_SCORE = 45.0
MAX_LABELS = 80


def prompt(turn: Turn) -> Reply | None:
    """The open dialog's question; None when none is open."""
    dialog = turn.dialog
    match dialog:
        case Registering() if registration.paused(turn):
            return registration.going_on_question(dialog)
        case Registering():
            return registration.prompt(turn, dialog)
        case Subscribing():
            return reminder_settings.prompt(turn, dialog)
        case Confirming():
            return confirming.question(turn, dialog)
        case Linking():
            return linking.prompt(turn, dialog)
        case Clerking() | Substituting():
            return staff.prompt(turn, dialog)
        case Idle():
            return None


def answer(turn: Turn, typed: Typed) -> Outcome:
    """Read the answer to the open dialog; a question is answered and the step asked again."""
    dialog = turn.dialog
    result: Outcome | str | None
    match dialog:
        case Registering():
            result = registration.answer(turn, dialog, typed)
        case Subscribing():
            result = reminder_settings.answer(turn, dialog, typed)
        case Confirming():
            result = confirming.answer(turn, dialog, typed)
        case Linking():
            result = linking.answer(turn, dialog, typed)
        case Clerking() | Substituting():
            return _as_told(turn, staff.answer(turn, dialog, typed))
        case Idle():
            return ask.ask(turn, typed.text)
    if typed.key is None and looks_like_question(typed.text):
        return answer_then_prompt(turn, typed.text)
    if isinstance(result, Outcome):
        return result
    if result is None and typed.key is None and _is_about_plan(turn, typed.text):
        return answer_then_prompt(turn, typed.text)
    return again(turn, result) if result else _unclear(turn)


def _as_told(turn: Turn, result: Outcome | str | None) -> Outcome:
    """What the staff type is never taken for a question: an announcement may hold one."""
    if isinstance(result, Outcome):
        return result
    return again(turn, result) if result else _unclear(turn)


def _is_about_plan(turn: Turn, text: str) -> bool:
    """A question without question words ("doi tuong thi dua"), at a step that offers choices."""
    _, judgement = ask.judge(turn, text)
    sure = judgement.outcome == "answer" and judgement.matches[0].score >= SURE_SCORE
    return sure and len(text.split()) > 1


def _unclear(turn: Turn) -> Outcome:
    """None of the choices; the long consent texts are not repeated."""
    asked = prompt(turn) or Reply("")
    if asks_consent(turn.dialog):
        return stay(turn, Reply(common.CONSENT_UNCLEAR, asked.choices))
    labels = ", ".join(f"“{choice.label}”" for choice in asked.choices[:3])
    return again(turn, common.choose_again(labels=labels if len(labels) <= MAX_LABELS else ""))


def offered(turn: Turn) -> tuple[Choice, ...]:
    """What was offered last."""
    return tuple(Choice(key, label) for key, label in turn.person.conversation.offered)


def choices_only(turn: Turn, sentence: str) -> Reply:
    """A sentence with the open question's choices, without its whole text again."""
    asked = prompt(turn)
    return Reply(sentence, asked.choices if asked else ())


def asks_text(turn: Turn) -> bool:
    """Tell whether the open question takes words of the person's own, so that a label is whole."""
    dialog = turn.dialog
    match dialog:
        case Registering():
            return dialog.step in registration.TEXT_STEPS and not registration.paused(turn)
        case Clerking():
            return dialog.asks == "reason"
        case Substituting():
            return True
        case _:
            return False


def asks_consent(dialog: Dialog) -> bool:
    """Tell whether a consent is asked for, which takes the exact words only."""
    if isinstance(dialog, Registering):
        return dialog.step == Step.CONSENT
    return isinstance(dialog, Subscribing) and dialog.asks == "consent"


def answer_then_prompt(turn: Turn, question: str) -> Outcome:
    """Answer a question within a dialog, then ask the step again.

    Clauses offered instead of an answer are listed after the step's own choices, so that every
    number means one thing.
    """
    answered = ask.ask(turn, question)
    reply, asked = answered.replies[0], prompt(turn)
    if asked is None:
        return answered
    offers = tuple(choice for choice in reply.choices if choice.key.startswith("sec:"))
    if reply.text != asking.OFFER:
        offers = ()
    if any(choice.key.startswith("full:") for choice in reply.choices):
        reply = replace(reply, text=f"{reply.text}\n\n{asking.IN_DIALOG_FULL}")
    if offers:
        reply = Reply(asking.offer_in_dialog(labels=[choice.label for choice in offers]))
    asked = replace(asked, choices=(*asked.choices, *offers))
    return replace(answered, replies=(replace(reply, choices=()), asked))


def again(turn: Turn, sentence: str) -> Outcome:
    """A sentence, and the open question once more."""
    asked = prompt(turn)
    if asked is None:
        return stay(turn, Reply(sentence, menu.MENU if sentence != common.OLD_BUTTON else ()))
    return stay(turn, with_notes((sentence,), asked))


def then_prompt(turn: Turn, outcome: Outcome) -> Outcome:
    """After something said in passing, the open question once more."""
    asked = prompt(turn)
    if asked is None or outcome.conversation.dialog != turn.dialog:
        return outcome
    silent = tuple(replace(reply, choices=()) for reply in outcome.replies)
    return replace(outcome, replies=(*silent, asked))


def beside(turn: Turn, outcome: Outcome) -> Outcome:
    """Done beside an open registration, which stays open and is asked again."""
    if not isinstance(turn.dialog, Registering):
        return outcome
    if not isinstance(outcome.conversation.dialog, Idle):
        return outcome
    conversation = replace(outcome.conversation, dialog=turn.dialog)
    return then_prompt(turn, replace(outcome, conversation=conversation))
