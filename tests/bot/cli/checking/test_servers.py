"""A PostgreSQL that does not let us in: each cause has its own line, with its own remedy.

The kind of fault: one hint for all causes, and it speaks of files.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

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


def test_each_cause_has_its_remedy(entered: dict[str, str], tmp_path: Path) -> None:
    """For `check` and for `run` alike, and the password is in no line."""
    for cause, words in SAYS.items():
        for command in ("check", "run"):
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
