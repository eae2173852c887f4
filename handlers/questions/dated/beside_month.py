"""A month said beside a thing of the plan: how that is from then on, and not what is on then.

The rule: only a plan as it comes is looked at, and whoever asks what is on has the calendar.
"""

from handlers.acts.heard import Heard
from handlers.questions.words import beside_month as words
from handlers.turn.turn import Turn
from knowledge.typed.repeats import compiled

_ASKS, _MONTH, _IS_ON = compiled(words.ASKS), compiled(words.MONTH), compiled(words.WHAT_IS_ON)


def names_thing(turn: Turn, heard: Heard) -> bool:
    """ "Lãi suất sau tháng 7 thế nào": what stands beside the month is named by the plan."""
    line, matcher = heard.unsigned, turn.office.matchers[turn.plan.id]
    named = matcher.as_it_comes
    if named is not None and named.numberings.places(heard):
        return True  # "Đợt 2 từ ngày mấy" is no question about today.
    if matcher.touches(heard) and not heard.meant.slots.event:
        return True
    if not _ASKS.search(line) or _IS_ON.search(line):
        return False
    rest = heard.part(" ".join(_MONTH.sub(" ", line).split()))
    return matcher.names(rest)
