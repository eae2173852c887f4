"""One call of the Official Account API, and the exchange of its tokens, over httpx.

The rule: the body's `error` decides and never the HTTP status; no error made here holds a token or
the app's secret; a call that surely had no effect is told apart from one nobody knows about.
"""

import json
from typing import Any

import httpx

from bot.channels.base import NotFetched
from bot.channels.zalo.errors import NoAnswer, NotSent, ZaloRefused
from bot.channels.zalo_oa import payloads

REASON_MAX_CHARS = 200
_TIMEOUT = httpx.Timeout(connect=10.0, read=30.0, write=30.0, pool=10.0)
_LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=30.0)


class OfficialWire:
    """Asks the account's own places; `api_url` and `auth_url` are the hosts."""

    def __init__(
        self, app_id: str, secret: str, api_url: str, auth_url: str, proxy: str | None = None
    ) -> None:
        self._app_id, self._secret = app_id, secret
        self._api, self._auth = api_url.rstrip("/"), auth_url.rstrip("/")
        self._http = httpx.AsyncClient(
            limits=_LIMITS,
            timeout=_TIMEOUT,
            proxy=proxy,
            # Direct, or through ZALO_PROXY: what the environment names is often abroad.
            trust_env=False,
            verify=httpx.create_ssl_context(),
        )

    async def post(self, path: str, token: str, body: payloads.Json) -> Any:
        """The `data` of one call; raises ZaloError."""
        return await self._call("POST", path, token, json=body)

    async def account(self, token: str) -> Any:
        """Who the account is; changes nothing."""
        return await self._call("GET", payloads.ACCOUNT, token)

    async def upload(self, token: str, name: str, content: bytes) -> str:
        """The token of a file that is now over there; raises ZaloError."""
        data = await self._call("POST", payloads.UPLOAD, token, files={"file": (name, content)})
        given = data.get("token") if isinstance(data, dict) else None
        if not isinstance(given, str) or not given:
            raise NoAnswer("an upload without a token")
        return given

    async def exchange(self, refresh: str) -> payloads.Json:
        """The answer to a refresh token, whatever it says; raises NotSent, NoAnswer."""
        answer = await self._request(
            "POST",
            f"{self._auth}{payloads.EXCHANGE}",
            headers={payloads.SECRET_HEADER: self._secret},
            data=payloads.exchange_form(self._app_id, refresh),
        )
        return _object(answer)

    async def fetch(self, url: str, most: int) -> bytes:
        """A file that a person sent, of at most so many bytes; raises NotFetched."""
        if not payloads.is_theirs(url):
            raise NotFetched("a file that does not lie at Zalo")
        content = bytearray()
        try:
            async with self._http.stream("GET", url) as answer:
                if not answer.is_success:
                    raise NotFetched(f"HTTP {answer.status_code}")
                async for piece in answer.aiter_bytes():
                    content += piece
                    if len(content) > most:
                        raise NotFetched("larger than is read", too_big=True)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotFetched(type(error).__name__) from None
        return bytes(content)

    async def close(self) -> None:
        """Release the connections."""
        await self._http.aclose()

    async def _call(self, method: str, path: str, token: str, **more: Any) -> Any:
        headers = {payloads.TOKEN_HEADER: token}
        answer = await self._request(method, f"{self._api}{path}", headers=headers, **more)
        body = _object(answer)
        code = payloads.told_code(body)
        if code is None:
            raise NoAnswer(f"HTTP {answer.status_code} without an error number")
        if code != 0:
            raise ZaloRefused(
                code, " ".join(str(body.get("message", "")).split())[:REASON_MAX_CHARS]
            )
        return body.get("data")

    async def _request(self, method: str, url: str, **more: Any) -> httpx.Response:
        try:
            return await self._http.request(method, url, **more)
        except (
            httpx.ConnectError,
            httpx.ConnectTimeout,
            httpx.PoolTimeout,
            httpx.ProxyError,
        ) as error:
            raise NotSent(type(error).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            # Without its words, which can hold what was sent.
            raise NoAnswer(type(error).__name__) from None


def _object(answer: httpx.Response) -> payloads.Json:
    try:
        body = json.loads(answer.content)
    except ValueError:
        body = None
    if isinstance(body, dict):
        return body
    page = answer.content.lstrip().startswith(b"<")
    why = f"HTTP {answer.status_code} without a readable answer"
    # A gateway's page came in Zalo's place.
    raise NotSent(why) if page and not answer.is_success else NoAnswer(why)
