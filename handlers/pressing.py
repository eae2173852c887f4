"""A thumb that came twice.

The rule: only what nothing was said after is a second press; later it is a new one, and answered.
"""

from datetime import timedelta

from handlers.turn.turn import Turn
from handlers.values.messages import Inbound

# Longer than an answer takes on a bad line, shorter than it takes to read it and think again.
SAME_PRESS = timedelta(seconds=10)


def pressed_by(inbound: Inbound) -> tuple[int | None, str] | None:
    """The button that a message is, None when it is none."""
    return (inbound.turn, inbound.choice) if inbound.choice is not None else None


def is_pressed_again(turn: Turn) -> bool:
    """The same button of the same message as a moment ago; in a group it is another's thumb."""
    memory, pressed = turn.person.conversation, pressed_by(turn.inbound)
    if pressed is None or turn.inbound.group or memory.touched is None:
        return False
    return memory.pressed == pressed and turn.now - memory.touched <= SAME_PRESS
