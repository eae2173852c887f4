"""When the office moves, clears or removes a date: whoever was told it hears of it, once.

The rule: a queued reminder of a day that is no longer the day is taken back; a person gets one
correction per change of what they were last told, whatever number of reminders they had, and
none in their quiet hours unless it is about the day that follows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from handlers.reminders.calendar import correction, withdrawal
from handlers.reminders.due import correction_key, is_stale, next_moment, tells
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from handlers.values.state import Subscription
from knowledge.plan.events import Event, occurrence
from storage.outbox.lasting import end_of
from storage.store import NewReminder, Store, Told

PAGE = 100


@dataclass(frozen=True)
class _Known:
    """An event as the office has it now; `set_date` is the office's own, `removed` for good."""

    event: Event
    set_date: date | None
    new: date | None
    removed: bool = False

    def message(self, told: date | None) -> Reply:
        """What somebody reads who was told this day."""
        if self.removed and told is not None:
            return withdrawal(self.event, told)
        return correction(self.event, told, self.new)


def queue_corrections(store: Store, office: Office, now: datetime) -> None:
    """Compare what people were told with the dates in force by `now` (aware local time)."""
    known = {one.event.id: one for one in _known(store, office, now.date())}
    for event_id, key in store.told.corrections_waiting():
        if event_id in known and not tells(key, known[event_id].new):
            store.told.drop_corrections(key)
    for event_id, told_day, taken_back in store.told.days_ahead(now.date()):
        one = known.get(event_id)
        if one is None:
            continue
        stale = is_stale(one.event, told_day, one.set_date)
        if stale:
            store.told.drop_unsent(event_id, told_day, now)
        if stale or (taken_back and one.new is not None):
            _correct(store, one, told_day, now)


def _known(store: Store, office: Office, today: date) -> Iterator[_Known]:
    """The events of the plans in use; an event that several of them have is the newest one's."""
    current = office.plan_on(today)
    seen: set[str] = set()
    for plan in (current, *(one for one in office.in_use(today) if one.id != current.id)):
        dates = office.event_dates.get(plan.id, {})
        for event in plan.events:
            set_date = dates.get(event.id)
            if event.id not in seen:
                seen.add(event.id)
                yield _Known(event, set_date, occurrence(event, today, set_date))
        for gone in store.calendar.removed(plan.id):
            yield _Known(Event(gone.id, gone.name), None, None, removed=True)


def _correct(store: Store, one: _Known, told_day: date, now: datetime) -> None:
    """Queue the correction for everybody whose last word on the event was this day."""
    after = 0
    while page := store.told.people(one.event.id, told_day, after, PAGE):
        if corrections := list(_corrections(one, page, now)):
            store.reminders.queue_all(corrections, now)
        after = page[-1].person_id


def _corrections(one: _Known, page: Iterable[Told], now: datetime) -> Iterator[NewReminder]:
    """`occurs_on` is the day the person knows of afterwards, the old one when there is none."""
    for told in page:
        key = correction_key(one.event, told.corrected, one.new)
        if told.day != one.new and key not in told.keys and not _waits(one, told, now):
            on, reply = one.new or told.named, one.message(told.day)
            until = end_of(max(on, told.named))
            yield NewReminder(told.person_id, key, one.event.id, on, 0, now, reply, until=until)


def _waits(one: _Known, told: Told, now: datetime) -> bool:
    """Whether the person sleeps and the news can wait: it is of no day that will have begun."""
    moment = next_moment(told.subscription or Subscription(since=now), now)
    return moment > now and not {now.date(), moment.date()} & {told.named, one.new}
