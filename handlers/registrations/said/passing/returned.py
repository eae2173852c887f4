""" "Rồi làm tiếp đi", "quay lại rồi đây": who is back, and says nothing else.

The rule: the open question is asked again with what stands there; nothing is written by it.
"""

from handlers.acts.heard import Heard
from handlers.registrations import opening
from handlers.turn.turn import Turn
from handlers.typed.returning import says_back
from handlers.values.messages import Outcome
from handlers.values.state import Registering


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The open question again; None for what says more."""
    return opening.go_on(turn, dialog) if says_back(heard) else None
