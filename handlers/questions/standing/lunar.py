"""The day of the moon's calendar is asked for ("11/4 là mùng mấy âm"), which nobody here reckons.

The rule: no day is guessed, and no clause that holds the sun's is told instead.
"""

from handlers.acts.heard import Heard
from handlers.questions import texts
from handlers.questions.words.judging import LUNAR, TODAY
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

_LUNAR, _TODAY = compiled(LUNAR), compiled(TODAY)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """That only the sun's calendar is known; None for everything else."""
    if not turn.idle or turn.inbound.group or _LUNAR.search(heard.unsigned) is None:
        return None
    today = turn.today if _TODAY.search(heard.unsigned) else None
    return in_passing(stay(turn, texts.no_lunar(today=today)))
