"""Questions nobody has answered: grouped, answered by a clause or in own words, checked, published.

The rule: what the clerk writes is kept whatever the check says, and is used only when it passes.
"""

from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.plans.entries import in_force, wordings_of
from bot.plans.publishing import answer_text
from bot.web.desk.access import staff_required
from bot.web.desk.grouped import Group, find_group, groups
from bot.web.desk.layout import actor, form, now, number, page, redirect, room
from bot.web.desk.question_form import (
    Draft,
    draft_about,
    draft_of,
    read_draft,
    text_of,
    wrong_in,
)
from handlers.clauses import label, place_of
from handlers.replies import Reply
from handlers.texts import desk_questions as texts
from handlers.texts import desk_talks
from knowledge.plan import Plan
from storage.entries import Entry, EntryText

PER_PAGE = 30


@staff_required()
def listing(request: Request) -> Response:
    """The open groups, most asked first."""
    plan = _plan(request)
    found = groups(room(request).app.store.office.questions(), plan)
    start = number(request.query_params.get("tu", "")) or 0
    return page(
        request,
        "questions.html",
        d=texts,
        groups=found[start : start + PER_PAGE],
        total=sum(group.count for group in found),
        start=start,
        after=start + PER_PAGE if len(found) > start + PER_PAGE else None,
        before=max(start - PER_PAGE, 0) if start else None,
        silent=plan.silent,
        clause_name=lambda section: _clause_name(plan, section),
    )


@staff_required()
def entries(request: Request) -> Response:
    """The answers of the staff, the newest first."""
    found = list(reversed(room(request).app.store.entries.all()))
    today = now(request).date()
    return page(
        request,
        "entries.html",
        d=texts,
        entries=[(entry, wordings_of(entry.text), _status(entry, today)) for entry in found],
    )


@staff_required("clerk")
def write(request: Request) -> Response:
    """An empty form, one about a group, or one about an entry that was not published."""
    query, plan = request.query_params, _plan(request)
    group = find_group(room(request).app.store.office.questions(), plan, query.get("nhom", ""))
    entry = room(request).app.store.entries.get(number(query.get("muc", "")) or 0)
    draft = draft_of(entry.text) if entry else draft_about(group)
    return _form_page(request, plan, draft, group, "")


@staff_required("clerk")
def store(request: Request) -> Response:
    """Keep the answer and start the check, or answer the askers alone."""
    plan = _plan(request)
    draft = read_draft(request)
    wrong = wrong_in(plan, draft, now(request).date())
    if wrong:
        group = find_group(room(request).app.store.office.questions(), plan, draft.group)
        return _form_page(request, plan, draft, group, wrong)
    text = text_of(plan, draft)
    if "rieng" in form(request):
        return _answer_askers(request, plan, text)
    app = room(request).app
    entry = app.store.entries.write(text, actor(request), now(request))
    app.answers.publish_soon(entry.id, actor(request))
    return redirect(request, f"/cau-hoi/muc/{entry.id}")


@staff_required()
def entry_page(request: Request) -> Response:
    """One answer: how far its check is, and what came of it."""
    app, entry = room(request).app, _entry(request)
    plan = app.base_desk.plan(entry.text.plan_id) or _plan(request)
    return page(
        request,
        "entry.html",
        d=texts,
        entry=entry,
        step=app.answers.step(entry.id),
        standing=_status(entry, now(request).date()),
        wordings=wordings_of(entry.text),
        reads=answer_text(plan, entry.text),
    )


@staff_required("clerk")
def act(request: Request) -> Response:
    """Check again, or take out of use."""
    entry, app = _entry(request), room(request).app
    path = f"/cau-hoi/muc/{entry.id}"
    if request.path_params["act"] == "kiem-tra" and entry.status in ("judging", "refused"):
        app.answers.publish_soon(entry.id, actor(request))
        return redirect(request, path)
    if request.path_params["act"] == "thoi-dung" and entry.status == "published":
        try:
            app.store.entries.retire(entry.id, actor(request), now(request))
        except LookupError:
            raise HTTPException(404) from None
        app.answers.refresh_soon()
        return redirect(request, path, texts.RETIRED)
    raise HTTPException(404)


routes = [
    Route("/cau-hoi", listing),
    Route("/cau-hoi/muc", entries),
    Route("/cau-hoi/soan", write),
    Route("/cau-hoi/soan", store, methods=["POST"]),
    Route("/cau-hoi/muc/{entry:number}", entry_page),
    Route("/cau-hoi/muc/{entry:number}/{act}", act, methods=["POST"]),
]


def _answer_askers(request: Request, plan: Plan, text: EntryText) -> Response:
    store, asked = room(request).app.store, wordings_of(text)
    open_ids = groups(store.office.questions(), plan, only=asked)
    ids = [number for group in open_ids for number in group.ids]
    reply = Reply(desk_talks.told_asker(question=asked[0], answer=answer_text(plan, text)))
    told = store.office.answer_question(ids, reply, actor(request), now(request))
    return redirect(request, "/cau-hoi", texts.only_askers(people=told))


def _form_page(
    request: Request, plan: Plan, draft: Draft, group: Group | None, wrong: str
) -> Response:
    clauses = [(section, _clause_name(plan, section)) for section in plan.sections]
    offered = [s for s, _ in group.offered if s in plan.sections] if group else []
    return page(
        request,
        "question_form.html",
        400 if wrong else 200,
        d=texts,
        draft=draft,
        group=group,
        wrong=wrong,
        clauses=clauses,
        offered=[(section, _clause_name(plan, section)) for section in offered[:5]],
        today=now(request).date().isoformat(),
    )


def _status(entry: Entry, today: date) -> str:
    if entry.status == "published" and not in_force(entry.text, today):
        return texts.EXPIRED
    return texts.STATUSES[entry.status]


def _clause_name(plan: Plan, section: str) -> str:
    if section not in plan.sections:
        return desk_talks.AN_ENTRY
    return f"{place_of(plan, section)}: {label(plan, section)}"


def _plan(request: Request) -> Plan:
    return room(request).app.desk().plan_on(now(request).date())


def _entry(request: Request) -> Entry:
    entry = room(request).app.store.entries.get(request.path_params["entry"])
    if entry is None:
        raise HTTPException(404)
    return entry
