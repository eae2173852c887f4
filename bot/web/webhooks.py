"""Updates pushed by the messaging platforms.

The rule: an update is answered 200 only when it is stored or can never be; 503 asks the platform
to repeat it and is said only when the store refused it, or was too slow for who waits: had it been
stored all the same, it is known by its key when it comes again.
"""

import asyncio
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.base import Arrival, Receive
from bot.web.guard import read_body
from storage.store import StoreError

log = structlog.get_logger(__name__)

BODY_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Hook:
    """One platform: the header that carries its own secret, and what an update means (or None).

    Where the platform signs what it posts, `signed` looks at the header's signature of the body.
    `within_s` is how soon it wants its answer.
    """

    header: str
    secret: str
    parse: Callable[[dict[str, Any]], Arrival | None]
    signed: Callable[[str, bytes], bool] | None = None
    within_s: float | None = None


def webhook_routes(hooks: Mapping[str, Hook], receive: Receive) -> list[Route]:
    """One POST route per hook; what another platform was told opens none but its own."""
    return [_route(path, hook, receive) for path, hook in hooks.items()]


def _route(path: str, hook: Hook, receive: Receive) -> Route:
    async def take(request: Request) -> Response:
        shown = request.headers.get(hook.header, "")
        if hook.signed is None and not _is_ours(shown, hook.secret):
            return Response(status_code=403)
        body = await read_body(request, BODY_MAX_BYTES)
        # Without a body nothing is said and nothing done: so a platform may try the address.
        if body and hook.signed is not None and not hook.signed(shown, body):
            return Response(status_code=403)
        arrival = _parsed(path, hook, body)
        if arrival is None:
            return Response(status_code=200)
        return Response(status_code=await _stored(path, hook, arrival, receive))

    return Route(path, take, methods=["POST"])


def _is_ours(given: str, secret: str) -> bool:
    # Bytes, because compare_digest refuses text outside ASCII and a header may hold any.
    return hmac.compare_digest(given.encode(), secret.encode())


def _parsed(path: str, hook: Hook, body: bytes) -> Arrival | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict):
        return None
    try:
        return hook.parse(update)
    except Exception as error:  # noqa: BLE001
        # Our bug; the platform would repeat the same update for hours and hold back all others.
        log.error("update not understood", path=path, kind=type(error).__name__)
        return None


async def _stored(path: str, hook: Hook, arrival: Arrival, receive: Receive) -> int:
    try:
        async with asyncio.timeout(hook.within_s):
            await receive([arrival])
    except TimeoutError:
        log.error("update not stored in time", path=path)
        return 503
    except StoreError as error:
        log.error("update not stored", path=path, code=error.code)
        return 503
    except Exception:
        # Our bug: 200 all the same, or the platform would hold back everything behind it.
        log.exception("receive failed", path=path)
    return 200
