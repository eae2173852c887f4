"""A date that is moved or cleared: who was told the old one hears of it, exactly once."""

from datetime import date, datetime, timedelta

import pytest

from bot.clock import LOCAL
from bot.reminders.corrections import correct
from bot.reminders.dated import with_calendar
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.messages import Inbound, Outcome
from handlers.values.reminding.settings import Subscription
from storage.outbox.chats import lock_person
from storage.people.merge import merge
from storage.store import Store
from tests.support.clerks import OFFICE
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import Dating

EVENT = "dai-hoi-lien-minh"
FIRST = date(2025, 6, 20)
MOVED = date(2025, 6, 27)
WEEK_BEFORE = datetime(2025, 6, 13, 9, 0, tzinfo=LOCAL)


class StaffedOffice:
    """The calendar and the outbox of one office, with a date the office can move."""

    def __init__(self, store: Store, office: Office) -> None:
        self.store, self._base = store, office
        self._tick = Tick(store, self.office, StoreLedger(store))

    def office(self) -> Office:
        return with_calendar(self._base, self.store.calendar.read())

    def set_date(self, on: date | None) -> None:
        plan = self._base.plans[0].id
        Dating(self.store).set_event_date(plan, EVENT, on, None, OFFICE, WEEK_BEFORE)

    def tick(self, now: datetime, send: bool = True) -> list[str]:
        """Look at the calendar, send what is queued; the texts that went out."""
        self._tick.at(now)
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


def test_moved_date_is_corrected_once(sqlite_store: Store, office: Office) -> None:
    """Reminded of the 20th; moved to the 27th: one correction, and later the new reminder."""
    staffed = StaffedOffice(sqlite_store, office)
    subscribe(sqlite_store, "lan")
    staffed.set_date(FIRST)
    [reminder] = staffed.tick(WEEK_BEFORE)
    assert "20/6/2025" in reminder
    staffed.set_date(MOVED)
    [correction] = staffed.tick(WEEK_BEFORE + timedelta(hours=1))
    assert "Ngày đổi từ thứ Sáu, ngày 20/6/2025 sang thứ Sáu, ngày 27/6/2025" in correction
    assert staffed.tick(WEEK_BEFORE + timedelta(hours=2)) == []
    [again] = staffed.tick(WEEK_BEFORE + timedelta(days=7))
    assert "Còn 7 ngày: thứ Sáu, ngày 27/6/2025" in again


def test_cleared_date_says_so_and_the_next_date_is_told(
    sqlite_store: Store, office: Office
) -> None:
    """Cleared: "no new date yet", once; a new date: once more, also when it is the old one."""
    staffed = StaffedOffice(sqlite_store, office)
    subscribe(sqlite_store, "lan")
    staffed.set_date(FIRST)
    staffed.tick(WEEK_BEFORE)
    staffed.set_date(None)
    [cleared] = staffed.tick(WEEK_BEFORE + timedelta(hours=1))
    assert "hiện chưa có ngày mới" in cleared
    assert staffed.tick(WEEK_BEFORE + timedelta(hours=2)) == []
    staffed.set_date(FIRST)
    [dated] = staffed.tick(WEEK_BEFORE + timedelta(hours=3))
    assert "đã có ngày mới: thứ Sáu, ngày 20/6/2025" in dated
    assert staffed.tick(WEEK_BEFORE + timedelta(hours=4)) == []


def test_who_was_not_told_yet_hears_only_the_new_date(sqlite_store: Store, office: Office) -> None:
    """A queued reminder of the old date is taken back: no reminder, no correction."""
    staffed = StaffedOffice(sqlite_store, office)
    subscribe(sqlite_store, "lan")
    staffed.set_date(FIRST)
    assert staffed.tick(WEEK_BEFORE, send=False) == []
    staffed.set_date(MOVED)
    assert staffed.tick(WEEK_BEFORE + timedelta(hours=1)) == []
    states = [(view.state, view.reason) for view in sqlite_store.reminders.deliveries()]
    assert states == [("missed", "date-moved")]


def test_a_date_that_has_passed_is_not_corrected(sqlite_store: Store, office: Office) -> None:
    """The day after the event its date may change: nobody is bothered."""
    staffed = StaffedOffice(sqlite_store, office)
    subscribe(sqlite_store, "lan")
    staffed.set_date(FIRST)
    staffed.tick(WEEK_BEFORE)
    staffed.set_date(MOVED)
    assert not any("Đính chính" in text for text in staffed.tick(WEEK_BEFORE + timedelta(days=8)))


def hours(number: float) -> datetime:
    """So long after the reminder of the week before, which came at nine in the morning."""
    return WEEK_BEFORE + timedelta(hours=number)


def told_first(store: Store, office: Office, *names: str) -> StaffedOffice:
    """People who were reminded of the 20th."""
    staffed = StaffedOffice(store, office)
    for name in names:
        subscribe(store, name)
    staffed.set_date(FIRST)
    assert len(staffed.tick(WEEK_BEFORE)) == len(names)
    return staffed


@POSTGRESQL_AT_NIGHT
def test_a_date_that_moves_to_and_fro_is_corrected_each_time(store: Store, office: Office) -> None:
    """20th, 27th, 20th, 27th, 20th: every move is told, with the day told before, and once."""
    staffed = told_first(store, office, "lan", "minh")
    for hour, (old, new) in enumerate([(20, 27), (27, 20), (20, 27), (27, 20)], start=1):
        staffed.set_date(date(2025, 6, new))
        texts = staffed.tick(hours(hour))
        assert len(texts) == 2
        assert all(f"ngày {old}/6/2025 sang thứ Sáu, ngày {new}/6/2025" in text for text in texts)
        assert staffed.tick(hours(hour + 0.5)) == []


@POSTGRESQL_AT_NIGHT
def test_a_date_moved_back_before_anybody_read_of_it_is_no_news(
    store: Store, office: Office
) -> None:
    """The waiting correction is taken back; moved again, it is told once."""
    staffed = told_first(store, office, "lan")
    for new in (MOVED, None):
        staffed.set_date(new)
        assert staffed.tick(hours(1), send=False) == []
        staffed.set_date(FIRST)
        assert staffed.tick(hours(2)) == []
    staffed.set_date(MOVED)
    assert staffed.tick(hours(3), send=False) == []
    staffed.set_date(None)
    assert staffed.tick(hours(4), send=False) == []
    staffed.set_date(MOVED)
    [text] = staffed.tick(hours(5))
    assert "ngày 20/6/2025 sang thứ Sáu, ngày 27/6/2025" in text
    assert staffed.tick(hours(6)) == []


def test_two_copies_of_the_program_correct_once(store: Store, office: Office) -> None:
    """Both find the same person told the old day; one message goes out."""
    staffed = told_first(store, office, "lan")
    staffed.set_date(MOVED)
    stale = staffed.office()
    two_copies = [StoreLedger(store), StoreLedger(store)]
    for ledger in two_copies:
        correct(store, ledger, stale, hours(1))
    for ledger in two_copies:
        ledger.close(hours(1))
    assert len(staffed.tick(hours(1))) == 1
    correct(store, two_copies[0], stale, hours(2))
    two_copies[0].close(hours(2))
    assert staffed.tick(hours(2)) == []


@POSTGRESQL_AT_NIGHT
def test_nobody_is_woken_by_a_correction(store: Store, office: Office) -> None:
    """Moved at eleven at night: at seven in the morning it is told, if it still is so."""
    staffed = told_first(store, office, "lan")
    staffed.set_date(MOVED)
    assert staffed.tick(hours(14)) == []
    assert staffed.tick(hours(21.9)) == []
    [text] = staffed.tick(hours(22))
    assert "sang thứ Sáu, ngày 27/6/2025" in text
    assert staffed.tick(hours(23)) == []


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("at", [datetime(2025, 6, 19, 23), datetime(2025, 6, 20, 5)])
def test_what_is_on_the_next_day_is_told_at_night(
    store: Store, office: Office, at: datetime
) -> None:
    """Late on the evening before, or before dawn of the day told: they would leave in vain."""
    staffed = told_first(store, office, "lan")
    staffed.set_date(MOVED)
    [text] = staffed.tick(at.replace(tzinfo=LOCAL))
    assert "Đính chính" in text


def test_linking_two_chats_does_not_double_a_waiting_correction(
    store: Store, office: Office
) -> None:
    """Both were told the 20th and wait for the news; made one person, they read it once."""
    staffed = told_first(store, office, "lan", "lan-zalo")
    staffed.set_date(MOVED)
    staffed.tick(hours(1), send=False)
    people = sorted({view.person_id for view in store.reminders.deliveries()})
    with store._database.write() as session:
        lock_person(session, people[0])
        merge(session, people[0], people[1])
    [text] = staffed.tick(hours(2))
    assert "sang thứ Sáu, ngày 27/6/2025" in text
    assert staffed.tick(hours(3)) == []
