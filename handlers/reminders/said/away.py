"""Days between which no reminder is wished for: "tháng 4 từ 14 tới hết 25 tui về quê, đừng nhắc".

The rule: days off with an end never end the reminders, and what comes before them still comes.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from handlers.acts.heard import Heard
from handlers.reminders import texts
from handlers.reminders.due import next_due
from handlers.reminders.said import once
from handlers.reminders.said.moment import day_of
from handlers.reminders.theirs import theirs
from handlers.reminders.words import away as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.moments import moments_of
from handlers.typed.times import end_of_span
from handlers.values.effects import SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MONTHS, MOST_CHARS = 12, 300
_DAYS, _HERE = compiled(words.DAYS), compiled(words.MONTH)
_REFUSED, _OTHERWISE = compiled(words.REFUSED), compiled(words.OTHERWISE)
_UNTIL, _END, _THIS = (compiled(one) for one in (words.UNTIL_DAY, words.END, words.THIS))
_TO_ITS_END = compiled(words.TO_ITS_END)
_SPAN = compiled(words.SPAN)
_MONTH, _TODAY = compiled(words.MONTH_SAID), compiled(words.TODAY)
_AGAIN_ON, _THROUGH = compiled(words.AGAIN_ON), compiled(words.THROUGH)


def days_off(turn: Turn, said: Said) -> Outcome | None:
    """Keep the days off, or say honestly what can be done; None where no two days are said."""
    span = _span(turn, said)
    if span is None:
        return None
    start, end = span
    chosen = turn.person.subscription
    if chosen is None:
        return in_passing(stay(turn, texts.NOT_ON))
    if start <= turn.today:
        paused, text = replace(chosen, paused_from=None, paused_until=end), texts.paused(until=end)
    else:
        paused = replace(chosen, paused_from=start, paused_until=end)
        dates = turn.office.event_dates.get(turn.plan.id, {})
        coming = next_due(paused, theirs(turn, turn.plan), dates, turn.now)
        before = texts.next_reminder(event=coming[0].name, on=coming[1].date()) if coming else None
        first = coming is not None and coming[1].date() < start
        text = texts.paused_later(start=start, until=end, next_one=before if first else None)
    effects = (SaveSubscription(paused),)
    return in_passing(stay(turn, Reply(text, once.ADJUST), effects=effects))


def refused(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tháng 4 đừng nhắc", "nghỉ nhắc tới hết tháng": a pause; None where nothing ends it."""
    chosen = turn.person.subscription
    if chosen is None or heard.asks or heard.asks_whether or len(heard.text) > MOST_CHARS:
        return None
    line = moments_of(heard).line
    if not _REFUSED.search(line) or _OTHERWISE.search(line):
        return None
    return days_off(turn, heard)


def _span(turn: Turn, said: Said) -> tuple[date, date] | None:
    line = moments_of(said).line
    found = _DAYS.search(line)
    if found is None:
        return _stretch(turn, line)
    here = _HERE.search(line)
    month = found["month"] or (here["month"] if here else None)
    first = found["first"]
    start = turn.today if first in words.NOW else day_of(turn, _dated(first, month))
    end = day_of(turn, _dated(found["last"], month))
    return (start, end) if start and end and turn.today < end and start <= end else None


def _stretch(turn: Turn, line: str) -> tuple[date, date] | None:
    """A month, a week, a quarter, a year, today, or up to a day that is named."""
    if not _REFUSED.search(line) or _OTHERWISE.search(line):
        return None
    today = turn.today
    until = _UNTIL.search(line)
    if until is not None:
        end = day_of(turn, until["day"].replace(" / ", "/"))
        if end is not None and _AGAIN_ON.search(line) and not _THROUGH.search(line):
            end -= timedelta(days=1)
        return (today, end) if end is not None and end >= today else None
    if _SPAN.search(line):
        return today, end_of_span(line, today) or today
    ending = _END.search(line)
    named, month = ending or _THIS.search(line), _MONTH.search(line)
    if named is None and month is not None:
        return _of_unit(today, "thang", month["which"])
    if named is not None:
        span = _of_unit(today, named["unit"], named["which"] or "nay")
        # "Tới hết tháng 6" begins now.
        return (today, span[1]) if span and _TO_ITS_END.search(named[0]) else span
    return (today, today) if _TODAY.search(line) else None


def _of_unit(today: date, unit: str, which: str) -> tuple[date, date] | None:
    """The rest of this month, week, quarter or year, the whole of the one that is named."""
    if unit == "tuan":
        end = today + timedelta(days=6 - today.weekday())
        later = which in words.NEXT
        return (end + timedelta(days=1), end + timedelta(days=7)) if later else (today, end)
    if unit == "nam":
        return today, date(today.year, 12, 31)
    length = 3 if unit == "quy" else 1
    number = int(which) if which.isdigit() else (today.month - 1) // length + 1
    number += which in words.NEXT
    last = number * length
    if not 1 <= last <= MONTHS or last < today.month:
        return None
    start = date(today.year, last - length + 1, 1)
    return max(today, start), date(today.year, last, monthrange(today.year, last)[1])


def _dated(day: str, month: str | None) -> str:
    """ "14" of "tháng 4" is "14/4"; any other day stands for itself."""
    if day.isdigit():
        return f"{day}/{month}" if month else ""
    return day.replace(" ", "") if "/" in day else day
