"""The calendar that a telephone subscribes to: everybody's, and one's own with alarms.

The rule: one's own opens by its secret name alone, and holds what everybody may know and the
person's hours: it rings before what they are reminded of.
"""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.app import App
from bot.web import texts
from handlers.reminders.feed import MINE, PUBLIC
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience

TYPE = "text/calendar; charset=utf-8"


def feed_routes(app: App) -> list[Route]:
    """The routes of both calendars."""

    def public(request: Request) -> Response:
        return _calendar(app, None, None)

    async def mine(request: Request) -> Response:
        name, now = request.path_params["name"], app.clock.now()
        owner = await asyncio.to_thread(app.store.files.calendar_of, name, now)
        if owner is None:
            raise HTTPException(404, texts.NOT_FOUND)
        chosen = owner.subscription or Subscription(since=now)
        return await asyncio.to_thread(_calendar, app, chosen, owner.person_id)

    return [Route(f"/{PUBLIC}", public), Route(f"/{MINE.format('{name}')}", mine)]


def _calendar(app: App, chosen: Subscription | None, owner: int | None) -> Response:
    # The library takes its time at a start, and most starts serve no calendar.
    from bot.web.calendar.calendar_file import calendar_file

    def never(audience: Audience) -> bool:
        return owner is not None and owner in app.store.looks.outside(audience, (owner,))

    content = calendar_file(app.office(), chosen, app.clock.now(), never)
    # Kept by nobody in between: the address of one's own is a secret.
    return Response(content, media_type=TYPE, headers={"Cache-Control": "private, no-store"})
