"""Naps that end when a test says so."""

import asyncio


class Naps:
    """The naps of the program's rounds: each ends when the test calls, before or after it began."""

    def __init__(self) -> None:
        self._calls, self._called = 0, asyncio.Event()
        self._heard: dict[asyncio.Task[object] | None, int] = {}

    async def nap(self, _: float) -> None:
        """Until the next call that this task has not heard yet."""
        task = asyncio.current_task()
        while self._heard.get(task, 0) == self._calls:
            await self._called.wait()
        self._heard[task] = self._calls

    def call(self) -> None:
        """Every round goes on."""
        called, self._called = self._called, asyncio.Event()
        self._calls += 1
        called.set()
