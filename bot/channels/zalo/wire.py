"""One call of the Zalo Bot API over httpx.

The rule: the way is direct, or through ZALO_PROXY: what the environment names is for Telegram, and
often abroad. The body's `ok` decides and never the HTTP status, which Zalo leaves at 200 for most
failures; and no error made here holds the token, which is part of every URL.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from bot.channels.zalo.errors import TIMED_OUT, TOO_MANY, NoAnswer, NotSent, ZaloRefused

REASON_MAX_CHARS = 200
# The client's own 5 s are shorter than people think: every answer would greet Zalo anew.
_LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=30.0)


@dataclass(frozen=True)
class ZaloTimeouts:
    """Seconds per request; `poll_read_s` comes on top of the long poll's own waiting time."""

    connect_s: float = 10.0
    read_s: float = 30.0
    write_s: float = 10.0
    pool_s: float = 10.0
    poll_read_s: float = 10.0


class ZaloWire:
    """Calls methods by name; `api_url` is the root before `/bot<token>/`."""

    def __init__(
        self, token: str, api_url: str, timeouts: ZaloTimeouts, proxy: str | None = None
    ) -> None:
        # Quoted, so that a mistyped token is refused by Zalo and not by the URL parser.
        self._path = quote(token, safe=":")
        self._secrets = {part.rpartition(":")[2] or part for part in (token, self._path)}
        self._root = f"{api_url.rstrip('/')}/bot{self._path}"
        self._timeouts = timeouts
        # Called with the date of each answer.
        self.dated: Callable[[str | None], None] = lambda date: None
        self._http = httpx.AsyncClient(
            limits=_LIMITS,
            proxy=proxy,
            # Of the environment the certificates alone, which the context has read.
            trust_env=False,
            verify=httpx.create_ssl_context(),
        )

    async def call(self, method: str, *, wait_s: float | None = None, **params: Any) -> Any:
        """The `result` of one call, None when it has none; raises ZaloError.

        `wait_s` is how long Zalo itself may wait before it answers, in seconds.
        """
        try:
            answer = await self._http.post(
                f"{self._root}/{method}", json=params, timeout=self._timeout(wait_s)
            )
        except httpx.ReadTimeout as error:
            # Without the cause: its request carries the whole URL.
            raise NoAnswer(self._reason(error)) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotSent(self._reason(error)) from None
        if answer.is_success:
            self.dated(answer.headers.get("Date"))
        return self._result(answer)

    async def close(self) -> None:
        """Release the connections."""
        await self._http.aclose()

    def clean(self, text: str) -> str:
        """The text on one line without the token's secret half, at most 200 characters."""
        for secret in self._secrets:
            text = text.replace(secret, "<token>")
        # Cut last: half a token would no longer be recognised.
        return " ".join(text.split())[:REASON_MAX_CHARS]

    def _timeout(self, wait_s: float | None) -> httpx.Timeout:
        times = self._timeouts
        read_s = times.read_s if wait_s is None else wait_s + times.poll_read_s
        return httpx.Timeout(
            connect=times.connect_s, read=read_s, write=times.write_s, pool=times.pool_s
        )

    def _reason(self, error: Exception) -> str:
        return self.clean(f"{type(error).__name__}: {error}")

    def _result(self, answer: httpx.Response) -> Any:
        status = answer.status_code
        try:
            body = json.loads(answer.content)
        except ValueError:
            body = None
        if not isinstance(body, dict) or not isinstance(body.get("ok"), bool):
            # Only these two mean the same from a gateway as from Zalo itself.
            if status in (TIMED_OUT, TOO_MANY):
                raise ZaloRefused(status, "no readable answer")
            page = answer.content.lstrip().startswith(b"<")
            why = f"HTTP {status} without a readable answer"
            raise NotSent(why) if page or not answer.is_success else NoAnswer(why)
        if body["ok"]:
            return body.get("result")
        code = _error_code(body)
        if code is None and status >= 400:
            code = status
        raise ZaloRefused(code, self.clean(str(body.get("description", ""))))


def _error_code(body: dict[str, Any]) -> int | None:
    """Zalo writes the code as a number or as text, and one page names it in camel case."""
    code = body.get("error_code", body.get("errorCode"))
    try:
        return int(code) if isinstance(code, int | str) else None
    except ValueError:
        return None
