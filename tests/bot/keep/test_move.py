"""An office outgrows its SQLite file: everything is on PostgreSQL afterwards, or nothing is.

The kind of fault: a move that is cut off leaves half a database that looks like a whole one.
"""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.cli.doctor.data import data_found
from bot.clock import Clock
from bot.config import Settings
from bot.installation.database import nothing_stored, only_one
from bot.installation.errors import OfficeError
from bot.installation.moved import mark_of
from bot.keep import texts
from bot.keep.backup import MANUAL, back_up
from bot.keep.move import move
from storage.store import Store, StoreError
from tests.support.database.full_database import NOW, connected, fill, receive, rows
from tests.support.processes import run_once

CLOCK = Clock(NOW)


@pytest.fixture
def office(tmp_path: Path) -> Settings:
    """An installation with rows in every table, on SQLite."""
    url = f"sqlite:///{(tmp_path / 'data' / 'htx.db').as_posix()}"
    fill(url, NOW)
    return Settings(database_url=url, plans_dir=tmp_path / "data" / "plans")


def test_everything_is_there_and_the_file_is_as_it_was(office: Settings, empty: str) -> None:
    """Each row; the next ones get numbers of their own, and nothing is moved over it again."""
    here = office.database_url
    before = rows(here)
    moved = move(office, empty, CLOCK)
    assert moved.rows == sum(map(len, before.values())) - len(before["alembic_version"])
    assert moved.key is None
    assert rows(empty) == before == rows(here)
    store = Store(empty)
    receive(store, "new")
    store.close()
    there = rows(empty)
    assert len(there["inbounds"]) == len(before["inbounds"]) + 1
    mark_of(Path(str(moved.file))).unlink()
    with pytest.raises(OfficeError, match="đã có dữ liệu"):
        move(office, empty, CLOCK)
    assert rows(empty) == there


def test_the_old_file_is_not_gone_on_with(office: Settings, empty: str, tmp_path: Path) -> None:
    """Whoever forgets DATABASE_URL is told by each command; who wants it takes the mark away."""
    file = move(office, empty, CLOCK).file
    mine = {"DATABASE_URL": office.database_url, "PLANS_DIR": str(office.plans_dir), "PORT": "0"}
    for words in (("run",), ("check",), ("doctor",), ("staff", "list"), ("backup", "a.zip")):
        done = run_once(tmp_path, *words, **mine)
        assert done.returncode in (1, 5), done
        [line] = [
            one for one in (done.stdout + done.stderr).splitlines() if "đã chuyển sang" in one
        ]
        assert f"dữ liệu trong {file} đã chuyển sang postgresql://" in line
        assert (
            f"thì xóa tệp {mark_of(file)}; những gì bên kia đã ghi không có trong tệp này" in line
        )
        assert line.endswith(
            "trang Nhật ký sẽ báo không khớp: cách làm ở docs/backup.md, mục move."
        )
    mark_of(file).unlink()
    assert "đã chuyển sang" not in run_once(tmp_path, "check", **mine).stdout


def test_a_copy_of_the_old_file_is_none_of_the_new_database(office: Settings, empty: str) -> None:
    """`doctor` names the newest, also one that somebody has had made there, and only of these data."""
    backups = office.data_dir / "backups"
    backups.mkdir()

    def told(url: str) -> str:
        settings = Settings(database_url=url, plans_dir=office.plans_dir)
        [found] = [one for one in data_found(settings, Clock()) if one.part == "backup"]
        return found.text

    copy = back_up(office, backups, MANUAL, NOW)
    assert copy.parent == backups
    assert f"{NOW:%d/%m/%Y %H:%M}" in told(office.database_url)
    move(office, empty, Clock(NOW + timedelta(hours=1)))
    line = told(empty)
    assert line.startswith(f"Sao lưu gần nhất ({NOW:%d/%m/%Y %H:%M}) là của tệp cũ"), line
    now = Clock().now()
    newer = back_up(Settings(database_url=empty, plans_dir=office.plans_dir), backups, MANUAL, now)
    assert f"({newer.name})" in told(empty)


def test_cut_off_it_leaves_nothing(office: Settings, empty: str) -> None:
    """In the middle of the rows: no table is there, and the next try is a first one."""
    before = rows(office.database_url)

    def cut_off(done: int, of: int) -> None:
        if done > of // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        move(office, empty, CLOCK, cut_off)
    with connected(empty) as connection:
        tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        assert connection.execute(text(tables)).scalar_one() == 0
    assert rows(office.database_url) == before
    move(office, empty, CLOCK)
    assert rows(empty) == before


def test_what_does_not_fit_is_said(office: Settings, tmp_path: Path) -> None:
    """A program that works on the file, an address that is none, and a key that is left behind."""
    with only_one(office, Clock()), pytest.raises(StoreError):
        move(office, "postgresql://nobody@127.0.0.1:9/none", CLOCK)
    for settings, to, says in (
        (office, "", texts.MOVE_NOTHING_TYPED),
        (office, office.database_url, texts.MOVE_TO_POSTGRESQL),
        (Settings(database_url="postgresql://a/b"), "postgresql://a/b", texts.MOVE_FROM_SQLITE),
        (
            Settings(database_url=f"sqlite:///{tmp_path / 'no.db'}"),
            "postgresql://a/b",
            str(nothing_stored(Settings(database_url=f"sqlite:///{tmp_path / 'no.db'}"))),
        ),
    ):
        with pytest.raises(OfficeError, match=re.escape(says[:30])):
            move(settings, to, CLOCK)
