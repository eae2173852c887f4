"""One correction to everybody who was told a day that has been moved.

The rule: what a person was told last is compared with the day in force; one message per person
and change, in place of the reminders of the new day that are late already.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handlers.due import due_time, in_quiet_hours, key_of
from handlers.messages import Choice, Reply
from handlers.scene import Desk
from handlers.state import Subscription
from handlers.texts import desk_talks, reminding
from knowledge.events import Event, occurrence
from storage.store import TOGETHER, DeliveryView, Listener, Store

MOVED = "moved"
CORRECTED = "corrected"
LOOK_BACK = timedelta(days=400)
# Dates rarely change; a look in between finds whom a pause or a crash left out.
LOOK_EVERY = timedelta(minutes=10)
Dates = Mapping[str, date]


@dataclass(frozen=True)
class Correction:
    """One person to be told that `told` is not the day any more; `new` None while there is none."""

    listener: Listener
    event: Event
    told: date
    new: date | None
    key: str


def corrections(
    deliveries: Iterable[DeliveryView],
    listeners: Iterable[Listener],
    events: Iterable[Event],
    dates: Dates,
    now: datetime,
) -> list[Correction]:
    """Who was last told a coming day of an event that is not its day (any more)."""
    by_id = {event.id: event for event in events}
    told = _last_told(deliveries, by_id)
    found = []
    for listener in listeners:
        chosen = listener.subscription
        if chosen is None or (chosen.paused_until and now.date() <= chosen.paused_until):
            continue
        for event_id, event in by_id.items():
            last = told.get((listener.person_id, event_id))
            day = _told_day(last) if last else None
            if last is None or day is None or day < now.date():
                continue
            if occurrence(event, day, dates.get(event_id)) == day:
                continue
            new = occurrence(event, now.date(), dates.get(event_id))
            key = f"{MOVED}/{event_id}/{new or 'none'}/{last.due_at:%Y%m%d%H%M%S}"
            found.append(Correction(listener, event, day, new, key))
    return found


def _last_told(
    deliveries: Iterable[DeliveryView], events: Mapping[str, Event]
) -> dict[tuple[int, str], DeliveryView]:
    """The last message to each person about each event; deliveries come in their order."""
    return {
        (one.person_id, one.event_id): one
        for one in deliveries
        if one.event_id in events and _was_told(one)
    }


def _was_told(one: DeliveryView) -> bool:
    """Sent, about to be sent, or named in the message of another event of the day."""
    return one.state in ("queued", "sent") or one.reason == TOGETHER


def _told_day(one: DeliveryView) -> date | None:
    """The day a message named; None for the correction that there is no day yet."""
    return None if one.key.startswith(f"{MOVED}/{one.event_id}/none/") else one.occurs_on


class Corrector:
    """Queues the corrections; a tick without changed dates costs nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: tuple[str, Dates] | None = None
        self._at: datetime | None = None

    def tick(self, desk: Desk, now: datetime) -> None:
        """Queue what is due; call it before the planner's tick."""
        plan = desk.plan_on(now.date())
        dates = desk.event_dates.get(plan.id, {})
        if self._seen == (plan.id, dates) and self._at and now - self._at < LOOK_EVERY:
            return
        reminders = self._store.reminders
        for one in corrections(
            reminders.deliveries(now - LOOK_BACK), reminders.listeners(), plan.events, dates, now
        ):
            self._queue(one, now)
        self._seen, self._at = (plan.id, dict(dates)), now

    def _queue(self, one: Correction, now: datetime) -> None:
        person, event = one.listener.person_id, one.event
        chosen = one.listener.subscription or Subscription(since=now)
        on, at = one.new or one.told, send_at(chosen, now)
        queued = self._store.reminders.queue_reminder(
            person, one.key, event.id, on, 0, at, message(one), now
        )
        if not queued or one.new is None:
            return
        for before in chosen.days_before:
            due_at = due_time(chosen, one.new, before, now)
            if due_at <= at:
                self._store.reminders.record_missed(
                    person,
                    key_of(event, one.new, before),
                    event.id,
                    one.new,
                    before,
                    due_at,
                    CORRECTED,
                    now,
                )


def send_at(chosen: Subscription, now: datetime) -> datetime:
    """Now, or the end of the person's quiet hours."""
    if not in_quiet_hours(chosen, now):
        return now
    morning = datetime.combine(now.date(), chosen.quiet_to, tzinfo=now.tzinfo)
    return morning if morning > now else morning + timedelta(days=1)


def message(one: Correction) -> Reply:
    """What the person reads."""
    text = desk_talks.corrected(event=one.event.name, told=one.told, new=one.new)
    choices = (Choice("go:noted", reminding.NOTED), Choice("go:stop-reminders", reminding.STOP))
    return Reply(text, choices)
