""" "1 htx đăng ký được mấy người", "đăng ký cho 2 htx được không": how much one registration holds.

The rule: where a plan sets a bound itself the plan answers.
"""

from handlers.acts.heard import Heard
from handlers.questions.clauses import name_of
from handlers.questions.judging import answers_alone
from handlers.registrations.asked.clause import with_way_in
from handlers.registrations.asked.wanting import texts as wanted_texts
from handlers.registrations.asked.wanting.words import how_many as words
from handlers.registrations.form.rows import MAX_PEOPLE
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 22
_MAY_ASK, _HOW_MANY = compiled(words.MAY_ASK), compiled(words.HOW_MANY)
_TWO_UNITS, _BOUND = compiled(words.TWO_UNITS), compiled(words.BOUND)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """How many persons, honours and units; None for everything else."""
    plain = heard.unsigned
    if turn.inbound.group or not _MAY_ASK.search(plain) or len(plain.split()) > MOST_WORDS:
        return None
    if _TWO_UNITS.fullmatch(plain):
        return _told(turn, wanted_texts.TWO_UNITS)
    if not _HOW_MANY.fullmatch(plain) or answers_alone(turn, heard):
        return None
    if any(_BOUND.search(one.text.lower()) for one in turn.plan.sections.values()):
        return None
    return _told(turn, wanted_texts.how_many(plan=name_of(turn.plan), people=MAX_PEOPLE))


def _told(turn: Turn, text: str) -> Outcome:
    return with_way_in(turn, text) if turn.idle else in_passing(stay(turn, Reply(text)))
