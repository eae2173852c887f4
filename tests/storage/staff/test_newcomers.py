"""Who is new to the staff does what stands in one short list; every other verb is refused."""

from collections.abc import Callable
from typing import get_args

import pytest

from bot.desk.journal.texts import ACTIONS
from handlers.values.effects import NoteRequest
from handlers.values.newcomers import VERBS
from handlers.values.orders import (
    ApproveOrStop,
    ChooseDigest,
    DecideRegistrations,
    IssueLoginCode,
    NoteReading,
    SetEventDate,
    SignOut,
    StaffOrder,
    TakeBack,
)
from handlers.values.replies import Reply
from handlers.values.staff import StaffView
from storage.announcements import approvals
from storage.announcements.approvals import rewrite, submit, try_out
from storage.change import Change, TooNew
from storage.journal.journal import actor_of
from storage.plans import use
from storage.privacy.data_requests import finish, take
from storage.questions import entries
from storage.questions.entries import EntryText
from storage.reminders import calendar
from storage.requests.requests import deal
from storage.signed.pages import add_signed
from storage.staff.orders import carry_out
from storage.store import Store
from storage.tables.desk import StaffRow
from storage.tables.people import SubscriberRow
from storage.units import register
from storage.units.units import UnitEntry
from tests.support.chats import PHONE
from tests.support.clerks import EVERYBODY, NOW, chat_at, hire, let_in, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import Announcing

# What a verb writes that works on the staff's own drafts and accounts, entered papers and letters.
ALLOWED = {
    "announcement.programme",
    "announcement.rewrite",
    "announcement.submit",
    "announcement.try",
    "announcement.write",
    "data.request",
    "plan.import",
    "registration.enter",
}
OWN_ACCOUNT = (
    "staff.logout",
    "staff.second-",
    "staff.passkey-",
    "staff.page-out",
    "staff.revoke",
    "staff.withdraw-invite",
)
HELLO = Reply("Chào")


@pytest.fixture
def new(store: Store) -> StaffView:
    """Somebody whom nobody knows yet, in an office with work of others."""
    lan = hire(store, "Lan", "admin")
    minh = let_in(store, "Minh", "clerk", actor_of(lan))
    owner(store, "leader")
    chat_at(store, "leader").says(NoteRequest("cho tôi gặp cán bộ", PHONE), now=NOW)
    Announcing(store).write(lan, "Họp ngày mai", EVERYBODY, lambda number: HELLO, NOW)
    with store.change(actor_of(lan), NOW) as change:
        register.add(change, UnitEntry("HTX Chè"))
        take(change, "erase", "Giàng A Páo", "", "", NOW.date())
    return minh


ACTS_ON_OTHERS: dict[str, Callable[[Change], object]] = {
    "answer who asked for a person": lambda act: deal(act, 1, HELLO),
    "end the wish to be called": lambda act: deal(act, 1),
    "cancel": lambda act: approvals.approve_or_stop(act, [ApproveOrStop(1, "cancelled", HELLO)]),
    "rewrite another's draft": lambda act: rewrite(act, 1, "Khác", EVERYBODY, HELLO),
    "submit another's draft": lambda act: submit(act, {1: HELLO}),
    "say that a data request is answered": lambda act: finish(act, 1, "đã xong"),
    "tell that a sheet came": lambda act: add_signed(act, "DK-2025-0001", None, "desk", HELLO),
    "close a unit": lambda act: register.close(act, [1], NOW.date(), "giải thể"),
    "rename a unit": lambda act: register.edit(act, 1, UnitEntry("HTX Khác")),
    "add an event": lambda act: calendar.add(act, "p", "Hạn nộp 5 triệu", "Công văn 1", None),
    "set a date": lambda act: calendar.set_dates(act, [SetEventDate("p", "e", NOW.date())]),
    "write an answer": lambda act: entries.write(act, EntryText("p", "h", answer="a", source="b")),
    "use a plan": lambda act: use.use_plan(act, "p"),
    "keep a plan": lambda act: use.keep_plan(act, "p", {}),
    "close a plan": lambda act: use.close_plan(act, "p"),
    "write to somebody": lambda act: act.tell(1, HELLO),
}


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("act", ACTS_ON_OTHERS.values(), ids=ACTS_ON_OTHERS)
def test_who_is_new_decides_ends_and_tells_nothing(
    store: Store, new: StaffView, act: Callable[[Change], object]
) -> None:
    """Nobody else has looked at it: it waits for the second day, or a second person."""
    lines = len(store.journal.lines())
    with pytest.raises(TooNew), store.change(actor_of(new), NOW) as change:
        act(change)
    assert len(store.journal.lines()) == lines
    assert store.requests.count() == 1
    (lan,) = [one for one in store.staff.list() if one.name == "Lan"]
    with store.change(actor_of(lan.view), NOW) as change:
        act(change)


def test_who_is_new_writes_and_looks(store: Store, new: StaffView) -> None:
    """Drafts of their own, a draft of another in their own chat, a letter that came."""
    number = Announcing(store).write(new, "Tin mới", EVERYBODY, lambda one: HELLO, NOW)
    with store.change(actor_of(new), NOW) as change:
        rewrite(change, number, "Tin mới hơn", EVERYBODY, HELLO)
        submit(change, {number: HELLO})
        try_out(change, [1])
        assert take(change, "see", "Lò Thị Mai", "", "", NOW.date()) == 2


def test_every_line_of_the_journal_is_sorted(store: Store, new: StaffView) -> None:
    """What a verb writes that nobody has thought of here is refused."""
    with store.change(actor_of(new), NOW) as change:
        for action in [*ACTIONS, "something.new"]:
            own = action in ALLOWED or action.startswith(OWN_ACCOUNT)
            if own and action != "staff.second-required":
                change.record(action, "x")
            else:
                with pytest.raises(TooNew):
                    change.record(action, "x")
    assert set(ACTIONS) >= VERBS


# By the kind of order, so that a new one fails here until it is sorted: whether who is new may.
ORDERS: dict[object, tuple[StaffOrder, bool]] = {
    IssueLoginCode: (IssueLoginCode(), True),
    SignOut: (SignOut(), True),
    ChooseDigest: (ChooseDigest(None), True),
    NoteReading: (NoteReading("DK-2025-0001"), True),
    DecideRegistrations: (DecideRegistrations(()), False),
    TakeBack: (TakeBack(NOW, ()), False),
    SetEventDate: (SetEventDate("p", "e", None), False),
    ApproveOrStop: (ApproveOrStop(1, "refused", HELLO), False),
}


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("kind", get_args(StaffOrder))
def test_every_order_by_chat_is_sorted(store: Store, new: StaffView, kind: type) -> None:
    """Also where the conversation has let it through."""
    order, may = ORDERS[kind]
    with store._database.write() as session:
        chat = session.get_one(SubscriberRow, session.get_one(StaffRow, new.id).subscriber_id)
        if may:
            carry_out(session, chat, order, NOW)
        else:
            with pytest.raises(TooNew):
                carry_out(session, chat, order, NOW)
