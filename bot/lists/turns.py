"""Whose file is read next, and who may wait at all.

The rule: one file a chat; of strangers a few a network, and half of the room in all. Whoever has
registered or agreed to something comes first, but for each fourth turn, which is a stranger's;
among equals the networks take turns, so that none of them keeps the others waiting.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

# A carrier hides many people behind one address: some of them may send at once.
OF_NETWORK = 3
KNOWN_IN_A_ROW = 3
NETWORKS_KEPT = 1000


@dataclass(frozen=True)
class FileSender:
    """Whose file it is; `network` is empty where one cannot be told from the other."""

    chat: str = ""
    network: str = ""
    is_known: bool = False


ANYBODY = FileSender()


class FairTurns:
    """Lets `at_once` files be read at a time, and `most` be there with those that wait."""

    def __init__(self, at_once: int, most: int) -> None:
        self._free, self._most = at_once, most
        # Whose files are here, read or waiting; and what lets each of the waiting begin.
        self._here: list[FileSender] = []
        self._waiting: list[tuple[FileSender, asyncio.Future[None]]] = []
        # When each network had its last turn, counted in turns.
        self._last: dict[str, int] = {}
        self._count = self._known_in_a_row = 0

    def has_room(self, sender: FileSender) -> bool:
        """Whether this one may wait; else it should come again in some seconds."""
        if len(self._here) >= self._most:
            return False
        if sender.chat and any(one.chat == sender.chat for one in self._here):
            return False
        if sender.is_known:
            return True
        strangers = [one.network for one in self._here if not one.is_known]
        crowded = sender.network and strangers.count(sender.network) >= OF_NETWORK
        return not crowded and len(strangers) < (self._most + 1) // 2

    @asynccontextmanager
    async def turn(self, sender: FileSender) -> AsyncIterator[None]:
        """Wait for one's turn; it ends with the block."""
        self._here.append(sender)
        try:
            await self._begin(sender)
            try:
                yield
            finally:
                self._free += 1
                self._call()
        finally:
            self._here.remove(sender)

    async def _begin(self, sender: FileSender) -> None:
        called = asyncio.get_running_loop().create_future()
        waiting = (sender, called)
        self._waiting.append(waiting)
        self._call()
        try:
            await called
        except asyncio.CancelledError:
            if waiting in self._waiting:
                self._waiting.remove(waiting)
            else:
                # It was called in the same moment: the turn is another's.
                self._free += 1
                self._call()
            raise

    def _call(self) -> None:
        """Let begin whoever is next, as long as there is a free hand."""
        while self._free and self._waiting:
            waiting = min(self._waiting, key=self._rank)
            self._waiting.remove(waiting)
            sender, called = waiting
            self._free -= 1
            self._count += 1
            self._known_in_a_row = self._known_in_a_row + 1 if sender.is_known else 0
            if len(self._last) >= NETWORKS_KEPT:
                self._last.clear()
            self._last[sender.network] = self._count
            if not called.done():
                called.set_result(None)

    def _rank(self, waiting: tuple[FileSender, asyncio.Future[None]]) -> tuple[bool, int]:
        sender, _ = waiting
        strangers_turn = self._known_in_a_row >= KNOWN_IN_A_ROW
        return sender.is_known == strangers_turn, self._last.get(sender.network, 0)
