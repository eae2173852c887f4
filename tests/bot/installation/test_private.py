"""What people tell us is readable by the program's own account alone."""

import os
import stat
from pathlib import Path

import pytest

from tests.support.processes import run_once, running

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has other rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_new_files_are_closed_to_others(tmp_path: Path) -> None:
    """Database, log, keys and exports, under the widest umask an operator can have."""
    before = os.umask(0)
    try:
        async with running(tmp_path, DATABASE_URL=""):
            data = tmp_path / "data"
            files = [path for path in data.rglob("*") if path.is_file()]
            assert {"htx-bot.db", "htx-bot.db-wal"} <= {path.name for path in files}
            assert {str(path): mode(path) for path in files if mode(path) != 0o600} == {}
            assert mode(data) == 0o700
        for words in (("registrations", "list.xlsx"), ("registrations", "summary.docx")):
            assert run_once(tmp_path, "export", *words).returncode == 0
            assert mode(tmp_path / words[1]) == 0o600
    finally:
        os.umask(before)


async def test_what_an_earlier_release_left_open_is_closed(tmp_path: Path) -> None:
    """`check` says so and changes nothing; the start of `run` closes it."""
    run_once(tmp_path, "staff", "invite", "--role", "admin")
    run_once(tmp_path, "chat")
    data = tmp_path / "data"
    names = ("htx-bot.db", "dien-tap.db")
    data.chmod(0o755)
    for name in names:
        (data / name).chmod(0o644)
    (tmp_path / "list.xlsx").touch(0o644)
    checked = run_once(tmp_path, "check")
    assert checked.returncode == 0
    assert [str(data / name) in checked.stdout for name in names] == [True, True]
    assert (mode(data), mode(data / "htx-bot.db")) == (0o755, 0o644)
    async with running(tmp_path, DATABASE_URL=""):
        assert mode(data) == 0o700
        assert [mode(data / name) for name in names] == [0o600, 0o600]
    run_once(tmp_path, "export", "registrations", "list.xlsx")
    assert mode(tmp_path / "list.xlsx") == 0o600


async def test_secrets_beside_the_data_are_closed(tmp_path: Path) -> None:
    """A copied `.env` holds the bots' tokens, and a key file of one's own opens everything."""
    told = tmp_path / ".env", tmp_path / "khoa"
    told[0].write_text(f"MASTER_KEY_FILE={told[1]}\n", "utf-8")
    told[1].write_text("0123456789abcdefghijklmnopqrstuvwxyz", "utf-8")
    for file in told:
        file.chmod(0o644)
    checked = run_once(tmp_path, "check")
    assert [str(file) in checked.stdout for file in told] == [True, True]
    async with running(tmp_path, DATABASE_URL=""):
        assert [mode(file) for file in told] == [0o600, 0o600]


@pytest.mark.nightly  # what is closed is shown above
async def test_a_folder_others_need_is_left_as_it_is(tmp_path: Path) -> None:
    """A database above the working folder: its files are closed, the way through is not."""
    work = tmp_path / "work"
    work.mkdir()
    tmp_path.chmod(0o755)
    run_once(work, "staff", "invite", "--role", "admin", DATABASE_URL="sqlite:///../htx.db")
    (tmp_path / "htx.db").chmod(0o644)
    async with running(work, DATABASE_URL="sqlite:///../htx.db"):
        assert mode(tmp_path) == 0o755
        assert mode(tmp_path / "htx.db") == 0o600
