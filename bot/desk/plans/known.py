"""The plans as their folders are now, with the life of each.

The rule: read from the folders at every look, so that a plan uploaded a moment ago is there; what
is in use is shown even where its folder is gone.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.desk.frame import desk, now
from bot.plans.activation import ActivationRefused, content, digest_in_use
from bot.plans.folders import usable_plans
from handlers.reminders.running import running_plans
from knowledge.plan.plan import Plan, newest_first

Life = Literal["active", "draft", "ready", "ended", "closed"]


@dataclass(frozen=True)
class KnownPlan:
    """One plan as its folder is, and where it is in its life.

    `kept`: the database holds what is in use of it; `changed`: its folder says something else by
    now, or cannot be read any more; `running`: people are reminded by it beside the active one.
    """

    plan: Plan
    life: Life
    kept: bool = False
    changed: bool = False
    running: bool = False


def all_known(request: Request) -> list[KnownPlan]:
    """Every plan that can be read, newest first."""
    app, today = desk(request).app, now(request).date()
    office, own = app.office(), app.settings.plans_dir
    digests = {one.plan_id: one.digest for one in app.store.plans.kept()}
    # A draft that was thrown away is still known to the program; what is in use stays.
    used = app.base_office.plans
    there = (plan for plan in used if plan.id in digests or plan.folder.exists())
    found = {plan.id: plan for plan in (*there, *usable_plans(own))}
    active = office.plan_on(today)
    running = {plan.id for plan in running_plans(office, today)} - {active.id}
    return [
        KnownPlan(
            plan,
            _life(plan, active.id, office.closed, digests, today),
            kept=plan.id in digests,
            changed=plan.id in digests
            and (_digest(plan) != digests[plan.id] or _is_broken(plan, own / plan.id)),
            running=plan.id in running,
        )
        for plan in newest_first(found.values())
    ]


def _life(
    plan: Plan, active: str, closed: frozenset[str], used: dict[str, str], today: date
) -> Life:
    if plan.id == active:
        return "active"
    if plan.id in closed:
        return "closed"
    if not plan.reviewed and plan.id not in used:
        return "draft"
    return "ended" if plan.period.is_over(today) else "ready"


def _is_broken(shown: Plan, own: Path) -> bool:
    """Whether the plan's own folder is there and another one had to be read."""
    return own.exists() and shown.folder != own


def _digest(plan: Plan) -> str:
    """What names its content; empty while it cannot come into use."""
    try:
        return digest_in_use(content(plan))
    except ActivationRefused:
        return ""


def named(request: Request) -> KnownPlan:
    """The plan the address names; raises HTTPException 404."""
    wanted = request.path_params["plan"]
    for known in all_known(request):
        if known.plan.id == wanted:
            return known
    raise HTTPException(404)
