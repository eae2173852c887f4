"""The clerk's desk: server-rendered pages under /quan-tri, for the staff only.

The rule: every page is a plain function behind `access.staff_required`, listed in its module's
`routes` with a path below /quan-tri: Route("/dang-ky", listing), Route("/dang-ky/{code}", detail).
"""

from importlib import import_module
from importlib.util import find_spec

from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.desk.layout import PREFIX, Room

MODULES = (
    "login",
    "overview",
    "papers",  # before the registrations, whose codes would take its names
    "registrations",
    "absent",
    "duplicates",
    "units",
    "staff_pages",
    "calendar",
    "questions",
    "announcements",
    "journal_page",
)


class _InRoom:
    """Gives every request of the desk its room."""

    def __init__(self, app: ASGIApp, room: Room) -> None:
        self._app, self._room = app, room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["room"] = self._room
        await self._app(scope, receive, send)


def desk_routes(room: Room) -> list[Mount]:
    """All pages of the desk, mounted under /quan-tri."""
    routes: list[Route] = []
    for name in MODULES:
        path = f"bot.web.desk.{name}"
        if find_spec(path) is not None:
            routes += import_module(path).routes
    return [Mount(PREFIX, routes=routes, middleware=[Middleware(_InRoom, room=room)])]
