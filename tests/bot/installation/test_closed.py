"""Files and folders the account may not use: one line with the setting, the owner and the remedy.

The kind of fault: a command was once run as root, or a careful officer laid the key where the
program may not go; the file of settings is told of, or a trace is shown.
"""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.support.processes import environment, run_once, run_once_as

pytestmark = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root can be another account"
)
# One that no machine has.
HTX = 48113
# The same lines come from the same places; each command of each kind is a process.
AT_NIGHT = pytest.mark.nightly
COMMANDS = (
    ("run",),
    ("staff", "list"),
    ("check",),
    *(
        pytest.param(words, marks=AT_NIGHT)
        for words in (
            ("staff", "invite", "--role", "admin"),
            ("plan", "list"),
            ("events", "list"),
            ("keys", "rotate"),
            ("backup", "a.zip"),
            ("ask", "Thi đua đến bao giờ?"),
            ("doctor",),
        )
    ),
)


@pytest.fixture
def folder() -> Iterator[Path]:
    """The account's own, where others may pass: pytest's folders are root's alone."""
    made = Path(mkdtemp(prefix="htx-closed-"))
    os.chown(made, HTX, HTX)
    made.chmod(0o755)
    (made / ".env").write_text("PORT=0\n", "utf-8")
    os.chown(made / ".env", HTX, HTX)
    yield made
    shutil.rmtree(made)


def said(folder: Path, *words: str, **settings: str) -> list[str]:
    """What went wrong, by the account; remarks and what is well aside."""
    done = run_once_as(
        HTX, folder, *words, **{"PYTHONPATH": environment()["PYTHONPATH"], **settings}
    )
    assert done.returncode in (1, 3), done.stdout + done.stderr
    lines = (done.stdout + done.stderr).splitlines()
    told = [
        line.removeprefix("SAI  ").strip() for line in lines if not line.startswith(("ổn", "lưu"))
    ]
    return [line for line in told if not line.startswith(("Lưu ý", "Thư mục dữ liệu"))]


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_once_run_as_root(folder: Path, words: tuple[str, ...]) -> None:
    """The folder of the data is root's: every command says so, and how it is given back."""
    (folder / "data").mkdir(mode=0o700)
    (folder / "data" / "htx-bot.db").touch(0o600)
    [line] = said(folder, *words)
    assert line == (
        f"DATABASE_URL: tài khoản {HTX} không vào được {folder}/data, vì nó thuộc tài khoản root (có lệnh đã "
        f"chạy bằng root?). Chạy bằng root: chown -R {HTX}: {folder}/data, rồi luôn gõ lệnh htx-bot bằng {HTX}."
    )


@pytest.mark.parametrize(
    "command", ["run", *(pytest.param(one, marks=AT_NIGHT) for one in ("check", "doctor"))]
)
@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("PLANS_DIR", "/ke-hoach"),
        ("MASTER_KEY_FILE", "/khoa"),
        ("DATABASE_URL", "/a.db"),
        ("ZALO_OA_TEMPLATES", "/bang.toml"),
        ("LOG_FILE", "/a.log"),
    ],
)
def test_a_place_in_a_folder_closed_to_others(
    folder: Path, command: str, setting: str, value: str
) -> None:
    """The setting that names it is told, never the file of settings; the folder is not given away."""
    closed = folder / "etc"
    closed.mkdir(mode=0o700)
    where = f"{closed}{value}"
    if setting == "PLANS_DIR":
        Path(where).mkdir()
    else:
        Path(where).write_text("k" * 40, "utf-8")
    given = f"sqlite:///{where}" if setting == "DATABASE_URL" else where
    lines = said(folder, command, **{setting: given})
    assert lines, "nothing was told"
    assert all(line.startswith(f"{setting}: ") for line in lines), lines
    assert f"{closed}" in lines[0]
    if setting != "LOG_FILE":
        assert "root" in lines[0]
        assert f"chown -R {HTX}: {closed}." not in lines[0]


@pytest.mark.parametrize(
    ("setting", "value", "mode"),
    [
        ("MASTER_KEY_FILE", "khoa", 0o600),
        pytest.param("ZALO_OA_TEMPLATES", "bang.toml", 0o600, marks=AT_NIGHT),
        ("LOG_FILE", "hosts", 0o644),
    ],
)
def test_a_file_elsewhere_stays_whose_it_is(
    folder: Path, setting: str, value: str, mode: int
) -> None:
    """A path mistyped, perhaps to the system's passwords: whoever obeys the line gives none away."""
    elsewhere = Path(mkdtemp(prefix="htx-elsewhere-"))
    elsewhere.chmod(0o755)
    file = elsewhere / value
    file.write_text("k" * 40, "utf-8")
    file.chmod(mode)
    try:
        for command in ("check", "run"):
            [line] = said(folder, command, **{setting: str(file)})
            assert line.startswith(f"{setting}: tài khoản {HTX} không "), line
            assert f"{file} (thuộc tài khoản root). Kiểm tra đường dẫn ở {setting}" in line
            assert "chown" not in line
            assert "có lệnh đã chạy" not in line
    finally:
        shutil.rmtree(elsewhere)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("MASTER_KEY_FILE", "/etc/shadow"),
        ("DATABASE_URL", "sqlite:////etc/passwd"),
        ("PLANS_DIR", "/root"),
        pytest.param("LOG_FILE", "/etc/hosts", marks=AT_NIGHT),
        pytest.param("LOG_FILE", "/var/log/htx.log", marks=AT_NIGHT),
        pytest.param("DATABASE_URL", "sqlite:////var/lib/htx.db", marks=AT_NIGHT),
    ],
)
def test_nothing_of_the_systems_is_given_away(folder: Path, setting: str, value: str) -> None:
    """Neither a file of its, nor a folder in which others live."""
    lines = said(folder, "check", **{setting: value})
    assert lines
    for line in lines:
        assert "chown" not in line, line
        assert f"chgrp {HTX} /etc" not in line, line


def test_a_file_of_settings_of_another(folder: Path) -> None:
    """It is the one that is told, with its owner."""
    os.chown(folder / ".env", 0, 0)
    (folder / ".env").chmod(0o600)
    for words in (("run",), ("check",), ("doctor",), ("staff", "list")):
        [line] = said(folder, *words)
        assert re.match(rf"\.env: .*{folder}/\.env, vì nó thuộc tài khoản root", line), line
        assert "UTF-8" not in line


@pytest.mark.parametrize(
    "words",
    [
        ("run",),
        *(
            pytest.param(words, marks=AT_NIGHT)
            for words in (("check",), ("staff", "invite", "--role", "admin"))
        ),
    ],
)
def test_a_file_of_roots_among_our_own(folder: Path, words: tuple[str, ...]) -> None:
    """As a restore by root leaves it: the database can be read by others, and not written."""
    data = folder / "data"
    assert run_once_as(HTX, folder, "staff", "invite", "--role", "admin").returncode == 0
    os.chown(data / "htx-bot.db", 0, 0)
    (data / "htx-bot.db").chmod(0o644)
    [line] = said(folder, *words)
    assert f"không ghi được {data}/htx-bot.db, vì nó thuộc tài khoản root" in line
    assert f"chown -R {HTX}: {data}/htx-bot.db" in line


def test_nothing_can_be_made_in_the_folder(folder: Path) -> None:
    """A service that was started in a folder of the system's."""
    os.chown(folder, 0, 0)
    for words in (("run",), ("check",), ("staff", "invite", "--role", "admin")):
        [line] = said(folder, *words)
        assert f"không tạo được gì trong {folder}" in line, line
        assert f"install -d -m 700 -o {HTX} {folder}/data" in line


def test_root_is_warned_in_the_folder_of_another(folder: Path) -> None:
    """Before the slip has its effect: whose it is, and how the command is given."""
    for words in (("check",), ("staff", "invite", "--role", "admin")):
        done = run_once(folder, *words)
        lines = (done.stdout + done.stderr).splitlines()
        assert [one for one in lines if one.startswith("Lưu ý: lệnh này chạy bằng root")], lines
    ours = run_once_as(HTX, folder, "check")
    assert "chạy bằng root, mà" not in ours.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("restore",),
        *(pytest.param(one, marks=AT_NIGHT) for one in (("backup",), ("units", "import"))),
    ],
)
def test_a_file_that_is_named_on_the_command_line(folder: Path, words: tuple[str, ...]) -> None:
    """A copy laid in root's own folder: its path, and whose the folder is."""
    closed = folder / "kin"
    closed.mkdir(mode=0o700)
    assert run_once_as(HTX, folder, "staff", "invite", "--role", "admin").returncode == 0
    more = ("--ground", "QĐ 12") if words[0] == "units" else ()
    file = closed / ("a.xlsx" if more else "a.zip")
    [line] = said(folder, *words, str(file), *more)
    assert str(file) in line
    assert "traceback" not in line.lower()


@pytest.mark.parametrize("file", ["/proc/a.log", pytest.param("/proc/x/a.log", marks=AT_NIGHT)])
def test_a_log_where_no_file_can_be(folder: Path, file: str) -> None:
    """Root may write everywhere, and the system takes no file there: told before `run` stops at it."""
    for words in (("check",), ("doctor",), ("run",)):
        done = run_once(folder, *words, LOG_FILE=file)
        assert done.returncode in (1, 3), done.stdout + done.stderr
        told = [one for one in (done.stdout + done.stderr).splitlines() if "LOG_FILE: " in one]
        assert len(told) == 1, told
        assert "Errno" not in told[0]
    good = folder / "nhat-ky" / "a.log"
    assert run_once(folder, "check", LOG_FILE=str(good)).returncode == 0
    assert not good.parent.exists()
