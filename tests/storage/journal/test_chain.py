"""The journal's chain against somebody who can write the database and has no key, or an old one.

The kind of fault: the hashes are computed anew after a line was changed, and everything looks whole.
"""

from sqlmodel import col, select

from storage.journal.chain import FIRST, KEYED, hash_of
from storage.journal.journal import WITHOUT_KEY, Actor, begin_with_key
from storage.store import Store
from storage.tables.desk import JournalRow
from storage.tables.office import CounterRow, SettingRow
from tests.support.clerks import NOW, OFFICE
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.old_journal import before_keys

LAN = Actor("Lan")


def keyed(url: str, *keys: str) -> Store:
    """The program with these keys, the one in use first."""
    store = Store(url, lambda purpose: keys)
    store.open()
    return store


def acts(store: Store, times: int) -> None:
    for number in range(times):
        store.journal.note(LAN, "export", f"DK-2025-{number:04d}", NOW)


def forge(store: Store, key: str | None, *, until: int | None = None) -> None:
    """Everything was done by somebody else, and the hashes fit again; later lines are removed."""
    with store._database.write() as session:
        previous = FIRST
        for row in session.exec(select(JournalRow).order_by(col(JournalRow.id))).all():
            if until is not None and row.id > until:
                session.delete(row)
                continue
            row.actor, row.prev_hash = "Người Khác", previous
            row.hash = previous = hash_of(row, key)
            session.add(row)
        if until is not None:
            session.get_one(CounterRow, "journal").value = until


def take_key(store: Store) -> None:
    """From here on the key in use writes."""
    with store._database.write() as session:
        begin_with_key(session, OFFICE, NOW)


def test_without_the_key_no_line_can_be_written_anew(url: str) -> None:
    """Hashes that anybody can compute, or those of another key, are none."""
    store = keyed(url, "a" * 40)
    acts(store, 3)
    assert store.journal.verify() is None
    forge(store, "b" * 40)
    assert store.journal.verify() == 1
    forge(store, None)
    assert store.journal.verify() == 1
    assert store.journal.check(store.journal.lines()) == 1
    acts(store, 1)
    assert store.journal.verify() == 1
    store.close()


@POSTGRESQL_AT_NIGHT
def test_lines_of_an_earlier_release_hold_up_to_the_change(url: str) -> None:
    """They were written without a key; the line that begins with it closes them off."""
    before_keys(url)
    store = keyed(url, "a" * 40)
    (line,) = store.journal.lines(action=KEYED)
    assert (line.id, line.after) == (4, {"lines": 3, "broken": None})
    acts(store, 2)
    assert store.journal.verify() is None
    assert store.journal.check(store.journal.lines()) is None
    store.close()
    store = keyed(url, "a" * 40)
    assert store.journal.last() == 6, "a second start begins nothing"
    with store._database.write() as session:
        row = session.get_one(JournalRow, 3)
        row.actor = "Người Khác"
        row.hash = hash_of(row, None)
    assert store.journal.verify() == 4
    store.close()


@POSTGRESQL_AT_NIGHT
def test_an_old_journal_written_anew_as_a_whole_is_found(url: str) -> None:
    """Who leaves out the line with the key leaves a journal that nobody's key has ended."""
    before_keys(url)
    store = keyed(url, "a" * 40)
    acts(store, 2)
    forge(store, None, until=3)
    assert store.journal.verify() == 1
    acts(store, 1)
    assert store.journal.verify() == 1
    store.close()


def planted(store: Store) -> None:
    """As the migration of long ago leaves it, by somebody who writes the database."""
    with store._database.write() as session:
        session.add(SettingRow(name=WITHOUT_KEY, value="3"))


def test_a_mark_without_a_key_certifies_nothing(url: str) -> None:
    """The program itself closed off a journal written anew, and called it whole."""
    store = keyed(url, "a" * 40)
    acts(store, 5)
    forge(store, None, until=3)
    planted(store)
    store.close()
    store = keyed(url, "a" * 40)
    assert store.journal.lines(action=KEYED) == []
    assert store.journal.verify() == 1
    # Nor does a new key, which closes off whatever it finds: it says how it stood.
    store.close()
    store = keyed(url, "b" * 40, "a" * 40)
    take_key(store)
    assert store.journal.lines(action=KEYED)[0].after == {"lines": 3, "broken": 1}
    assert store.journal.verify() == 1
    store.close()


def test_a_journal_that_began_with_a_key_never_goes_back(url: str) -> None:
    """Of a database that once was upgraded, too: the line that closed it off is gone."""
    before_keys(url)
    store = keyed(url, "a" * 40)
    acts(store, 4)
    assert store.journal.verify() is None
    forge(store, None, until=3)
    planted(store)
    store.close()
    for _ in range(2):
        store = keyed(url, "a" * 40)
        assert store.journal.verify() == 1
        store.close()


def test_a_new_key_goes_on_behind_the_old_one(url: str) -> None:
    """What the old key wrote is still recognised, and the old key can change nothing of it."""
    old, new = "a" * 40, "b" * 40
    store = keyed(url, old)
    acts(store, 3)
    store.close()
    store = keyed(url, new, old)
    assert store.journal.verify() == 4, "not begun with the new key yet"
    take_key(store)
    take_key(store)
    acts(store, 2)
    assert [line.id for line in store.journal.lines(action=KEYED)] == [4]
    assert store.journal.verify() is None
    assert store.journal.check(store.journal.lines()) is None
    with store._database.write() as session:
        row = session.get_one(JournalRow, 3)
        row.actor = "Người Khác"
        row.hash = hash_of(row, old)
    assert store.journal.verify() == 4
    assert store.journal.check(store.journal.lines()) == 4
    forge(store, old, until=3)
    assert store.journal.verify() == 4, "cut off where the old key still wrote"
    store.close()


def test_whose_key_is_lost_is_told(url: str) -> None:
    """Nothing can be said of lines whose key nobody has; what follows can be checked."""
    store = keyed(url, "a" * 40)
    acts(store, 3)
    store.close()
    store = keyed(url, "b" * 40)
    assert store.journal.verify() == 1
    take_key(store)
    acts(store, 1)
    assert store.journal.lines(action=KEYED)[0].after == {"lines": 3, "broken": 1}
    assert store.journal.check(store.journal.lines(limit=1)) is None
    store.close()
