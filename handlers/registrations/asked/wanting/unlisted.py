""" "Em đừng có ghi anh vô danh sách nha", from somebody who only asks: nothing is written.

The rule: only where nothing was sent and nothing is open; else somebody of a list may be meant.
"""

from handlers.acts.heard import Heard
from handlers.registrations.asked import texts
from handlers.registrations.asked.wanting import texts as wanting_texts
from handlers.registrations.asked.wanting.words import unlisted as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

_DECLINED, _CLAUSE = compiled(words.DECLINED), compiled(r"[.,;!\n]+")
_UNLISTED, _ASKS = compiled(words.UNLISTED), compiled(words.ASKS)
MOST_WORDS = 18


def refused(turn: Turn, heard: Heard) -> Outcome | None:
    """That nothing is written; None for anything else."""
    memory, said = turn.person.conversation, heard.unsigned
    if not turn.idle or memory.parked is not None or turn.person.registrations:
        return None
    if _ASKS.search(heard.lowered) or turn.inbound.group or len(said.split()) > MOST_WORDS:
        return None
    if _UNLISTED.search(said):
        return in_passing(stay(turn, texts.NOT_LISTED))
    return in_passing(stay(turn, wanting_texts.DECLINED)) if _declines(turn, heard) else None


def _declines(turn: Turn, heard: Heard) -> bool:
    """ "Thôi hông đồng ý đâu, sợ bị lừa", where nothing was agreed to and nothing is asked."""
    if turn.person.consents or turn.person.subscription or turn.person.pushed:
        return False
    if heard.asks_whether or "?" in heard.text:
        return False
    clauses = [heard.part(one.strip()).unsigned for one in _CLAUSE.split(heard.text) if one.strip()]
    return any(map(_DECLINED.fullmatch, clauses))
