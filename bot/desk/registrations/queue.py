"""Many registrations at once: accepted, returned with one reason, collected, taken back, printed.

The rule: each is decided as it was on the screen; what changed meanwhile is left alone and named,
and whoever decides comes back to the same place of the same list.
"""

from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import form, word
from bot.desk.frame import changing, desk, now, page, redirect, staff
from bot.desk.masking import shown
from bot.desk.registrations import queue_texts as texts
from bot.desk.registrations import texts as registration_texts
from bot.desk.registrations.found import read_wanted
from bot.desk.registrations.page import ACTS, office_and_plan, read_seen
from handlers.registrations.form.table import WORDS
from handlers.staff.deciding import decide_texts
from handlers.staff.deciding.decide import MAX_REASON, owner_notice, taken_back_notice
from handlers.values.shown import label_texts as labels
from handlers.values.shown.persons import persons
from storage.registrations import decisions, taken_back
from storage.registrations.decisions import MAY_FROM, Changed, Decided, RegistrationDecision, Seen

# As many as a page shows at most, and some room for whoever wrote the address by hand.
MOST = 200


@staff_required("clerk")
def decide_chosen(request: Request) -> Response:
    """Accept, return or collect everything that was ticked; the owners are told in the chat."""
    office, plan = office_and_plan(request)
    back = f"/dang-ky{read_wanted(request, office, plan.id).place}"
    status = ACTS.get(word(request, "viec"))
    reason = (word(request, "reason", MAX_REASON) or None) if status == "returned" else None
    chosen = _chosen(request)
    if status is None or not chosen:
        return redirect(request, back, texts.NOTHING_CHOSEN, "bad")
    if status == "returned" and reason is None:
        return redirect(request, back, texts.REASON_NEEDED, "bad")
    records = desk(request).app.store.registrations.get(*chosen)
    units = {one.code: one.form.unit_name or "" for one in records}
    wanted = [
        RegistrationDecision(
            code, seen, status, reason, owner_notice(code, status, reason, units.get(code, ""))
        )
        for code, seen in chosen.items()
    ]
    with changing(request) as act:
        answers = decisions.decide(act, wanted)
    refused = {
        code: _standing(chosen[code], why, status)
        for code, why in answers.items()
        if isinstance(why, Changed)
    }
    done = sum(why is None for why in answers.values())
    told = texts.decided(status=status, count=done, refused=refused, unreached=len(act.unreached))
    return redirect(request, back, told, "good" if done else "bad")


@staff_required("clerk")
def take_back(request: Request) -> Response:
    """Undo what the one who asks has just decided, whole; the owners are told."""
    office, plan = office_and_plan(request)
    back = f"/dang-ky{read_wanted(request, office, plan.id).place}"
    recent = desk(request).app.store.registrations.recent_act(staff(request).name, now(request))
    # The button is about the act it stood beside, not about a later one.
    if recent is None or recent.at != _moment(word(request, "at")):
        return redirect(request, back, texts.TOO_LATE, "bad")
    notices = {code: taken_back_notice(code, status) for code, status in recent.before.items()}
    with changing(request) as act:
        gone = taken_back.take_back(act, recent.at, notices)
    if not gone:
        return redirect(request, back, texts.TOO_LATE, "bad")
    return redirect(request, back, texts.taken_back(count=len(gone), unreached=len(act.unreached)))


@staff_required(reads="registrations")
def printed(request: Request) -> Response:
    """Everything the filter lets through on one page, to be printed."""
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    return page(
        request,
        "registrations/printed.html",
        t=registration_texts,
        q=texts,
        fields=WORDS,
        wanted=wanted,
        plan=office.plan(wanted.plan) or plan,
        records=shown(request, desk(request).app.store.registration_list.all(wanted.as_filter)),
        titles={title.id: title.name for title in office.titles},
        unit_types=labels.UNIT_TYPES,
        statuses=labels.STATUSES,
        persons=persons,
    )


def _standing(seen: Seen, why: Changed, status: Decided) -> str:
    """What it is that was not decided: as it stood on the screen, or what has become of it."""
    if seen.status == why.status and why.status not in MAY_FROM[status]:
        return labels.STATUSES[why.status]
    return decide_texts.standing(status=why.status, by=why.by)


def _chosen(request: Request) -> dict[str, Seen]:
    """What was ticked, each as it was on the screen."""
    ticked = [value for value in form(request).getlist("chon")[:MOST] if isinstance(value, str)]
    pairs = (value.rpartition(":") for value in ticked)
    return {code: read_seen(seen) for code, _, seen in pairs if code}


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


routes = [
    Route("/dang-ky/quyet-dinh", decide_chosen, methods=["POST"]),
    Route("/dang-ky/lay-lai", take_back, methods=["POST"]),
    Route("/dang-ky/in", printed),
]
