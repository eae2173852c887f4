"""A start that cannot work ends with one clear line and its exit code, never with a stack trace."""

import asyncio
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import EXIT_CHANNEL, EXIT_DATABASE, EXIT_PLAN, EXIT_SETTINGS
from bot.torture.fake_telegram import FakeTelegram
from storage.store import Store
from tests.processes import database_url, run_once

TOKEN = "123456789:AAtoken_that-nobody-gave-out-0123456"
NOWHERE = "http://127.0.0.1:9"


def start(folder: Path, **settings: str) -> tuple[int, list[str]]:
    """Run the service with a token; exit code and the lines on standard error."""
    with_token = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": NOWHERE,
        "DATABASE_URL": database_url(folder),
        "PORT": "0",
        **settings,
    }
    ended = run_once(folder, "run", **with_token)
    assert TOKEN not in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
    return ended.returncode, ended.stderr.splitlines()


async def test_wrong_token_on_a_second_start(tmp_path: Path) -> None:
    """Telegram refuses the token: one line names the setting, and the token is printed nowhere."""
    Store(database_url(tmp_path)).open()
    async with FakeTelegram() as telegram:
        code, lines = await asyncio.to_thread(start, tmp_path, TELEGRAM_API_URL=telegram.url)
    assert code == EXIT_CHANNEL
    assert len(lines) == 1
    assert "TELEGRAM_BOT_TOKEN" in lines[0]


def test_taken_port(tmp_path: Path) -> None:
    """Another program listens there: the line names the setting and the port."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, lines = start(tmp_path, TELEGRAM_BOT_TOKEN="", PORT=port)
    assert code == EXIT_SETTINGS
    assert lines[0].startswith("PORT: ")
    assert port in lines[0]


def test_every_wrong_setting_is_named(tmp_path: Path) -> None:
    """One line for each wrong setting, with its name."""
    code, lines = start(tmp_path, LOG_LEVEL="LOUD", DATABASE_URL="mysql://x", CLOCK_START="soon")
    assert code == EXIT_SETTINGS
    assert {line.partition(":")[0] for line in lines} == {
        "LOG_LEVEL",
        "DATABASE_URL",
        "CLOCK_START",
    }


def test_locked_database(tmp_path: Path) -> None:
    """Another program keeps the file: the line says to close it."""
    Store(database_url(tmp_path)).open()
    with closing(sqlite3.connect(tmp_path / "htx.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert_refused(tmp_path, "đang bị chương trình khác giữ")


def test_newer_database(tmp_path: Path) -> None:
    """Written by a newer release: the line says to update."""
    Store(database_url(tmp_path)).open()
    with closing(sqlite3.connect(tmp_path / "htx.db")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = 'from-the-future'")
        newer.commit()
    assert_refused(tmp_path, "do bản mới hơn ghi")


def test_not_a_database(tmp_path: Path) -> None:
    """Some other file under that name is left as it is."""
    (tmp_path / "htx.db").write_bytes(b"a letter, not a database. " * 100)
    assert_refused(tmp_path, "không phải dữ liệu của HTX Bot")
    assert (tmp_path / "htx.db").read_bytes().startswith(b"a letter")


def test_directory_that_cannot_be_made(tmp_path: Path) -> None:
    """The directory of the database is a file: the line says to check the path."""
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    url = f"sqlite:///{(tmp_path / 'taken' / 'htx.db').as_posix()}"
    assert_refused(tmp_path, "kiểm tra đường dẫn", DATABASE_URL=url)


@pytest.mark.parametrize("command", ["run", "chat"])
def test_broken_plan_folder(tmp_path: Path, command: str) -> None:
    """A plan folder with mistakes is named, with what is wrong."""
    folder = tmp_path / "plans" / "999-KH"
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text("number = ", encoding="utf-8")
    ended = run_once(
        tmp_path,
        command,
        TELEGRAM_BOT_TOKEN=TOKEN,
        PLANS_DIR=str(tmp_path / "plans"),
        DATABASE_URL=database_url(tmp_path),
    )
    assert ended.returncode == EXIT_PLAN
    assert "999-KH" in ended.stderr
    assert "Traceback" not in ended.stderr


def assert_refused(folder: Path, words: str, **settings: str) -> None:
    code, lines = start(folder, **settings)
    assert code == EXIT_DATABASE
    assert len(lines) == 1
    assert lines[0].startswith("DATABASE_URL: ")
    assert words in lines[0]
