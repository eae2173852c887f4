"""A server in front that nobody has told us to believe.

The rule: whoever says for whom he asks is not believed, and the operator hears of it once: behind
such a server all visitors are one.
"""

from collections.abc import Mapping, Sequence
from ipaddress import ip_network

import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.health import HealthPart
from bot.web.limits.networks import address_of
from bot.web.texts import proxy_not_trusted

log = structlog.get_logger(__name__)

HEADER = b"x-forwarded-for"
PART = "proxy"


class Forwarded:
    """Notices requests that a server of this machine or of the office's network has passed on."""

    def __init__(self, trusted: Sequence[str]) -> None:
        self._trusted = [ip_network(one) for one in trusted]
        self._seen: str | None = None

    def look(self, scope: Scope) -> None:
        """Say it the first time one comes."""
        if self._seen is not None or not any(name == HEADER for name, _ in scope["headers"]):
            return
        client = scope.get("client")
        peer = address_of(client[0] if client else "")
        # From anywhere else somebody is only trying.
        if peer is None or not peer.is_private or any(peer in one for one in self._trusted):
            return
        self._seen = str(peer)
        log.warning("a proxy is not trusted", why=proxy_not_trusted(peer=self._seen))

    def parts(self) -> Mapping[str, HealthPart]:
        """Nothing until one was seen; it works all the same."""
        if self._seen is None:
            return {}
        return {PART: HealthPart(why=proxy_not_trusted(peer=self._seen))}


class LooksWhoForwards:
    """Shows `forwarded` every request, before anybody's word is taken for who asks."""

    def __init__(self, app: ASGIApp, forwarded: Forwarded) -> None:
        self._app, self._forwarded = app, forwarded

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] == "http":
            self._forwarded.look(scope)
        await self._app(scope, receive, send)
