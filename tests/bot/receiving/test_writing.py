"""The heart: nothing is confirmed before it is stored, and nobody overtakes or waits for another."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.channels.base import Unreachable
from bot.lists.arrived import SentFiles
from bot.lists.reading import ListReader
from bot.receiving.answering import Answering
from bot.receiving.writing import Writer
from bot.sending.delivery import Delivery
from bot.sending.lanes import AT_ONCE
from bot.sending.pacing import Pacer
from handlers.turn.turn import Office
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from storage.database.presence import Presence
from storage.store import Outgoing, Store, StoreError
from storage.turns.batch import MOST_LETTERS
from storage.turns.turns import MOST
from tests.support.channels.fake import NOW, FakeChannel, wait_for
from tests.support.clocks import Clocks

QUESTION = "thi dua den bao gio"


@dataclass
class Heart:
    """A writer and a delivery at work on a fake channel."""

    store: Store
    office: Office
    channel: FakeChannel = field(default_factory=FakeChannel)
    clocks: Clocks = field(default_factory=lambda: Clocks(NOW))
    handed: list[Outgoing] = field(default_factory=list)

    def __post_init__(self) -> None:
        clock = self.clocks.clock
        pacers = {"fake": Pacer(10_000, per_chat_s=0)}
        self.delivery = Delivery(
            self.store, {"fake": self.channel}, pacers, clock, spread=lambda: 1.0
        )
        files = SentFiles(self.store, {}, ListReader(), now=clock.now, done=lambda: None)
        conversation = Answering(self.store, lambda: self.office, clock)
        self.writer = Writer(self.store, conversation, clock, self.delivery, files)
        hand_over = self.delivery.hand_over

        def noting(rows: list[Outgoing]) -> None:
            self.handed += rows
            hand_over(rows)

        self.delivery.hand_over = noting  # type: ignore[method-assign, assignment]

    @asynccontextmanager
    async def beating(self) -> AsyncIterator["Heart"]:
        """At work until the end of the block."""
        tasks = [asyncio.create_task(self.writer.run()), asyncio.create_task(self.delivery.run())]
        try:
            yield self
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def write(self, name: str, *keys: int, text: str = QUESTION) -> None:
        """Somebody writes; returns when the channel may confirm it."""
        arrivals = [Arrival("fake", f"{name}/{key}", name, Inbound(text)) for key in keys]
        await self.writer.receive(arrivals)

    def answers(self, name: str) -> int:
        """How many answers this person was sent."""
        return sum(address == name for address, _ in self.channel.sent)


async def test_what_cannot_be_stored_is_not_confirmed(
    impatient: None, sqlite_store: Store, sqlite_url: str, office: Office
) -> None:
    """While another program holds the database; given again, it is answered once."""
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    async with Heart(sqlite_store, office).beating() as heart:
        await heart.write("lan", 1)
        await wait_for(lambda: heart.answers("lan") == 1)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError):
            await heart.write("lan", 2)
        holder.execute("ROLLBACK")
        holder.close()
        await heart.write("lan", 2)
        await heart.write("lan", 2)
        await wait_for(lambda: heart.answers("lan") == 2)
    assert sqlite_store.turns.waiting() == []
    assert sqlite_store.recover(NOW) == 0


async def test_one_who_writes_hundreds_of_lines_holds_up_nobody(
    sqlite_store: Store, office: Office
) -> None:
    """Another's answer is among the first handed over, and all of the flood's come too."""
    async with Heart(sqlite_store, office).beating() as heart:
        await heart.write("lan", *range(100), text="menu")
        await heart.write("pao", 1)
        await wait_for(lambda: heart.answers("pao") == 1)
        before = heart.answers("lan")
        await wait_for(lambda: heart.answers("lan") == 100)
    assert before < 50


async def test_who_found_no_place_in_a_batch_is_in_the_next(
    store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look into the store, where other copies have theirs, takes nothing out of our hands."""
    monkeypatch.setattr("bot.receiving.writing.LOOK_S", -1)
    # The only copy, and on a machine that stands still: it is never taken for dead.
    store.presence = Presence(store._database, lambda: 0.0)
    store.beat(())
    people = [f"p{number}" for number in range(3 * MOST)]
    async with Heart(store, office).beating() as heart:
        arrivals = [Arrival("fake", f"{name}/1", name, Inbound("menu")) for name in people]
        await heart.writer.receive(arrivals)
        await wait_for(lambda: all(heart.answers(name) == 1 for name in people))
    assert store.turns.waiting() == []


async def test_an_answer_never_overtakes_one_that_failed(
    sqlite_store: Store, office: Office
) -> None:
    """The platform refuses the first; the second waits behind it and comes after it."""
    async with Heart(sqlite_store, office).beating() as heart:
        heart.channel.failures["lan"] = [Unreachable("down")]
        heart.channel.slow["lan"] = asyncio.Event()
        await heart.write("lan", 1, 2, 3)
        await wait_for(lambda: len(heart.handed) == 3)
        heart.channel.slow["lan"].set()
        await wait_for(lambda: not heart.delivery.busy)
        assert heart.channel.sent == []
        await heart.write("lan", 4)
        heart.clocks.pass_by(timedelta(seconds=2))
        heart.delivery.wake()
        await wait_for(lambda: heart.answers("lan") == 4)
    turns = [row.reply for row in sorted(heart.handed, key=lambda row: row.id)]
    assert [reply.turn for reply in turns] == [1, 2, 3]


async def test_a_place_is_free_when_its_send_is_recorded(
    sqlite_store: Store, sqlite_url: str, office: Office
) -> None:
    """Killed while nothing can be recorded, no more was sent twice than there are places."""
    people = [f"p{number}" for number in range(AT_ONCE["reply"] + 40)]
    async with Heart(sqlite_store, office).beating() as heart:
        for name in people:
            heart.channel.slow[name] = asyncio.Event()
        await asyncio.gather(*(heart.write(name, 1) for name in people))
        await wait_for(lambda: len(heart.channel.entered) == AT_ONCE["reply"])
        holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        for chat in heart.channel.slow.values():
            chat.set()
        await wait_for(lambda: len(heart.channel.sent) == AT_ONCE["reply"])
        assert len(heart.channel.entered) == AT_ONCE["reply"]
        holder.execute("ROLLBACK")
        holder.close()
        await wait_for(lambda: len(heart.channel.sent) == len(people))
    assert sorted(address for address, _ in heart.channel.sent) == sorted(people)


async def test_what_is_long_holds_up_nobody_who_says_little(
    sqlite_store: Store, office: Office
) -> None:
    """Forty long stories from forty chats and one question behind them: it is in the first round."""
    story = "\n".join(
        ["Hợp tác xã của em làm chè đã ba mươi năm nay, bà con ai cũng biết. " * 4] * 14
    )
    async with Heart(sqlite_store, office).beating() as heart:
        stories = [Arrival("fake", f"s{n}/1", f"s{n}", Inbound(story)) for n in range(40)]
        question = Arrival("fake", "lan/1", "lan", Inbound(QUESTION))
        await heart.writer.receive([*stories, question])
        await wait_for(lambda: heart.answers("lan") == 1)
        assert sum(heart.answers(f"s{n}") for n in range(40)) < 10
        await wait_for(lambda: all(heart.answers(f"s{n}") for n in range(40)))
    assert sqlite_store.turns.waiting() == []


def test_one_transaction_has_no_more_to_read_than_a_few_long_messages(store: Store) -> None:
    """Sixty-four of the longest kept everybody waiting, the calendar and the terminal too."""
    arrivals = [Arrival("fake", str(n), str(n), Inbound("chè xanh\n" * 90)) for n in range(30)]
    with store.turns.batch(NOW, arrivals=arrivals) as batch:
        assert sum(len(turn.inbound.text) for turn in batch.turns) <= MOST_LETTERS
        assert len(batch.turns) + len(batch.left) == 30
        assert batch.heavy
