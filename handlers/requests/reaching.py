"""How the office is reached: its number and address where they are known, else a call back.

The rule: a number is told only where the office gave it; asking for it passes nothing on.
"""

import re

from handlers.acts.heard import Heard
from handlers.questions import ask
from handlers.questions.judging import answers_alone
from handlers.requests import calling, texts
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.words import reaching as words
from handlers.values.effects import NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import fold

MOST_WORDS = 16
_ADDRESS = re.compile(words.ADDRESS_OF_OFFICE)
_BODY, _TELEPHONE = re.compile(words.BODY), re.compile(r"\b\d{4}[. ]?\d{3}")
_NUMBER, _WHOM = re.compile(words.NUMBER_OF_OFFICE), re.compile(words.WHOM)
_ELSE, _OWN_WISH = re.compile(words.SOMETHING_ELSE), re.compile(words.CALL_ME)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """A wish for somebody; None where it is for a number that stands in the plan."""
    numbers = turn.idle and _NUMBER.search(heard.unsigned) is not None
    return None if numbers and answers_alone(turn, heard) else calling.wished(turn, heard)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Số máy liên minh", "muốn hỏi trực tiếp thì gặp ai"; None for everything else."""
    said = heard.unsigned
    if turn.inbound.group or len(said.split()) > MOST_WORDS or _ELSE.search(said):
        return None
    located = turn.plan.organisation.address is not None and _ADDRESS.search(said) is not None
    asks = located or _NUMBER.search(said) or (_WHOM.search(said) and not _OWN_WISH.search(said))
    if not asks or heard.affair == "unanswered":
        return None  # "Gọi số liên minh không được": the number is known.
    answer = ask.ask(turn, heard)
    offered = {choice.key for reply in answer.replies for choice in reply.choices}
    if turn.office.entries.get(turn.plan.id) and "fb:good" in offered:
        return None  # The staff have answered it.
    body, another = turn.plan.organisation, _names_another(turn, heard)
    if another and any(_TELEPHONE.search(reply.text) for reply in answer.replies):
        return None  # The plan gives theirs.
    told = texts.reached(office=body.office, phone=body.phone, address=body.address)
    told = texts.not_theirs(reached=told) if another else told
    call = (Choice("go:meet-staff", texts.CALL_ME),) if turn.idle else ()
    # What is not known here is the staff's to know.
    noted = () if body.phone or body.address else answer.effects
    effects = tuple(one for one in noted if isinstance(one, NoteQuestion))
    return in_passing(stay(turn, Reply(told, call), effects=effects))


def _names_another(turn: Turn, heard: Heard) -> bool:
    """Whether the number of a body is asked for that a plan as it comes names beside the office."""
    plan = turn.plan
    if turn.office.matchers[plan.id].as_it_comes is None:
        return False
    own = fold(f"{plan.organisation.office} {plan.organisation.name}")
    named = (found["body"] for found in _BODY.finditer(heard.unsigned))
    return any(one not in own and f" {one} " in plan.folded for one in named)
