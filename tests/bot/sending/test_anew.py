"""What waits in memory is not sent after its words were erased, or others took their place."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from datetime import timedelta

from sqlmodel import col, select, update

from bot.channels.base import TakenBack, Uncertain, before_request
from bot.sending.delivery import Delivery
from bot.sending.pacing import Pacer
from handlers.values.effects import ForgetPerson
from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.database.engine import AS_OF
from storage.outbox.emptied import EMPTIED, unsay
from storage.outbox.told import take_back
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


class Parted(FakeChannel):
    """Takes a message line by line, after making something of it; `slow` is before the first."""

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """One request for each line."""
        lines = reply.text.split("\n")
        for number, line in enumerate(lines):
            if number == 0:
                self.entered.append(address)
                await self.slow[address].wait()
            try:
                await before_request()
            except TakenBack as error:
                if number == 0:
                    raise
                raise Uncertain(str(error)) from None
            self.sent.append((address, line))
            if number < len(lines) - 1:
                self.slow[address].clear()
                await self.slow[address].wait()
        return str(len(self.sent))


class Waiting:
    """Chats whose first answer is on its way, slowly, and whose others wait in memory."""

    def __init__(self, store: Store, *chats: str, channel: FakeChannel | None = None) -> None:
        self.store, self.channel, self.clocks = store, channel or FakeChannel(), Clocks(NOW)
        self.chats = {name: Chat(store, name, "fake") for name in chats}
        self.asked: list[int] = []
        # Without a copy of the program that says so, and that hears the others, on PostgreSQL.
        store.presence = Placed("ours")  # type: ignore[assignment]
        store._database.hears_others = True
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
            as_of = session.info[AS_OF]
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
                    as_of=as_of,
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


async def test_what_was_emptied_this_moment_is_dropped_too(store: Store) -> None:
    """What had waited for less than a second and a half still went out."""
    waiting = Waiting(store, "lan", "páo")
    async with waiting.behind("một", f"Đăng ký của {NAME}", "ba"):
        with store._database.write() as session:
            unsay(session, waiting.chats["lan"].id, Form(contact_name=NAME))
    assert sorted(waiting.sent) == sorted(["một", "một", f"Đăng ký của {NAME}", "ba", "ba"])


async def test_what_is_not_asked_for_yet_goes_as_it_is_by_then(store: Store) -> None:
    """A paper was being made for it meanwhile: its words are looked at after that, too."""
    waiting = Waiting(store, "lan", channel=Parted())
    async with waiting.behind(f"Hẹn {NAME} lúc chín giờ", "hai"):
        _reword(store, "Hẹn lúc chín giờ")
        waiting.channel.slow["lan"].set()
        await wait_for(lambda: len(waiting.sent) == 2)
    assert waiting.sent == ["Hẹn lúc chín giờ", "hai"]


async def test_a_long_message_ends_where_its_words_were_taken_back(store: Store) -> None:
    """The second part of a registration went out seconds after the deletion."""
    waiting = Waiting(store, "lan", channel=Parted())
    async with waiting.behind(f"Đăng ký\n{NAME}\nhết"):
        waiting.channel.slow["lan"].set()
        await wait_for(lambda: len(waiting.sent) == 1)
        waiting.chats["lan"].says(ForgetPerson(), now=NOW)
    assert waiting.sent == ["Đăng ký"]


async def test_a_long_message_goes_on_when_it_was_somebody_elses(store: Store) -> None:
    """Looked at again, and the same: each part goes, once."""
    waiting = Waiting(store, "lan", channel=Parted())
    async with waiting.behind("Đăng ký\nmột\nhết"):
        for number in range(2):
            waiting.channel.slow["lan"].set()
            await wait_for(lambda so_far=number: len(waiting.sent) == so_far + 1)  # type: ignore[misc]
            if number == 0:
                _forget_somebody_else(store)
    assert waiting.sent == ["Đăng ký", "một", "hết"]
    assert waiting.asked == [1]


async def test_what_was_changed_goes_as_it_is_now(store: Store) -> None:
    """Words that somebody took out of it are not said."""
    waiting = Waiting(store, "lan")
    async with waiting.behind("một", f"Hẹn {NAME} lúc chín giờ"):
        waiting.clocks.pass_by(LATER)
        _reword(store, "Hẹn lúc chín giờ")
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


async def test_an_erasure_costs_one_statement_for_all_that_waits(store: Store) -> None:
    """Whatever was read after it costs nothing again."""
    names = [f"person-{number}" for number in range(20)]
    waiting = Waiting(store, *names)
    async with waiting.behind("một", "hai"):
        _forget_somebody_else(store)
    assert sorted(waiting.sent) == ["hai"] * 20 + ["một"] * 20
    assert sum(waiting.asked) == 20
    assert len(waiting.asked) < 20


async def test_a_copy_that_hears_nobody_looks_at_each(store: Store) -> None:
    """What another copy takes back at that time would go unseen."""
    waiting = Waiting(store, "lan")
    store._database.hears_others = False
    async with waiting.behind("một", "hai"):
        pass
    assert waiting.sent == ["một", "hai"]
    assert sum(waiting.asked) >= 2


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


def _reword(store: Store, text: str) -> None:
    """Somebody's name is taken out of the message that has one."""
    with store._database.write() as session:
        rows = session.exec(select(OutgoingRow)).all()
        named = next(row for row in rows if NAME in REPLY.load(row.reply).text)
        named.reply = REPLY.dump(Reply(text))
        take_back(session, 1)


def _forget_somebody_else(store: Store) -> None:
    """What is on its way to them goes with them."""
    other = Chat(store, "khua", "other")
    other.says(replies=("Chào",), now=NOW)
    assert len(store.outbox.claim(["other"], NOW, 9, 60)) == 1
    other.says(ForgetPerson(), now=NOW)
