"""A clerk corrects the last day to register: the paper's own words go and come with the day."""

from datetime import date
from pathlib import Path

import pytest

from bot.plans.forms.hints import deadline_words
from bot.plans.forms.topics import read_topics
from bot.plans.head_form import read_head, write_head
from bot.plans.importing import import_plan
from knowledge.plan.plan import Plan, load_plan
from tests.support.plans.small_plans import write

_WAVES = (
    "1. Thời gian thực hiện: từ ngày 01/01/2026 đến ngày 31/12/2026.",
    "2. Đăng ký thi đua",
    "- Đợt 1: các đơn vị gửi bản đăng ký trước ngày 15/3/2026.",
    "- Đợt 2: các đơn vị gửi bản đăng ký trước ngày 15/8/2026.",
)
_BOTH = ("đợt 1 trước ngày 15/3/2026", "đợt 2 trước ngày 15/8/2026")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The draft of a plan of two waves."""
    root = tmp_path / "plans"
    return root / import_plan(write(tmp_path, *_WAVES), root, None, lambda *_: None)


def typed(folder: Path, day: str) -> Plan:
    """The draft after this day was typed."""
    values = {each.field.name: each.value for each in read_head(folder)}
    write_head(folder, values | {"registration_deadline": day}, frozenset())
    return load_plan(folder)


def test_words_are_those_of_the_day_that_stands(folder: Path) -> None:
    """A day of the office has none, that of one wave its own, the last one's those of all."""
    assert load_plan(folder).deadline_words == _BOTH
    assert typed(folder, "2026-09-01").deadline_words == ()
    first = typed(folder, "2026-03-15")
    assert (first.deadline_words, first.last_to_register) == (_BOTH[:1], date(2026, 3, 14))
    assert typed(folder, "2026-08-15").deadline_words == _BOTH
    assert typed(folder, "").deadline_words == ()


def test_the_preview_names_all_waves_and_doubts_none(folder: Path) -> None:
    words, others = deadline_words(load_plan(folder))
    assert (words, others) == ("; ".join(_BOTH), ())


def test_the_review_sheet_has_the_words(folder: Path) -> None:
    sheet = (folder / "XEM-LAI.md").read_text("utf-8")
    assert f"Hạn đăng ký: {'; '.join(_BOTH)}" in sheet


def test_a_day_that_is_set_is_not_called_missing(tmp_path: Path) -> None:
    """The topic leaves the list of what the plan does not state, and the other topics stay."""
    root = tmp_path / "plans"
    folder = root / import_plan(write(tmp_path, _WAVES[0]), root, None, lambda *_: None)

    def listed() -> set[str]:
        return {row.topic.id for row in read_topics(load_plan(folder)) if row.standing != "off"}

    before = listed()
    assert "han-dang-ky" in before
    typed(folder, "2026-03-15")
    assert listed() == before - {"han-dang-ky"}
