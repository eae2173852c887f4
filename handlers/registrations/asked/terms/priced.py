"""Whether a question for a price is about something that the plan has a price for.

The rule: what costs nothing here is registering and writing; a thing of the plan's is the plan's.
"""

from handlers.acts.heard import Heard
from handlers.questions.judging import is_of_answer, judge
from handlers.questions.words.judging import OF_COSTS
from handlers.registrations.asked.terms.words import prices
from handlers.registrations.words.consenting import COSTS
from handlers.turn.turn import Turn
from knowledge.plan.plan import Section
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_COSTS, _PRICED, _WORD = compiled(COSTS), compiled(prices.PRICED), compiled(r"\w+")
_PARTS = compiled(prices.PARTS)
_NEAREST, _OF_THING = 3, 2
# "Tiền thuê hội trường": one word alone may be a slip.
_SOMETHING_ELSE = 2


def by_plan(turn: Turn, heard: Heard) -> bool:
    """Whether it asks what something else costs, or what a near clause has a price for."""
    if is_of_answer(turn, heard, OF_COSTS):
        return True
    things = frozenset(_COSTS.sub(" ", heard.unsigned).split()) - prices.BESIDE
    if not turn.idle or not things:
        return False
    if _is_something_else(heard):
        return True
    plan, judgement = judge(turn, heard)
    near = (one.section for one in judgement.matches[:_NEAREST] if one.section in plan.sections)
    return any(_prices(plan.sections[section], things) for section in near)


def _is_something_else(heard: Heard) -> bool:
    """Whether the part of the line that asks for a price names neither registering nor writing."""
    parts = [heard.part(one).unsigned for one in _PARTS.split(heard.text) if one.strip()]
    asking = [one for one in parts if _COSTS.search(one)] or [heard.unsigned]
    left = ({*_COSTS.sub(" ", one).split()} - prices.BESIDE - prices.OURS for one in asking)
    return any(len(words) >= _SOMETHING_ELSE for words in left)


def _prices(section: Section, things: frozenset[str]) -> bool:
    """Whether it has a price and two words of the thing, or the only one, in itself or above."""
    text = fold(section.text)
    words = set(_WORD.findall(f"{text} {fold(' '.join(section.under))}"))
    return bool(_PRICED.search(text)) and len(things & words) >= min(_OF_THING, len(things))
