"""The HTTP side of the fake platforms: requests in, JSON out, and connections that can break.

The rule: knows nothing about any platform. A connection can be cut at any point.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from email.utils import formatdate

import h11

Answer = tuple[int, bytes]


class Dropped(Exception):
    """Raised by a handler to cut the connection instead of answering."""


@dataclass(frozen=True)
class Request:
    """One request; header names are in lower case."""

    target: str
    headers: dict[str, str]
    body: bytes


Handle = Callable[[Request], Awaitable[Answer]]


class HttpServer:
    """Answers requests on 127.0.0.1 through `handle`.

    With `until_hung_up` a request whose client goes away while it waits ends there.
    """

    def __init__(self, handle: Handle, *, until_hung_up: bool) -> None:
        self._handle = handle
        self._until_hung_up = until_hung_up
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self.accepted = 0

    async def start(self, port: int) -> int:
        """Listen; port 0 picks a free one, which is returned."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", port)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Stop listening and cut every open connection."""
        if self._server is not None:
            self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        task = asyncio.create_task(self._connection(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._converse(reader, writer)
        except (Dropped, ConnectionError, h11.RemoteProtocolError):
            pass
        finally:
            writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer requests on one connection until the client closes it."""
        http = h11.Connection(h11.SERVER)
        while request := await _request(http, reader):
            work = self._handle(request)
            if self._until_hung_up:
                work = _while_connected(work, reader)
            status, answer = await work
            headers = [
                ("content-type", "application/json"),
                ("content-length", str(len(answer))),
                ("date", formatdate(usegmt=True)),
            ]
            start = h11.Response(status_code=status, headers=headers)
            for event in (start, h11.Data(data=answer), h11.EndOfMessage()):
                writer.write(http.send(event) or b"")
            await writer.drain()
            if http.our_state is h11.MUST_CLOSE:
                return
            http.start_next_cycle()


async def _while_connected(work: Awaitable[Answer], reader: asyncio.StreamReader) -> Answer:
    """The answer; Dropped when the client hangs up first, as then nobody may take the update."""
    answering = asyncio.ensure_future(work)
    hung_up = asyncio.ensure_future(reader.read(1))
    try:
        await asyncio.wait({answering, hung_up}, return_when=asyncio.FIRST_COMPLETED)
        if not answering.done():
            raise Dropped
        return answering.result()
    finally:
        answering.cancel()
        hung_up.cancel()
        await asyncio.gather(answering, hung_up, return_exceptions=True)


async def _request(http: h11.Connection, reader: asyncio.StreamReader) -> Request | None:
    head, body = None, b""
    while True:
        event = http.next_event()
        if event is h11.NEED_DATA:
            http.receive_data(await reader.read(65536))
        elif isinstance(event, h11.Request):
            head = event
        elif isinstance(event, h11.Data):
            body += bytes(event.data)
        elif isinstance(event, h11.EndOfMessage) and head is not None:
            headers = {name.decode(): value.decode() for name, value in head.headers}
            return Request(head.target.decode(), headers, body)
        else:
            return None
