"""What a refusal or a "later" does in an open registration.

The rule: nothing is sent and nothing is written by it; what was written stays.
"""

import re
from dataclasses import replace

from handlers.acts.assent import freed, is_clear_yes
from handlers.acts.closing import thanks_and_agrees, well_then_sends
from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.acts.refusal import keeps_as_is, keeps_them
from handlers.acts.slots.corrections import named_field
from handlers.acts.slots.phones import read_numbers
from handlers.registrations import dialog as registration
from handlers.registrations import opening, showing
from handlers.registrations import texts as registering
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said.persons.speaker import is_self
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import (
    is_finishing,
    is_named_later,
    may_be_value,
    read_lean,
    read_stance,
)
from handlers.typed.read import plain
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from handlers.wishes.leaving import leaves_so

_SENDING = "gui"
_CLAUSE = re.compile(r"[,;.!\n]+")


def refuse(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """The answer to a refusal or a doubt; None when it is neither, or an answer of its own."""
    if opening.paused(turn):
        return _at_pause(turn, dialog, heard)
    # "Không thay đổi giống lúa" names nothing of the form, and is an aim.
    field = keeps_as_is(heard) and named_field(heard) is not None
    stays = field or (dialog.form.people and keeps_them(heard))
    if stays and not heard.asks and _SENDING not in heard.plain.split():
        return _left_alone(turn, dialog, heard)
    if leaves_so(heard):
        return _left_so(turn, dialog)
    if _leaves_for_a_reason(heard):
        return _left_alone(turn, dialog, heard)
    if dialog.step == Step.REVIEW:
        return _at_review(turn, dialog, heard)
    if dialog.step == Step.UNIT_TAKEN and read_stance(heard, ("gui",)) == "against":
        return stay(turn, Reply(texts.NOT_SENT, ask_step(turn, dialog).choices))
    return _at_step(turn, dialog, heard)


def _left_alone(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Nothing is mended: of what was sent the whole is shown again, a draft asks on."""
    choices = ask_step(turn, dialog).choices
    if dialog.revising and any(choice.key == "keep" for choice in choices):
        kept = registration.answer(turn, dialog, heard.meaning("keep"))
        return kept if isinstance(kept, Outcome) else None
    return stay(turn, Reply(texts.LEFT_ALONE, choices))


def _leaves_for_a_reason(heard: Heard) -> bool:
    """ "Ông Huy đã có đủ 3 năm, cứ để như vậy": what was told of stays as it is."""
    *reason, last = [one for one in _CLAUSE.split(heard.text) if one.strip()] or [""]
    return bool(reason) and not heard.asks and leaves_so(heard.part(last))


def _left_so(turn: Turn, dialog: Registering) -> Outcome | None:
    """ "Thôi để vậy đi": at the review it may be either; an answer that can be kept is kept."""
    choices = ask_step(turn, dialog).choices
    if dialog.step == Step.REVIEW:
        return asked_to_send(turn, dialog)
    if any(choice.key == "keep" for choice in choices):
        return None
    return stay(turn, Reply(texts.WAITING, choices))


def _at_pause(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """At "shall we go on?": no and later keep the draft for another time."""
    if read_stance(heard, ("tiep", "lam")) == "against":
        return opening.put_aside(turn, dialog)
    return texts.ON_OR_NOT if heard.lean == "unsure" else None


def _at_review(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Nothing is sent; where sending is said as well, it is asked."""
    choices = ask_step(turn, dialog).choices
    if (is_finishing(heard) and not heard.may_ask) or _is_yes_to_either(turn, heard):
        send = next(choice for choice in choices if choice.key == "send")
        return stay(turn, Reply(texts.FINISHED_HOW, (send, Choice(texts.LATER_KEY, texts.NOT_YET))))
    match read_stance(heard, ("gui",)):
        case "against" if not well_then_sends(heard):
            return stay(turn, Reply(texts.NOT_SENT, choices))
        case "against" | "unsure":
            return asked_to_send(turn, dialog)
    # "cấm gửi", "gửi bản nháp": about sending, and never where the plan itself is sent to.
    if _SENDING in heard.plain.split() and not heard.asks and not is_clear_yes(freed(heard)):
        return asked_to_send(turn, dialog)
    return asked_to_send(turn, dialog) if thanks_and_agrees(heard) else None


def asked_to_send(turn: Turn, dialog: Registering) -> Outcome:
    """Whether to send is asked, and a yes or a no to it is enough."""
    send = next(one for one in ask_step(turn, dialog).choices if one.key == "send")
    asked = texts.SEND_CHANGE_OR_NOT if dialog.revising else texts.SEND_OR_NOT
    return stay(turn, Reply(asked, (send, Choice(texts.HOLD_KEY, texts.NOT_YET))))


def _is_yes_to_either(turn: Turn, heard: Heard) -> bool:
    """ "Vâng" to "send, or leave it?" chooses none of the two."""
    asked = texts.LATER_KEY in dict(turn.person.conversation.offered)
    assents = heard.lean == "yes" or heard.meant.act == "yes"
    return asked and assents and _SENDING not in heard.plain.split()


def _at_step(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """ "Later" waits at the question; a bare yes or no is no name and no place."""
    match heard.lean:
        case "later":
            return _waits(turn, dialog, heard)
        case "yes" if dialog.step == Step.PERSON_NAME and is_self(turn, heard):
            return None
        case "yes" | "no" if dialog.step in showing.TEXT_STEPS and not _is_none(dialog, heard):
            if heard.lean == "yes" and dialog.step in registering.STILL_NEEDED:
                return registering.STILL_NEEDED[dialog.step]
            # An empty answer is told what the step needs, in its own sentence.
            outcome = registration.answer(turn, dialog, Heard(""))
            return outcome if isinstance(outcome, str) else None
    return None


def _waits(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Nothing is written; what may be a value all the same is one button away."""
    if dialog.step == Step.PHONE and read_numbers(heard.text):
        # "Chờ anh nhìn cái… 0366 777 888": whoever says it has found it.
        return None
    if dialog.step == Step.UNIT_NAME and _is_whole_unit(heard):
        return None
    reply = Reply(texts.WAITING, ask_step(turn, dialog).choices)
    if dialog.step in showing.TEXT_STEPS:
        if is_named_later(heard.text):
            return None
        if may_be_value(heard):
            # A button has one line; targets are cut at ";" as at line ends.
            value = "; ".join(
                " ".join(line.split()) for line in heard.text.split("\n") if line.strip()
            )
            written = Choice(texts.AS_TYPED, texts.as_typed(value=value))
            reply = replace(reply, choices=(*reply.choices, written))
    return stay(turn, reply)


def _is_whole_unit(heard: Heard) -> bool:
    """ "To hop tac nuoi ong hang gang": a name of a unit that only sounds like waiting."""
    meant = heard.meant
    named = meant.act == "values" and meant.sure >= SURE and meant.slots.unit_name
    others = " ".join(word for word in heard.unsigned.split() if word not in texts.OF_PLACES)
    only_sounds = read_lean(others) != "later"
    return only_sounds and bool(named) and plain(meant.slots.unit_name or "") == heard.plain


def _is_none(dialog: Registering, heard: Heard) -> bool:
    """Whether it leaves a step empty, or is told there that a post is needed."""
    may_be = dialog.step in showing.OPTIONAL or dialog.step == Step.CONTACT_POSITION
    return may_be and heard.says_none
