"""A month said beside a thing of the plan: how that is from then on, and not what is on then.

The rule: only a plan as it comes is looked at, and whoever asks what is on has the calendar.
"""

import re

from handlers.acts.heard import Heard
from handlers.questions.words import beside_month as words
from handlers.turn.turn import Turn
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_ASKS, _MONTH, _IS_ON = compiled(words.ASKS), compiled(words.MONTH), compiled(words.WHAT_IS_ON)
_WHETHER, _WORD = compiled(words.WHETHER), compiled(r"[a-z]+")


def names_thing(turn: Turn, heard: Heard) -> bool:
    """ "Lãi suất sau tháng 7 thế nào": what stands beside the month is named by the plan."""
    line, matcher = heard.unsigned, turn.office.matchers[turn.plan.id]
    named = matcher.as_it_comes
    if named is not None and named.numberings.places(heard):
        return True  # "Đợt 2 từ ngày mấy" is no question about today.
    if matcher.touches(heard) and not heard.meant.slots.event:
        return True
    if named is not None and _asks_whether(turn, heard):
        return True
    if not _ASKS.search(line) or _IS_ON.search(line):
        return False
    rest = heard.part(" ".join(_MONTH.sub(" ", line).split()))
    return matcher.names(rest)


def _asks_whether(turn: Turn, heard: Heard) -> bool:
    """ "Tháng 7 có mở lớp không": no list of days, where the plan speaks of just that month, or the
    calendar of no such thing."""
    month = heard.meant.slots.month
    if not isinstance(month, int) or not _WHETHER.search(heard.unsigned):
        return False
    matter = set(_WORD.findall(heard.unsigned)) - words.OF_MONTH
    if not matter:
        return False
    # Of a whole date ("30 tháng 6") the calendar knows.
    written = re.compile(rf"(?<!\d )\bthang 0?{month}\b")
    texts = (fold(one) for one in turn.plan.texts.values())
    if any(written.search(one) and matter & set(_WORD.findall(one)) for one in texts):
        return True
    called = {one for event in turn.plan.events for one in _WORD.findall(fold(event.name))}
    return not matter & called
