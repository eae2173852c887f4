"""What is no answer to what is asked, done as if nothing were open.

The rule: only what is sure to be about a date, the own file or who speaks; the step is asked again.
"""

from handlers import dialogs
from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.subjects import ACTS
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome

_ANSWERING = frozenset(("values", "register", "correct", "change", "add-person", "same", "choice"))
# Where something is done for good, a question is no way out of it.
_TAKING = ("words", "name", "choice")
_ASIDE = frozenset(("calendar", "status", "view", "who-are-you"))


def said_aside(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Hôm nay ngày gì nhỉ" where aims are asked for; None for what may be an answer."""
    if dialogs.takes(turn) not in _TAKING or dialogs.paused(turn):
        return None
    aside = heard.aside
    if heard.meant.act in _ANSWERING or aside.act not in _ASIDE or aside.sure < SURE:
        return None
    return ACTS[aside.act](turn, Heard(heard.text).with_meant(aside))
