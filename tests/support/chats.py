"""People who write to a store, and what one of them has registered."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from itertools import count
from threading import Barrier

from sqlalchemy import select
from sqlmodel import col

from handlers.values.effects import Effect, SaveRegistration
from handlers.values.messages import Inbound, Outcome
from handlers.values.person import Person, Taken
from handlers.values.replies import Reply
from handlers.values.state import Conversation, Form, Participant
from storage.journal.journal import Actor
from storage.questions.entries import EntryText
from storage.reminders.queue import NewReminder
from storage.store import Store
from storage.tables.people import InboundRow
from storage.tables.registrations import RegistrationRow
from tests.support.verbs import Entering

NOW = datetime(2025, 4, 4, 1, 0, tzinfo=UTC)
ADDRESS = "7000000000"  # more than 32 bits, as real Telegram ids are
NAME, PHONE = "Nguyễn Thị Hằng", "0912345678"
FORM = Form(
    kind="both",
    unit_type="htx",
    unit_name="HTX Nông nghiệp Suối Giàng",
    commune="xã Văn Chấn",
    contact_name=NAME,
    phone=PHONE,
    people=(Participant(NAME, position="Giám đốc"),),
    targets=("Doanh thu 2 tỷ",),
)
DUE = ("ngay-htx", date(2025, 4, 11), 7)
LAN = Actor("Lan")
_numbers = count(1)


class Chat:
    """One person writing to the store."""

    def __init__(self, store: Store, address: str = ADDRESS, channel: str = "telegram") -> None:
        self.store = store
        self.address = address
        self.channel = channel
        self.count = 0

    def arrives(self, text: str = "xin chào", now: datetime = NOW) -> int:
        """Store a message and return its id."""
        self.count += 1
        key = f"{self.address}-{self.count}"
        self.store.turns.receive(self.channel, key, self.address, Inbound(text), True, now)
        # By its key: another chat may write at the same moment.
        mine = select(InboundRow.id).where(
            col(InboundRow.channel) == self.channel, col(InboundRow.key) == key
        )
        with self.store._database.read() as session:
            return session.connection().execute(mine).scalar_one()

    def says(
        self,
        *effects: Effect,
        replies: tuple[str, ...] = (),
        state: Conversation | None = None,
        now: datetime = NOW,
        text: str = "xin chào",
    ) -> int:
        """One whole turn with this outcome; returns the person's id."""
        with self.store.turns.turn(self.arrives(text, now), now) as turn:
            assert turn is not None
            texts = tuple(Reply(reply) for reply in replies)
            turn.finish(Outcome(state or turn.person.conversation, texts, effects))
            self.id = turn.subscriber_id
            return turn.person_id

    def registers(self, form: Form = FORM, campaign: str = "2025", year: int = 2025) -> str:
        """One registration beside all others of the unit; returns its code."""
        knows = tuple(record.code for record in self.store.registrations.all(campaign))
        with self.store.turns.turn(self.arrives(), NOW) as turn:
            assert turn is not None
            effect = SaveRegistration(year, campaign, form, knows)
            turn.finish(Outcome(Conversation(), effects=(effect,)))
        mine = select(RegistrationRow.code).where(col(RegistrationRow.person_id) == turn.person_id)
        with self.store._database.read() as session:
            newest = mine.order_by(col(RegistrationRow.id).desc()).limit(1)
            code: str = session.connection().execute(newest).scalar_one()
        return code

    def person(self) -> Person:
        """What the next turn would know."""
        with self.store.turns.turn(self.arrives(), NOW) as turn:
            assert turn is not None
            return turn.person

    def taken(self, form: Form) -> Taken | None:
        """What the next turn's Lookup.taken says in campaign 2025."""
        with self.store.turns.turn(self.arrives(), NOW) as turn:
            assert turn is not None
            return turn.lookup.taken("2025", form)

    def units_like(self, name: str) -> list[str]:
        """The names the next turn's Lookup.units_like gives."""
        with self.store.turns.turn(self.arrives(), NOW) as turn:
            assert turn is not None
            return [unit.name for unit in turn.lookup.units_like(name)]


def remind(store: Store, person_id: int, key: str = "a", due_at: datetime = NOW) -> bool:
    new = NewReminder(person_id, key, *DUE, due_at, Reply(key))
    return store.reminders.queue_all([new], NOW) == 1


def together(count: int, act: Callable[[int], object]) -> list[object]:
    """Run `act` in threads that start at the same moment."""
    gate = Barrier(count)

    def run(number: int) -> object:
        gate.wait()
        return act(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def again(store: Store, address: str, channel: str) -> Chat:
    """A chat that has written before, whose next messages are new ones."""
    chat = Chat(store, address, channel)
    chat.count = next(_numbers) * 100_000
    return chat


def answers(store: Store, ids: list[int], words: str) -> int:
    """An answer to the askers alone, its minute over; how many people were told."""
    text = EntryText("344-KH-LMHTX", "Hỏi gì?", answer=words, source="Văn phòng")
    entry = Entering(store).write(text, LAN, NOW, only_askers=True)
    Entering(store).publish(entry.id, NOW, ids, Reply(words))
    lines = store.journal.lines(subject=f"entry/{entry.id}")
    return int((lines[0].after or {})["told"])
