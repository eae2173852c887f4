"""A plan that has no floor to be measured against is said to have none."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.plans.accuracy import below_floor
from bot.installation.errors import OfficeError
from handlers.turn.turn import Office
from knowledge.measure.evaluate import evaluate


def test_without_a_floor_it_says_which_plan_has_none(office: Office, tmp_path: Path) -> None:
    """An imported plan that is in use was measured by default, and ended as our fault."""
    plan = office.plans[0]
    report = evaluate(office.matchers[plan.id], [])
    with pytest.raises(OfficeError, match=f"{plan.id} không có evaluation/floor.toml"):
        below_floor(replace(plan, folder=tmp_path), report)
