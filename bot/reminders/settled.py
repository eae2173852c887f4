"""What a look at the calendar need not ask again: everything due by the last one is settled.

The rule: the moment is kept by what it was the look at: the same settings, and the same days in the
calendar. Another date, event or plan is another calendar, and its first look asks of everything.
"""

from collections.abc import Iterator
from hashlib import sha256

from handlers.reminders.due import Decider
from handlers.values.reminding.quiet import in_quiet_hours
from handlers.values.reminding.settings import Subscription
from storage.reminders.shares import DueKeys
from storage.store import Store

# A release that decides otherwise makes every first look anew by another number.
DECIDED = 1


class Settled:
    """Asks about people with equal settings what is still open, with `only` of such a channel."""

    def __init__(self, store: Store, only: str | None = None) -> None:
        self._store, self._only = store, only
        # Settings never change under their name.
        self._chosen: dict[str, Subscription] = {}

    def open_questions(self, decider: Decider) -> Iterator[tuple[Subscription, DueKeys]]:
        """For each settings with something open; once all are done with, `settle`."""
        self._calendar = calendar_name(decider, self._only)
        looked = self._store.looks.looked(self._calendar, decider.now)
        self._done: list[str] = []
        for alike in self._names():
            chosen, until = self._chosen[alike], looked.get(alike)
            # At night nothing is decided, so nothing is settled either.
            if in_quiet_hours(chosen, decider.now):
                continue
            found = sorted(
                (due.due_at, due.key)
                for _, days in decider.decided(chosen)
                for day in days
                for due in day
                if until is None or due.due_at > until
            )
            if found:
                campaign = decider.plans[0].id
                whom = tuple(decider.whom(chosen).items())
                yield chosen, DueKeys(alike, tuple(found), campaign, self._only, whom)
            if found or until is None:
                self._done.append(alike)

    def _names(self) -> list[str]:
        names = self._store.looks.alike()
        self._chosen |= self._store.looks.settings(set(names) - self._chosen.keys())
        return [name for name in names if name in self._chosen]

    def settle(self, decider: Decider) -> None:
        """All that was asked about is written."""
        if self._done:
            self._store.looks.note(self._calendar, self._done, decider.now)


def calendar_name(decider: Decider, only: str | None) -> str:
    """A name for all that decides besides settings and time."""
    days = [
        (plan.id, plan.period, plan.events, decider.days_of(plan), decider.audiences_of(plan))
        for plan in decider.plans
    ]
    return sha256(repr((DECIDED, only, days)).encode()).hexdigest()[:16]
