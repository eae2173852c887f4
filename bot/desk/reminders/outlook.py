"""What the reminder calendar will send: per day, event and people, and what a new date changes.

The rule: the same times as `handlers.reminders.due`; nothing is written, people stay masked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.reminders.due import due_time, is_stale, key_of, next_moment, wanted
from handlers.values.state import Subscription
from knowledge.plan.events import Event, occurrence
from storage.reminders.last_word import CLEARED
from storage.store import TOGETHER, DeliveryView, Listener

AHEAD = timedelta(days=60)
NAMES_SHOWN = 6
MASK = "***"
Names = Mapping[int, str]


@dataclass(frozen=True)
class Coming:
    """Reminders of one event on one day; `now` when they are late and go out at once."""

    on: date
    event: Event
    occurs_on: date
    days_before: int
    people: tuple[int, ...]
    now: bool = False

    def masked(self, names: Names) -> list[str]:
        """The first few people, as far as they may be shown."""
        return masked_names(self.people, names)

    @property
    def more(self) -> int:
        """How many people are not shown."""
        return max(len(self.people) - NAMES_SHOWN, 0)


@dataclass(frozen=True)
class Corrected:
    """One person who is told that `told` is not the day; None when they know of no day."""

    person_id: int
    told: date | None


@dataclass(frozen=True)
class Preview:
    """What a new date would send: reminders, and one correction each."""

    coming: tuple[Coming, ...]
    corrected: tuple[Corrected, ...]

    @property
    def reminded(self) -> int:
        """How many people are reminded at least once."""
        return len({person for one in self.coming for person in one.people})


def coming(
    listeners: Iterable[Listener],
    events: Iterable[Event],
    dates: Mapping[str, date],
    now: datetime,
    until: datetime,
) -> list[Coming]:
    """All reminders from now to `until`, by day."""
    chosen_events = tuple(events)
    groups: dict[tuple[date, str, date, int, bool], list[int]] = {}
    by_id = {event.id: event for event in chosen_events}
    for listener in listeners:
        if listener.subscription is None:
            continue
        for event in wanted(listener.subscription, chosen_events):
            for day in _days(event, dates.get(event.id), listener.subscription, now, until):
                for at, before in _times(listener, listener.subscription, event, day, now):
                    if at <= until:
                        key = (at.date(), event.id, day, before, at <= now)
                        groups.setdefault(key, []).append(listener.person_id)
    return [
        Coming(on, by_id[event_id], day, before, tuple(people), late)
        for (on, event_id, day, before, late), people in sorted(groups.items())
    ]


def preview(
    listeners: Iterable[Listener],
    deliveries: Iterable[DeliveryView],
    event: Event,
    new: date | None,
    now: datetime,
) -> Preview:
    """What is sent when the office sets the event's date to `new`, or clears it with None."""
    dates = {event.id: new} if new else {}
    until = datetime.combine((new or now.date()) + timedelta(days=1), now.time(), now.tzinfo)
    found = coming(listeners, (event,), dates, now, max(until, now + AHEAD))
    return Preview(tuple(found), tuple(_corrected(deliveries, event, new, now.date())))


def _corrected(
    deliveries: Iterable[DeliveryView], event: Event, new: date | None, today: date
) -> Iterator[Corrected]:
    """Whoever's last word on the event would be wrong, as `bot.reminders.corrections` finds it."""
    on = occurrence(event, today, new)
    mine = [one for one in deliveries if one.event_id == event.id]
    last = {one.person_id: one for one in mine if one.state == "sent" or one.reason == TOGETHER}
    for person_id, word in last.items():
        told = None if word.key.endswith(CLEARED) else word.occurs_on
        wrong = on is not None if told is None else is_stale(event, told, new)
        if wrong and word.occurs_on >= today:
            yield Corrected(person_id, told)


def _days(
    event: Event, set_date: date | None, chosen: Subscription, now: datetime, until: datetime
) -> Iterator[date]:
    last = until.date() + timedelta(days=max(chosen.days_before, default=0))
    day = occurrence(event, now.date(), set_date)
    while day is not None and day <= last:
        yield day
        day = occurrence(event, day + timedelta(days=1), set_date)


def _times(
    listener: Listener, chosen: Subscription, event: Event, day: date, now: datetime
) -> Iterator[tuple[datetime, int]]:
    """When this person is reminded of a day; of late reminders only the latest, at once."""
    late: int | None = None
    for before in sorted(chosen.days_before, reverse=True):
        at = due_time(chosen, day, before, now)
        if at < chosen.since or key_of(event, day, before) in listener.known:
            continue
        if at <= now:
            late = before
        elif not _paused(chosen, at.date()):
            yield at, before
    if late is not None and not _paused(chosen, now.date()):
        yield next_moment(chosen, now), late


def _paused(chosen: Subscription, day: date) -> bool:
    return chosen.paused_until is not None and day <= chosen.paused_until


def masked_names(people: Iterable[int], names: Names) -> list[str]:
    """The first few people by the masked names of their registrations."""
    shown = [mask(names[person]) if person in names else MASK for person in people]
    return shown[:NAMES_SHOWN]


def mask(name: str) -> str:
    """A name as initials: enough to recognise somebody known, too little for anybody else."""
    return " ".join(f"{word[0]}." for word in name.split()) or MASK
