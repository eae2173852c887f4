"""A mistyped command line gets one Vietnamese line and code 2, whatever typer says of it."""

import json
import subprocess
import sys

import pytest

MISTYPED = {
    "aks": "Không có lệnh “aks”; ý là 'ask'? Cách dùng: htx-bot --help",
    "start": "Không có lệnh “start”; ý là run? Cách dùng: htx-bot --help",
    "plan xem": "Không có lệnh “xem”. Cách dùng: htx-bot plan --help",
    "doctor --jsn": "Không có lựa chọn --jsn; có: --json. Cách dùng: htx-bot doctor --help",
    "chat --nhanh": "Không có lựa chọn --nhanh. Cách dùng: htx-bot chat --help",
    "plan import": "Còn thiếu tên tệp. Cách dùng: htx-bot plan import --help",
    "reminders --from": "Sau --from phải có một giá trị. Cách dùng: htx-bot --help",
    "backup a b c": "Thừa: b c. Cách dùng: htx-bot backup --help",
    "staff revoke 999999999999999999999": "Số thứ tự của cán bộ không có số ấy."
    " Cách dùng: htx-bot staff revoke --help",
    "staff confirm ²": "Số thứ tự của cán bộ phải là một số. Cách dùng: htx-bot staff confirm --help",
    "plan activate": "Còn thiếu mã kế hoạch. Cách dùng: htx-bot plan activate --help",
    "export": "Cách dùng: htx-bot export --help",
}

# For the process that all of them share.
pytestmark = pytest.mark.xdist_group("usage")

# One process for all of them: what it prints is what each command line would.
TYPE_ALL = """
import json, sys
from contextlib import redirect_stderr
from io import StringIO

from bot.cli.main import main

ended = {}
for typed in json.loads(sys.stdin.read()):
    sys.argv = ["htx-bot", *typed.split()]
    try:
        with redirect_stderr(StringIO()) as told:
            main()
    except SystemExit as left:
        ended[typed] = [left.code, told.getvalue().strip()]
print(json.dumps(ended))
"""


@pytest.fixture(scope="module")
def ended() -> dict[str, tuple[int, str]]:
    """The exit code and the line of each."""
    done = subprocess.run(
        [sys.executable, "-c", TYPE_ALL],
        input=json.dumps(list(MISTYPED)),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {
        typed: (code, line)
        for typed, (code, line) in json.loads(done.stdout.splitlines()[-1]).items()
    }


@pytest.mark.parametrize("typed", MISTYPED)
def test_a_mistyped_line(typed: str, ended: dict[str, tuple[int, str]]) -> None:
    """What is wrong and where its use is told, and no frame of another language."""
    assert ended[typed] == (2, MISTYPED[typed])
