"""The process of people and Telegram: told by lines of JSON what to do, and answers by such lines.

    {"do": "begin", "people": 200}    they begin to write
    {"do": "warm up", "least_s": 4, "most_s": 20}   until everybody has been answered twice
    {"do": "window"}                  forget what was noted so far
    {"do": "report"}                  tell what was noted
    {"do": "kill", "after_s": 1.5}    tell when the first answer after that moment comes
    {"do": "give up", "patience_s": 9}   whoever waits longer has lost an answer and leaves
    {"do": "finish", "patience_s": 20}   nobody new comes; tell when the last has left

The rule: one line is answered by one line; "ready" is told unasked when the bot takes updates.
"""

import asyncio
import json
import sys
from time import monotonic, process_time
from typing import Any

from benchmarks.dialogs.people import People, Seen
from benchmarks.dialogs.telegram import TOKEN, Telegram

LOOK_S = 0.05


class Load:
    """People, Telegram, and who asks about them."""

    def __init__(self) -> None:
        self._people = People()
        self._telegram = self._people.telegram = Telegram(self._people, self._ready)
        self._told_ready = False
        self._opened_s = (0.0, 0.0, 0)

    def _ready(self) -> None:
        if not self._told_ready:
            self._told_ready = True
            tell({"ready": True})

    async def run(self) -> None:
        """Until standard input ends."""
        tell({"url": await self._telegram.start(), "token": TOKEN})
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        while line := await reader.readline():
            order = json.loads(line)
            tell(await self._do(order))

    async def _do(self, order: dict[str, Any]) -> dict[str, Any]:
        match order["do"]:
            case "begin":
                self._people.begin(order["people"])
            case "warm up":
                await self._warm_up(order["least_s"], order["most_s"])
            case "window":
                self._people.seen = Seen()
                self._opened_s = (monotonic(), process_time(), self._telegram.requests)
            case "report":
                return self._report()
            case "kill":
                return {"answered_s": await self._next_answer(order["after_s"])}
            case "give up":
                self._people.give_up(order["patience_s"])
            case "finish":
                await self._finish(order["patience_s"])
                return self._report()
        return {}

    async def _warm_up(self, least_s: float, most_s: float) -> None:
        began_s = monotonic()
        await asyncio.sleep(least_s)
        enough = 2 * self._people.at_once
        while len(self._people.seen.waits_s) < enough and monotonic() < began_s + most_s:
            await asyncio.sleep(LOOK_S)

    async def _next_answer(self, after_s: float) -> float:
        """When the first answer came after that moment; waits at most a minute."""
        while self._people.answered_s < after_s and monotonic() < after_s + 60:
            await asyncio.sleep(0.005)
        return self._people.answered_s

    async def _finish(self, patience_s: float) -> None:
        self._people.leaving = True
        while self._people.at_once:
            await asyncio.sleep(LOOK_S)
            self._people.give_up(patience_s)

    def _report(self) -> dict[str, Any]:
        people, seen = self._people, self._people.seen
        opened_s, cpu_s, requests = self._opened_s
        return {
            "seconds": monotonic() - opened_s,
            "cpu_s": process_time() - cpu_s,
            "requests": self._telegram.requests - requests,
            "waits_s": seen.waits_s,
            "waiting_s": people.waiting_s(),
            "dialogs": seen.dialogs,
            "doubled": seen.doubled,
            "lost": seen.lost,
            "derailed": seen.derailed,
            "confirmed": people.confirmed,
            "codes_twice": sum(count - 1 for count in people.codes.values()),
        }


def tell(answer: dict[str, Any]) -> None:
    """One line."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(Load().run())
