"""The registrations: the list, one with its versions, and the decisions about it.

The rule: a decision is about the version that was on the screen, and its owner is told.
"""

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk import texts as desk_texts
from bot.desk.access import staff_required
from bot.desk.awards import texts as award_texts
from bot.desk.forms import number, word
from bot.desk.frame import changing, desk, now, page, redirect, staff
from bot.desk.lists import page_cut
from bot.desk.masking import shown, shown_words
from bot.desk.paths import act_of
from bot.desk.registrations import queue_texts, texts
from bot.desk.registrations.found import PER_PAGE, Wanted, read_wanted
from bot.desk.registrations.naming import texts as naming_texts
from bot.desk.registrations.versions import compare, form_lines
from bot.desk.signed import texts as signed_texts
from bot.papers import rows
from bot.papers.by_unit import doubled
from handlers.registrations.form.table import WORDS
from handlers.staff.deciding import decide_texts
from handlers.staff.deciding.decide import MAX_REASON, owner_notice
from handlers.turn.turn import Office
from handlers.values.shown import label_texts as labels
from handlers.values.shown.masking import without_number
from handlers.values.shown.persons import persons
from knowledge.plan.plan import Plan
from knowledge.typed.alphabet import alphabetical
from storage.journal.journal import JournalLine
from storage.registrations import decisions
from storage.registrations.corrections import CALLED
from storage.registrations.decisions import MAY_FROM, Changed, Decided, RegistrationDecision, Seen
from storage.registrations.records import RegistrationRecord

ACTS: dict[str, Decided] = {
    "tiep-nhan": "accepted",
    "bo-sung": "returned",
    "tong-hop": "collected",
}
JOURNAL_SHOWN = 50


@staff_required(reads="registrations")
def listing(request: Request) -> Response:
    """All registrations of a plan, filtered, a page at a time."""
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    store, lists = desk(request).app.store, desk(request).app.store.registration_list
    found = lists.page(wanted.as_filter, (wanted.number - 1) * PER_PAGE, PER_PAGE)
    everything = lists.count(wanted.plan)
    elsewhere = lists.elsewhere(wanted.as_filter)
    if not everything and not wanted.words:
        # After a year's change: all that came before is a plan away.
        counts = ((plan.id, lists.count(plan.id)) for plan in office.plans)
        elsewhere = {plan: count for plan, count in counts if count}
    communes = {rows.one_line(commune) for commune in lists.communes(wanted.plan)} - {""}
    return page(
        request,
        "registrations/list.html",
        t=texts,
        q=queue_texts,
        s=signed_texts,
        fields=WORDS,
        wanted=wanted,
        page=page_cut(request, shown(request, found.records), found.total, PER_PAGE),
        near=desk_texts.nearly(words=wanted.words) if found.near else "",
        elsewhere=elsewhere,
        everything=everything,
        communes=sorted(communes, key=alphabetical),
        plans=office.plans,
        titles={title.id: title.name for title in office.titles},
        unit_types=labels.UNIT_TYPES,
        statuses=labels.STATUSES,
        persons=persons,
        doubles=len(doubled(lists.doubtful(wanted.plan))),
        n=naming_texts,
        names=lists.names_in_doubt(wanted.plan) if staff(request).may_act else 0,
        reasons=reasons(request),
        recent=store.registrations.recent_act(staff(request).name, now(request)),
    )


@staff_required(reads="{code}")
def detail(request: Request) -> Response:
    """One registration, its versions, what happened to it and what can be done."""
    (record,) = shown(request, [find(request)])
    office, store = desk(request).app.office(), desk(request).app.store
    wanted = read_wanted(request, office, record.campaign)
    names = {title.id: title.name for title in office.titles}
    versions = store.registrations.versions(record.code)
    may_act = staff(request).may_act
    forms = {n: form if may_act else without_number(form) for n, form, _ in versions}
    left, right = _pair(request, sorted(forms))
    journal = store.journal.lines(subject=record.code, limit=JOURNAL_SHOWN)
    return page(
        request,
        "registrations/registration.html",
        t=texts,
        q=queue_texts,
        s=signed_texts,
        a=award_texts,
        awards=store.awards.of_units_before([record.code]).get(record.code, []),
        titles=names,
        years={plan.id: plan.year for plan in office.plans},
        pages=store.signed.of(record.code) if may_act else [],
        record=record,
        wanted=wanted,
        beside=store.registration_list.beside(wanted.as_filter, record.code),
        recent=store.registrations.recent_act(staff(request).name, now(request)),
        seen=seen_text(record),
        lines=[(label, text) for label, text in form_lines(record.form, names) if text],
        versions=versions,
        left=left,
        right=right,
        compared=compare(forms[left], forms[right], names) if len(forms) > 1 else [],
        journal=journal,
        called=_called(journal, record.version),
        notes={
            at: shown_words(request, note)
            for at, note in store.registrations.notes(record.code).items()
        },
        may={path: record.status in MAY_FROM[status] for path, status in ACTS.items()},
        reasons=reasons(request),
        statuses=labels.STATUSES,
        twins=store.registrations.twins(record.code),
        merge=store.registrations.undoable(record.code),
        refused=store.registrations.refused_correction(record.code),
        may_uncollect=store.registrations.may_uncollect(record.code),
    )


@staff_required("clerk")
def decide(request: Request) -> Response:
    """Accept, return with a reason, or collect.

    The owner reads `owner_notice`, the same as when it is decided in the chat; `Change.tell` puts
    it into the outbox.
    """
    record = find(request)
    status = ACTS[request.path_params["act"]]
    wanted = read_wanted(request, desk(request).app.office(), record.campaign)
    back = f"/dang-ky/{record.code}{wanted.place}"
    reason = (word(request, "reason", MAX_REASON) or None) if status == "returned" else None
    if status == "returned" and reason is None:
        return redirect(request, back, texts.REASON_NEEDED, "bad")
    seen, unit = read_seen(word(request, "seen")), record.form.unit_name or ""
    notice = owner_notice(record.code, status, reason, unit)
    with changing(request) as act:
        order = RegistrationDecision(record.code, seen, status, reason, notice)
        refusal = decisions.decide(act, [order])[record.code]
    if isinstance(refusal, Changed):
        return redirect(request, back, changed_meanwhile(refusal), "bad")
    if refusal is not None:
        raise HTTPException(404, texts.no_registration(code=record.code))
    told = texts.told_clerk(code=record.code, status=status, unreached=len(act.unreached))
    return (
        _onwards(request, wanted, record.code, told)
        if word(request, "sau")
        else redirect(request, back, told)
    )


def _onwards(request: Request, wanted: Wanted, code: str, told: str) -> Response:
    """To the next one of the list that waits, or back to the list when there is none."""
    lists = desk(request).app.store.registration_list
    following = lists.next_after(wanted.as_filter, code)
    if following is None:
        return redirect(request, f"/dang-ky{wanted.query}", f"{told} {queue_texts.NO_MORE}")
    return redirect(request, f"/dang-ky/{following}{wanted.place}#xu-ly", told)


def reasons(request: Request) -> list[str]:
    """The usual reasons for a return, then those the office has written itself."""
    usual = list(decide_texts.RETURN_REASONS.values())
    return usual + desk(request).app.store.registrations.reasons_used(usual)


def seen_text(record: RegistrationRecord) -> str:
    """What a form hands back of the registration it shows."""
    return f"{record.version}-{record.status}"


def read_seen(text: str) -> Seen:
    """What the form showed; nothing that exists for anything else."""
    version, _, status = text.partition("-")
    return Seen(number(version) or 0, status)


def changed_meanwhile(changed: Changed) -> str:
    """Who made what of the registration since the page was opened."""
    standing = decide_texts.standing(status=changed.status, by=changed.by)
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


def _called(journal: Sequence[JournalLine], version: int) -> JournalLine | None:
    """When the number of this version was called; of an earlier one it says nothing."""
    calls = (
        line for line in journal if line.action == CALLED and line.after == {"version": version}
    )
    return next(calls, None)


def _pair(request: Request, numbers: list[int]) -> tuple[int, int]:
    """The two versions to compare: those asked for, else the last two."""
    if not numbers:
        return 0, 0
    last = (numbers[-2] if len(numbers) > 1 else numbers[-1], numbers[-1])
    asked = [request.query_params.get(name, "") for name in ("cu", "moi")]
    chosen = [next((n for n in numbers if str(n) == text), None) for text in asked]
    return chosen[0] or last[0], chosen[1] or last[1]


routes = [
    Route("/dang-ky", listing),
    Route("/dang-ky/{code:code}", detail),
    Route(f"/dang-ky/{{code:code}}/{act_of('registration', ACTS)}", decide, methods=["POST"]),
]
