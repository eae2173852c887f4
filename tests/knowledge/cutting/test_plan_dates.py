"""Days, quarters and document numbers of a plan: as written, each year, or none at all.

The kind: a share becomes a day of March, a yearly day stands in one year, a number loses its head.
"""

from datetime import date
from pathlib import Path

import pytest

from bot.documents.reading import read_document
from bot.plans.importing import import_plan
from knowledge.cutting.extract.dates import document_numbers, find_dates
from knowledge.cutting.extract.events import find_events
from knowledge.cutting.extract.extract import Facts, extract
from knowledge.cutting.extract.tasks import when_in
from knowledge.cutting.outline.outline import Clause, cut
from knowledge.plan.plan import load_plan
from tests.support.plans import small_plans


def read(file: Path) -> Facts:
    """What is read out of a file."""
    return extract(cut(read_document(file, lambda done: None)).clauses)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("- Tổ chức tại Quảng trường 2/9, phường Trung Tâm.", 0),
        ("- Nơi nhận hồ sơ: số 12/5 đường Lê Lợi hoặc trụ sở Công ty 27/7.", 0),
        ("- Mở phiên chợ trên đường 30 tháng 4.", 0),
        ("- Mở phiên chợ trên đường 30/4 từ ngày 15/4/2026.", 1),
        ("- Thi đua lập thành tích chào mừng các ngày lễ lớn 30/4, 1/5.", 0),
        ("- Thi đua chào mừng 30/4 và 1/5, hoàn thành trước ngày 25/4.", 1),
        ("- Hoàn thành trước dịp lễ 30/4.", 1),
    ],
)
def test_a_name_with_a_day_in_it_is_no_event(text: str, count: int) -> None:
    """A street, a square, a company, a house, and what is celebrated."""
    assert len(find_events((Clause("III.2", text),), 2026, date(2025, 12, 5))) == count


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Kết luận số 01-KL/TW và Thông tri số 02-TT/TU", ["01-KL/TW", "02-TT/TU"]),
        ("Quy định số 128-QĐi/TW; Công văn 326-CV/ĐU", ["128-QĐi/TW", "326-CV/ĐU"]),
        ("Công văn số 30.6/GĐN-ĐQ&V ngày 30/6/2025", ["30.6/GĐN-ĐQ&V"]),
        ("trong 12-15 ngày/tháng, đạt 10-12 tấn/ha", []),
    ],
)
def test_numbers_of_documents_are_whole(text: str, numbers: list[str]) -> None:
    """The party's documents and numbers with a point keep all their parts."""
    assert document_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Quí I/2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("quí 3 năm 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("Tháng 3 - 4/2026", date(2026, 3, 1), date(2026, 4, 30)),
        ("tháng 10 và 11 năm 2026", date(2026, 10, 1), date(2026, 11, 30)),
    ],
)
def test_quarters_and_months_are_spans(text: str, first: date, last: date) -> None:
    """Both spellings of the quarter; two months are no day of the second."""
    assert [(each.first, each.last) for each in find_dates(text)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("có ít nhất 2/3 thành viên dự", 0),
        ("quá 1/2 tổng số đại biểu", 0),
        ("họp ngày 2/3 tại huyện", 1),
        ("trước 2/3 gửi báo cáo", 1),
        ("tổ chức trong 1/2 ngày, không quá 120 đại biểu", 0),
        ("họp 1/2 tháng một lần", 0),
        ("hỗ trợ 1/2 học phí", 0),
        ("đến nay có 12/12 xã, 9/10 tiêu chí đạt", 0),
        ("đường dây nóng trực 24/7", 0),
        ("trước 15/3 HTX gửi hồ sơ", 1),
        ("hoàn thành 1/2 năm 2026 hay 1/2 năm sau", 3),
    ],
)
def test_a_share_is_no_day(text: str, count: int) -> None:
    """Two thirds of the members are not the second of March."""
    assert len(find_dates(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "tháng 12 năm 9999",
        "ngày 31 tháng 12 năm 9999",
        "trước ngày 31/12/9999",
        "31 / 12 / 9999",
        "ngày 31/12 năm 9999",
        "quý IV năm 9999",
        "quý IV/9999",
        "tháng 12-9999",
        "tháng 12 năm 20255",
        "ngày 31/2/2025",
        "ngày 31 tháng 2 năm 2025",
        "ngày 31 tháng 2",
        "ngày 30/2",
        "ngày 31.4.2025",
        "tháng 13 năm 2025",
    ],
)
def test_a_day_that_there_is_not_is_no_other_one(text: str) -> None:
    """Neither the month it would be in, nor the same day of the plan's own year."""
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ngày 31/12 năm 2025", ["short", "year"]),
        ("tháng 12 năm 2025", ["month"]),
        ("ngày 29/2", ["short"]),
        ("tháng 5 - 200 hộ", ["bare-month"]),
        ("tháng 3 hàng năm, quý IV", ["bare-month", "bare-quarter"]),
        ("trước 25/6 hàng năm", ["short"]),
        ("tháng 9 năm 1 lần", ["bare-month"]),
    ],
)
def test_what_has_no_year_beside_it_is_read_as_before(text: str, kinds: list[str]) -> None:
    """The plan's own year stands where none is written."""
    assert [each.kind for each in find_dates(text)] == kinds


@pytest.mark.parametrize(
    "text", ["ủng hộ Quỹ Vì người nghèo", "lập quỹ 2 tỷ đồng", "Quý vị đại biểu", "quý V năm 2026"]
)
def test_a_fund_is_no_quarter(text: str) -> None:
    """Neither is a guest, nor a fifth one."""
    assert [each for each in find_dates(text) if "quarter" in each.kind] == []


def test_a_day_of_every_year_is_yearly(tmp_path: Path) -> None:
    """ "Hằng năm" before or after the day makes it come round; a written year does not."""
    lines = (
        "1. Định kỳ hằng năm (trước ngày 10/12) báo cáo Liên minh.",
        "2. Gửi danh sách trước ngày 15/6 hàng năm.",
        "3. Hồ sơ khen thưởng gửi trước ngày 31/3/2026.",
    )
    root = tmp_path / "plans"
    folder = root / import_plan(small_plans.write(tmp_path, *lines), root, None, lambda *_: None)
    events = load_plan(folder).events
    assert [(each.yearly, each.on) for each in events] == [
        ((12, 10), None),
        ((6, 15), None),
        (None, date(2026, 3, 31)),
    ]


def test_what_was_over_or_names_no_day_is_no_event(tmp_path: Path) -> None:
    """A month before the issue and a day without a date are none."""
    lines = (
        "1. Nợ quá hạn tập trung trong tháng 9/2025.",
        "2. Vốn góp tính đến ngày nộp hồ sơ (tối thiểu 06 tháng).",
        "3. Tập huấn trong tháng 3/2026.",
    )
    facts = read(small_plans.write(tmp_path, *lines))
    assert [each.when for each in facts.events] == ["tháng 3/2026"]


def test_a_span_within_a_month_begins_with_its_first_day() -> None:
    """Whoever goes to a course of three days has to know its first one."""
    clause = Clause(
        "II.2",
        "- Mở lớp (từ ngày 08 đến ngày 10 tháng 12 năm 2025);\n"
        "- Thi đua chào mừng “Kỷ niệm 80 năm ngày thành lập ngành” (06/01/1946 - 06/01/2026).",
    )
    events = find_events((clause,), 2026, date(2025, 11, 18))
    assert [(each.name, each.date) for each in events] == [
        ("Ngày thành lập ngành", date(2026, 1, 6)),
        ("Mở lớp", date(2025, 12, 8)),
    ]


def test_the_time_of_a_row_may_be_a_sentence() -> None:
    """A deadline with many words in the last cell is the row's day."""
    row = "1 | Lắp thiết bị đo | Hoàn thành lắp đặt và chạy thử xong trước ngày 01/9/2026"
    events = find_events((Clause("PL.1", row),), 2026, date(2025, 12, 5))
    assert [(each.name, each.date) for each in events] == [("Lắp thiết bị đo", date(2026, 9, 1))]
    row = "1 | Gửi mẫu đăng ký | Phòng Phong trào | 20/02/2027"
    assert when_in(row) == "20/02/2027"


def test_a_title_in_capitals_may_begin_with_about(tmp_path: Path) -> None:
    """ "V/V" is no chapter five."""
    outline = cut(
        read_document(
            small_plans.write(tmp_path, "1. Thi đua.", title="V/V TỔ CHỨC HỘI THI TAY NGHỀ"),
            lambda done: None,
        )
    )
    facts = extract(outline.clauses)
    assert facts.title == "V/V TỔ CHỨC HỘI THI TAY NGHỀ"
    assert [each.id for each in outline.clauses][:3] == ["mo-dau", "can-cu", "I.1"]


@pytest.mark.parametrize(
    ("text", "path", "name"),
    [
        (
            "3- Họp đội trưởng\n14 giờ 00 ngày 11/6/2026 tại Hội trường.",
            ("VI- THỜI GIAN",),
            "Họp đội trưởng",
        ),
        (
            "a) Thời hạn: trước ngày 12/3/2026.",
            ("III. NỘI DUNG", "5. Đăng ký tham gia"),
            "Đăng ký tham gia",
        ),
        ("1. Chấm chéo xong trước ngày 12/11/2026.", ("III.",), "Chấm chéo xong"),
    ],
)
def test_what_only_says_when_is_called_by_its_heading(
    text: str, path: tuple[str, ...], name: str | None
) -> None:
    """An hour at the front is no number of an item."""
    (event,) = find_events((Clause("III.5", text, path),), 2026, date(2025, 12, 5))
    assert event.name == name


def test_the_time_a_guideline_is_made_for_is_its_period(tmp_path: Path) -> None:
    """Though no heading calls it "Thời gian"."""
    facts = read(
        small_plans.write(
            tmp_path,
            "1. Hướng dẫn này áp dụng cho các khoản vay giải ngân từ ngày 01 tháng 01 năm 2026 đến "
            "ngày 31 tháng 12 năm 2026.",
            "2. Hợp tác xã nộp hồ sơ tại trụ sở Quỹ.",
            title="Vay vốn Quỹ Hỗ trợ phát triển hợp tác xã",
        )
    )
    assert facts.period is not None
    assert (facts.period.start, facts.period.end) == (date(2026, 1, 1), date(2026, 12, 31))
