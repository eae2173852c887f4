"""What every fake platform has: a server, people to wait for, and planned faults.

The rule: every request the real platform would refuse is kept in `violations`.
"""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from types import TracebackType
from typing import Any, NamedTuple, Self

from tests.torture.platforms.http import Answer, HttpServer, Request

Json = dict[str, Any]


class Call(NamedTuple):
    """One request the bot made (getUpdates excepted); parameters have their JSON types."""

    method: str
    params: Json


@dataclass
class Fault:
    """What goes wrong with one coming call, before or after it took effect."""

    refusal: Exception | None = None
    drop: str | None = None
    body: Answer | None = None
    hold: asyncio.Event | None = None
    hang: bool = False
    delay_s: float = 0.0
    skip: int = 0


class FakePlatform:
    """The server of a platform; `weather` sends faults of its own, `dice` mixes updates up.

    `cut` counts the messages (address, as they stand in the chat) that arrived and were not answered
    on purpose.
    """

    def __init__(self, *, until_hung_up: bool) -> None:
        self.sent: list[Call] = []
        self.polls: list[Json] = []
        self.violations: list[str] = []
        self.weather: Callable[[str], Fault] = lambda method: Fault()
        self.dice: Random | None = None
        self.cut: Counter[tuple[str, str]] = Counter()
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self._changed = asyncio.Event()
        self._server = HttpServer(self._handle, until_hung_up=until_hung_up)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listen; `url` is known afterwards."""
        self.url = f"http://127.0.0.1:{await self._server.start(port)}"

    @property
    def accepted(self) -> int:
        """How many connections were opened to it."""
        return self._server.accepted

    async def stop(self) -> None:
        """Stop listening and cut every connection, also those that wait for an answer."""
        await self._server.stop()

    async def wait_for(self, predicate: Callable[[], bool], timeout: float = 30.0) -> None:
        """Return when `predicate` holds; TimeoutError with the violations after `timeout` s."""
        deadline = asyncio.get_running_loop().time() + timeout
        while not predicate():
            if asyncio.get_running_loop().time() > deadline:
                raise TimeoutError(f"waited {timeout} s; violations: {self.violations}")
            self._changed.clear()
            # Also looks again by itself, as the predicate may watch things outside this server.
            try:
                await asyncio.wait_for(self._changed.wait(), 0.01)
            except TimeoutError:
                continue

    async def _handle(self, request: Request) -> Answer:
        raise NotImplementedError

    def _note(self) -> None:
        self._changed.set()

    def _take_fault(self, method: str) -> Fault:
        faults = self._faults[method]
        if not faults:
            return self.weather(method)
        if faults[0].skip > 0:
            faults[0].skip -= 1
            return Fault()
        return faults.popleft()
