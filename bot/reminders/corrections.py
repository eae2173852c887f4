"""When the office moves, clears or removes a date: whoever was told it hears of it, once.

The rule: a queued reminder of a day that is no longer the day is taken back; a person gets one
correction per change of what they were last told, whatever number of reminders they had, and
none in their quiet hours unless it is about the day that follows. What waits for people whom an
event is not for any more is taken back as well.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.reminders.ledger import Ledger
from handlers.reminders.calendar import correction, withdrawal
from handlers.reminders.due import correction_key, is_stale
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind
from handlers.values.reminding.quiet import next_moment
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from knowledge.plan.events import Event, occurrence
from storage.outbox.lasting import end_of
from storage.reminders.last_word import LastWord, LastWords, SaidDay
from storage.store import NewReminder, Store

PAGE = 100


@dataclass(frozen=True)
class _Known:
    """An event as the office has it now; `set_date` is the office's own, `removed` for good."""

    plan_id: str
    event: Event
    set_date: date | None
    new: date | None
    removed: bool = False
    audience: Audience | None = None

    def message(self, told: date | None) -> Reply:
        """What somebody reads who was told this day."""
        if self.removed and told is not None:
            return withdrawal(self.event, told)
        return correction(self.event, told, self.new)


def correct(store: Store, ledger: Ledger, office: Office, now: datetime) -> None:
    """Compare what people were told with the dates in force by `now` (aware local time)."""
    words = store.last_words
    known = _Calendar(_known(ledger, office, now.date()))
    # First: one that waits and is no longer true must not go out beside the new one.
    for waiting in words.corrections_waiting():
        of = known.find(waiting.plan_id, waiting.event_id, waiting.day)
        if of is not None and waiting.day != of.new:
            ledger.drop_corrections(waiting.key, waiting.plan_id)
    for said in words.days_ahead(now.date()):
        one = known.find(said.plan_id, said.event_id, said.day)
        if one is None:
            continue
        stale = is_stale(one.event, said.day, one.set_date)
        if stale:
            ledger.take_back(said, now)
        elif one.audience is not None:
            ledger.withhold(said, one.audience)
        if stale or (said.cleared and one.new is not None):
            for word in told(words, said):
                if new := _correction(one, word, now):
                    ledger.write(new, now)


class _Calendar:
    """The events of the plans in use: two plans may have one of the same name."""

    def __init__(self, events: Iterable[_Known]) -> None:
        self._by_event: dict[str, list[_Known]] = {}
        for one in events:
            self._by_event.setdefault(one.event.id, []).append(one)

    def find(self, plan_id: str | None, event_id: str, day: date | None) -> _Known | None:
        """The event of this plan; where the plan was not kept, the one that has the day."""
        named = self._by_event.get(event_id, [])
        if plan_id is not None:
            return next((one for one in named if one.plan_id == plan_id), None)
        on_day = (one for one in named if day and not is_stale(one.event, day, one.set_date))
        return next(on_day, named[0] if named else None)


def _known(ledger: Ledger, office: Office, today: date) -> Iterator[_Known]:
    """The events of the plans in use, those of the plan of the day first."""
    for plan in office.in_use(today):
        dates, whom = office.event_dates.get(plan.id, {}), office.audiences.get(plan.id, {})
        for event in plan.events:
            set_date = dates.get(event.id)
            new = occurrence(event, today, set_date)
            yield _Known(plan.id, event, set_date, new, audience=whom.get(event.id))
        for gone in ledger.removed(plan.id):
            yield _Known(plan.id, Event(gone.id, gone.name), None, None, removed=True)


def told(words: LastWords, said: SaidDay) -> Iterator[LastWord]:
    """Everybody whose last word on the event was this day, page by page."""
    # By id, not by place: who is corrected meanwhile is no longer found, and a place would skip
    # others.
    after = 0
    while page := words.people(said, after, PAGE):
        yield from page
        after = page[-1].person_id


def _correction(one: _Known, word: LastWord, now: datetime) -> NewReminder | None:
    """The correction for whoever had this word last; None when none is needed (yet).

    `occurs_on` is the day the person knows of afterwards, the old one when there is none.
    """
    key = correction_key(one.event, word.corrected, one.new)
    if word.day == one.new or key in word.keys or _waits(one, word, now):
        return None
    on = one.new or word.named
    return NewReminder(
        word.person_id,
        key,
        one.event.id,
        on,
        0,
        now,
        one.message(word.day),
        # The later of the two days: until it is over, somebody may still go by what they were told.
        until=end_of(max(on, word.named)),
        kind=DeliveryKind.CORRECTION if one.new else DeliveryKind.CLEARED,
        plan_id=one.plan_id,
    )


def _waits(one: _Known, word: LastWord, now: datetime) -> bool:
    """Whether the person sleeps and the news can wait: it is of no day that will have begun."""
    moment = next_moment(word.subscription or Subscription(since=now), now)
    return moment > now and not {now.date(), moment.date()} & {word.named, one.new}
