"""What to write where one is in doubt, and what to do where a button fails: how this form goes.

The rule: only what the form itself does with it is told; what the office wants is the office's.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations.asked.wanting import texts
from handlers.registrations.asked.wanting.words import filling as words
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

MOST_WORDS = 30
_MAY_ASK = compiled(words.MAY_ASK)
_ASKED = tuple(
    (compiled(pattern), text)
    for pattern, text in (
        (words.WHICH_NAME, texts.NAME_OF_TODAY),
        (words.WHICH_COMMUNE, texts.COMMUNE_OF_TODAY),
        (words.SAME_NAMES, texts.SAME_NAMES),
        (words.PAPER_SENT, texts.PAPER_SENT),
        (words.BUTTON_FAILS, texts.TYPE_INSTEAD),
    )
)
# The step, and what only points at its value.
_POINTS_AT: dict[str, tuple[re.Pattern[str], str]] = {
    Step.UNIT_NAME: (compiled(words.POINTS_AT_UNIT), texts.UNIT_UNHEARD),
    Step.COMMUNE: (compiled(words.POINTS_AT_PLACE), texts.COMMUNE_UNHEARD),
    Step.PERSON_NAME: (compiled(words.SO_MANY), texts.EACH_BY_NAME),
}
_LOST_LETTER = compiled(words.LOST_LETTER)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The sentence that fits; None for everything else."""
    line = heard.unsigned
    if turn.inbound.group or not _MAY_ASK.search(line) or len(line.split()) > MOST_WORDS:
        return None
    if turn.idle and _LOST_LETTER.search(line):
        meet = Choice("go:meet-staff", common.MEET_STAFF)
        return in_passing(stay(turn, Reply(texts.NO_LETTERS, (meet,))))
    dialog = turn.dialog
    points = _POINTS_AT.get(dialog.step) if isinstance(dialog, Registering) else None
    if points is not None and "?" not in heard.text and points[0].fullmatch(line):
        return in_passing(stay(turn, points[1]))
    said = next((text for pattern, text in _ASKED if pattern.search(line)), None)
    if said is None:
        return None
    begin = (Choice("go:register", common.MENU_REGISTER),) if turn.idle else ()
    return in_passing(stay(turn, Reply(said, begin)))
