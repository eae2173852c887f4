"""What is unfinished waits while something else is open, and comes back after it.

The rule: an open dialog is not lost by opening another, unless it says itself that it ends.
"""

from dataclasses import replace

from handlers.dialogs import dialog_of
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Idle


def parked(turn: Turn, outcome: Outcome) -> Outcome:
    """Put aside what was open, or take up what waits when nothing is open any more."""
    before = dialog_of(turn.dialog)
    memory = before.parked(turn.dialog, outcome.conversation) if before else None
    if memory is not None:
        return replace(outcome, conversation=memory)
    return _taken_up(turn, outcome)


def _taken_up(turn: Turn, outcome: Outcome) -> Outcome:
    """The edit of something sent before the draft: it was begun last."""
    memory = outcome.conversation
    waiting = memory.parked_edit or memory.parked
    dialog = dialog_of(waiting) if waiting else None
    if waiting is None or dialog is None or not isinstance(memory.dialog, Idle):
        return outcome
    if memory.parked_edit:
        memory = replace(memory, dialog=waiting, parked_edit=None)
    else:
        memory = replace(memory, dialog=waiting, parked=None)
    # A number means the choices of the last message, so those above it have none.
    bare = tuple(replace(reply, choices=()) for reply in outcome.replies)
    replies = (*bare, dialog.prompt_again(turn, waiting))
    return replace(outcome, conversation=memory, replies=replies)
