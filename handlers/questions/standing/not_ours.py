"""A question of the office's and one of the weather or the market in one message.

The rule: the first is answered as if it stood alone, the other is said to be unknown; with a wish
beside it nothing is taken apart.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import several, texts
from handlers.questions.answering import single
from handlers.questions.words.around import BESIDE, BETWEEN, LED_ON
from handlers.turn.dialog import Listening
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

MOST_CHARS = 300
_BESIDE, _BETWEEN, _LED = compiled(BESIDE), compiled(BETWEEN), compiled(LED_ON)
_ASKS = frozenset(("question", "off-topic", "help"))


def asked(
    turn: Turn, heard: Heard, *, affair: Listening, asides: Sequence[Listening]
) -> Outcome | None:
    """The answer to what is ours, and what is not; else those to several questions of ours."""
    alone = None if turn.inbound.group else _without_others(turn, heard, affair, asides)
    return alone or several.asked(turn, heard, affair=affair, asides=asides)


def _without_others(
    turn: Turn, heard: Heard, affair: Listening, asides: Sequence[Listening]
) -> Outcome | None:
    if not turn.idle or len(heard.text) > MOST_CHARS or not _BESIDE.search(heard.unsigned):
        return None
    parts = [_LED.sub("", part.strip()) for part in _BETWEEN.split(heard.text) if part.strip()]
    beside = [part for part in parts if _is_beside(turn, Heard(part))]
    ours = ", ".join(part for part in parts if part not in beside)
    rest = Heard(ours, None, heard.at)
    asks = rest.asks or rest.may_ask or rest.asks_whether
    if not beside or not ours or not asks or rest.wish is not None or rest.meant.act not in _ASKS:
        return None
    outcome = _answered(turn, rest, affair, asides)
    if not outcome.replies:
        return None
    first, *others = outcome.replies
    text = f"{first.text}\n\n{texts.not_ours(parts=beside)}"
    return in_passing(replace(outcome, replies=(replace(first, text=text), *others)))


def _is_beside(turn: Turn, part: Heard) -> bool:
    """Whether it is of the weather or the market, and of no plan that names it."""
    matcher = turn.office.matchers[turn.plan.id]
    named = matcher.as_it_comes is not None and matcher.names(part)
    return _BESIDE.search(part.unsigned) is not None and not named


def _answered(turn: Turn, rest: Heard, affair: Listening, asides: Sequence[Listening]) -> Outcome:
    told = several.asked(turn, rest, affair=affair, asides=asides)
    told = told or next((one for tell in asides if (one := tell(turn, rest)) is not None), None)
    told = told or affair(turn, rest) or several.of_plan(turn, rest)
    return told or several.partly(turn, rest, affair=affair, asides=asides) or single(turn, rest)
