"""Slips of the pen in the settings are told, by `check` and by `run`, before anybody wonders."""

from pathlib import Path

import pytest

from bot.cli.checking.command import find_problems
from bot.config import Settings, load_settings
from tests.support.processes import run_once

NO_PHONE = "chưa có số điện thoại"
MEANT = "TELEGRAM_TOKEN: không có thiết lập này, ý là TELEGRAM_BOT_TOKEN? Sửa tên trong .env hoặc biến môi trường."
GOOD_TOKEN = "123456789:AAtoken_that-nobody-gave-out-0123456"


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty working folder, and nothing set on the machine."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def written(text: str, encoding: str = "utf-8") -> tuple[list[str], list[str]]:
    """What is found with this `.env`: problems and remarks."""
    Path(".env").write_text(text, encoding)
    # What others may read is a remark of its own.
    Path(".env").chmod(0o600)
    return looked_at()


def looked_at() -> tuple[list[str], list[str]]:
    """The same for what lies there; that the shipped plan has no telephone is told of everybody."""
    problems, remarks = find_problems()
    return problems, [one for one in remarks if NO_PHONE not in one]


def test_a_name_that_is_nearly_one_is_asked_about() -> None:
    """In the file or in the environment; what resembles nothing is only remarked on."""
    problems, remarks = written("TELEGRAM_TOKEN=1\nwebhook_secret=x\nPOSTGRES_DB=htx\n")
    assert problems == [MEANT]
    assert any("POSTGRES_DB=" in line for line in remarks)
    assert written(f"TELEGRAM_BOT_TOKEN={GOOD_TOKEN}\nport=8081\n") == ([], [])


def test_a_sign_that_nobody_sees_and_a_proxy_for_all() -> None:
    """Copied out of a message; and what the machine sets for every program."""
    problems, remarks = written("\u200bPORT=8081\nHTTPS_PROXY=http://10.0.0.1:3128\n")
    assert [one.split(" (")[0] for one in problems] == ["PORT: trong .env có ký tự ẩn cạnh tên này"]
    assert any("TELEGRAM_PROXY, ZALO_PROXY" in line for line in remarks)


def test_the_environment_is_looked_at_for_the_channels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else the machine has set is other programs' business."""
    monkeypatch.setenv("ZALO_TOKEN", "1")
    monkeypatch.setenv("HOSTS", "x")
    [line] = written("PORT=8081")[0]
    assert "ý là ZALO_BOT_TOKEN?" in line


def test_a_file_that_notepad_has_named_is_found() -> None:
    """`.env.txt` alone is a mistake; beside `.env` it may mislead."""
    Path(".env.txt").write_text("PORT=8081", "utf-8")
    [line] = find_problems()[0]
    assert line.startswith(f"{Path('.env.txt').resolve()}: ")
    problems, [remark] = written("PORT=8081")
    assert (problems, ".env.txt không được đọc" in remark) == ([], True)


def test_nothing_set_at_all_may_be_the_wrong_folder(tmp_path: Path) -> None:
    """The folder is named."""
    problems, [remark] = looked_at()
    assert (problems, str(tmp_path) in remark) == ([], True)


def test_a_file_with_a_mark_at_its_beginning_is_read() -> None:
    """As Notepad writes it: the first line counts like the others."""
    [line] = written("PORT=abc\nTELEGRAM_BOT_TOKEN=\n", "utf-8-sig")[0]
    assert line.startswith("PORT: phải là số nguyên viết liền")


@pytest.mark.parametrize(
    "token", ["“123456789:AAtoken_that-nobody”", "https://t.me/htx_bot", "AAtok"]
)
def test_what_cannot_be_a_token_is_no_question_for_the_platform(token: str) -> None:
    """Smart quotes, a link to the bot, half of it."""
    [line] = written(f"ZALO_BOT_TOKEN={token}")[0]
    assert line.startswith("ZALO_BOT_TOKEN: không phải mã bot.")
    assert "nobody" not in line


def test_a_folder_of_plans_that_is_not_there_is_named() -> None:
    """A slip in PLANS_DIR would leave the office's plans out without a word."""
    problems, [remark] = written("PLANS_DIR=/srv/ke-hoach-go-nham")
    assert (problems, "/srv/ke-hoach-go-nham" in remark) == ([], True)
    assert written("PLANS_DIR=data/plans") == ([], []), "the first import makes it"
    [line] = written('PLANS_DIR="D:\\new\\tai lieu"')[0]
    assert line.startswith("PLANS_DIR: đường dẫn có dấu xuống dòng")


def test_a_plan_under_the_name_of_one_that_ships_is_told(office_folder: Path) -> None:
    """It is used, and whoever had forgotten it knows why answers differ."""
    _, remarks = written(f"PLANS_DIR={office_folder}")
    assert any("344-KH-LMHTX" in line and "thay bản cùng tên" in line for line in remarks)


@pytest.fixture
def office_folder(tmp_path: Path) -> Path:
    """A folder of plans with something at work under a shipped name."""
    (tmp_path / "own" / "344-KH-LMHTX").mkdir(parents=True)
    (tmp_path / "own" / "344-KH-LMHTX" / "plan.toml").write_text("", "utf-8")
    return tmp_path / "own"


def test_a_value_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As systemd lays down what is secret; a line of `.env` that is left empty does not hide it."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "zalo_bot_token").write_text(f"{GOOD_TOKEN}\n", "utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "secret"))
    Path(".env").write_text("ZALO_BOT_TOKEN=\nPORT=0\n", "utf-8")
    token = load_settings().zalo_bot_token
    assert token is not None
    assert token.get_secret_value() == GOOD_TOKEN


def test_run_tells_it_and_goes_on_to_what_stops_it(tmp_path: Path) -> None:
    """The same sentence as `check`."""
    (tmp_path / ".env").write_text("TELEGRAM_TOKEN=1\nHOST=192.0.2.1\n", "utf-8")
    ended = run_once(tmp_path, "run")
    assert ended.returncode == 3
    assert ended.stderr.splitlines()[0] == MEANT
