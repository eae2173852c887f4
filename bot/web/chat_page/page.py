"""The chat page and its messages.

The rule: a message is stored before it is answered 202, and its key makes a repeat harmless; the
page only shows what the store holds.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from bot.app import App
from bot.channels.base import Arrival, Receive
from bot.channels.web import NAME, WebChannel
from bot.clock import LOCAL
from bot.lists.pages import MAX_PAGE_BYTES
from bot.lists.reading import ListReader, ReadList
from bot.lists.turns import FileSender
from bot.papers.making import Render
from bot.receiving.allowance import Pace
from bot.web import texts
from bot.web.chat_page.fields import is_json, read_arrival, read_fields, unit_code
from bot.web.chat_page.lines import FILES, arrival_key, cursor_text, label_of, lines, read_cursor
from bot.web.chat_page.rehearsing import MAX_DAYS, Rehearsal, first_day
from bot.web.chat_page.upload import check_sender, read_upload, wants_json
from bot.web.chat_page.visitors import Visitors
from bot.web.documents import as_download
from bot.web.limits.networks import Networks
from bot.web.limits.newcomers import Newcomers
from bot.web.sessions import WebSessions
from handlers.values.messages import Inbound
from storage.people.history import Cursor, History, HistoryPage, ToldMessage
from storage.signed.pages import as_held

LINES_SHOWN = 200
# Proxies cut a silent request after thirty seconds, many of them.
POLL_S = 25.0
# A page that had to make room asks again after so long: others are answered meanwhile.
AGAIN_S = 5
# A page that was told something asks for the next within this, or is closed.
COMES_BACK_S = 3.0
FORM_WAITS_S = 6.0
FORM_LOOKS_S = 0.5


@dataclass(frozen=True)
class ChatPage:
    """The page's parts; `public_origin` is where the page is reached from outside, if known."""

    app: App
    receive: Receive
    web: WebChannel
    history: History
    sessions: WebSessions
    pace: Pace
    newcomers: Newcomers
    networks: Networks
    render: Render
    templates: Jinja2Templates
    rehearsal: Rehearsal
    public_origin: str | None
    lists: ListReader
    push_key: str | None = None

    @property
    def visitors(self) -> Visitors:
        """Whose browser it is."""
        return Visitors(self.app, self.sessions)

    def routes(self) -> list[Route]:
        """The page, its messages, and the rehearsal's clock where there is one."""
        routes = [
            Route("/", self.page),
            Route("/chat/messages", self.send, methods=["POST"]),
            Route("/chat/messages", self.poll, methods=["GET"]),
            Route("/chat/lists", self.upload, methods=["POST"]),
            Route("/chat/sign-out", self.sign_out, methods=["POST"]),
            Route(f"/{FILES}{{row}}", self.file, methods=["GET"]),
        ]
        if self._movable:
            routes.append(Route("/rehearsal/advance", self.advance, methods=["POST"]))
        return routes

    async def page(self, request: Request) -> Response:
        """The whole page, readable without a script."""
        known = await self.visitors.known(request, renewing=True)
        out = known is None and request.query_params.get("notice") == "out"
        address = known or self.sessions.new()
        page = await self._page(address, Cursor())
        now = self.app.clock.now()
        await self._seen(address, page)
        context = {
            "t": texts,
            "lines": lines(page.lines, LOCAL),
            "cursor": cursor_text(page.cursor),
            "busy": page.busy,
            "clock": self._clock(),
            "movable": self._movable and await self.rehearsal.mover(address) is not None,
            "first_day": first_day(now).isoformat(),
            "max_days": MAX_DAYS,
            "ended": known is None and self.sessions.has_one(request) and not out,
            "signed_out": out,
            "is_staff": known is not None and await self.visitors.is_staff(address),
            "max_bytes": MAX_PAGE_BYTES,
            "push_key": self.push_key,
            "typed": unit_code(request.query_params.get("start", "")),
            "notice": request.query_params.get("notice") == "rehearsal",
        }
        response = self.templates.TemplateResponse(request, "chat.html", context)
        await self.visitors.keep(response, address)
        return response

    async def send(self, request: Request) -> Response:
        """Store one message."""
        fields = await read_fields(request, self.public_origin)
        address = await self.visitors.address(request)
        arrival = read_arrival(fields, address)
        await self._allow(request, address)
        await self.receive([self._placed(request, await self._labelled(arrival))])
        if is_json(request):
            return JSONResponse({"stored": True}, 202)
        await self._answered(address)
        return RedirectResponse("/", 303)

    async def upload(self, request: Request) -> Response:
        """Read a file and store what it says; the file is dropped, but for a signed sheet."""
        check_sender(request, self.public_origin)
        address = await self.visitors.address(request)
        await self._allow(request, address)
        known = await asyncio.to_thread(self.app.store.web_chats.has_agreed, address)
        sender = FileSender(f"{NAME}/{address}", self.networks.origin(request), known)
        key, content = await read_upload(request, self.lists, sender)
        inbound = await self._held(address, await self.lists.read(content, sender))
        await self.receive([Arrival(NAME, arrival_key(address, key), address, inbound)])
        if wants_json(request):
            return JSONResponse({"stored": True}, 202)
        await self._answered(address)
        return RedirectResponse("/", 303)

    async def _held(self, address: str, read: ReadList) -> Inbound:
        """The message of a file, with a page that may be a signed sheet held for the answer."""
        signed, now, page = self.app.store.signed, self.app.clock.now(), read.page
        if page is None:
            return read.within(Inbound())
        held = await asyncio.to_thread(signed.hold, NAME, address, page, now)
        return as_held(read.within(Inbound()), held)

    async def sign_out(self, request: Request) -> Response:
        """End the chat of a member of the staff, in every browser that holds its cookie."""
        await read_fields(request, self.public_origin)
        address = await self.visitors.address(request)
        # Anybody else would lose the chat and win nothing: it opens no desk.
        if not await self.visitors.sign_out(address):
            raise HTTPException(403, texts.ONLY_STAFF_SIGN_OUT)
        self.web.wake(address)
        response = RedirectResponse("/?notice=out", 303)
        self.sessions.end(response)
        return response

    async def poll(self, request: Request) -> Response:
        """What is new after a cursor, as soon as there is something, at the latest after 25 s."""
        address = await self.visitors.address(request)
        cursor = read_cursor(request.query_params.get("after", ""))
        await self._open(address, POLL_S)
        page, crowded = await self._news(address, cursor)
        await self._open(address, COMES_BACK_S)
        # Asked again: the chat may have been ended while this waited.
        await self.visitors.address(request)
        await self._seen(address, page)
        return JSONResponse(
            {
                "messages": [line.json() for line in lines(page.lines, LOCAL)],
                "cursor": cursor_text(page.cursor),
                "typing": page.busy,
                "clock": self._clock(),
                **({"again_in": AGAIN_S} if crowded else {}),
            }
        )

    async def file(self, request: Request) -> Response:
        """The document under a message of this chat."""
        address, row = await self.visitors.address(request), request.path_params["row"]
        # `isdigit` takes other scripts' digits too, and a
        # larger number than the column holds is an error.
        if not (row.isascii() and row.isdigit() and len(row) < 16):
            raise HTTPException(404, texts.NOT_FOUND)
        attached = self.app.store.files.attached
        source = await asyncio.to_thread(attached, NAME, address, int(row))
        if source is None:
            raise HTTPException(404, texts.FILE_GONE)
        return await as_download(self.render, source)

    async def advance(self, request: Request) -> Response:
        """Move the rehearsal's clock; what falls due arrives as messages."""
        fields = await read_fields(request, self.public_origin)
        address = await self.visitors.address(request)
        mover = await self.rehearsal.mover(address)
        if mover is None:
            raise HTTPException(403, texts.REHEARSAL_NOT_YOURS)
        before = await asyncio.to_thread(self.history.reminders, NAME, address)
        if not await self.rehearsal.advance(fields, mover):
            raise HTTPException(400, texts.REHEARSAL_BAD)
        self.web.wake_all()
        fired = await asyncio.to_thread(self.history.reminders, NAME, address) - before
        if not is_json(request):
            await self._answered(address)
            return RedirectResponse("/", 303)
        now = self.app.clock.now()
        said = texts.rehearsal_moved(now=now, reminders=fired)
        answer: dict[str, Any] = {"text": said, "reminders": fired, "clock": self._clock()}
        return JSONResponse({**answer, "first_day": first_day(now).isoformat()})

    async def _allow(self, request: Request, address: str) -> None:
        store = self.app.store
        # An ordinary message asks nothing: `bot.receiving.elsewhere`.
        for allowance in self.pace.doubted(address, store.presence.living):
            since, heard = self.app.clock.now() - allowance.window, store.turns.heard_since
            allowance.learn(address, await asyncio.to_thread(heard, NAME, address, since))
        said, wait_s = texts.TOO_FAST, self.pace.wait_s(address)
        if not wait_s:
            network, around = self.networks.origin(request), self.networks.wider(request)
            wait_s = await self.newcomers.wait_s(address, network, around)
            said = texts.many_newcomers(resends=is_json(request))
        if wait_s:
            raise HTTPException(429, said, {"Retry-After": str(int(wait_s) + 1)})

    async def _labelled(self, arrival: Arrival) -> Arrival:
        """A pressed button with its label as the text, so that the page shows what was chosen."""
        inbound = arrival.inbound
        if inbound is None or inbound.choice is None:
            return arrival
        page = await self._page(arrival.address, Cursor())
        label = label_of(inbound.choice, inbound.turn or 0, page.lines) or inbound.choice
        return replace(arrival, inbound=replace(inbound, text=label))

    def _placed(self, request: Request, arrival: Arrival) -> Arrival:
        """With what stands for the asker's network, where the text may hold a code."""
        inbound = arrival.inbound
        # Only what may be a code is counted by network;
        # all else leaves no trace of where it came from.
        if inbound is None or not any(map(str.isdigit, inbound.text)):
            return arrival
        return replace(arrival, inbound=replace(inbound, origin=self.networks.origin(request)))

    @property
    def _movable(self) -> bool:
        """Whether the clock may be moved from a page: never where people write to a bot."""
        return self.app.clock.rehearsing and not self.app.platforms

    def _clock(self) -> str | None:
        clock = self.app.clock
        return texts.rehearsal_now(now=clock.now()) if clock.rehearsing else None

    async def _page(self, address: str, cursor: Cursor) -> HistoryPage:
        return await asyncio.to_thread(self.history.after, NAME, address, cursor, LINES_SHOWN)

    async def _news(self, address: str, cursor: Cursor) -> tuple[HistoryPage, bool]:
        """What is new, and whether the page had to make room before there was anything."""
        loop = asyncio.get_running_loop()
        until = loop.time() + POLL_S
        with self.web.waiting(address) as waiting:
            while True:
                page = await self._page(address, cursor)
                left = until - loop.time()
                if page.lines or left <= 0 or self.web.stopped or waiting.let_go:
                    return page, waiting.let_go and not page.lines
                await waiting.woken(left)

    async def _open(self, address: str, for_s: float) -> None:
        """Let the other copies know: who has the page open is told nothing on the device."""
        store = self.app.store
        # By itself a copy knows its own pages.
        if self.push_key and store.presence.living > 1:
            until = self.app.clock.now() + timedelta(seconds=for_s)
            await asyncio.to_thread(store.pushes.opens, address, until)

    async def _seen(self, address: str, page: HistoryPage) -> None:
        """Note that what came by itself is shown: whoever gets an answer is there anyway."""
        if any(isinstance(one, ToldMessage) and one.reminder for one in page.lines):
            now = self.app.clock.now()
            await asyncio.to_thread(self.app.store.web_chats.seen, address, now)

    async def _answered(self, address: str) -> None:
        """For a form: wait a little for the answer, so that the next page already shows it."""
        loop = asyncio.get_running_loop()
        until = loop.time() + FORM_WAITS_S
        with self.web.waiting(address) as waiting:
            while loop.time() < until and (await self._page(address, Cursor())).busy:
                # Not every message is answered by one, and nothing wakes us then.
                await waiting.woken(FORM_LOOKS_S)
