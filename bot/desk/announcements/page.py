"""Announcements: written, previewed as on a phone, approved by a second person, sent, reported.

The rule: every act is the store's to allow; a refusal is one sentence and changes nothing.
"""

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.layout import numbered
from bot.desk.access import staff_required
from bot.desk.announcements import texts
from bot.desk.announcements.acts import ACTS, act
from bot.desk.announcements.audience_form import in_words, read_audience
from bot.desk.announcements.roll_call import call_list, download, roll
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now, page, redirect, staff
from bot.desk.paths import act_of
from handlers.announcements.compose import MAX_TEXT, compose
from handlers.announcements.texts import ROLL
from handlers.registrations import texts as registering
from handlers.values.staff import AnnouncementView, Audience
from knowledge.plan.plan import Plan
from storage.announcements import approvals
from storage.announcements.approvals import NotAllowed

LIVE = ("approved", "sending")
REWRITABLE = ("draft", "waiting")


@staff_required()
def listing(request: Request) -> Response:
    """The newest announcements."""
    found = desk(request).app.store.announcements.newest()
    plan = _plan(request)
    return page(
        request,
        "announcements/list.html",
        d=texts,
        announcements=[(view, in_words(view.audience, plan)) for view in found],
    )


@staff_required("clerk")
def write(request: Request) -> Response:
    """The empty form, or the form of a draft."""
    number = request.path_params.get("number")
    if number is None:
        return _form(request, "", Audience(), None)
    view = find(request)
    if view.status not in REWRITABLE:
        return redirect(request, f"/thong-bao/{number}", texts.NOT_ALLOWED["state"], "bad")
    return _form(request, view.text, view.audience, view.id)


@staff_required("clerk")
def store(request: Request) -> Response:
    """Keep the draft and show its preview."""
    plan = _plan(request)
    # One more than may be: a text that is too long is refused below, not cut.
    text = word(request, "noi-dung", MAX_TEXT + 1)
    audience = read_audience(request, plan)
    number: int | None = request.path_params.get("number")
    if not any(char.isalpha() for char in text) or len(text) > MAX_TEXT:
        return _form(request, text, audience, number, texts.TEXT_BAD)
    if number is None:
        with changing(request) as act:
            number = approvals.write(act, text, audience, lambda n: compose(n, text))
        return redirect(request, f"/thong-bao/{number}")
    known = find(request).id
    try:
        with changing(request) as act:
            approvals.rewrite(act, known, text, audience, compose(number, text))
    except NotAllowed as error:
        return redirect(request, f"/thong-bao/{number}", texts.NOT_ALLOWED[error.code], "bad")
    return redirect(request, f"/thong-bao/{number}")


@staff_required()
def show(request: Request) -> Response:
    """One announcement: preview, what can be done, how far it is."""
    view, plan = find(request), _plan(request)
    reply = compose(view.id, view.text)
    count = desk(request).app.store.announcements.audience_size(view.audience)
    return page(
        request,
        "announcements/announcement.html",
        d=texts,
        view=view,
        reply=reply,
        # Telegram shows the choices as buttons; Zalo has none and they are typed by number.
        zalo=numbered(replace(reply, turn=0)),
        whom=texts.to_people(audience=in_words(view.audience, plan), count=count),
        count=count,
        mine=view.author_id == staff(request).id,
        rewritable=view.status in REWRITABLE,
        live=_live(request, view),
    )


@staff_required()
def live(request: Request) -> Response:
    """The part of the page that changes while it is being sent."""
    view = find(request)
    return page(request, "announcements/live.html", d=texts, view=view, live=_live(request, view))


routes = [
    Route("/thong-bao", listing),
    Route("/thong-bao/soan", write),
    Route("/thong-bao/soan", store, methods=["POST"]),
    Route("/thong-bao/{number:number}", show),
    Route("/thong-bao/{number:number}/soan", write),
    Route("/thong-bao/{number:number}/soan", store, methods=["POST"]),
    Route("/thong-bao/{number:number}/tinh-hinh", live),
    Route("/thong-bao/{number:number}/diem-danh", roll),
    Route("/thong-bao/{number:number}/diem-danh.xlsx", download),
    Route("/thong-bao/{number:number}/goi", call_list),
    Route(f"/thong-bao/{{number:number}}/{act_of('announcement', ACTS)}", act, methods=["POST"]),
]


def find(request: Request) -> AnnouncementView:
    """The announcement of the path; raises HTTPException 404."""
    view = desk(request).app.store.announcements.get(request.path_params["number"])
    if view is None:
        raise HTTPException(404)
    return view


def _live(request: Request, view: AnnouncementView) -> dict[str, object]:
    """Countdown, progress and report."""
    report = desk(request).app.store.announcements.report(view.id)
    left = (view.send_at - now(request)).total_seconds() if view.send_at else 0.0
    return {
        "report": report,
        "roll": ROLL,
        "is_live": view.status in LIVE,
        # Rounded up: at 0 it is over.
        "seconds": max(int(left + 0.999), 0),
        "whole": report.sent + report.waiting + sum(report.failed.values()),
        "failures": [(texts.fail_reason(why), n) for why, n in report.failed.items()],
    }


def _form(
    request: Request, text: str, audience: Audience, number: int | None, wrong: str = ""
) -> Response:
    return page(
        request,
        "announcements/form.html",
        400 if wrong else 200,
        d=texts,
        text=text,
        audience=audience,
        number=number,
        wrong=wrong,
        unit_types=registering.UNIT_TYPES,
        events=_plan(request).events,
        most=MAX_TEXT,
    )


def _plan(request: Request) -> Plan:
    return desk(request).app.office().plan_on(now(request).date())
