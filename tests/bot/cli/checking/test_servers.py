"""A PostgreSQL that does not let us in: each cause has its own line, with its own remedy.

The kind of fault: one hint for all causes, and it speaks of files.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from bot.cli.checking.command import store_problem
from bot.cli.checking.store_texts import store_bad
from bot.config import Settings
from tests.support.processes import run_once


@pytest.fixture
def entered(postgresql: str) -> Iterator[dict[str, str]]:
    """Addresses by what is wrong with them, of a server that wants a password of one of its users."""
    one, other, user = (f"s{uuid4().hex[:8]}" for _ in range(3))
    with psycopg.connect(postgresql, autocommit=True) as connection:
        for name in (one, other):
            connection.execute(f"CREATE DATABASE {name}")
        connection.execute(f"CREATE ROLE {user} LOGIN PASSWORD 'Rung-xanh-mai-2071'")
        connection.execute(f"REVOKE CONNECT ON DATABASE {other} FROM PUBLIC")
        row = connection.execute("SHOW hba_file").fetchone()
        assert row is not None
        rules = Path(row[0])
        before = rules.read_text("utf-8")
        rules.write_text(f"local all {user} scram-sha-256\n{before}", "utf-8")
        connection.execute("SELECT pg_reload_conf()")
        server = make_url(postgresql).set(username=user)

        def address(name: str, password: str = "Rung-xanh-mai-2071") -> str:
            url = server.set(database=name, password=password)
            return url.render_as_string(hide_password=False)

        yield {
            "user": user,
            "name": one,
            "bad-login": address(one, "Rung-do-mai-2071"),
            "no-database": address(f"{one}x"),
            "no-right": address(other),
            "no-table": address(one),
            "no-server": f"postgresql://{user}:Rung-xanh-mai-2071@127.0.0.1:9/{one}",
        }
        rules.write_text(before, "utf-8")
        connection.execute("SELECT pg_reload_conf()")


SAYS = {
    "bad-login": ("không nhận tên hoặc mật khẩu của người dùng {user}", r"\password {user}"),
    "no-database": ("chưa có cơ sở dữ liệu s", "sudo -u postgres createdb --owner"),
    "no-right": ("không được vào cơ sở dữ liệu s", "GRANT CONNECT ON DATABASE"),
    "no-server": ("không có PostgreSQL nào trả lời ở 127.0.0.1:9", "systemctl status postgresql"),
}


@pytest.mark.parametrize("command", ["run", pytest.param("check", marks=pytest.mark.nightly)])
def test_each_cause_has_its_remedy(entered: dict[str, str], tmp_path: Path, command: str) -> None:
    """For `check` and for `run` alike, and the password is in no line."""
    for cause, words in SAYS.items():
        done = run_once(tmp_path, command, DATABASE_URL=entered[cause], PORT="0")
        assert done.returncode in (1, 5), done
        said = done.stdout + done.stderr
        [line] = [one for one in said.splitlines() if one.startswith("DATABASE_URL: ")]
        for word in words:
            assert word.format(user=entered["user"]) in line, line
        assert "OperationalError" not in line
        assert "mai-2071" not in said


def test_who_may_make_no_table_is_told(entered: dict[str, str], tmp_path: Path) -> None:
    """The database is another's: found before the first start, with what makes it one's own."""
    for command in ("check", "doctor", "run"):
        done = run_once(tmp_path, command, DATABASE_URL=entered["no-table"], PORT="0")
        assert done.returncode == (5 if command == "run" else 1), done
        said = done.stdout + done.stderr
        [line] = [one for one in said.splitlines() if "DATABASE_URL: " in one]
        user, name = entered["user"], entered["name"]
        assert f"người dùng PostgreSQL {user} không được tạo hoặc sửa bảng ở {name}; " in line
        assert f'ALTER DATABASE "{name}" OWNER TO "{user}"' in line


@contextmanager
def answering(answer: bytes) -> Iterator[int]:
    """Another server, which says this to whatever it is asked first; its port."""

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(1024)
            self.request.sendall(answer)

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


SECOND = "postgresql://htx:Rung-xanh-mai-2071@127.0.0.1:{port}/htx"


def refused(text: str) -> bytes:
    """As PostgreSQL refuses a connection."""
    said = b"SFATAL\0C00000\0M" + text.encode() + b"\0\0"
    return b"E" + (len(said) + 4).to_bytes(4) + said


@pytest.mark.parametrize(
    ("answer", "options", "words"),
    [
        (b"N", "?sslmode=require", "không bật TLS mà địa chỉ đòi (sslmode); cùng máy thì bỏ"),
        (b"HTTP/1.1 400 Bad Request", "", "là chương trình khác trả lời, không phải PostgreSQL"),
        (b"HTTP/1.1 400", "?sslmode=disable", "là chương trình khác trả lời, không phải Post"),
        (b"S", "?sslmode=verify-full", "chứng chỉ TLS của máy chủ PostgreSQL không kiểm được"),
        (b"", "?sslmode=co", "phần sau dấu ? trong địa chỉ không dùng được"),
        (b"", "?khong=co", "phần sau dấu ? trong địa chỉ không dùng được"),
        (
            refused("sorry, too many clients already"),
            "?sslmode=disable",
            "PostgreSQL hết chỗ kết nối",
        ),
        (
            refused("the database system is starting up"),
            "?sslmode=disable",
            "PostgreSQL đang khởi động",
        ),
    ],
)
def test_what_another_server_says_is_in_our_words(
    answer: bytes, options: str, words: str, tmp_path: Path
) -> None:
    """No English between the setting and the remedy."""
    with answering(answer) as port:
        url = SECOND.format(port=port) + options
        wrong = store_problem(Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "p"))  # type: ignore[call-arg]
    assert wrong is not None
    line = store_bad(code=wrong.code, detail=str(wrong))
    assert words in line, (line, str(wrong))
    for english in ("Error", "failed", "server at", "mai-2071"):
        assert english not in line


def _by_hand(connection: psycopg.Connection) -> None:
    connection.execute("CREATE TABLE users (id int)")


def _by_alembic(connection: psycopg.Connection) -> None:
    connection.execute("CREATE TABLE users (id int)")
    connection.execute("CREATE TABLE alembic_version (version_num text)")
    connection.execute("INSERT INTO alembic_version VALUES ('ae1027a6acf')")


@pytest.mark.parametrize("make", [_by_alembic, pytest.param(_by_hand, marks=pytest.mark.nightly)])
def test_a_database_of_another_program_is_told_as_that(
    make: Callable[[psycopg.Connection], None], postgresql: str, tmp_path: Path
) -> None:
    """It is neither a file nor to be restored over: one of our own is to be made."""
    name = f"s{uuid4().hex[:8]}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    url = make_url(postgresql).set(database=name).render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as connection:
        make(connection)
    for command in (("check",), ("run",), ("staff", "list")):
        done = run_once(tmp_path, *command, DATABASE_URL=url, PORT="0")
        assert done.returncode in (1, 5), done
        said = done.stdout + done.stderr
        [line] = [one for one in said.splitlines() if one.startswith("DATABASE_URL: ")]
        assert f"cơ sở dữ liệu {name} đã có bảng của chương trình khác" in line
        assert "sudo -u postgres createdb --owner " in line
        assert "bản sao" not in line


def test_a_file_of_another_program_is_told_as_that(tmp_path: Path) -> None:
    """A sound SQLite file with tables that are not ours."""
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE users (id int)")
    url = f"sqlite:///{file}"
    wrong = store_problem(Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "p"))  # type: ignore[call-arg]
    assert wrong is not None
    line = store_bad(code=wrong.code, detail=str(wrong))
    assert "tệp này là dữ liệu của chương trình khác; để yên tệp ấy" in line


def test_a_password_left_out_is_told(entered: dict[str, str], tmp_path: Path) -> None:
    """Not that it is wrong, and no dots for a name that stands in the address."""
    url = entered["no-table"].replace(":Rung-xanh-mai-2071@", "@")
    done = run_once(tmp_path, "check", DATABASE_URL=url, PORT="0")
    assert "DATABASE_URL: địa chỉ chưa có mật khẩu của PostgreSQL; viết" in done.stdout
    assert "…" not in done.stdout
