"""Many send files at once: whose is read next, and who is asked to come again."""

import asyncio

import pytest

from bot.lists.turns import OF_NETWORK, FairTurns, FileSender

pytestmark = pytest.mark.asyncio


class Readings:
    """Files that are read until the test ends them."""

    def __init__(self, at_once: int = 1, most: int = 20) -> None:
        self.turns = FairTurns(at_once, most)
        self.read: list[str] = []
        self._ends: dict[str, asyncio.Event] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}

    async def sends(self, *senders: FileSender) -> list[str]:
        """Each that is let in waits; whose file is let in."""
        let_in = []
        for sender in senders:
            if self.turns.has_room(sender):
                self._ends[sender.chat] = asyncio.Event()
                self.tasks[sender.chat] = asyncio.create_task(self._reads(sender))
                let_in.append(sender.chat)
                await asyncio.sleep(0)
        return let_in

    async def all_end(self) -> list[str]:
        """One after the other is read; in which order."""
        for event in self._ends.values():
            event.set()
        await asyncio.gather(*self.tasks.values(), return_exceptions=True)
        return self.read

    async def _reads(self, sender: FileSender) -> None:
        async with self.turns.turn(sender):
            self.read.append(sender.chat)
            await self._ends[sender.chat].wait()


def strangers(network: str, count: int) -> list[FileSender]:
    """So many chats of nobody in particular, behind one address."""
    return [FileSender(f"{network}{number}", network) for number in range(count)]


async def test_thirty_strangers_do_not_keep_lan_out() -> None:
    """She is of the same carrier, has registered, and is next."""
    files = Readings()
    assert await files.sends(*strangers("a", 30)) == ["a0", "a1", "a2"]
    assert await files.sends(FileSender("lan", "a", is_known=True)) == ["lan"]
    assert await files.all_end() == ["a0", "lan", "a1", "a2"]


async def test_a_stranger_of_another_network_is_next_as_well() -> None:
    """Networks take turns, whoever of them came first."""
    files = Readings()
    await files.sends(*strangers("a", OF_NETWORK), *strangers("b", 1))
    assert await files.all_end() == ["a0", "b0", "a1", "a2"]


async def test_strangers_fill_half_of_the_room() -> None:
    """From however many networks; the other half is for those the office knows."""
    files = Readings(most=4)
    assert await files.sends(*(FileSender(name, name) for name in "abc")) == ["a", "b"]
    known = [FileSender(name, "a", is_known=True) for name in "klm"]
    assert await files.sends(*known) == ["k", "l"]


async def test_who_waits_sends_no_second_file() -> None:
    """Known or not; when the first one is read, another may come."""
    files = Readings()
    lan = FileSender("lan", is_known=True)
    assert await files.sends(lan, lan) == ["lan"]
    await files.all_end()
    assert files.turns.has_room(lan)


async def test_each_fourth_turn_is_a_strangers() -> None:
    """Whoever registers to be first does not keep all others waiting."""
    files = Readings()
    known = [FileSender(f"k{number}", "b", is_known=True) for number in range(5)]
    await files.sends(FileSender("first", "a"), *strangers("a", 1), *known)
    assert await files.all_end() == ["first", "k0", "k1", "k2", "a0", "k3", "k4"]


async def test_who_goes_away_leaves_the_turn_to_others() -> None:
    """While it waits, and in the moment it was called."""
    files = Readings()
    await files.sends(*strangers("a", 3))
    files.tasks["a1"].cancel()
    await asyncio.sleep(0)
    files.tasks["a0"].cancel()
    files.tasks["a2"].cancel()
    assert await files.all_end() == ["a0"]
    assert await files.sends(*strangers("b", 1)) == ["b0"]
    assert await files.all_end() == ["a0", "b0"]
