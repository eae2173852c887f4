"""A program at rest asks one thing, and whatever is stored or falls due wakes it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.app import App
from bot.beside.beating import CALENDAR
from bot.config import Settings
from bot.rounds.rounds import TICK_S
from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription, SnoozeReminder
from handlers.values.state import Conversation, Registering, Step
from storage.database.presence import Presence
from storage.store import Store
from tests.support.clerks import OFFICE, chat_at
from tests.support.clocks import Clocks
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.reminders import MARCH, at, wants
from tests.support.verbs import Dating

NIGHT = at(4, 7, 23, 30)
STEP = timedelta(seconds=TICK_S)


class Running:
    """The program's look at the calendar every two seconds, on a clock of ours."""

    def __init__(self, store: Store, office: Office, folder: Path, start: datetime) -> None:
        self.clocks = Clocks(start)
        chosen = Settings(_env_file=None, data_dir=folder)
        # The only copy, and on a machine that stands still: it is never taken for dead.
        store.presence = Presence(store._database, lambda: 0.0)
        store.beat((CALENDAR,))
        self.app = App(chosen, self.clocks.clock, store, office)
        self.settles()

    def settles(self) -> None:
        """It looks until there is nothing more to look at."""
        for _ in range(20):
            if not self.app.tick():
                return
        raise AssertionError("the look never ends")

    def passes(self, span: timedelta, step: timedelta = STEP) -> int:
        """How many looks there were in this time."""
        looks = 0
        for _ in range(int(span / step)):
            self.clocks.pass_by(step)
            looks += self.app.tick()
        return looks


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """The statements meanwhile; SQLite's version is asked beside them, once a look."""
    asked: list[str] = []
    engine = store._database.engine

    def note(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def queued(store: Store) -> list[str]:
    return [view.key for view in store.reminders.deliveries() if view.state == "queued"]


def test_an_idle_program_asks_less_than_one_statement_a_second(
    store: Store, office: Office, tmp_path: Path
) -> None:
    """A hundred looks: one version each, and nothing else, though people wait for reminders."""
    chat_at(store, "lan").says(SaveSubscription(wants(3)), now=MARCH)
    running = Running(store, office, tmp_path, at(4, 7, 12))
    with counted(store) as asked:
        assert running.passes(100 * STEP) == 0
    assert len(asked) == (0 if store._database.is_sqlite else 100)


@POSTGRESQL_AT_NIGHT
def test_a_reminder_comes_in_its_second(store: Store, office: Office, tmp_path: Path) -> None:
    """Rested over for hours: midnight, and the end of the night, and eight o'clock."""
    chat_at(store, "lan").says(SaveSubscription(wants(3)), now=MARCH)
    running = Running(store, office, tmp_path, NIGHT)
    looks = running.passes(at(4, 8, 7, 59) - NIGHT, timedelta(seconds=20))
    assert 2 <= looks <= 8
    assert queued(store) == []
    running.passes(timedelta(minutes=1))
    assert queued(store) == ["ngay-htx-viet-nam/2025-04-11/3"]


def chooses(store: Store, office: Office, now: datetime) -> None:
    chat_at(store, "pao").says(SaveSubscription(wants(7, 3, since=MARCH)), now=now)


def dates(store: Store, office: Office, now: datetime) -> None:
    on = date(2025, 4, 11)
    Dating(store).set_event_date(office.plans[0].id, "dai-hoi-lien-minh", on, None, OFFICE, now)


def asks_again(store: Store, office: Office, now: datetime) -> None:
    again = SnoozeReminder("ngay-htx-viet-nam", date(2025, 4, 11), now + timedelta(seconds=30))
    chat_at(store, "pao").says(again, now=now)


def stops_half_way(store: Store, office: Office, now: datetime) -> None:
    touched = now - timedelta(hours=24) + timedelta(seconds=30)
    state = Conversation(dialog=Registering(Step.PHONE), touched=touched)
    chat_at(store, "pao").says(state=state, now=touched)


@pytest.mark.parametrize("happens", [chooses, dates, asks_again, stops_half_way])
def test_what_is_stored_meanwhile_wakes_it(
    store: Store,
    office: Office,
    tmp_path: Path,
    happens: Callable[[Store, Office, datetime], None],
) -> None:
    """By another connection: what it makes due is queued within a minute of its moment."""
    chat_at(store, "lan").says(SaveSubscription(wants(3, event="dai-hoi-lien-minh")), now=MARCH)
    running = Running(store, office, tmp_path, at(4, 8, 9))
    assert running.passes(10 * STEP) == 0
    before = queued(store)
    happens(store, office, running.clocks.clock.now())
    running.passes(30 * STEP)
    assert len(queued(store)) == len(before) + 1


def test_a_clock_set_back_wakes_it(sqlite_store: Store, office: Office, tmp_path: Path) -> None:
    """The moment it waited for was of another time."""
    running = Running(sqlite_store, office, tmp_path, at(4, 8, 9))
    running.clocks.set_by(-timedelta(hours=7))
    assert running.app.tick()
