"""Whether one can still register ("năm nay còn đăng ký không"): the state of today, and the way in.

The rule: the end of the movement is never told as the last day to register.
"""

from handlers.acts.heard import Heard
from handlers.questions.clauses import name_of
from handlers.questions.judging import answers_alone, is_stated, spoken_of
from handlers.registrations import opening
from handlers.registrations.asked import admission, texts
from handlers.registrations.asked.clause import BEGIN_NOW, with_way_in
from handlers.registrations.asked.terms import trust_texts
from handlers.registrations.asked.words import still_open as words
from handlers.reminders.calendar_asked import deadline_said
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
WAYS_IN = frozenset(("go:register", BEGIN_NOW))
_MAY_ASK, _ASKS, _HOW = map(compiled, (words.MAY_ASK, words.ASKS, words.HOW))
_HERE, _LATE, _OF_REPORTS = map(compiled, (words.HERE, words.LATE, words.OF_REPORTS))
_MAY_BE_DAY, _ON_A_DAY = compiled(words.MAY_BE_DAY), compiled(words.ON_A_DAY)
_MAY_BE_LATE = compiled(r"\b(?:muon|tre|cham|qua han|sau han|het han)\b")
_IN_PLAN = compiled(words.LATE_IN_PLAN)
_MAY_BE_HOW, _OF_REGISTERING = compiled(words.MAY_BE_HOW), compiled(words.OF_REGISTERING)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """What holds today; below the way in also how it goes. None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or len(plain.split()) > MOST_WORDS:
        return None
    if _MAY_BE_HOW.search(plain) and _HOW.fullmatch(plain) and _of_registering(turn):
        return admission.how(turn, heard)
    if _MAY_BE_LATE.search(plain) and _LATE.fullmatch(plain):
        # A plan may say what follows, but not one without a word of it.
        speaks = _IN_PLAN.search(turn.plan.folded) is not None
        stated = speaks and (answers_alone(turn, heard) or is_stated(turn, heard))
        return None if stated else _late(turn, heard)
    if _MAY_BE_DAY.search(plain) and _ON_A_DAY.fullmatch(plain):
        stated = answers_alone(turn, heard) or is_stated(turn, heard)
        return None if stated else opening.closed_today(turn) or _open(turn)
    if not _MAY_ASK.search(plain):
        return None
    if _ASKS.fullmatch(plain):
        return opening.closed_today(turn) or _open(turn)
    return admission.how(turn, heard) if _HERE.fullmatch(plain) else None


def _late(turn: Turn, heard: Heard) -> Outcome:
    """What is known of the last day, and that nothing is said of being late."""
    office, reports = turn.plan.organisation.office, _OF_REPORTS.search(heard.unsigned) is not None
    until = "" if reports else deadline_said(turn)
    text = trust_texts.late(
        plan=name_of(turn.plan), until=until or "", reports=reports, office=office
    )
    return in_passing(stay(turn, text))


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
