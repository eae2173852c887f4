"""The plan folders of an installation: those that ship, the office's own, and those in use.

The rule: a folder of the office's own may be at work in progress; what was put into use comes from
the database and stands in its place.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import structlog

import knowledge
from bot.plans.learned.learned import NotLearned, fitted
from bot.plans.learned.matchers import Matchers
from handlers.turn.turn import Office
from knowledge.plan.plan import Plan, PlanError, newest_first, read_plans
from knowledge.plan.problem_texts import NO_PLAN_FOLDER
from knowledge.plan.titles import load_titles
from knowledge.search.search import Matcher

KNOWLEDGE = Path(knowledge.__file__).parent
COMMON = KNOWLEDGE / "common"
SHIPPED_PLANS = KNOWLEDGE / "plans"

log = structlog.get_logger(__name__)


def load_office(
    plans_dir: Path, laid_out: Iterable[Path] = (), known: Office | None = None
) -> Office:
    """Read the plans and learn what they are asked; what did not change is taken from `known`.

    Raises PlanError when a shipped one is broken; one of the office's own that is broken is left
    out: `broken_plans` names it. So is one that is too long to be learned.
    """
    served: list[Plan] = []
    ready: dict[str, Matcher] = {}
    for plan in usable_plans(plans_dir, laid_out):
        try:
            if plan.reviewed:
                same = known is not None and known.plan(plan.id) == plan
                again = known.matchers[plan.id] if known and same else None
                ready[plan.id] = again or fitted(plan, plans_dir)
        except NotLearned as error:
            log.error("a plan is left out", plan=plan.id, why=str(error))
            continue
        served.append(plan)
    matchers = Matchers(served, ready, lambda plan: fitted(plan, plans_dir))
    return Office(tuple(served), matchers, known.titles if known else load_titles(COMMON), {})


def list_office(plans_dir: Path, laid_out: Iterable[Path] = ()) -> Office:
    """The same for a command that answers no question: nothing is fitted, nothing is kept."""
    return Office(usable_plans(plans_dir, laid_out), {}, load_titles(COMMON), {})


def usable_plans(plans_dir: Path, laid_out: Iterable[Path] = ()) -> tuple[Plan, ...]:
    """The plans in use, newest first. Raises PlanError when a shipped one is broken or none is.

    `laid_out` are the folders of what the database holds.
    """
    shipped, broken = read_plans(SHIPPED_PLANS)
    if broken:
        raise broken[0]
    # The office's broken ones are told by `broken_plans`: the program runs without them.
    own, _ = read_plans(plans_dir)
    in_use = {folder.name: folder for folder in laid_out}
    used, _ = read_plans(*(folder.parent for folder in in_use.values()))
    # A folder that is at work in progress never stands in for what is in use.
    rest = (plan for plan in own if plan.id not in in_use)
    by_id: Mapping[str, Plan] = {plan.id: plan for plan in (*shipped, *rest, *used)}
    if not by_id:
        raise PlanError(SHIPPED_PLANS, (NO_PLAN_FOLDER,))
    return newest_first(by_id.values())


def broken_plans(plans_dir: Path, laid_out: Iterable[Path] = ()) -> tuple[PlanError, ...]:
    """What is wrong with the office's own plans that are left out."""
    return read_plans(plans_dir, *(folder.parent for folder in laid_out))[1]
