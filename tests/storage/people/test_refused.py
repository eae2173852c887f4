"""A no reaches what was made before it: queued for the morning, silent, failed, sent again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from handlers.announcements.compose import compose
from handlers.values.effects import (
    EndSubscription,
    RecordConsent,
    RemindOwn,
    WithdrawRegistration,
)
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from storage.announcements.again import remind_silent
from storage.journal.journal import actor_of
from storage.people import failures
from storage.privacy.consents import record_consent
from storage.reminders.queue import NewReminder
from storage.store import Store
from tests.support.chats import DUE, Chat
from tests.support.clerks import CHANNELS, NOW, OFFICE, chat_at, deliver, hire, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import Announcing, send_again

SOON = NOW + timedelta(seconds=61)
NO_NEWS = RecordConsent("news", "nhac-1", given=False)
Refuses = Callable[[Chat, str], object]


def no_news(chat: Chat, _: str) -> None:
    """ "Đừng gửi thông báo nữa"."""
    chat.says(NO_NEWS, now=SOON)


def no_consent(chat: Chat, _: str) -> None:
    """ "Rút đồng ý"."""
    chat.says(RecordConsent("registration", "1", given=False), now=SOON)


def no_registration(chat: Chat, code: str) -> None:
    """ "Rút đăng ký", the only one."""
    chat.says(WithdrawRegistration(code), now=SOON)


REFUSALS = pytest.mark.parametrize("refuses", [no_news, no_consent, no_registration])


def announced(store: Store) -> int:
    """Approved by two, queued for everybody."""
    lan, minh = hire(store, "Lan", "clerk"), hire(store, "Minh", "clerk")
    text, calls = "Mời dự đại hội", Announcing(store)
    number = calls.write(lan, text, Audience(), lambda one: compose(one, text), NOW)
    calls.submit(number, lan, Reply("Xin duyệt"), NOW)
    calls.approve_or_stop(number, "approved", minh, NOW)
    deliver(store, NOW)
    store.announcements.start_due(SOON)
    return number


def heard(store: Store, at: str) -> list[str]:
    """What this one reads from now on."""
    return [said for where, said in deliver(store, SOON + timedelta(hours=1)) if where == at]


@POSTGRESQL_AT_NIGHT
@REFUSALS
def test_what_is_queued_for_the_morning_is_not_sent(store: Store, refuses: Refuses) -> None:
    """Whoever says nothing still gets it."""
    codes = {one: owner(store, one) for one in ("1", "2")}
    announced(store)
    refuses(chat_at(store, "1"), codes["1"])
    sent = deliver(store, SOON + timedelta(hours=1))
    assert [where for where, said in sent if "đại hội" in said] == ["2"]


@POSTGRESQL_AT_NIGHT
@REFUSALS
def test_who_has_refused_is_not_reminded_of_it(store: Store, refuses: Refuses) -> None:
    """The clerk presses the button for the silent: it goes to who may still be told."""
    codes = {one: owner(store, one) for one in ("1", "2")}
    number = announced(store)
    assert heard(store, "1")
    refuses(chat_at(store, "1"), codes["1"])
    lan = next(one.view for one in store.staff.list() if one.name == "Lan")
    with store.change(actor_of(lan), SOON) as change:
        assert remind_silent(change, number, "🔔 NHẮC LẠI").count == 1
    assert [said for said in heard(store, "1") if "NHẮC LẠI" in said] == []


def test_what_failed_is_not_sent_again_to_who_has_refused_it(store: Store) -> None:
    """The line leaves the clerk's list with the no."""
    owner(store, "1")
    chat = chat_at(store, "1")
    person = chat.says()
    announced(store)
    blocked(store)
    assert store.figures.failures()
    no_news(chat, "")
    assert store.figures.failures() == []
    assert send_again(store, person, OFFICE, SOON).count == 0


def test_a_no_that_was_put_down_elsewhere_is_asked_about_when_it_is_sent_again(
    store: Store,
) -> None:
    """As an earlier release has left it: failed, refused, and still on the list."""
    owner(store, "1")
    person = chat_at(store, "1").says()
    announced(store)
    blocked(store)
    with store._database.write() as session:
        record_consent(session, person, NO_NEWS, SOON)
    assert send_again(store, person, OFFICE, SOON) == failures.SentAgain(0, 0, 1)
    assert store.figures.failures() == []
    assert [said for said in heard(store, "1") if "đại hội" in said] == []


def blocked(store: Store) -> None:
    """Nothing of what waits arrives."""
    for row in store.outbox.claim(CHANNELS, SOON + timedelta(hours=1), 50, 60):
        store.outbox.give_up(row.id, "unknown", SOON)


def test_errands_and_reminders_that_failed_are_not_sent_again_after_a_stop(store: Store) -> None:
    """ "Bỏ hết lời nhắc của tôi": nothing of it is left on the clerk's list."""
    chat = Chat(store, "1")
    person = chat.says(RemindOwn("nộp giấy", NOW + timedelta(minutes=5)))
    store.reminders.queue_all([NewReminder(person, "a", *DUE, NOW, Reply("nhắc"))], NOW)
    blocked(store)
    assert store.figures.failures()
    chat.says(EndSubscription(), now=SOON)
    assert store.figures.failures() == []
    assert send_again(store, person, OFFICE, SOON) == failures.SentAgain(0, 0)
    assert heard(store, "1") == []


def test_no_more_reminders_is_no_no_to_announcements(store: Store) -> None:
    """What the office has queued for everybody registered still comes."""
    owner(store, "1")
    announced(store)
    chat_at(store, "1").says(EndSubscription(), now=SOON)
    assert len([said for said in heard(store, "1") if "đại hội" in said]) == 1
