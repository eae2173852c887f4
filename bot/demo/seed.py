"""Fills a rehearsal with an office's weeks: units, registrations, questions and an admin.

The rule: people's part is said, message by message, to the program itself; only the office's
part is done by the verbs of the store.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.app import App
from bot.demo import texts
from handlers.values.messages import Inbound
from handlers.values.staff import StaffView
from storage.journal.journal import Actor, actor_of
from storage.registrations.decisions import Decided, RegistrationDecision, Seen, decide
from storage.staff.joining import invite
from storage.staff.sessions import issue_login_code
from storage.units.register import take_in
from storage.units.units import UnitEntry

UNITS, REGISTRATIONS = 60, 40
ACCEPTED, RETURNED = 14, 4
# The office was opened so long before the rehearsal's first moment.
BEFORE = timedelta(days=6)
_BETWEEN = timedelta(hours=3)
_TOGETHER = 8
_ONE_IN = 3
_LEASE_S = 60.0
CHANNEL = "web"
OFFICE = Actor(texts.OFFICE)


@dataclass(frozen=True)
class Seeded:
    """The office that was made; `session` is the admin's at the desk."""

    session: str
    units: int
    registrations: int


def seed(app: App) -> Seeded:
    """Fill the empty store of a rehearsal; its clock comes to where it began and `BEFORE` on."""
    ends = app.clock.now() + BEFORE
    admin = _hire(app)
    entries = [_entry(number) for number in range(UNITS)]
    with app.store.change(actor_of(admin), app.clock.now()) as change:
        take_in(change, entries, texts.GROUND)
    for number in range(REGISTRATIONS):
        app.clock.advance(_BETWEEN)
        said = (texts.registering(number), texts.AGREED, texts.SENT)
        # A calendar nobody listens to shows nothing of what a day that is set does.
        listens = (texts.REMIND, texts.AGREED) if number % _ONE_IN == 0 else ()
        _say(app, f"leader-{number}", *said, *listens)
        # To ask what can be sent is as much work as a person: a day's people are told together.
        if number % _TOGETHER == _TOGETHER - 1:
            _tell(app)
    for number, question in enumerate(texts.QUESTIONS):
        _say(app, f"asker-{number}", question)
    _tell(app)
    _decide(app, admin)
    app.clock.advance(max(ends - app.clock.now(), timedelta(0)))
    with app.store.change(actor_of(admin), app.clock.now()) as change:
        code = issue_login_code(change.session, admin, app.clock.now())
    session = app.store.staff.open_session(code, app.clock.now(), "htx-bot demo")
    assert session is not None
    return Seeded(session, UNITS, len(app.store.registrations.all()))


def _entry(number: int) -> UnitEntry:
    name, commune, leader = texts.unit(number)
    phone = texts.phone(number)
    return UnitEntry(name, "htx", commune, representative=leader, phone=phone)


def _hire(app: App) -> StaffView:
    with app.store.change(OFFICE, app.clock.now()) as change:
        code = invite(change, "admin", texts.ADMIN)
    _say(app, "admin", f"/quantri {code}")
    # Before the clock goes on: a welcome that waits for days is one that never came.
    _tell(app)
    (one,) = app.store.staff.list()
    return StaffView(one.id, one.name, one.role)


def _say(app: App, who: str, *lines: str) -> None:
    for number, line in enumerate(lines):
        now = app.clock.now()
        app.store.turns.receive(CHANNEL, f"{who}/{number}", who, Inbound(line), True, now)
        app.conversation.answer_waiting()


def _tell(app: App) -> None:
    # Their pages were open: nothing of what they were told waits for anybody.
    while rows := app.store.outbox.claim([CHANNEL], app.clock.now(), 50, _LEASE_S):
        for row in rows:
            app.store.outbox.mark_sent(row.id, None, app.clock.now())


def _decide(app: App, admin: StaffView) -> None:
    """The older ones are decided, the newest wait."""
    found = sorted(app.store.registrations.all(), key=lambda one: one.code)
    decided: list[RegistrationDecision] = []
    for number, one in enumerate(found[: ACCEPTED + RETURNED]):
        status: Decided = "accepted" if number < ACCEPTED else "returned"
        note = texts.RETURNED if status == "returned" else None
        decided.append(RegistrationDecision(one.code, Seen(one.version, one.status), status, note))
    with app.store.change(actor_of(admin), app.clock.now()) as change:
        decide(change, decided)
