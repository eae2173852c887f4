"""A mistyped command line gets one Vietnamese line and code 2, whatever typer says of it."""

import subprocess
import sys

import pytest

MISTYPED = {
    "aks": "Không có lệnh “aks”; ý là 'ask'? Cách dùng: htx-bot --help",
    "plan xem": "Không có lệnh “xem”. Cách dùng: htx-bot plan --help",
    "doctor --jsn": "Không có lựa chọn --jsn; có: --json. Cách dùng: htx-bot doctor --help",
    "chat --nhanh": "Không có lựa chọn --nhanh. Cách dùng: htx-bot chat --help",
    "plan import": "Còn thiếu file. Cách dùng: htx-bot plan import --help",
    "reminders --from": "Sau --from phải có một giá trị. Cách dùng: htx-bot --help",
    "backup a b c": "Thừa: b c. Cách dùng: htx-bot backup --help",
    "staff revoke 999999999999999999999": "number không có số ấy."
    " Cách dùng: htx-bot staff revoke --help",
    "staff confirm ²": "number phải là một số. Cách dùng: htx-bot staff confirm --help",
    "export": "Cách dùng: htx-bot export --help",
}


@pytest.mark.parametrize("typed", MISTYPED)
def test_a_mistyped_line(typed: str) -> None:
    """What is wrong and where its use is told, and no frame of another language."""
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; sys.argv[0] = 'htx-bot'; import bot.__main__",
            *typed.split(),
        ],
        capture_output=True,
        encoding="utf-8",
    )
    assert (ended.returncode, ended.stderr.strip()) == (2, MISTYPED[typed])
