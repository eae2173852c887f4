"""The copies the program makes by itself: each night, before an update, kept 14 days.

The kind of fault: the day a copy is needed there is none, or there are all that ever were.
"""

import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.installation.errors import OfficeError
from bot.keep.backup import MANUAL, back_up
from bot.keep.deleted import FILE
from bot.keep.nightly import KEEP_COPIES, Keeper, copy_before_migration
from bot.keep.restore import restore
from handlers.people import privacy_texts as privacy
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson
from storage.store import Store
from tests.support.chats import Chat
from tests.support.clerks import hire
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import (
    connected,
    fill,
    older,
    rows,
    without_the_restore,
)
from tests.support.pages.web_app import build

MORNING = datetime(2025, 4, 8, 7, 30, tzinfo=LOCAL)


class Program:
    """A program that looks after its copies; the test moves the clock."""

    def __init__(self, tmp_path: Path, url: str, *, opened: bool = True) -> None:
        self.settings = Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "plans")
        self.store = Store(url, lambda purpose: ("k",))
        if opened:
            self.store.open()
        self.keeper = Keeper(self.settings, self.store)
        self.folder = self.settings.data_dir / "backups"

    def looks(self, *moments: datetime) -> None:
        """The job of the running program, at these moments."""
        for moment in moments:
            self.keeper.look(moment)

    def copies(self) -> list[str]:
        """What is kept."""
        return sorted(path.name for path in self.folder.glob("*.zip"))


@pytest.fixture
def program(tmp_path: Path, url: str) -> Program:
    """One on each engine."""
    return Program(tmp_path, url)


@POSTGRESQL_AT_NIGHT
def test_each_day_has_one_copy(program: Program) -> None:
    """In the night when the program is on, else as soon as it is switched on."""
    midnight = MORNING.replace(hour=0, minute=5)
    program.looks(*(midnight + timedelta(minutes=10 * look) for look in range(0, 144, 3)))
    # The first is last night's, which the program slept through.
    assert program.copies() == ["htx-bot-2025-04-08-0005.zip", "htx-bot-2025-04-08-0205.zip"]
    # Switched off over night; the morning after the next it is on again.
    program.looks(MORNING + timedelta(days=2), MORNING + timedelta(days=2, hours=1))
    assert program.copies()[2:] == ["htx-bot-2025-04-10-0730.zip"]
    program.store.close()


def test_the_nights_own_copy_comes_back(program: Program) -> None:
    """On each engine: every row of every table, after a day in which much was written and lost."""
    url = program.settings.database_url
    program.store.close()
    fill(url, MORNING)
    before = rows(url)
    program.looks(MORNING.replace(hour=2, minute=10))
    (night,) = program.copies()
    Chat(program.store).says(ForgetPerson(), now=MORNING)
    program.store.close()
    with connected(url) as connection:
        connection.execute(text("DELETE FROM announcement_answers"))
        connection.execute(text("UPDATE units SET name = 'overwritten'"))
    done = restore(program.settings, program.folder / night, Clock(MORNING))
    assert done.made_at == MORNING.replace(hour=2, minute=10)
    assert done.aside
    after = rows(url)
    # What was deleted since stays so.
    assert len(after.pop("deletions")) == len(before.pop("deletions")) + 1
    assert without_the_restore(after) == without_the_restore(before)


@POSTGRESQL_AT_NIGHT
def test_a_clock_that_was_ahead_does_not_stop_the_copies(program: Program) -> None:
    """A copy dated next year says nothing about tonight."""
    program.looks(MORNING + timedelta(days=365), MORNING, MORNING + timedelta(days=1))
    assert program.copies()[:2] == ["htx-bot-2025-04-08-0730.zip", "htx-bot-2025-04-09-0730.zip"]
    program.store.close()


@POSTGRESQL_AT_NIGHT
def test_copies_end_after_fourteen_days(program: Program) -> None:
    """What people read about deletion: copies are gone after as many days as they are told."""
    program.looks(*(MORNING + timedelta(days=day) for day in range(20)))
    assert len(program.copies()) == KEEP_COPIES.days + 1
    assert program.copies()[0] == "htx-bot-2025-04-13-0730.zip"
    assert f"{KEEP_COPIES.days} ngày" in privacy.COPIES
    assert privacy.COPIES in privacy.DELETED
    program.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_a_restore_put_aside_ends_like_the_copies(program: Program) -> None:
    """Whoever deletes everything later still stands in it: files, or on PostgreSQL a schema."""
    program.looks(MORNING)
    (copy,) = program.folder.glob("*.zip")
    program.store.close()
    (place, *_) = restore(program.settings, copy, Clock(MORNING)).aside
    program.store = Store(program.settings.database_url, lambda purpose: ("k",))
    program.store.open()
    program.keeper = Keeper(program.settings, program.store)
    left = program.settings.data_dir / "htx.db.truoc-khoi-phuc-xem-lai"
    left.write_bytes(b"the operator's own")

    def is_there() -> bool:
        if Path(place).is_absolute():
            return Path(place).exists()
        with connected(program.settings.database_url) as connection:
            return place in inspect(connection).get_schema_names()

    program.looks(MORNING + timedelta(days=13))
    assert is_there()
    program.looks(MORNING + KEEP_COPIES + timedelta(days=1))
    assert not is_there()
    assert left.exists()
    assert program.store.units.all() == []
    program.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_file_that_is_not_ours_is_never_removed(program: Program) -> None:
    """The operator's own copies and anything else in the folder stay, whatever they are called."""
    program.looks(MORNING)
    own = back_up(program.settings, program.folder / "truoc-tet.zip", MANUAL, MORNING)
    named = back_up(program.settings, program.folder, MANUAL, MORNING + timedelta(minutes=1))
    noise = program.folder / "htx-bot-2020-01-01-0000.zip"
    noise.write_bytes(b"noise")
    with zipfile.ZipFile(program.folder / "htx-bot-2020-01-02-0000.zip", "w") as held:
        held.writestr("a.txt", "a")
    renamed = (program.folder / program.copies()[2]).rename(program.folder / "giu-lai.zip")
    program.looks(MORNING + timedelta(days=30))
    kept = set(program.folder.iterdir())
    assert {own, named, noise, renamed, program.folder / "htx-bot-2020-01-02-0000.zip"} <= kept
    program.store.close()


@POSTGRESQL_AT_NIGHT
def test_the_newest_copy_stays_when_no_newer_can_be_made(program: Program) -> None:
    """Without a newer copy an old one is better than none; and the staff hear of it once a day."""
    hire(program.store, "Lan", "admin")
    program.looks(MORNING)
    (only,) = program.copies()
    late = MORNING + timedelta(days=20)
    (program.folder / f"htx-bot-{late:%Y-%m-%d-%H%M}.zip.1.part").mkdir()  # in the way
    program.looks(late, late)
    assert only in program.copies()
    told = [row for row in rows(program.settings.database_url)["outbox"] if "sao lưu" in str(row)]
    assert len(told) == 1
    program.looks(late + timedelta(minutes=10))
    assert only not in program.copies()
    program.store.close()


def test_the_list_of_deletions_lies_beside_the_copies(program: Program) -> None:
    """It is there when the database is not, and without a name."""
    Chat(program.store).says(ForgetPerson(), now=MORNING)
    program.looks(MORNING)
    assert "7000000000" not in (program.folder / FILE).read_text(encoding="utf-8")
    assert len((program.folder / FILE).read_text(encoding="utf-8").splitlines()) == 1
    program.store.close()


async def test_the_running_program_keeps_the_list_and_the_copies(
    tmp_path: Path, office: Office
) -> None:
    """Within one look the deletion stands beside the copies; a rehearsal keeps neither."""
    live = build(tmp_path / "live", office, rehearsing=False)
    Chat(live.app.store).says(ForgetPerson(), now=live.app.clock.now())
    await live.service._chores.tick()
    folder = live.app.settings.data_dir / "backups"
    assert [path.name for path in folder.iterdir()] == [FILE]
    await live.service._chores.keep()
    assert len(list(folder.glob("htx-bot-*.zip"))) == 1
    rehearsed = build(tmp_path / "rehearsed", office)
    Chat(rehearsed.app.store).says(ForgetPerson())
    await rehearsed.service._chores.tick()
    await rehearsed.service._chores.keep()
    assert not (rehearsed.app.settings.data_dir / "backups").exists()
    live.app.store.close()
    rehearsed.app.store.close()


async def test_a_chore_that_fails_at_the_start_stops_nothing(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sum that cannot be done, deep in the purge, and the copy is made nevertheless."""
    live = build(tmp_path, office, rehearsing=False)

    def fails() -> None:
        raise OverflowError

    monkeypatch.setattr(live.app, "purge", fails)
    await live.service._chores.begin()
    assert len(list((live.app.settings.data_dir / "backups").glob("htx-bot-*.zip"))) == 1
    live.app.store.close()


async def test_what_ought_to_be_gone_is_in_no_copy_of_the_start(
    tmp_path: Path, office: Office
) -> None:
    """A machine that was off for a month cleans up before it makes its copy."""
    live = build(tmp_path, office, rehearsing=False)
    live.app.clock._wall = lambda: MORNING
    Chat(live.app.store).says(text="gia phan bon", now=MORNING - timedelta(days=31))
    await live.service._chores.begin()
    [copy] = (live.app.settings.data_dir / "backups").glob("htx-bot-*.zip")
    with zipfile.ZipFile(copy) as kept:
        assert not any(b"gia phan bon" in kept.read(name) for name in kept.namelist())
    live.app.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_copy_is_made_before_the_tables_change(url: str, tmp_path: Path) -> None:
    """An update that fails, or is regretted, has a way back."""
    settings = Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "plans")
    assert copy_before_migration(settings, MORNING) is None
    older(url)
    program = Program(tmp_path, url, opened=False)
    made = copy_before_migration(program.settings, MORNING)
    assert made is not None
    assert made.name == "htx-bot-2025-04-08-0730-truoc-nang-cap.zip"
    assert copy_before_migration(program.settings, MORNING + timedelta(minutes=1)) is not None
    program.store.open()
    assert copy_before_migration(program.settings, MORNING) is None
    program.looks(MORNING)
    program.looks(MORNING + timedelta(days=15))
    assert program.copies() == ["htx-bot-2025-04-23-0730.zip"]
    program.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_start_killed_in_its_update_may_follow_at_once(url: str, tmp_path: Path) -> None:
    """A copy made in the same minute stops no start, is not written over and ends in time."""
    older(url)
    program = Program(tmp_path, url, opened=False)
    soon = MORNING + timedelta(seconds=20)
    made = [copy_before_migration(program.settings, at) for at in (MORNING, MORNING, soon)]
    assert program.copies() == sorted(file.name for file in made if file)
    assert len(set(made)) == len(made)
    program.store.open()
    program.looks(MORNING + timedelta(days=15))
    assert program.copies() == ["htx-bot-2025-04-23-0730.zip"]
    program.store.close()


def test_without_room_for_a_copy_nothing_is_migrated(url: str, tmp_path: Path) -> None:
    """One line that says why; the tables stay as they are."""
    older(url)
    program = Program(tmp_path, url, opened=False)
    program.folder.parent.mkdir(parents=True, exist_ok=True)
    program.folder.write_text("a file where the folder should be")
    with pytest.raises(OfficeError, match="Chưa nâng cấp"):
        copy_before_migration(program.settings, MORNING)
