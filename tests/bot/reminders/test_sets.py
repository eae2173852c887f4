"""However many people a look writes to at once: each gets what was due to them alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.reminders.ledger import DueGroup, StoreLedger, share_of
from bot.reminders.tick import Tick
from bot.reminders.whom import left_out
from handlers.reminders.due import Decider
from handlers.turn.turn import Office
from handlers.values.effects import (
    Effect,
    EndSubscription,
    SaveRegistration,
    SaveSubscription,
    SnoozeReminder,
)
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from handlers.values.state import Conversation, Form, Registering, Step
from storage.outbox.chats import lock_person
from storage.people.merge import merge
from storage.reminders.calendar import set_audience
from storage.store import Listener, Store
from tests.support.clerks import OFFICE, chat_at
from tests.support.database.stores import make_sqlite
from tests.support.reminders import StaffedOffice, at
from tests.support.verbs import Dating

CONGRESS, COOPERATIVES = "dai-hoi-lien-minh", "ngay-htx-viet-nam"
AUDIENCES = {
    "for groups": Audience(unit_types=("tht",)),
    "for cooperatives": Audience(unit_types=("htx",)),
    "for all": Audience(),
}
FORM = Form(kind="collective", unit_type="htx", unit_name="HTX Chè", commune="xã Văn Chấn")


class OneByOne(StoreLedger):
    """Everybody is read with all they ever had, and decided on alone."""

    def shares(self, decider: Decider) -> Iterator[DueGroup]:
        self._store.looks.begin_now(decider.now)
        everybody = self._store.reminders.listeners()
        never = left_out(decider, everybody, self._store.looks.outside)
        for one in everybody:
            if share := share_of(one, decider.now, never.get(one.person_id, frozenset())):
                yield share

    def unfinished(self, touched_by: datetime) -> Iterator[Listener]:
        yield from self._store.reminders.listeners()


@dataclass
class World:
    """One office and its people, where the calendar is looked at with one ledger."""

    store: Store
    office: Office
    ledger: StoreLedger
    people: int = 0

    def joins(self, wish: Subscription, chats: int, registered: bool, draft: bool) -> None:
        """Somebody with so many chats, heard in the last one last."""
        number, self.people = self.people, self.people + 1
        ids = [
            chat_at(self.store, f"{number}-{chat}").says(now=at(3, 1, 9, chat))
            for chat in range(chats)
        ]
        for other in ids[1:]:
            self._join(ids[0], other)
        self._says(number, SaveSubscription(wish), when=at(3, 1, 10))
        if registered:
            plan, form = self.office.plans[0].id, replace(FORM, unit_name=f"HTX Chè {number}")
            form = replace(form, unit_type="tht" if number % 2 else "htx")
            self._says(number, SaveRegistration(2025, plan, form), when=at(3, 1, 11))
        if draft:
            # Each at a moment of their own: it is the key, and two of them may become one person.
            touched = at(4, 7, 21, number)
            state = Conversation(dialog=Registering(Step.PHONE), touched=touched)
            chat_at(self.store, f"{number}-0").says(state=state, now=touched)

    def _says(self, number: int, *effects: Effect, when: datetime) -> None:
        chat_at(self.store, f"{number % self.people}-0").says(*effects, now=when)

    def _join(self, kept: int, emptied: int) -> None:
        if kept != emptied:
            with self.store._database.write() as session:
                lock_person(session, kept)
                merge(session, kept, emptied)

    def look(self, now: datetime) -> None:
        staffed = StaffedOffice(self.store, self.office)
        Tick(self.store, staffed.office, self.ledger).at(now)

    def does(
        self, what: str, number: int, wish: Subscription, on: date | None, now: datetime
    ) -> None:
        """Something happens between two looks."""
        if what == "chooses":
            self._says(number, SaveSubscription(wish), when=now)
        elif what == "ends":
            self._says(number, EndSubscription(), when=now)
        elif what == "asks again":
            again = SnoozeReminder(COOPERATIVES, date(2025, 4, 11), now + timedelta(hours=9))
            self._says(number, again, when=now)
        elif what == "date":
            plan = self.office.plans[0].id
            Dating(self.store).set_event_date(plan, CONGRESS, on, "x", OFFICE, at(4, 1))
        elif what in AUDIENCES:
            plan, event = self.office.plans[0].id, (CONGRESS, COOPERATIVES)[number % 2]
            with self.store.change(OFFICE, now) as change:
                set_audience(change, plan, event, AUDIENCES[what])
        elif what == "joins":
            ids = sorted(one.person_id for one in self.store.reminders.listeners())
            if len(ids) > 1:
                self._join(ids[number % len(ids)], ids[(number + 1) % len(ids)])
        elif what == "sent":
            for row in self._in_order(now):
                self.store.outbox.mark_sent(row, None, now)
        elif what == "blocked":
            chat = chat_at(self.store, f"{number % self.people}-0")
            chat.says(now=now)
            self.store.outbox.block(chat.id, "blocked", now)
        elif what == "set back":
            self.store.put_right(now - timedelta(days=1))

    def _in_order(self, now: datetime) -> list[int]:
        rows = self.store.outbox.claim(["telegram"], now, 1000, 60, "reminder")
        return [row.id for row in rows]

    def written(self) -> list[tuple[object, ...]]:
        """Every delivery with its message, whatever their numbers."""
        with self.store._database.read() as session:
            rows = session.connection().exec_driver_sql(
                "SELECT d.person_id, d.key, d.kind, d.event_id, d.occurs_on, d.days_before,"
                " d.due_at, d.state, d.reason, d.moved, d.subscriber_id, d.created_at,"
                " o.subscriber_id, o.state, CAST(o.reply AS TEXT), o.due_at, o.not_before,"
                " o.good_until, o.pinned, o.lane, o.attempts, o.copies, o.created_at"
                " FROM deliveries AS d LEFT JOIN outbox AS o ON o.id = d.outgoing_id"
            )
            return sorted(map(tuple, rows), key=repr)


wishes = st.builds(
    Subscription,
    since=st.sampled_from([at(3, 1), at(3, 20, 12), at(4, 8, 8), at(4, 8, 8, 1), at(4, 10)]),
    events=st.sampled_from([(), (), (COOPERATIVES,), (COOPERATIVES, CONGRESS), (CONGRESS,)]),
    days_before=st.sampled_from([(3, 1), (3, 1), (7, 3, 0), (30, 7, 1, 0)]),
    at=st.sampled_from([time(8), time(8), time(20, 30), time(23)]),
    quiet_to=st.sampled_from([time(7), time(7), time(9, 30)]),
    paused_until=st.sampled_from([None, None, None, date(2025, 4, 9)]),
)
people = st.lists(
    st.tuples(wishes, st.integers(1, 3), st.booleans(), st.booleans()), min_size=1, max_size=6
)
steady = "chooses,ends,asks again,date,date,joins,sent,sent,blocked,nothing".split(",")
events = st.sampled_from([*steady, *AUDIENCES])
days = st.sampled_from([None, date(2025, 4, 11), date(2025, 4, 14), date(2025, 5, 8)])
steps = st.lists(
    st.tuples(st.integers(0, 26), events, st.integers(0, 5), wishes, days), min_size=1, max_size=6
)


def opened(folder: str, name: str) -> Store:
    address = f"sqlite:///{Path(folder, name).as_posix()}"
    make_sqlite(address)
    store = Store(address)
    store.open()
    return store


@settings(
    max_examples=min(15, settings.default.max_examples // 20),
    # An example takes seconds: to shrink one that fails would take minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(people, steps, st.integers(1, 3))
def test_a_look_by_sets_writes_what_a_look_person_by_person_writes(
    office: Office,
    joining: list[tuple[Subscription, int, bool, bool]],
    happening: list[tuple[int, str, int, Subscription, date | None]],
    page: int,
) -> None:
    """To the letter: keys, reasons, words, chats, whatever happened between the looks."""
    with TemporaryDirectory() as folder:
        by_sets, alone = opened(folder, "sets.db"), opened(folder, "alone.db")
        worlds = (
            World(by_sets, office, StoreLedger(by_sets, page=page)),
            World(alone, office, OneByOne(alone)),
        )
        for world in worlds:
            for one in joining:
                world.joins(*one)
        now = at(4, 7, 7)
        for hours, what, number, wish, on in happening:
            now += timedelta(hours=hours, minutes=number)
            for world in worlds:
                world.does(what, number, replace(wish, since=min(wish.since, now)), on, now)
                world.look(now)
            found, wanted = worlds[0].written(), worlds[1].written()
            differ = set(found) ^ set(wanted)
            assert not differ, f"after {what!r} at {now}: {differ}"
            assert len(found) == len(wanted)
        by_sets.close()
        alone.close()
