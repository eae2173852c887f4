"""The page where a signed sheet is sent back by the link under a receipt.

The rule: the name in the address opens one registration for sending only: nothing of it is shown
but its code and unit, and nothing that was sent before.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from bot.app import App
from bot.lists.reading import ListReader
from bot.lists.turns import FileSender
from bot.web import signed_texts as texts
from bot.web import texts as web_texts
from bot.web.chat_page.upload import check_sender, read_files
from handlers.signed.texts import received
from handlers.values.replies import SIGNED, Reply
from handlers.values.signed import MOST, SignedPage
from storage.journal.journal import Actor
from storage.registrations.records import RegistrationRecord
from storage.signed.pages import LINK, add_signed

PATH = "/ban-ky"
PER_MINUTE = 10
EVERY = timedelta(minutes=1) / PER_MINUTE
_SENDER = Actor("person")


@dataclass(frozen=True)
class SignedPagesByLink:
    """The page's parts; `public_origin` is where it is reached from outside, if known."""

    app: App
    lists: ListReader
    templates: Jinja2Templates
    public_origin: str | None

    def routes(self) -> list[Route]:
        """The form, and what it sends."""
        at = f"{PATH}/{{name}}"
        return [Route(at, self.form), Route(at, self.send, methods=["POST"])]

    async def form(self, request: Request) -> Response:
        """What is to be sent, and whether it came."""
        record = await self._record(request)
        context = {
            "t": texts,
            "code": record.code,
            "unit": record.form.unit_name or "",
            "came": request.query_params.get("xong") == "1",
            "wrong": request.query_params.get("loi") == "1",
        }
        return self.templates.TemplateResponse(request, "signed.html", context)

    async def send(self, request: Request) -> Response:
        """Keep what was sent and tell whoever registered."""
        check_sender(request, self.public_origin)
        record = await self._record(request)
        take, name = self.app.store.buckets.take, f"signed/{record.code}"
        if wait := await asyncio.to_thread(take, name, PER_MINUTE, EVERY, self.app.clock.now()):
            raise HTTPException(429, web_texts.TOO_FAST, {"Retry-After": str(wait.seconds + 1)})
        # Who holds the link was given it for a registration.
        sender = FileSender(name, is_known=True)
        _, contents = await read_files(request, MOST, self.lists, sender)
        pages = [(await self.lists.read(content, sender)).page for content in contents]
        kept = [await asyncio.to_thread(self._keep, record, page) for page in pages if page]
        came = any(kept) and len(kept) == len(pages) and all(kept)
        end = "xong=1" if came else "loi=1"
        return RedirectResponse(f"{PATH}/{request.path_params['name']}?{end}", 303)

    def _keep(self, record: RegistrationRecord, page: SignedPage) -> bool:
        told = Reply(received(code=record.code, unit=record.form.unit_name or ""))
        with self.app.store.change(_SENDER, self.app.clock.now()) as change:
            return add_signed(change, record.code, page, LINK, told)

    async def _record(self, request: Request) -> RegistrationRecord:
        """The registration of the name; raises HTTPException 404 or 410."""
        files, store = self.app.store.files, self.app.store
        try:
            name, now = request.path_params["name"], self.app.clock.now()
            source = await asyncio.to_thread(files.source, name, now)
        except TimeoutError:
            raise HTTPException(410, web_texts.LINK_EXPIRED) from None
        if source is None or not source.startswith(SIGNED):
            raise HTTPException(404, web_texts.NOT_FOUND)
        found = await asyncio.to_thread(store.registrations.get, source.removeprefix(SIGNED))
        if not found or found[0].status == "withdrawn":
            raise HTTPException(404, web_texts.NOT_FOUND)
        return found[0]
