"""The movement of the workshops, imported as a clerk would."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import load_matcher
from tests.support.plans.workshops import safe_workshops

NOW = datetime(2026, 1, 20, 9, tzinfo=LOCAL)


@pytest.fixture(scope="session")
def workshops(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The plan in force, with everything in it reviewed."""
    root = tmp_path_factory.mktemp("workshops")
    id_ = import_plan(safe_workshops(root), root / "plans", "moi", lambda *_: None)
    plan = replace(load_plan(root / "plans" / id_), reviewed=True, registers=True)
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
    return replace(office, plans=(plan,), matchers={plan.id: matcher}, event_dates={})
