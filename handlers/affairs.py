"""What a message asks about the person's own affairs, answered by the subject whose affair it is.

The rule: nothing is done by asking; a farewell in the middle of something leaves it as it is.
"""

import re

from handlers import dialogs
from handlers.acts.affairs import likeliest
from handlers.acts.heard import Heard
from handlers.subjects import AFFAIRS
from handlers.talk.words.leaving import ENDS_LIST, LEAVING
from handlers.turn.turn import Turn, stay
from handlers.typed.words.assent import WAITING
from handlers.values.messages import Outcome

# A question that is answered by a yes or a no reads a farewell by itself.
_DECIDED = ("cancel", "delete", "withdraw", "stop-consent", "consent", "resume", "review")
# What is written there may be any sentence.
_ANY_WORDS = ("targets", "initiative", "unit-name")
_GOES = re.compile(LEAVING)
SURELY = 0.65
_ENDS_LIST = re.compile(ENDS_LIST)


def answered(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer to such a question; None for everything else."""
    about = heard.affair
    if about is None or (about == "leaving" and heard.likely_command is not None):
        return None
    if about == "leaving" and not turn.idle:
        return _left_open(turn, heard)
    answer = AFFAIRS.get(about)
    return answer(turn, heard) if answer is not None else None


def _left_open(turn: Turn, heard: Heard) -> Outcome | None:
    """A farewell in the middle of something; what may end a list or a step is left to it."""
    bare = heard.lean is not None or heard.at in _DECIDED or _ENDS_LIST.search(heard.plain)
    goes = heard.at not in _ANY_WORDS or _GOES.fullmatch(heard.plain) is not None
    # It is told from an answer by its words alone.
    doubtful = likeliest(heard)[1] < SURELY
    return None if bare or doubtful or not goes else stay(turn, dialogs.choices_only(turn, WAITING))
