""" "… những hội nghị nào? Đã có ngày cụ thể chưa?": the second half, where the plan names no day.

The rule: only of a clause whose events all have no day yet; no day is reckoned or promised.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import texts
from handlers.questions.words import days_too as words
from handlers.turn.turn import Turn, with_notes
from handlers.values.messages import Outcome
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_ASKS = compiled(words.ASKS)
_SENTENCES, _WORD = compiled(r"[.?!;,\n]+"), compiled(r"\w+")


def beside(turn: Turn, heard: Heard, outcome: Outcome) -> Outcome:
    """That the plan names no day, above what it says of the events."""
    asked = outcome.conversation.asked
    if turn.inbound.group or not outcome.replies or asked is None or not asked.sections:
        return outcome
    if asked == turn.person.conversation.asked:
        return outcome
    *before, last = [one for one in _SENTENCES.split(heard.text) if _WORD.search(one)] or [""]
    if not before or _ASKS.search(" ".join(_WORD.findall(fold(last)))) is None:
        return outcome
    plan = next((one for one in turn.office.plans if one.id == asked.plan), turn.plan)
    told = asked.sections[: asked.shown]
    held = [one for one in plan.events if one.section in told]
    days = turn.office.event_dates.get(plan.id, {})
    if not held or any(one.id in days or not one.office_sets_date for one in held):
        return outcome
    first, *others = outcome.replies
    return replace(outcome, replies=(with_notes((texts.NO_DAYS_YET,), first), *others))
