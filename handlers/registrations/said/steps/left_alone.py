""" "Thôi bỏ, không sửa liên hệ": a field that was opened to be mended stays as it is.

The rule: only where a value stands that can be kept, and where nothing else is said.
"""

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form.steps import ask_step
from handlers.registrations.words.mending import left_alone as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_LEFT = compiled(words.LEFT)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The value kept, as by its button; None for anything else."""
    if heard.key is not None or "?" in heard.text or not _LEFT.match(heard.unsigned):
        return None
    if not any(choice.key == "keep" for choice in ask_step(turn, dialog).choices):
        return None
    kept = registration.answer(turn, dialog, heard.meaning("keep"))
    return kept if isinstance(kept, Outcome) else None
