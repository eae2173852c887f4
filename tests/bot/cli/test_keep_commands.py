"""`htx-bot backup`, `restore` and `run` as an operator uses them: real processes.

The kind of fault: what works in a function does not work in the command.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.cli.failures import EXIT_DATABASE
from bot.installation.keys import KEY_FILE, masters_in
from bot.keep.archive import opened
from storage.database.version import newest
from storage.store import Store
from tests.support.database.full_database import OLDER, older, receive, rows
from tests.support.processes import database_url, environment, run_once
from tests.support.starts import Started


@contextmanager
def running(folder: Path, until: str = "http://") -> Iterator[None]:
    """`htx-bot run` that has said where its page is, and this word; killed in the end."""
    settings = {"DATABASE_URL": database_url(folder), "PORT": "0", "PLANS_DIR": str(folder / "p")}
    settings["LOG_LEVEL"] = "DEBUG"
    with TemporaryDirectory() as told:
        output = Path(told, "output")
        os.mkfifo(output)
        process = Started(folder, ["run"], environment(**settings), output, output)
        try:
            with output.open(encoding="utf-8") as lines:
                said = ""
                while not ("http://" in said and until in said):
                    line = lines.readline()
                    assert line, said
                    said += line
                yield
        finally:
            process.kill()


def htx_bot(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One command on the same installation."""
    plans = str(folder / "p")
    return run_once(folder, *arguments, DATABASE_URL=database_url(folder), PLANS_DIR=plans)


def test_copied_while_running_and_restored_after_a_crash(tmp_path: Path) -> None:
    """The operator's whole way, and one line for each thing that does not fit."""
    url = database_url(tmp_path)
    with running(tmp_path):
        store = Store(url)
        receive(store, "kept")
        made = htx_bot(tmp_path, "backup", "a.zip")
        assert (made.returncode, made.stderr) == (0, "")
        assert re.search(r"Đã sao lưu \d+ dòng dữ liệu vào a.zip", made.stdout)
        receive(store, "lost")
        store.close()
        refused = htx_bot(tmp_path, "restore", "a.zip")
        assert refused.returncode == EXIT_DATABASE
        assert "dừng htx-bot run" in refused.stderr
        assert len(refused.stderr.splitlines()) == 1
    done = htx_bot(tmp_path, "restore", "a.zip")
    assert done.returncode == 0, done.stderr
    assert "Đã khôi phục" in done.stdout
    assert [row["key"] for row in rows(url)["inbounds"]] == ["kept"]
    (tmp_path / "b.zip").write_bytes((tmp_path / "a.zip").read_bytes()[:900])
    for file, says in (("b.zip", "đã hỏng"), ("c.zip", "Không thấy tệp"), (".", "là thư mục")):
        refused = htx_bot(tmp_path, "restore", file)
        assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
        assert says in refused.stderr


def test_restored_on_another_machine_nothing_is_missed(tmp_path: Path) -> None:
    """Where there was nothing there is no list to be told of but in the one line for the operator."""
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
    assert htx_bot(here, "staff", "invite", "--role", "admin").returncode == 0
    assert htx_bot(here, "backup", str(tmp_path / "a.zip")).returncode == 0
    done = htx_bot(there, "restore", str(tmp_path / "a.zip"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "backups/deletions.jsonl, danh sách các lần xóa dữ liệu" in done.stdout


@pytest.mark.nightly  # tests/bot/keep/test_nightly.py shows both copies
def test_run_copies_before_it_migrates_and_for_the_last_night(tmp_path: Path) -> None:
    """Both copies are there without anybody asking, as soon as the program is up."""
    older(database_url(tmp_path))
    with running(tmp_path, until="copied"):
        kinds = []
        for path in (tmp_path / "backups").glob("*.zip"):
            with opened(path) as archive:
                kinds.append((archive.manifest.kind, archive.manifest.revision))
    assert sorted(kinds) == [("migration", OLDER), ("nightly", newest())]


def test_the_key_is_changed_by_a_command(tmp_path: Path) -> None:
    """Refused while the program works, and one line tells what to do afterwards."""
    with running(tmp_path):
        before = (tmp_path / KEY_FILE).read_text("utf-8")
        refused = htx_bot(tmp_path, "keys", "rotate")
        assert (refused.returncode, len(refused.stderr.splitlines())) == (EXIT_DATABASE, 1)
        assert (tmp_path / KEY_FILE).read_text("utf-8") == before
    done = htx_bot(tmp_path, "keys", "rotate")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Đã đổi khóa gốc" in done.stdout
    assert masters_in((tmp_path / KEY_FILE).read_text("utf-8"))[1:] == (before,)


def test_a_move_takes_the_address_without_showing_it(tmp_path: Path) -> None:
    """Piped in, from .env or the environment; here each is no address of PostgreSQL, and told so."""
    settings = {"DATABASE_URL": database_url(tmp_path)}

    def moves(given: str = "", **more: str) -> str:
        done = run_once(tmp_path, "move", given=given, **settings, **more)
        assert done.returncode != 0
        assert "geheim" not in done.stdout + done.stderr
        return done.stderr

    wrong, absent = "phải bắt đầu bằng postgresql://", "postgresql://u:geheim@127.0.0.1:1/x"
    assert wrong in moves("mysql://u:geheim@x/y\n")
    assert wrong not in moves(f"{absent}\n")
    assert wrong not in moves(MOVE_TO=absent)
    (tmp_path / ".env").write_text(f"MOVE_TO={absent}\n", encoding="utf-8")
    assert wrong not in moves()
