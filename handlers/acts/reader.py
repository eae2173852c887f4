"""The one reader of acts: what a message wants at its place, before any plan is asked.

The rule: the learned weights propose, and what cannot be undone is only read where nothing in the
message speaks against it. A refusal, a doubt or a question never becomes what it refuses.
"""

from contextlib import suppress
from functools import cache
from pathlib import Path

import numpy as np

import knowledge
from handlers.acts import features, refusal
from handlers.acts.assent import is_plain_yes
from handlers.acts.learned import Learned, read_examples, seal_of
from handlers.acts.meaning import ACTS, Act, Meant, Place
from handlers.acts.signs import read_signs
from handlers.acts.slots.slots import slots_of
from knowledge.matching.classifier import Floats
from knowledge.typed.said import Said

FOLDER = Path(knowledge.__file__).parent / "common" / "acts"
FITTED = "fitted.npz"
_LEAST_YES = 0.4
# Of 1,562 refusals, doubts and wishes at these places none became a yes from here on when each was
# read by weights fitted without it.
_PLAIN_YES = 0.7
_SURE_YES = 0.95
_NEVER = 2.0


class ActReader:
    """Reads acts with learned weights."""

    def __init__(self, learned: Learned) -> None:
        self._learned = learned

    def read(self, said: Said, at: Place) -> Meant:
        """The act of a message at a place, with what it says."""
        if not any(map(str.isalnum, said.text)):
            return Meant(read_signs(said.text, at))
        act, sure = self.act(said, at)
        return Meant(act, sure, lambda: slots_of(act, said, at))

    def act(self, said: Said, at: Place) -> tuple[Act, float]:
        """The act alone, and how sure it is."""
        return _allowed(said, at, self._learned.probabilities(said, at))


def _allowed(said: Said, at: Place, chances: Floats) -> tuple[Act, float]:
    """The likeliest act that nothing in the message speaks against."""
    for place in np.argsort(-chances):
        act = ACTS[place]
        # A yes that is only the likeliest of many readings is none.
        doubtful = act == "yes" and chances[place] < _least_yes(said, at)
        if not doubtful and not refusal.is_barred(act, said, at):
            return act, float(chances[place])
    return "question", 0.0


def _least_yes(said: Said, at: Place) -> float:
    """How likely a yes has to be: where it does something for good, of clear words or none."""
    if not refusal.is_unclear_yes(said, at):
        return _LEAST_YES
    if is_plain_yes(features.tokens_of(said), at):
        return _PLAIN_YES
    # What was sent can be taken back; a consent or a deletion wants its words.
    return _SURE_YES if at in ("review", "reuse") else _NEVER


@cache
def act_reader() -> ActReader:
    """The reader fitted on the examples that are shipped; fitted anew when its file is stale."""
    seal = seal_of(FOLDER)
    learned = Learned.restored(seal, FOLDER / FITTED)
    if learned is None:
        learned = Learned.fitted(read_examples(FOLDER))
        # Where the program may not write it is fitted at each start; a test holds the file current.
        with suppress(OSError):
            learned.save(seal, FOLDER / FITTED)
    return ActReader(learned)
