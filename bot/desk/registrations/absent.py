"""Who of the member register has not registered, and a nudge for those who can be reached.

The rule: the nudge is the draft of an announcement; it goes only to people who agreed to be
written to, and only after a second person approved it.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import changing, desk, page, redirect
from bot.desk.lists import page_of
from bot.desk.registrations import texts
from bot.desk.registrations.found import read_wanted
from bot.desk.registrations.page import office_and_plan
from bot.papers import by_unit
from handlers.announcements.compose import MAX_TEXT, compose
from handlers.registrations.form.table import WORDS
from handlers.values import label_texts as labels
from handlers.values.staff import Audience
from knowledge.plan.plan import Plan
from storage.announcements import approvals

PER_PAGE = 50


@staff_required()
def absent(request: Request) -> Response:
    """Who of the member register has not registered, and a nudge for those who can be reached."""
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    store = desk(request).app.store
    members = store.units.all()
    registered = store.registration_list.standing(wanted.plan)
    missing = by_unit.missing_from(members, map(by_unit.identity_of_fact, registered))
    chosen = office.plan(wanted.plan) or plan
    return page(
        request,
        "registrations/absent.html",
        t=texts,
        fields=WORDS,
        wanted=wanted,
        plan=chosen,
        plans=office.plans,
        members=len(members),
        missing=len(missing),
        page=page_of(request, missing, PER_PAGE),
        unit_types=labels.UNIT_TYPES,
        reachable=store.announcements.audience_size(_not_registered(chosen)),
        nudge=texts.nudge(plan=chosen.title, end=chosen.period.end),
    )


@staff_required("clerk")
def nudge(request: Request) -> Response:
    """Keep the nudge as the draft of an announcement; a second person approves it as always."""
    office, plan = office_and_plan(request)
    chosen = office.plan(word(request, "plan")) or plan
    text = word(request, "text", MAX_TEXT)
    if not text:
        return redirect(request, "/chua-dang-ky", texts.NUDGE_EMPTY, "bad")
    with changing(request) as act:
        number = approvals.write(
            act, text, _not_registered(chosen), lambda number: compose(number, text)
        )
    return redirect(request, f"/thong-bao/{number}", texts.nudge_kept(number=number))


def _not_registered(plan: Plan) -> Audience:
    return Audience(registered=False, campaign=plan.id)


routes = [
    Route("/chua-dang-ky", absent),
    Route("/chua-dang-ky", nudge, methods=["POST"]),
]
