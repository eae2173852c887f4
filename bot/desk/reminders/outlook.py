"""What the reminder calendar will send, in the desk's words: per day, event and people.

The rule: found by the tick that sends; nothing is written, people stay masked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.reminders.corrections import told
from bot.reminders.foreseen import Entry, foresee
from handlers.turn.turn import Office
from handlers.values.deliveries import CORRECTING, REMINDING, DeliveryState
from knowledge.plan.events import Event
from knowledge.plan.plan import Plan
from storage.reminders.calendar import OfficeEvent
from storage.store import NewReminder, Store

AHEAD = timedelta(days=60)
NAMES_SHOWN = 6
MASK = "***"
Names = Mapping[int, str]


@dataclass(frozen=True)
class ComingReminders:
    """Reminders of one event on one day; `now` when they are late and go out at once."""

    on: date
    event: Event
    occurs_on: date
    days_before: int
    people: tuple[int, ...]
    now: bool = False

    @property
    def shown(self) -> tuple[int, ...]:
        """The first few people."""
        return self.people[:NAMES_SHOWN]

    def masked(self, names: Names) -> list[str]:
        """These people, as far as they may be shown."""
        return masked_names(self.shown, names)

    @property
    def more(self) -> int:
        """How many people are not shown."""
        return max(len(self.people) - NAMES_SHOWN, 0)


@dataclass(frozen=True)
class Preview:
    """What a change of an event sends: reminders, and one correction each to whoever was `told`."""

    coming: tuple[ComingReminders, ...]
    corrected: tuple[NewReminder, ...]
    told: tuple[date, ...]

    @property
    def reminded(self) -> int:
        """How many people are reminded at least once."""
        return len({person for one in self.coming for person in one.people})


def coming(
    entries: Iterable[Entry], events: Iterable[Event], start: datetime
) -> list[ComingReminders]:
    """The reminders of these events, by day."""
    by_id = {event.id: event for event in events}
    groups: dict[tuple[date, str, date, int, bool], list[int]] = {}
    for at, new in entries:
        is_told = new.kind in REMINDING and new.state != DeliveryState.MISSED
        if is_told and new.event_id in by_id:
            key = (at.date(), new.event_id, new.occurs_on, new.days_before, at == start)
            groups.setdefault(key, []).append(new.person_id)
    return [
        ComingReminders(on, by_id[event_id], day, before, tuple(people), late)
        for (on, event_id, day, before, late), people in sorted(groups.items())
    ]


def preview(
    store: Store,
    office: Office,
    plan: Plan,
    event: Event,
    new: date | None,
    now: datetime,
    *,
    removing: bool = False,
) -> Preview:
    """What is sent when the office dates the event `new`, clears its date (None) or removes it."""
    # With this event alone: what is found is then what the change sends.
    alone = replace(
        office,
        plans=(replace(plan, events=() if removing else (event,)),),
        event_dates={plan.id: {event.id: new} if new else {}},
    )
    # As far as the day itself, should it lie further off than the calendar looks.
    until = datetime.combine((new or now.date()) + timedelta(days=1), now.time(), now.tzinfo)
    gone = OfficeEvent(event.id, event.name, "") if removing else None
    entries = foresee(store, alone, now, max(until, now + AHEAD), gone)
    of_event = [new for _, new in entries if new.event_id == event.id]
    corrected = tuple(one for one in of_event if one.kind in CORRECTING)
    days = _days_told(store, plan, event, {one.person_id for one in corrected}, now.date())
    return Preview(tuple(coming(entries, [event], now)), corrected, days)


def _days_told(
    store: Store, plan: Plan, event: Event, people: set[int], today: date
) -> tuple[date, ...]:
    """Which days these people were told last."""
    words = store.last_words
    ahead = (one for one in words.days_ahead(today) if one.event_id == event.id)
    said = (one for one in ahead if one.plan_id in (None, plan.id))
    last = (word for one in said for word in told(words, one) if word.person_id in people)
    return tuple(sorted({word.day for word in last if word.day}))


def masked_names(people: Iterable[int], names: Names) -> list[str]:
    """People by the masked names of their registrations."""
    return [mask(names[person]) if person in names else MASK for person in people]


def mask(name: str) -> str:
    """A name as initials: enough to recognise somebody known, too little for anybody else."""
    return " ".join(f"{word[0]}." for word in name.split()) or MASK
