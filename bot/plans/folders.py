"""The plan folders of an installation: those that ship, the office's own, and those in use.

The rule: a folder of the office's own may be at work in progress; what was put into use comes from
the database and stands in its place.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import knowledge
from handlers.turn.turn import Office
from knowledge.plan.plan import Plan, PlanError, newest_first, read_plans
from knowledge.plan.problem_texts import NO_PLAN_FOLDER
from knowledge.plan.titles import load_titles
from knowledge.search.search import Matcher

KNOWLEDGE = Path(knowledge.__file__).parent
COMMON = KNOWLEDGE / "common"
SHIPPED_PLANS = KNOWLEDGE / "plans"
CACHE = "cache"


def load_office(
    plans_dir: Path, laid_out: Iterable[Path] = (), known: Office | None = None
) -> Office:
    """Read the plans and fit their matchers; what did not change is taken from `known`.

    Raises PlanError when a shipped one is broken; one of the office's own that is broken is left
    out: `broken_plans` names it.
    """
    plans = usable_plans(plans_dir, laid_out)
    old = {plan.id: plan for plan in known.plans} if known else {}
    matchers = {}
    for plan in plans:
        same = known is not None and old.get(plan.id) == plan
        matchers[plan.id] = known.matchers[plan.id] if known and same else fitted(plan, plans_dir)
    return Office(plans, matchers, known.titles if known else load_titles(COMMON), {})


def fitted(plan: Plan, plans_dir: Path) -> Matcher:
    """The plan's matcher; some seconds when it was not fitted before."""
    file = plans_dir.parent / CACHE / f"{plan.id}.npz"
    return Matcher.load(plan.folder, COMMON, plan.texts, file, headings=plan.headings)


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
