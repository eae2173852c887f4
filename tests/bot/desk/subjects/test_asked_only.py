"""Who has only asked the assistant is served like whoever has registered."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.subjects import texts, withdrawing_texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from tests.support.chats import Chat
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build

MAI, PHONE = "Lò Thị Mai", "0977000111"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def test_who_has_only_asked_is_seen_copied_and_erased(program: Program) -> None:
    """By the number in the question; what another chat wrote of her is counted and not shown."""
    store, now = program.app.store, program.app.clock.now()
    chat, friend = Chat(store, "asks"), Chat(store, "friend")
    asked = f"bao giờ có kết quả, trả lời em qua {PHONE}"
    person = f"person/{chat.says(NoteQuestion(asked, 'declined'), text=asked, now=now)}"
    friend.says(text=f"chị {MAI} bảo em hỏi", now=now)
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=MAI, phone=PHONE, kind="erase")
        for said in (
            "bao giờ có kết quả",
            texts.PLACES["question"],
            texts.PLACES["asked"],
            "Có tên hoặc số này ở: 2 tin gửi trợ lý.",
            withdrawing_texts.standing(agreed=[]),
        ):
            assert said in page.text, said
        assert "bảo em hỏi" not in page.text
        at = "/du-lieu-ca-nhan/1"
        copied = await clerk.opens(f"{at}/ban-sao.txt?kenh={person}&sure=1")
        assert asked in copied.content.decode("utf-8-sig")
        data = {"csrf": clerk.csrf, "sure": "1", "place": ["question/1", "chats", person]}
        await clerk.client.post(f"/quan-tri{at}/xoa", data=data)
    assert store.data_requests.all()[0].done_at is not None
    assert store.questions.all() == []
    assert store.subjects.look(MAI, PHONE).called == []


async def test_a_name_that_another_has_typed_keeps_no_request_open(program: Program) -> None:
    """It goes from their question, and the rest of it is theirs; a second request shows the first."""
    store, now = program.app.store, program.app.clock.now()
    friend = Chat(store, "friend")
    friend.says(NoteQuestion(f"bà {MAI} có được khen không", "declined"), now=now)
    async with at_desk(program) as clerk:
        for _ in range(2):
            page = await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind="erase")
        assert texts.EARLIER in page.text
        assert "Số 1: xóa, nhận" in page.text
        data = {"csrf": clerk.csrf, "sure": "1", "place": ["question/1", "chats"]}
        await clerk.client.post("/quan-tri/du-lieu-ca-nhan/2/xoa", data=data)
    (question,) = store.questions.all()
    assert question.question == "bà … có được khen không"
    assert [one.done_at is not None for one in store.data_requests.all()] == [False, True]
