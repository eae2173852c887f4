"""Questions nobody has answered: grouped, answered by a clause or in own words, checked, published.

The rule: nothing is chosen for the clerk, who sees what will be read before it is sent. What they
write is kept whatever the check says, and is used only when it passes and its minute is over.
"""

from datetime import date
from math import ceil

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.answers import texts as answer_texts
from bot.answers.entries import in_force, wordings_of
from bot.answers.shown import as_answered
from bot.answers.told import answered_by, message_of
from bot.desk import texts as desk_texts
from bot.desk.access import staff_required
from bot.desk.forms import form, number
from bot.desk.frame import actor, changing, desk, now, page, redirect
from bot.desk.lists import asked, page_of
from bot.desk.paths import act_of
from bot.desk.questions import texts
from bot.desk.questions.form import (
    AnswerDraft,
    draft_about,
    draft_of,
    read_draft,
    text_of,
    wrong_in,
)
from bot.desk.questions.grouped import Group, find_group, groups
from handlers.questions import event_dates
from handlers.questions.clauses import label, place_of
from knowledge.plan.plan import Plan
from storage.privacy.named_again import StillNamed
from storage.questions import entries as answering
from storage.questions.entries import Entry, EntryText
from storage.questions.questions import ASKED_STAFF

PER_PAGE = 30
ACTS = ("kiem-tra", "hoan-tac", "thoi-dung")


@staff_required(reads="questions")
def listing(request: Request) -> Response:
    """The open groups, most asked first."""
    plan = _plan(request)
    found = groups(desk(request).app.store.questions.all(), plan)
    return page(
        request,
        "questions/list.html",
        d=texts,
        page=page_of(request, found, PER_PAGE),
        total=sum(group.count for group in found),
        silent=plan.silent,
        clause_name=lambda section: _clause_name(plan, section),
    )


@staff_required()
def entries(request: Request) -> Response:
    """The answers of the staff, the newest first."""
    found = list(reversed(desk(request).app.store.entries.all()))
    today = now(request).date()
    return page(
        request,
        "questions/entries.html",
        d=texts,
        entries=[(entry, wordings_of(entry.text), _status(entry, today)) for entry in found],
    )


@staff_required("clerk", reads="questions")
def write(request: Request) -> Response:
    """An empty form, one about a group, or one about an entry that was not published."""
    plan = _plan(request)
    group = find_group(desk(request).app.store.questions.all(), plan, asked(request, "nhom"))
    entry = desk(request).app.store.entries.get(number(asked(request, "muc")) or 0)
    draft = draft_of(plan, entry) if entry else draft_about(plan, group)
    return _form_page(request, plan, draft, group, "", missed=bool(entry and any(entry.tried)))


@staff_required("clerk")
def store(request: Request) -> Response:
    """Show what will be read; once that was agreed to, keep the answer and start the check."""
    plan, fields = _plan(request), form(request)
    draft = read_draft(request)
    only_askers = "rieng" in fields
    wrong = wrong_in(plan, draft, now(request).date(), only_askers=only_askers)
    # "sua" is a button of the preview, which goes back to the form with all that was typed.
    if wrong or "sua" in fields:
        return _form_again(request, plan, draft, wrong)
    if "dong-y" not in fields:
        return _preview_page(request, plan, draft, only_askers)
    app, me = desk(request).app, actor(request)
    text = text_of(plan, draft)
    try:
        with changing(request) as act:
            entry = answering.write(act, text, only_askers=only_askers)
    except StillNamed:
        return _form_again(request, plan, read_draft(request), desk_texts.ERASED_SINCE_HERE)
    if not only_askers:
        # After the commit: the judging reads the entry in another thread.
        app.answers.judge_soon(entry.id, me)
    return redirect(request, f"/cau-hoi/muc/{entry.id}")


def _form_again(request: Request, plan: Plan, draft: AnswerDraft, wrong: str) -> Response:
    group = find_group(desk(request).app.store.questions.all(), plan, draft.group)
    return _form_page(request, plan, draft, group, wrong)


@staff_required()
def entry_page(request: Request) -> Response:
    """One answer: how far its check is, and what came of it."""
    app, entry = desk(request).app, _entry(request)
    # The plan it was written for, even when another one is in force by now.
    plan = app.base_office.plan(entry.text.plan_id) or _plan(request)
    return page(
        request,
        "questions/entry.html",
        d=texts,
        entry=entry,
        step=app.answers.step(entry.id),
        standing=_status(entry, now(request).date()),
        wordings=wordings_of(entry.text),
        topic=plan.silent.get(entry.text.topic or ""),
        tries=list(zip(entry.text.tries, entry.tried, strict=False)),
        message=message_of(plan, entry.text).text,
        waiting=_waiting(request, entry.text),
        later=as_answered(app.office(), now(request), plan, entry.text, entry.written_by),
        seconds=_seconds_left(request, entry),
    )


@staff_required("clerk")
def act(request: Request) -> Response:
    """Check again, take back within the minute, or take out of use."""
    entry, app = _entry(request), desk(request).app
    path = f"/cau-hoi/muc/{entry.id}"
    if request.path_params["act"] == "kiem-tra" and _may_be_checked(entry):
        # False: it goes on already, perhaps at another copy, and the page shows how far it is.
        begun = app.answers.judge_soon(entry.id, actor(request))
        return redirect(request, path, "" if begun else texts.CHECKED_ALREADY, "bad")
    if request.path_params["act"] == "hoan-tac":
        try:
            # What was fitted for it goes with the next look at the calendar.
            with changing(request) as act:
                answering.undo(act, [entry.id])
        except LookupError:
            return redirect(request, path, texts.TOO_LATE, "bad")
        return redirect(request, path, texts.UNDONE)
    if request.path_params["act"] == "thoi-dung" and entry.status == "published":
        try:
            with changing(request) as act:
                answering.retire(act, [entry.id])
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
    Route(f"/cau-hoi/muc/{{entry:number}}/{act_of('entry', ACTS)}", act, methods=["POST"]),
]


def _preview_page(request: Request, plan: Plan, draft: AnswerDraft, only_askers: bool) -> Response:
    text, me = text_of(plan, draft), actor(request)
    return page(
        request,
        "questions/preview.html",
        d=texts,
        fields=draft.fields(),
        text=text,
        topic=plan.silent.get(text.topic or ""),
        only_askers=only_askers,
        waiting=_waiting(request, text),
        message=message_of(plan, text).text,
        later=as_answered(desk(request).app.office(), now(request), plan, text, me.name),
    )


def _waiting(request: Request, text: EntryText) -> int:
    """How many people asked the staff this and have no answer yet."""
    mine = answered_by(text, desk(request).app.store.questions.all())
    return len({one.person_id for one in mine if one.reason == ASKED_STAFF})


def _may_be_checked(entry: Entry) -> bool:
    # One that is still being judged may have been left so by a stop of the program.
    return entry.status in ("judging", "refused") and not entry.only_askers


def _seconds_left(request: Request, entry: Entry) -> int:
    """Of the minute in which the answer can be taken back."""
    if entry.status != "scheduled" or entry.send_at is None:
        return 0
    return max(ceil((entry.send_at - now(request)).total_seconds()), 0)


def _form_page(
    request: Request,
    plan: Plan,
    draft: AnswerDraft,
    group: Group | None,
    wrong: str,
    *,
    missed: bool = False,
) -> Response:
    clauses = [(section, _clause_name(plan, section)) for section in plan.sections]
    offered = [s for s, _ in group.offered if s in plan.sections] if group else []
    return page(
        request,
        "questions/form.html",
        400 if wrong else 200,
        d=texts,
        draft=draft,
        group=group,
        wrong=wrong,
        missed=missed,
        clauses=clauses,
        topics=[topic for topic in plan.silent.values() if topic.id != event_dates.TOPIC],
        offered=[(section, _clause_name(plan, section)) for section in offered[:5]],
        today=now(request).date().isoformat(),
    )


def _status(entry: Entry, today: date) -> str:
    if entry.status == "published" and not in_force(entry.text, today):
        return texts.EXPIRED
    return texts.STATUSES[entry.status]


def _clause_name(plan: Plan, section: str) -> str:
    if section not in plan.sections:
        return answer_texts.AN_ENTRY
    return f"{place_of(plan, section)}: {label(plan, section)}"


def _plan(request: Request) -> Plan:
    return desk(request).app.office().plan_on(now(request).date())


def _entry(request: Request) -> Entry:
    entry = desk(request).app.store.entries.get(request.path_params["entry"])
    if entry is None:
        raise HTTPException(404)
    return entry
