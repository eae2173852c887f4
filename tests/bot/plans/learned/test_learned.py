"""A plan is learned in a process of its own, within limits, and kept for exactly its words."""

from pathlib import Path

import pytest

from bot.plans.folders import load_office
from bot.plans.importing import import_plan
from bot.plans.learned.learned import CACHE, NotLearned, fitted, is_learned
from knowledge.plan.plan import Plan, load_plan
from tests.support.plans.uploaded import clean


def draft(tmp_path: Path) -> tuple[Plan, Path]:
    """An imported plan, and the folder of plans it lies in."""
    clean(tmp_path)
    root = tmp_path / "plans"
    return load_plan(root / import_plan(tmp_path / "plan.txt", root, "moi", lambda *_: None)), root


def test_what_takes_too_long_is_not_learned(tmp_path: Path) -> None:
    """In one sentence, and nothing of it is left."""
    plan, root = draft(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotLearned, match="vì máy đang bận"):
        fitted(plan, root, wall_s=0.0)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.nightly  # learns a plan
def test_a_place_that_cannot_be_written_to_costs_time_only(tmp_path: Path) -> None:
    """Where the data may only be read it answers all the same, and leaves no trace."""
    plan, root = draft(tmp_path)
    (tmp_path / CACHE).write_text("no folder", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert fitted(plan, root).judge("địa điểm tổng kết ở đâu").matches
    assert sorted(tmp_path.rglob("*")) == before
    assert not is_learned(plan, root)


def test_a_draft_holds_up_no_start(tmp_path: Path) -> None:
    """It is known, and learned only when somebody asks it."""
    plan, root = draft(tmp_path)
    office = load_office(root)
    assert office.plan("moi") == plan
    assert set(office.matchers) == {one.id for one in office.plans}
    assert not (tmp_path / CACHE).exists()
