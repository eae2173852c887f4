"""A message that was edited into a right: heard as if it had just been said.

The rule: an edit answers no question that cannot be undone; it is asked once more. In a message
that has answered the form only a clear word is a right, for anything else mends the answer.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meant import is_meant
from handlers.questions.judging import spoken_of
from handlers.turn.turn import Turn
from handlers.values.state import Confirming, Idle, Step
from handlers.wishes.always import WISHES, is_always_heard, orders
from knowledge.typed.normalize import fold

# The command, as whoever has said yes in this very message would type it.
_WITHDRAW = "rut dong y"


def said_anew(turn: Turn, heard: Heard) -> Turn | None:
    """The turn as if the words were typed now; None where the edit says no right."""
    inbound, memory = replace(turn.inbound, edited=False), turn.person.conversation
    if isinstance(turn.dialog, Confirming):
        memory = replace(memory, dialog=Idle(), offered=())
    answered = next((one for one in memory.answers if one.message == inbound.message), None)
    if answered is not None and answered.step == Step.CONSENT:
        if heard.lean == "no":
            inbound = replace(inbound, text=_WITHDRAW)
        elif not is_always_heard(inbound):
            return None
    elif not (is_always_heard(inbound) if answered is None else _is_clear(heard)):
        return None
    return replace(turn, inbound=inbound, person=replace(turn.person, conversation=memory))


def _is_clear(heard: Heard) -> bool:
    wish = heard.wish
    wished = wish is not None and wish.by == "name" and wish.act in WISHES and is_meant(heard)
    return wished or orders(heard.command)


def is_asked_anew(turn: Turn, heard: Heard) -> bool:
    """The last message was a question, and other words stand there now."""
    memory, asked = turn.person.conversation, spoken_of(turn)
    is_last = asked is not None and memory.message == turn.inbound.message
    return is_last and asked is not None and fold(asked.question) != heard.plain
