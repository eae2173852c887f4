"""Zalo's monthly limits: said at 80 % and at 95 %, and a part kept for reminders."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import build_app
from bot.channels.registry import Monthly
from bot.clock import LOCAL, Clock
from bot.installation.errors import COMMAND_LINE
from bot.receiving.budget import Budget
from bot.sending.delivery import Delivery
from bot.sending.pacing import Pacer
from bot.sending.quotas import BELIEVED, Quotas, QuotaUse
from handlers.turn.turn import Office
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound, Outcome
from handlers.values.orders import RedeemInvite
from handlers.values.replies import Reply
from storage.change import Change
from storage.reminders.queue import NewReminder
from storage.staff.joining import redeem
from storage.store import Sent, Store
from storage.tables.people import OutgoingRow, SubscriberRow
from tests.support.channels.fake import FakeChannel, wait_for
from tests.support.pages.web_app import settings
from tests.support.verbs import enqueue, invite

NOW = datetime(2025, 4, 8, 8, 0, tzinfo=LOCAL)


def hear(store: Store, name: str, times: int = 1) -> int:
    """Someone writes on Zalo so many times, all answered with silence; the person's chat."""
    chat = 0
    for number in range(times):
        store.turns.receive("zalo", f"{name}/{number}/{NOW}", name, Inbound("x"), True, NOW)
        [(inbound_id, chat)] = store.turns.waiting()
        with store.turns.turn(inbound_id, NOW) as turn:
            assert turn is not None
            turn.finish(Outcome(turn.person.conversation))
    return chat


def test_each_step_is_told_once_a_month(sqlite_store: Store) -> None:
    """80 % is told once, 95 % once more, and the next month begins anew."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=100, messages=20))
    hear(sqlite_store, "lan", 15)
    assert [(use.what, use.percent) for use in quotas.warn(NOW)] == [("talk", 125)]
    hear(sqlite_store, "pao", 1)
    assert [(use.what, use.percent) for use in quotas.warn(NOW)] == [("messages", 80)]
    assert quotas.warn(NOW) == []
    hear(sqlite_store, "mai", 3)
    assert [use.percent for use in quotas.warn(NOW)] == [95]
    assert quotas.warn(NOW) == []
    assert quotas.warn(NOW + timedelta(days=31)) == []
    assert not quotas.is_short(NOW + timedelta(days=31))


def test_a_step_is_told_again_where_the_telling_was_cut_off(sqlite_store: Store) -> None:
    """The mark is lifted with the message or not at all: nobody of the staff missed it."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=100, messages=20))
    hear(sqlite_store, "lan", 15)

    def cut_off(change: Change, use: QuotaUse) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        quotas.warn(NOW, cut_off)
    assert [use.what for use in quotas.warn(NOW)] == ["talk"]


def test_people_are_a_limit_of_their_own(sqlite_store: Store) -> None:
    """The fourth of five people is said; it holds no reminders."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=5, messages=3000))
    for name in ("lan", "pao", "mai", "ly"):
        hear(sqlite_store, name)
    assert [(use.what, use.used) for use in quotas.warn(NOW)] == [("users", 4)]
    assert not quotas.is_short(NOW)


def test_reminders_take_nothing_from_talk(sqlite_store: Store) -> None:
    """Three fifths of the messages are for talk, whatever reminders have used; staff are known."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=50, messages=20))
    lan = hear(sqlite_store, "lan", 11)
    new = NewReminder(lan, "e/1/1", "e", NOW.date(), 0, NOW, Reply("nhắc"))
    sqlite_store.reminders.queue_all([new], NOW)
    for row in sqlite_store.outbox.claim(["zalo"], NOW, 9, 60):
        sqlite_store.outbox.mark_sent(row.id, None, NOW)
    quotas.warn(NOW)
    assert {use.what: use.used for use in quotas.uses(NOW)} == {
        "messages": 12,
        "users": 1,
        "talk": 11,
    }
    assert (quotas.talk_is_over, quotas.staff_chats) == (False, frozenset())
    code = invite(sqlite_store, "admin", "Sếp", COMMAND_LINE, NOW)
    boss = hear(sqlite_store, "boss")
    with sqlite_store._database.write() as session:
        redeem(session, session.get_one(SubscriberRow, boss), RedeemInvite(code), NOW)
    quotas.warn(NOW)
    assert (quotas.talk_is_over, quotas.staff_chats) == (True, frozenset({"boss"}))
    # Forms that are open go on for a fifth of the month more.
    assert not quotas.forms_are_over
    hear(sqlite_store, "pao", 4)
    quotas.warn(NOW)
    assert quotas.forms_are_over
    assert not quotas.is_short(NOW)


async def test_without_messages_reminders_wait(sqlite_store: Store) -> None:
    """When the month is used up the reminder waits and says why."""
    lan = hear(sqlite_store, "lan", 20)
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=50, messages=20))
    day = NOW.date()
    new = NewReminder(lan, "e/1/1", "e", day, 0, NOW, Reply("nhắc"))
    sqlite_store.reminders.queue_all([new], NOW)
    enqueue(sqlite_store, lan, [Reply("một"), Reply("hai")], NOW)
    quotas.warn(NOW)
    channel, pacer = FakeChannel(), Pacer(1000, per_chat_s=0)
    delivery = Delivery(
        sqlite_store,
        {"zalo": channel},
        {"zalo": pacer},
        Clock(NOW),
        held=lambda: ("zalo",) if quotas.is_short(NOW) else (),
    )
    task = asyncio.create_task(delivery.run())
    await wait_for(lambda: channel.sent == [("lan", "một"), ("lan", "hai")])
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    [waiting] = sqlite_store.reminders.deliveries()
    assert (waiting.state, waiting.reason) == ("queued", "over-quota")


def test_the_staff_are_told_once(tmp_path: Path, office: Office) -> None:
    """Who may act hears of it in the chat, at the tick after the step was reached."""
    tight = settings(tmp_path, zalo_bot_token=SecretStr("1:x"), zalo_max_messages_per_month=10)
    app = build_app(tight, Clock(NOW), office)
    boss = hear(app.store, "boss", 9)
    code = invite(app.store, "admin", "Sếp", COMMAND_LINE, NOW)
    with app.store._database.write() as session:
        redeem(session, session.get_one(SubscriberRow, boss), RedeemInvite(code), NOW)
    app.tick()
    app.tick()
    rows = app.store.outbox.claim(["zalo"], app.clock.now(), 10, 60)
    app.store.close()
    assert [("9/10 tin" in row.reply.text, "9/6 tin" in row.reply.text) for row in rows] == [
        (True, False)
    ]


def test_a_long_message_is_counted_by_its_parts(store: Store) -> None:
    """Sixty-three messages were one of three thousand, and the month ended on its second day."""
    lan = hear(store, "lan")
    enqueue(store, lan, [Reply("bản sao")], NOW)
    [row] = store.outbox.claim(["zalo"], NOW, 10, 60)
    store.outbox.mark_all_sent([Sent(row.id, parts=63)], NOW)
    assert store.figures.messages_in_month("zalo", NOW.year, NOW.month) == (1, 63)


def test_parts_of_a_reminder_are_the_reminders(store: Store) -> None:
    """They use no part of what talk has."""
    lan = hear(store, "lan")
    enqueue(store, lan, [Reply("thông báo dài")], NOW)
    [row] = store.outbox.claim(["zalo"], NOW, 10, 60)
    with store._database.write() as session:
        session.get_one(OutgoingRow, row.id).lane = "reminder"
    store.outbox.mark_all_sent([Sent(row.id, parts=3)], NOW)
    assert store.figures.reminders_in_month("zalo", NOW.year, NOW.month) == 3
    assert store.figures.messages_in_month("zalo", NOW.year, NOW.month) == (1, 3)


def test_what_the_platform_says_is_used_up_is(sqlite_store: Store) -> None:
    """Whatever was counted; told to the staff, and wrong when something goes out after all."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=100, messages=3000))
    hear(sqlite_store, "lan")
    assert not quotas.is_short(NOW)
    quotas.refuses(NOW - timedelta(minutes=1))
    assert not quotas.is_short(NOW)
    quotas.refuses(NOW)
    assert quotas.is_short(NOW)
    assert [(use.what, use.percent) for use in quotas.warn(NOW)] == [("messages", 100)]
    assert quotas.talk_is_over
    # The words may have meant the speed: after some hours it is tried again.
    assert not quotas.is_short(NOW + BELIEVED)
    quotas.works()
    assert not quotas.is_short(NOW)


def test_a_long_answer_uses_more_of_the_day(sqlite_store: Store) -> None:
    """Of the forty turns of a chat and day one of five messages is three."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=50, messages=3000))
    budget = Budget([quotas], NOW.date)
    for number in range(14):
        asked = Arrival("zalo", str(number), "lan", Inbound("chính sách"))
        assert budget.passes(asked) is asked
        budget.paid("zalo", "lan", 5)
    over = budget.passes(Arrival("zalo", "x", "lan", Inbound("nữa")))
    assert over is not None
    assert over.inbound is not None
    assert over.inbound.kind == "day-over"
