"""A greeting, answered as one: in the person's own way of speaking, and what there is in a line.

The rule: it says that it is a machine and how long messages are kept, asks for nothing, and takes
nothing of what somebody says of themself.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions.words.around import BEFORE
from handlers.talk import spoken, texts
from handlers.talk.address import called_as
from handlers.talk.introducing import only_introduces
from handlers.talk.words.greeting import (
    ASKED_AFTER,
    GREETS,
    MAY_GREET,
    NAMES_SELF,
    REGISTERS,
    WISHES_MORE,
)
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import EDGE

_ASKED_AFTER, _GREETS, _BEFORE = map(compiled, (ASKED_AFTER, GREETS, BEFORE))
_NAMES_SELF, _WISHES_MORE = compiled(NAMES_SELF, re.IGNORECASE), compiled(WISHES_MORE)
_BESIDE = (_GREETS, _BEFORE, _ASKED_AFTER)
_MAY_GREET, _REGISTERS = compiled(MAY_GREET), compiled(REGISTERS)
_CLAUSES = compiled(r"[.,;!?\n]+")
MOST_WORDS = 30


def greeted(turn: Turn, heard: Heard) -> Outcome:
    """Who this is to whoever comes first, a short word to whoever is known."""
    if turn.inbound.group:
        return stay(turn, common.GROUP_GREETING)
    kindly = _ASKED_AFTER.search(heard.unsigned) is not None
    if not (turn.idle and menu.is_new(turn)):
        listens = texts.LISTENING if turn.plan.registers else texts.LISTENING_ONLY
        text = texts.ONLY_A_MACHINE if kindly else listens
        return in_passing(stay(turn, Reply(text, menu.MENU if turn.idle else ())))
    text = texts.welcome(
        organisation=menu.organisation(turn),
        kindly=kindly,
        standing=menu.standing(turn) if _is_out_of_time(turn) else "",
        registers=turn.plan.registers,
    )
    first = menu.MENU[:2] if turn.plan.registers else (menu.MENU[0], menu.MENU[3])
    outcome = stay(turn, Reply(called_as(turn, text), first))
    return replace(outcome, conversation=replace(outcome.conversation, greeted=True))


def introduced(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Kính chào Liên minh, tôi là Lộc bên quỹ tín dụng": greeted, and no form is begun."""
    if not turn.idle or turn.inbound.group or len(heard.text.split()) > MOST_WORDS:
        return None
    if _names_self(heard):
        return greeted(turn, heard)
    # Cheap before dear: of what greets nowhere no clause is folded.
    if not _MAY_GREET.search(heard.unsigned):
        return None
    clauses = [one.strip(EDGE) for one in _CLAUSES.split(heard.plain) if one.strip(EDGE)]
    if not clauses or not _GREETS.fullmatch(clauses[0]):
        return None
    if _REGISTERS.search(heard.unsigned):
        return None  # "Em chào anh, em ở HTX Mai Sơn muốn đăng ký": the wish counts.
    only = all(any(each.fullmatch(one) for each in _BESIDE) for one in clauses)
    return greeted(turn, heard) if only else None


def told_of_self(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tôi là bí thư chi bộ thôn", "chị Hoa cho em số này": greeted, whatever it resembles."""
    tells = turn.idle and not turn.inbound.group and only_introduces(heard)
    # "Cháu là người thật à" begins like it.
    return greeted(turn, heard) if tells and spoken.said(turn, heard) is None else None


def _names_self(heard: Heard) -> bool:
    """ "Chào đồng chí. Tôi là Vân Anh, Trưởng phòng Kế hoạch": who it is, and nothing else."""
    if _NAMES_SELF.search(nfc(heard.text).replace(". ", ", ")) is None or "?" in heard.text:
        return False
    return _WISHES_MORE.search(heard.unsigned) is None


def _is_out_of_time(turn: Turn) -> bool:
    period = turn.plan.period
    return bool(period.end and period.is_over(turn.today)) or period.is_ahead(turn.today)
