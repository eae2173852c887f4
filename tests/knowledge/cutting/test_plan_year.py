"""The year a plan is for: what a title looks ahead to or cites is another one.

The kind: "và định hướng đến năm 2030" made a plan for 2030, with an event in that year.
"""

from pathlib import Path

import pytest

from bot.documents.reading import read_document
from bot.plans.importing import import_plan
from knowledge.cutting.extract.extract import Facts, extract
from knowledge.cutting.extract.year import plan_year
from knowledge.cutting.outline.outline import cut
from tests.support.plans import small_plans


def read(file: Path) -> Facts:
    """What is read out of a file."""
    return extract(cut(read_document(file, lambda done: None)).clauses)


@pytest.mark.parametrize(
    ("title", "issue_year", "year"),
    [
        ("Phát triển tổ hợp tác năm 2026 và định hướng đến năm 2030", 2026, 2026),
        ("Chuyển đổi số năm 2026, định hướng 2030", 2025, 2026),
        ("Phát triển hợp tác xã năm 2027, tầm nhìn đến năm 2045", 2027, 2027),
        ("Đưa nông sản lên sàn, tầm nhìn 2035", 2026, 2026),
        ("Củng cố hợp tác xã đến năm 2030", 2026, 2026),
        ("Triển khai Luật Hợp tác xã năm 2023 trên địa bàn tỉnh", 2025, 2025),
        ("Thực hiện Nghị quyết số 09/2024/NQ-HĐND năm 2026", 2026, 2026),
        ("Tổng kết năm 2025 và phương hướng năm 2026", 2025, 2026),
        ("Phát động phong trào thi đua năm 2026", 2025, 2026),
        ("Thi đua từ năm 2026 đến năm 2027", 2026, 2026),
        ("Phát triển hợp tác xã giai đoạn 2026 - 2030", 2025, 2025),
        ("Phát triển hợp tác xã giai đoạn 2026 đến 2030", 2026, 2026),
        # Without a day of issue the title has to be clear by itself.
        ("Hỗ trợ máy móc năm 2026 và định hướng đến năm 2030", None, 2026),
        ("Sơ kết năm 2026, thi đua năm 2027", None, None),
        ("Hội thi tay nghề", None, None),
    ],
)
def test_a_plan_is_for_the_year_it_is_made_for(
    title: str, issue_year: int | None, year: int | None
) -> None:
    """Not for the one by which everything is reached."""
    assert plan_year(title, (), issue_year) == year


def test_a_day_without_a_year_falls_into_the_plans_own(tmp_path: Path) -> None:
    """No event of 2030 out of a plan of 2026."""
    file = small_plans.write(
        tmp_path,
        "1. Các xã gửi danh sách trước ngày 20/6.",
        title="Hỗ trợ hợp tác xã năm 2026 và định hướng đến năm 2030",
    )
    facts = read(file)
    assert facts.year == 2026
    assert [str(event.date) for event in facts.events] == ["2026-06-20"]


def test_the_year_stands_in_the_letterhead_though_the_day_is_blank(tmp_path: Path) -> None:
    """ "ngày … tháng 3 năm 2026": no day, and yet a year."""
    file = small_plans.write(tmp_path, "1. Thi đua.", title="Hội thi tay nghề nông dân")
    text = file.read_text("utf-8").replace(
        "ngày 05 tháng 12 năm 2025", "ngày      tháng 3 năm 2026"
    )
    file.write_text(text, encoding="utf-8")
    facts = read(file)
    assert (facts.issued, facts.year) == (None, 2026)


def test_a_year_that_stays_open_is_marked(tmp_path: Path) -> None:
    """Nobody activates a plan of a guessed year."""
    file = small_plans.write(tmp_path, "1. Họp trước ngày 20/6.", title="Hội thi tay nghề")
    text = file.read_text("utf-8").replace("ngày 05 tháng 12 năm 2025", "ngày     tháng")
    file.write_text(text, encoding="utf-8")
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    line = next(
        each
        for each in (folder / "plan.toml").read_text("utf-8").split("\n")
        if each.startswith("year")
    )
    assert "CHƯA RÕ" in line
    assert "[[event]]" not in (folder / "events.toml").read_text("utf-8")
