"""A fast fake Telegram: long polling or webhook, and the few methods the bots call.

The rule: an update is repeated until it is confirmed, as the real one does; what a message says and
its buttons come back in the answer, as there. It is not strict: that is another fake's work.
"""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol
from urllib.parse import parse_qsl

from benchmarks.dialogs.wire import Hook, Served, multipart

TOKEN = "123456:benchmark-token_not-a-real-one"
ME = '{"id":123456,"is_bot":true,"first_name":"HTX Bot","username":"htx_bot"}'
DATE = 1_743_735_600
BATCH = 100
POSTS = ("sendMessage", "sendDocument")
CONFLICT = b'{"ok":false,"error_code":409,"description":"Conflict: other getUpdates request"}'


class Crowd(Protocol):
    """Those who write to the bot."""

    def heard(self, chat: int, text: str, buttons: str, message: str) -> None:
        """The bot wrote; `buttons` and `message` are JSON."""


class Telegram:
    """Answers the bot; `ready` is called when it begins to take updates."""

    def __init__(self, crowd: Crowd, ready: Callable[[], None]) -> None:
        self._crowd, self._ready = crowd, ready
        self.requests = 0
        self._pending: deque[tuple[int, bytes]] = deque()
        self._poller: Served | None = None
        self._poll_ends: asyncio.TimerHandle | None = None
        self._hook: Hook | None = None
        self._last_id = 0

    async def start(self) -> str:
        """Listen; the root of the API."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: Served(self._handle, self._gone), "127.0.0.1", 0, backlog=1024
        )
        return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"

    # -- people

    def say(self, chat: int, text: str) -> None:
        """A person types."""
        message = self._message(chat, person(chat), f'"text":{dumped(text)}')
        self._push(f'"message":{message}')

    def tap(self, chat: int, message: str, data: str) -> None:
        """A person taps a button under `message`."""
        query = (
            f'"id":"{self._next()}","from":{person(chat)},"message":{message},'
            f'"chat_instance":"1","data":{dumped(data)}'
        )
        self._push(f'"callback_query":{{{query}}}')

    def _push(self, content: str) -> None:
        number = self._next()
        update = f'{{"update_id":{number},{content}}}'.encode()
        if self._hook is not None:
            self._hook.updates.put_nowait(update)
            return
        self._pending.append((number, update))
        if self._poller is not None:
            # In the same round of the loop all that came in goes out together.
            asyncio.get_running_loop().call_soon(self._deliver)

    # -- the bot

    def _handle(self, served: Served, url: str, body: bytes) -> None:
        self.requests += 1
        method = url.partition("?")[0].rpartition("/")[2]
        if method == "getUpdates":
            self._get_updates(served, read(url, body))
        elif method in POSTS:
            self._post(served, read(url, body))
        elif method == "getMe":
            served.answer(f'{{"ok":true,"result":{ME}}}'.encode())
        else:
            if method == "setWebhook":
                fields = read(url, body)
                self._set_webhook(str(fields["url"]), str(fields.get("secret_token", "")))
            served.answer(b'{"ok":true,"result":true}')

    def _set_webhook(self, url: str, secret: str) -> None:
        if url and self._hook is None:
            self._hook = Hook(url, secret)
        if url:
            self._ready()

    def _post(self, served: Served, fields: dict[str, Any]) -> None:
        chat = int(fields["chat_id"])
        text = str(fields.get("text") or fields.get("caption") or "")
        buttons = fields.get("reply_markup") or ""
        if not isinstance(buttons, str):
            buttons = dumped(buttons)
        content = f'"text":{dumped(text)}'
        if "text" not in fields:
            content = f'"document":{{"file_id":"f","file_unique_id":"f"}},"caption":{dumped(text)}'
        if buttons:
            content += f',"reply_markup":{buttons}'
        message = self._message(chat, ME, content)
        served.answer(f'{{"ok":true,"result":{message}}}'.encode())
        self._crowd.heard(chat, text, buttons, message)

    def _get_updates(self, served: Served, fields: dict[str, Any]) -> None:
        if self._poller is not None:
            self._hang_up(self._poller, CONFLICT, 409)
        offset = int(fields.get("offset") or 0)
        while self._pending and self._pending[0][0] < offset:
            self._pending.popleft()
        self._poller = served
        self._ready()
        wait_s = float(fields.get("timeout") or 0)
        loop = asyncio.get_running_loop()
        self._poll_ends = loop.call_later(wait_s, self._hang_up, served, answered(b""), 200)
        if self._pending:
            self._deliver()

    def _deliver(self) -> None:
        if self._poller is None or not self._pending:
            return
        batch = [update for _, update in list(self._pending)[:BATCH]]
        self._hang_up(self._poller, answered(b",".join(batch)), 200)

    def _hang_up(self, served: Served, body: bytes, status: int) -> None:
        if self._poll_ends is not None:
            self._poll_ends.cancel()
        self._poller = None
        served.answer(body, status)

    def _gone(self, served: Served) -> None:
        if served is self._poller:
            if self._poll_ends is not None:
                self._poll_ends.cancel()
            self._poller = None

    def _next(self) -> int:
        self._last_id += 1
        return self._last_id

    def _message(self, chat: int, sender: str, content: str) -> str:
        return (
            f'{{"message_id":{self._next()},"from":{sender},"date":{DATE},'
            f'"chat":{{"id":{chat},"type":"private","first_name":"Páo","last_name":"Giàng"}},'
            f"{content}}}"
        )


def person(chat: int) -> str:
    """A user as JSON."""
    name = '"first_name":"Páo","last_name":"Giàng"'
    return f'{{"id":{chat},"is_bot":false,{name},"language_code":"vi"}}'


def dumped(value: object) -> str:
    """As JSON, Vietnamese readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def answered(updates: bytes) -> bytes:
    """The answer of getUpdates."""
    return b'{"ok":true,"result":[%s]}' % updates


def read(url: str, body: bytes) -> dict[str, Any]:
    """The parameters: JSON, a form, a form with files, or in the address."""
    if body.startswith(b"{"):
        found: dict[str, Any] = json.loads(body)
        return found
    if body.startswith(b"--"):
        return dict(multipart(body))
    return dict(parse_qsl(body.decode() or url.partition("?")[2]))
