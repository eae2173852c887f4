"""The last day to register, where nothing else is asked: of the clause that gives the day set.

The rule: the day is the plan's as the clerk has left it; another body's day to pass a list on, in
a clause that speaks of registering too, is none.
"""

from dataclasses import replace
from re import Pattern

from handlers.questions.words import registering as words
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement, Match
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_ASKS = compiled(words.ASKS)


def by_field(plan: Plan, question: Said, judgement: Judgement) -> Judgement:
    """The judgement, led by the clause with the day that is set for registering."""
    day, said = plan.registration_deadline, question.unsigned
    asks = day is not None and _ASKS.search(said) and words.OF_IT.issuperset(said.split())
    if day is None or not asks:
        return judgement
    written = compiled(words.written(day=day.day, month=day.month, year=day.year))
    giving = [one for one, text in plan.texts.items() if _gives(fold(text), written)]
    found = [match.section for match in judgement.matches]
    if not giving:
        return judgement
    first = next((one for one in found if one in giving), giving[0])
    others = tuple(match for match in judgement.matches if match.section != first)
    return replace(judgement, outcome="answer", topic=None, matches=(Match(first, 1.0), *others))


def _gives(text: str, written: Pattern[str]) -> bool:
    return words.REGISTERING in text and written.search(text) is not None
