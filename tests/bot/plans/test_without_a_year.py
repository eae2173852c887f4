"""A document that names no year: the draft's is the office's, also in a rehearsal."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.plans.commands import plan_cli
from bot.plans.arriving import take_in

TEXT = """LIÊN MINH HTX TỈNH BÌNH LÂM
Số: 45/KH-LMHTX
KẾ HOẠCH
Về việc tổng kết phong trào thi đua
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Động viên các hợp tác xã thi đua.
2. Yêu cầu: Thiết thực, tiết kiệm.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Liên minh lập danh sách đơn vị.
2. Phòng Kế hoạch theo dõi số liệu.
"""


def year_of(folder: Path) -> int:
    year: int = tomllib.loads((folder / "plan.toml").read_text(encoding="utf-8"))["year"]
    return year


def test_it_is_the_year_of_the_rehearsal_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CLOCK_START stands for today."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    env = {"PLANS_DIR": str(tmp_path / "plans"), "CLOCK_START": "2031-05-04T08:00:00+07:00"}
    made = CliRunner().invoke(plan_cli, ["import", "plan.txt", "--id", "moi"], env=env)
    assert made.exit_code == 0, made.output
    assert year_of(tmp_path / "plans" / "moi") == 2031


def test_it_is_the_year_of_the_desk(tmp_path: Path) -> None:
    """Handed in, through the process that reads."""
    plans = tmp_path / "plans"
    made = take_in("plan.txt", TEXT.encode(), plans, today=date(2033, 1, 2))
    assert year_of(plans / made) == 2033
