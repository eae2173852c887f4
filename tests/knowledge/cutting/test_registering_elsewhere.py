"""A last day to register that the document states is never said to be missing.

The kind: a contest, a support, a table takes registrations until a day, and the clerk finds "the
document gives none" ticked; the day by which one may change them is taken for it.
"""

from datetime import date
from pathlib import Path

import pytest

from bot.plans.importing import import_plan
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.registering.deadline import closing, find_deadlines
from knowledge.plan.plan import load_plan
from tests.support.plans.small_plans import TITLE, write

_CONTEST = "Tổ chức Hội thi “Kế toán hợp tác xã giỏi” năm 2026"


def drafted(root: Path, *lines: str, title: str = TITLE) -> Path:
    """The folder of the draft of a plan with these lines."""
    plans = root / "plans"
    file = write(root, *lines, "9. Làm tốt.", title=title)
    return plans / import_plan(file, plans, None, lambda *_: None)


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (
            ("1. Hạn nhận phiếu đăng ký: từ 7 giờ 30 ngày 02/3/2026 đến 16 giờ ngày 20/3/2026.",),
            (20,),
        ),
        (("1. Thí sinh đăng ký dự thi với Ban Tổ chức chậm nhất ngày 12/3/2026.",), (12,)),
        (
            (
                "1. Đăng ký dự thi",
                "Các thôn, bản gửi danh sách đội thi (theo mẫu) về Phòng Kinh tế trước ngày 20/3/2026.",
            ),
            (20,),
        ),
        (
            (
                "1. Tiến độ",
                "TT | Công việc | Ai làm | Xong",
                "1 | Tiếp nhận đơn đăng ký lượt đầu | Phòng Kế toán | 10/3/2026",
                "2 | Họp Ban Giám khảo | Văn phòng | 15/3/2026",
                "3 | Tiếp nhận đơn đăng ký lượt cuối | Phòng Kế toán | 25/3/2026",
            ),
            (10, 25),
        ),
    ],
)
def test_a_stated_day_is_asked_about(
    tmp_path: Path, lines: tuple[str, ...], days: tuple[int, ...]
) -> None:
    """Whoever reads the draft decides; nobody is told that there is none."""
    folder = drafted(tmp_path, *lines, title=_CONTEST)
    written = (folder / "plan.toml").read_text("utf-8")
    marked = [f"# registration_deadline = 2026-03-{day:02d}  # CHƯA RÕ" for day in days]
    assert [each for each in marked if each in written] == marked
    assert written.count("registration_deadline =") == len(days)
    assert load_plan(folder).registers is False
    assert "[han-dang-ky]" not in (folder / "phrasings" / "silent.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "line",
    [
        "1. Thí sinh nộp bản sao giấy chứng nhận đăng ký hợp tác xã cấp trước ngày 31/12/2026.",
        "1. Hợp tác xã đăng ký kinh doanh trước ngày 01/6/2026 thì được ưu tiên.",
        "1. Vòng sơ khảo kết thúc trước ngày 20/3/2026.",
    ],
)
def test_what_is_registered_with_the_state_is_none(tmp_path: Path, line: str) -> None:
    written = (drafted(tmp_path, line, title=_CONTEST) / "plan.toml").read_text("utf-8")
    assert "CHƯA RÕ (" not in written


@pytest.mark.parametrize(
    "changing",
    [
        "3. Điều chỉnh đăng ký: mỗi đơn vị được điều chỉnh một lần, chậm nhất ngày 31/5/2026.",
        "3. Đơn vị đã đăng ký được thay đổi chỉ tiêu trước ngày 31/5/2026.",
        "3. Rút lại bản đăng ký thi đua: trước ngày 31/5/2026.",
    ],
)
def test_the_day_to_change_it_is_not_the_day_to_register(tmp_path: Path, changing: str) -> None:
    plan = load_plan(
        drafted(tmp_path, "2. Đăng ký thi đua gửi về Liên minh trước ngày 15/3/2026.", changing)
    )
    assert plan.registration_deadline == date(2026, 3, 15)


def test_that_units_sign_an_agreement_is_asked_about(tmp_path: Path) -> None:
    """It may stand for registering, and is no deadline that anybody is told."""
    line = "2. Cụm trưởng tổ chức ký giao ước thi đua giữa các đơn vị trước ngày 10/4/2026."
    folder = drafted(tmp_path, line)
    assert "# registration_deadline = 2026-04-10  # CHƯA RÕ" in (folder / "plan.toml").read_text(
        "utf-8"
    )
    assert load_plan(folder).registration_deadline is None
    assert "hạn đăng ký là" not in (folder / "answers.toml").read_text("utf-8")


def test_signed_where_one_registers_it_closes(tmp_path: Path) -> None:
    line = "2. Đăng ký, ký giao ước thi đua xong trước ngày 10/4/2026."
    assert load_plan(drafted(tmp_path, line)).registration_deadline == date(2026, 4, 10)


def test_alone_it_is_asked_about(tmp_path: Path) -> None:
    line = "2. Sửa đổi bản đăng ký thi đua: trước ngày 31/5/2026."
    written = (drafted(tmp_path, line) / "plan.toml").read_text("utf-8")
    assert "# registration_deadline = 2026-05-31  # CHƯA RÕ" in written


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "2. Thời hạn nhận đăng ký thi đua: từ ngày 02/3/2026 đến 16 giờ ngày 20/3/2026.",
            "từ ngày 02/3/2026 đến 16 giờ ngày 20/3/2026",
        ),
        ("2. Hạn gửi bản đăng ký thi đua là trước ngày 20/3/2026.", "trước ngày 20/3/2026"),
    ],
)
def test_the_last_day_is_told_once(line: str, told: str) -> None:
    """Not "the last day to register is the last day to take in registrations: …"."""
    found = closing(find_deadlines([Clause("II.2", line)], TITLE, 2026, date(2025, 12, 5)))
    assert found is not None
    assert found.told == told
