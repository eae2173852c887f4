""" "Rồi làm tiếp đi", "quay lại rồi đây": who is back, and says nothing else.

The rule: the open question is asked again with what stands there; nothing is written by it.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import opening
from handlers.registrations.words.standing import HOW_FAR
from handlers.turn.turn import Turn
from handlers.typed.returning import goes_on_so, says_back
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_FAR = re.compile(HOW_FAR)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The open question again; None for what says more."""
    if says_back(heard):
        return gone_on(turn, dialog, heard)
    # Without a pause the same words may be an aim, but where how far it is is asked along.
    goes_on = goes_on_so(heard) and (turn.long_silent or _FAR.search(heard.unsigned))
    return gone_on(turn, dialog, heard) if goes_on else None


def gone_on(turn: Turn, dialog: Registering, heard: Heard) -> Outcome:
    """The open question, and how far it is where that was asked along."""
    return opening.go_on(turn, dialog, where=_FAR.search(heard.unsigned) is not None)
