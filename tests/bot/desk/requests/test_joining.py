"""Who lost the chat without a registration comes back by the request: theirs, or one about data."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.registrations import texts
from bot.desk.requests import texts as request_texts
from bot.desk.subjects import texts as subject_texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, NoteRequest
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


def new_chat(program: Program) -> tuple[Chat, str]:
    """A new page and the code it shows."""
    new = Chat(program.app.store, "new page", "web")
    new.says(now=program.app.clock.now())
    return new, issue(new, program.app.clock.now())


async def test_who_only_asked_to_be_called_keeps_what_they_had(program: Program) -> None:
    """No registration: the request itself tells whom the new chat is joined to."""
    old = Chat(program.app.store, "old page", "web")
    number = old.says(NoteRequest("gọi cho tôi", "0987654321"), NoteQuestion("ai ký?", "declined"))
    new, code = new_chat(program)
    async with at_desk(program) as clerk:
        assert request_texts.LOST in (await clerk.opens("/yeu-cau")).text
        wrong = await clerk.sends("/yeu-cau/1/noi-kenh", code="000000")
        assert flash(wrong) == texts.RETURN_CODE_WRONG
        nobody = await clerk.sends("/yeu-cau/999/noi-kenh", code=code)
        assert flash(nobody) == texts.RETURN_CODE_WRONG
        answer = await clerk.sends("/yeu-cau/1/noi-kenh", code=code)
        assert flash(answer) == texts.BROUGHT_BACK
    assert new.says() == number
    (line,) = program.app.store.journal.lines(action="person.return")
    assert (line.subject, line.after) == ("request/1", {"channel": "web"})


async def test_a_request_about_data_joins_the_chat_the_clerk_is_sure_of(program: Program) -> None:
    """Of those that may be theirs, said to be sure, and no other person's by its number."""
    store = program.app.store
    old, stranger = Chat(store, "old page", "web"), Chat(store, "stranger")
    old.registers()
    person, other = old.says(), stranger.says()
    new, code = new_chat(program)
    at = "/du-lieu-ca-nhan/1/noi-kenh"
    async with at_desk(program) as clerk:
        page = await clerk.sends(
            "/du-lieu-ca-nhan", name=FORM.contact_name or "", phone=FORM.phone or "", kind="see"
        )
        assert subject_texts.OWN_JOIN in page.text
        for unsure in (
            {"kenh": f"person/{person}"},
            {"kenh": f"person/{other}", "sure": "1"},
            {"sure": "1"},
        ):
            answer = await clerk.sends(at, code=code, **unsure)
            assert flash(answer) == subject_texts.OWN_UNSURE, unsure
        answer = await clerk.sends(at, code=code, kenh=f"person/{person}", sure="1")
        assert flash(answer) == texts.BROUGHT_BACK
    assert new.says() == person
    (line,) = store.journal.lines(action="person.return")
    assert line.subject == "data-request/1"


async def test_who_only_looks_joins_nobody(program: Program) -> None:
    """A viewer neither sees the form nor can send it."""
    Chat(program.app.store, "old").says(NoteRequest("gọi cho tôi", "0987654321"))
    _, code = new_chat(program)
    async with at_desk(program, "viewer") as viewer:
        assert "noi-kenh" not in (await viewer.opens("/yeu-cau")).text
        answer = await viewer.sends("/yeu-cau/1/noi-kenh", code=code)
        assert answer.status_code == 403
