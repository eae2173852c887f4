"""A call that is wished for in a group, or a number that is left there.

The rule: nothing is passed on from a group, and that is said; so is that everybody sees a number.
"""

from handlers.acts.heard import Heard
from handlers.requests import texts
from handlers.requests.said import calls, phone_in
from handlers.turn.turn import Turn, stay
from handlers.typed.phones import read_phone
from handlers.typed.words import calling as words
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

MOST_WORDS = 60
_CALLING = compiled(words.CALLING)


def overheard(turn: Turn, heard: Heard) -> Outcome | None:
    """Where to wish for a call, and to take a number out that is left with no question."""
    if heard.key is not None or heard.command is not None:
        return None
    left = _has_number(turn, heard)
    if not _wishes_call(heard) and (not left or heard.asks):
        return None
    return stay(turn, texts.in_group(number=left))


def warned(turn: Turn, heard: Heard) -> str | None:
    """To take out the number that stands beside a question."""
    return texts.NUMBER_SEEN if _has_number(turn, heard) else None


def _has_number(turn: Turn, heard: Heard) -> bool:
    """Whether somebody's number stands before everybody; the office's own may."""
    if heard.key is not None or len(heard.plain.split()) > MOST_WORDS:
        return False
    phone = phone_in(heard)
    return phone is not None and phone != read_phone(turn.plan.organisation.phone or "")


def _wishes_call(heard: Heard) -> bool:
    if len(heard.plain.split()) > MOST_WORDS or not calls(heard):
        return False
    # "Gặp ai để hỏi" asks for the office.
    return not heard.asks or _CALLING.search(heard.folded) is not None
