"""A journal that was cut off, its counter too, is found by what was seen of it beside the key."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlmodel import col, select

from bot.keep.journal_seen import FILE, JournalSeen
from handlers.turn.turn import Office
from storage.journal.chain import FIRST, hash_of
from storage.journal.journal import VERIFY
from storage.store import Store
from storage.tables.desk import JournalRow
from storage.tables.office import CounterRow
from tests.support.clerks import NOW, OFFICE
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import build

HOUR = timedelta(hours=1)


def acts(store: Store, times: int, at: datetime = NOW, action: str = "export") -> None:
    for number in range(times):
        store.journal.note(OFFICE, action, f"DK-2025-{number:04d}", at)


def cut(store: Store, until: int) -> None:
    """The last lines are gone, and were never counted."""
    with store._database.write() as session:
        for row in session.exec(select(JournalRow).where(col(JournalRow.id) > until)).all():
            session.delete(row)
        session.get_one(CounterRow, "journal").value = until


def test_a_tail_that_was_cut_off_is_found(store: Store, tmp_path: Path) -> None:
    """By the counter alone it was not; nor does the file follow it then, whatever is written on."""
    seen = JournalSeen(store.journal, tmp_path)
    assert seen.follow(NOW), "there is no line yet"
    acts(store, 5)
    assert seen.follow(NOW)
    acts(store, 2)
    assert store.journal.verify() is None
    cut(store, 3)
    assert store.journal.verify() == 4
    assert store.journal.check(store.journal.lines()) == 4
    acts(store, 4)
    assert store.journal.verify() == 5
    assert not seen.follow(NOW + HOUR)
    assert not JournalSeen(store.journal, tmp_path).follow(NOW + HOUR), "another start"
    # The operator has looked.
    (tmp_path / FILE).unlink()
    assert seen.follow(NOW + HOUR)
    assert store.journal.verify() is None


def test_a_journal_written_anew_as_an_earlier_release_would_is_found(
    store: Store, tmp_path: Path
) -> None:
    """Whatever the database says of its own version: the line that was seen is another."""
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 3)
    assert seen.follow(NOW)
    with store._database.write() as session:
        previous = FIRST
        for row in session.exec(select(JournalRow).order_by(col(JournalRow.id))).all():
            row.actor, row.prev_hash = "Người Khác", previous
            row.hash = previous = hash_of(row, None)
    assert store.journal.gone() == 3
    assert not seen.follow(NOW + HOUR)


def test_a_copy_that_was_put_back_may_end_before(store: Store, tmp_path: Path) -> None:
    """It says so itself, with the key; and is followed from there."""
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 2, action="restore")
    acts(store, 3)
    assert seen.follow(NOW)
    cut(store, 2)
    assert not seen.follow(NOW + HOUR), "an earlier one excuses nothing"
    acts(store, 1, NOW + 2 * HOUR, "restore")
    assert seen.follow(NOW + 3 * HOUR)
    acts(store, 3)
    cut(store, 4)
    assert seen.follow(NOW + 4 * HOUR)
    cut(store, 3)
    assert store.journal.verify() == 4


def test_a_file_that_says_nothing_is_none(store: Store, tmp_path: Path) -> None:
    """It is written anew."""
    (tmp_path / FILE).write_text('{"line": "x"}')
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 1)
    assert seen.follow(NOW)
    assert seen.read() is not None
    assert JournalSeen(store.journal, None).follow(NOW), "a rehearsal"


async def test_the_desk_says_so(office: Office, tmp_path: Path) -> None:
    """On the page, and in what a check writes down."""
    program = build(tmp_path, office, rehearsing=False)
    store = program.app.store
    acts(store, 4)
    program.app.seal()
    assert (program.app.settings.data_dir / FILE).exists()
    async with at_desk(program) as clerk:
        assert "không dòng nào bị sửa" in (await clerk.opens("/nhat-ky")).text
        program.app.seal()
        last = store.journal.last()
        cut(store, last - 2)
        page = (await clerk.opens("/nhat-ky")).text
        assert f"không khớp từ dòng số {last - 1}" in page
        await clerk.sends("/nhat-ky/kiem-tra")
        (noted,) = store.journal.lines(action=VERIFY, limit=1)
        assert noted.after is not None
        assert noted.after["broken"] == last - 1
    store.close()
