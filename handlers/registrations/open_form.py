"""The open form as a dialog: what it asks, hears, and is while something else is done.

The rule: nothing is read here; each line is handed to the module that reads it.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.acts.slots.phones import read_numbers
from handlers.registrations import dialog as registration
from handlers.registrations import opening, places, refusals, showing, wished
from handlers.registrations.asked import reading_back
from handlers.registrations.said import at_review, doubting, standing, taking
from handlers.registrations.said.aims import settling
from handlers.registrations.said.answering.answered import answered
from handlers.registrations.said.answering.kept import kept
from handlers.registrations.said.answering.outright import outright
from handlers.registrations.said.answering.undenied import undenied
from handlers.registrations.said.honours import own as own_title
from handlers.registrations.said.mending import clauses, several
from handlers.registrations.said.naming import insisted, second
from handlers.registrations.said.passing import remarked, resumed
from handlers.registrations.said.passing.returned import gone_on
from handlers.registrations.said.told import beside, telling
from handlers.registrations.sent import taking_back
from handlers.registrations.showing import NOTHING
from handlers.registrations.words.asking import WILL_DO
from handlers.turn.dialog import Dialog, Move, Takes
from handlers.turn.turn import Turn
from handlers.typed.returning import goes_on_so
from handlers.typed.words.assent import ON_OR_NOT
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Conversation, Idle, Registering, Step


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
        settled = settling.chosen(turn, state, heard) or kept(turn, state, heard)
        if settled is not None:
            return settled
        said = remarked.unread(turn, state, heard) if state.step in showing.TEXT_STEPS else None
        if said is not None:
            return said
        result = answered(turn, state, undenied(state, heard))
        if not isinstance(result, Outcome):
            result = clauses.told(turn, state, heard) or result
        if isinstance(result, str) and opening.paused(turn):
            # "Tôi nhớ là điền xong rồi mà" answers "shall we go on?", and not the step.
            return ON_OR_NOT
        return remarked.instead(turn, state, heard, result) or result

    def decide(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | None:
        if opening.paused(turn) and heard.key is None and goes_on_so(heard):
            return gone_on(turn, state, heard)
        if taking_back.of_sent(turn, heard) or taking_back.says_so(heard):
            return wished.withdraw(turn, heard)
        read = insisted.told(turn, state, heard) or reading_back.told(turn, state, heard)
        # "Em cho chị xem em lưu gì về chị" is no answer, and nobody's name.
        if read is not None or wished.sees_own_data(heard):
            return read
        if (own := own_title.told(turn, state, heard)) is not None:
            return own
        both = second.told(turn, state, heard, self._read)
        told = both or beside.told(turn, state, heard) or several.told(turn, state, heard)
        return told or telling.told(turn, state, heard)

    def outright(self, turn: Turn, state: Registering) -> Outcome | None:
        return outright(turn, state)

    def _read(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | str | None:
        slots = heard.meant.slots
        taken = taking.take(turn, state, slots) if slots.unit_name else None
        return telling.told(turn, state, heard) or taken or self.answer(turn, state, heard)

    def is_question(self, state: Registering, heard: Heard) -> bool:
        if state.step == Step.PHONE and WILL_DO.search(heard.unsigned):
            return not read_numbers(heard.text) and remarked.asks(state, heard)
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
        done = kept(turn, state, heard) or at_review.mended_too(turn, state, heard)
        return done or self._but(turn, state, heard) or refusals.refuse(turn, state, heard)

    def _but(self, turn: Turn, state: Registering, heard: Heard) -> Outcome | None:
        """What is changed by the words behind "gửi đi nhưng …", shown before it goes."""
        behind = at_review.but(state, heard)
        if behind is None:
            return None
        alone = replace(turn, inbound=replace(turn.inbound, text=behind.text))
        done = telling.told(alone, state, behind)
        after = done.conversation.dialog if done is not None else None
        changed = isinstance(after, Registering) and after.form != state.form
        return done if changed else None

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
            late = resumed.answered_late(turn, state, heard, (self.decide, self.answer))
            return late or opening.resume(turn, state, shows=comes)
        if comes and state.form != NOTHING:
            return standing.told(turn, state)
        if heard.meant.act in ("yes", "continue") and heard.meant.slots.said():
            return goes_on(turn, heard)
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


def goes_on(turn: Turn, heard: Heard) -> Outcome | None:
    """Go on with what is open, and with what is said along; None where nothing of it is."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    return taking.take(turn, dialog, heard.meant.slots) or opening.go_on(turn, dialog)
