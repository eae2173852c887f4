"""One tick of the reminder calendar: what is due is queued, what is too late is recorded.

The rule: decisions are `handlers.reminders.due`'s; the same tick serves the running program, the
moved rehearsal clock and the listing of `htx-bot reminders`, which only differ in the ledger.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from handlers.reminders.calendar import registration_open, reminder, unfinished
from handlers.reminders.due import Due, due_reminders, in_quiet_hours
from handlers.reminders.running import holds, running_plans
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from handlers.values.state import Subscription
from knowledge.plan.plan import Plan
from storage.outbox.lasting import ANSWER, end_of
from storage.store import TOGETHER, Listener, ListenerChat, NewReminder, Store

UNFINISHED = "unfinished"
# How long the news of an opening is news where the plan names no last day.
NEWS = timedelta(days=30)
OPENING = "registration-open"
PAGE = 200
AT_ONCE = 100
UNFINISHED_AFTER = timedelta(hours=24)


@dataclass(frozen=True)
class Ready:
    """One reminder as it goes into the ledger; `reply` None means missed, for `reason`.

    `only_chat` is the one chat in which the message makes sense, None for the person's first;
    `until` as for a NewReminder.
    """

    listener: Listener
    key: str
    event_id: str
    event_name: str
    occurs_on: date
    days_before: int
    due_at: datetime
    reply: Reply | None
    reason: str = ""
    only_chat: ListenerChat | None = None
    until: datetime | None = None


class Ledger(Protocol):
    """Where a tick writes: the store, or a listing."""

    def listeners(self) -> Iterable[Listener]:
        """Everyone a reminder may be due for, with the keys already dealt with."""

    def write(self, ready: Ready, now: datetime) -> None:
        """Queue or record one reminder; a key written before is ignored."""

    def begin_now(self, listener: Listener, now: datetime) -> None:
        """Let a subscription that a clock ahead of ours dated later count from now on."""

    def close(self, now: datetime) -> None:
        """The look at the calendar is over."""


class StoreLedger:
    """The real ledger; with `only` for people who write on such a channel and nobody else."""

    def __init__(self, store: Store, only: str | None = None) -> None:
        self._store = store
        self._only = only
        self._written: list[NewReminder] = []

    def listeners(self) -> Iterator[Listener]:
        """From the store, page by page: memory does not grow with the number of people."""
        after = 0
        while page := self._store.reminders.listeners(after=after, limit=PAGE):
            yield from (one for one in page if self._is_meant(one))
            after = page[-1].person_id

    def _is_meant(self, listener: Listener) -> bool:
        only = self._only
        return only is None or any(chat.channel.startswith(only) for chat in listener.chats)

    def write(self, ready: Ready, now: datetime) -> None:
        """Into the store, once per person and key; some at a time, or `close` does."""
        self._written.append(_new(ready))
        if len(self._written) >= AT_ONCE:
            self.close(now)

    def begin_now(self, listener: Listener, now: datetime) -> None:
        """For good."""
        self._store.reminders.begin_now(listener.person_id, now)

    def close(self, now: datetime) -> None:
        """Write what is left: short transactions, so that answers go on in between."""
        written, self._written = self._written, []
        if written:
            self._store.reminders.queue_all(written, now)


def _new(ready: Ready) -> NewReminder:
    return NewReminder(
        person_id=ready.listener.person_id,
        key=ready.key,
        event_id=ready.event_id,
        occurs_on=ready.occurs_on,
        days_before=ready.days_before,
        due_at=ready.due_at,
        reply=ready.reply,
        reason=ready.reason or None,
        only_chat=ready.only_chat.subscriber_id if ready.only_chat else None,
        until=ready.until,
    )


class Planner:
    """Turns due reminders into ledger entries."""

    def __init__(self, office: Callable[[], Office], ledger: Ledger) -> None:
        self._desk = office
        self._ledger = ledger

    def tick(self, now: datetime) -> None:
        """Write everything that is due by `now` (aware local time)."""
        office = self._desk()
        plans = running_plans(office, now.date())
        for listener in self._ledger.listeners():
            for ready in _of_plans(office, plans, self._begun(listener, now), now):
                self._ledger.write(ready, now)
            for chat in listener.chats:
                self._nudge(listener, chat, now)
        self._ledger.close(now)

    def _begun(self, listener: Listener, now: datetime) -> Listener:
        """The listener; settings made on a clock that stood ahead begin now."""
        chosen = listener.subscription
        if chosen is None or chosen.since <= now:
            return listener
        self._ledger.begin_now(listener, now)
        return replace(listener, subscription=replace(chosen, since=now))

    def _nudge(self, listener: Listener, chat: ListenerChat, now: datetime) -> None:
        """Once per unfinished registration and in its own chat, a day after its last answer."""
        touched = chat.draft_touched
        if touched is None or now < touched + UNFINISHED_AFTER:
            return
        key = f"{UNFINISHED}/{touched.isoformat()}"
        quiet = in_quiet_hours(listener.subscription or Subscription(since=now), now)
        if quiet or key in listener.known:
            return
        due_at = touched + UNFINISHED_AFTER
        day = due_at.astimezone(now.tzinfo).date()
        ready = Ready(listener, key, UNFINISHED, UNFINISHED, day, 0, due_at, unfinished())
        self._ledger.write(replace(ready, only_chat=chat, until=now + ANSWER), now)


def _of_plans(
    office: Office, plans: tuple[Plan, ...], listener: Listener, now: datetime
) -> Iterator[Ready]:
    """Entries of the plan of the day, and of older ones as far as their time goes."""
    chosen = listener.subscription
    for plan in plans if chosen is not None else ():
        assert chosen is not None
        dates, current = office.event_dates.get(plan.id, {}), plan is plans[0]
        due = due_reminders(chosen, plan.events, dates, listener.known, now)
        held = [one for one in due if current or holds(plan, one.event, one.occurs_on, dates)]
        # Nobody can register for a movement that another one has followed.
        yield from _ready(plan, listener, held, now, not current or plan.id in listener.registered)


def _ready(
    plan: Plan, listener: Listener, found: list[Due], now: datetime, registered: bool
) -> Iterator[Ready]:
    """Ledger entries; events of one day go into one message, the others are noted "together".

    The message comes first: a crash between the two repeats a line, it does not lose one.
    """
    sent_with: dict[tuple[date, int], list[Due]] = {}
    for due in found:
        if due.verdict == "missed":
            yield _entry(listener, due, None, due.reason)
        else:
            sent_with.setdefault((due.occurs_on, due.days_before), []).append(due)
    for (day, _), group in sent_with.items():
        reply = reminder(plan, [due.event for due in group], day, now, registered)
        yield _entry(listener, group[0], reply, "")
        for other in group[1:]:
            yield _entry(listener, other, None, TOGETHER)


def _entry(listener: Listener, due: Due, reply: Reply | None, reason: str) -> Ready:
    event, day = due.event, due.occurs_on
    return Ready(
        listener, due.key, event.id, event.name, day, due.days_before, due.due_at, reply, reason
    )


def queue_openings(store: Store, office: Office, now: datetime) -> None:
    """Tell whoever asked for it that registration is open: once a campaign, not at night."""
    plan = office.plan_on(now.date())
    window = plan.registration
    open_now = window is not None and window.contains(now.date())
    if window is None or not open_now or in_quiet_hours(Subscription(since=now), now):
        return
    key = f"{OPENING}/{plan.id}"
    reply = registration_open(plan, window.end)
    end = end_of(window.end or now.date() + NEWS)
    store.reminders.queue_all(
        [
            NewReminder(
                person_id, key, OPENING, window.start or now.date(), 0, now, reply, until=end
            )
            for person_id in store.reminders.interested(key)
        ],
        now,
    )


def queue_snoozed(store: Store, office: Office, now: datetime) -> None:
    """Queue the reminders people asked to get again."""
    plans = running_plans(office, now.date())
    by_id = {event.id: (event, plan) for plan in reversed(plans) for event in plan.events}
    for snooze in store.reminders.snoozes_due(now):
        found = by_id.get(snooze.event_id)
        person, key, day, before = (
            snooze.person_id,
            snooze.key,
            snooze.occurs_on,
            snooze.days_before,
        )
        if found is None and day >= now.date():
            # Its plan may be left out until somebody mends it: what was asked for waits.
            continue
        if found is None or day < now.date():
            store.reminders.record_missed(
                person, key, snooze.event_id, day, before, snooze.due_at, "event-past", now
            )
            continue
        event, plan = found
        registered = plan is not plans[0] or plan.id in snooze.registered
        reply = reminder(plan, [event], day, now, registered)
        store.reminders.queue_reminder(
            person, key, event.id, day, before, snooze.due_at, reply, now
        )
