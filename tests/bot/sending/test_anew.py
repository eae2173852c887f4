"""What waits in memory is not sent after its words were erased, or others took their place."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from datetime import timedelta

from sqlmodel import col, select, update

from bot.sending.delivery import Delivery
from bot.sending.pacing import Pacer
from handlers.values.effects import ForgetPerson
from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.outbox.emptied import EMPTIED, unsay
from storage.store import Outgoing, Store, StoreError
from storage.tables.people import OutgoingRow
from storage.tables.values import REPLY
from tests.support.channels.fake import NOW, FakeChannel, wait_for
from tests.support.chats import Chat
from tests.support.clocks import Clocks
from tests.support.copies import Placed
from tests.support.verbs import enqueue

NAME = "Bàn Văn Quý"
LATER = timedelta(seconds=5)


class Waiting:
    """Chats whose first answer is on its way, slowly, and whose others wait in memory."""

    def __init__(self, store: Store, *chats: str) -> None:
        self.store, self.channel, self.clocks = store, FakeChannel(), Clocks(NOW)
        self.chats = {name: Chat(store, name, "fake") for name in chats}
        self.asked: list[int] = []
        # Without a copy of the program that says so on PostgreSQL.
        store.presence = Placed("ours")  # type: ignore[assignment]
        for name, chat in self.chats.items():
            chat.says(now=NOW)
            self.channel.slow[name] = asyncio.Event()
        words = store.outbox.words

        def counted(numbers: Collection[int]) -> dict[int, Reply]:
            self.asked.append(len(numbers))
            return words(numbers)

        store.outbox.words = counted  # type: ignore[method-assign]

    @asynccontextmanager
    async def behind(self, *texts: str) -> AsyncIterator[None]:
        """In the block all but the first wait; afterwards all that goes has gone."""
        for chat in self.chats.values():
            enqueue(self.store, chat.id, map(Reply, texts), NOW)
        clock = self.clocks.clock
        pacer = Pacer(1000, per_chat_s=0, time_s=clock.seconds)
        sender = Delivery(self.store, {"fake": self.channel}, {"fake": pacer}, clock)
        sender.hand_over(self._claimed())
        task = asyncio.create_task(sender.run())
        await wait_for(lambda: len(self.channel.entered) == len(self.chats))
        yield
        for slow in self.channel.slow.values():
            slow.set()
        await wait_for(lambda: not sender.busy)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        with self.store._database.read() as session:
            left = select(OutgoingRow).where(col(OutgoingRow.state).in_(("queued", "claimed")))
            assert session.exec(left).all() == []

    def _claimed(self) -> list[Outgoing]:
        """All that waits, as the transaction hands it over that has stored it."""
        owner = self.store.presence.owner
        names = {chat.id: name for name, chat in self.chats.items()}
        with self.store._database.write() as session:
            session.exec(update(OutgoingRow).values(state="claimed", claimed_by=owner))
            rows = session.exec(select(OutgoingRow).order_by(col(OutgoingRow.id))).all()
            return [
                Outgoing(
                    row.id,
                    row.subscriber_id,
                    "fake",
                    names[row.subscriber_id],
                    REPLY.load(row.reply),
                    "reply",
                    attempts=1,
                    created_at=NOW,
                    due_at=NOW,
                    claimed_by=owner,
                )
                for row in rows
            ]

    @property
    def sent(self) -> list[str]:
        """What arrived, in order."""
        return [text for _, text in self.channel.sent]


async def test_what_is_fresh_costs_no_statement(store: Store) -> None:
    """Answers go out as they did."""
    waiting = Waiting(store, "lan")
    async with waiting.behind("một", "hai", "ba"):
        pass
    assert waiting.sent == ["một", "hai", "ba"]
    assert waiting.asked == []


async def test_what_was_emptied_is_dropped_and_the_rest_goes_in_order(store: Store) -> None:
    """Five registrations went out to who had lost the role up to 23 s before."""
    waiting = Waiting(store, "lan")
    async with waiting.behind("một", f"Đăng ký của {NAME}", "ba", "bốn"):
        waiting.clocks.pass_by(LATER)
        with store._database.write() as session:
            unsay(session, waiting.chats["lan"].id, Form(contact_name=NAME))
    assert waiting.sent == ["một", "ba", "bốn"]


async def test_what_was_changed_goes_as_it_is_now(store: Store) -> None:
    """Words that somebody took out of it are not said."""
    waiting = Waiting(store, "lan")
    async with waiting.behind("một", f"Hẹn {NAME} lúc chín giờ"):
        waiting.clocks.pass_by(LATER)
        with store._database.write() as session:
            last = session.exec(select(OutgoingRow).order_by(col(OutgoingRow.id).desc())).first()
            assert last is not None
            last.reply = REPLY.dump(Reply("Hẹn lúc chín giờ"))
    assert waiting.sent == ["một", "Hẹn lúc chín giờ"]


async def test_nothing_of_before_goes_to_who_was_forgotten(store: Store) -> None:
    """Its rows are not there any more."""
    waiting = Waiting(store, "lan")
    async with waiting.behind("một", f"Đăng ký của {NAME}", "ba"):
        waiting.clocks.pass_by(LATER)
        waiting.chats["lan"].says(ForgetPerson(), now=NOW)
    assert waiting.sent == ["một"]


async def test_all_that_waits_is_read_by_few_statements(store: Store) -> None:
    """One for whatever starts at the same moment, whoever it is for."""
    names = [f"person-{number}" for number in range(20)]
    waiting = Waiting(store, *names)
    async with waiting.behind("một", "hai"):
        waiting.clocks.pass_by(LATER)
    assert sorted(waiting.sent) == ["hai"] * 20 + ["một"] * 20
    assert sum(waiting.asked) == 20
    assert len(waiting.asked) < 20


async def test_what_comes_back_without_words_is_not_sent_from_the_outbox(store: Store) -> None:
    """The copy that held it is no more; its row says nothing."""
    waiting = Waiting(store, "lan")
    async with waiting.behind("một", EMPTIED):
        pass
    assert waiting.sent == ["một"]


async def test_a_database_that_is_busy_loses_no_message(store: Store) -> None:
    """It is asked again, as what may have been erased does not go unseen."""
    waiting = Waiting(store, "lan")
    words, busy = store.outbox.words, [StoreError("busy", "locked")]

    def at_last(numbers: Collection[int]) -> dict[int, Reply]:
        if busy:
            raise busy.pop()
        return words(numbers)

    store.outbox.words = at_last  # type: ignore[method-assign]
    async with waiting.behind("một", "hai"):
        waiting.clocks.pass_by(LATER)
    assert waiting.sent == ["một", "hai"]
