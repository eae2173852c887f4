"""Who asks slowly, or never to the end, costs nobody else an answer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import httpx
import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.web import WebChannel
from bot.server import listen, serve_web
from bot.web.guard import read_body
from bot.web.limits import connections
from bot.web.limits.bodies import Bodies
from bot.web.limits.descriptors import (
    MOST_CONNECTIONS,
    connections_within,
    most_connections,
    taken_at_once,
)

HALF = b"GET / HTTP/1.1\r\nHost: htx.example\r\nX-Slow: "
MOST, MOST_BYTES = 8, 100_000


@dataclass
class Line:
    """One raw connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def is_ended(self) -> None:
        """Return when the server has ended it; anything it says before fails."""
        try:
            assert await self.reader.read() == b""
        except ConnectionResetError:
            return


async def size(request: Request) -> Response:
    return PlainTextResponse(str(len(await read_body(request, MOST_BYTES))))


@asynccontextmanager
async def served(
    page: Callable[[Request], Awaitable[Response]] = size,
) -> AsyncIterator[int]:
    """A page that answers with the size of what it was sent; the port."""
    pages = Starlette(routes=[Route("/", page, methods=["GET", "POST"])])
    pages.state.web = WebChannel()
    bound: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    told = lambda _host, port: bound.set_result(port)  # noqa: E731
    server = asyncio.create_task(serve_web(pages, listen("127.0.0.1", 0), told, MOST))
    try:
        yield await bound
    finally:
        server.cancel()
        await asyncio.gather(server, return_exceptions=True)


@asynccontextmanager
async def lines(port: int, count: int, said: bytes) -> AsyncIterator[list[Line]]:
    """Connections that say this much and wait."""
    opened = [Line(*await asyncio.open_connection("127.0.0.1", port)) for _ in range(count)]
    for line in opened:
        line.writer.write(said)
    try:
        yield opened
    finally:
        for line in opened:
            line.writer.close()


async def asked(port: int) -> httpx.Response:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
        return await client.get("/")


async def test_half_open_requests_shut_nobody_out() -> None:
    """The oldest unfinished ones make room, while who asks to the end is answered."""
    async with served() as port, lines(port, 5 * MOST, HALF) as slow:
        assert (await asked(port)).status_code == 200
        for line in slow[: 4 * MOST]:
            await line.is_ended()
        assert (await asked(port)).status_code == 200


async def test_what_runs_on_after_it_was_dropped_takes_no_place() -> None:
    """Half bodies make room as half heads do, though their requests have not come to their end."""
    gone, ended = asyncio.Semaphore(0), asyncio.Event()

    async def slow_to_end(request: Request) -> Response:
        try:
            return await size(request)
        except HTTPException:
            gone.release()
            await ended.wait()
            raise

    post = b"POST / HTTP/1.1\r\nHost: htx.example\r\nContent-Length: 9\r\n\r\nx"
    async with served(slow_to_end) as port, lines(port, MOST - 1, post):
        await _arrived(MOST - 1)
        async with asyncio.timeout(20), lines(port, MOST // 2, post):
            for _ in range(MOST // 2):
                await gone.acquire()
            assert (await asked(port)).status_code == 200
        ended.set()


async def test_a_full_house_says_so() -> None:
    """Where everybody is being answered there is nobody to make room."""
    ended = asyncio.Event()

    async def long(request: Request) -> Response:
        await ended.wait()
        return await size(request)

    ask = b"GET / HTTP/1.1\r\nHost: htx.example\r\n\r\n"
    async with served(long) as port, lines(port, MOST - 1, ask) as answered:
        assert (await asked(port)).status_code == 503
        ended.set()
        for line in answered:
            assert (await line.reader.readline()).startswith(b"HTTP/1.1 200")


async def test_who_takes_no_answer_shuts_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A house full of people who do not read makes room at once, not when their time is over."""
    monkeypatch.setattr(connections.Connection, "connection_made", _never_read)
    ask = b"GET / HTTP/1.1\r\nHost: htx.example\r\n\r\n"
    async with served() as port, lines(port, MOST - 1, ask) as deaf:
        # Connections are taken in the order they came in.
        await _taken(MOST - 1)
        monkeypatch.setattr(connections.Connection, "connection_made", _made)
        assert (await asked(port)).status_code == 200
        await deaf[0].is_ended()


async def test_a_head_that_never_ends_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when nothing is said at all, and when bytes keep trickling in."""
    monkeypatch.setattr(connections, "HEAD_S", 0.05)
    async with served() as port, lines(port, 1, b"") as silent, lines(port, 1, HALF) as slow:
        await silent[0].is_ended()
        await slow[0].is_ended()
        assert (await asked(port)).status_code == 200


async def test_a_body_may_be_slow_but_must_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent buys time; who sends nothing is not waited for."""
    post = b"POST / HTTP/1.1\r\nHost: htx.example\r\nContent-Length: 4000\r\n\r\n"
    monkeypatch.setattr(connections, "BODY_S", 0.05)
    async with served() as port, lines(port, 1, post) as stuck, lines(port, 1, post) as slow:
        slow[0].writer.write(b"x" * 3999)
        await stuck[0].is_ended()
        slow[0].writer.write(b"x")
        assert (await slow[0].reader.readline()).startswith(b"HTTP/1.1 200")


async def test_unfinished_bodies_hold_little_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sent much and then hardly anything makes room; forms, and what goes on, do not."""
    monkeypatch.setattr(connections, "BODIES", Bodies(100_000))
    post = b"POST / HTTP/1.1\r\nHost: htx.example\r\nContent-Length: 60000\r\n\r\n"
    most = post + b"x" * 59_999
    async with served() as port, lines(port, 1, post + b"x") as form, lines(port, 1, most) as old:
        await _arrived(60_000)
        async with lines(port, 1, most) as new:
            await old[0].is_ended()
            for line, rest in ((new[0], b"x"), (form[0], b"x" * 59_999)):
                line.writer.write(rest)
                assert (await line.reader.readline()).startswith(b"HTTP/1.1 200")
    assert connections.BODIES.together == 0


async def test_a_body_that_never_ends_does_not_hold_up_the_stop(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What comes to its end in a moment is answered; nothing has to be cancelled."""
    monkeypatch.setattr(connections, "STOPPING_S", 0.2)
    post = b"POST / HTTP/1.1\r\nHost: htx.example\r\nContent-Length: 2\r\n\r\nx"
    async with AsyncExitStack() as stack:
        async with served() as port:
            never, soon = await stack.enter_async_context(lines(port, 2, post))
            await _arrived(2)
            asyncio.get_running_loop().call_later(0.1, soon.writer.write, b"x")
        assert (await soon.reader.readline()).startswith(b"HTTP/1.1 200")
        await never.is_ended()
    assert not [one for one in caplog.records if one.levelname == "ERROR"]


async def _arrived(count: int) -> None:
    """Return when so many bytes of unfinished bodies have come."""
    while connections.BODIES.together < count:
        await asyncio.sleep(0)  # each turn lets the server go on


async def test_who_does_not_read_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer nobody takes does not stay in our memory."""
    monkeypatch.setattr(connections, "READ_S", 0.05)
    ended = asyncio.Event()
    lost = connections.Connection.connection_lost

    def noticed(self: connections.Connection, exc: Exception | None) -> None:
        lost(self, exc)
        ended.set()

    monkeypatch.setattr(connections.Connection, "connection_lost", noticed)
    monkeypatch.setattr(connections.Connection, "connection_made", _never_read)
    async with served() as port, lines(port, 1, b"GET / HTTP/1.1\r\nHost: htx.example\r\n\r\n"):
        await ended.wait()


_made = connections.Connection.connection_made


_deaf: list[connections.Connection] = []


def _never_read(self: connections.Connection, transport: asyncio.Transport) -> None:
    """As if the buffers of the other side were full from the beginning."""
    _made(self, transport)
    self.pause_writing()
    _deaf.append(self)


async def _taken(count: int) -> None:
    """Return when so many that never read are connected, and have asked to the end."""
    while sum(not one.transport.is_closing() for one in _deaf[-count:]) < count or any(
        one._phase != "answer" for one in _deaf[-count:]
    ):
        await asyncio.sleep(0)  # each turn lets the server go on


def test_places_are_kept_for_the_database_and_files() -> None:
    """However few descriptors there are, connections never take them all."""
    assert 0 < most_connections() <= MOST_CONNECTIONS
    for descriptors in (200, 256, 1024, 4096, 100_000):
        # Each may be sent a file at the same time, and not read it.
        assert 2 * connections_within(descriptors) <= descriptors - min(100, descriptors // 2)
        # In a burst, too, before the first that is too many is closed.
        most = connections_within(descriptors)
        assert most + 4 * taken_at_once(most) <= descriptors - 100
