"""Where a look at the calendar writes: into the store, or nowhere.

The rule: a tick reads the store and changes it through a ledger alone, so what is shown before is
what is sent after. A key written once for a person is never written again.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Protocol

from storage.reminders.calendar import OfficeEvent
from storage.store import Listener, NewReminder, Store

PAGE = 200
AT_ONCE = 100


class Ledger(Protocol):
    """What a tick may change, and whom it looks at."""

    def begin(self) -> None:
        """A look begins."""

    def listeners(self) -> Iterable[Listener]:
        """Everyone a reminder may be due for, with the keys already dealt with."""

    def removed(self, plan_id: str) -> Sequence[OfficeEvent]:
        """The events the office took out of this plan's calendar."""

    def write(self, new: NewReminder, now: datetime) -> None:
        """Queue or record one delivery; a key written before is ignored."""

    def take_back(self, event_id: str, day: date, now: datetime) -> None:
        """Reminders of a day that is no longer the day and were not sent."""

    def drop_corrections(self, key: str) -> None:
        """Corrections that wait and are not true any more."""

    def begin_now(self, person_id: int, now: datetime) -> None:
        """Let a subscription that a clock ahead of ours dated later count from now on."""

    def close(self, now: datetime) -> None:
        """One step of the look is over."""


class StoreLedger:
    """The real ledger; with `only` for people who write on such a channel and nobody else."""

    def __init__(self, store: Store, only: str | None = None) -> None:
        self._store = store
        self._only = only
        self._written: list[NewReminder] = []

    def begin(self) -> None:
        """What a look that failed has left unwritten may be wrong by now; it is found again."""
        self._written = []

    def listeners(self) -> Iterator[Listener]:
        """From the store, page by page: memory does not grow with the number of people."""
        after = 0
        while page := self._store.reminders.listeners(after=after, limit=PAGE):
            yield from (one for one in page if self._is_meant(one))
            after = page[-1].person_id

    def _is_meant(self, listener: Listener) -> bool:
        only = self._only
        # By the beginning: every terminal window is a channel of its own ("console:name").
        return only is None or any(chat.channel.startswith(only) for chat in listener.chats)

    def removed(self, plan_id: str) -> Sequence[OfficeEvent]:
        """As the office left it."""
        return self._store.calendar.removed(plan_id)

    def write(self, new: NewReminder, now: datetime) -> None:
        """Into the store, once per person and key; some at a time, or `close` does."""
        self._written.append(new)
        if len(self._written) >= AT_ONCE:
            self.close(now)

    def take_back(self, event_id: str, day: date, now: datetime) -> None:
        """For good; what their messages named besides is found due again."""
        self._store.last_words.drop_unsent(event_id, day, now)

    def drop_corrections(self, key: str) -> None:
        """For good."""
        self._store.last_words.drop_corrections(key)

    def begin_now(self, person_id: int, now: datetime) -> None:
        """For good."""
        self._store.reminders.begin_now(person_id, now)

    def close(self, now: datetime) -> None:
        """Write what is left: short transactions, so that answers go on in between."""
        # Emptied before it is written: what fails is found due by the next look, not written twice.
        written, self._written = self._written, []
        if written:
            self._store.reminders.queue_all(written, now)
