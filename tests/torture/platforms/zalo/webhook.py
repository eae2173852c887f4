"""The fake's webhook: registering an address, probing it and posting updates to it.

The rule: posts as the real service does, plain secret in a header, one update per request, from a
Java client; every attempt is kept in `statuses`.
"""

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.torture.platforms.platform import Json
from tests.torture.platforms.zalo.parts import Refusal, Switches

SECRET_HEADER = "X-Bot-Api-Secret-Token"
PRIVATE = ("localhost", "127.0.0.1", "10.", "192.168.")
UPDATED_AT = 1_790_900_001_000
UNREACHABLE = 0


class Webhook:
    """One address per bot; `url` is empty when none is set."""

    def __init__(self, switches: Switches, changed: Callable[[], None]) -> None:
        self.url = ""
        self.secret = ""
        self.statuses: list[int] = []
        self._switches = switches
        self._changed = changed
        self._http: httpx.AsyncClient | None = None
        self._in_order = asyncio.Lock()
        self._posting: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Stop posting."""
        for task in self._posting:
            task.cancel()
        await asyncio.gather(*self._posting, return_exceptions=True)
        if self._http is not None:
            await self._http.aclose()

    async def act(self, method: str, params: Json) -> Any:
        """Answer setWebhook, deleteWebhook, getWebhookInfo or testWebhook; raises Refusal."""
        if method == "setWebhook":
            return await self._set(params["url"], params["secret_token"])
        if method == "testWebhook":
            return await self.probe()
        if method == "deleteWebhook":
            self.url = self.secret = ""
        elif not self.url and self._switches.no_webhook == "404":
            raise Refusal(404, "Not Found")
        return {"url": self.url, "updated_at": UPDATED_AT}

    async def _set(self, url: str, secret: str) -> Json:
        host = urlsplit(url).hostname or ""
        private = host.startswith(PRIVATE)
        if private and self._switches.refuse_private:
            raise Refusal(400, "webhook.err.blocked")
        if not private and not url.startswith("https://"):
            raise Refusal(400, "url must be https")
        self.url, self.secret = url, secret
        answer: Json = {"url": url, "updated_at": UPDATED_AT}
        if self._switches.verification:
            answer["verification"] = await self.probe()
        return answer

    async def probe(self) -> Json:
        """Call the address with an empty body and without the secret."""
        status = await self._post(b"", {})
        ok = 200 <= status < 300
        outcome = "webhook.err.conn" if status == UNREACHABLE else f"webhook.http.{status}"
        return {
            "ok": ok,
            "url": self.url,
            "status_code": status,
            "outcome": "webhook.ok" if ok else outcome,
            "latency_ms": 1,
            "hint": "" if ok else "check the address",
        }

    def deliver(self, update: Json) -> None:
        """Post an update soon, in order, again as often as the switches say."""
        wrapped = self._switches.webhook_body == "wrapped"
        body = {"ok": True, "result": update} if wrapped else update
        task = asyncio.create_task(self._attempts(body))
        self._posting.add(task)
        task.add_done_callback(self._posting.discard)

    async def _attempts(self, body: Json) -> None:
        async with self._in_order:
            for _ in range(1 + self._switches.webhook_retries):
                content = httpx.Request("POST", self.url, json=body).content
                headers = {SECRET_HEADER: self.secret, "content-type": "application/json"}
                status = await self._post(content, headers)
                self.statuses.append(status)
                self._changed()
                if 200 <= status < 300:
                    return

    async def _post(self, content: bytes, headers: dict[str, str]) -> int:
        """The HTTP status of one POST, UNREACHABLE without an answer."""
        self._http = self._http or httpx.AsyncClient(trust_env=False, timeout=5)
        sender = {"user-agent": "Java/17.0.2", **headers}
        try:
            return (await self._http.post(self.url, content=content, headers=sender)).status_code
        except httpx.HTTPError:
            return UNREACHABLE
