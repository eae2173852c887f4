"""What is an event, of which thing, and how often it is told.

The kind: a calendar full of "100%", "Đợt 1", two equal meetings, and days that are nobody's.
"""

from datetime import date
from pathlib import Path

import pytest

from knowledge.cutting.extract.events import find_events
from knowledge.cutting.outline.names import Clause
from tests.support.plans.found import imported, names

ISSUED = date(2025, 12, 5)


@pytest.mark.parametrize(
    ("text", "path", "found"),
    [
        (
            "3. Giải ngân tối thiểu 60% trước ngày 30/6/2026 và 100% trước ngày 15/12/2026.",
            (),
            ["Giải ngân tối thiểu 60%", "Giải ngân: 100%"],
        ),
        (
            "- Là cơ quan thường trực, đầu mối tiếp nhận; trình Giám đốc Sở phê duyệt danh sách hỗ "
            "trợ trước ngày 31/3/2026.",
            ("1. Chi cục Phát triển nông thôn",),
            ["Trình Giám đốc Sở phê duyệt danh sách hỗ trợ"],
        ),
        (
            "c) Đánh giá, phân hạng thực hiện hai đợt:\n"
            "- Đợt 1: chủ thể nộp hồ sơ về xã chậm nhất ngày 15/4/2026; Hội đồng cấp tỉnh họp "
            "trước ngày 30/5/2026.\n"
            "- Đợt 2: chủ thể nộp hồ sơ chậm nhất ngày 15/9/2026; Hội đồng cấp tỉnh họp trước ngày "
            "30/10/2026.",
            ("4. Phát triển sản phẩm OCOP",),
            [
                "Đánh giá, phân hạng, đợt 1: chủ thể nộp hồ sơ về xã",
                "Đánh giá, phân hạng, đợt 1: hội đồng cấp tỉnh họp",
                "Đánh giá, phân hạng, đợt 2: chủ thể nộp hồ sơ",
                "Đánh giá, phân hạng, đợt 2: hội đồng cấp tỉnh họp",
            ],
        ),
        (
            "1.3. Trình tự: HTX gửi hồ sơ về UBND xã, phường trước ngày 20/02/2026.",
            ("1. Thành lập mới hợp tác xã",),
            ["Thành lập mới hợp tác xã: HTX gửi hồ sơ về UBND xã, phường"],
        ),
        (
            "- Sở Văn hóa, Thể thao và Du lịch kết nối 02 tuyến du lịch, hoàn thành trước dịp lễ "
            "30/4/2026.",
            (),
            ["Sở Văn hóa, Thể thao và Du lịch kết nối 02 tuyến du lịch"],
        ),
        (
            "- Hỗ trợ xử lý nước thải cho 04 làng. Chủ đầu tư là UBND xã, khởi công trong quý III "
            "năm 2026.",
            ("7. Bảo vệ môi trường làng nghề",),
            ["Bảo vệ môi trường làng nghề: khởi công"],
        ),
        (
            "- Khai mạc lúc 19 giờ ngày 09/4/2026; bế mạc 16 giờ ngày 11/4/2026.",
            ("III. NGÀY HỘI HỢP TÁC XÃ TỈNH SƠN BÌNH", "2. Thời gian, địa điểm"),
            [
                "Ngày hội hợp tác xã tỉnh sơn bình: khai mạc",
                "Ngày hội hợp tác xã tỉnh sơn bình: bế mạc",
            ],
        ),
        (
            "UBND các xã, phường báo cáo sáu tháng trước ngày 10/6/2026, báo cáo năm trước ngày "
            "05/12/2026.",
            (),
            ["UBND các xã, phường báo cáo sáu tháng", "UBND các xã, phường báo cáo năm"],
        ),
        ("- Kiểm tra vào quý II và quý IV.", (), ["Kiểm tra", "Kiểm tra"]),
        # What somebody is asked about is done by nobody on that day.
        (
            "- HTX xả thải bị xử phạt từ ngày 01/01/2026 trở về sau thì không được xét hỗ trợ.",
            (),
            [],
        ),
        ("- HTX thành lập trước ngày 01/7/2026 thì được miễn phí thành viên.", (), []),
        (
            "- Quy chế mới được áp dụng từ ngày 01/7/2026 trở đi.",
            (),
            ["Quy chế mới được áp dụng"],
        ),
    ],
)
def test_a_name_tells_of_what(text: str, path: tuple[str, ...], found: list[str]) -> None:
    """By the sentence before, the heading, or the wave of its line."""
    assert names(text, path) == found


def test_names_in_a_heading_keep_their_capitals() -> None:
    """As the running text has them."""
    clauses = (
        Clause("I.1", "1. Chuẩn bị Ngày hội Hợp tác xã tỉnh Sơn Bình chu đáo."),
        Clause(
            "III.2",
            "2. Tổng duyệt: chiều ngày 08/4/2026.",
            ("III. NGÀY HỘI HỢP TÁC XÃ TỈNH SƠN BÌNH NĂM 2026",),
        ),
    )
    (event,) = find_events(clauses, 2026, ISSUED)
    assert event.name == "Ngày hội Hợp tác xã tỉnh Sơn Bình năm 2026: tổng duyệt"


def test_a_wave_has_its_days_and_its_report_another(tmp_path: Path) -> None:
    """Each time of a row is what the head of its column says."""
    rows = "\n".join(
        (
            "Đợt\tTên gọi\tThời gian\tHạn gửi báo cáo đợt",
            "Đợt 1\tKhởi động số\tTừ 01/01 đến 31/3/2026\tTrước ngày 05/4/2026",
            "Đợt 2\tKết nối số\tTừ 01/4 đến 20/4/2026\tTrước ngày 06/8/2026",
        )
    )
    assert imported(tmp_path, "1. Các đợt thi đua", rows) == [
        ("Đợt 1: Khởi động số (1/1–31/3)", "2026-01-01"),
        ("Kết thúc: Đợt 1: Khởi động số (1/1–31/3)", "2026-03-31"),
        ("Hạn gửi báo cáo đợt 1 (trước ngày 5/4)", "2026-04-05"),
        ("Đợt 2: Kết nối số (1/4–20/4)".replace("1/4–20/4", "1–20/4"), "2026-04-01"),
        ("Hạn gửi báo cáo đợt 2 (trước ngày 6/8)", "2026-08-06"),
    ]


def test_a_class_has_both_ends_from_two_columns(tmp_path: Path) -> None:
    """And is called a class, as the head of its column does."""
    rows = "\n".join(
        (
            "TT\tTên lớp\tNgày khai giảng\tNgày bế giảng",
            "1\tKế toán hợp tác xã\t05/4/2026\t28/4/2026",
            "2\tLớp quản trị\t05/5/2026\t08/5/2026",
        )
    )
    assert imported(tmp_path, "1. Các lớp", rows) == [
        ("Lớp Kế toán hợp tác xã (5–28/4)", "2026-04-05"),
        ("Lớp quản trị (5–8/5)", "2026-05-05"),
    ]


def test_one_meeting_is_one_event() -> None:
    """Named elsewhere, held together with another, or dated under its short name."""
    clauses = (
        Clause("IV.3", "- Công bố kết quả tại Hội nghị sơ kết."),
        Clause(
            "V.2",
            "2. Sơ kết: tổ chức trong tháng 7 năm 2026, lồng ghép với Hội nghị Ban Chấp hành Liên "
            "minh lần thứ 4.",
        ),
        Clause("V.3", "3. Hội nghị tổng kết phong trào."),
    )
    found = [(each.name, each.section) for each in find_events(clauses, 2026, ISSUED)]
    assert found == [("Sơ kết", "V.2"), ("Hội nghị tổng kết phong trào", "V.3")]


def test_what_is_dated_beside_it_is_not_said_to_have_no_day() -> None:
    """The fair under its full name, and its opening with all that is honoured there."""
    path = ("III. NGÀY HỘI HỢP TÁC XÃ TỈNH PHÚ AN NĂM 2026",)
    clauses = (
        Clause("III.1", "- Tên gọi: Ngày hội Hợp tác xã tỉnh Phú An lần thứ III.", path),
        Clause(
            "III.2",
            "- Thời gian: từ ngày 09/4/2026 đến hết ngày 11/4/2026. Khai mạc 19 giờ ngày 09/4/2026.",
            (*path, "2. Thời gian, địa điểm"),
        ),
        Clause("III.4", "4. Lễ khai mạc, tôn vinh 20 HTX tiêu biểu.", path),
        Clause("IV.1", "1. Hội nghị tổng kết phong trào\nThời gian: ngày 20/12/2026."),
    )
    found = {each.name: each.date for each in find_events(clauses, 2026, ISSUED)}
    assert found == {
        "Ngày hội Hợp tác xã tỉnh Phú An năm 2026": date(2026, 4, 9),
        "Ngày hội Hợp tác xã tỉnh Phú An năm 2026: khai mạc": date(2026, 4, 9),
        "Hội nghị tổng kết phong trào": date(2026, 12, 20),
    }


def test_before_two_days_is_before_each(tmp_path: Path) -> None:
    """And the last week of a month is not its end."""
    assert imported(
        tmp_path,
        "1. Liên minh báo cáo UBND tỉnh trước ngày 20/6/2026 và ngày 15/12/2026.",
        "2. Trao thưởng vào tuần cuối tháng 12 năm 2026.",
    ) == [
        ("Liên minh báo cáo UBND tỉnh (trước ngày 20/6)", "2026-06-20"),
        ("Liên minh báo cáo UBND tỉnh (trước ngày 15/12)", "2026-12-15"),
        ("Trao thưởng (tuần cuối tháng 12 năm 2026)", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3. Không mở lớp trong tháng 6 và tháng 7 năm 2026.",
        "2. Khoản vay đã ký trước ngày 01 tháng 01 năm 2026 thực hiện theo hợp đồng.",
        "1. Hướng dẫn này áp dụng cho các khoản vay giải ngân từ ngày 01/01/2026 đến ngày 31/12/2026.",
    ],
)
def test_what_does_not_take_place_is_no_day(text: str) -> None:
    """Nor what was before, nor the time that the paper itself is made for."""
    assert names(text) == []
