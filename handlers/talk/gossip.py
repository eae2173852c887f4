"""What was heard of somebody of the office: not known here, and nothing of the plan.

The rule: neither confirmed nor denied; the open question stays.
"""

from handlers.acts.heard import Heard
from handlers.talk import texts
from handlers.talk.words import gossip as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

MOST_WORDS = 18
_HEARD_OF, _BUSINESS = compiled(words.HEARD_OF), compiled(words.BUSINESS)


def said(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nghe nói anh Chủ tịch sắp nghỉ hả em?"; None for everything else."""
    plain = heard.unsigned
    if len(plain.split()) > MOST_WORDS or _BUSINESS.search(plain):
        return None
    return in_passing(stay(turn, texts.NOT_KNOWN)) if _HEARD_OF.search(plain) else None
