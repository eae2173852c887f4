"""A mistyped command line gets one Vietnamese line and code 2, whatever typer says of it."""

from pathlib import Path

import pytest

from tests.support.processes import run_once

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


@pytest.mark.parametrize("typed", MISTYPED)
def test_a_mistyped_line(typed: str, tmp_path: Path) -> None:
    """What is wrong and where its use is told, and no frame of another language."""
    done = run_once(tmp_path, *typed.split())
    assert (done.returncode, done.stderr.strip()) == (2, MISTYPED[typed])
