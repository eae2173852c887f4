"""A start that cannot work ends with one clear line and its exit code, never with a stack trace."""

import asyncio
import json
import os
import socket
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from bot.cli import main, running, serving, texts
from bot.cli.failures import (
    EXIT_BUG,
    EXIT_DATABASE,
    EXIT_PLAN,
    EXIT_SETTINGS,
    EXIT_WRONG_INPUT,
    told,
)
from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.installation.database import open_to_run
from bot.installation.texts import WEBHOOK_SECRET_LEFT
from bot.plans import folders
from bot.service import Service
from handlers.turn.turn import Office
from storage.store import Store, StoreError
from tests.support.pages.web_app import build, settings
from tests.support.processes import database_url, run_once

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


def test_taken_port(tmp_path: Path) -> None:
    """Another program listens there: the line names the setting and the port."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, lines = start(tmp_path, TELEGRAM_BOT_TOKEN="", PORT=port)
    assert code == EXIT_SETTINGS
    # The log may tell besides what else ended with it.
    assert lines[-1].startswith("PORT: ")
    assert port in lines[-1]


def test_every_wrong_setting_is_named(tmp_path: Path) -> None:
    """One line for each wrong setting, with its name."""
    code, lines = start(
        tmp_path,
        LOG_LEVEL="LOUD",
        DATABASE_URL="mysql://x",
        CLOCK_START="soon",
        PUBLIC_URL="htx.example.vn",
        PLANS_DIR=__file__,
    )
    assert code == EXIT_SETTINGS
    assert {line.partition(":")[0] for line in lines} == {
        "LOG_LEVEL",
        "DATABASE_URL",
        "CLOCK_START",
        "PUBLIC_URL",
        "PLANS_DIR",
    }


def test_what_is_left_open_is_told_at_every_start(tmp_path: Path) -> None:
    """Not by `check` alone, which nobody calls again: a line each, and the service goes on."""
    keys = {"MASTER_KEY": "Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe", "MASTER_KEY_FILE": "khoa"}
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, lines = start(
            tmp_path, TELEGRAM_BOT_TOKEN="", PORT=port, PUBLIC_URL="http://htx.vn", **keys
        )
    assert code == EXIT_SETTINGS
    assert [line[:42] for line in lines[:2]] == [
        "Lưu ý: MASTER_KEY và MASTER_KEY_FILE cùng ",
        "Lưu ý: PUBLIC_URL dùng http: ai ở giữa đườ",
    ]
    assert lines[-1].startswith("PORT: "), "it went on to where the test stops it"


def test_settings_file_in_another_encoding(tmp_path: Path) -> None:
    """Saved by an old editor as UTF-16: the line says to save it as UTF-8."""
    (tmp_path / ".env").write_text("PORT=8081", encoding="utf-16")
    code, lines = start(tmp_path)
    assert code == EXIT_SETTINGS
    assert len(lines) == 1
    assert "UTF-8" in lines[0]


def test_a_setting_of_an_earlier_release_does_no_harm(tmp_path: Path) -> None:
    """WEBHOOK_SECRET still stands in somebody's .env, however it looks: one line says so."""
    (tmp_path / ".env").write_text(
        "WEBHOOK_SECRET=ngắn\nPUBLIC_URL=https://htx.example.vn\nTRUSTED_PROXIES=127.0.0.1\n",
        "utf-8",
    )
    (tmp_path / ".env").chmod(0o600)
    ended = run_once(tmp_path, "check")
    assert ended.returncode == 0
    first, no_phone, last = ended.stdout.splitlines()
    assert (first, last) == (WEBHOOK_SECRET_LEFT, texts.CHECK_NOTED)
    assert "chưa có số điện thoại" in no_phone
    with socket.create_server(("127.0.0.1", 0)) as taken:
        _, lines = start(tmp_path, TELEGRAM_BOT_TOKEN="", PORT=str(taken.getsockname()[1]))
    assert lines[0] == WEBHOOK_SECRET_LEFT
    assert lines[-1].startswith("PORT: "), "it went on to where the test stops it"


def test_check_tells_a_database_address_with_a_wrong_port(tmp_path: Path) -> None:
    """Whatever is wrong with the address, `check` tells it as one problem among others."""
    url = "postgresql://htx:secret@127.0.0.1:port/htx"
    ended = run_once(tmp_path, "check", DATABASE_URL=url)
    assert ended.returncode == EXIT_WRONG_INPUT
    assert ended.stdout.startswith("DATABASE_URL: ")
    assert ended.stderr == ""
    assert "secret" not in ended.stdout


def test_locked_database(tmp_path: Path, impatient: None) -> None:
    """Another program keeps the file: the line says to close it."""
    store = Store(database_url(tmp_path))
    store.open()
    store.close()
    with closing(sqlite3.connect(tmp_path / "htx.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as locked:
            open_to_run(settings(tmp_path), Clock())
    line, code = told(locked.value)
    assert code == EXIT_DATABASE
    assert line.startswith("DATABASE_URL: ")
    assert "đang bị chương trình khác giữ" in line


def test_newer_database(tmp_path: Path) -> None:
    """Written by a newer release: the line says to update."""
    Store(database_url(tmp_path)).open()
    with closing(sqlite3.connect(tmp_path / "htx.db")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = 'from-the-future'")
        newer.commit()
    assert_refused(tmp_path, "do bản mới hơn ghi")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    """Tables that are not ours: `check` says what `run` says, and nothing is written among them."""
    with closing(sqlite3.connect(tmp_path / "htx.db")) as other:
        other.execute("CREATE TABLE a (b)")
    before = (tmp_path / "htx.db").read_bytes()
    assert_refused(tmp_path, "tệp này là dữ liệu của chương trình khác")
    ended = run_once(tmp_path, "check", DATABASE_URL=database_url(tmp_path))
    assert ended.returncode == EXIT_WRONG_INPUT
    assert "DATABASE_URL: tệp này là dữ liệu của chương trình khác" in ended.stdout
    assert (tmp_path / "htx.db").read_bytes() == before


@pytest.mark.parametrize("name", ["htx.db", "."])
def test_a_folder_and_a_file_mixed_up(tmp_path: Path, name: str) -> None:
    """A folder under the file's name, and a file where the folder should be."""
    data = tmp_path / "data"
    if name == ".":
        data.write_text("a file", "utf-8")
    else:
        (data / name).mkdir(parents=True)
    words = "là tệp, không phải thư mục" if name == "." else "là thư mục, không phải tệp dữ liệu"
    assert_refused(tmp_path, words, DATABASE_URL=f"sqlite:///{data}/htx.db")


def test_not_a_database(tmp_path: Path) -> None:
    """Some other file under that name is left as it is."""
    (tmp_path / "htx.db").write_bytes(b"a letter, not a database. " * 100)
    assert_refused(tmp_path, "không phải dữ liệu của HTX Bot")
    assert (tmp_path / "htx.db").read_bytes().startswith(b"a letter")


def test_directory_that_cannot_be_made(tmp_path: Path) -> None:
    """The directory of the database is a file: the line says so, and what to do."""
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    url = f"sqlite:///{(tmp_path / 'taken' / 'htx.db').as_posix()}"
    assert_refused(tmp_path, "là tệp, không phải thư mục", DATABASE_URL=url)


@pytest.mark.parametrize("command", ["chat", "ask"])
def test_broken_plan_folder(tmp_path: Path, command: str) -> None:
    """A plan folder of the office's own with mistakes is named; the other plans answer."""
    folder = tmp_path / "plans" / "999-KH"
    folder.mkdir(parents=True)
    (folder / "plan.toml").write_text("number = ", encoding="utf-8")
    words = [command, *(["phong trào thi đua đến bao giờ"] if command == "ask" else [])]
    ended = run_once(
        tmp_path, *words, PLANS_DIR=str(tmp_path / "plans"), DATABASE_URL=database_url(tmp_path)
    )
    assert ended.returncode == 0
    assert "999-KH" in ended.stderr
    assert "Traceback" not in ended.stderr


def here(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> tuple[object, str]:
    """`run` in this process, of which a part is broken: how it ends, and what it tells."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATABASE_URL", database_url(folder))
    monkeypatch.setenv("PORT", "0")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["htx-bot", "run"])
    mask = os.umask(0o077)
    try:
        with pytest.raises(SystemExit) as ended:
            main.main()
    finally:
        os.umask(mask)
    return ended.value.code, capsys.readouterr().err


def test_no_plan_that_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken plan of the program itself ends the start: nothing could be answered."""
    broken = tmp_path / "shipped" / "344-KH"
    broken.mkdir(parents=True)
    (broken / "plan.toml").write_text("number = ", encoding="utf-8")
    monkeypatch.setattr(folders, "SHIPPED_PLANS", broken.parent)
    code, said = here(monkeypatch, capsys, tmp_path)
    assert code == EXIT_PLAN
    assert "344-KH" in said


def test_batch_lines(tmp_path: Path) -> None:
    """A separator inside a question ends no line; another encoding or a number is told."""
    good, number, foreign = (tmp_path / name for name in ("good", "number", "foreign"))
    question = "thi đua\u2028đến bao giờ"
    good.write_text(json.dumps({"q": question}, ensure_ascii=False) + "\n\n", encoding="utf-8")
    number.write_text('{"q": 12}', encoding="utf-8")
    foreign.write_text('{"q": "thi đua"}', encoding="utf-16")
    answered = run_once(tmp_path, "ask", "--json", "--batch", "good")
    assert json.loads(answered.stdout)["q"] == question
    for file, words in ((number, "Dòng 1"), (foreign, "UTF-8")):
        refused = run_once(tmp_path, "ask", "--json", "--batch", file.name)
        assert refused.returncode == EXIT_WRONG_INPUT
        assert len(refused.stderr.splitlines()) == 1
        assert words in refused.stderr


def test_asking_nothing(tmp_path: Path) -> None:
    """Neither a question nor a file: the line says what is missing."""
    ended = run_once(tmp_path, "ask")
    assert ended.returncode == EXIT_WRONG_INPUT
    assert ended.stderr == f"{texts.ASK_WHAT}\n"


def test_a_bug_of_ours_ends_with_a_line_for_the_operator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The details go through the log, which masks what is secret."""
    monkeypatch.setattr(running, "run", lambda: int(TOKEN))
    code, said = here(monkeypatch, capsys, tmp_path)
    assert code == EXIT_BUG
    assert said.splitlines()[-1] == texts.UNEXPECTED
    assert "ValueError" in said
    assert TOKEN not in said


def assert_refused(folder: Path, words: str, **settings: str) -> None:
    code, lines = start(folder, **settings)
    assert code == EXIT_DATABASE
    assert len(lines) == 1
    assert lines[0].startswith("DATABASE_URL: ")
    assert words in lines[0]


def test_what_ends_beside_a_taken_port_is_no_traceback(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other parts may end badly in the same moment: the operator is told of the port."""

    def run_service(_: object) -> None:
        raise ExceptionGroup("tasks", [OSError("taken"), ValueError("another")])

    monkeypatch.setattr(running, "Service", lambda *_: None)
    monkeypatch.setattr(running, "run_service", run_service)
    program = build(tmp_path, office)
    with pytest.raises(ConfigError) as told:
        running._serve(program.app)
    program.app.store.close()
    assert told.value.problems[0].startswith("PORT: không mở được 127.0.0.1:0 (taken)")


def test_python_s_own_loop_serves_where_there_is_no_faster_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On Windows, and where it has no wheels, the program runs as well."""
    monkeypatch.setitem(sys.modules, "uvloop", None)
    ran: list[str] = []

    async def serve(_: object) -> None:
        ran.append(type(asyncio.get_running_loop()).__module__)

    monkeypatch.setattr(serving, "serve", serve)
    serving.run_service(cast(Service, None))
    assert ran[0].startswith("asyncio.")
