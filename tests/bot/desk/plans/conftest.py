"""What the tests of these pages share: the program, and a plan that was learned once."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from filelock import FileLock

from bot.answers.trial import Trials
from bot.plans.arriving import take_in
from bot.plans.learned.learned import CACHE, fitted
from handlers.turn.turn import Office
from knowledge.plan.plan import Plan, load_plan
from tests.support.clerks import NOW
from tests.support.pages.web_app import Program, build
from tests.support.plans.uploaded import clean


@pytest.fixture(scope="session")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The weights of the plan that `uploaded.clean` is, to lie beside a program's plans."""
    own = tmp_path_factory.getbasetemp()
    # Learning takes the processor for ten seconds: one of the processes does it for all.
    root = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "learned"
    root.mkdir(exist_ok=True)
    with FileLock(root / "lock"):
        if not (root / CACHE).exists():
            new = take_in("ke-hoach.txt", clean(root), root / "plans", today=NOW.date())
            fitted(load_plan(root / "plans" / new), root / "plans")
    return root / CACHE


@pytest.fixture(autouse=True)
def nothing_learned_ahead(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """What was to be learned after an upload: it would go on when the test is long over."""
    asked: list[Plan] = []
    monkeypatch.setattr(Trials, "ahead", lambda _, plan, *__: asked.append(plan))
    return asked


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with no plan of its own."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()
