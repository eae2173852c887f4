"""Each day once, as what it is: nothing invented, nothing told twice, no prefix that misfits.

The kind: a hall that is called by a day became an event, a deadline of the body came again from the
annex's table, a day stood under the deed of another, and the head of a column before every name.
"""

from datetime import date
from pathlib import Path

import pytest

from knowledge.cutting.extract.extract import extract
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.outline.lines import Line
from knowledge.cutting.outline.outline import cut
from tests.support.plans.small_plans import write


def events(folder: Path, *lines: str, annex: tuple[str, ...] = ()) -> list[FoundEvent]:
    """The events of a plan with these lines and this annex."""
    text = write(folder, *lines, "9. Làm tốt.").read_text("utf-8")
    told = [*text.split("\n"), *annex]
    return list(extract(cut([_line(each) for each in told if each]).clauses).events)


def _line(text: str) -> Line:
    return Line(text, kind="row" if " | " in text else "text")


@pytest.mark.parametrize(
    "place", ["Hội trường 19/8", "Nhà văn hóa 30/4", "Trường THPT 3/2", "hội trường 2/9"]
)
def test_a_place_called_by_a_day_is_no_event(tmp_path: Path, place: str) -> None:
    found = events(tmp_path, f"1. Hội thi tổ chức ngày 14/5/2026 tại {place}, phường Trung Tâm.")
    assert [each.date for each in found] == [date(2026, 5, 14)]


def test_of_two_meetings_each_has_its_own_time(tmp_path: Path) -> None:
    found = events(
        tmp_path,
        "1. Văn phòng lo kinh phí, tổ chức hội nghị sơ kết ngày 10/6/2026 và hội nghị tổng kết "
        "trong tháng 11/2026.",
    )
    first = next(each for each in found if each.name == "Hội nghị sơ kết")
    assert (first.date, first.when) == (date(2026, 6, 10), "ngày 10/6/2026")
    last = next(each for each in found if "tổng kết" in each.name)
    assert (last.date, last.when) == (None, "tháng 11/2026")
    assert not any("kinh phí" in each.name for each in found)


def test_what_a_schedule_lists_again_is_one_event(tmp_path: Path) -> None:
    """Under the schedule's short name; what only the schedule has stays."""
    found = events(
        tmp_path,
        "1. Sáng kiến gửi về tổ thư ký chậm nhất ngày 12/9/2026.",
        "2. Mỗi cụm mở một buổi gặp gỡ giữa hợp tác xã và nhà máy trước ngày 25/8/2026.",
        annex=(
            "PHỤ LỤC",
            "CÁC MỐC THỜI GIAN NĂM 2026",
            "TT | Việc | Thời hạn | Đơn vị thực hiện",
            "1 | Nộp bản mô tả sáng kiến | Trước 12/9/2026 | Các đơn vị",
            "2 | Gặp gỡ nhà máy | Trước 25/8/2026 | Các cụm",
            "3 | Nộp bản tự chấm | Trước 30/10/2026 | Các đơn vị",
            "4 | Báo cáo lần 1 | 15/6/2026 | Các đơn vị",
        ),
    )
    named = {each.name: each for each in found}
    assert sorted(named) == [
        "Báo cáo lần 1",
        "Gặp gỡ nhà máy",
        "Nộp bản mô tả sáng kiến",
        "Nộp bản tự chấm",
    ]
    assert named["Gặp gỡ nhà máy"].section == "II.2"
    assert named["Nộp bản tự chấm"].section.startswith("PL")


def test_two_things_of_one_day_stay_two(tmp_path: Path) -> None:
    found = events(
        tmp_path,
        "1. Lễ phát động tổ chức ngày 12/9/2026.",
        annex=(
            "PHỤ LỤC",
            "CÁC MỐC THỜI GIAN NĂM 2026",
            "TT | Việc | Thời hạn",
            "1 | Nộp bản mô tả sáng kiến | Trước 12/9/2026",
            "2 | Nộp bản tự chấm | Trước 30/10/2026",
        ),
    )
    assert len(found) == 3


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            (
                "1. Tiến độ",
                "STT | Việc | Chủ trì | Xong trước",
                "1 | Phát cây giống đợt hai | Trạm Giống | 20/5/2026",
            ),
            "Phát cây giống đợt hai",
        ),
        (
            ("II. ĐIỀU KHOẢN CHUNG", "1. Vòng bán kết: từ ngày 11/5/2026 đến ngày 13/5/2026."),
            "Vòng bán kết",
        ),
        (
            (
                "1. Nhân rộng mô hình",
                "a) Từ ngày 04/5/2026 đến ngày 30/9/2026, được chia thành hai đợt: đợt đầu ở vùng cao.",
            ),
            "Nhân rộng mô hình",
        ),
        (
            ("1. Báo cáo tài chính năm 2025 (bản có kiểm toán nộp thêm trước ngày 10/4/2026).",),
            "Báo cáo tài chính năm 2025: bản có kiểm toán nộp thêm",
        ),
    ],
)
def test_it_is_called_by_its_own_words(tmp_path: Path, lines: tuple[str, ...], name: str) -> None:
    assert name in [each.name for each in events(tmp_path, *lines)]
