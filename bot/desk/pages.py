"""All pages of the desk.

The rule: every page is a plain function behind `access.staff_required`, listed in its module's
`routes` with a path below /quan-tri, and its module is listed here, in any order.
"""

from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, Router, request_response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.desk import login
from bot.desk.absent import page as absent
from bot.desk.access import staff_required
from bot.desk.account import page as account
from bot.desk.account import passkeys, second, step
from bot.desk.announcements import page as announcements
from bot.desk.awards import page as awards
from bot.desk.campaign import page as campaign
from bot.desk.frame import PREFIX, Desk
from bot.desk.journal import page as journal
from bot.desk.legal import page as legal
from bot.desk.overview import page as overview
from bot.desk.people import failures
from bot.desk.plans import drafting, review, trying
from bot.desk.plans import page as plans
from bot.desk.plans import pages as plan_pages
from bot.desk.plans.using import page as using
from bot.desk.questions import page as questions
from bot.desk.registrations import called, coming_back, duplicates, papers, queue, undoing
from bot.desk.registrations import page as registrations
from bot.desk.registrations.mending import correct, enter
from bot.desk.registrations.naming import page as naming
from bot.desk.reminders import add, audience, calendar, event, meeting, programme
from bot.desk.requests import page as requests
from bot.desk.signed import page as signed
from bot.desk.staff import page as staff
from bot.desk.subjects import deadlines, own_chat, withdrawing
from bot.desk.subjects import page as subjects
from bot.desk.units import aliases, closing
from bot.desk.units import page as units
from bot.desk.units.importing import page as importing

PAGES: tuple[Route, ...] = (
    *login.routes,
    *account.routes,
    *second.routes,
    *passkeys.routes,
    *step.routes,
    *overview.routes,
    *campaign.routes,
    *awards.routes,
    *registrations.routes,
    *called.routes,
    *queue.routes,
    *correct.routes,
    *enter.routes,
    *papers.routes,
    *naming.routes,
    *undoing.routes,
    *coming_back.routes,
    *signed.routes,
    *absent.routes,
    *duplicates.routes,
    *units.routes,
    *importing.routes,
    *aliases.routes,
    *closing.routes,
    *staff.routes,
    *calendar.routes,
    *add.routes,
    *event.routes,
    *meeting.routes,
    *audience.routes,
    *programme.routes,
    *questions.routes,
    *requests.routes,
    *announcements.routes,
    *plans.routes,
    *plan_pages.routes,
    *review.routes,
    *using.routes,
    *drafting.routes,
    *trying.routes,
    *journal.routes,
    *legal.routes,
    *subjects.routes,
    *deadlines.routes,
    *own_chat.routes,
    *withdrawing.routes,
    *failures.routes,
)


class _AtDesk:
    """Gives every request the desk it is made at."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app, self._desk = app, desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["desk"] = self._desk
        await self._app(scope, receive, send)


async def _overview(request: Request) -> Response:
    """The address as it is told to the staff; its slash is ours, not made of the asker's Host."""
    return RedirectResponse(f"{PREFIX}/", 303)


@staff_required()
def _missing(request: Request) -> Response:
    """An address that was mistyped is told of at the desk, and not as a chat page."""
    raise HTTPException(404)


def desk_routes(desk: Desk) -> list[BaseRoute]:
    """All pages of the desk, mounted under /quan-tri."""
    pages = Router(PAGES, redirect_slashes=False, default=request_response(_missing))
    inside = [Middleware(_AtDesk, desk=desk)]
    return [Route(PREFIX, _overview), Mount(PREFIX, pages, middleware=inside)]
