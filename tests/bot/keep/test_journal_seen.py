"""A journal that was cut off, its counter too, is found by what was seen of it beside the key."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.installation.keys import load_keys
from bot.installation.moved import mark_of
from bot.keep.backup import MANUAL, back_up
from bot.keep.journal_seen import FILE, JournalSeen
from bot.keep.move import move
from bot.keep.restore import restore
from bot.keep.rotation import rotate
from handlers.turn.turn import Office
from storage.journal.chain import FIRST, hash_of
from storage.journal.journal import VERIFY
from storage.store import Store
from storage.tables.desk import JournalRow
from storage.tables.office import CounterRow
from tests.support.clerks import NOW, OFFICE
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
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


def forge(store: Store, number: int, *, counted: bool = False) -> None:
    """A copy was put back, says somebody who writes the database and has no key."""
    with store._database.write() as session:
        session.add(
            JournalRow(
                id=number,
                at=datetime(2999, 1, 1, tzinfo=UTC),
                actor="x",
                action="restore",
                subject="x",
                prev_hash="",
                hash="",
            )
        )
        if counted:
            session.get_one(CounterRow, "journal").value = number


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
    assert store.journal.look(NOW).broken == 3
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


@pytest.mark.parametrize(
    ("number", "found", "counted"), [(-5, 1, False), (0, 1, False), (9, 9, True), (10**9, 9, False)]
)
def test_a_copy_that_nobody_put_back_excuses_nothing(
    store: Store, tmp_path: Path, number: int, found: int, counted: bool
) -> None:
    """The last lines are cut off, and one without a key says why; it is taken away afterwards."""
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 12)
    assert seen.follow(NOW)
    kept = (tmp_path / FILE).read_bytes()
    cut(store, 8)
    assert not seen.follow(NOW + HOUR)
    assert store.journal.verify() == 9
    forge(store, number, counted=counted)
    assert store.journal.verify() == found
    assert store.journal.check(store.journal.lines(limit=3)) is not None, "on the page, too"
    assert not seen.follow(NOW + HOUR)
    cut(store, 8)
    with store._database.write() as session:
        for row in session.exec(select(JournalRow).where(col(JournalRow.id) < 1)).all():
            session.delete(row)
    assert not seen.follow(NOW + HOUR)
    assert store.journal.verify() == 9
    assert (tmp_path / FILE).read_bytes() == kept


@pytest.mark.parametrize("number", [-5, 0])
def test_a_line_before_the_first_is_one_too_many(store: Store, tmp_path: Path, number: int) -> None:
    """Also where nothing was cut off: no chain has it, and it would excuse what comes."""
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 2)
    assert seen.follow(NOW)
    forge(store, number)
    acts(store, 2)
    assert store.journal.verify() == 1
    assert store.journal.check(store.journal.lines()) == 1
    assert store.journal.check(store.journal.lines(limit=1)) == 1
    assert not seen.follow(NOW + HOUR)


def test_a_real_one_excuses_no_broken_chain(store: Store, tmp_path: Path) -> None:
    """What was put back is looked through from its first line."""
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 5)
    assert seen.follow(NOW)
    cut(store, 3)
    acts(store, 1, NOW + 2 * HOUR, "restore")
    with store._database.write() as session:
        session.get_one(JournalRow, 2).actor = "Người Khác"
    assert not seen.follow(NOW + 3 * HOUR)
    assert store.journal.verify() == 2


def test_only_a_chain_that_holds_is_followed(store: Store, tmp_path: Path) -> None:
    """From the line that was seen, whatever is before; from the first one where none was."""
    seen = JournalSeen(store.journal, tmp_path)
    acts(store, 3)
    assert seen.follow(NOW)
    with store._database.write() as session:
        session.get_one(JournalRow, 2).actor = "Người Khác"
    acts(store, 2)
    assert seen.follow(NOW + HOUR)
    kept = (tmp_path / FILE).read_bytes()
    acts(store, 2)
    with store._database.write() as session:
        session.get_one(JournalRow, 6).actor = "Người Khác"
    assert not seen.follow(NOW + 2 * HOUR)
    assert (tmp_path / FILE).read_bytes() == kept
    (tmp_path / FILE).unlink()
    assert seen.follow(NOW + 2 * HOUR), "nobody has looked"
    assert not (tmp_path / FILE).exists()


def settings_of(folder: Path, url: str = "") -> Settings:
    url = url or f"sqlite:///{(folder / 'htx.db').as_posix()}"
    wanted = {"database_url": url, "plans_dir": folder / "plans"}
    return Settings(_env_file=None, **wanted)  # type: ignore[arg-type,call-arg]


def clock(hours: int) -> Clock:
    return Clock((NOW + hours * HOUR).astimezone(LOCAL))


def goes_on(settings: Settings, hours: int) -> None:
    """The program is started, somebody does something, and the mark is where the journal is."""
    with closing(Store(settings.database_url, load_keys(settings).every)) as store:
        store.open()
        seen = JournalSeen(store.journal, settings.data_dir)
        at = NOW + hours * HOUR
        assert seen.follow(at)
        acts(store, 3, at)
        assert store.journal.verify() is None
        assert store.journal.check(store.journal.lines()) is None
        assert seen.follow(at)
        kept = seen.read()
        assert kept is not None
        assert kept.line == store.journal.last()


@POSTGRESQL_AT_NIGHT
def test_what_the_operator_does_raises_no_alarm(tmp_path: Path, url: str) -> None:
    """A copy put back here, from another place or another key, and a new key."""
    here, there = settings_of(tmp_path / "here", url), settings_of(tmp_path / "there")
    goes_on(here, 0)
    goes_on(there, 0)
    mine, other = tmp_path / "mine.zip", tmp_path / "other.zip"
    back_up(here, mine, MANUAL, NOW + HOUR)
    back_up(there, other, MANUAL, NOW + HOUR)
    goes_on(here, 2)
    restore(here, mine, clock(3))
    goes_on(here, 4)
    rotate(here, clock(5))
    goes_on(here, 6)
    restore(here, mine, clock(7))
    goes_on(here, 8)
    restore(here, other, clock(9))
    goes_on(here, 10)
    restore(there, mine, clock(11))
    goes_on(there, 12)


def test_back_to_the_file_by_a_copy_no_line_is_missed(tmp_path: Path, empty: str) -> None:
    """The file as it was left has none of what was written on PostgreSQL: that is found."""
    file = settings_of(tmp_path)
    goes_on(file, 0)
    mark = mark_of(move(file, empty, clock(1)).file)
    there = settings_of(tmp_path, empty)
    assert there.data_dir == file.data_dir
    goes_on(there, 2)
    copy = back_up(there, tmp_path / "a.zip", MANUAL, NOW + 3 * HOUR)
    with closing(Store(file.database_url, load_keys(file).every)) as store:
        assert not JournalSeen(store.journal, file.data_dir).follow(NOW + 3 * HOUR)
    restore(file, copy, clock(4))
    assert not mark.exists()
    goes_on(file, 5)


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
        # Behind the line of having looked, which is written once a day.
        acts(store, 2)
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
