"""A call that is wished for in other words than the reader of acts knows, or beside an answer.

The rule: somebody of the office is to call the person; who calls somebody else wishes nothing.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.phones import read_phone_of
from handlers.requests.calling import wished
from handlers.turn.turn import Turn
from handlers.typed.phones import read_phone
from handlers.typed.words import calling as words
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_CALLING, _ANY_TIME = re.compile(words.CALLING), re.compile(words.ANY_TIME)
_OF_OFFICE, _SAME_NUMBER = re.compile(words.WISHED_OF_OFFICE), re.compile(words.SAME_NUMBER)
_NOT, _CALLS = re.compile(words.NOT), re.compile(words.CALLS_AT_ALL)
_CALLS_OTHERS, _TIMED = re.compile(words.CALLS_OTHERS), re.compile(words.TIMED)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Ai biết cái đó gọi tôi, sau 3h chiều" at a question of the form: no answer to it."""
    # First what costs least: most lines speak of no call.
    if heard.key is not None or not _CALLS.search(heard.unsigned) or heard.asks:
        return None
    if turn.idle and not _SAME_NUMBER.search(heard.unsigned) and not _TIMED.search(heard.folded):
        return None  # With nothing open the reader of acts knows the other ways.
    if not turn.idle and not isinstance(turn.dialog, Registering):
        return None
    others = _CALLS_OTHERS.search(heard.plain)
    calls = _OF_OFFICE.search(heard.unsigned) or (
        turn.idle and _CALLING.search(heard.folded) and not others
    )
    if not calls or any(word in heard.text.lower() for word in words.NO_CALL):
        return None
    # "Sáng mai" puts an answer off, and is when to call.
    refused = _NOT.search(heard.plain) if turn.idle else heard.is_negated
    if refused or "?" in heard.text or _ANY_TIME.search(heard.folded):
        return None
    phone = read_phone(heard.text) or read_phone_of(heard)
    return wished(turn, heard) if phone is None else None
