"""Announcements: written, previewed as on a phone, approved by a second person, sent, reported.

The rule: every act is the store's to allow; a refusal is one sentence and changes nothing.
"""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.layout import numbered
from bot.desk.access import staff_required
from bot.desk.announcements import texts, writing
from bot.desk.announcements.acts import ACTS, act
from bot.desk.announcements.recipients import find, recipients, whom
from bot.desk.announcements.roll_call import call_list, download, roll
from bot.desk.announcements.terms_form import local_terms
from bot.desk.announcements.writing import REWRITABLE
from bot.desk.frame import desk, now, page, staff
from bot.desk.paths import act_of
from bot.desk.people import texts as failing
from handlers.announcements.compose import compose, for_a_group
from handlers.announcements.texts import ROLL, occasion
from handlers.values.shown.personal import filled, is_personal
from handlers.values.staff import AnnouncementView

LIVE = ("approved", "sending")
COUNTED_S = 120


@staff_required()
def listing(request: Request) -> Response:
    """The newest announcements."""
    found = desk(request).app.store.announcements.newest()
    return page(
        request,
        "announcements/list.html",
        d=texts,
        announcements=[(view, whom(request, view)) for view in found],
    )


@staff_required()
def show(request: Request) -> Response:
    """One announcement: preview, what can be done, how far it is."""
    view, here = find(request), desk(request).app
    terms = local_terms(view.terms)
    # Of nobody in particular: the names of others stand on the page of recipients only.
    reply = filled(compose(view.id, view.text, terms), None)
    count = here.store.announcements.audience_size(view.audience)
    return page(
        request,
        "announcements/announcement.html",
        d=texts,
        view=view,
        reply=reply,
        personal=is_personal(view.text),
        # Telegram shows the choices as buttons; Zalo has none and they are typed by number.
        zalo=numbered(replace(reply, turn=0)),
        whom=texts.to_people(audience=whom(request, view), count=count),
        terms=terms,
        where=occasion(at=terms.starts_at, place=terms.place),
        planned=texts.planned(at=terms.planned_at) if terms.planned_at else texts.AT_ONCE,
        group_text=for_a_group(view.text, terms, here.office().chat_page),
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
    *writing.routes,
    Route("/thong-bao/{number:number}", show),
    Route("/thong-bao/{number:number}/tinh-hinh", live),
    Route("/thong-bao/{number:number}/nguoi-nhan", recipients),
    Route("/thong-bao/{number:number}/diem-danh", roll),
    Route("/thong-bao/{number:number}/diem-danh.xlsx", download),
    Route("/thong-bao/{number:number}/goi", call_list),
    Route(f"/thong-bao/{{number:number}}/{act_of('announcement', ACTS)}", act, methods=["POST"]),
]


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
        # Nobody counts the seconds of a day.
        "at": view.send_at if left > COUNTED_S else None,
        "whole": report.sent + report.waiting + sum(report.failed.values()),
        "failures": [(failing.why(reason=why), n) for why, n in report.failed.items()],
    }
