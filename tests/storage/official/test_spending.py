"""The month's money: never more than the budget, however many book at once."""

from datetime import timedelta

from storage.store import Store, StoreError
from tests.support.chats import together
from tests.support.talk import MORNING


def test_many_at_once_book_no_more_than_the_budget(store: Store) -> None:
    """Of eight that want 300 each from 1,000 dong three have it; one taken out makes room."""
    assert store.spending.book("late", 100, 1000, MORNING)

    def book(_: int) -> object:
        for _try in range(20):
            try:
                return store.spending.book("templates", 300, 1000, MORNING)
            except StoreError:
                continue
        raise AssertionError("never")

    assert sorted(together(8, book), key=str) == [False] * 5 + [True] * 3
    month = store.spending.month(MORNING)
    assert (month.late, month.templates, month.vnd) == (1, 3, 1000)
    assert not store.spending.book("late", 72, 1000, MORNING)
    store.spending.take_out("templates", 300, MORNING)
    assert store.spending.book("late", 72, 1000, MORNING)
    assert store.spending.month(MORNING + timedelta(days=30)).vnd == 0


def test_a_token_is_lent_to_one_at_a_time(store: Store) -> None:
    """A setting is begun with once; a lease that ran out is anybody's."""
    assert store.grants.adopt("refresh-0", MORNING)
    assert not store.grants.adopt("refresh-0", MORNING)
    assert store.grants.begin(MORNING) == "refresh-0"
    assert store.grants.begin(MORNING) is None
    assert store.grants.begin(MORNING + timedelta(minutes=3)) == "refresh-0"
