"""The wish to be told on this device, and its end; the script that a browser is told by.

The rule: the wish is stored with the words that were agreed to, and only an address of a browser's
own service is taken.
"""

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from bot.app import App
from bot.push.pusher import Pusher, may_be_told
from bot.web import texts
from bot.web.chat_page.fields import Fields, read_fields
from bot.web.chat_page.visitors import Visitors
from handlers.values.effects import RecordConsent
from storage.people.pushes import Browser

SCRIPT = Path(__file__).parents[1] / "static" / "chat-told.js"
MOST_ADDRESS = 1000
VERSION = "1"
_KEY = re.compile(r"[A-Za-z0-9_=-]{16,120}")


@dataclass(frozen=True)
class TellingDoor:
    """The routes; none where no browser can be told."""

    app: App
    visitors: Visitors
    pusher: Pusher | None
    public_origin: str | None

    def routes(self) -> list[Route]:
        """The wish, its end, and the worker that stands at the root: only there it may serve it."""
        if self.pusher is None:
            return []
        return [
            Route("/chat/push", self.begin, methods=["POST"]),
            Route("/chat/push/end", self.end, methods=["POST"]),
            Route("/chat-told.js", lambda request: FileResponse(SCRIPT, media_type=JS)),
        ]

    async def begin(self, request: Request) -> Response:
        """Tell this browser from now on."""
        fields = await read_fields(request, self.public_origin)
        address = await self.visitors.address(request)
        agreed = RecordConsent("push", VERSION, True, texts.PUSH_ON, texts.PUSH_AGREED)
        keep, now = self.app.store.pushes.keep, self.app.clock.now()
        if not await asyncio.to_thread(keep, address, _browser(fields), agreed, now):
            raise HTTPException(409, texts.SESSION_LOST)
        return JSONResponse({"stored": True}, 202)

    async def end(self, request: Request) -> Response:
        """Tell no browser of this person any more."""
        await read_fields(request, self.public_origin)
        address = await self.visitors.address(request)
        refused = RecordConsent("push", VERSION, False, texts.PUSH_OFF)
        await asyncio.to_thread(self.app.store.pushes.end, address, refused, self.app.clock.now())
        return JSONResponse({"stored": True}, 202)


JS = "text/javascript"


def _browser(fields: Fields) -> Browser:
    """Raises HTTPException 400."""
    endpoint, keys = fields.get("endpoint"), (fields.get("p256dh"), fields.get("auth"))
    if not isinstance(endpoint, str) or len(endpoint) > MOST_ADDRESS or not may_be_told(endpoint):
        raise HTTPException(400, texts.UNREADABLE)
    p256dh, auth = (one if isinstance(one, str) and _KEY.fullmatch(one) else "" for one in keys)
    if not p256dh or not auth:
        raise HTTPException(400, texts.UNREADABLE)
    return Browser(endpoint, p256dh, auth)
