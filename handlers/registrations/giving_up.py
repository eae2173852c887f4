"""The form given up: asked about once, and then what waits is dropped.

The rule: an edit is dropped without what was sent before it.
"""

import re
from dataclasses import replace

from handlers.acts.closing import orders_cancel
from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.sent import sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Confirming, Registering

# Short of its command, and too short for anything else.
_LEAVING = re.compile(r"(?:u |uh |o |a )?(?:thoi )?huy(?: di| luon)?")


def left(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Ừ hủy 😅" at a step: whether to give the form up is asked."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or heard.asks or not _LEAVING.fullmatch(heard.core):
        return None
    if dialog.step in showing.NAME_STEPS and not orders_cancel(heard):
        return None  # "Anh Huy".
    return registration.cancel(turn, dialog)


def question(turn: Turn, confirming: Confirming) -> Reply:
    memory = turn.person.conversation
    waiting = memory.parked_edit or memory.parked
    return registration.cancel_question(waiting) if waiting else Reply(common.CANCELLED)


def given_up(turn: Turn, confirming: Confirming) -> Outcome:
    """Give up what waits behind the question: the edit, else the unfinished registration."""
    if turn.person.conversation.parked_edit:
        outcome = say(turn, sent_texts.EDIT_DROPPED)
        return replace(outcome, conversation=replace(outcome.conversation, parked_edit=None))
    outcome = say(turn, common.CANCELLED)
    return replace(outcome, conversation=replace(outcome.conversation, parked=None))
