"""`/healthz`: is the store answering, and was every channel heard of lately.

The rule: 503 names the reason; what stopped while the rest goes on is 200 and "degraded"; nothing
personal and no address of a server is told.
"""

import asyncio
from collections.abc import Callable, Mapping
from time import monotonic

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.troubles import Troubles
from storage.store import Store, StoreError

STORE_ANSWERS_WITHIN_S = 8.0


class Pulse:
    """When each channel last showed life; `limits_s` is how long each may stay silent."""

    def __init__(
        self, limits_s: Mapping[str, float], now_s: Callable[[], float] = monotonic
    ) -> None:
        self._limits_s = dict(limits_s)
        self._now_s = now_s
        began = now_s()
        self._heard = dict.fromkeys(self._limits_s, began)

    def beat(self, name: str) -> None:
        """The channel works at this moment."""
        self._heard[name] = self._now_s()

    def silent(self) -> dict[str, float]:
        """The channels silent for longer than they may, with the seconds."""
        now = self._now_s()
        ages = {name: now - self._heard[name] for name in self._limits_s}
        return {name: age for name, age in ages.items() if age > self._limits_s[name]}


def health_routes(store: Store, pulse: Pulse, troubles: Troubles) -> list[Route]:
    """The route of the health check."""

    async def healthz(_request: Request) -> Response:
        reasons = [*await _store_reasons(store)]
        stopped = sorted(troubles.lines)
        silent = {name: age for name, age in pulse.silent().items() if name not in stopped}
        reasons += [f"{name}: silent for {age:.0f} s" for name, age in silent.items()]
        if reasons:
            return JSONResponse({"status": "failing", "reasons": reasons}, 503)
        if stopped:
            return JSONResponse({"status": "degraded", "stopped": stopped})
        return JSONResponse({"status": "ok"})

    return [Route("/healthz", healthz)]


async def _store_reasons(store: Store) -> list[str]:
    try:
        async with asyncio.timeout(STORE_ANSWERS_WITHIN_S):
            await asyncio.to_thread(store.ping)
    except StoreError as error:
        return [f"store: {error.code}"]
    except TimeoutError:
        return ["store: no answer"]
    return []
