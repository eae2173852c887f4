"""The HTTP side of the fake Bot API: forms in, JSON out, and connections that can break.

The rule: knows nothing about Telegram. A connection can be cut at any point, as a real one.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import h11
from python_multipart import FormParser
from python_multipart.multipart import parse_options_header


class Dropped(Exception):
    """Raised by a handler to cut the connection instead of answering."""


@dataclass
class Form:
    """The fields and uploaded files of one request, and the names of the files."""

    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    filenames: dict[str, str] = field(default_factory=dict)


Answer = tuple[int, bytes]
Handle = Callable[[str, Form], Awaitable[Answer]]


class HttpServer:
    """Answers POSTs on 127.0.0.1 through `handle(path, form)`."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()

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
        task = asyncio.create_task(self._connection(reader, writer))
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await _converse(reader, writer, self._handle)
        except (Dropped, ConnectionError, h11.RemoteProtocolError):
            pass
        finally:
            writer.close()


async def _converse(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, handle: Handle
) -> None:
    """Answer requests on one connection until the client closes it."""
    http = h11.Connection(h11.SERVER)
    while True:
        asked = await _request(http, reader)
        if asked is None:
            return
        request, body = asked
        status, answer = await handle(request.target.decode(), _form(request, body))
        headers = [("content-type", "application/json"), ("content-length", str(len(answer)))]
        start = h11.Response(status_code=status, headers=headers)
        for event in (start, h11.Data(data=answer), h11.EndOfMessage()):
            writer.write(http.send(event) or b"")
        await writer.drain()
        if http.our_state is h11.MUST_CLOSE:
            return
        http.start_next_cycle()


async def _request(
    http: h11.Connection, reader: asyncio.StreamReader
) -> tuple[h11.Request, bytes] | None:
    request, body = None, b""
    while True:
        event = http.next_event()
        if event is h11.NEED_DATA:
            http.receive_data(await reader.read(65536))
        elif isinstance(event, h11.Request):
            request = event
        elif isinstance(event, h11.Data):
            body += bytes(event.data)
        elif isinstance(event, h11.EndOfMessage) and request is not None:
            return request, body
        else:
            return None


def _form(request: h11.Request, body: bytes) -> Form:
    headers = dict(request.headers.raw_items())
    kind = next((v for k, v in headers.items() if k.lower() == b"content-type"), b"")
    content_type, options = parse_options_header(kind)
    form = Form()
    if content_type == b"multipart/form-data":
        _read_multipart(form, options[b"boundary"], body)
    elif body:
        form.fields = dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True))
    return form


def _read_multipart(form: Form, boundary: bytes, body: bytes) -> None:
    def on_field(part) -> None:  # type: ignore[no-untyped-def]
        form.fields[part.field_name.decode()] = (part.value or b"").decode()

    def on_file(part) -> None:  # type: ignore[no-untyped-def]
        part.file_object.seek(0)
        form.files[part.field_name.decode()] = part.file_object.read()
        form.filenames[part.field_name.decode()] = (part.file_name or b"").decode()

    parser = FormParser("multipart/form-data", on_field, on_file, boundary=boundary)
    parser.write(body)
    parser.finalize()
