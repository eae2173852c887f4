"""What did not arrive stands on the desk in words, once a person, and can be dealt with."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.people import texts
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from storage.reminders.queue import NewReminder
from storage.store import Store
from tests.support.chats import DUE, Chat
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, fail, owner
from tests.support.pages.desk_web import at_desk, flash, stranger
from tests.support.pages.web_app import Program, build
from tests.support.verbs import enqueue, send_again, tick_off


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def test_once_a_person_and_in_words(program: Program) -> None:
    """Three messages of one person are one line; no code is shown, and who it is, is."""
    store = program.app.store
    owner(store, "lan")
    deliver(store, NOW)
    for reason in ("unknown", "expired", "BadRequest: message is too long"):
        fail(store, "lan", reason)
    async with at_desk(program) as clerk:
        for path in ("/", "/tin-loi"):
            page = (await clerk.opens(path)).text
            assert page.count("/gui-lai") == 1
            assert "3 tin: " in page
            assert "không rõ đã đến chưa" in page
            assert "quá hạn" in page
            assert "BadRequest" not in page
            assert "blocked" not in page


async def test_blocked_is_said_in_words(program: Program) -> None:
    """Whoever has left is named as such, also without a registration."""
    store = program.app.store
    chat = chat_at(store, "lan")
    chat.says(now=NOW)
    enqueue(store, chat.id, [Reply("lời")], NOW)
    store.outbox.block(chat.id, "403", NOW)
    async with at_desk(program) as clerk:
        page = (await clerk.opens("/tin-loi")).text
        assert "người nhận đã chặn hoặc rời cuộc trò chuyện" in page
        assert texts.UNKNOWN_PERSON in page
        assert "blocked" not in page


async def test_sent_again_it_arrives(program: Program) -> None:
    """The messages wait again in their order, the line is gone, the journal says who did it."""
    store = program.app.store
    person = fail(store, "lan", "unknown", "một")
    fail(store, "lan", "expired", "hai")
    async with at_desk(program) as clerk:
        done = await clerk.sends(f"/tin-loi/{person}/gui-lai")
        assert flash(done) == "Đã xếp 2 tin để gửi lại."
        assert texts.NONE in done.text
        again = await clerk.sends(f"/tin-loi/{person}/gui-lai")
        assert "Không còn tin nào" in flash(again)
    sent = deliver(store, NOW + timedelta(hours=1))
    assert [text for address, text in sent if address == "lan"] == ["một", "hai"]
    line = store.journal.lines(action="message.again")[0]
    assert (line.actor, line.subject, line.after) == (
        "Chị Mai",
        f"person/{person}",
        {"messages": 2},
    )


async def test_ticked_off_it_is_gone(program: Program) -> None:
    """Nothing is sent; the journal keeps who has seen to it, in words on its page."""
    store = program.app.store
    person = fail(store, "lan", "unknown")
    async with at_desk(program) as clerk:
        done = await clerk.sends(f"/tin-loi/{person}/da-xu-ly")
        assert flash(done) == "Đã ghi: 1 tin đã xử lý."
        assert store.figures.failures() == []
        assert [one for one in deliver(store, NOW) if one[0] == "lan"] == []
        assert "ghi đã xử lý tin không đến" in (await clerk.opens("/nhat-ky")).text


async def test_only_who_may_act_and_only_our_form(program: Program) -> None:
    """A viewer sees it without buttons; a viewer's, a stranger's and a forged form do nothing."""
    person = fail(program.app.store, "lan", "unknown")
    path = f"/tin-loi/{person}/gui-lai"
    async with at_desk(program, "viewer", "Anh Nam") as viewer:
        assert "/gui-lai" not in (await viewer.opens("/tin-loi")).text
        assert (await viewer.sends(path)).status_code == 403
    async with at_desk(program) as clerk:
        assert (await clerk.sends(path, csrf="x")).status_code == 403
    async with stranger(program) as client:
        assert (await client.post(f"/quan-tri{path}")).status_code == 403
        assert (await client.get("/quan-tri/tin-loi")).status_code == 303
    assert len(program.app.store.figures.failures()) == 1


def test_what_is_about_a_past_day_is_not_sent_again(store: Store) -> None:
    """The reminder stays on the list until it is ticked off; the answer goes."""
    chat = Chat(store)
    person = chat.says()
    now = NOW + timedelta(days=30)
    store.reminders.queue_all([NewReminder(person, "a", *DUE, NOW, Reply("nhắc"))], NOW)
    enqueue(store, chat.id, [Reply("lời")], NOW)
    assert store.outbox.claim(["telegram"], now, 10, 60) == []
    done = send_again(store, person, OFFICE, now)
    assert (done.count, done.past) == (1, 1)
    assert [row.reply.text for row in store.outbox.claim(["telegram"], now, 10, 60)] == ["lời"]
    assert tick_off(store, person, OFFICE, now) == 1
