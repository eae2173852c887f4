"""A sign of life to a watcher elsewhere, which sounds the alarm when it stops.

The rule: nothing is sent while a part fails that a restart or the operator can mend: silence is the
alarm. The address is a secret of the watcher's and never logged.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.web.health import Health, status_of

log = structlog.get_logger(__name__)

EVERY_S = 60.0
WITHIN_S = 10.0


class Ping:
    """Calls `url` every minute the program is not failing."""

    def __init__(
        self,
        url: str,
        health: Health,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._url, self._health, self._sleep = url, health, sleep

    async def run(self) -> None:
        """Until cancelled."""
        # Only now: where nobody watches, the client of HTTP is not needed.
        import httpx

        async with httpx.AsyncClient(timeout=WITHIN_S) as http:
            while True:
                if status_of(await self._health.parts()) == "failing":
                    log.warning("no sign of life sent", why="a part fails")
                else:
                    try:
                        (await http.get(self._url)).raise_for_status()
                    except httpx.HTTPError as error:
                        # Without its words, which hold the address.
                        log.warning("sign of life not sent", kind=type(error).__name__)
                await self._sleep(EVERY_S)
