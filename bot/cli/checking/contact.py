"""Whether whoever asks about their data is told how to reach somebody.

The rule: the plan that people are answered by says it; a role alone is nobody's number.
"""

import re

from bot.cli.checking import texts
from bot.clock import Clock
from bot.config import Settings
from bot.installation.database import reading
from bot.plans.folders import usable_plans
from bot.plans.in_use import laid_out_aside
from handlers.turn.turn import Office
from knowledge.plan.head import Organisation
from knowledge.plan.plan import PlanError
from storage.store import StoreError

# An address of mail, or the digits of a telephone however they are typed.
_REACHED = re.compile(r"\S@\S|(?:\d[ .()\-]{0,2}){8}")


def contact_remarks(settings: Settings) -> list[str]:
    """One line while the contact that the page of truth names is only a role."""
    clock = Clock(settings.clock_start)
    try:
        with reading(settings, clock) as store, laid_out_aside(store) as laid_out:
            plans, standing = usable_plans(settings.plans_dir, laid_out), store.plans.standing()
    except (PlanError, StoreError):
        # Told where plans and database are looked at.
        return []
    office = Office(plans, {}, (), {}, active=standing.active, closed=standing.closed)
    plan = office.plan_on(clock.now().date())
    if can_be_reached(plan.organisation):
        return []
    return [texts.contact_is_a_role(plan=plan.number or plan.id, office=plan.organisation.office)]


def can_be_reached(organisation: Organisation) -> bool:
    """Whether more than a role stands where people read whom to ask."""
    told = f"{organisation.office} {organisation.phone or ''}"
    return _REACHED.search(told) is not None
