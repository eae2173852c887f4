"""A copy of the plan itself is asked for: what can be read here, and who has the signed one.

The rule: no file is promised that nobody has given.
"""

from handlers.acts.heard import Heard
from handlers.questions import texts
from handlers.questions.clauses import name_of
from handlers.questions.words.copy import COPY
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 14
_COPY = compiled(COPY)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Em gửi cho anh cái kế hoạch"; None for everything else."""
    if turn.inbound.group or len(heard.plain.split()) > MOST_WORDS:
        return None
    if _COPY.search(heard.unsigned) is None:
        return None
    office = turn.plan.organisation.office
    told = texts.copy(plan=name_of(turn.plan), office=office)
    staff = (Choice("go:meet-staff", common.MEET_STAFF),) if turn.idle else ()
    return in_passing(stay(turn, Reply(told, staff)))
