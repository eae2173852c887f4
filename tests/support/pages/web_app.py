"""The whole program behind its web page: real store, real dialog, real server on a free port."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from starlette.applications import Starlette

from bot.app import App
from bot.channels.base import Arrival
from bot.channels.registry import TELEGRAM, ZALO, ZALO_OA
from bot.channels.web import WebChannel
from bot.clock import Clock
from bot.config import Settings
from bot.lists.reading import ListReader
from bot.opening import Doors
from bot.push.pusher import Post, Pusher, VapidKey
from bot.server import listen, serve_web
from bot.service import Service
from bot.web.health import Pulse
from bot.web.webhooks import Hook
from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from storage.store import Store
from tests.support.database.stores import make_sqlite
from tests.support.talk import MORNING

HERE = "http://bot.example"
TELEGRAM_SECRET, ZALO_SECRET = "t" * 40, "z" * 40


def settings(folder: Path, **changes: object) -> Settings:
    """Settings of a program whose data lie in `folder`; no .env file is read."""
    wanted: dict[str, object] = {
        "database_url": f"sqlite:///{(folder / 'htx.db').as_posix()}",
        "plans_dir": folder / "plans",
        "port": 0,
        **changes,
    }
    return Settings(_env_file=None, **wanted)  # type: ignore[arg-type,call-arg]


def parse(update: dict[str, object]) -> Arrival | None:
    """A platform whose updates look like {"id": 1, "chat": "7", "text": "..."}."""
    if "text" not in update:
        return None
    inbound = Inbound(text=str(update["text"]))
    return Arrival("telegram", str(update["id"]), str(update["chat"]), inbound)


HOOKS = {
    TELEGRAM.path: Hook(TELEGRAM.header, TELEGRAM_SECRET, parse),
    ZALO.path: Hook(ZALO.header, ZALO_SECRET, parse),
    # Nothing is signed by it: its own tests have an account that signs.
    ZALO_OA.path: Hook(ZALO_OA.header, "", parse, lambda signature, body: False),
}


def render(sources: Sequence[str]) -> dict[str, tuple[bytes, str]]:
    """One document, and no other."""
    one = (b"PK-document", "Phiếu đăng ký.docx")
    return {source: one for source in sources if source == "sheet:DK-2025-0001"}


@dataclass
class Program:
    """An application with its service and its web server; `url` while it is served."""

    app: App
    service: Service
    web: WebChannel
    pulse: Pulse
    starlette: Starlette = field(default_factory=Starlette)
    url: str = ""


def build(
    folder: Path,
    office: Office,
    *,
    rehearsing: bool = True,
    lists: ListReader | None = None,
    post: Post | None = None,
    **changes: object,
) -> Program:
    """Build, do not run; with `post` browsers are told by it."""
    chosen = settings(folder, **changes)
    if chosen.database_url.startswith("sqlite"):
        make_sqlite(chosen.database_url, rehearsing)
    # On either clock in the database that was asked for: the tests run on both engines.
    store = Store(chosen.database_url)
    store.open(rehearsing=rehearsing)
    app = App(chosen, Clock(MORNING.replace(tzinfo=None) if rehearsing else None), store, office)
    store.recover(app.clock.now())
    app.answers.refresh()
    web, pulse = WebChannel(), Pulse({"telegram": 120.0})
    doors = Doors({"web": web}, web, HOOKS, pulse, render)
    pusher = Pusher(store.pushes, VapidKey("5" * 64), post) if post else None
    service = Service(app, doors, lists=lists, pusher=pusher)
    program = Program(app, service=service, web=web, pulse=pulse)
    program.starlette = program.service.pages
    return program


@asynccontextmanager
async def answering(program: Program) -> AsyncIterator[Program]:
    """The service runs until the end of the block."""
    running = asyncio.create_task(program.service.run())
    try:
        yield program
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        program.app.store.close()


@asynccontextmanager
async def serving(program: Program, port: int = 0) -> AsyncIterator[Program]:
    """The same behind a real server; `program.url` says where."""
    bound: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def told(host: str, port: int) -> None:
        bound.set_result(f"http://{host}:{port}")

    async with answering(program):
        at = listen("127.0.0.1", port)
        server = asyncio.create_task(serve_web(program.starlette, at, told))
        program.url = await bound
        try:
            yield program
        finally:
            server.cancel()
            await asyncio.gather(server, return_exceptions=True)


class Person:
    """Somebody at a browser, without the browser."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.cursor = ""
        self.seen: list[dict[str, object]] = []

    async def open(self) -> str:
        """Load the page; its HTML."""
        answer = await self.client.get("/", headers={"Accept": "text/html"})
        assert answer.status_code == 200
        return answer.text

    async def post(self, **fields: object) -> httpx.Response:
        """Send as the page's script does."""
        body = {"key": uuid.uuid4().hex, **fields}
        return await self.client.post("/chat/messages", json=body)

    async def say(self, text: str) -> str:
        """Type a line; what the bot answers."""
        return await self._answer(await self.post(text=text))

    async def attach(self, content: bytes, name: str = "ds.xlsx", **more: str) -> httpx.Response:
        """Send a file as the page's script does."""
        headers = {"Accept": "application/json", "Origin": HERE, "Sec-Fetch-Site": "same-origin"}
        files = {"file": (name, content)}
        return await self.client.post("/chat/lists", files=files, data=more, headers=headers)

    async def answer_to(self, posted: httpx.Response) -> str:
        """What the bot says to what was posted."""
        return await self._answer(posted)

    async def press(self, label: str) -> str:
        """Press a button of the newest answer."""
        last = [message for message in self.seen if not message["mine"]][-1]
        choices = last["choices"]
        assert isinstance(choices, list)
        key = next(choice["key"] for choice in choices if choice["label"] == label)
        return await self._answer(await self.post(choice=key, turn=last["turn"]))

    async def _answer(self, posted: httpx.Response) -> str:
        assert posted.status_code == 202, posted.text
        known, typing = len(self.seen), True
        while typing:
            typing = await self.listen()
        return "\n".join(str(m["text"]) for m in self.seen[known:] if not m["mine"])

    async def listen(self) -> bool:
        """One long poll; True while an answer is still to come."""
        news = (await self.client.get("/chat/messages", params={"after": self.cursor})).json()
        self.cursor = news["cursor"]
        self.seen += news["messages"]
        return bool(news["typing"])

    @property
    def mine(self) -> list[object]:
        """What the person wrote, as the page shows it."""
        return [message["text"] for message in self.seen if message["mine"]]


@asynccontextmanager
async def person(program: Program, base: str = HERE, **cookies: str) -> AsyncIterator[Person]:
    """A browser that has the page open."""
    transport = httpx.ASGITransport(program.starlette)
    async with httpx.AsyncClient(transport=transport, base_url=base, cookies=cookies) as client:
        someone = Person(client)
        await someone.open()
        yield someone
