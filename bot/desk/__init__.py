"""The clerk's desk: server-rendered pages under /quan-tri, for the staff only.

The rule: every page is a plain function behind `access.staff_required`, listed in its module's
`routes` with a path below /quan-tri: Route("/dang-ky", listing), Route("/dang-ky/{code}", detail).
"""

from importlib import import_module
from importlib.util import find_spec

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.desk.frame import PREFIX, Room

MODULES = (
    "login",
    "overview",
    "registrations.papers",  # before the registrations, whose codes would take its names
    "registrations.undoing",  # likewise, whose acts would take its names
    "registrations.page",
    "registrations.absent",
    "registrations.duplicates",
    "units.closing",  # before the units, whose numbers would take its names
    "units.page",
    "units.aliases",
    "staff.page",
    "reminders.calendar",
    "reminders.add",  # before the events, whose ids would take its name
    "reminders.event",
    "questions.page",
    "announcements.page",
    "journal",
    "people.failures",
)


class _InRoom:
    """Gives every request of the desk its room."""

    def __init__(self, app: ASGIApp, room: Room) -> None:
        self._app, self._room = app, room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["room"] = self._room
        await self._app(scope, receive, send)


async def _overview(request: Request) -> Response:
    """The address as it is told to the staff; its slash is ours, not made of the asker's Host."""
    return RedirectResponse(f"{PREFIX}/", 303)


def desk_routes(room: Room) -> list[BaseRoute]:
    """All pages of the desk, mounted under /quan-tri."""
    routes: list[Route] = []
    for name in MODULES:
        path = f"bot.desk.{name}"
        if find_spec(path) is not None:
            routes += import_module(path).routes
    pages = Router(routes, redirect_slashes=False)
    inside = [Middleware(_InRoom, room=room)]
    return [Route(PREFIX, _overview), Mount(PREFIX, pages, middleware=inside)]
