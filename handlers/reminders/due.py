"""Which reminders are due: a pure function of a listener, the events and the time.

The rule: rows decide, not timers. Whatever was due while the program was down is found again at
the next tick; of several late reminders of one occurrence only the latest is sent, the others are
recorded as missed with the reason.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from handlers.values.state import Subscription
from knowledge.plan.events import Event, occurrence

LOOK_BACK = timedelta(days=40)
Verdict = Literal["send", "missed"]


@dataclass(frozen=True)
class Due:
    """One reminder whose time has come; `reason` says why a missed one is not sent."""

    key: str
    event: Event
    occurs_on: date
    days_before: int
    due_at: datetime
    verdict: Verdict
    reason: str = ""


def key_of(event: Event, occurs_on: date, days_before: int) -> str:
    """The reminder's identity: one per event, occurrence and days-before."""
    return f"{event.id}/{occurs_on.isoformat()}/{days_before}"


def correction_key(event: Event, corrected: int, new: date | None) -> str:
    """The correction's identity: `corrected` is how many of this event the person had before.

    So a date that moves to and fro is corrected each time, and one move only once.
    """
    return f"{event.id}/{corrected}{_news(new)}"


def tells(key: str, new: date | None) -> bool:
    """Whether a correction with this key says that `new` is the day (None: there is none)."""
    return key.endswith(_news(new))


def _news(new: date | None) -> str:
    return f"/{new.isoformat() if new else 'none'}/correction"


def is_stale(event: Event, told: date, set_date: date | None) -> bool:
    """Whether a day people were told is not a day of the event any more."""
    return occurrence(event, told, set_date) != told


def due_reminders(
    subscription: Subscription,
    events: Iterable[Event],
    set_dates: Mapping[str, date],
    known: frozenset[str],
    now: datetime,
) -> list[Due]:
    """Everything due by `now` (aware local time) and not `known` yet, earliest first."""
    if in_quiet_hours(subscription, now):
        return []
    found: list[Due] = []
    for event in wanted(subscription, events):
        for day in occurrences_around(event, set_dates.get(event.id), subscription, now):
            found += _due_of(subscription, event, day, known, now)
    return sorted(found, key=lambda due: due.due_at)


def wanted(subscription: Subscription, events: Iterable[Event]) -> Iterator[Event]:
    """The events this person chose; all of them when none was singled out."""
    return (event for event in events if not subscription.events or event.id in subscription.events)


def occurrences_around(
    event: Event, set_date: date | None, subscription: Subscription, now: datetime
) -> Iterator[date]:
    """Occurrences from a little before now to the furthest reminder ahead."""
    first = max((now - LOOK_BACK).date(), subscription.since.astimezone(now.tzinfo).date())
    last = now.date() + timedelta(days=max(subscription.days_before, default=0))
    day = occurrence(event, first, set_date)
    while day is not None and day <= last:
        yield day
        day = occurrence(event, day + timedelta(days=1), set_date)


def _due_of(
    subscription: Subscription, event: Event, day: date, known: frozenset[str], now: datetime
) -> list[Due]:
    """The due reminders of one occurrence; all but the latest are superseded."""
    late = []
    for days_before in sorted(subscription.days_before, reverse=True):
        due_at = due_time(subscription, day, days_before, now)
        key = key_of(event, day, days_before)
        if subscription.since <= due_at <= now and key not in known:
            late.append((key, days_before, due_at))
    made = []
    for place, (key, days_before, due_at) in enumerate(late):
        reason = _reason(subscription, day, now, last=place == len(late) - 1)
        verdict: Verdict = "missed" if reason else "send"
        made.append(Due(key, event, day, days_before, due_at, verdict, reason))
    return made


def _reason(subscription: Subscription, day: date, now: datetime, *, last: bool) -> str:
    """Why a due reminder is not sent any more; empty when it is."""
    if day < now.date():
        return "event-past"
    if not last:
        return "superseded"
    if subscription.paused_until and now.date() <= subscription.paused_until:
        return "paused"
    return ""


def due_time(subscription: Subscription, day: date, days_before: int, now: datetime) -> datetime:
    """When a reminder is due: the chosen hour, moved to the end of quiet hours if within them."""
    at = subscription.at
    if _quiet(subscription, at):
        at = subscription.quiet_to
    return datetime.combine(day - timedelta(days=days_before), at, tzinfo=now.tzinfo)


def in_quiet_hours(subscription: Subscription, now: datetime) -> bool:
    """Tell whether this person is not to be written to right now."""
    return _quiet(subscription, now.time())


def next_moment(subscription: Subscription, now: datetime) -> datetime:
    """When this person may be written to: now, or at the end of their quiet hours."""
    if not in_quiet_hours(subscription, now):
        return now
    morning = datetime.combine(now.date(), subscription.quiet_to, tzinfo=now.tzinfo)
    return morning if morning > now else morning + timedelta(days=1)


def _quiet(subscription: Subscription, at: time) -> bool:
    start, end = subscription.quiet_from, subscription.quiet_to
    if start == end:
        return False
    return start <= at < end if start < end else at >= start or at < end


def next_due(
    subscription: Subscription,
    events: Iterable[Event],
    set_dates: Mapping[str, date],
    now: datetime,
) -> tuple[Event, datetime] | None:
    """The next reminder that will come, for showing it."""
    coming = [
        (due_time(subscription, day, days_before, now), event)
        for event in wanted(subscription, events)
        for day in _next_two(event, set_dates.get(event.id), now.date())
        for days_before in subscription.days_before
    ]
    ahead = [(at, event) for at, event in coming if at > now]
    if not ahead:
        return None
    at, event = min(ahead, key=lambda pair: pair[0])
    return event, at


def _next_two(event: Event, set_date: date | None, today: date) -> Iterator[date]:
    """This occurrence and the one after: the first may have only past reminders left."""
    day = occurrence(event, today, set_date)
    if day is not None:
        yield day
        after = occurrence(event, day + timedelta(days=1), set_date)
        if after is not None:
            yield after
