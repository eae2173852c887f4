"""What questions about the plan bring into the house: clauses to open, verdicts, the staff.

The rule: nothing decides here; each entry names the function that does.
"""

import re

from handlers.acts.heard import Heard
from handlers.questions import ask, wholes
from handlers.questions.dated import another_year, claimed
from handlers.questions.judging import is_told, spoken_of
from handlers.questions.standing import (
    copy,
    days_too,
    follows,
    lunar,
    mentioned,
    parts,
    that_one,
    whence,
    who_runs,
)
from handlers.turn import texts as common
from handlers.turn.dialog import Subject
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome

# A list has more clauses than are related to an answer.
LEAST_OF_LIST = 4
_PLACES = {"nhat": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5}
_NTH = re.compile(
    r"^(?:(?:the|vay|con|cho|xem|noi|giai thich)\b ?)*(?:viec|y|muc|nhiem vu|cai) (?:thu|so)"
    rf" (?P<place>[1-9]\d?|{'|'.join(_PLACES)})\b"
)


def _more(turn: Turn, heard: Heard) -> Outcome:
    """The whole clause of the last answer; after none the words are a question themselves."""
    told = ask.more(turn)
    return in_passing(told) if told else ask.ask(turn, heard)


def _nth(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Việc thứ tư nói rõ hơn xem nào" below the list of a part: that clause of it."""
    named = _NTH.search(heard.unsigned)
    offered = [key for key, _ in turn.person.conversation.offered]
    clauses = [key for key in offered if key.startswith("sec:")]
    last = spoken_of(turn) if named is not None else None
    place = (_PLACES.get(named["place"]) or int(named["place"])) if named is not None else 0
    if last is not None and is_told(last) and last.shown > 1 and place <= last.shown:
        return in_passing(ask.full_text(turn, last.plan, last.sections[place - 1]))
    # Only below an answer: elsewhere clauses are guesses.
    if named is None or "fb:good" not in offered:
        return None
    if len(clauses) < LEAST_OF_LIST or place > len(clauses):
        # What is counted stands in the clause itself, which is shown whole.
        told = ask.more(turn) if spoken_of(turn) is not None else None
        return in_passing(told) if told is not None else None
    _, plan, section = clauses[place - 1].split(":", 2)
    return in_passing(ask.section(turn, plan, section))


SUBJECT = Subject(
    choices={
        "sec": lambda turn, plan, section: in_passing(ask.section(turn, plan, section)),
        "full": lambda turn, plan, section: in_passing(ask.full_text(turn, plan, section)),
        "rest": lambda turn, plan, section: in_passing(
            ask.full_text(turn, plan, section, rest=True)
        ),
        "part": parts.chosen,
        "fb": lambda turn, verdict, _: in_passing(ask.feedback(turn, verdict)),
    },
    commands={
        "ask": lambda turn, _: in_passing(stay(turn, common.ASK_ANYTHING)),
        "ask-staff": lambda turn, _: in_passing(ask.ask_staff(turn)),
        "more": _more,
        "wrong": lambda turn, _: in_passing(ask.feedback(turn, "wrong")),
    },
    words=(
        lunar.asked,
        that_one.asked,
        whence.asked,
        follows.asked,
        parts.asked,
        who_runs.asked,
        another_year.asked,
    ),
    asides=(
        _nth,
        ask.below_offer,
        copy.asked,
        wholes.asked,
        claimed.asked,
        mentioned.asked,
    ),
    beside=(days_too.beside,),
)
