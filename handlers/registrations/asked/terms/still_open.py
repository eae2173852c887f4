"""Whether one can still register ("năm nay còn đăng ký không"): the state of today, and the way in.

The rule: the end of the movement is never told as the last day to register.
"""

from handlers.acts.heard import Heard
from handlers.questions.judging import spoken_of
from handlers.registrations import opening
from handlers.registrations.asked import admission, texts
from handlers.registrations.asked.clause import BEGIN_NOW, with_way_in
from handlers.registrations.asked.words import still_open as words
from handlers.reminders.calendar_asked import deadline_said
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
WAYS_IN = frozenset(("go:register", BEGIN_NOW))
_MAY_ASK, _ASKS, _HOW = map(compiled, (words.MAY_ASK, words.ASKS, words.HOW))
_MAY_BE_HOW, _OF_REGISTERING = compiled(words.MAY_BE_HOW), compiled(words.OF_REGISTERING)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """What holds today; below the way in also how it goes. None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or len(plain.split()) > MOST_WORDS:
        return None
    if _MAY_BE_HOW.search(plain) and _HOW.fullmatch(plain) and _of_registering(turn):
        return admission.how(turn, heard)
    if not _MAY_ASK.search(plain) or not _ASKS.fullmatch(plain):
        return None
    return opening.closed_today(turn) or _open(turn)


def _of_registering(turn: Turn) -> bool:
    """Whether the way in is offered right above, or registering was asked about."""
    if not WAYS_IN.isdisjoint(dict(turn.person.conversation.offered)):
        return True
    before = spoken_of(turn)
    return before is not None and _OF_REGISTERING.search(fold(before.question)) is not None


def _open(turn: Turn) -> Outcome | None:
    period = turn.plan.period
    if not turn.plan.reviewed or (period.end and period.is_over(turn.today)):
        return None
    until = deadline_said(turn)
    if not until:
        left = (period.end - turn.today).days if period.end else 0
        until = texts.no_last_day(end=period.end, days=left)
    return with_way_in(turn, texts.still_open(until=until))
