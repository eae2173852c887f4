"""How somebody is reminded, and the last wish about it.

The rule: whatever is added has a default, because what is stored may be older.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

# An errand further off is kept for nobody: its words, and whom they name, would outlive its sense.
ERRAND_AHEAD = timedelta(days=2 * 365 + 1)


@dataclass(frozen=True)
class Subscription:
    """One person's reminder settings; empty `events` means all of them.

    `days_before` are whole days, `at` is local time of day, `since` an aware datetime before
    which nothing counts as due. A pause lasts through `paused_until`, and begins on `paused_from`
    where that is later than now.
    """

    since: datetime
    events: tuple[str, ...] = ()
    days_before: tuple[int, ...] = (30, 7, 1, 0)
    at: time = time(8, 0)
    quiet_from: time = time(21, 0)
    quiet_to: time = time(7, 0)
    paused_until: date | None = None
    paused_from: date | None = None

    def paused_on(self, day: date) -> bool:
        """Whether nothing comes on that day."""
        begun = self.paused_from is None or self.paused_from <= day
        return begun and self.paused_until is not None and day <= self.paused_until

    def unpaused(self) -> "Subscription":
        """The same without any pause."""
        return replace(self, paused_until=None, paused_from=None)


@dataclass(frozen=True)
class WishedReminder:
    """The last wish to be reminded of one day of an event, which the next words may change.

    `moments` are those set beside the settings, none where the settings themselves were wished
    (of all events: no `event`);
    `turn` and `at` tell when it was wished. Of an errand of the person's own there is no event but
    its words, the `errand`, and no moments while its day is asked for.
    """

    event: str
    occurs_on: date
    moments: tuple[datetime, ...]
    turn: int
    at: datetime
    plan: str | None = None
    errand: str = ""
