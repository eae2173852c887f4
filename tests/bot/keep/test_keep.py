"""`htx-bot backup` and `restore` on real databases: everything comes back, or nothing changes.

The kind of fault: the obvious copy is empty, a restore is silently undone, a copy that does not
fit is put in place.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.cli.failures import told
from bot.clock import Clock
from bot.config import Settings
from bot.installation.errors import OfficeError
from bot.installation.keys import KEY_FILE
from bot.keep import texts
from bot.keep.archive import MANIFEST, opened
from bot.keep.backup import MANUAL, back_up
from bot.keep.restore import Restored, restore
from storage.database.version import newest
from storage.store import Store, StoreError
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import (
    NOW,
    OLDER,
    connected,
    fill,
    older,
    receive,
    rows,
    without_the_restore,
)


def installation(tmp_path: Path, url: str, **more: object) -> Settings:
    """Settings of an installation with its plans beside its data."""
    plans = tmp_path / "plans"
    (plans / "ke-hoach-2026").mkdir(parents=True, exist_ok=True)
    (plans / "ke-hoach-2026" / "ghi-chu.txt").write_text("Kế hoạch mới", encoding="utf-8")
    return Settings(_env_file=None, database_url=url, plans_dir=plans, **more)


def copy_of(settings: Settings, file: Path, now: datetime = NOW) -> Path:
    """A copy by the command's own function."""
    return back_up(settings, file, MANUAL, now)


def put_back(settings: Settings, file: Path, now: datetime = NOW) -> Restored:
    """A restore by the command's own function."""
    return restore(settings, file, Clock(now))


def test_every_row_of_every_table_comes_back(url: str, tmp_path: Path) -> None:
    """What was in the database when it was copied is in it again, row by row, and nothing else."""
    settings = installation(tmp_path, url)
    fill(url, NOW)
    before = rows(url)
    assert [name for name, held in before.items() if not held] == [], "a table without rows"
    file = copy_of(settings, tmp_path / "a.zip")
    with connected(url) as connection:
        connection.execute(text("DELETE FROM journal"))
        connection.execute(text("UPDATE units SET name = 'changed since'"))
    put_back(settings, file)
    after = rows(url)
    assert [row["action"] for row in after["journal"]].count("restore") == 1
    assert without_the_restore(after) == without_the_restore(before)


@pytest.mark.parametrize("direction", ["to postgresql", "to sqlite"])
def test_a_copy_of_one_engine_fits_the_other(
    direction: str, url: str, sqlite_url: str, tmp_path: Path
) -> None:
    """An office that outgrows SQLite moves by backup and restore, and back."""
    if url == sqlite_url:
        return
    here, there = (sqlite_url, url) if direction == "to postgresql" else (url, sqlite_url)
    fill(here, NOW)
    file = copy_of(installation(tmp_path, here), tmp_path / "a.zip")
    put_back(installation(tmp_path, there), file)
    assert without_the_restore(rows(there)) == without_the_restore(rows(here))
    store = Store(there)
    receive(store, "new")
    store.close()


def test_numbers_of_deleted_rows_are_not_given_again(url: str, tmp_path: Path) -> None:
    """A late "sent" for a row deleted long ago must not hit a row that got its number."""
    settings = installation(tmp_path, url)
    store = Store(url)
    store.open()
    for key in ("1", "2", "3"):
        receive(store, key)
    with connected(url) as connection:
        connection.execute(text("DELETE FROM inbounds"))
    store.close()
    put_back(settings, copy_of(settings, tmp_path / "a.zip"))
    store = Store(url)
    receive(store, "4")
    assert [number for number, _ in store.turns.waiting()] == [4]
    store.close()


@POSTGRESQL_AT_NIGHT
def test_a_copy_is_one_moment_while_others_write(url: str, tmp_path: Path) -> None:
    """What is written while a copy is made is in all of its tables or in none."""
    settings = installation(tmp_path, url)
    fill(url, NOW)
    store = Store(url)
    before = rows(url)
    written: list[int] = []

    def told(done: int, of: int) -> None:
        written.append(done)
        receive(store, f"while copying {done}")

    file = back_up(settings, tmp_path / "a.zip", MANUAL, NOW, told)
    store.close()
    assert written == list(range(1, sum(map(len, before.values()))))
    assert len(rows(url)["inbounds"]) == len(before["inbounds"]) + len(written)
    put_back(settings, file)
    assert rows(url)["inbounds"] == before["inbounds"]


def test_plans_and_keys_come_back_and_the_old_ones_stay(sqlite_url: str, tmp_path: Path) -> None:
    """The whole installation is restored; what it replaces is kept under another name."""
    settings = installation(tmp_path, sqlite_url)
    fill(sqlite_url, NOW)
    file = copy_of(settings, tmp_path / "a.zip")
    key = settings.data_dir / KEY_FILE
    old = key.read_text(encoding="utf-8")
    key.write_text("another installation's key of 40 characters", encoding="utf-8")
    plan = settings.plans_dir / "ke-hoach-2026" / "ghi-chu.txt"
    plan.write_text("đã sửa", encoding="utf-8")
    (settings.plans_dir / "la.txt").write_text("không có trong bản sao", encoding="utf-8")
    done = put_back(settings, file)
    assert key.read_text(encoding="utf-8") == old
    assert plan.read_text(encoding="utf-8") == "Kế hoạch mới"
    assert not (settings.plans_dir / "la.txt").exists()
    kept = {Path(name).name.partition(".truoc")[0] for name in done.aside}
    assert kept == {KEY_FILE, "plans", "htx.db"}
    assert all(Path(name).exists() for name in done.aside)
    assert list(settings.data_dir.rglob("*.restoring")) == []


def test_a_copy_is_for_its_owner_alone_and_overwrites_nothing(
    sqlite_url: str, tmp_path: Path
) -> None:
    """It holds everybody's data and the key: 0600; and a good copy is never written over."""
    settings = installation(tmp_path, sqlite_url)
    fill(sqlite_url, NOW)
    file = copy_of(settings, tmp_path / "a.zip")
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
    made = file.read_bytes()
    with pytest.raises(OfficeError, match="Đã có"):
        copy_of(settings, file)
    assert file.read_bytes() == made
    named = copy_of(settings, tmp_path)
    assert named.name == "htx-bot-2025-04-08-0900.zip"


def test_nothing_to_copy_is_said(sqlite_url: str, tmp_path: Path) -> None:
    """In a wrong folder no empty copy is made, and no empty database either."""
    with pytest.raises(OfficeError, match=f"^{tmp_path}.*chưa có dữ liệu"):
        copy_of(installation(tmp_path, sqlite_url), tmp_path / "a.zip")
    assert list(tmp_path.glob("*.zip")) == []
    assert not Path(sqlite_url.removeprefix("sqlite:///")).exists()


def damaged(file: Path, how: str) -> Path:
    """A copy that something happened to."""
    spoilt = file.with_name("hong.zip")
    whole = file.read_bytes()
    match how:
        case "cut off":
            spoilt.write_bytes(whole[: len(whole) // 2])
        case "one byte":
            middle = whole.index(b"tables/units.jsonl") + 60
            spoilt.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
        case "empty":
            spoilt.write_bytes(b"")
        case "another zip":
            with zipfile.ZipFile(spoilt, "w") as held:
                held.writestr("a.txt", "a")
        case _:
            rewritten(file, spoilt, how)
    return spoilt


def rewritten(file: Path, spoilt: Path, how: str) -> None:
    """A copy with one member changed, as somebody with an unzip program would."""
    with zipfile.ZipFile(file) as held, zipfile.ZipFile(spoilt, "w") as out:
        for name in held.namelist():
            inside = held.read(name)
            if how == "a row changed" and name == "tables/units.jsonl":
                inside = inside.replace(b"units.name 0", b"units.name 9")
            if how == "manifest changed" and name == MANIFEST:
                inside = inside.replace(b'"revision"', b' "revision"')
            if how != "a member gone" or name != "tables/units.jsonl":
                out.writestr(name, inside)


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("cut off", "đã hỏng"),
        ("one byte", "đã hỏng"),
        ("a row changed", "đã hỏng"),
        ("manifest changed", "đã hỏng"),
        ("a member gone", "đã hỏng"),
        ("empty", "không phải bản sao lưu"),
        ("another zip", "không phải bản sao lưu"),
    ],
)
def test_a_copy_that_is_not_whole_is_refused(
    how: str, says: str, sqlite_url: str, tmp_path: Path
) -> None:
    """One line, and what is there stays as it is."""
    settings = installation(tmp_path, sqlite_url)
    fill(sqlite_url, NOW)
    file = damaged(copy_of(settings, tmp_path / "a.zip"), how)
    before = rows(sqlite_url)
    with pytest.raises(OfficeError, match=says):
        put_back(settings, file)
    assert rows(sqlite_url) == before


@POSTGRESQL_AT_NIGHT
def test_a_copy_with_another_key_is_refused_where_the_key_is_a_setting(
    url: str, tmp_path: Path
) -> None:
    """With MASTER_KEY set, a copy of another installation would make all cookies void."""
    fill(url, NOW)
    file = copy_of(installation(tmp_path, url, master_key="a" * 40), tmp_path / "a.zip")
    before = rows(url)
    with pytest.raises(OfficeError, match="MASTER_KEY"):
        put_back(installation(tmp_path, url, master_key="b" * 40), file)
    assert rows(url) == before
    put_back(installation(tmp_path, url, master_key="a" * 40), file)


def changed_manifest(file: Path, **said: object) -> Path:
    """The same copy as a later release would write it."""
    later = file.with_name("later.zip")
    with zipfile.ZipFile(file) as held, zipfile.ZipFile(later, "w") as out:
        manifest = json.dumps(json.loads(held.read(MANIFEST)) | said).encode()
        for name in held.namelist():
            if not name.startswith("manifest"):
                out.writestr(name, held.read(name))
        out.writestr(MANIFEST, manifest)
        out.writestr("manifest.sha256", hashlib.sha256(manifest).hexdigest())
    return later


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("said", [{"revision": "9999"}, {"format": 2, "new": "field"}])
def test_a_copy_of_a_later_release_is_refused(
    said: dict[str, object], url: str, tmp_path: Path
) -> None:
    """The program says that it is too old for this copy."""
    settings = installation(tmp_path, url)
    fill(url, NOW)
    file = changed_manifest(copy_of(settings, tmp_path / "a.zip"), **said)
    before = rows(url)
    with pytest.raises(OfficeError, match="bản mới hơn"):
        put_back(settings, file)
    assert rows(url) == before


@POSTGRESQL_AT_NIGHT
def test_restoring_waits_for_the_program_to_stop(url: str, tmp_path: Path) -> None:
    """While somebody works with the database nothing is put in its place."""
    settings = installation(tmp_path, url)
    fill(url, NOW)
    file = copy_of(settings, tmp_path / "a.zip")
    running = Store(url)
    receive(running, "1")
    before = rows(url)
    with pytest.raises((OfficeError, StoreError)) as refused:
        put_back(settings, file)
    error = refused.value
    if isinstance(error, StoreError):
        assert error.code == "at-work"
        assert "dừng mọi htx-bot run (trên mọi máy)" in told(error)[0]
    else:
        assert texts.OPEN_ELSEWHERE in str(error)
    assert rows(url) == before
    running.close()
    put_back(settings, file)


def test_the_wal_of_a_crashed_program_is_not_played_over_the_copy(
    sqlite_url: str, tmp_path: Path
) -> None:
    """After a crash much stands in the -wal only; it belongs to the old database, not the new."""
    settings = installation(tmp_path, sqlite_url)
    database = Path(sqlite_url.removeprefix("sqlite:///"))
    fill(sqlite_url, NOW)
    file = copy_of(settings, tmp_path / "a.zip")
    expected = without_the_restore(rows(sqlite_url))
    crash(sqlite_url, database)
    assert Path(f"{database}-wal").stat().st_size > 0
    done = put_back(settings, file)
    assert not Path(f"{database}-wal").exists()
    assert without_the_restore(rows(sqlite_url)) == expected
    # What only the -wal knew is in the database that was kept.
    (aside,) = [name for name in done.aside if "htx.db" in name]
    with closing(sqlite3.connect(aside)) as old:
        assert old.execute("SELECT count(*) FROM units WHERE name = 'late'").fetchone() == (3,)


def crash(url: str, database: Path) -> None:
    """Leave the files as a kill leaves them: the last writes in the -wal only."""
    elsewhere = database.with_name("elsewhere")
    elsewhere.mkdir()
    with connected(url) as connection:
        connection.execute(text("UPDATE units SET name = 'late', name_key = name_key || id"))
        connection.commit()
        for suffix in ("", "-wal", "-shm"):
            shutil.copy2(f"{database}{suffix}", elsewhere)
    for path in elsewhere.iterdir():
        shutil.copy2(path, database.with_name(path.name))
    shutil.rmtree(elsewhere)


def test_a_damaged_database_is_kept_with_its_wal(sqlite_url: str, tmp_path: Path) -> None:
    """Even what nobody can read is not thrown away, and does not stand in the way."""
    settings = installation(tmp_path, sqlite_url)
    database = Path(sqlite_url.removeprefix("sqlite:///"))
    fill(sqlite_url, NOW)
    expected = without_the_restore(rows(sqlite_url))
    file = copy_of(settings, tmp_path / "a.zip")
    database.write_bytes(b"noise" * 4096)
    Path(f"{database}-wal").write_bytes(b"old")
    done = put_back(settings, file)
    assert without_the_restore(rows(sqlite_url)) == expected
    (aside,) = [name for name in done.aside if "htx.db" in name]
    assert Path(aside).read_bytes().startswith(b"noise")
    assert not done.list_known


def test_postgresql_keeps_the_old_tables(url: str, tmp_path: Path) -> None:
    """The old tables stand in a schema named by the time, all rows in them."""
    settings = installation(tmp_path, url)
    fill(url, NOW)
    file = copy_of(settings, tmp_path / "a.zip")
    if url.startswith("sqlite"):
        return
    with connected(url) as connection:
        connection.execute(text("UPDATE units SET name = 'old'"))
    done = put_back(settings, file)
    assert done.aside == ("truoc_khoi_phuc_20250408_090000",)
    with connected(url) as connection:
        (kept,) = connection.execute(
            text(f"SELECT count(*) FROM {done.aside[0]}.units WHERE name = 'old'")
        ).one()
        assert kept == 3
    again = put_back(settings, file, NOW + timedelta(seconds=1))
    assert again.aside == ("truoc_khoi_phuc_20250408_090001",)


@POSTGRESQL_AT_NIGHT
def test_an_older_copy_is_brought_to_the_present(url: str, tmp_path: Path) -> None:
    """A copy made before an update is restored and migrated; its rows are all there."""
    settings = installation(tmp_path, url)
    older(url)
    file = copy_of(settings, tmp_path / "a.zip")
    with opened(file) as archive:
        assert archive.manifest.revision == OLDER
    put_back(settings, file)
    after = rows(url)
    assert [row["name"] for row in after["units"]] == ["HTX Chè"]
    assert after["alembic_version"] == [{"version_num": newest()}]
