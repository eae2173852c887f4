""" "Em đừng có ghi anh vô danh sách nha", from somebody who only asks: nothing is written.

The rule: only where nothing was sent and nothing is open; else somebody of a list may be meant.
"""

from handlers.acts.heard import Heard
from handlers.registrations.asked import texts
from handlers.registrations.asked.words import unlisted as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

_UNLISTED, _ASKS = compiled(words.UNLISTED), compiled(words.ASKS)
MOST_WORDS = 18


def refused(turn: Turn, heard: Heard) -> Outcome | None:
    """That nothing is written; None for anything else."""
    memory, said = turn.person.conversation, heard.unsigned
    if not turn.idle or memory.parked is not None or turn.person.registrations:
        return None
    if _ASKS.search(heard.lowered) or turn.inbound.group or len(said.split()) > MOST_WORDS:
        return None
    return in_passing(stay(turn, texts.NOT_LISTED)) if _UNLISTED.search(said) else None
