"""People for the tests of the clerk's desk: staff joined by invitation, registered owners."""

from datetime import UTC, datetime, timedelta

from bot.clock import LOCAL
from bot.desk.announcements.audience_form import in_words
from bot.receiving.answering import Answering
from bot.reminders.dated import with_calendar
from handlers.announcements.compose import approval_request, compose
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.messages import Inbound
from handlers.values.orders import RedeemInvite
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import PLAIN_TERMS, Audience, Role, StaffView, Terms
from handlers.values.state import Form
from knowledge.plan.plan import Plan
from storage.journal.journal import Actor
from storage.staff.joining import confirm
from storage.staff.sessions import issue_login_code
from storage.store import Sent, Store
from tests.support.chats import FORM, Chat, again
from tests.support.verbs import Announcing, enqueue, invite

NOW = datetime(2025, 4, 4, 2, 0, tzinfo=UTC)  # nine in the morning in Viet Nam
OFFICE = Actor("dòng lệnh")
EVERYBODY = Audience()
CHANNELS = ["telegram", "zalo", "zalo-oa", "web"]


def chat_at(store: Store, address: str) -> Chat:
    """The chat at an address, also when it has written before."""
    return again(store, address, "telegram")


def hire(store: Store, name: str, role: Role, now: datetime = NOW) -> StaffView:
    """A member of the staff who redeemed an invitation in their own chat."""
    code = invite(store, role, name, OFFICE, now)
    chat_at(store, f"staff-{name}").says(RedeemInvite(code), now=now)
    settle(store, now)
    (one,) = [entry for entry in store.staff.list() if entry.name == name]
    return one.view


def let_in(
    store: Store, name: str, role: Role, by: Actor = OFFICE, now: datetime = NOW
) -> StaffView:
    """Somebody who has just taken an invitation, and whom nobody has confirmed."""
    code = invite(store, role, name, by, now)
    chat_at(store, f"staff-{name}").says(RedeemInvite(code), now=now)
    return staff_called(store, name)


def settle(store: Store, now: datetime = NOW) -> None:
    """Whoever is new is confirmed: most tests are about people who are known."""
    new = [one.id for one in store.staff.list() if one.approves_from and not one.revoked_at]
    with store.change(OFFICE, now) as change:
        confirm(change, new)


def login_code(store: Store, staff: StaffView, now: datetime = NOW) -> str:
    """A code for the page, as the chat gives it."""
    with store._database.write() as session:
        return issue_login_code(session, staff, now)


def owner(store: Store, address: str, form: Form = FORM, campaign: str = "344-KH-LMHTX") -> str:
    """A registered person who agreed to it; returns the registration's code."""
    chat = chat_at(store, address)
    chat.says(RecordConsent("registration", "1", given=True))
    return chat.registers(form, campaign)


def listener(store: Store, address: str, *events: str, days: tuple[int, ...] = (7, 1)) -> int:
    """A person with reminders and without registration; returns the person's id."""
    settings = Subscription(since=NOW, events=events, days_before=days)
    agreed = RecordConsent("reminders", "1", given=True)
    return chat_at(store, address).says(agreed, SaveSubscription(settings))


def deliver(store: Store, now: datetime) -> list[tuple[str, str]]:
    """Send everything that waits; (address, text) in order."""
    sent = []
    outbox = store.outbox
    while outbox.waits(now) and (rows := outbox.claim(CHANNELS, now, 50, 60)):
        outbox.mark_all_sent([Sent(row.id) for row in rows], now)
        sent += [(row.address, row.reply.text) for row in rows]
    return sent


class Clock:
    """A clock that stands still until moved."""

    def __init__(self, now: datetime) -> None:
        self.at = now.astimezone(LOCAL)

    def now(self) -> datetime:
        return self.at

    def move(self, span: timedelta) -> None:
        self.at += span


class StaffedOffice:
    """Everybody talks to one bot over a real store."""

    def __init__(self, store: Store, office: Office) -> None:
        self.store = store
        self.clock = Clock(NOW)
        self.office = lambda: with_calendar(office, store.calendar.read())
        self.conversation = Answering(store, self.office, self.clock)  # type: ignore[arg-type]
        self.keys = 0
        self.post: dict[str, list[Reply]] = {}

    def person(self, address: str) -> "Person":
        """Somebody's private chat."""
        return Person(self, address)

    def joins(self, address: str, name: str, role: Role) -> "Person":
        """A person who has typed the code of an invitation."""
        person = Person(self, address)
        code = invite(self.store, role, name, OFFICE, self.clock.now())
        assert name in person.says(f"quản trị {code}")
        settle(self.store, self.clock.now())
        person.name = name
        return person

    def send(self) -> None:
        """Send what waits into everybody's post."""
        outbox, now = self.store.outbox, self.clock.now()
        while outbox.waits(now) and (rows := outbox.claim(CHANNELS, now, 50, 60)):
            outbox.mark_all_sent([Sent(row.id) for row in rows], now)
            for row in rows:
                self.post.setdefault(row.address, []).append(row.reply)


class Person:
    """One private chat; `name` of a member of the staff."""

    name = ""

    def __init__(self, staffed: StaffedOffice, address: str, channel: str = "telegram") -> None:
        self.office = staffed
        self.address = address
        self.channel = channel
        self.heard: list[Reply] = []

    def says(self, text: str) -> str:
        """Type a line; what this person reads then."""
        return self._send(Inbound(text))

    def taps(self, label: str) -> str:
        """Press a button of any message heard, the newest first."""
        for reply in reversed(self.heard):
            for choice in reply.choices:
                if choice.label == label:
                    return self._send(Inbound(choice=choice.key, turn=reply.turn, kind="choice"))
        raise AssertionError(f"no button {label!r} in {[r.choices for r in self.heard]}")

    @property
    def labels(self) -> list[str]:
        """What the last message offers."""
        return [choice.label for choice in self.heard[-1].choices]

    def says_in_group(self, text: str) -> str:
        """Type a line in a group."""
        return self._send(Inbound(text, group=True))

    def presses(self, key: str) -> str:
        """Press a forged button."""
        return self._send(Inbound(choice=key, turn=0, kind="choice"))

    def hears(self) -> str:
        """What was sent to this person since the last look."""
        self.office.send()
        mine = self.office.post.pop(self.address, [])
        self.heard += mine
        return "\n\n".join(reply.text for reply in mine)

    def hears_all(self) -> str:
        """Everything heard so far."""
        self.hears()
        return "\n\n".join(reply.text for reply in self.heard)

    def _send(self, inbound: Inbound) -> str:
        staffed = self.office
        staffed.keys += 1
        now = staffed.clock.now()
        self.hears()
        staffed.store.turns.receive(
            self.channel, f"k{staffed.keys}", self.address, inbound, True, now
        )
        staffed.conversation.answer_waiting()
        return self.hears()


def staff_called(store: Store, name: str) -> StaffView:
    """A member of the staff as the desk knows them."""
    (found,) = [one for one in store.staff.list() if one.name == name]
    return found.view


def submitted(
    store: Store,
    plan: Plan,
    by: StaffView,
    text: str,
    audience: Audience,
    now: datetime,
    terms: Terms = PLAIN_TERMS,
) -> int:
    """An announcement written on the desk and sent to the others there for approval."""
    number = Announcing(store).write(
        by, text, audience, lambda one: compose(one, text, terms), now, terms
    )
    whom, count = in_words(audience, plan), store.announcements.audience_size(audience)
    written = store.announcements.get(number)
    assert written is not None
    asked = approval_request(number, by.name, text, whom, count, written.mark)
    Announcing(store).submit(number, by, asked, now, written.mark)
    return number


def announced(
    author: Person, text: str, audience: Audience = EVERYBODY, terms: Terms = PLAIN_TERMS
) -> int:
    """The same by somebody of the staff who is in the chat too."""
    staffed, now = author.office, author.office.clock.now()
    plan, by = staffed.office().plan_on(now.date()), staff_called(staffed.store, author.name)
    return submitted(staffed.store, plan, by, text, audience, now, terms)


def fail(store: Store, address: str, reason: str, text: str = "lời") -> int:
    """An answer that was given up on; the person's id (each has one chat here)."""
    chat = chat_at(store, address)
    person = chat.says(now=NOW)
    enqueue(store, chat.id, [Reply(text)], NOW)
    [row] = store.outbox.claim(["telegram"], NOW, 50, 60)
    store.outbox.give_up(row.id, reason, NOW)
    return person
