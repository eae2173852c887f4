"""Builds the web application and runs it inside our own loop.

The rule: the server never handles signals and never prints; whoever cancels it stops it.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bot.app import App
from bot.channels.base import Receive
from bot.channels.web import WebChannel
from bot.config import Settings
from bot.desk.frame import Desk, make_templates
from bot.desk.pages import desk_routes
from bot.installation.earlier import earlier_secrets
from bot.lists.reading import ListReader
from bot.papers.making import Render
from bot.push.pusher import Pusher
from bot.receiving.allowance import Pace
from bot.web import texts
from bot.web.below import BelowPath, origin_of, root_of
from bot.web.calendar.feeds import feed_routes
from bot.web.chat_page.page import ChatPage
from bot.web.chat_page.rehearsing import Rehearsal
from bot.web.chat_page.telling import TellingDoor
from bot.web.cookies import Cookies
from bot.web.documents import document_routes
from bot.web.guard import HEADERS, SecurityHeaders
from bot.web.health import Health, health_routes
from bot.web.limits.connections import Connection
from bot.web.limits.descriptors import most_connections, taken_at_once
from bot.web.limits.forwarded import PART, Forwarded, LooksWhoForwards
from bot.web.limits.networks import Networks
from bot.web.limits.newcomers import Newcomers
from bot.web.programmes import programme_routes
from bot.web.refused import TellsRefusals
from bot.web.report import report_routes
from bot.web.sessions import WebSessions
from bot.web.signed import SignedPagesByLink
from bot.web.truth import truth_routes
from bot.web.webhooks import Hook, webhook_routes
from storage.store import StoreError

log = structlog.get_logger(__name__)

# More than anybody types; what writes faster is a script.
PAGE_PER_MINUTE = 30

HERE = Path(__file__).parent
WEB = HERE / "web"
STOP_WITHIN_S = 3
# Who wait in the system until they are accepted.
BACKLOG = 128
SENTENCES = {404: texts.NOT_FOUND, 405: texts.NOT_FOUND, 413: texts.TOO_BIG}


@cache
def _chat_templates(root: str) -> Jinja2Templates:
    """The chat page's, below this path; compiled once."""
    templates = Jinja2Templates([WEB, WEB / "chat_page"])
    templates.env.globals["root"] = root
    return templates


def create_web(
    app: App,
    receive: Receive,
    *,
    web: WebChannel,
    hooks: Mapping[str, Hook],
    health: Health,
    settings: Settings,
    render: Render,
    lists: ListReader,
    pusher: Pusher | None = None,
) -> Starlette:
    """The application: chat page, webhooks, health, documents and the clerk's desk."""
    public, root = origin_of(settings.public_url), root_of(settings.public_url)
    https = bool(public and public.startswith("https:"))
    cookies = Cookies(https, below=bool(root))
    templates = _chat_templates(root)
    chat = ChatPage(
        app=app,
        receive=receive,
        web=web,
        history=app.store.history,
        sessions=WebSessions(
            app.keys.of("cookie"), cookies=cookies, earlier=earlier_secrets(settings)
        ),
        pace=Pace(PAGE_PER_MINUTE, PAGE_PER_MINUTE),
        newcomers=Newcomers(app.store, app.clock.now),
        networks=Networks(app.keys.of("network")),
        render=render,
        templates=templates,
        rehearsal=Rehearsal(app),
        public_origin=public,
        lists=lists,
        push_key=pusher.public_key if pusher else None,
    )
    office = Desk(
        app,
        make_templates(HERE / "desk", root),
        cookies,
        public,
    )
    routes = [
        *chat.routes(),
        *TellingDoor(app, chat.visitors, pusher, public).routes(),
        *webhook_routes(hooks, receive),
        *health_routes(health),
        *report_routes(settings.security_contact),
        *SignedPagesByLink(app, lists, templates, public).routes(),
        *_routes_of(app, templates, render),
        *desk_routes(office),
        Mount("/static", StaticFiles(directory=WEB / "static")),
    ]
    forwarded = Forwarded(settings.proxies)
    health.add(PART, forwarded.parts)
    starlette = Starlette(
        routes=routes,
        middleware=_middleware(app, settings, root, forwarded, https=https),
        exception_handlers=_failures(templates),
    )
    starlette.router.redirect_slashes = False  # its redirects would lead where Host says
    starlette.state.web = web
    return starlette


def _routes_of(app: App, templates: Jinja2Templates, render: Render) -> Iterator[BaseRoute]:
    """What anybody may fetch of what is known and stored."""
    yield from truth_routes(app, templates)
    yield from feed_routes(app)
    yield from programme_routes(app)
    yield from document_routes(lambda name: app.store.files.source(name, app.clock.now()), render)


def _middleware(
    app: App, settings: Settings, root: str, forwarded: Forwarded, *, https: bool
) -> list[Middleware]:
    middleware = [Middleware(BelowPath, root=root)] if root else []
    middleware.append(Middleware(SecurityHeaders, https=https))
    middleware.append(Middleware(LooksWhoForwards, forwarded=forwarded))
    if settings.proxies:
        middleware.append(Middleware(ProxyHeadersMiddleware, trusted_hosts=settings.proxies))
    # Behind the proxies' headers: it tells who asked.
    return [*middleware, Middleware(TellsRefusals, note=app.refusing.note)]


Handler = Callable[[Request, Exception], Response]


def _failures(templates: Jinja2Templates) -> dict[int | type[Exception], Handler]:
    """Every failure as a sentence: JSON for the script, a page for a person."""

    def answer(request: Request, status: int, sentence: str, more: Mapping[str, str]) -> Response:
        if "text/html" not in request.headers.get("accept", ""):
            return JSONResponse({"error": sentence}, status, dict(more))
        context = {"t": texts, "sentence": sentence}
        return templates.TemplateResponse(request, "problem.html", context, status, dict(more))

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        status = error.status_code
        sentence = SENTENCES.get(status, error.detail)
        if error.detail in (texts.FILE_GONE, texts.FILE_TOO_BIG):
            sentence = error.detail
        return answer(request, status, sentence, error.headers or {})

    def unstored(request: Request, error: Exception) -> Response:
        log.error("web request not stored", why=str(error))
        return answer(request, 503, texts.NOT_STORED, {"Retry-After": "5"})

    def broken(request: Request, error: Exception) -> Response:
        log.error("web request failed", path=request.url.path, kind=type(error).__name__)
        # This answer is made outside our middleware, which would have set them.
        return answer(request, 500, texts.TROUBLE, HEADERS)

    return {HTTPException: refused, StoreError: unstored, Exception: broken}


class _QuietServer(uvicorn.Server):
    """Leaves the signals to the program."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin; what is accepted in one go is few, who wait for it in the system are many."""
        await super().startup(sockets)
        for one in sockets or ():
            one.listen(BACKLOG)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one; raises OSError when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=BACKLOG)


async def serve_web(
    starlette: Starlette,
    at: socket.socket,
    bound: Callable[[str, int], None] = lambda host, port: None,
    most: int | None = None,
) -> None:
    """Serve what listens until cancelled, then stop within seconds; `bound` is told where.

    `most` connections at once, else as many as the system lets us hold.
    """
    most = most or most_connections()
    # Places are left for who asks for something else.
    starlette.state.web.most = most * 3 // 4
    with at:
        bound(*at.getsockname()[:2])
        config = uvicorn.Config(
            starlette,
            http=Connection,
            limit_concurrency=most,
            log_config=None,
            access_log=False,  # addresses of documents are secrets
            # As many are accepted in one go, before the first of them can be counted.
            backlog=taken_at_once(most),
            server_header=False,
            # By itself it would believe whoever asks from this machine; see TRUSTED_PROXIES.
            proxy_headers=False,
            timeout_graceful_shutdown=STOP_WITHIN_S,
        )
        server = _QuietServer(config)
        running = asyncio.create_task(server.serve([at]))
        try:
            # Shielded: cancelled in the middle, the server would not close what is open.
            await asyncio.shield(running)
        finally:
            # Pages that wait for news would hold the shutdown up.
            starlette.state.web.stop()
            server.should_exit = True
            await running
