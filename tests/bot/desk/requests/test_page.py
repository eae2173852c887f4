"""The desk's requests: whom to call, since when, dealt with once and answered in the chat."""

from collections.abc import AsyncIterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from bot.desk.requests import texts
from handlers.turn.turn import Office
from handlers.values.effects import DropRequest, NoteQuestion, NoteRequest
from tests.support.clerks import chat_at, deliver, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build

PHONE = "0987654321"


@pytest.fixture
async def mai(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Program]]:
    """A clerk at the desk; one registered person wants a call, a stranger an answer."""
    program = build(tmp_path, office)
    store, now = program.app.store, program.app.clock.now()
    owner(store, "1")
    two_hours_ago, yesterday = now - timedelta(hours=2), now - timedelta(days=1, hours=1)
    wish = NoteRequest("gọi cho tôi <b>nhé</b>", PHONE, "ai ký giấy khen?")
    chat_at(store, "1").says(wish, now=two_hours_ago)
    chat_at(store, "2").says(NoteRequest("cho tôi gặp cán bộ"), now=yesterday)
    async with at_desk(program) as clerk:
        yield clerk, program
    store.close()


async def test_the_longest_waiting_is_seen_first(mai: tuple[Clerk, Program]) -> None:
    """Number, who, chat, words, question and age stand on one card."""
    page = (await mai[0].opens("/yeu-cau")).text
    first, second = page.split('<li class="card">')[1:]
    assert texts.NO_PHONE in first
    assert "chờ 1 ngày" in first
    assert f'href="tel:{PHONE}"' in second
    assert "HTX Nông nghiệp Suối Giàng, Nguyễn Thị Hằng" in second
    for part in ("Telegram (…1)", "chờ 2 giờ", "ai ký giấy khen?", "gọi cho tôi <b>nhé</b>"):
        assert part in unescape(second)
    assert "<b>nhé" not in second


async def test_it_is_no_unanswered_question(mai: tuple[Clerk, Program]) -> None:
    """The first page counts it by itself, and the list of questions is empty."""
    overview = (await mai[0].opens("/")).text
    assert "<strong>2</strong> yêu cầu gặp cán bộ" in overview
    assert "<strong>0</strong> câu hỏi chờ trả lời" in overview
    assert "Không có câu hỏi nào chờ trả lời" in (await mai[0].opens("/cau-hoi")).text


async def test_dealt_with_it_leaves_the_list_and_stands_in_the_journal(
    mai: tuple[Clerk, Program],
) -> None:
    """Without a message nobody is written to; the journal has who did it and no number."""
    clerk, program = mai
    store = program.app.store
    (called,) = [one for one in store.requests.open() if one.phone]
    assert flash(await clerk.sends(f"/yeu-cau/{called.id}/da-xu-ly")) == texts.DEALT
    assert [one.phone for one in store.requests.open()] == [None]
    assert deliver(store, program.app.clock.now()) == []
    page = (await clerk.opens("/yeu-cau")).text
    assert texts.DONE_LATELY in page.split('<details class="card"')[1]
    journal = (await clerk.opens("/nhat-ky")).text
    assert "xử lý yêu cầu gặp cán bộ" in journal
    assert f"yêu cầu số {called.id}" in journal
    assert PHONE not in journal
    again = await clerk.sends(f"/yeu-cau/{called.id}/da-xu-ly")
    assert flash(again) == texts.GONE


async def test_whoever_gave_no_number_is_answered_in_the_chat(mai: tuple[Clerk, Program]) -> None:
    """The clerk's words, with the clerk's name, in the chat where it was wished for."""
    clerk, program = mai
    store = program.app.store
    (written,) = [one for one in store.requests.open() if not one.phone]
    path = f"/yeu-cau/{written.id}/da-xu-ly"
    answer = await clerk.sends(path, tin="Mai em gửi giấy khen về xã ạ.")
    assert flash(answer) == texts.DEALT_AND_TOLD
    ((address, text),) = deliver(store, program.app.clock.now())
    assert address == "2"
    assert text == texts.message(name=clerk.staff.name, text="Mai em gửi giấy khen về xã ạ.")


async def test_what_was_called_off_meanwhile_is_told(mai: tuple[Clerk, Program]) -> None:
    """The page was open already; nothing is marked and nobody written to."""
    clerk, program = mai
    (written,) = [one for one in program.app.store.requests.open() if not one.phone]
    chat_at(program.app.store, "2").says(DropRequest())
    answer = await clerk.sends(f"/yeu-cau/{written.id}/da-xu-ly", tin="chào anh")
    assert flash(answer) == texts.GONE
    assert deliver(program.app.store, program.app.clock.now()) == []


async def test_a_question_stays_a_question(mai: tuple[Clerk, Program]) -> None:
    """ "Hỏi cán bộ" below an answer goes where it went before."""
    clerk, program = mai
    chat_at(program.app.store, "3").says(NoteQuestion("trụ sở ở đâu?", "asked-staff"))
    assert "trụ sở ở đâu?" in (await clerk.opens("/cau-hoi")).text
    assert "trụ sở ở đâu?" not in (await clerk.opens("/yeu-cau")).text
