"""What a wish turns on for whoever is reminded of nothing yet: the events, days and hour it says.

The rule: exactly what is wished and nothing beside it; the consent names these settings, and the
yes to it stores them.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from handlers.acts.meaning import Slots
from handlers.acts.slots.moment.days import DATE, NOT_THEN, refused
from handlers.reminders.due import at_hour
from handlers.reminders.said.moment import day_of, time_of
from handlers.reminders.said.named import NamedEvent, coming, events_named, events_on
from handlers.reminders.words.foreseen import MEETINGS, ON_THE_DAY
from handlers.turn.turn import Turn
from handlers.typed.moments import moments_of
from handlers.values.reminding.settings import Subscription
from knowledge.typed.said import Said

# An event that soon after a day is what is to be thought of on that day.
SOON_AFTER = timedelta(days=31)
_ON_THE_DAY = re.compile(ON_THE_DAY)


def begun(turn: Turn, said: Said, slots: Slots) -> Subscription:
    """The settings that a wish begins; who names one event or day is not reminded of all others."""
    chosen = Subscription(since=turn.now)
    if slots.hour is not None:
        chosen = at_hour(chosen, time_of(slots.hour))
    days = tuple(sorted(set(slots.days_before), reverse=True))
    found = named(turn, said, slots)
    if not found:
        return replace(chosen, days_before=days or chosen.days_before)
    on = day_of(turn, slots.date) if slots.date else None
    exact = on is not None or slots.hour is not None or _ON_THE_DAY.search(moments_of(said).line)
    first = found[0].day
    if not days and on is not None and first is not None and on < first:
        # "Nhắc đại hội vào 10/5": on a day of one's own before it.
        days = ((first - on).days,)
    events = tuple(one.event.id for one in found)
    return replace(
        chosen, events=events, days_before=days or ((0,) if exact else chosen.days_before)
    )


def named(turn: Turn, said: Said, slots: Slots) -> tuple[NamedEvent, ...]:
    """The events of a wish: those of the days it names, else those it calls by a name."""
    several = days_named(turn, said)
    if len(several) > 1:
        return tuple(one for day in several for one in events_on(turn, day))
    on = day_of(turn, slots.date) if slots.date else None
    found = events_named(turn, slots.event) if slots.event else ()
    # "Kỷ niệm 19/5": no event is called so, and the day has one. Whoever names one thing is never
    # reminded of everything.
    found = found or of_the_day(turn, on)
    if slots.event == MEETINGS:
        return found
    # "11/4 Ngày HTX": the name fits a day in July, too.
    return of_one_day(found, on)


def of_the_day(turn: Turn, on: date | None) -> tuple[NamedEvent, ...]:
    """What falls on the day, else what comes soon after it."""
    if on is None:
        return ()
    return events_on(turn, on) or coming(turn, on, on + SOON_AFTER)


def of_one_day(found: Iterable[NamedEvent], on: date | None) -> tuple[NamedEvent, ...]:
    """Of several the ones on that day, else of the first day there is: they are told together."""
    events = tuple(found)
    that_day = tuple(one for one in events if on is not None and one.day == on)
    return that_day or tuple(one for one in events if one.day == events[0].day)


def days_named(turn: Turn, said: Said) -> tuple[date, ...]:
    """The days that are named by their numbers and have something on, in the order said."""
    line, typed = moments_of(said).line, moments_of(said).typed
    found = (one for one in DATE.finditer(line) if one["day"] and "/" in one["day"])
    wanted = (
        day_of(turn, typed(one.start("day"), one.end("day")))
        for one in found
        if not refused(line, one.start()) and not NOT_THEN.match(line, one.end())
    )
    return tuple(dict.fromkeys(day for day in wanted if day is not None and events_on(turn, day)))
