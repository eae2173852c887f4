"""When the calendar has to be looked at again, if nothing changes until then.

The rule: never later than anything may come due. What changes in the database is not foreseen here;
whoever rests until this moment watches it.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta

from bot.reminders.unfinished import UNFINISHED_AFTER
from handlers.reminders.due import ahead, shared
from handlers.turn.turn import Office
from handlers.values.reminding.quiet import next_moment
from handlers.values.reminding.settings import Subscription
from storage.store import Store


class NextLook:
    """Knows what people chose; asks the store for what is new of it only."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # Settings never change under their name.
        self._chosen: dict[str, Subscription] = {}

    def after(self, office: Office, now: datetime) -> datetime:
        """The first moment after `now` (aware local time) at which something may be due."""
        return min(one for one in self._moments(office, now) if one > now)

    def _moments(self, office: Office, now: datetime) -> Iterator[datetime]:
        # With the day the plan of the day changes, and what is told of a date.
        yield datetime.combine(now.date() + timedelta(days=1), time.min, now.tzinfo)
        names = self._store.looks.alike()
        self._chosen |= self._store.looks.settings(set(names) - self._chosen.keys())
        settings = {shared(self._chosen[one]) for one in names if one in self._chosen}
        for chosen in settings | {shared(Subscription(since=now))}:
            # When they wake up, and when somebody without settings does.
            yield next_moment(chosen, now)
            for plan in office.plans:
                dates = office.event_dates.get(plan.id, {})
                yield from (due.due_at for due in ahead(chosen, plan.events, dates, now))
        for at in self._store.digests.hours():
            yield datetime.combine(now.date(), at, now.tzinfo)
        coming = self._store.looks.coming(now, now - UNFINISHED_AFTER)
        yield from (one.astimezone(now.tzinfo) for one in coming.due)
        if coming.draft is not None:
            yield coming.draft.astimezone(now.tzinfo) + UNFINISHED_AFTER


class Rest:
    """Between two looks: until something is stored, or due, or the clock is set back."""

    def __init__(self, looks: NextLook, office: Callable[[], Office]) -> None:
        self._looks, self._office = looks, office
        self._version: str | None = None
        self._looked_at: datetime | None = None
        self._until: datetime | None = None

    def begins(self, version: str, now: datetime, *, done: bool) -> None:
        """A look was made of what was stored at `version`; not `done` when more is under way."""
        self._version = version if done else None
        self._looked_at, self._until = now, None

    def lasts(self, version: str, now: datetime) -> bool:
        """Whether there is nothing to look at. Raises StoreError."""
        if self._version != version or self._looked_at is None or now < self._looked_at:
            return False
        # Only now: while people write, every look finds something new, and none rests.
        if self._until is None:
            self._until = self._looks.after(self._office(), self._looked_at)
        return now < self._until
