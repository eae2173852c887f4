"""What the days of a document are called, and of several days both ends.

The kind: whole sentences, halves of them, the head of a table; the last day of a fair as the fair.
"""

from pathlib import Path

import pytest

from knowledge.cutting.extract.events import find_events
from knowledge.cutting.outline.names import Clause
from tests.support.plans.found import ISSUED, imported, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "- Văn phòng tham mưu tổ chức Lễ tuyên dương nông dân giỏi vào sáng ngày 14/10/2026 tại "
            "Nhà văn hóa thiếu nhi.",
            ["Văn phòng tham mưu tổ chức Lễ tuyên dương nông dân giỏi"],
        ),
        (
            "- Tham mưu tổ chức hội thao nông dân vào ngày 20/3/2026 tại xã Mường Bú.",
            ["Hội thao nông dân"],
        ),
        (
            "- Gửi báo cáo quý trước ngày 20/3/2026, báo cáo năm trước ngày 25/11/2026 về Liên minh.",
            ["Gửi báo cáo quý", "Báo cáo năm"],
        ),
        (
            "- Các tổ họp bình xét trong tháng 5 và nghiệm thu mô hình trong tháng 11.",
            ["Các tổ họp bình xét", "Nghiệm thu mô hình"],
        ),
        ("- Đợt I: từ ngày 08/3 đến ngày 20/3/2026, mở 12 lớp tại:", ["Đợt I: mở 12 lớp"]),
        ("- Báo cáo sáu tháng trước ngày 10/6/2026.", ["Báo cáo sáu tháng"]),
        ("- Tổ chức vay vốn trả nợ gốc trước ngày 30/6/2026.", ["Tổ chức vay vốn trả nợ gốc"]),
        ("- Bổ sung vốn đầu tư trước ngày 30/6/2026.", ["Bổ sung vốn đầu tư"]),
        (
            "- Trước ngày 15/4/2026, các xã cử hai người dự lớp.",
            ["Các xã cử hai người dự lớp"],
        ),
        ("- Quý I/2026 khảo sát, quý III/2026 ra mắt mô hình.", ["Khảo sát", "Ra mắt mô hình"]),
        (
            "- Mở 03 lớp kế toán cho hợp tác xã; lớp đầu tiên vào ngày 05/5/2026 tại huyện.",
            ["Mở 03 lớp kế toán cho hợp tác xã: lớp đầu tiên"],
        ),
        (
            "- Hồ sơ xét tặng gồm: tờ trình, biên bản; nộp Văn phòng Liên minh trước ngày 10/9/2026.",
            ["Hồ sơ xét tặng: nộp Văn phòng Liên minh"],
        ),
        (
            "- Đợt 2 (từ ngày 01/7/2026 đến ngày 20/7/2026), chủ đề “Đồng xanh”: trồng cây.",
            ["Đợt 2: chủ đề “Đồng xanh”"],
        ),
        # Until when it goes on is no name, and who does it none without the deed.
        (
            "- Đợt 2: từ ngày 01/7/2026 đến khi tổ chức xong Hội nghị tổng kết Đề án.",
            ["Hội nghị tổng kết Đề án", "Đợt 2"],
        ),
        ("2.3.2. Đợt 2: từ ngày 01/7/2026 đến khi kết thúc Đại hội.", ["Đợt 2"]),
        (
            "1. Hợp tác xã, liên hiệp hợp tác xã, quỹ tín dụng nhân dân, tổ hợp tác đăng ký với Liên "
            "minh Hợp tác xã tỉnh theo Mẫu số 01 trước ngày 31/3/2026.",
            ["Đăng ký với Liên minh Hợp tác xã tỉnh theo Mẫu số 01"],
        ),
        (
            "- Các đơn vị gửi phiếu (mẫu tại Phụ lục 3) về Phòng Kinh tế trước ngày 12/4/2026.",
            ["Các đơn vị gửi phiếu về Phòng Kinh tế"],
        ),
        (
            "- Hằng năm các xã (trước ngày 05/12) gửi danh sách hộ nghèo về huyện.",
            ["Hằng năm các xã gửi danh sách hộ nghèo về huyện"],
        ),
        (
            "- Ban Tổ chức họp phiên thứ hai vào trung tuần tháng 6/2026.",
            ["Ban Tổ chức họp phiên thứ hai"],
        ),
        (
            "- Theo Công văn số 15/UBND-KT ngày 03/01/2026, các xã lập danh sách trước ngày 20/01/2026.",
            ["Các xã lập danh sách"],
        ),
        # None of these says what somebody has to do on a day.
        ("- Dư nợ đến ngày 30/6/2026 là 12 tỷ đồng, theo số liệu tính đến ngày 30/6/2026.", []),
        ("2. Thi đua lập thành tích chào mừng 19/5/2026!", []),
        ("TT | Nội dung | Người phụ trách năm 2026", []),
    ],
)
def test_a_name_is_short_and_whole(text: str, found: list[str]) -> None:
    """What is done, without when and where; never half a bracket."""
    assert names(text) == found


def test_a_sentence_that_only_says_when_is_called_by_what_is_above_it() -> None:
    """The heading next to it that says something, else the title of the whole."""
    assert names("1. Thời gian: từ 8 giờ 00 ngày 20/5/2026.", ("V. Lễ ra quân",)) == ["Lễ ra quân"]
    assert names("Giao lưu bóng đá\nTổ chức vào ngày 09/4/2026 tại sân huyện.") == [
        "Giao lưu bóng đá"
    ]
    head = Clause("mo-dau", "KẾ HOẠCH\nThi tay nghề sao chè")
    when = Clause("II.1", "1. Thời gian: ngày 03/4/2026.", ("II. THỜI GIAN, ĐỊA ĐIỂM",))
    (event,) = find_events((head, when), 2026, ISSUED)
    assert event.name == "Thi tay nghề sao chè"


def test_no_event_is_there_twice() -> None:
    """Neither in a sentence and a table, nor once without the day that is told elsewhere."""
    clauses = (
        Clause("II.1", "- Lễ phát động trồng rừng vào ngày 12/02/2026 tại xã."),
        Clause("II.2", "- Hội nghị tổng kết phong trào: có thông báo sau."),
        Clause("PL.1", "1 | Lễ phát động trồng rừng | 12/02/2026 | Văn phòng"),
        Clause("PL.2", "2 | Hội nghị tổng kết phong trào | Tháng 12/2026 | Văn phòng"),
        Clause("PL.3", "3 | Họp giao ban | 05/3/2026 | Văn phòng"),
        Clause("PL.4", "4 | Họp giao ban | 05/6/2026 | Văn phòng"),
    )
    found = [(each.name, each.section) for each in find_events(clauses, 2026, ISSUED)]
    assert found == [
        ("Lễ phát động trồng rừng", "II.1"),
        ("Hội nghị tổng kết phong trào", "PL.2"),
        ("Họp giao ban", "PL.3"),
        ("Họp giao ban", "PL.4"),
    ]


@pytest.mark.parametrize(
    ("line", "events"),
    [
        ("- Hội chợ chè từ 08 đến 12/5/2026.", [("Hội chợ chè (8–12/5)", "2026-05-08")]),
        ("- Thi cấy ngày 06 và 07/6/2026.", [("Thi cấy (6–7/6)", "2026-06-06")]),
        ("- Thi cấy ngày 12, 13 và 14/6/2026.", [("Thi cấy (12–14/6)", "2026-06-12")]),
        # Days that stand apart are no span.
        ("- Thi cấy ngày 06 và 20/6/2026.", [("Thi cấy", "2026-06-06"), ("Thi cấy", "2026-06-20")]),
        # Without "từ" as well; two days, and one put off to another, stay two.
        (
            "- Hội chợ chè: ngày 20/9/2026 đến hết ngày 24/9/2026.",
            [("Hội chợ chè (20–24/9)", "2026-09-20")],
        ),
        (
            "- Hội thảo ngày 20/9/2026 và ngày 24/9/2026.",
            [("Hội thảo", "2026-09-20"), ("Hội thảo", "2026-09-24")],
        ),
        ("- Treo cờ từ ngày 28/8 đến ngày 03/9/2026.", [("Treo cờ (28/8–3/9)", "2026-08-28")]),
        (
            "- Nhận bài dự thi từ ngày 01/3/2026 đến 17 giờ ngày 15/6/2026.",
            [
                ("Nhận bài dự thi (1/3–15/6)", "2026-03-01"),
                ("Kết thúc: Nhận bài dự thi (1/3–15/6)", "2026-06-15"),
            ],
        ),
        (
            "- Trồng cây từ ngày 20/12 đến ngày 05/01/2027.",
            [("Trồng cây (20/12/2026–5/1/2027)", "2026-12-20")],
        ),
        # Before a day is not until that day.
        ("- Nộp phí trước ngày 28/02/2026.", [("Nộp phí (trước ngày 28/2)", "2026-02-28")]),
        (
            "- Nộp phí trước 17 giờ ngày 28/02/2026.",
            [("Nộp phí (trước 17 giờ ngày 28/2)", "2026-02-28")],
        ),
        ("- Nộp phí đến hết ngày 28/02/2026.", [("Nộp phí", "2026-02-28")]),
        # A month or a quarter is told as it stands there.
        ("- Thi ảnh trong quý III/2026.", [("Thi ảnh (quý III/2026)", "")]),
        ("- Thi ảnh vào cuối tháng 9/2026.", [("Thi ảnh (cuối tháng 9/2026)", "")]),
        (
            "- Gửi báo cáo trước ngày 15/6, gửi hồ sơ trước ngày 01/3/2027.",
            [
                ("Gửi báo cáo (trước ngày 15/6)", "2026-06-15"),
                ("Gửi hồ sơ (trước ngày 1/3)", "2027-03-01"),
            ],
        ),
    ],
)
def test_the_calendar_tells_what_one_day_does_not(
    tmp_path: Path, line: str, events: list[tuple[str, str]]
) -> None:
    """Both ends of several days, the month that is told, and that it is before a day."""
    assert imported(tmp_path, "1. Mở đầu.", f"2. Hoạt động\n\n{line}") == events


def test_a_jubilee_has_the_day_that_is_told_elsewhere(tmp_path: Path) -> None:
    """Its title has none, and a sentence has both its first day and its last."""
    lines = (
        "1. Nhìn lại 40 năm gây dựng ngành (06/8/1986 - 06/8/2026), ghi ơn người đi trước.",
        "2. Thi đua vì 40 năm xây dựng quê hương (01/01/1986 - 06/8/2026).",
    )
    title = "Kỷ niệm 40 năm thành lập ngành chè Phú An và Hội thi hái chè"
    assert imported(tmp_path, *lines, title=title)[:1] == [("Thành lập ngành chè Phú An", "(8, 6)")]
