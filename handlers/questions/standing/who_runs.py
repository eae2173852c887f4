"""Whose movement it is ("cơ quan nào phát động", "ai đứng ra tổ chức"): who issued the plan.

The rule: only where nothing else is named, and nothing was spoken of that it could be asked of; a
plan as it comes may say itself who leads what.
"""

from handlers.acts.heard import Heard
from handlers.questions.answering import answer
from handlers.questions.judging import spoken_of
from handlers.questions.standing.words import who_runs as words
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_WHO_RUNS, _HEAD = compiled(words.WHO_RUNS), "mo-dau"
_MOST_CHARS = 80


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The head of the plan, which says who made it; None for everything else."""
    line, plan = heard.unsigned, turn.plan
    if not turn.idle or turn.inbound.group or len(line) > _MOST_CHARS or _HEAD not in plan.texts:
        return None
    taught = turn.office.matchers[plan.id].as_it_comes is None
    if not taught or spoken_of(turn) is not None or not _WHO_RUNS.fullmatch(line):
        return None
    return in_passing(answer(turn, plan, Said(words.ISSUED_BY), (_HEAD,)))
