"""Signed sheets on the pages: sent in the chat page or by the link, seen and refused at the desk."""

import io
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from PIL import Image
from sqlmodel import select

from bot.channels.registry import ZALO
from bot.desk.signed import texts as desk_texts
from bot.opening import links_of
from bot.web import signed_texts
from handlers.signed import texts
from handlers.turn import unread_texts
from handlers.turn.turn import Office
from handlers.values.replies import SIGNED
from storage.signed import room
from storage.tables.people import SubscriberRow
from storage.tables.signed import SignedPageRow
from tests.support.chats import Chat
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import HERE, Program, answering, build, person

PUBLIC = "http://bot.example"
OURS = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}


def photograph(kind: str = "JPEG", size: tuple[int, int] = (3000, 2000)) -> bytes:
    """A picture of a sheet, with the place where it was taken."""
    made, about = io.BytesIO(), Image.Exif()
    about[0x010E] = "Nhà ông Pao"
    Image.new("RGB", size, "white").save(made, kind, exif=about)
    return made.getvalue()


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office, public_url=PUBLIC)
    yield built
    built.app.store.close()


def leader(program: Program, channel: str = "telegram") -> tuple[Chat, str]:
    """Somebody with a registration of this year."""
    chat = Chat(program.app.store, channel=channel)
    return chat, chat.registers(campaign=program.app.office().plans[0].id)


async def test_the_page_takes_a_signed_sheet(tmp_path: Path, office: Office) -> None:
    """A picture of somebody who has registered is kept small, without where it was taken."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("xin chào")
        with program.app.store._database.read() as session:
            address = session.exec(select(SubscriberRow.address)).one()
        Chat(program.app.store, address, "web").registers(campaign=office.plans[0].id)
        said = await lan.answer_to(await lan.attach(photograph(), "phieu.jpg"))
        (record,) = program.app.store.registrations.all()
        assert said.startswith(f"✅ Đã nhận bản ký của {record.code}")
        (page,) = program.app.store.signed.of(record.code)
        kept = program.app.store.signed.content(record.code, page.id)
        assert kept is not None
        assert b"Pao" not in kept.content
        assert Image.open(io.BytesIO(kept.content)).size == (2000, 1333)


async def test_the_link_of_the_receipt_takes_it_back(program: Program) -> None:
    """From Zalo: the page shows the unit, takes pictures and PDFs by their content, tells."""
    _, code = leader(program, ZALO.name)
    link_to = links_of(program.app)
    assert link_to is not None
    link = link_to(ZALO.name, Chat(program.app.store).address, f"{SIGNED}{code}")
    assert link is not None
    transport = httpx.ASGITransport(program.starlette)
    async with httpx.AsyncClient(transport=transport, follow_redirects=True) as phone:
        shown = await phone.get(link)
        assert code in shown.text
        files = [("file", ("a", photograph("PNG"))), ("file", ("b.jpg", photograph()))]
        assert signed_texts.CAME in (await phone.post(link, files=files, headers=OURS)).text
        wrong = {"file": ("gia.jpg", b"MZ no picture")}
        assert signed_texts.WRONG in (await phone.post(link, files=wrong, headers=OURS)).text
        foreign = {"Origin": "http://evil.example"}
        assert (await phone.post(link, files=wrong, headers=foreign)).status_code == 403
        # It sends, and opens nothing.
        assert (await phone.get(link.replace("/ban-ky/", "/files/"))).status_code == 404
    assert len(program.app.store.signed.of(code)) == 2
    async with at_desk(program) as clerk:
        page = await clerk.opens(f"/dang-ky/{code}")
        assert desk_texts.RECEIVED in page.text
        (first, *_) = re.findall(r'<img src="/quan-tri([^"]+)"', page.text)
        picture = await clerk.opens(first)
        assert picture.headers["content-type"] == "image/jpeg"
        number = first.rpartition("/")[2]
        answer = await clerk.sends(f"/dang-ky/{code}/bo-ban-ky", tep=number)
        assert flash(answer) == f"{desk_texts.REMOVED} Người gửi được báo trong trò chuyện."
        assert (await clerk.opens(first)).status_code == 404


async def test_who_has_not_returned_it_is_a_list(program: Program) -> None:
    """A filter of the list; paper that came to the office is noted there."""
    chat, code = leader(program)
    other = chat.registers(campaign=program.app.office().plans[0].id)
    async with at_desk(program) as clerk:
        answer = await clerk.client.post(
            f"/quan-tri/dang-ky/{code}/ban-ky",
            data={"csrf": clerk.csrf},
            files={"tep": ("", b"")},
        )
        assert answer.status_code == 303
        missing = (await clerk.opens("/dang-ky?ban-ky=no")).text
        assert other in missing
        assert f">{code}<" not in missing
        assert f">{code}<" in (await clerk.opens("/dang-ky?ban-ky=yes")).text
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.opens(f"/dang-ky/{code}/ban-ky/1")).status_code == 403


def test_the_receipt_says_how_to_send_it_back() -> None:
    """In the chat it came from, or on Zalo by the link."""
    assert "chụp ảnh hoặc quét PDF" in texts.SEND_BACK


async def test_where_there_is_no_room_the_clerk_is_named(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the chat, and on the desk's first page, which leads to what is to be looked at."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("xin chào")
        with program.app.store._database.read() as session:
            address = session.exec(select(SubscriberRow.address)).one()
        Chat(program.app.store, address, "web").registers(campaign=office.plans[0].id)
        first = await lan.answer_to(await lan.attach(photograph(), "a.jpg"))
        assert first.startswith("✅")
        with program.app.store._database.read() as session:
            (kept,) = session.exec(select(SignedPageRow.content))
        monkeypatch.setattr(room, "OF_ALL", len(kept))
        second = await lan.answer_to(await lan.attach(photograph(), "b.jpg"))
        assert unread_texts.NO_ROOM in second
        async with at_desk(program) as clerk:
            page = (await clerk.opens("/")).text
        assert "Bản ký của đăng ký chưa tiếp nhận" in page
