"""Days between which no reminder is wished for: "tháng 4 từ 14 tới hết 25 tui về quê, đừng nhắc".

The rule: days off with an end never end the reminders; what cannot be kept is said, and all stays.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from handlers.reminders import texts
from handlers.reminders.due import next_due
from handlers.reminders.said import once
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.moment import day_of
from handlers.reminders.words import away as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.moments import moments_of
from handlers.values.effects import SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.said import Said

_DAYS, _HERE = re.compile(words.DAYS), re.compile(words.MONTH)
# Settings know only the end of a pause: it may begin now where nothing comes before its first day.
SOON = timedelta(days=7)


def days_off(turn: Turn, said: Said) -> Outcome | None:
    """Keep the days off, or say honestly what can be done; None where no two days are said."""
    span = _span(turn, said)
    if span is None:
        return None
    start, end = span
    chosen = turn.person.subscription
    if chosen is None:
        return in_passing(stay(turn, texts.NOT_ON))
    dates = turn.office.event_dates.get(turn.plan.id, {})
    following = next_due(chosen, turn.plan.events, dates, turn.now)
    comes_before = following is not None and following[1].date() < start
    if start > turn.today and (comes_before or start - turn.today > SOON):
        reply = Reply(spoken_texts.not_off_yet(start=start, end=end), once.ADJUST)
        return in_passing(stay(turn, reply))
    paused = SaveSubscription(replace(chosen, paused_until=end))
    return in_passing(stay(turn, Reply(texts.paused(until=end), once.ADJUST), effects=(paused,)))


def _span(turn: Turn, said: Said) -> tuple[date, date] | None:
    line = moments_of(said).line
    found = _DAYS.search(line)
    if found is None:
        return None
    here = _HERE.search(line)
    month = found["month"] or (here["month"] if here else None)
    first = found["first"]
    start = turn.today if first in words.NOW else day_of(turn, _dated(first, month))
    end = day_of(turn, _dated(found["last"], month))
    return (start, end) if start and end and turn.today < end and start <= end else None


def _dated(day: str, month: str | None) -> str:
    """ "14" of "tháng 4" is "14/4"; any other day stands for itself."""
    if day.isdigit():
        return f"{day}/{month}" if month else ""
    return day.replace(" ", "") if "/" in day else day
