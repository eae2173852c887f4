"""What may be done so often only, counted for two copies of the program together."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlmodel import select

from storage.store import Store
from storage.tables.office import BucketRow
from tests.support.talk import MORNING

NONE, EVERY = timedelta(0), timedelta(minutes=2)


def test_two_copies_together_allow_what_one_would(store: Store) -> None:
    """Both at once take thirty of forty; one more comes back every two minutes."""
    other = Store(store.url)

    def ask(number: int) -> bool:
        copy = (store, other)[number % 2]
        return copy.buckets.take("newcomers/a", 30, EVERY, MORNING) == NONE

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(ask, range(40))) == 30
    assert other.buckets.take("newcomers/a", 30, EVERY, MORNING) == EVERY
    assert other.buckets.take("newcomers/b", 30, EVERY, MORNING) == NONE
    later = MORNING + EVERY
    waits = [copy.buckets.take("newcomers/a", 30, EVERY, later) for copy in (store, other)]
    assert waits == [NONE, EVERY]
    other.close()


def test_what_is_full_again_leaves_nothing(sqlite_store: Store) -> None:
    """Nor does a clock that stood a year ahead refuse anybody."""
    buckets = sqlite_store.buckets
    for at in (MORNING, MORNING + 30 * EVERY, MORNING - timedelta(days=365)):
        assert buckets.take(f"newcomers/{at.year}", 30, EVERY, at) == NONE
    assert buckets.take("newcomers/2025", 30, EVERY, MORNING - timedelta(days=200)) == NONE
    assert buckets.take("newcomers/c", 30, EVERY, MORNING + timedelta(days=1)) == NONE
    with sqlite_store._database.read() as session:
        assert session.exec(select(BucketRow.name)).all() == ["newcomers/c"]
