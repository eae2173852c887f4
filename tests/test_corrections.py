"""A date that is moved or cleared: who was told the old one hears of it, exactly once."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.clock import LOCAL
from bot.corrections import queue_corrections
from bot.planner import Planner, StoreLedger
from handlers.messages import Inbound, Outcome, RecordConsent, SaveSubscription
from handlers.scene import Desk
from handlers.state import Subscription
from storage.store import Store

EVENT = "dai-hoi-lien-minh"
FIRST = date(2025, 6, 20)
MOVED = date(2025, 6, 27)
WEEK_BEFORE = datetime(2025, 6, 13, 9, 0, tzinfo=LOCAL)


class Office:
    """The planner and the outbox on one desk, with a date the office can move."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self.store, self._desk = store, desk
        self._planner = Planner(self.desk, StoreLedger(store))

    def desk(self) -> Desk:
        plan = self._desk.plans[0].id
        return replace(self._desk, event_dates={plan: self.store.office.event_dates(plan)})

    def set_date(self, on: date | None) -> None:
        plan = self._desk.plans[0].id
        self.store.office.set_event_date(plan, EVENT, on, "lan", None, WEEK_BEFORE)

    def tick(self, now: datetime, send: bool = True) -> list[str]:
        """Look at the calendar, send what is queued; the texts that went out."""
        queue_corrections(self.store, self.desk(), now)
        self._planner.tick(now)
        rows = self.store.outbox.claim(["telegram"], now, 100, 60) if send else []
        for row in rows:
            self.store.outbox.mark_sent(row.id, "1", now)
        return [row.reply.text for row in rows]


def subscribe(store: Store, name: str) -> None:
    since = WEEK_BEFORE - timedelta(days=10)
    store.turns.receive("telegram", name, name, Inbound("x"), True, since)
    [(inbound_id, _)] = store.turns.waiting()
    subscription = Subscription(since=since, events=(EVENT,), days_before=(7, 1))
    consent = RecordConsent("reminders", "1", given=True)
    with store.turns.turn(inbound_id, since) as turn:
        assert turn is not None
        turn.finish(
            Outcome(turn.person.conversation, (), (consent, SaveSubscription(subscription)))
        )


def test_moved_date_is_corrected_once(sqlite_store: Store, desk: Desk) -> None:
    """Reminded of the 20th; moved to the 27th: one correction, and later the new reminder."""
    office = Office(sqlite_store, desk)
    subscribe(sqlite_store, "lan")
    office.set_date(FIRST)
    [reminder] = office.tick(WEEK_BEFORE)
    assert "20/6/2025" in reminder
    office.set_date(MOVED)
    [correction] = office.tick(WEEK_BEFORE + timedelta(hours=1))
    assert "Ngày đổi từ thứ Sáu, ngày 20/6/2025 sang thứ Sáu, ngày 27/6/2025" in correction
    assert office.tick(WEEK_BEFORE + timedelta(hours=2)) == []
    [again] = office.tick(WEEK_BEFORE + timedelta(days=7))
    assert "Còn 7 ngày: thứ Sáu, ngày 27/6/2025" in again


def test_cleared_date_says_so_and_the_next_date_is_told(sqlite_store: Store, desk: Desk) -> None:
    """Cleared: "no new date yet", once; a new date: once more, also when it is the old one."""
    office = Office(sqlite_store, desk)
    subscribe(sqlite_store, "lan")
    office.set_date(FIRST)
    office.tick(WEEK_BEFORE)
    office.set_date(None)
    [cleared] = office.tick(WEEK_BEFORE + timedelta(hours=1))
    assert "hiện chưa có ngày mới" in cleared
    assert office.tick(WEEK_BEFORE + timedelta(hours=2)) == []
    office.set_date(FIRST)
    [dated] = office.tick(WEEK_BEFORE + timedelta(hours=3))
    assert "đã có ngày mới: thứ Sáu, ngày 20/6/2025" in dated
    assert office.tick(WEEK_BEFORE + timedelta(hours=4)) == []


def test_who_was_not_told_yet_hears_only_the_new_date(sqlite_store: Store, desk: Desk) -> None:
    """A queued reminder of the old date is taken back: no reminder, no correction."""
    office = Office(sqlite_store, desk)
    subscribe(sqlite_store, "lan")
    office.set_date(FIRST)
    assert office.tick(WEEK_BEFORE, send=False) == []
    office.set_date(MOVED)
    assert office.tick(WEEK_BEFORE + timedelta(hours=1)) == []
    states = [(view.state, view.reason) for view in sqlite_store.reminders.deliveries()]
    assert states == [("missed", "date-moved")]


def test_a_date_that_has_passed_is_not_corrected(sqlite_store: Store, desk: Desk) -> None:
    """The day after the event its date may change: nobody is bothered."""
    office = Office(sqlite_store, desk)
    subscribe(sqlite_store, "lan")
    office.set_date(FIRST)
    office.tick(WEEK_BEFORE)
    office.set_date(MOVED)
    assert not any("Đính chính" in text for text in office.tick(WEEK_BEFORE + timedelta(days=8)))
