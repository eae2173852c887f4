"""Data of another installation, of a rehearsal, or put back by hand: one line, and nothing is lost.

The kind of fault: a copied `.env`, a setting left on, a file copied over another, and the program
goes on with data that are not its own.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from bot.cli.failures import EXIT_DATABASE, EXIT_SETTINGS, EXIT_WRONG_INPUT
from bot.clock import Clock
from bot.config import Settings
from bot.installation.database import REHEARSAL_FILE, open_to_run
from bot.installation.keys import KEY_FILE
from bot.keep.backup import MANUAL, back_up
from storage.store import Store
from tests.support.database.full_database import NOW, receive, rows
from tests.support.processes import database_url, run_once

KEYS = ("Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe", "m4Tz8QwXr2LbVn6KcJd9SfHy3GpA7uEo")
REHEARSING = "2025-04-08T09:00"


def of(folder: Path, url: str = "", **more: object) -> Settings:
    """Settings of an installation in this folder."""
    wanted = {"database_url": url or database_url(folder), "plans_dir": folder / "p", **more}
    return Settings(_env_file=None, **wanted)  # type: ignore[arg-type]


def begin(settings: Settings, *keys: str) -> Store:
    """The program has run here."""
    store = open_to_run(settings, Clock(settings.clock_start))
    for key in keys:
        receive(store, key)
    return store


def htx_bot(folder: Path, *words: str, **settings: str) -> CompletedProcess[str]:
    """One command in this folder."""
    wanted = {"DATABASE_URL": database_url(folder), "PLANS_DIR": str(folder / "p"), "PORT": "0"}
    return run_once(folder, *words, **{**wanted, **settings})


def the_line(done: CompletedProcess[str], code: int) -> str:
    """The one thing it says went wrong."""
    assert done.returncode == code, done.stdout + done.stderr
    [line] = [one for one in done.stderr.splitlines() if not one.startswith("Lưu ý")]
    return line


@pytest.fixture
def shared(postgresql: str) -> str:
    """An empty PostgreSQL database."""
    name = f"k{uuid4().hex}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return make_url(postgresql).set(database=name).render_as_string(hide_password=False)


def test_a_copy_with_another_key_is_refused(shared: str, tmp_path: Path) -> None:
    """On one PostgreSQL: neither `run` nor a command goes on; with the key of the other it does."""
    begin(of(tmp_path, shared, master_key=KEYS[0])).close()
    before = rows(shared)
    other = {"DATABASE_URL": shared, "MASTER_KEY": KEYS[1]}
    for words in (("run",), ("staff", "list"), ("backup", "a.zip")):
        line = the_line(htx_bot(tmp_path, *words, **other), EXIT_SETTINGS)
        assert line.startswith(
            "DATABASE_URL: cơ sở dữ liệu này thuộc nơi cài đặt có khóa gốc khác."
        )
        # What puts one office onto another's data comes last.
        remedies = ("sửa DATABASE_URL", "chép MASTER_KEY", "keys rotate")
        assert sorted(remedies, key=line.index) == list(remedies)
    for words in (("check",), ("doctor",)):
        done = htx_bot(tmp_path, *words, **other)
        assert done.returncode == EXIT_WRONG_INPUT
        assert done.stdout.count("DATABASE_URL: cơ sở dữ liệu này thuộc nơi cài đặt") == 1
    # Neither was anything written, nor does what is kept tell anything of the key.
    assert rows(shared) == before
    assert KEYS[0] not in str(before["settings"])
    assert htx_bot(tmp_path, "staff", "list", **{**other, "MASTER_KEY": KEYS[0]}).returncode == 0


def test_whose_the_data_are_is_known_from_the_first_command(shared: str, tmp_path: Path) -> None:
    """Before the first `run`: an invitation has made the database, and it is nobody else's now."""
    ours = {"DATABASE_URL": shared, "MASTER_KEY": KEYS[0]}
    assert htx_bot(tmp_path, "staff", "invite", "--role", "admin", **ours).returncode == 0
    other = {"DATABASE_URL": shared, "MASTER_KEY": KEYS[1]}
    for words in (("staff", "list"), ("run",)):
        line = the_line(htx_bot(tmp_path, *words, **other), EXIT_SETTINGS)
        assert line.startswith(
            "DATABASE_URL: cơ sở dữ liệu này thuộc nơi cài đặt có khóa gốc khác."
        )
    assert htx_bot(tmp_path, "staff", "list", **ours).returncode == 0


def test_no_key_is_made_for_data_that_have_one(tmp_path: Path) -> None:
    """Its file left behind at a move: told, and the file brought along later is not shadowed."""
    begin(of(tmp_path)).close()
    file = tmp_path / KEY_FILE
    key = file.read_text("utf-8")
    file.unlink()
    for words in (("run",), ("staff", "list")):
        line = the_line(htx_bot(tmp_path, *words), EXIT_SETTINGS)
        assert line.startswith(f"MASTER_KEY: không thấy tệp khóa {file}, mà cơ sở dữ liệu này")
        assert "chép lại tệp ấy từ máy cũ hoặc từ bản sao lưu (keys/master-key" in line
    assert f"MASTER_KEY: không thấy tệp khóa {file}" in htx_bot(tmp_path, "check").stdout
    assert not file.exists()
    file.write_text(key, "utf-8")
    assert htx_bot(tmp_path, "check").returncode == 0


@pytest.mark.nightly  # eleven commands; tests/bot/keep/test_rotation.py shows what is done
def test_a_key_that_is_lost_is_given_up_and_one_that_changes_is_followed(tmp_path: Path) -> None:
    """`keys rotate` and `restore` bring the data under the key that is in use then."""
    begin(of(tmp_path), "kept").close()
    assert htx_bot(tmp_path, "backup", "a.zip").returncode == 0
    assert htx_bot(tmp_path, "keys", "rotate").returncode == 0
    assert htx_bot(tmp_path, "check").returncode == 0
    assert htx_bot(tmp_path, "restore", "a.zip").returncode == 0
    assert htx_bot(tmp_path, "check").returncode == 0
    (tmp_path / KEY_FILE).unlink()
    assert htx_bot(tmp_path, "check").returncode == EXIT_WRONG_INPUT
    assert htx_bot(tmp_path, "keys", "rotate").returncode == 0
    assert htx_bot(tmp_path, "check").returncode == 0
    (tmp_path / KEY_FILE).unlink()
    # The copy brings its own.
    assert htx_bot(tmp_path, "restore", "a.zip").returncode == 0
    assert htx_bot(tmp_path, "check").returncode == 0


@pytest.mark.parametrize("words", ["backup b.zip", "restore a.zip", "move", "keys rotate"])
def test_a_rehearsal_keeps_its_hands_off_real_data(words: str, tmp_path: Path) -> None:
    """CLOCK_START was left on: nothing of the real data is copied, replaced or moved."""
    settings = of(tmp_path)
    begin(settings, "real").close()
    back_up(settings, tmp_path / "a.zip", MANUAL, NOW)
    before = sorted(tmp_path.rglob("*")), rows(settings.database_url)
    line = the_line(htx_bot(tmp_path, *words.split(), CLOCK_START=REHEARSING), EXIT_SETTINGS)
    assert line.startswith(
        f"CLOCK_START: đang diễn tập; htx-bot {words.split('.')[0].split(' ')[0]}"
    )
    assert (sorted(tmp_path.rglob("*")), rows(settings.database_url)) == before


def test_a_rehearsals_copy_does_not_take_the_place_of_real_data(tmp_path: Path) -> None:
    """Refused before anything changes; nor is one made on the real clock, or moved."""
    settings = of(tmp_path, clock_start=NOW)
    begin(settings, "pretended").close()
    file = f"sqlite:///{(tmp_path / REHEARSAL_FILE).as_posix()}"
    back_up(of(tmp_path, file), tmp_path / "a.zip", MANUAL, NOW)
    real = of(tmp_path)
    begin(real, "real").close()
    before = rows(real.database_url)
    line = the_line(htx_bot(tmp_path, "restore", "a.zip"), EXIT_WRONG_INPUT)
    assert "là bản sao của một buổi diễn tập" in line
    assert rows(real.database_url) == before
    assert [path for path in tmp_path.iterdir() if "truoc-khoi-phuc" in path.name] == []
    for words in (("backup", "b.zip"), ("move", "--to", "postgresql://htx@127.0.0.1:9/x")):
        done = htx_bot(tmp_path, *words, DATABASE_URL=file)
        assert "dữ liệu diễn tập" in the_line(done, EXIT_DATABASE)


def test_an_error_of_the_address_to_move_to_names_that_address(tmp_path: Path) -> None:
    """And not DATABASE_URL, which is right; the password is not in it."""
    begin(of(tmp_path)).close()
    to = "postgresql://htx:geheim-Wort@127.0.0.1:9/htx"
    line = the_line(htx_bot(tmp_path, "move", "--to", to), EXIT_DATABASE)
    shown = "postgresql://htx:***@127.0.0.1:9/htx (*** đứng chỗ mật khẩu)"
    begin_of_line = f"Địa chỉ chuyển tới (--to, MOVE_TO hoặc gõ vào) {shown}: "
    assert line.startswith(f"{begin_of_line}không có PostgreSQL nào trả lời ở 127.0.0.1:9")
    assert line.endswith("Chưa có gì được chuyển.")
    bare = the_line(htx_bot(tmp_path, "move", "--to", to.replace("-", "@")), EXIT_WRONG_INPUT)
    assert "có ký tự @ : / # ? trong mật khẩu; viết chúng thành %40" in bare
    port = the_line(htx_bot(tmp_path, "move", "--to", to.replace(":9", ":543210")), 1)
    assert "cổng sau tên máy phải là một số từ 1 đến 65535" in port
    blank = the_line(htx_bot(tmp_path, "move", "--to", to.replace("127", " 127")), 1)
    assert "có khoảng trắng trong địa chỉ" in blank
    assert "geheim" not in line + bare + port + blank
    assert "DATABASE_URL" not in line + bare + port + blank


def test_an_address_that_is_shown_tells_what_is_missing_in_it(shared: str, tmp_path: Path) -> None:
    """After a move, and in what doctor says of the data."""
    begin(of(tmp_path)).close()
    address = make_url(shared)
    user = f"u{uuid4().hex}"
    with psycopg.connect(shared, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {user} LOGIN SUPERUSER PASSWORD 'geheim-Wort-2071'")
    to = address.set(username=user, password="geheim-Wort-2071")
    there = to.render_as_string(hide_password=False)
    moved = htx_bot(tmp_path, "move", "--to", there)
    assert moved.returncode == 0, moved.stderr
    looked = htx_bot(tmp_path, "doctor", DATABASE_URL=there)
    for said in (moved.stdout, looked.stdout):
        assert f"postgresql://{user}:***@" in said
        assert "(*** đứng chỗ mật khẩu)" in said
        assert "geheim" not in said


def _killed(tmp_path: Path) -> None:
    """A program that was killed has left its log beside the file."""
    url = database_url(tmp_path)
    store = begin(of(tmp_path), "first")
    file, log = tmp_path / "htx.db", tmp_path / "htx.db-wal"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copyfile(file, tmp_path / "good.db")
    for number in range(20):
        receive(store, f"later {number}")
    kept = [(one, one.read_bytes()) for one in (file, log)]
    store.close()
    for path, content in kept:
        path.write_bytes(content)
    assert len(rows(url)["inbounds"]) == 21
    for path, content in kept:
        path.write_bytes(content)
    (tmp_path / "htx.db-shm").unlink(missing_ok=True)


def test_a_log_of_its_own_is_played_back(tmp_path: Path) -> None:
    """What every kill leaves is no mistake."""
    _killed(tmp_path)
    assert htx_bot(tmp_path, "check").returncode == 0
    assert len(rows(database_url(tmp_path))["inbounds"]) == 21


@pytest.mark.parametrize("content", ["good.db", "nothing"])
def test_a_file_put_back_beside_an_old_log_is_not_undone(content: str, tmp_path: Path) -> None:
    """Neither `run` nor a listing opens it; without the old log it is the file that was put there."""
    _killed(tmp_path)
    put = (tmp_path / "good.db").read_bytes() if content == "good.db" else b""
    (tmp_path / "htx.db").write_bytes(put)
    log = (tmp_path / "htx.db-wal").read_bytes()
    for words in (("run",), ("staff", "list")):
        line = the_line(htx_bot(tmp_path, *words), EXIT_DATABASE)
        assert line.startswith("DATABASE_URL: tệp .db này không đi cùng tệp -wal bên cạnh")
    for words in (("check",), ("doctor",)):
        assert htx_bot(tmp_path, *words).stdout.count("tệp .db này không đi cùng tệp -wal") == 1
    assert (tmp_path / "htx.db").read_bytes() == put
    assert (tmp_path / "htx.db-wal").read_bytes() == log
    (tmp_path / "htx.db-wal").unlink()
    if content == "good.db":
        assert htx_bot(tmp_path, "check").returncode == 0
        assert len(rows(database_url(tmp_path))["inbounds"]) == 1


def test_an_empty_file_where_there_were_data_is_no_new_beginning(tmp_path: Path) -> None:
    """The copies beside it tell; restored it is as before, and taken away all begins anew."""
    settings = of(tmp_path)
    begin(settings, "kept").close()
    copies = tmp_path / "backups"
    copies.mkdir()
    copy = back_up(settings, copies, MANUAL, NOW)
    file = tmp_path / "htx.db"
    file.write_bytes(b"")
    for words in (("run",), ("units", "import", "x.csv")):
        (tmp_path / "x.csv").write_text("Tên đơn vị\nHTX Chè\n", "utf-8")
        line = the_line(htx_bot(tmp_path, *words), EXIT_DATABASE)
        assert line.startswith("DATABASE_URL: tệp này trống mà đã có bản sao lưu")
    assert "DATABASE_URL: tệp này trống" in htx_bot(tmp_path, "check").stdout
    assert file.read_bytes() == b""
    assert htx_bot(tmp_path, "restore", str(copy)).returncode == 0
    assert [row["key"] for row in rows(settings.database_url)["inbounds"]] == ["kept"]


@pytest.mark.nightly  # thirteen commands; an empty file is told in the same way above
def test_a_file_that_is_gone_where_there_were_data_is_no_new_beginning(tmp_path: Path) -> None:
    """Renamed by hand, perhaps to restore: told until that is done, or all is moved away."""
    settings = of(tmp_path)
    begin(settings, "kept").close()
    copies = tmp_path / "backups"
    copies.mkdir()
    back_up(settings, copies / "htx-bot-2025-04-01-0200.zip", MANUAL, NOW)
    copy = back_up(settings, copies / "htx-bot-2025-04-02-0200.zip", MANUAL, NOW)
    file = tmp_path / "htx.db"
    file.rename(tmp_path / "cu.db")
    for words in (("run",), ("staff", "invite", "--role", "admin"), ("backup", "backups")):
        line = the_line(htx_bot(tmp_path, *words), EXIT_DATABASE)
        assert line.startswith(f"DATABASE_URL: không thấy tệp dữ liệu {file}, mà cạnh nó còn khóa")
        assert "2 bản sao lưu. Tệp bị đổi tên" in line
        assert f"htx-bot restore {copy}." in line
    for words in (("check",), ("doctor",)):
        done = htx_bot(tmp_path, *words)
        assert done.returncode == EXIT_WRONG_INPUT
        assert done.stdout.count("không thấy tệp dữ liệu") == 1
        assert "sai thư mục" not in done.stdout
    assert not file.exists()
    assert len(list(copies.iterdir())) == 2
    # A rehearsal has a file of its own.
    assert htx_bot(tmp_path, "check", CLOCK_START=REHEARSING).returncode == 0
    assert htx_bot(tmp_path, "restore", str(copy)).returncode == 0
    assert [row["key"] for row in rows(settings.database_url)["inbounds"]] == ["kept"]
    file.unlink()
    # Copies elsewhere, as on a machine the data were moved to: the key tells it as well.
    copies.rename(tmp_path / "xa")
    for words in (("check",), ("doctor",)):
        done = htx_bot(tmp_path, *words)
        assert done.returncode == EXIT_WRONG_INPUT
        told = f"cạnh nó còn khóa gốc ({tmp_path / KEY_FILE}). Tệp bị đổi tên"
        assert done.stdout.count(told) == 1, done.stdout
        assert "htx-bot restore BẢN-SAO.zip." in done.stdout
    assert the_line(htx_bot(tmp_path, "run"), EXIT_DATABASE).startswith("DATABASE_URL: không thấy")
    assert htx_bot(tmp_path, "restore", str(tmp_path / "xa" / copy.name)).returncode == 0
    assert htx_bot(tmp_path, "check").returncode == 0
    file.unlink()
    (tmp_path / KEY_FILE).rename(tmp_path / "khoa-cu")
    assert htx_bot(tmp_path, "check").returncode == 0


def test_a_rehearsal_before_the_first_start_is_no_data_that_are_gone(tmp_path: Path) -> None:
    """It has made the key, and a file of its own."""
    settings = of(tmp_path, clock_start=NOW)
    begin(settings, "pretended").close()
    (tmp_path / KEY_FILE).write_text(KEYS[0], "utf-8")
    assert htx_bot(tmp_path, "check").returncode == 0


@pytest.mark.parametrize(
    "words", [("staff", "list"), ("keys", "rotate"), ("backup", "a.zip")], ids=" ".join
)
def test_a_command_in_the_wrong_folder(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Nothing is there: it is not said that nobody has a role, or that a stolen key was changed."""
    line = the_line(htx_bot(tmp_path, *words), EXIT_WRONG_INPUT)
    assert "chưa có dữ liệu nào của trợ lý" in line
    assert not (tmp_path / "htx.db").exists()
    assert not (tmp_path / KEY_FILE).exists()


def test_an_invitation_in_the_wrong_folder_says_that_it_begins_one(tmp_path: Path) -> None:
    """The running program would refuse the code; where there are data nothing is said."""
    first = htx_bot(tmp_path, "staff", "invite", "--role", "admin")
    assert f"vừa tạo cơ sở dữ liệu mới: {tmp_path}/htx.db" in first.stderr
    again = htx_bot(tmp_path, "staff", "invite", "--role", "admin")
    assert "vừa tạo" not in again.stderr
