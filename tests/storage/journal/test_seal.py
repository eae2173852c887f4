"""The journal's last hash goes out daily, so that a journal written anew is found out."""

from datetime import timedelta

import pytest

from handlers.values.replies import Reply
from storage.journal.journal import SCHEDULER
from storage.journal.seal import DAY as SEALED_ON
from storage.journal.seal import LINE, PROOF, seal
from storage.store import Store
from storage.tables.counters import bump, current
from tests.support.clerks import NOW, OFFICE, deliver, hire
from tests.support.database.engines import POSTGRESQL_AT_NIGHT

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


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("counter", [SEALED_ON, LINE, PROOF])
@pytest.mark.parametrize("ahead", [1, 1_000_000])
def test_whoever_writes_the_database_silences_nothing(
    store: Store, counter: str, ahead: int
) -> None:
    """A day or a line that was told of already, or never will be: it goes out all the same."""
    hire(store, "Tú", "admin")
    deliver(store, NOW)
    assert len(sealed(store)) == 1
    for day in (1, 2):
        store.journal.note(OFFICE, "export", "x", NOW + day * DAY)
        with store._database.write() as session:
            bump(session, counter, ahead)
        assert len(sealed(store, day)) == 1
        assert sealed(store, day) == []


def test_nobody_says_without_the_key_that_it_was_told(store: Store) -> None:
    """Today's day and the last line, as they would stand after it, with yesterday's proof."""
    hire(store, "Tú", "admin")
    deliver(store, NOW)
    assert len(sealed(store)) == 1
    store.journal.note(OFFICE, "export", "x", NOW + DAY)
    with store._database.write() as session:
        bump(session, SEALED_ON)
        bump(session, LINE, current(session, "journal") - current(session, LINE))
    assert len(sealed(store, days=1)) == 1


def test_a_clock_that_stood_ahead_silences_nothing(store: Store) -> None:
    """Set right again, every day has its message."""
    hire(store, "Tú", "admin")
    deliver(store, NOW)
    assert len(sealed(store, days=400)) == 1
    store.journal.note(OFFICE, "export", "x", NOW + DAY)
    assert len(sealed(store, days=1)) == 1
