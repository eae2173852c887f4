"""The journal's last hash goes out daily, so that a journal written anew is found out."""

from datetime import timedelta

from handlers.values.replies import Reply
from storage.journal.journal import SCHEDULER
from storage.journal.seal import seal
from storage.store import Store
from tests.support.clerks import NOW, OFFICE, deliver, hire

DAY = timedelta(days=1)


def sealed(store: Store, days: int = 0) -> list[tuple[str, str]]:
    """What goes out on that day, and to whom."""
    now = NOW + days * DAY
    with store.change(SCHEDULER, now) as change:
        seal(change, lambda line, mark: Reply(f"{line} {mark}"))
    return deliver(store, now)


def test_every_admin_gets_the_last_hash_once_a_day(store: Store) -> None:
    """Nobody else does, and a day without a new line has no message."""
    hire(store, "Tú", "admin")
    hire(store, "Mai", "clerk")
    (last,) = store.journal.lines(limit=1)
    deliver(store, NOW)
    assert sealed(store) == [("staff-Tú", f"{last.id} {last.hash}")]
    assert sealed(store) == []
    assert sealed(store, days=1) == []
    store.journal.note(OFFICE, "export", "x", NOW + 2 * DAY)
    (_, text), *_ = sealed(store, days=2)
    assert text.startswith(f"{last.id + 1} ")


def test_without_an_admin_nothing_counts_as_sent(store: Store) -> None:
    """The first admin gets it on the same day."""
    store.journal.note(OFFICE, "export", "x", NOW)
    assert sealed(store) == []
    hire(store, "Tú", "admin")
    deliver(store, NOW)
    assert len(sealed(store)) == 1
