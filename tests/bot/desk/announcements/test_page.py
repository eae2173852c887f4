"""The desk's announcements from the first word to the call list, and the journal's page."""

import io
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook
from sqlalchemy import text as sql

from handlers.turn.turn import Office
from handlers.values.orders import AnswerRoll
from storage.journal.journal import actor_of
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import CHANNELS, OFFICE, chat_at, deliver, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

INVITATION = "Kính mời dự hội nghị lúc 8 giờ ngày 10/5/2025."


@pytest.fixture
async def opened(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Clerk, Program]]:
    """Two clerks and three registered people."""
    program = build(tmp_path, office)
    for number, commune in enumerate(("xã Văn Chấn", "xã Mù Cang Chải", "xã Văn Chấn")):
        form = replace(FORM, unit_name=f"HTX số {number}", commune=commune)
        owner(program.app.store, f"p{number}", form)
    async with AsyncExitStack() as stack:
        mai = await stack.enter_async_context(at_desk(program))
        tu = await stack.enter_async_context(at_desk(program, "clerk", "Anh Tú"))
        yield mai, tu, program
    program.app.store.close()


async def submitted(mai: Clerk, **fields: str) -> None:
    """Mai writes one announcement and submits it."""
    await mai.sends("/thong-bao/soan", **{"noi-dung": INVITATION, **fields})
    await mai.sends("/thong-bao/1/gui-duyet")


async def approves(clerk: Clerk) -> httpx.Response:
    """Open the announcement and press the button."""
    page = (await clerk.opens("/thong-bao/1")).text
    (mark,) = set(re.findall(r'name="seen" value="(\w+)"', page))
    return await clerk.sends("/thong-bao/1/duyet", seen=mark)


async def sent(opened: tuple[Clerk, Clerk, Program]) -> None:
    """Written, approved and queued after its minute."""
    mai, tu, program = opened
    await submitted(mai)
    await approves(tu)
    program.app.clock.advance(timedelta(seconds=61))
    deliver(program.app.store, program.app.clock.now())  # the requests to approve
    program.app.store.announcements.start_due(program.app.clock.now())


async def test_a_draft_is_shown_as_on_both_phones(opened: tuple[Clerk, Clerk, Program]) -> None:
    """Telegram's buttons, Zalo's numbers, and how many people it would go to."""
    mai, _, _ = opened
    page = await mai.sends("/thong-bao/soan", **{"noi-dung": INVITATION, "xa": "xã Văn Chấn"})
    assert "<span>Vắng, cử người thay</span>" in page.text
    assert "3. Vắng, cử người thay" in page.text
    assert "ở xã Văn Chấn – 2 người" in page.text


async def test_an_empty_or_endless_text_is_refused(opened: tuple[Clerk, Clerk, Program]) -> None:
    """The form comes back with a sentence."""
    mai, _, program = opened
    for text in (" … ", "a" * 2501):
        answer = await mai.sends("/thong-bao/soan", **{"noi-dung": text})
        assert answer.status_code == 400
        assert "không quá 2.500" in flash(answer)
    assert program.app.store.announcements.newest() == []


async def test_it_can_be_tried_out_on_oneself(opened: tuple[Clerk, Clerk, Program]) -> None:
    """Only the clerk's own chat gets it."""
    mai, _, program = opened
    await mai.sends("/thong-bao/soan", **{"noi-dung": INVITATION})
    await mai.sends("/thong-bao/1/gui-thu")
    ((who, text),) = deliver(program.app.store, program.app.clock.now())
    assert who == "staff-Chị Mai"
    assert INVITATION in text
    assert program.app.store.journal.lines(limit=1)[0].action == "announcement.try"


async def test_the_author_cannot_approve(opened: tuple[Clerk, Clerk, Program]) -> None:
    """No button, and a forged one is refused."""
    mai, tu, program = opened
    await submitted(mai)
    assert "cần người thứ hai duyệt" in (await mai.opens("/thong-bao/1")).text
    assert "cần người thứ hai" in flash(await mai.sends("/thong-bao/1/duyet"))
    assert "Duyệt, gửi sau 60 giây" in (await tu.opens("/thong-bao/1")).text
    view = program.app.store.announcements.get(1)
    assert view is not None
    assert view.status == "waiting"


async def test_an_approval_is_of_the_text_that_was_read(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """Rewritten and submitted again meanwhile: the approver's open page approves nothing."""
    mai, tu, program = opened
    await submitted(mai)
    before = program.app.store.announcements.get(1)
    await mai.sends("/thong-bao/1/soan", **{"noi-dung": "Nộp 5 triệu vào tài khoản sau."})
    await mai.sends("/thong-bao/1/gui-duyet")
    assert before is not None
    for seen in (before.mark, ""):
        late = await tu.sends("/thong-bao/1/duyet", seen=seen)
        assert "vừa được viết lại" in flash(late)
    assert "data-seconds" in (await approves(tu)).text


async def test_an_approval_can_be_taken_back_for_a_minute(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """The countdown runs; undone it is a draft with its words, which goes its way once more."""
    mai, tu, program = opened
    await submitted(mai)
    page = (await approves(tu)).text
    assert 'data-seconds="60"' in page
    assert "trở lại bản nháp" in flash(await mai.sends("/thong-bao/1/hoan-tac"))
    program.app.clock.advance(timedelta(minutes=2))
    assert program.app.store.announcements.start_due(program.app.clock.now()) == 0
    assert INVITATION in (await mai.opens("/thong-bao/1/soan")).text
    await mai.sends("/thong-bao/1/gui-duyet")
    await approves(tu)
    program.app.clock.advance(timedelta(seconds=61))
    assert program.app.store.announcements.start_due(program.app.clock.now()) == 3


async def test_after_the_minute_it_is_too_late(opened: tuple[Clerk, Clerk, Program]) -> None:
    """What is being sent cannot be undone any more."""
    await sent(opened)
    refused = await opened[0].sends("/thong-bao/1/hoan-tac")
    assert "sang bước khác" in flash(refused)


async def test_the_report_says_what_became_of_every_message(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """Sent, waiting, failed and why, unconfirmed; the roll call with names; the call list."""
    mai, _, program = opened
    await sent(opened)
    store, now = program.app.store, program.app.clock.now()
    first, second, third = store.outbox.claim(CHANNELS, now, 50, 60)
    store.outbox.mark_sent(first.id, None, now)
    store.outbox.block(second.subscriber_id, "blocked", now)
    chat_at(store, first.address).says(AnswerRoll(1, "away", "Lò Thị Hoa"), now=now)
    live = (await mai.opens("/thong-bao/1/tinh-hinh")).text
    assert "2/3 người" in live
    assert "1 người nhận đã chặn hoặc rời cuộc trò chuyện" in live
    roll = (await mai.opens("/thong-bao/1/diem-danh")).text
    assert "Vắng, cử người thay: 1" in roll
    assert "đi thay: Lò Thị Hoa" in roll
    calls = (await mai.opens("/thong-bao/1/goi")).text
    assert "HTX số 1" in calls
    assert "HTX số 0" not in calls
    assert store.journal.lines(limit=1)[0].subject == "announcement/1/call-list"
    silent = (await mai.opens("/thong-bao/1/goi?ai=chua-tra-loi")).text
    assert "HTX số 2" in silent
    assert "HTX số 1" not in silent
    assert "chưa trả lời" in silent
    chat_at(store, third.address).says(AnswerRoll(1, "coming", people=3), now=now)
    live = (await mai.opens("/thong-bao/1/tinh-hinh")).text
    assert "<strong>4</strong>Số người sẽ đến" in live
    assert "3 người</span>" in (await mai.opens("/thong-bao/1/diem-danh")).text
    file = (await mai.opens("/thong-bao/1/diem-danh.xlsx")).content
    sheet = load_workbook(io.BytesIO(file)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(min_row=5, values_only=True))
    assert [row[5:] for row in rows] == [
        ("Vắng, cử người thay", None, "Lò Thị Hoa"),
        ("Không gửi được", None, None),
        ("Sẽ dự", 3, None),
    ]


async def test_who_is_called_stands_by_the_alphabet(office: Office, tmp_path: Path) -> None:
    """The roll by units, the list for the telephone by communes; so do the districts to choose."""
    program = build(tmp_path, office)
    places = ("Đông An", "Châu Quế", "Cầu Thia", "Dũng Tiến", "Chấn Thịnh")
    for number, commune in enumerate(places):
        unit = f"HTX {commune} {number}"
        owner(program.app.store, f"p{number}", replace(FORM, unit_name=unit, commune=commune))
        entry = UnitEntry(unit, "htx", commune, district=f"Huyện {commune}")
        Register(program.app.store).add(entry, OFFICE, program.app.clock.now())
    ordered = sorted(
        places, key=["Cầu Thia", "Chấn Thịnh", "Châu Quế", "Dũng Tiến", "Đông An"].index
    )
    async with at_desk(program) as mai, at_desk(program, "clerk", "Anh Tú") as tu:
        await sent((mai, tu, program))
        for row in program.app.store.outbox.claim(CHANNELS, program.app.clock.now(), 50, 60):
            program.app.store.outbox.mark_sent(row.id, None, program.app.clock.now())
        calls = (await mai.opens("/thong-bao/1/goi?ai=chua-tra-loi")).text
        roll = (await mai.opens("/thong-bao/1/diem-danh")).text
        choice = (await mai.opens("/don-vi")).text.split('id="huyen"')[1]
        for page in (calls, roll, choice):
            assert sorted(places, key=page.index) == ordered
    program.app.store.close()


async def test_a_refused_one_is_a_draft_again(opened: tuple[Clerk, Clerk, Program]) -> None:
    """The author is told and may change it."""
    mai, tu, program = opened
    await submitted(mai)
    deliver(program.app.store, program.app.clock.now())
    await tu.sends("/thong-bao/1/tu-choi")
    assert [who for who, _ in deliver(program.app.store, program.app.clock.now())] == [
        "staff-Chị Mai"
    ]
    changed = await mai.sends("/thong-bao/1/soan", **{"noi-dung": "Hoãn hội nghị."})
    assert "Hoãn hội nghị." in changed.text


async def test_a_viewer_cannot_act_or_see_telephone_numbers(office: Office, tmp_path: Path) -> None:
    """Pages with names are for clerks."""
    program = build(tmp_path, office)
    async with at_desk(program) as mai, at_desk(program, "viewer", "Cô Lan") as lan:
        await mai.sends("/thong-bao/soan", **{"noi-dung": INVITATION})
        for path in ("/thong-bao/soan", "/thong-bao/1/goi", "/thong-bao/1/diem-danh"):
            assert (await lan.opens(path)).status_code == 403
        assert (await lan.sends("/thong-bao/1/huy")).status_code == 403
        assert (await lan.opens("/thong-bao/1")).status_code == 200
        assert (await lan.opens("/thong-bao/99")).status_code == 404
    program.app.store.close()


async def test_the_journal_shows_who_did_what_and_whether_it_is_whole(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """Filters by person, act and subject; a changed line is found and said first."""
    mai, tu, program = opened
    await submitted(mai)
    await approves(tu)
    page = (await mai.opens("/nhat-ky?nguoi=Anh+Tú&viec=announcement.approved")).text
    assert "Đã kiểm tra 1 dòng đang hiện" in page
    assert "Chưa có ai kiểm tra toàn bộ" in page
    assert page.count("<tr>") == 2
    assert "<del>chờ duyệt</del> → đã duyệt" in page
    assert "thông báo số 1" in (await mai.opens("/nhat-ky?doi-tuong=thong+bao+so+1")).text
    whole = (await mai.sends("/nhat-ky/kiem-tra")).text
    assert re.search(r"toàn bộ gần nhất: \d+ dòng, lúc [^,]+, Chị Mai. Nguyên vẹn", whole)
    with program.app.store._database.write() as session:
        session.connection().execute(sql("UPDATE journal SET actor = 'ai đó' WHERE id = 2"))
    assert "không khớp từ dòng số 2" in (await mai.opens("/nhat-ky")).text
    elsewhere = "/nhat-ky?viec=announcement.approved"
    assert "không khớp" not in (await mai.opens(elsewhere)).text
    await mai.sends("/nhat-ky/kiem-tra")
    assert "không khớp từ dòng số 2" in (await mai.opens(elsewhere)).text


async def test_the_journal_is_read_page_by_page(opened: tuple[Clerk, Clerk, Program]) -> None:
    """Fifty lines a page, and the way to the older ones."""
    mai, _, program = opened
    store = program.app.store
    for number in range(60):
        store.journal.note(actor_of(mai.staff), "export", f"file/{number}", program.app.clock.now())
    newest = (await mai.opens("/nhat-ky")).text
    assert "file/59" in newest
    assert "file/5<" not in newest
    older = newest.split("truoc=")[1].split('"')[0]
    assert "file/5<" in (await mai.opens(f"/nhat-ky?truoc={older}")).text
