"""A code of the staff typed where others read it: it is void from then on.

The rule: whoever was in the group could be the one who takes it; the admins hear of an invitation
and invite anew, its owner of any other. Nobody guesses in a group: what opens nothing is passed
over without a word.
"""

from handlers.acts.heard import Heard
from handlers.staff import leaked_texts as texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.orders import VoidCode
from handlers.values.replies import Reply
from handlers.values.shown.opening_codes import may_open


def leaked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer to a line with an open code in it; None for every other."""
    for code in turn.lookup.opening(may_open(heard.text)):
        offer = turn.lookup.staff_invite(code)
        if offer is None:
            told = Reply(texts.TOLD_OWN_LEAKED)
            return stay(turn, texts.OWN_LEAKED, effects=(VoidCode(code, told),))
        told = Reply(texts.told_leaked(name=offer.name))
        return stay(turn, texts.LEAKED, effects=(VoidCode(code, told),))
    return None


def holds_code(text: str) -> bool:
    """Whether something in a line may be an invitation's code, in any writing."""
    return bool(may_open(text))
