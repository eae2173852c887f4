"""The calendar over a real store: who wants what, and what goes out at a look."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import LOCAL
from bot.reminders.dated import with_calendar
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from handlers.turn.turn import Office
from handlers.values.effects import Effect, SaveSubscription
from handlers.values.messages import Inbound, Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Conversation
from storage.store import Store

MARCH = datetime(2025, 3, 1, 9, 0, tzinfo=LOCAL)
COOPERATIVE_DAY = "Ngày Hợp tác xã Việt Nam"
LETTER_DAY = "Ngày Bác Hồ viết thư"


def at(month: int, day: int, hour: int = 8, minute: int = 0, year: int = 2025) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LOCAL)


@dataclass
class StaffedOffice:
    """The calendar over a real store; `tick` is one look at the calendar."""

    store: Store
    base_office: Office
    messages: int = 0

    def says(
        self, name: str, *effects: Effect, when: datetime = MARCH, state: Conversation | None = None
    ) -> None:
        """Someone writes, with these consequences."""
        self.messages += 1
        key = str(self.messages)
        self.store.turns.receive("telegram", key, name, Inbound("x"), True, when)
        (waiting,) = self.store.turns.waiting()
        with self.store.turns.turn(waiting[0], when) as turn:
            assert turn is not None
            turn.finish(Outcome(state or turn.person.conversation, (), effects))

    def subscribes(self, subscription: Subscription, name: str = "lan") -> None:
        self.says(name, SaveSubscription(subscription), when=subscription.since)

    def office(self) -> Office:
        return with_calendar(self.base_office, self.store.calendar.read())

    def looks(self, now: datetime) -> None:
        """A look at the calendar; what is due waits in the outbox."""
        Tick(self.store, self.office, StoreLedger(self.store)).at(now)

    def tick(self, now: datetime) -> list[str]:
        """What goes out at this look, by text."""
        self.looks(now)
        texts = []
        while rows := self.store.outbox.claim(["telegram"], now, 50, 60):
            for row in rows:
                texts.append(row.reply.text)
                self.store.outbox.mark_sent(row.id, None, now)
        return texts

    def missed(self) -> list[tuple[str, str | None]]:
        """What was recorded as not sent, and why."""
        views = self.store.reminders.deliveries()
        return [(view.key, view.reason) for view in views if view.state == "missed"]


def wants(*days: int, since: datetime = MARCH, event: str = "ngay-htx-viet-nam") -> Subscription:
    return Subscription(since, events=(event,), days_before=days)
