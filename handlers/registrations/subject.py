"""What registrations bring into the house: the dialog, and what is done with what was sent.

The rule: nothing decides here; each entry names the function that does.
"""

import re
from dataclasses import replace

from handlers.acts.closing import orders_cancel
from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.registrations import dialog as registration
from handlers.registrations import opening, places, refusals, showing, wished
from handlers.registrations.asked import (
    admission,
    afterwards,
    comparing,
    details,
    first,
    own,
    reading_back,
    terms,
    trust,
)
from handlers.registrations.said import (
    advice,
    agreed_after,
    answers,
    as_before,
    asked_for,
    at_review,
    consenting,
    doubting,
    edited,
    invited,
    standing,
    taking,
)
from handlers.registrations.said.aims import added as aims_added
from handlers.registrations.said.aims import settling
from handlers.registrations.said.answering.answered import answered
from handlers.registrations.said.lists import parting
from handlers.registrations.said.mending import clauses, several
from handlers.registrations.said.mending.correcting import corrected
from handlers.registrations.said.mending.people import added, taken_out
from handlers.registrations.said.passing import begun_again, remarked, resumed
from handlers.registrations.said.passing.returned import gone_on
from handlers.registrations.said.persons import listed
from handlers.registrations.said.steps import sent_too, telling
from handlers.registrations.said.striking.telling import below_question
from handlers.registrations.sent import (
    by_place,
    own_file,
    refusing,
    returned,
    sent,
    sent_texts,
    taking_back,
    village,
)
from handlers.registrations.showing import NOTHING
from handlers.turn import texts as common
from handlers.turn.dialog import Confirmation, Dialog, Move, Subject, Takes
from handlers.turn.turn import Turn, beside, say
from handlers.typed.assent import is_sending
from handlers.typed.returning import goes_on_so
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Confirming, Conversation, Idle, Registering, Step


class RegistrationDialog(Dialog[Registering]):
    """The open form; while something else is done, it waits."""

    waits = True

    def prompt(self, turn: Turn, state: Registering) -> Reply:
        if opening.paused(turn):
            return opening.going_on_question(state)
        return showing.prompt_in_short(turn, state)

    def prompt_again(self, turn: Turn, state: Registering) -> Reply:
        # It comes back by itself, so "shall we go on?" is not asked.
        return showing.prompt(turn, state)

    def answer(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | str | None:
        settled = settling.chosen(turn, state, heard)
        if settled is not None:
            return settled
        said = remarked.unread(turn, state, heard) if state.step in showing.TEXT_STEPS else None
        if said is not None:
            return said
        result = answered(turn, state, heard) or clauses.told(turn, state, heard)
        return remarked.instead(turn, state, heard, result) or result

    def decide(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | None:
        if opening.paused(turn) and heard.key is None and goes_on_so(heard):
            return gone_on(turn, state, heard)
        if taking_back.of_sent(turn, heard):
            return wished.withdraw(turn, heard)
        read = reading_back.told(turn, state, heard)
        # "Em cho chị xem em lưu gì về chị" is no answer, and nobody's name.
        if read is not None or wished.sees_own_data(heard):
            return read
        return several.told(turn, state, heard) or telling.told(turn, state, heard)

    def is_question(self, state: Registering, heard: Heard) -> bool:
        return remarked.asks(state, heard) or doubting.is_question(state, heard)

    def move(self, turn: Turn, state: Registering, name: Move) -> Outcome | None:
        match name:
            case "start":
                return wished.greeted(turn, state)
            case "back":
                return registration.back(turn, state)
            case "skip":
                return registration.skip(turn, state)
            case "restart":
                return opening.restart(turn)
            case "cancel":
                return registration.cancel(turn, state)
            case "continue":
                return opening.go_on(turn, state)

    def place(self, state: Registering) -> Place:
        return places.place_of(state)

    def takes(self, state: Registering) -> Takes:
        if state.step == Step.CONSENT:
            return "consent"
        if state.step in showing.NAME_STEPS:
            return "name"
        return "words" if state.step in showing.TEXT_STEPS else "choice"

    def refuse(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | str | None:
        return refusals.refuse(turn, state, heard)

    def paused(self, turn: Turn) -> bool:
        return opening.paused(turn)

    def resume(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | None:
        """Words are no answer of the step; a number or a label may be."""
        # "Chào em" after days: what was written is forgotten by then.
        comes = heard.meant.act in ("status", "view", "greeting", "back")
        if heard.key is None and goes_on_so(heard):
            return gone_on(turn, state, heard)
        mended = at_review.after_pause(turn, state, heard)
        if mended is not None:
            return mended
        if not opening.paused(turn):
            return opening.resume(turn, state, shows=comes)
        if comes and state.form != NOTHING:
            return standing.told(turn, state)
        if heard.meant.act in ("yes", "continue") and heard.meant.slots.said():
            return _gone_on(turn, heard)
        taken = resumed.taken(turn, state, heard, (self.decide, self.answer))
        if taken is not None:
            return taken
        if state.step in showing.TEXT_STEPS | {Step.REVIEW}:
            return opening.go_on(turn, state)
        return None

    def parked(self, state: Registering, memory: Conversation) -> Conversation | None:
        after = memory.dialog
        # At "you have one already" nothing has been filled in that could be lost.
        if isinstance(after, Idle) or state.step == Step.EXISTING:
            return None
        if isinstance(after, Registering):
            if state.step == Step.UNIT_TAKEN:
                return None  # The form itself goes on as a new version of what was sent.
            # The form goes on, or begins anew: waiting as well, it would be sent twice.
            if after.revising is None or after.revising == state.revising:
                return None
        if state.revising:
            return replace(memory, parked_edit=state)
        return replace(memory, parked=state)


def _edit(turn: Turn, code: str, _: str) -> Outcome:
    return beside(sent.edit(turn, code))


def _question_of_cancel(turn: Turn, confirming: Confirming) -> Reply:
    memory = turn.person.conversation
    waiting = memory.parked_edit or memory.parked
    return registration.cancel_question(waiting) if waiting else Reply(common.CANCELLED)


def _cancelled(turn: Turn, confirming: Confirming) -> Outcome:
    """Give up what waits behind the question: the edit, else the unfinished registration."""
    if turn.person.conversation.parked_edit:
        outcome = say(turn, sent_texts.EDIT_DROPPED)
        return replace(outcome, conversation=replace(outcome.conversation, parked_edit=None))
    outcome = say(turn, common.CANCELLED)
    return replace(outcome, conversation=replace(outcome.conversation, parked=None))


def _gone_on(turn: Turn, heard: Heard) -> Outcome | None:
    """Go on with what is open, and with what is said along; None where nothing of it is."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    return taking.take(turn, dialog, heard.meant.slots) or opening.go_on(turn, dialog)


# Short of its command, and too short for anything else.
_LEAVING = re.compile(r"(?:u |uh |o |a )?(?:thoi )?huy(?: di| luon)?")


def _left(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Ừ hủy 😅" at a step: whether to give the form up is asked."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or heard.asks or not _LEAVING.fullmatch(heard.core):
        return None
    if dialog.step in showing.NAME_STEPS and not orders_cancel(heard):
        return None  # "Anh Huy".
    return registration.cancel(turn, dialog)


def _begun_again(turn: Turn, heard: Heard) -> Outcome | None:
    """Begin anew, with the answers of before thrown away."""
    return opening.restart(turn) if isinstance(turn.dialog, Registering) else None


def _about_to_send(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Gửi" with nothing open: what was sent is shown."""
    return sent.mine(turn) if is_sending(heard) else None


# What a group is not told of anybody.
_PRIVATE = ("written", "left", "again", "call", "erased", "kept")
SUBJECT = Subject(
    dialogs={Registering: RegistrationDialog()},
    choices={
        "view": lambda turn, code, _: sent.show(turn, code),
        "edit": _edit,
        refusing.KEY: refusing.pressed,
        "withdraw": lambda turn, code, _: sent.ask_withdraw(turn, code),
        parting.KEY: parting.pressed,
    },
    commands={
        "register": lambda turn, _: opening.start(turn),
        "interest": lambda turn, _: beside(opening.note_interest(turn)),
        "mine": lambda turn, _: sent.mine(turn),
    },
    acts={
        "register": taking.wished,
        "values": taking.values,
        "correct": corrected,
        "change": corrected,
        "add-person": added,
        "remove-person": taken_out,
        "help": advice.advised,
        "same": as_before.same,
        "continue": _gone_on,
        "restart": _begun_again,
        "cancel": _left,
        "status": own_file.status,
        "view": own_file.view,
        "withdraw": wished.withdraw,
    },
    affairs={
        "written": own.written,
        "left": own.left,
        "again": own.again,
        "recognised": admission.recognised,
        "anew": admission.anew,
        "may": admission.may,
        "must": admission.must,
        "how": admission.how,
        "papers": admission.papers,
        "seen": terms.seen,
        "purpose": terms.purpose,
        "kept-long": terms.kept_long,
        "unwilling": terms.unwilling,
        "costs": terms.costs,
        "honours": comparing.listed,
        "choose": comparing.advised,
        "unmet": terms.unmet,
        "yearly": terms.yearly,
        "this-number": terms.this_number,
    },
    wishes={"withdraw": wished.withdraw},
    confirmations={
        "withdraw": Confirmation(
            question=lambda turn, asked: sent.withdraw_question(asked.code or ""),
            act=lambda turn, asked: sent.withdraw(turn, asked.code or ""),
            kept=sent_texts.NOT_WITHDRAWN,
            verbs=("rut",),
            word="TAKE",
        ),
        "cancel": Confirmation(
            question=_question_of_cancel,
            act=_cancelled,
            kept=common.GOING_ON,
            verbs=("huy", "thoi"),
            word="STOP",
            kept_by=at_review.keeps,
        ),
    },
    asides=(
        first.asked,
        afterwards.asked,
        admission.signing,
        admission.who_decides,
        own.sent_early,
        own.may_be_empty,
        details.asked,
        admission.elsewhere,
        comparing.asked,
        standing.asked,
        returned.asked,
        asked_for.mentioned,
        own_file.asked,
        agreed_after.told,
        trust.asked,
        wished.may_be_here,
        wished.who_signs,
        taking_back.mused,
    ),
    private=(own_file.is_asked, lambda heard: heard.affair in _PRIVATE),
    names=(wished.by_code, wished.another_unit),
    idle=(_about_to_send,),
    edits=(edited.edited,),
    files=(listed.listed,),
    remembers=(answers.remembered,),
    words=(
        first.gone_ahead,
        consenting.in_short,
        below_question,
        refusing.typed,
        returned.edit_typed,
        village.told,
        aims_added.of_sent,
        several.of_sent,
        asked_for.told,
        details.is_all,
        begun_again.told,
        invited.by_unit_code,
        sent_too.told,
        by_place.named,
    ),
)
