"""Wrong codes at the page, counted for every copy of the program together."""

from datetime import timedelta

from sqlmodel import select

from storage.staff.code_budget import LOGINS_IN_ALL, PER_CHAT, WINDOW
from storage.store import Store
from storage.tables.desk import CodeBudgetRow
from tests.support.talk import MORNING


def test_the_door_opens_again(store: Store) -> None:
    """A quarter of an hour later one may try again; other networks could all along."""
    for _ in range(PER_CHAT):
        assert store.logins.wrong("one", MORNING) is None
    other = Store(store.url)
    assert other.logins.wrong("one", MORNING) == WINDOW
    assert other.logins.wrong("two", MORNING) is None
    other.close()
    assert store.logins.wrong("one", MORNING + WINDOW) is None


def test_guesses_from_everywhere_are_slowed_down(sqlite_store: Store) -> None:
    """Many networks with few tries each are stopped together."""
    for number in range(LOGINS_IN_ALL):
        assert sqlite_store.logins.wrong(str(number // 2), MORNING) is None
    wait = sqlite_store.logins.wrong("new", MORNING + timedelta(minutes=5))
    assert wait == WINDOW - timedelta(minutes=5)


def test_networks_are_forgotten_after_a_day(sqlite_store: Store) -> None:
    """Thousands of strangers a day must not leave a row each for a month."""
    for number in range(20):
        sqlite_store.logins.wrong(str(number), MORNING)
    sqlite_store.logins.wrong("new", MORNING + timedelta(days=1, minutes=1))
    with sqlite_store._database.read() as session:
        names = set(session.exec(select(CodeBudgetRow.name)))
    assert names == {"login/new", "login/all"}


def test_tries_at_once_are_counted_together(store: Store) -> None:
    """Let in in another order than the clock was read, each began to count anew."""
    for number in range(PER_CHAT):
        at = MORNING - timedelta(milliseconds=40 * number)
        assert store.logins.wrong("one", at) is None
    assert store.logins.wrong("one", MORNING - timedelta(seconds=2)) is not None
