"""What stands before several copies: Telegram's posts, handed to one copy after the other.

The rule: as a balancer does it by the operators' manual. Each copy is asked again and again whether it
is ready; one that is not, refuses or does not answer in time is passed over until it is, and the post
goes to the next; what nobody took is posted again, in order in each chat.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import aiohttp

from tests.torture.platforms.platform import Json
from tests.torture.platforms.telegram.fake import FakeTelegram

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWERS_WITHIN_S = 4.0
READY_WITHIN_S = 2.0
AGAIN_S = 0.2


class PostingTelegram(FakeTelegram):
    """Posts every update to one of `ports` instead of waiting to be asked."""

    def __init__(self, ports: Sequence[int]) -> None:
        super().__init__()
        self._ports = ports
        self._turn = 0
        self._ready: set[int] = set()
        self._asking: list[asyncio.Task[None]] = []
        # Those that have answered, and not failed since.
        self.serving: set[int] = set()
        self._in_order: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._posting: set[asyncio.Task[None]] = set()
        self._http: aiohttp.ClientSession | None = None

    async def start(self, port: int = 0) -> None:
        """Listen, and look after the copies."""
        await super().start(port)
        self._http = aiohttp.ClientSession()
        self._asking = [asyncio.create_task(self._look_after(one)) for one in self._ports]

    async def stop(self) -> None:
        """Stop posting and listening."""
        tasks = [*self._posting, *self._asking]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._http is not None:
            await self._http.close()
        await super().stop()

    def push(self, update: Json) -> int:
        """Post a raw update soon."""
        number = super().push(update)
        self._pending.clear()
        self._post_soon(self._every[number])
        return number

    def repeat(self, update_id: int) -> None:
        """Post an update once more."""
        self._post_soon(self._every[update_id])

    def _post_soon(self, update: Json) -> None:
        task = asyncio.create_task(self._hand_in(update))
        self._posting.add(task)
        task.add_done_callback(self._posting.discard)

    async def _hand_in(self, update: Json) -> None:
        async with self._in_order[_chat_of(update)]:
            while not await self._offer(update):
                await asyncio.sleep(AGAIN_S)

    async def _offer(self, update: Json) -> bool:
        secret, port = self._secret(), self._next_port()
        if secret is None or port is None:
            return False
        assert self._http is not None
        asked = self._http.post(
            f"http://127.0.0.1:{port}/telegram/webhook",
            json=update,
            headers={SECRET_HEADER: secret},
            timeout=aiohttp.ClientTimeout(total=ANSWERS_WITHIN_S),
        )
        try:
            async with asked as told:
                if told.status == 200:
                    self.serving.add(port)
                return told.status == 200
        except (aiohttp.ClientError, TimeoutError):
            self.serving.discard(port)
            self._ready.discard(port)
            return False

    async def _look_after(self, port: int) -> None:
        while True:
            if await self._is_ready(port):
                self._ready.add(port)
            else:
                self._ready.discard(port)
            await asyncio.sleep(READY_WITHIN_S / 2)

    async def _is_ready(self, port: int) -> bool:
        assert self._http is not None
        timeout = aiohttp.ClientTimeout(total=READY_WITHIN_S)
        try:
            async with self._http.get(f"http://127.0.0.1:{port}/readyz", timeout=timeout) as told:
                return told.status == 200
        except (aiohttp.ClientError, TimeoutError):
            return False

    def _next_port(self) -> int | None:
        for _ in self._ports:
            self._turn += 1
            port = self._ports[self._turn % len(self._ports)]
            if port in self._ready:
                return port
        return None

    def _secret(self) -> str | None:
        told: list[Any] = [c.params["secret_token"] for c in self.sent if c.method == "setWebhook"]
        return told[-1] if told else None


def _chat_of(update: Json) -> int:
    about: Json = next(value for key, value in update.items() if key != "update_id")
    return int((about.get("message") or about)["chat"]["id"])
