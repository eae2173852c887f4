"""When the office moves or clears a date: whoever was told the old one hears of it, once.

The rule: a queued reminder of a day that is no longer the day is taken back; a person gets one
correction per event and new date, whatever number of reminders they had.
"""

from datetime import date, datetime

from handlers.due import correction_key, is_stale
from handlers.reminders import correction
from handlers.scene import Desk
from knowledge.events import Event, occurrence
from storage.store import NewReminder, Store, Told

PAGE = 100


def queue_corrections(store: Store, desk: Desk, now: datetime) -> None:
    """Compare what people were told with the dates in force by `now` (aware local time)."""
    plan = desk.plan_on(now.date())
    dates = desk.event_dates.get(plan.id, {})
    by_id = {event.id: event for event in plan.events}
    for event_id, told_day, taken_back in store.told.days_ahead(now.date()):
        event = by_id.get(event_id)
        if event is None:
            continue
        new = occurrence(event, now.date(), dates.get(event_id))
        stale = is_stale(event, told_day, dates.get(event_id))
        if stale:
            store.told.drop_unsent(event_id, told_day, now)
        if stale or (taken_back and new is not None):
            _correct(store, event, told_day, new, now)


def _correct(store: Store, event: Event, told_day: date, new: date | None, now: datetime) -> None:
    """Queue the correction for everybody whose last word on the event was this day."""
    key, after = correction_key(event, new), 0
    while page := store.told.people(event.id, told_day, key, after, PAGE):
        wrong = [told for told in page if told.day != new]
        store.reminders.queue_all([_new(event, told, key, new, now) for told in wrong], now)
        after = page[-1].person_id


def _new(event: Event, told: Told, key: str, new: date | None, now: datetime) -> NewReminder:
    """`occurs_on` is the day the person knows of afterwards, the old one when there is none."""
    reply = correction(event, told.day, new)
    return NewReminder(told.person_id, key, event.id, new or told.named, 0, now, reply)
