"""Which reminders are due: a pure function of settings, the dated events and the time.

The rule: rows decide, not timers. Whatever was due while the program was down is found again at
the next look; of several late reminders of one day only the latest is sent, and none just before
today's own; the others are recorded as missed with the reason. People with equal settings are
decided on once, together.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile

from handlers.reminders.running import Days, holds, running_plans
from handlers.turn.turn import Office
from handlers.values.reminding.quiet import in_quiet_hours, quiet
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import Plan

# After a longer downtime the days that passed in it are not even recorded as missed.
LOOK_BACK = timedelta(days=40)
# Nobody hears the same twice within this time.
SOON = timedelta(hours=2)
PAST, SUPERSEDED, PAUSED = "event-past", "superseded", "paused"
# Everybody's own beginning is put aside, or no two people would have equal settings.
WHENEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Due:
    """One reminder and its time; `reason` says why it is not sent any more, empty when it is."""

    key: str
    event: Event
    occurs_on: date
    days_before: int
    due_at: datetime
    reason: str = ""


class Decider:
    """What is due at one moment (aware local time), for everybody."""

    def __init__(self, office: Office, now: datetime) -> None:
        self.plans = running_plans(office, now.date())
        self.now = now
        self._dates, self._audiences = office.event_dates, office.audiences
        self._decided: dict[Subscription, list[tuple[Plan, list[list[Due]]]]] = {}
        self._whom: dict[Subscription, Mapping[Audience, frozenset[str]]] = {}

    def due(
        self, chosen: Subscription, known: frozenset[str]
    ) -> Iterator[tuple[Plan, bool, list[Due]]]:
        """What one person has not got yet, of each plan; True for the plan of the day."""
        for plan, days in self.decided(chosen):
            if mine := narrow(days, chosen.since, known):
                yield plan, plan is self.plans[0], mine

    def days_of(self, plan: Plan) -> list[tuple[str, date]]:
        """The days the office has set for the plan's events."""
        return sorted(self._dates.get(plan.id, {}).items())

    def audiences_of(self, plan: Plan) -> list[tuple[str, Audience]]:
        """Whom events of the plan are for that are not for everybody."""
        return sorted(self._audiences.get(plan.id, {}).items(), key=lambda one: one[0])

    def whom(self, chosen: Subscription) -> Mapping[Audience, frozenset[str]]:
        """What such settings bring by now to people of some units only: the keys by audience."""
        settings = shared(chosen) if self._audiences else chosen
        if self._audiences and settings not in self._whom:
            self._whom[settings] = self._for_some(settings)
        return self._whom.get(settings, {})

    def _for_some(self, settings: Subscription) -> Mapping[Audience, frozenset[str]]:
        found: dict[Audience, frozenset[str]] = {}
        for plan, days in self.decided(settings):
            audiences = self._audiences.get(plan.id, {})
            for one in (due for day in days for due in day if due.event.id in audiences):
                audience = audiences[one.event.id]
                found[audience] = found.get(audience, frozenset()) | {one.key}
        return found

    def decided(self, chosen: Subscription) -> list[tuple[Plan, list[list[Due]]]]:
        """What such settings bring by now to whoever has had nothing of it, of each plan."""
        settings = chosen if chosen.since == WHENEVER else shared(chosen)
        if settings not in self._decided:
            self._decided[settings] = list(self._decide(settings))
        return self._decided[settings]

    def _decide(self, settings: Subscription) -> Iterator[tuple[Plan, list[list[Due]]]]:
        """Of the plan of the day, and of older ones as far as their time goes."""
        for plan in self.plans:
            dates = self._dates.get(plan.id, {})
            days = decide(settings, plan.events, dates, self.now)
            if plan is not self.plans[0]:
                days = [day for day in days if holds(plan, day[0].event, day[0].occurs_on, dates)]
            yield plan, days


def shared(chosen: Subscription) -> Subscription:
    """The settings as others may have them too: without the person's own beginning."""
    return replace(chosen, since=WHENEVER)


def decide(
    settings: Subscription, events: Iterable[Event], dates: Days, now: datetime
) -> list[list[Due]]:
    """What such settings bring by `now`: for every day of an event its reminders, in order."""
    if in_quiet_hours(settings, now):
        # Nothing is recorded either: when the quiet hours end it is found again, and still in time.
        return []
    first = (now - LOOK_BACK).date()
    last = now.date() + timedelta(days=max(settings.days_before, default=0))
    found = []
    for event in _wanted(settings, events):
        days = _days(event, dates.get(event.id), first)
        for day in takewhile(lambda day: day <= last, days):
            late = [one for one in _reminders(settings, event, day, now) if one.due_at <= now]
            if late and comes_soon(settings, day, now):
                late = [replace(one, reason=one.reason or SUPERSEDED) for one in late]
            found += [late] if late else []
    return found


def comes_soon(settings: Subscription, day: date, now: datetime) -> bool:
    """Whether today's own reminder of this day of an event comes soon: a late one is its twin.

    What comes hours later is no reason to keep silent now: the machine may be off by then.
    """
    before = (day - now.date()).days
    if before not in settings.days_before:
        return False
    return now < due_time(settings, day, before, now) <= now + SOON


def narrow(days: Iterable[list[Due]], since: datetime, known: frozenset[str]) -> list[Due]:
    """One person's share, earliest first: nothing of before `since`, nothing `known`."""
    mine: list[Due] = []
    for late in days:
        left = [one for one in late if one.due_at >= since and one.key not in known]
        for one in left:
            # What is past keeps that reason: it was missed, and not replaced by a later one.
            overtaken = one is not left[-1] and one.reason != PAST
            mine.append(replace(one, reason=SUPERSEDED) if overtaken else one)
    return sorted(mine, key=lambda one: one.due_at)


def ahead(
    settings: Subscription, events: Iterable[Event], dates: Days, now: datetime, times: int = 2
) -> Iterator[Due]:
    """What such settings still bring after `now`, of the next days of each event.

    Two, because the first may have only past reminders left.
    """
    for event in _wanted(settings, events):
        for day in islice(_days(event, dates.get(event.id), now.date()), times):
            yield from (one for one in _reminders(settings, event, day, now) if one.due_at > now)


def next_due(
    subscription: Subscription, events: Iterable[Event], set_dates: Days, now: datetime
) -> tuple[Event, datetime] | None:
    """The next reminder that will come, for showing it."""
    ever = ahead(subscription, events, set_dates, now)
    # What would come within a pause does not.
    coming = (one for one in ever if not subscription.paused_on(one.due_at.date()))
    first = min(coming, key=lambda one: one.due_at, default=None)
    return (first.event, first.due_at) if first else None


def key_of(event: Event, occurs_on: date, days_before: int) -> str:
    """The reminder's identity: one per event, occurrence and days-before."""
    return f"{event.id}/{occurs_on.isoformat()}/{days_before}"


def correction_key(event: Event, corrected: int, new: date | None) -> str:
    """The correction's identity: `corrected` is how many of this event the person had before.

    So a date that moves to and fro is corrected each time, and one move only once.
    """
    return f"{event.id}/{corrected}/{new.isoformat() if new else 'none'}/correction"


def is_stale(event: Event, told: date, set_date: date | None) -> bool:
    """Whether a day people were told is not a day of the event any more."""
    return occurrence(event, told, set_date) != told


def _wanted(settings: Subscription, events: Iterable[Event]) -> Iterator[Event]:
    """The events this person chose; all of them when none was singled out."""
    return (event for event in events if not settings.events or event.id in settings.events)


def _days(event: Event, set_date: date | None, first: date) -> Iterator[date]:
    """The days of an event from `first` on; a yearly one has no last."""
    day = occurrence(event, first, set_date)
    while day is not None:
        yield day
        day = occurrence(event, day + timedelta(days=1), set_date)


def _reminders(settings: Subscription, event: Event, day: date, now: datetime) -> Iterator[Due]:
    """All reminders of one day of an event, earliest first, as they would stand `now`."""
    reason = _reason(settings, day, now)
    for before in sorted(settings.days_before, reverse=True):
        at = due_time(settings, day, before, now)
        yield Due(key_of(event, day, before), event, day, before, at, reason)


def _reason(settings: Subscription, day: date, now: datetime) -> str:
    """Why nothing of this day is sent any more; empty when it is."""
    if day < now.date():
        return PAST
    return PAUSED if settings.paused_on(now.date()) else ""


def due_time(settings: Subscription, day: date, days_before: int, now: datetime) -> datetime:
    """When a reminder is due: the chosen hour, moved to the end of quiet hours if within them."""
    # The end on the same day, though an evening hour then comes earlier: never after the event.
    at = settings.quiet_to if quiet(settings, settings.at) else settings.at
    return datetime.combine(day - timedelta(days=days_before), at, tzinfo=now.tzinfo)


def at_hour(settings: Subscription, at: time) -> Subscription:
    """The settings with the hour that is wished; quiet hours that hold it give way."""
    changed = replace(settings, at=at)
    if not quiet(settings, at):
        return changed
    if at < settings.quiet_to:
        return replace(changed, quiet_to=at)
    # An hour for sending it: the clock looks at reminders now and then, and not to the second.
    later = (datetime.combine(date.min, at) + timedelta(hours=1)).time()
    return replace(changed, quiet_from=later)
