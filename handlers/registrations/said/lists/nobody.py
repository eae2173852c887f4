"""Nobody is registered besides the unit, said where the first person is asked for.

The rule: every word has to be one of those that say so; one more may be a name.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.words.kinds import COLLECTIVE
from handlers.registrations.said import taking
from handlers.registrations.words import switching as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_NOBODY, _ONLY_UNIT = compiled(words.NOBODY), compiled(words.ONLY_UNIT)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hổng có cá nhân, chỉ công ty thôi": the unit alone; None for anything else."""
    empty = not dialog.form.people and (dialog.row is None or not dialog.row.name)
    if not empty or "?" in heard.text or not set(heard.unsigned.split()) <= words.OF_NOBODY:
        return None
    # Of whom nothing but "persons" was said, it is asked what else is registered.
    nobody = dialog.form.kind == "both" and _NOBODY.search(heard.unsigned)
    if not nobody and not _ONLY_UNIT.search(heard.unsigned):
        return None
    return taking.take(turn, dialog, Slots(kind=COLLECTIVE), mends=True)
