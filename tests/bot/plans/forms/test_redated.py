"""A year that is corrected takes the days with it that were read by it."""

from pathlib import Path

import pytest

from bot.plans.forms.events import TypedEvent, read_event_rows, remove_event, write_event
from bot.plans.forms.rewriting import RewriteRefused
from bot.plans.head_form import write_head
from bot.plans.importing import import_plan
from tests.support.plans import small_plans

LINES = (
    "1. Các xã gửi danh sách trước ngày 20/6.",
    "2. Ra quân làm đường vào ngày 12/4/2026.",
    "3. Báo cáo sáu tháng trước ngày 15/6, báo cáo năm trước ngày 25/11/2026.",
    "4. Các cụm họp ngày 05/02.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft whose year was read as 2026."""
    root = tmp_path / "plans"
    return root / import_plan(small_plans.write(tmp_path, *LINES), root, None, lambda *_: None)


def days(folder: Path) -> list[str]:
    """The days of the events, in their order."""
    return [row.on for row in read_event_rows(folder)]


def test_days_without_a_year_follow_the_plans(folder: Path) -> None:
    """What the document dates by itself stays, and so does the name."""
    assert days(folder) == ["2026-06-20", "2026-04-12", "2026-06-15", "2026-11-25", "2026-02-05"]
    names = [row.name for row in read_event_rows(folder)]
    write_head(folder, {"year": "2027"}, frozenset())
    assert days(folder) == ["2027-06-20", "2026-04-12", "2026-06-15", "2026-11-25", "2027-02-05"]
    assert [row.name for row in read_event_rows(folder)] == names


def test_a_day_that_somebody_typed_stays(folder: Path) -> None:
    """The clerk knows better than what was read."""
    first = read_event_rows(folder)[0]
    write_event(folder, first.number, first.id, TypedEvent("Gửi danh sách", "2026-06-25", False))
    write_head(folder, {"year": "2027"}, frozenset())
    assert days(folder)[0] == "2026-06-25"


def test_an_event_that_was_removed_does_not_come_back(folder: Path) -> None:
    """Nor does one that was over when the plan was issued."""

    first = read_event_rows(folder)[0]
    remove_event(folder, first.number, first.id)
    write_head(folder, {"year": "2027", "date": "2026-07-01"}, frozenset())
    assert days(folder) == ["2026-11-25", "2027-02-05"]


def test_days_appear_when_the_year_is_known(tmp_path: Path) -> None:
    """Of a plan whose year stayed open no day without one is an event."""
    file = small_plans.write(tmp_path, *LINES, title="Hội thi tay nghề")
    text = file.read_text("utf-8").replace("ngày 05 tháng 12 năm 2025", "ngày     tháng")
    file.write_text(text, encoding="utf-8")
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    assert days(folder) == ["2026-04-12", "2026-06-15", "2026-11-25"]
    write_head(folder, {"year": "2026", "date": "2026-01-10"}, frozenset())
    assert sorted(days(folder)) == [
        "2026-02-05",
        "2026-04-12",
        "2026-06-15",
        "2026-06-20",
        "2026-11-25",
    ]


def test_a_year_that_is_none_changes_nothing(folder: Path) -> None:
    """It is refused, and the events are as before."""

    before = days(folder)
    with pytest.raises(RewriteRefused):
        write_head(folder, {"year": "20x6"}, frozenset())
    assert days(folder) == before
