"""The open dialog, whichever it is: its question, an answer to it, a question in between.

The rule: nothing a person sends leaves the open step; it is asked again after whatever was said.
"""

from dataclasses import replace

from handlers.acts.asking import asks_by_word
from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.questions import ask
from handlers.questions import texts as asking
from handlers.questions.judging import judge
from handlers.subjects import DIALOGS
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.dialog import AnyDialog, Takes
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import DialogState, Idle

# An answer with a typing error resembles some clause too: here only a clear one is a question.
SURE_SCORE = 45.0
# A subject is named in so many; in more it is said what is asked.
FEW_WORDS = 6
ASKING = ("question", "help")
# Long titles stand below as choices anyway; in the sentence they would be said twice.
MAX_LABELS = 80


def dialog_of(state: DialogState) -> AnyDialog | None:
    """The dialog whose state this is; None when none is open."""
    return None if isinstance(state, Idle) else DIALOGS[type(state)]


def place_of(turn: Turn) -> Place:
    """Where this message is said."""
    dialog = dialog_of(turn.dialog)
    if dialog is not None:
        return "resume" if dialog.paused(turn) else dialog.place(turn.dialog)
    return _after(turn)


def _after(turn: Turn) -> Place:
    """With nothing open: what was said last tells what is talked about."""
    pushed = [choice.key for choice in turn.person.pushed]
    if any(key.startswith("roll:") for key in pushed):
        return "roll-call"
    if any(key.startswith("edit:") for key in pushed):
        return "returned"
    if pushed:
        return "reminder"
    offered = [key for key, _ in turn.person.conversation.offered]
    if "fb:good" in offered:
        return "answered"
    if any(key.startswith("sec:") for key in offered):
        return "offered"
    if "go:ask-staff" in offered:
        return "silent"
    return "sent" if offered[:1] == ["go:mine"] else "idle"


def prompt(turn: Turn) -> Reply | None:
    """The open dialog's question; None when none is open."""
    dialog = dialog_of(turn.dialog)
    return dialog.prompt(turn, turn.dialog) if dialog else None


def takes(turn: Turn) -> Takes | None:
    """What the open question takes; None when none is open."""
    dialog = dialog_of(turn.dialog)
    return dialog.takes(turn.dialog) if dialog else None


def paused(turn: Turn) -> bool:
    """Tell whether going on with the open dialog is what was asked last."""
    dialog = dialog_of(turn.dialog)
    return dialog is not None and dialog.paused(turn)


def outright(turn: Turn) -> Outcome | None:
    """The answer to a line that is nothing but what is asked for; None for every other."""
    inbound, memory = turn.inbound, turn.person.conversation
    typed = inbound.kind == "text" and inbound.choice is None and inbound.file is None
    aside = inbound.edited or inbound.forwarded or inbound.group or turn.person.pushed
    dialog = dialog_of(turn.dialog)
    if dialog is None or not typed or aside or memory.lost or memory.draft_ended:
        return None
    if turn.long_silent or dialog.paused(turn):
        return None
    return dialog.outright(turn, turn.dialog)


def answer(turn: Turn, heard: Heard) -> Outcome:
    """Read the answer to the open dialog; a question is answered and the step asked again."""
    dialog = dialog_of(turn.dialog)
    if dialog is None:
        return ask.ask(turn, heard)
    if heard.key == texts.AS_ASKED:
        typed = dict(turn.person.conversation.offered)[texts.AS_TYPED]
        return answer_then_prompt(turn, Heard(texts.typed_in(label=typed)))
    result = dialog.answer(turn, turn.dialog, heard)
    if "plan" in dialog.hears and heard.key is None:
        # Even where the step could read it: a question that is stored stands on a signed sheet.
        if dialog.is_question(turn.dialog, heard) and not _is_doubtful(turn, heard, result):
            return answer_then_prompt(turn, heard)
        if result is None and _is_about_plan(turn, heard):
            return answer_then_prompt(turn, heard)
    if isinstance(result, Outcome):
        return result
    return again(turn, result) if result else _unclear(turn)


def _is_doubtful(turn: Turn, heard: Heard, result: Outcome | str | None) -> bool:
    """Whether it only ends like a question and the plan may not be meant ("xã nào nhỉ")."""
    writes = isinstance(result, Outcome) and result.conversation.dialog != turn.dialog
    if asks_by_word(heard) or writes:
        return False
    return judge(turn, heard)[1].outcome == "offer"


def _is_about_plan(turn: Turn, heard: Heard) -> bool:
    """A question without question words ("doi tuong thi dua"), at a step that offers choices."""
    if len(heard.text.split()) > FEW_WORDS and heard.meant.act not in ASKING:
        # A sentence that asks nothing ("để coi lại đã, 5 hay 6 … thôi cứ 6 đi") is no such thing.
        return False
    _, judgement = judge(turn, heard)
    sure = judgement.outcome == "answer" and judgement.matches[0].score >= SURE_SCORE
    # One word is rather a label with a typing error.
    return sure and len(heard.text.split()) > 1


def _unclear(turn: Turn) -> Outcome:
    """None of the choices; the long consent texts are not repeated."""
    asked = prompt(turn) or Reply("")
    if takes(turn) == "consent":
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
    return takes(turn) in ("words", "name") and not paused(turn)


def answer_then_prompt(turn: Turn, question: Heard) -> Outcome:
    """Answer a question within a dialog, then ask the step again.

    Clauses offered instead of an answer are listed after the step's own choices, so that every
    number means one thing.
    """
    answered = ask.ask(turn, question)
    reply, asked = answered.replies[0], prompt(turn)
    if asked is None:
        return answered
    offers = tuple(choice for choice in reply.choices if choice.key.startswith("sec:"))
    if not asking.is_offer(reply.text):
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


def settled(turn: Turn, outcome: Outcome) -> Outcome:
    """What an outcome asks to be done about the open dialog, done."""
    then = outcome.then
    if then == "":
        return outcome
    outcome = replace(outcome, then="")
    dialog = dialog_of(turn.dialog)
    if dialog is None:
        return outcome
    if then == "stay-open":
        # What opened a dialog of its own does not stay beside: this one waits behind it.
        if not dialog.waits or not isinstance(outcome.conversation.dialog, Idle):
            return outcome
        conversation = replace(outcome.conversation, dialog=turn.dialog)
        outcome = replace(outcome, conversation=conversation)
    return _then_prompt(turn, outcome, dialog)


def _then_prompt(turn: Turn, outcome: Outcome, dialog: AnyDialog) -> Outcome:
    """After something said in passing, the open question once more."""
    if outcome.conversation.dialog != turn.dialog:
        return outcome
    silent = tuple(replace(reply, choices=()) for reply in outcome.replies)
    return replace(outcome, replies=(*silent, dialog.prompt(turn, turn.dialog)))


def waits(turn: Turn) -> bool:
    """Whether a form is open that somebody may come back to."""
    dialog = dialog_of(turn.dialog)
    return dialog is not None and dialog.waits and turn.inbound.kind == "text"
