"""This campaign beside the one before, and who of then is missing now.

The rule: both are counted alike; a registration of then is only a proposal, and nothing is entered
that the clerk has not saved.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.campaign import texts
from bot.desk.frame import desk, page
from bot.desk.lists import asked, page_of
from bot.desk.registrations.page import office_and_plan
from bot.papers import by_unit, rows
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.facts import RegistrationFact
from storage.registrations.listed import ListFilter
from storage.store import Store
from storage.units.names import commune_key, unit_key

PER_PAGE = 50


@dataclass(frozen=True)
class Campaign:
    """The numbers of one campaign, by what they are called."""

    plan: Plan
    facts: Sequence[RegistrationFact]
    numbers: Mapping[str, str]

    @property
    def standing(self) -> list[RegistrationFact]:
        """Without what was withdrawn."""
        return [one for one in self.facts if one.status != "withdrawn"]


@staff_required(reads="units")
def compared(request: Request) -> Response:
    """The table, and the units that registered then and not now."""
    office, today = office_and_plan(request)
    store = desk(request).app.store
    plan = office.plan(asked(request, "ke-hoach")) or today
    earlier = (one for one in office.plans if one.year < plan.year)
    before = max(earlier, key=lambda one: one.year, default=None)
    members = store.units.all()
    shown = [_campaign(store, one, office.titles, members) for one in (plan, before) if one]
    return page(
        request,
        "campaign/page.html",
        d=texts,
        campaigns=shown,
        names=tuple(dict.fromkeys(name for one in shown for name in one.numbers)),
        plans=office.plans,
        page=page_of(request, _not_again(members, shown), PER_PAGE),
        unit_types=labels.UNIT_TYPES,
    )


def _campaign(
    store: Store, plan: Plan, titles: Sequence[Title], members: Sequence[UnitView]
) -> Campaign:
    facts = store.registration_list.facts(plan.id)
    standing = [one for one in facts if one.status != "withdrawn"]
    there = list(map(by_unit.identity_of_fact, standing))
    listed = len(members) - len(by_unit.missing_from(members, there))
    states = Counter(one.status for one in facts)
    signed = store.registration_list.page(ListFilter(plan.id, signed="yes"), 0, 1).total
    aims = (aim for one in standing for aim in one.aims)
    numbers = {
        texts.UNITS: counted(len(list(by_unit.together(there)))),
        texts.SHARE: texts.share(units=listed, members=len(members)),
        **{name: counted(states[state]) for state, name in labels.STATUSES.items()},
        texts.SIGNED: counted(signed),
        **{one.name: counted(one.count) for one in rows.title_counts(aims, titles) if one.count},
    }
    return Campaign(plan, facts, numbers)


def _not_again(
    members: Sequence[UnitView], shown: Sequence[Campaign]
) -> list[tuple[UnitView, str]]:
    """Units of the register that registered then and not now, with the last code of then."""
    if len(shown) < 2:
        return []
    now, then = (list(map(by_unit.identity_of_fact, one.standing)) for one in shown)
    missing = by_unit.missing_from(members, now)
    # Both lists come in the order of the register.
    absent_then = {unit.id for unit in by_unit.missing_from(missing, then)}
    codes = _codes(shown[1].standing)
    again = (unit for unit in missing if unit.id not in absent_then)
    return [(unit, codes.get(unit.id) or codes.get(_key(unit)) or "") for unit in again]


def _codes(standing: Sequence[RegistrationFact]) -> dict[int | tuple[str, str], str]:
    """The last code of each unit by its number, or where there was none by its name and commune."""
    return {
        (one.unit_key, one.commune_key) if one.unit_id is None else one.unit_id: one.code
        for one in standing
    }


def _key(unit: UnitView) -> tuple[str, str]:
    return unit_key(unit.name, unit.unit_type), commune_key(unit.commune)


routes = [Route("/phong-trao", compared)]
