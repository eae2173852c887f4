"""The registrations: the list, one with its versions, and the decisions about it.

The rule: a decision is about the version that was on the screen, and its owner is told.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import number, word
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.lists import page_of
from bot.desk.paths import act_of
from bot.desk.registrations import texts
from bot.desk.registrations.found import PER_PAGE, fits, read_wanted
from bot.desk.registrations.versions import compare, form_lines
from bot.papers import rows
from bot.papers.by_unit import group
from handlers.registrations.form.table import WORDS
from handlers.staff import texts as staff_texts
from handlers.staff.decide import MAX_REASON, owner_notice
from handlers.turn.turn import Office
from handlers.values import label_texts as labels
from knowledge.plan.plan import Plan
from storage.registrations import decisions
from storage.registrations.decisions import MAY_FROM, Changed, Decided, RegistrationDecision, Seen
from storage.registrations.records import RegistrationRecord

ACTS: dict[str, Decided] = {
    "tiep-nhan": "accepted",
    "bo-sung": "returned",
    "tong-hop": "collected",
}
JOURNAL_SHOWN = 50


@staff_required()
def listing(request: Request) -> Response:
    """All registrations of a plan, filtered."""
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    # The store gives the oldest first.
    records = desk(request).app.store.registrations.all(wanted.plan)[::-1]
    found = [record for record in records if fits(record, wanted)]
    communes = sorted({rows.one_line(r.form.commune) for r in records} - {""})
    return page(
        request,
        "registrations/list.html",
        t=texts,
        fields=WORDS,
        wanted=wanted,
        page=page_of(request, found, PER_PAGE),
        everything=len(records),
        communes=communes,
        plans=office.plans,
        titles={title.id: title.name for title in office.titles},
        unit_types=labels.UNIT_TYPES,
        statuses=labels.STATUSES,
        doubles=sum(len(unit.records) > 1 for unit in group(records)),
    )


@staff_required()
def detail(request: Request) -> Response:
    """One registration, its versions, what happened to it and what can be done."""
    record = find(request)
    office = desk(request).app.office()
    store = desk(request).app.store
    names = {title.id: title.name for title in office.titles}
    versions = store.registrations.versions(record.code)
    forms = {number: form for number, form, _ in versions}
    left, right = _pair(request, sorted(forms))
    return page(
        request,
        "registrations/registration.html",
        t=texts,
        record=record,
        seen=seen_text(record),
        lines=[(label, text) for label, text in form_lines(record.form, names) if text],
        versions=versions,
        left=left,
        right=right,
        compared=compare(forms[left], forms[right], names) if len(forms) > 1 else [],
        journal=store.journal.lines(subject=record.code, limit=JOURNAL_SHOWN),
        notes=store.registrations.notes(record.code),
        may={path: record.status in MAY_FROM[status] for path, status in ACTS.items()},
        reasons=staff_texts.RETURN_REASONS,
        statuses=labels.STATUSES,
        twins=_twins(request, record),
        merge=store.registrations.undoable(record.code),
        may_uncollect=store.registrations.may_uncollect(record.code),
    )


@staff_required("clerk")
def decide(request: Request) -> Response:
    """Accept, return with a reason, or collect; the owner is told in the chat."""
    record = find(request)
    status = ACTS[request.path_params["act"]]
    back = f"/dang-ky/{record.code}"
    reason = (word(request, "reason", MAX_REASON) or None) if status == "returned" else None
    if status == "returned" and reason is None:
        return redirect(request, back, texts.REASON_NEEDED, "bad")
    seen, notice = read_seen(word(request, "seen")), owner_notice(record.code, status, reason)
    with changing(request) as act:
        wanted = RegistrationDecision(record.code, seen, status, reason, notice)
        refusal = decisions.decide(act, [wanted])[record.code]
    if isinstance(refusal, Changed):
        return redirect(request, back, changed_meanwhile(refusal), "bad")
    if refusal is not None:
        raise HTTPException(404, texts.no_registration(code=record.code))
    return redirect(request, back, texts.told_clerk(code=record.code, status=status))


def seen_text(record: RegistrationRecord) -> str:
    """What a form hands back of the registration it shows."""
    return f"{record.version}-{record.status}"


def read_seen(text: str) -> Seen:
    """What the form showed; nothing that exists for anything else."""
    version, _, status = text.partition("-")
    return Seen(number(version) or 0, status)


def changed_meanwhile(changed: Changed) -> str:
    """Who made what of the registration since the page was opened."""
    standing = staff_texts.standing(status=changed.status, by=changed.by)
    return texts.changed_meanwhile(code=changed.code, standing=standing)


def find(request: Request, name: str = "code") -> RegistrationRecord:
    """The registration the address names; raises HTTPException 404."""
    code = request.path_params[name]
    for record in desk(request).app.store.registrations.get(code):
        return record
    raise HTTPException(404, texts.no_registration(code=code))


def office_and_plan(request: Request) -> tuple[Office, Plan]:
    """What the office has laid ready, and the plan of the day."""
    office = desk(request).app.office()
    return office, office.plan_on(now(request).date())


def _pair(request: Request, numbers: list[int]) -> tuple[int, int]:
    """The two versions to compare: those asked for, else the last two."""
    if not numbers:
        return 0, 0
    last = (numbers[-2] if len(numbers) > 1 else numbers[-1], numbers[-1])
    asked = [request.query_params.get(name, "") for name in ("cu", "moi")]
    chosen = [next((n for n in numbers if str(n) == text), None) for text in asked]
    return chosen[0] or last[0], chosen[1] or last[1]


def _twins(request: Request, record: RegistrationRecord) -> list[RegistrationRecord]:
    """Other standing registrations of the same unit."""
    records = desk(request).app.store.registrations.all(record.campaign)
    for unit in group(records):
        if any(one.code == record.code for one in unit.records):
            return [one for one in unit.records if one.code != record.code]
    return []


routes = [
    Route("/dang-ky", listing),
    Route("/dang-ky/{code:code}", detail),
    Route(f"/dang-ky/{{code:code}}/{act_of('registration', ACTS)}", decide, methods=["POST"]),
]
