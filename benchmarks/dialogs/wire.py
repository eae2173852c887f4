"""HTTP for the fake Telegram: a lean server, and the poster of webhooks.

The rule: nothing is done here that a bot could notice as slowness; httptools parses, and a request
is answered in the callback that completes it.
"""

import asyncio
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import httptools  # type: ignore[import-not-found]

# As many as Telegram opens to a webhook unless told otherwise.
HOOK_CONNECTIONS = 40
AGAIN_S = 0.1
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
BAD = b"HTTP/1.1 %d Refused\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"

Handle = Callable[["Served", str, bytes], None]


class Served(asyncio.Protocol):
    """One connection of the bot; `handle` answers each request, at once or later."""

    def __init__(self, handle: Handle, gone: Callable[["Served"], None]) -> None:
        self._handle, self._gone = handle, gone
        self._parser = httptools.HttpRequestParser(self)
        self._url, self._body = b"", b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._gone(self)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_begin(self) -> None:
        self._url, self._body = b"", b""

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_body(self, body: bytes) -> None:
        self._body += body

    def on_message_complete(self) -> None:
        self._handle(self, self._url.decode(), self._body)

    def answer(self, body: bytes, status: int = 200) -> None:
        """Write the answer to the request at hand."""
        whole = HEAD % (len(body), body) if status == 200 else BAD % (status, len(body), body)
        self._transport.write(whole)  # type: ignore[attr-defined]


class Posting(asyncio.Protocol):
    """One connection that posts: `body` is what was answered last."""

    def __init__(self) -> None:
        self.open, self.body = True, b""
        self._done: asyncio.Future[int] | None = None
        self._parser = httptools.HttpResponseParser(self)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self._end(0)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        self.body += body

    def on_message_complete(self) -> None:
        keep, status = self._parser.should_keep_alive(), self._parser.get_status_code()
        self._parser = httptools.HttpResponseParser(self)
        if not keep:
            self.open = False
            self._transport.close()
        if self._done is not None and not self._done.done():
            self._done.set_result(status)

    async def post(self, request: bytes) -> int:
        """The status; 0 when the connection broke."""
        self.body = b""
        self._done = asyncio.get_running_loop().create_future()
        self._transport.write(request)  # type: ignore[attr-defined]
        return await self._done

    def _end(self, status: int) -> None:
        self.open = False
        if self._done is not None and not self._done.done():
            self._done.set_result(status)


class Hook:
    """Posts updates to the bot's webhook; what was not taken is posted again."""

    def __init__(self, url: str, secret: str) -> None:
        parts = urlsplit(url)
        self._at = (parts.hostname or "", parts.port or 80)
        lines = [f"POST {parts.path} HTTP/1.1", f"Host: {parts.netloc}"]
        lines += ["Content-Type: application/json"]
        lines += [f"X-Telegram-Bot-Api-Secret-Token: {secret}"] if secret else []
        self._head = "\r\n".join([*lines, "Content-Length: "]).encode()
        self.updates: asyncio.Queue[bytes] = asyncio.Queue()
        self._workers = [asyncio.create_task(self._work()) for _ in range(HOOK_CONNECTIONS)]

    async def _work(self) -> None:
        connection: Posting | None = None
        while True:
            update = await self.updates.get()
            request = self._head + b"%d\r\n\r\n%s" % (len(update), update)
            while True:
                connection = await self._connected(connection)
                if await connection.post(request) == 200:
                    break
                await asyncio.sleep(AGAIN_S)

    async def _connected(self, connection: Posting | None) -> Posting:
        while connection is None or not connection.open:
            try:
                loop = asyncio.get_running_loop()
                _, connection = await loop.create_connection(Posting, *self._at)
            except OSError:
                await asyncio.sleep(AGAIN_S)
        return connection


PART = re.compile(rb'name="([a-z_]+)"[^\r]*\r\n(?:[^\r]+\r\n)*\r\n(.*?)\r\n--', re.DOTALL)


def multipart(body: bytes) -> dict[str, str]:
    """The text fields of a form with a file; the file itself is left out."""
    fields = {name.decode(): value for name, value in PART.findall(body)}
    return {name: value.decode() for name, value in fields.items() if name != "document"}
