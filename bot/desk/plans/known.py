"""The plans as their folders are now, with the life of each.

The rule: read from the folders at every look, so that a plan uploaded a moment ago is there.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.app import usable_plans
from bot.desk.frame import desk, now
from handlers.turn.turn import plan_of_the_day
from knowledge.plan.plan import Plan

Life = Literal["active", "draft", "ready", "ended"]


@dataclass(frozen=True)
class Known:
    """One plan and where it is in its life."""

    plan: Plan
    life: Life


def all_known(request: Request) -> list[Known]:
    """Every plan that can be read, newest first."""
    app, today = desk(request).app, now(request).date()
    plans = usable_plans(app.settings.plans_dir)
    active = plan_of_the_day(plans, app.store.active_plan.get(), today)
    return [Known(plan, "active" if plan is active else life_of(plan, today)) for plan in plans]


def life_of(plan: Plan, today: date) -> Life:
    """Where a plan is in its life that is not the one in force."""
    if not plan.reviewed:
        return "draft"
    return "ended" if plan.period.is_over(today) else "ready"


def named(request: Request) -> Known:
    """The plan the address names; raises HTTPException 404."""
    wanted = request.path_params["plan"]
    for known in all_known(request):
        if known.plan.id == wanted:
            return known
    raise HTTPException(404)
