"""Where a look at the calendar writes: into the store, or nowhere.

The rule: a tick reads the store and changes it through a ledger alone, so what is shown before is
what is sent after. A key written once for a person is never written again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Protocol

from bot.reminders.settled import Settled
from bot.reminders.unfinished import nudge_key
from bot.reminders.whom import left_out
from handlers.reminders.due import Decider
from handlers.values.deliveries import DeliveryKind
from handlers.values.reminding.quiet import in_quiet_hours
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from storage.reminders.calendar import OfficeEvent
from storage.reminders.last_word import SaidDay
from storage.reminders.shares import Alike, DueKeys
from storage.store import Listener, NewReminder, Store

# People in one transaction: on a busy machine, too, it is over in a tenth of a second.
PAGE = 500
AT_ONCE = 100


@dataclass(frozen=True)
class DueGroup:
    """People to whom the same is due: `chosen`, `known` and `registered` are as good as theirs."""

    people: Sequence[int]
    chosen: Subscription
    known: frozenset[str]
    registered: frozenset[str]
    stored: Alike | None = None


def share_of(
    listener: Listener, now: datetime, never: frozenset[str] = frozenset()
) -> DueGroup | None:
    """One person alone; None without reminders. Those made on a clock ahead begin now.

    What is `never` for them counts as had.
    """
    chosen = listener.subscription
    if chosen is None:
        return None
    begun = replace(chosen, since=now) if chosen.since > now else chosen
    return DueGroup((listener.person_id,), begun, listener.known | never, listener.registered)


class Ledger(Protocol):
    """What a tick may change, and whom it looks at."""

    def begin(self) -> None:
        """A look begins."""

    def shares(self, decider: Decider) -> Iterable[DueGroup]:
        """Everyone a reminder may be due for, with the keys already dealt with."""

    def unfinished(self, touched_by: datetime) -> Iterable[Listener]:
        """Everyone a nudge may be due for: their last answer was by then."""

    def removed(self, plan_id: str) -> Sequence[OfficeEvent]:
        """The events the office took out of this plan's calendar."""

    def write(self, new: NewReminder, now: datetime) -> None:
        """Queue or record one delivery; a key written before is ignored."""

    def write_to(self, share: DueGroup, new: NewReminder, now: datetime) -> None:
        """The same for each of these people; `new` is the first one's."""

    def take_back(self, said: SaidDay, now: datetime) -> None:
        """Reminders of a day that is no longer the day and were not sent."""

    def withhold(self, said: SaidDay, audience: Audience) -> None:
        """Reminders of a day that wait for people whom the event is not for."""

    def drop_corrections(self, key: str, plan_id: str | None) -> None:
        """Corrections that wait and are not true any more."""

    def close(self, now: datetime) -> None:
        """One step of the look is over."""


class StoreLedger:
    """The real ledger; with `only` for people who write on such a channel and nobody else.

    `page` is how many people are asked about and written to at once.
    """

    def __init__(self, store: Store, only: str | None = None, page: int = PAGE) -> None:
        self._store = store
        self._only, self._page = only, page
        self._settled = Settled(store, only)
        self._written: list[NewReminder] = []
        self._sets: list[tuple[NewReminder, Alike]] = []

    def begin(self) -> None:
        """What a look that failed has left unwritten may be wrong by now; it is found again."""
        self._written, self._sets = [], []

    def shares(self, decider: Decider) -> Iterator[DueGroup]:
        """From the store, page by page: memory does not grow with the number of people."""
        self._store.looks.begin_now(decider.now)
        yield from self._anew(decider)
        for chosen, asked in self._settled.open_questions(decider):
            decided = decider.decided(chosen)
            keys = {due.key for _, days in decided for day in days for due in day}
            # What is not asked about is settled: as if they all had it.
            known = frozenset(keys - {key for _, key in asked.keys})
            for page in self._pages(asked):
                for one in page:
                    registered = frozenset({asked.campaign} if one.registered else ())
                    mine = replace(chosen, since=one.since)
                    yield DueGroup(one.people, mine, one.known | known, registered, one)
                self.close(decider.now)
        self._settled.settle(decider)

    def _pages(self, asked: DueKeys) -> Iterator[Sequence[Alike]]:
        page, after = self._store.looks.shares(asked, 0, self._page)
        while page:
            yield page
            page, after = self._store.looks.shares(asked, after, self._page)

    def _anew(self, decider: Decider) -> Iterator[DueGroup]:
        """People of whom more may be open than of others with their settings, one by one."""
        after, now = 0, decider.now
        while True:
            page, numbers = self._store.looks.anew(after, AT_ONCE, self._only)
            if not numbers:
                return
            never = left_out(decider, page, partial(self._store.looks.outside, people=numbers))
            shares = (share_of(one, now, never.get(one.person_id, frozenset())) for one in page)
            yield from (share for share in shares if share)
            self.close(now)
            asleep = {
                one.person_id
                for one in page
                if one.subscription and in_quiet_hours(one.subscription, now)
            }
            # In their quiet hours nothing was decided.
            self._store.looks.settled({p: n for p, n in numbers.items() if p not in asleep})
            after = max(numbers)

    def unfinished(self, touched_by: datetime) -> Iterator[Listener]:
        """Those who were not nudged yet."""
        looks = self._store.looks
        drafts = looks.drafts(touched_by)
        told = looks.told(sorted({person for person, _ in drafts}), DeliveryKind.UNFINISHED)
        left = sorted({one for one, touched in drafts if (one, nudge_key(touched)) not in told})
        for first in range(0, len(left), AT_ONCE):
            for one in looks.listeners(left[first : first + AT_ONCE]):
                if self._only is None or any(c.channel.startswith(self._only) for c in one.chats):
                    yield one

    def removed(self, plan_id: str) -> Sequence[OfficeEvent]:
        """As the office left it."""
        return self._store.calendar.removed(plan_id)

    def write(self, new: NewReminder, now: datetime) -> None:
        """Into the store, once per person and key; some at a time, or `close` does."""
        self._written.append(new)
        if len(self._written) >= AT_ONCE:
            self.close(now)

    def write_to(self, share: DueGroup, new: NewReminder, now: datetime) -> None:
        """Into the store, by a few statements for all of them, at the end of their page."""
        if share.stored is None or len(share.people) == 1:
            self.write(new, now)
        else:
            self._sets.append((new, share.stored))

    def take_back(self, said: SaidDay, now: datetime) -> None:
        """For good; what their messages named besides is found due again."""
        self._store.last_words.drop_unsent(said, now)

    def withhold(self, said: SaidDay, audience: Audience) -> None:
        """As if they had never been made."""
        self._store.last_words.withhold(said, audience)

    def drop_corrections(self, key: str, plan_id: str | None) -> None:
        """For good."""
        self._store.last_words.drop_corrections(key, plan_id)

    def close(self, now: datetime) -> None:
        """Write what is left: short transactions, so that answers go on in between."""
        # Emptied before it is written: what fails is found due by the next look, not written twice.
        written, self._written = self._written, []
        sets, self._sets = self._sets, []
        if sets:
            self._store.looks.write(sets, now)
        if written:
            self._store.reminders.queue_all(written, now)
