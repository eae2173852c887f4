"""What a refusal or a "later" does at the open question.

The rule: it never does what it refuses, and it never becomes an answer; what was written stays.
"""

from dataclasses import replace

from handlers import dialogs as open_dialog
from handlers.registrations import dialog as registration
from handlers.turn import texts as common
from handlers.turn.commands import names_command
from handlers.turn.turn import Turn, Typed, stay
from handlers.typed.assent import (
    asks_whether,
    is_assent,
    is_named_later,
    may_be_value,
    read_lean,
    read_stance,
    refused_words,
    says_none,
)
from handlers.typed.read import looks_like_question, plain, read_doubted
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice
from handlers.values.state import Confirming, Registering, Step

_ACT_WORDS = frozenset(map(plain, texts.ACT_WORDS))
_SENDING = "gui"
_VERBS = {
    "forget": ("xoa",),
    "withdraw": ("rut",),
    "withdraw-consent": ("rut",),
    "cancel": ("huy", "thoi"),
}


def refused(turn: Turn, text: str, choice: Choice | None) -> Outcome | None:
    """The answer to a refusal or a doubt; None when it is neither, or an answer of its own."""
    if choice is not None:
        return None
    dialog = turn.dialog
    doubted = read_doubted(text, open_dialog.offered(turn))
    if doubted is not None:
        return _asked_back(turn, doubted)
    if open_dialog.asks_consent(dialog):
        return None
    match dialog:
        case Registering() if registration.paused(turn):
            outcome = _paused(turn, dialog, text)
        case Registering(step=Step.REVIEW):
            outcome = _at_review(turn, text)
        case Registering():
            outcome = _at_step(turn, dialog, text)
        case Confirming():
            outcome = _confirming(turn, dialog, text)
        case _:
            outcome = None
    if outcome is None and _refuses_named(turn, text):
        return open_dialog.again(turn, texts.ASKED_BACK if asks_whether(text) else texts.LEFT_ALONE)
    return outcome


def _asked_back(turn: Turn, doubted: Choice) -> Outcome:
    """What is only asked about, or put off, is asked once more."""
    if open_dialog.asks_consent(turn.dialog):
        return stay(turn, open_dialog.choices_only(turn, common.CONSENT_UNCLEAR))
    if doubted.key == "send":
        return stay(turn, open_dialog.choices_only(turn, texts.SEND_OR_NOT))
    return open_dialog.again(turn, texts.ASKED_BACK)


def refuses_consent(text: str) -> bool:
    """Tell whether a consent that is asked for is clearly refused."""
    return read_lean(text) == "no" or (
        plain(texts.CONSENTING) in refused_words(text) and not asks_whether(text)
    )


def _paused(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """At "shall we go on?": no and later keep the draft for another time."""
    if read_stance(text, ("tiep", "lam")) == "against":
        return registration.put_aside(turn, dialog)
    return open_dialog.again(turn, texts.ON_OR_NOT) if read_lean(text) == "unsure" else None


def _at_review(turn: Turn, text: str) -> Outcome | None:
    """Nothing is sent; where sending is said as well, it is asked."""
    match read_stance(text, ("gui",)):
        case "against":
            return stay(turn, open_dialog.choices_only(turn, texts.NOT_SENT))
        case "unsure":
            return stay(turn, open_dialog.choices_only(turn, texts.SEND_OR_NOT))
    # "cấm gửi", "gửi bản nháp": about sending, and never where the plan itself is sent to.
    if _SENDING in plain(text).split() and not looks_like_question(text):
        return stay(turn, open_dialog.choices_only(turn, texts.SEND_OR_NOT))
    return None


def _at_step(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """ "Later" waits at the question; a bare yes or no is no name and no place."""
    match read_lean(text):
        case "later":
            return _waits(turn, dialog, text)
        case "yes" | "no" if dialog.step in registration.TEXT_STEPS and not _is_none(dialog, text):
            outcome = registration.answer(turn, dialog, Typed(""))
            return open_dialog.again(turn, outcome) if isinstance(outcome, str) else None
    return None


def _waits(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """Nothing is written; what may be a value all the same is one button away."""
    reply = open_dialog.choices_only(turn, texts.WAITING)
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


def _confirming(turn: Turn, dialog: Confirming, text: str) -> Outcome | None:
    """Before what cannot be undone: a refusal keeps, a doubtful word is asked again."""
    match read_stance(text, _VERBS[dialog.what]):
        case "against":
            return open_dialog.answer(turn, Typed(text, "no"))
        case "unsure":
            return open_dialog.again(turn, texts.YES_OR_NO)
    return None


def _refuses_named(turn: Turn, text: str) -> bool:
    """Whether it is a "no" to a yes, a command, or a label that is shown ("đừng bỏ qua")."""
    if read_lean(text) is not None:
        return False  # A bare no is an answer, which the step's own reader knows.
    shown = {plain(label) for _, label in turn.person.conversation.offered}
    return any(
        said in shown
        or is_assent(said)
        or said in _ACT_WORDS
        or (names_command(said) and not _asks_the_plan(turn, text))
        for said in refused_words(text)
    )


def _asks_the_plan(turn: Turn, text: str) -> bool:
    """With nothing open, "có được đăng ký không" is a question like any other."""
    return open_dialog.prompt(turn) is None and asks_whether(text)
