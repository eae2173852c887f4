"""A question about a whole part of the plan ("htx phải làm gì"): one list, and where it stands.

The rule: the lines are prepared with the plan; nothing is said that no clause of the part holds.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import texts
from handlers.questions.clauses import cite_part, section_choice
from handlers.questions.judging import remembered
from handlers.questions.words.around import WELL_LED
from handlers.turn.turn import Turn, in_passing
from handlers.values.effects import CountQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS = 30
_WELL_LED = compiled(WELL_LED, re.IGNORECASE)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """Told wherever it is asked; None for everything else."""
    told = answer(turn, heard)
    return in_passing(told) if told is not None else None


def answer(turn: Turn, question: Said) -> Outcome | None:
    """The list of the part; None when no part is asked about whole."""
    plan = turn.plan
    question = question.part(_WELL_LED.sub("", nfc(question.text)))
    if len(question.unsigned.split()) > MOST_WORDS:
        return None
    whole = next((one for one in plan.wholes if one.is_asked(question)), None)
    if whole is None:
        return None
    text = texts.whole(short=whole.short, items=whole.items, citation=cite_part(plan, whole.part))
    choices = (
        *(section_choice(plan, section) for section in whole.sections),
        Choice("fb:good", texts.GOOD),
        Choice("fb:wrong", texts.WRONG),
    )
    shown = len(whole.sections)
    asked = remembered(turn, question, plan, whole.sections, text, shown)
    conversation = replace(turn.person.conversation, asked=asked)
    return Outcome(conversation, (Reply(text, choices),), (CountQuestion("answered"),))
