"""What an event is called, and that it is told once: by what is done, not by how long or where.

The kind: a chapter's heading for seven events, "Đợt 2: đợt 3", a budget line in the calendar.
"""

from datetime import date
from pathlib import Path

import pytest

from knowledge.cutting.extract.calendar_names import calendar_name
from knowledge.cutting.extract.events import find_events
from knowledge.cutting.outline.names import Clause
from tests.support.plans.found import ISSUED, imported, names

FILES = "IV. HỒ SƠ, TRÌNH TỰ VÀ HỘI ĐỒNG THẨM ĐỊNH"


@pytest.mark.parametrize(
    ("text", "path", "found"),
    [
        (
            "a) Đợt 1: từ ngày 04/01/2026 đến ngày 26/02/2026.",
            (FILES, "2. Thời gian nhận hồ sơ"),
            ["Nhận hồ sơ: đợt 1", "Kết thúc: Nhận hồ sơ: đợt 1"],
        ),
        (
            "c) Họp Hội đồng thẩm định: đợt 1 vào ngày 18 tháng 3, đợt 2 trong tháng 7, đợt 3 trong "
            "tuần đầu tháng 11 năm 2026.",
            (FILES, "3. Trình tự giải quyết"),
            [f"Họp Hội đồng thẩm định: đợt {number}" for number in (1, 2, 3)],
        ),
        (
            "d) Lãi suất trên áp dụng đến hết ngày 30/6/2026; từ ngày 01/7/2026 thực hiện theo thông "
            "báo của Quỹ.",
            ("III. MỨC VAY, THỜI HẠN VAY",),
            [
                "Kết thúc: Lãi suất trên áp dụng",
                "Lãi suất trên áp dụng: thực hiện theo thông báo của Quỹ",
            ],
        ),
        (
            "- Thời gian: từ ngày 18/8/2026 đến ngày 22/8/2026, mở cửa từ 8 giờ đến 21 giờ hằng ngày.",
            ("4. Triển lãm, trưng bày sản phẩm",),
            ["Triển lãm, trưng bày sản phẩm"],
        ),
        (
            "- Thời gian: 01 buổi, bắt đầu 8 giờ 00 ngày 20/8/2026.",
            ("III. Diễn tập chữa cháy",),
            ["Diễn tập chữa cháy"],
        ),
        (
            "b) Tổ chức Hội nghị điển hình tiên tiến trong thời gian không quá 01 ngày, không quá 150 "
            "đại biểu, hoàn thành trước ngày 30/4/2026.",
            (),
            ["Hội nghị điển hình tiên tiến"],
        ),
        (
            "9. Các hợp tác xã, tổ hợp tác: Chủ động bình xét, viết báo cáo thành tích gửi Ủy ban nhân "
            "dân cấp xã trước ngày 20/5/2026.",
            (),
            ["Các hợp tác xã, tổ hợp tác: viết báo cáo thành tích gửi Ủy ban nhân dân cấp xã"],
        ),
        (
            '- Mở chuyên mục "Người tốt, việc tốt" từ tháng 3 đến hết tháng 8 năm 2026.',
            (),
            ['Mở chuyên mục "Người tốt, việc tốt"'],
        ),
        (
            "b) Ghi nhật ký bằng điện thoại hoặc máy tính trước ngày 30/9/2026.",
            (),
            ["Ghi nhật ký bằng điện thoại hoặc máy tính"],
        ),
        # Who pays is no day.
        ("- Đại hội, Hội nghị biểu dương do ngân sách tỉnh bảo đảm, bố trí năm 2026.", (), []),
        ("- Kinh phí Hội nghị tổng kết do Sở Nội vụ bố trí.", (), []),
    ],
)
def test_it_is_called_by_what_is_done(text: str, path: tuple[str, ...], found: list[str]) -> None:
    """The heading of the time of something says of what."""
    assert names(text, path) == found


def test_both_sittings_of_a_congress_are_one(tmp_path: Path) -> None:
    """And the title, a note beside a row, and rows of what has its days elsewhere are no others."""
    lines = (
        "1. Đại hội cấp tỉnh",
        "a) Thời gian: từ chiều ngày 24/8/2026 (phiên trù bị) đến hết ngày 25/8/2026 (phiên chính thức).",
        "2. Thời gian nhận hồ sơ",
        "a) Đợt 1: từ ngày 04/01/2026 đến ngày 26/02/2026.",
        "3. Tiến độ",
        "TT\tCông việc\tThời hạn\tGhi chú",
        "1\tNhận hồ sơ đợt 1\tTháng 1 - 2/2026\tQuỹ",
        "2\tHội nghị cấp xã\tTrước 30/4/2026\tPhú Quý: 15/5/2026",
        "3\tKiểm tra sử dụng vốn\tTuần thứ hai tháng 9/2026\tTheo nhóm",
    )
    title = "Tổ chức Đại hội thi đua yêu nước cấp tỉnh năm 2026"
    assert imported(tmp_path, *lines, title=title) == [
        ("Đại hội cấp tỉnh (24–25/8)", "2026-08-24"),
        ("Nhận hồ sơ: đợt 1 (4/1–26/2)", "2026-01-04"),
        ("Kết thúc: Nhận hồ sơ: đợt 1 (4/1–26/2)", "2026-02-26"),
        ("Hội nghị cấp xã (trước ngày 30/4)", "2026-04-30"),
        ("Hội nghị cấp xã: Phú Quý", "2026-05-15"),
        ("Kiểm tra sử dụng vốn (tuần thứ hai tháng 9/2026)", ""),
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("a) Tháng cao điểm: từ ngày 15/3/2026 đến ngày 15/4/2026.", date(2026, 4, 15)),
        ("- Đăng ký bổ sung: từ ngày 01/4/2026 đến hết ngày 12/4/2026.", date(2026, 4, 12)),
        ("- Hội chợ: từ ngày 01/4/2026 đến hết ngày 12/4/2026.", None),
    ],
)
def test_the_end_is_told_of_a_month_and_of_what_closes(text: str, last: date | None) -> None:
    """A fair of days has both in its name."""
    found = find_events((Clause("III.2", text),), 2026, ISSUED)
    assert (found[1].date if len(found) > 1 else None) == last


def test_a_movement_is_called_by_its_title() -> None:
    """ "Phong trào" and "Kết thúc" alone tell nobody which."""
    head = Clause("mo-dau", "KẾ HOẠCH\nPhát động phong trào thi đua gom rơm năm 2026")
    time = Clause("II.2", "Phong trào bắt đầu từ ngày 08/01/2026, kết thúc ngày 15/12/2026.")
    found = [calendar_name(each) for each in find_events((head, time), 2026, ISSUED)]
    title = "Phát động phong trào thi đua gom rơm năm 2026"
    assert found == [title, f"Kết thúc: {title}"]


def test_a_counted_row_tells_what_its_annex_is_the_schedule_of() -> None:
    """ "Cụm 2: UBND xã Phù Cát" alone tells nobody what is there."""
    row = Clause(
        "PL.2",
        "Cụm 2 | UBND xã Phù Cát | 23/3/2026 | Lúa giống",
        ("PHỤ LỤC LỊCH TƯ VẤN TẠI CỤM (Kèm theo Kế hoạch số 12/KH-LMHTX)",),
    )
    (event,) = find_events((row,), 2026, ISSUED)
    assert event.name == "Tư vấn tại cụm, cụm 2: UBND xã Phù Cát"
