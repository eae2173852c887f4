"""What a late reminder says, and whether it still goes, when it leaves.

The rule: it is worded for the day it leaves, it waits for the end of the person's quiet hours, and
it does not go when the next reminder of the same event has overtaken it, or is about to.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.clock import local
from handlers.reminders.calendar import reminder
from handlers.reminders.due import SUPERSEDED, comes_soon
from handlers.reminders.running import whose
from handlers.turn.turn import Office
from handlers.values.deliveries import CORRECTING, REMINDING
from handlers.values.reminding.quiet import in_quiet_hours, next_moment
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from storage.reminders.late import LateReminder
from storage.store import Outgoing, Store, StoreError

log = structlog.get_logger(__name__)

# Written this moment, for this moment: the tick has looked at everything.
FRESH = timedelta(seconds=30)
QUIET = "quiet hours"


class Leaving:
    """Looks at claimed messages before they are sent; `office` gives the office's present state."""

    def __init__(self, store: Store, office: Callable[[], Office]) -> None:
        self._store = store
        self._office = office

    def ready(self, rows: Sequence[Outgoing], now: datetime) -> list[Outgoing]:
        """Those to send now, in the words of today; the others are put off or dropped."""
        late = [row.id for row in rows if row.lane == "reminder" and not _is_fresh(row, now)]
        known = self._store.late.read(late) if late else {}
        looked = (self._look(row, known.get(row.id), now) for row in rows)
        return [row for row in looked if row is not None]

    def _look(self, row: Outgoing, found: LateReminder | None, now: datetime) -> Outgoing | None:
        if found is None:
            return row
        try:
            return self._fitted(row, found, now)
        except StoreError:
            raise
        except Exception:
            # Our bug must not keep the message back.
            log.exception("late message not looked at", outgoing=row.id)
            return row

    def _fitted(self, row: Outgoing, found: LateReminder, now: datetime) -> Outgoing | None:
        """The message as it goes now; None when it does not."""
        if _is_reminder(found) and (found.overtaken or _is_followed(found, now)):
            self._store.late.drop(row.id, SUPERSEDED, now)
            return None
        morning = _morning(row, found, now)
        if morning is not None:
            # Not counted: it was never tried.
            self._store.outbox.retry_later(row.id, morning, QUIET, now, counted=False)
            return None
        reply = self._worded(found, now) if _is_reminder(found) else None
        if reply is None or reply == row.reply:
            return row
        self._store.late.reword(row.id, reply)
        return replace(row, reply=reply)

    def _worded(self, found: LateReminder, now: datetime) -> Reply | None:
        """What is said of these events today; None when no plan knows them."""
        plan = whose(self._office(), found.events[0], found.occurs_on, found.plan_id)
        if plan is None:
            return None
        known = {event.id: event for event in plan.events}
        events = [known[event_id] for event_id in found.events if event_id in known]
        return reminder(plan, events, found.occurs_on, now, plan.id in found.registered)


def _is_fresh(row: Outgoing, now: datetime) -> bool:
    # Either way: after the clock was set back a message may be of the future.
    young = abs(now - row.created_at) < FRESH and row.attempts == 1
    # Past midnight "tomorrow" is wrong however young the message is.
    return young and local(row.created_at).date() == now.date()


def _is_reminder(found: LateReminder) -> bool:
    """A reminder of an event's day, by the tick or asked for again."""
    return found.kind in REMINDING


def _is_followed(found: LateReminder, now: datetime) -> bool:
    """Whether today's own reminder of the same events comes soon."""
    chosen = found.subscription
    if chosen is None or (chosen.events and not set(found.events) <= set(chosen.events)):
        return False
    # One of today is not followed by another, though a later hour was chosen meanwhile.
    of_before = found.days_before > (found.occurs_on - now.date()).days
    return of_before and comes_soon(chosen, found.occurs_on, now)


def _morning(row: Outgoing, found: LateReminder, now: datetime) -> datetime | None:
    """When the person may be written to; None when that is now.

    What was written in the quiet hours was meant for them, and a correction of a day that will
    have begun cannot wait.
    """
    chosen = found.subscription or Subscription(since=now)
    if not in_quiet_hours(chosen, now) or in_quiet_hours(chosen, local(row.created_at)):
        return None
    moment = next_moment(chosen, now)
    soon = found.occurs_on in (now.date(), moment.date())
    return None if found.kind in CORRECTING and soon else moment
