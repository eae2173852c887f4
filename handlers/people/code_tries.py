"""What is said and done when a typed code must wait or is wrong.

The rule: while codes pause no short one is looked up, not even a right one; everything else goes
on. A code that nobody can guess waits only for what was typed in its own chat.
"""

from handlers.people import linking_texts as texts
from handlers.turn.turn import Turn
from handlers.values.effects import CountWrongCode
from handlers.values.replies import Reply


def must_wait(turn: Turn, *, long: bool = False) -> str | None:
    """Why no code is taken now, as a sentence; None when one may be tried.

    A `long` one cannot be guessed: others who guess do not hold it up.
    """
    match turn.lookup.code_pause(turn.inbound.origin):
        case "chat":
            return texts.REFUSED
        case "everywhere":
            return None if long else texts.PAUSED
        case None:
            return None


def wrong(turn: Turn) -> CountWrongCode:
    """Count a code that nobody has open."""
    return CountWrongCode(turn.inbound.origin, Reply(texts.STAFF_PAUSED))
