""" "Thì chọn cái đó", "còn cái kia", where several things were told or offered.

The rule: what is meant is only guessed where one thing is left; else it is asked in one sentence.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import ask, texts
from handlers.questions.judging import is_told, spoken_of, still_asked
from handlers.questions.standing.words import that_one as words
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import LastQuestion
from knowledge.typed.repeats import compiled

_MAY_POINT = compiled(words.MAY_POINT)
_CHOSEN, _OTHER = compiled(words.CHOSEN), compiled(words.OTHER)
_HONOURS, _BOTH = "danh-hieu", 2


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The one that is left, else which is meant; None for everything else."""
    line = heard.unsigned
    if not turn.idle or turn.inbound.group or len(line.split()) > words.MOST_WORDS:
        return None
    last = spoken_of(turn) if _MAY_POINT.search(line) else None
    if last is None:
        return None
    if _OTHER.fullmatch(line) and is_told(last) and last.shown == _BOTH:
        return _told_of(turn, last)
    if not (_CHOSEN.fullmatch(line) or _OTHER.fullmatch(line)):
        return None
    plan = turn.office.plan(last.plan)
    if not is_told(last) and plan is not None:
        return in_passing(ask.only_offered(turn, plan, last))
    return in_passing(_which(turn, last))


def _told_of(turn: Turn, last: LastQuestion) -> Outcome:
    """The second of two that were told together."""
    return in_passing(ask.full_text(turn, last.plan, last.sections[1]))


def _which(turn: Turn, last: LastQuestion) -> Outcome:
    registers = last.topic == _HONOURS and turn.plan.registers
    choices = (Choice("go:register", common.MENU_REGISTER),) if registers else ()
    reply = Reply(texts.which_one(registers=registers), choices)
    memory = turn.person.conversation
    return Outcome(replace(memory, asked=still_asked(turn)), (reply,))
