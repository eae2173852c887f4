"""The library's HTTP requests over aiohttp, made quiet.

The rule: neither the address that was asked nor what a server or proxy answers reaches the log, for
both can hold the token; and a request that got through without an answer is told from any other.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from mimetypes import guess_type
from typing import Any, cast

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.channels.telegram.errors import NoAnswer, NotTelegram, UnreadableAnswer
from bot.channels.telegram.proxies import open_session

# Enough for every slot of the sender and the taps beside them.
CONNECTIONS = 128
OK = 200
_PIECE_BYTES = 64 * 1024
_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Timeouts:
    """Seconds per request; `poll_read_s` comes on top of the long poll's own waiting time.

    `upload_s` is the longest standstill while a file goes out.
    """

    connect_s: float = 10.0
    read_s: float = 15.0
    pool_s: float = 5.0
    upload_s: float = 60.0
    poll_read_s: float = 10.0


@dataclass(frozen=True)
class File:
    """A file that goes along as the parameter `field`."""

    field: str
    name: str
    content: bytes


class Ready:
    """Parameters that need no preparing, in the form the library gives its own."""

    def __init__(self, parameters: Mapping[str, Any], file: File | None = None) -> None:
        self.parameters = parameters
        self.contains_files = file is not None
        self._file = file

    @property
    def json_parameters(self) -> dict[str, str]:
        """The fields of a form beside a file."""
        fields = self.parameters.items()
        return {name: one if isinstance(one, str) else json.dumps(one) for name, one in fields}

    @property
    def multipart_data(self) -> dict[str, tuple[str, bytes, str]]:
        """The file of a form, by its field."""
        if self._file is None:
            return {}
        kind = guess_type(self._file.name)[0] or "application/octet-stream"
        return {self._file.field: (self._file.name, self._file.content, kind)}


class Wire(BaseRequest):
    """Asks `root`, the address before `/<method>`, over at most `connections` at once.

    The library's methods go through it as well, so that its exceptions are ours. `proxy` is the one
    that was set, if any.
    """

    def __init__(
        self,
        root: str,
        timeouts: Timeouts,
        *,
        connections: int = CONNECTIONS,
        read_s: float,
        proxy: str | None = None,
    ) -> None:
        self._root = root
        self._timeouts = timeouts
        self._read_s = read_s
        self._proxy = proxy
        self._free = asyncio.Semaphore(connections)
        # Opened by the first request: before that no loop may be running.
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        # Called with the date of each answer.
        self.dated: Callable[[str | None], None] = lambda date: None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return self._read_s

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any],
        wait_s: float = 0.0,
        file: File | None = None,
    ) -> Any:
        """The result of one call; raises TelegramError, KeyError where there is none.

        `wait_s` is how long Telegram itself may wait before it answers.
        """
        # Not through the library's methods: preparing and reading their objects takes five times
        # as long as the request.
        ready = cast(RequestData, Ready(parameters, file))
        return await self.post(f"{self._root}/{method}", ready, read_timeout=self._read_s + wait_s)

    async def initialize(self) -> None:
        """Nothing to do yet."""

    async def shutdown(self) -> None:
        """Release the connections; nothing is asked afterwards."""
        self._closed = True
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body of the answer; of the times only that for reading can be set here."""
        read_s = read_timeout if isinstance(read_timeout, int | float) else self._read_s
        await self._connection()
        try:
            if request_data is not None and request_data.contains_files:
                return await self._upload(url, request_data, read_s)
            body = json.dumps(request_data.parameters).encode() if request_data else None
            return await self._ask(method, url, body, _JSON if body else {}, read_s)
        finally:
            self._free.release()

    async def _connection(self) -> None:
        """Wait until one more request may go out, which is seldom more than a moment."""
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(self._timeouts.pool_s):
                await self._free.acquire()
        except TimeoutError:
            raise NetworkError("no connection was free in time") from None

    async def _upload(self, url: str, data: RequestData, read_s: float) -> tuple[int, bytes]:
        """Send files piece by piece, so that a standstill is known to be one of sending."""
        form = await _form(data)
        headers = {"Content-Type": form.content_type, "Content-Length": str(len(form.body))}
        try:
            async with asyncio.timeout(None) as patience:
                pieces = _pieces(form.body, patience, self._timeouts.upload_s)
                answer = await self._ask("POST", url, pieces, headers, read_s)
        except TimeoutError:
            raise NetworkError("the file did not get through in time") from None
        return answer

    async def _ask(
        self,
        method: str,
        url: str,
        body: bytes | AsyncIterator[bytes] | None,
        headers: dict[str, str],
        read_s: float,
    ) -> tuple[int, bytes]:
        connect_s = self._timeouts.connect_s
        # Reading is timed from the moment the whole body is out.
        times = aiohttp.ClientTimeout(connect=connect_s, sock_connect=connect_s, sock_read=read_s)
        if self._closed:
            raise NetworkError("the connections are closed")
        session = self._session = self._session or open_session(self._root, self._proxy)
        try:
            async with session.request(
                method, url, data=body, headers=headers, timeout=times, allow_redirects=False
            ) as answer:
                if answer.status == OK:
                    self.dated(answer.headers.get("Date"))
                return answer.status, _quiet(answer.status, await answer.read())
        except aiohttp.SocketTimeoutError:
            raise NoAnswer("no answer in time") from None
        except (aiohttp.ClientError, OSError) as error:
            # Without the cause and its words, which can hold the whole address.
            raise NetworkError(_told(error)) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as a dict; raises TelegramError when it is anything else."""
        try:
            answer = json.loads(payload)
        except ValueError:
            page = payload.lstrip().startswith(b"<")
            raise (NotTelegram if page else UnreadableAnswer)("the answer is not JSON") from None
        if not isinstance(answer, dict):
            raise UnreadableAnswer("the answer is not a JSON object")
        return answer


@dataclass(frozen=True)
class _Form:
    body: bytes
    content_type: str


async def _form(data: RequestData) -> _Form:
    """Fields and files as one body."""
    # Unquoted: the name of a file stands there as people read it.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    whole = form()
    return _Form(await whole.as_bytes(), whole.content_type)


async def _pieces(
    body: bytes, patience: asyncio.Timeout, standstill_s: float
) -> AsyncIterator[bytes]:
    """The body in pieces, each with the same patience; none for the answer, which has its own."""
    loop = asyncio.get_running_loop()
    for start in range(0, len(body), _PIECE_BYTES):
        patience.reschedule(loop.time() + standstill_s)
        yield body[start : start + _PIECE_BYTES]
    patience.reschedule(None)


def _quiet(status: int, body: bytes) -> bytes:
    """The body, unless it is a refusal in other words than Telegram's: the library quotes those."""
    return body if 200 <= status <= 299 or body.lstrip().startswith(b"{") else b""


def _told(error: Exception) -> str:
    """What happened, without anything of the other side's."""
    why = error.strerror if isinstance(error, OSError) else None
    return f"{type(error).__name__}: {why}" if why else type(error).__name__
