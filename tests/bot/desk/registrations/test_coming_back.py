"""Whoever sent a registration has lost their chat: the office joins the new one, nothing is lost."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.desk.registrations import texts
from handlers.turn.turn import Office
from handlers.values.effects import SetPreferred
from storage.tables.desk import StaffRow
from storage.tables.people import PersonRow, SubscriberRow
from tests.support.chats import FORM, Chat
from tests.support.linking import issue
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def leader(program: Program) -> tuple[Chat, str]:
    """Somebody on the web page alone, who gets reminders there; their registration."""
    chat = Chat(program.app.store, "old page", "web")
    code = chat.registers()
    chat.says()
    chat.says(SetPreferred(chat.id))
    return chat, code


def code_of(chat: Chat, program: Program) -> str:
    """A linking code the chat was given just now."""
    return issue(chat, program.app.clock.now())


def heard(program: Program, address: str) -> str:
    """What waits to be sent to a chat."""
    now = program.app.clock.now() + timedelta(seconds=1)
    rows = program.app.store.outbox.claim(["web", "telegram"], now, 50, 60)
    return "\n".join(row.reply.text for row in rows if row.address == address)


async def test_the_office_joins_the_new_chat(program: Program) -> None:
    """By the code it shows: registration and reminders are there, every chat hears of it."""
    _, registered = leader(program)
    new = Chat(program.app.store, "new page", "web")
    new.says(now=program.app.clock.now())
    code = code_of(new, program)
    async with at_desk(program) as clerk:
        answer = await clerk.sends(f"/dang-ky/{registered}/noi-kenh", code=f"{code[:3]} {code[3:]}")
        assert flash(answer) == texts.BROUGHT_BACK
        assert "nối kênh mới cho người gửi" in answer.text
        again = await clerk.sends(f"/dang-ky/{registered}/noi-kenh", code=code)
        assert flash(again) == texts.RETURN_CODE_WRONG
    with program.app.store._database.read() as session:
        chats = session.exec(select(SubscriberRow).where(SubscriberRow.channel == "web")).all()
        assert len({chat.person_id for chat in chats}) == 1
        person = session.get_one(PersonRow, chats[0].person_id)
        assert person.preferred_subscriber_id is None, "a lost page gets no reminders"
    (line,) = program.app.store.journal.lines(action="person.return")
    assert (line.actor, line.subject, line.after) == ("Chị Mai", registered, {"channel": "web"})
    assert [one.code for one in new.person().registrations] == [registered]
    assert registered in heard(program, "new page")
    program.app.clock.advance(timedelta(hours=1))
    assert "nối Trang web (" in heard(program, "old page")


async def test_only_an_open_code_of_another_chat_joins(program: Program) -> None:
    """A guess, an old code, or one of the person's own chat changes nothing."""
    lost, registered = leader(program)
    own = code_of(lost, program)
    async with at_desk(program) as clerk:
        for code in ("", "000000", own, "９９９９９９"):
            answer = await clerk.sends(f"/dang-ky/{registered}/noi-kenh", code=code)
            assert flash(answer) == texts.RETURN_CODE_WRONG
        program.app.clock.advance(timedelta(minutes=16))
        answer = await clerk.sends(f"/dang-ky/{registered}/noi-kenh", code=own)
        assert flash(answer) == texts.RETURN_CODE_WRONG
    assert program.app.store.journal.lines(action="person.return") == []


async def test_who_only_looks_joins_nobody(program: Program) -> None:
    """A viewer neither sees the form nor can send it."""
    _, registered = leader(program)
    async with at_desk(program, "viewer") as viewer:
        assert "noi-kenh" not in (await viewer.opens(f"/dang-ky/{registered}")).text
        answer = await viewer.sends(f"/dang-ky/{registered}/noi-kenh", code="123456")
        assert answer.status_code == 403


async def test_a_colleague_takes_over_what_is_of_the_unit(program: Program) -> None:
    """By the code the colleague's chat shows and a proof; the rest stays with who sent it."""
    chat, registered = leader(program)
    other = chat.registers(replace(FORM, unit_name="HTX Khác", commune="xã Khác"))
    heir = Chat(program.app.store, "colleague", "telegram")
    heir.says(now=program.app.clock.now())
    code = code_of(heir, program)
    async with at_desk(program) as clerk:
        at = f"/dang-ky/{registered}/nhan-thay"
        refused = await clerk.sends(at, code=code, proof=" ")
        assert flash(refused) == texts.PROOF_NEEDED
        answer = await clerk.sends(at, code=code, proof="Giấy giới thiệu số 5")
        assert flash(answer) == texts.handed_over(codes=[registered])
        again = await clerk.sends(at, code=code, proof="Giấy giới thiệu số 5")
        assert flash(again) == texts.RETURN_CODE_WRONG
    assert [one.code for one in heir.person().registrations] == [registered]
    assert [one.code for one in chat.person().registrations] == [other]
    assert registered in heard(program, "colleague")
    lines = program.app.store.journal.lines(subject=registered)
    (line,) = [one for one in lines if one.action == "registration.handed-over"]
    assert line.after == {
        "channel": "telegram",
        "codes": [registered],
        "proof": True,
    }
    assert "Giấy giới thiệu số 5" in answer.text


async def test_who_is_new_reads_that_and_fetches_no_other_code(program: Program) -> None:
    """The code is right: that it is wrong would send the colleague for one after another."""
    _, registered = leader(program)
    heir = Chat(program.app.store, "colleague", "telegram")
    heir.says(now=program.app.clock.now())
    code = code_of(heir, program)
    async with at_desk(program) as clerk:
        with program.app.store._database.write() as session:
            session.get_one(StaffRow, clerk.staff.id).new_since = program.app.clock.now()
        for act in ("nhan-thay", "noi-kenh"):
            answer = await clerk.sends(f"/dang-ky/{registered}/{act}", code=code, proof="Giấy 5")
            assert (answer.status_code, "mới nhận quyền" in answer.text) == (403, True), act
            assert texts.RETURN_CODE_WRONG not in answer.text
    assert heir.person().registrations == ()
