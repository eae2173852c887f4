"""What a refusal or a "later" does in an open registration.

The rule: nothing is sent and nothing is written by it; what was written stays.
"""

from dataclasses import replace

from handlers.registrations import dialog as registration
from handlers.registrations.asks import ask_step
from handlers.turn.turn import Turn, Typed, stay
from handlers.typed.assent import (
    is_named_later,
    may_be_value,
    read_lean,
    read_stance,
    says_none,
)
from handlers.typed.read import looks_like_question, plain
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step

_SENDING = "gui"


def refuse(turn: Turn, dialog: Registering, typed: Typed) -> Outcome | str | None:
    """The answer to a refusal or a doubt; None when it is neither, or an answer of its own."""
    text = typed.text
    if registration.paused(turn):
        return _at_pause(turn, dialog, text)
    if dialog.step == Step.REVIEW:
        return _at_review(turn, dialog, text)
    return _at_step(turn, dialog, text)


def _at_pause(turn: Turn, dialog: Registering, text: str) -> Outcome | str | None:
    """At "shall we go on?": no and later keep the draft for another time."""
    if read_stance(text, ("tiep", "lam")) == "against":
        return registration.put_aside(turn, dialog)
    return texts.ON_OR_NOT if read_lean(text) == "unsure" else None


def _at_review(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """Nothing is sent; where sending is said as well, it is asked."""
    choices = ask_step(turn, dialog).choices
    match read_stance(text, ("gui",)):
        case "against":
            return stay(turn, Reply(texts.NOT_SENT, choices))
        case "unsure":
            return stay(turn, Reply(texts.SEND_OR_NOT, choices))
    # "cấm gửi", "gửi bản nháp": about sending, and never where the plan itself is sent to.
    if _SENDING in plain(text).split() and not looks_like_question(text):
        return stay(turn, Reply(texts.SEND_OR_NOT, choices))
    return None


def _at_step(turn: Turn, dialog: Registering, text: str) -> Outcome | str | None:
    """ "Later" waits at the question; a bare yes or no is no name and no place."""
    match read_lean(text):
        case "later":
            return _waits(turn, dialog, text)
        case "yes" | "no" if dialog.step in registration.TEXT_STEPS and not _is_none(dialog, text):
            outcome = registration.answer(turn, dialog, Typed(""))
            return outcome if isinstance(outcome, str) else None
    return None


def _waits(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """Nothing is written; what may be a value all the same is one button away."""
    reply = Reply(texts.WAITING, ask_step(turn, dialog).choices)
    if dialog.step in registration.TEXT_STEPS:
        if is_named_later(text):
            return None
        if may_be_value(text):
            value = "; ".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
            written = Choice(texts.AS_TYPED, texts.as_typed(value=value))
            reply = replace(reply, choices=(*reply.choices, written))
    return stay(turn, reply)


def _is_none(dialog: Registering, text: str) -> bool:
    """Whether it leaves a step empty, or is told there that a post is needed."""
    may_be = dialog.step in registration.OPTIONAL or dialog.step == Step.CONTACT_POSITION
    return may_be and says_none(text)
