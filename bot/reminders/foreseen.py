"""What the calendar will write from a moment on, if nothing changes until then.

The rule: it is found by the tick that sends, played at every moment at which something may come
due, into a ledger that only remembers.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache

from bot.reminders.ledger import DueGroup, share_of
from bot.reminders.tick import Tick
from bot.reminders.unfinished import UNFINISHED_AFTER
from bot.reminders.whom import left_out
from handlers.reminders.due import Decider, ahead, shared
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind
from handlers.values.reminding.quiet import next_moment
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from storage.reminders.calendar import OfficeEvent
from storage.reminders.last_word import SaidDay
from storage.store import Listener, NewReminder, Store

Entry = tuple[datetime, NewReminder]


def foresee(
    store: Store,
    office: Office,
    start: datetime,
    until: datetime,
    removing: OfficeEvent | None = None,
) -> list[Entry]:
    """Everything from `start` to before `until`, with the moment at which it is written."""
    ledger = Foreseen(store, removing)
    tick = Tick(store, lambda: office, ledger)
    found = _moments(store, ledger.people, office, start, until)
    moments = {one for one in found if start <= one < until}
    # In order: what one moment writes is known at the next.
    for moment in sorted(moments):
        tick.at(moment)
    return ledger.entries


def _moments(
    store: Store, listeners: Sequence[Listener], office: Office, start: datetime, until: datetime
) -> Iterator[datetime]:
    """When something may come due, and when those who sleep at the start wake up."""
    anybody = Subscription(since=start)
    yield from (start, next_moment(anybody, start))
    years = (until - start).days // 365
    # By settings, not by person: thousands share a few.
    for settings in {shared(one.subscription) for one in listeners if one.subscription}:
        yield next_moment(settings, start)
        for plan in office.plans:
            dates = office.event_dates.get(plan.id, {})
            # A yearly event comes once more for every year of the span.
            for due in ahead(settings, plan.events, dates, start, 2 + years):
                yield due.due_at
    for listener in listeners:
        for chat in listener.chats:
            if chat.draft_touched is not None:
                at = (chat.draft_touched + UNFINISHED_AFTER).astimezone(start.tzinfo)
                yield next_moment(listener.subscription or anybody, at)
    for snooze in store.reminders.snoozes_due(until):
        yield snooze.due_at.astimezone(start.tzinfo)
    for plan in office.plans:
        if plan.registration and plan.registration.start:
            opens = datetime.combine(plan.registration.start, time.min, start.tzinfo)
            yield next_moment(anybody, opens)


Place = tuple[Subscription, int, frozenset[str], frozenset[str]]


class _Places:
    """What is the same of all to whom the same is due at a look."""

    def __init__(self, decider: Decider) -> None:
        self._decider = decider
        self._due: dict[Subscription, tuple[list[datetime], frozenset[str]]] = {}

    def of(self, share: DueGroup) -> Place:
        """The settings, how much had come before theirs began, what is had of it, and the rest."""
        settings = shared(share.chosen)
        if settings not in self._due:
            decided = self._decider.decided(settings)
            due = [one for _, days in decided for day in days for one in day]
            keys = frozenset(one.key for one in due)
            self._due[settings] = sorted(one.due_at for one in due), keys
        times, keys = self._due[settings]
        begun = bisect_left(times, share.chosen.since)
        return settings, begun, share.known & keys, share.registered


class Foreseen:
    """A ledger that only remembers; `removing` is an event whose removal is being tried out."""

    def __init__(self, store: Store, removing: OfficeEvent | None = None) -> None:
        self._store = store
        self._removing = removing
        # Read once: many moments are played on the same people.
        self.people = store.reminders.listeners()
        self._written = defaultdict[int, frozenset[str]](frozenset)
        self._outside = cache(store.looks.outside)
        self._keys: set[tuple[int, str]] = set()
        self._taken_back: set[tuple[str | None, str, date]] = set()
        self.entries: list[Entry] = []

    def begin(self) -> None:
        """What was foreseen stays."""

    def shares(self, decider: Decider) -> Iterator[DueGroup]:
        """People to whom the same is due, with what was written here already taken as known."""
        never = left_out(decider, self.people, self._outside)
        places, found = _Places(decider), dict[Place, list[DueGroup]]()
        for one in self.people:
            known = self._written[one.person_id] | never.get(one.person_id, frozenset())
            if share := share_of(one, decider.now, known):
                found.setdefault(places.of(share), []).append(share)
        for alike in found.values():
            yield replace(alike[0], people=[person for one in alike for person in one.people])

    def unfinished(self, touched_by: datetime) -> Iterable[Listener]:
        """Everyone: whose registration is unfinished, and since when, is looked at there."""
        return self.people

    def removed(self, plan_id: str) -> Sequence[OfficeEvent]:
        """What the office removed, and what it is about to."""
        gone = self._store.calendar.removed(plan_id)
        return [*gone, self._removing] if self._removing else gone

    def write(self, new: NewReminder, now: datetime) -> None:
        """Keep it with its moment."""
        snoozed = new.kind == DeliveryKind.SNOOZE
        # The store drops the planned row itself; here it is still found due.
        if snoozed and (new.plan_id, new.event_id, new.occurs_on) in self._taken_back:
            return
        if (new.person_id, new.key) in self._keys:
            return
        self._keys.add((new.person_id, new.key))
        self.entries.append((now, new))
        self._written[new.person_id] |= {new.key}

    def write_to(self, share: DueGroup, new: NewReminder, now: datetime) -> None:
        """Keep it for each of them."""
        for person_id in share.people:
            self.write(replace(new, person_id=person_id), now)

    def take_back(self, said: SaidDay, now: datetime) -> None:
        """What somebody asked for again of this day will not come."""
        self._taken_back.add((said.plan_id, said.event_id, said.day))

    def withhold(self, said: SaidDay, audience: Audience) -> None:
        """What waits is shown nowhere."""

    def drop_corrections(self, key: str, plan_id: str | None) -> None:
        """What waits is shown nowhere."""

    def close(self, now: datetime) -> None:
        """Nothing waits to be written."""
