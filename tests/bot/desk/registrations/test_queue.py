"""A clerk's queue: many decided at once, taken back, walked through without losing the place."""

import io
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.desk.registrations import queue_texts as texts
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, ReviseRegistration
from tests.support.chats import FORM
from tests.support.clerks import chat_at, deliver, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build

PLACE = "?ke-hoach=344-KH-LMHTX&trang-thai=sent&thu-tu=ten"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def register(program: Program, *names: str) -> list[str]:
    """A unit each by its own person, called as the unit; the codes."""
    return [
        owner(
            program.app.store, name, replace(FORM, unit_name=f"HTX {name}", phone=f"09123456{at}7")
        )
        for at, name in enumerate(names)
    ]


async def ticks(clerk: Clerk, path: str, codes: list[str], **fields: str) -> str:
    """Send the form of the list with these ticked; the message on the page that comes."""
    data: dict[str, str | list[str]] = {"csrf": clerk.csrf, **fields}
    data["chon"] = [f"{code}:1-sent" for code in codes]
    answer = await clerk.client.post(f"/quan-tri/dang-ky/quyet-dinh{path}", data=data)
    clerk.at = answer.headers["location"]
    return flash(await clerk.client.get(clerk.at))


def told(program: Program) -> dict[str, str]:
    """What was sent since the last look, by address."""
    return dict(deliver(program.app.store, program.app.clock.now()))


async def test_the_ticked_ones_are_accepted(program: Program) -> None:
    """In one act and to the same place; what its owner changed meanwhile is left alone and named."""
    codes = register(program, "An", "Bình", "Cường", "Dũng")
    async with at_desk(program) as clerk:
        chat_at(program.app.store, "An").says(ReviseRegistration(codes[0], FORM))
        told(program)
        said = await ticks(clerk, PLACE, codes[:3], viec="tiep-nhan")
        assert "Đã tiếp nhận 2 đăng ký" in said
        assert f"Không đổi 1 mục: {codes[0]} người gửi đã sửa" in said
        assert clerk.at.endswith(f"/dang-ky{PLACE}")
        statuses = [one.status for one in program.app.store.registrations.all()]
        assert statuses == ["sent", "accepted", "accepted", "sent"]
        assert {who: "đã tiếp nhận" in text for who, text in told(program).items()} == {
            "Bình": True,
            "Cường": True,
        }
        assert "chưa chọn" in await ticks(clerk, "", [], viec="tiep-nhan")


async def test_the_ticked_ones_are_collected_once_the_summary_is_signed(program: Program) -> None:
    """Only those that were accepted; the button is there where such a one is, and each goes back."""
    codes = register(program, "An", "Bình", "Cường")
    async with at_desk(program) as clerk:
        assert texts.COLLECT_CHOSEN not in (await clerk.opens("/dang-ky")).text
        await ticks(clerk, "", codes[:2], viec="tiep-nhan")
        assert texts.COLLECT_CHOSEN in (await clerk.opens("/dang-ky")).text
        told(program)
        chosen: list[str] = [f"{code}:1-accepted" for code in codes[:2]]
        said = flash(
            await clerk.sends(
                "/dang-ky/quyet-dinh", chon=[*chosen, f"{codes[2]}:1-sent"], viec="tong-hop"
            )
        )
        assert said.startswith("Đã đưa vào tổng hợp 2 đăng ký")
        assert f"Không đổi 1 mục: {codes[2]} chờ tiếp nhận" in said
        assert set(told(program)) == {"An", "Bình"}
        states = {one.code: one.status for one in program.app.store.registrations.all()}
        assert states == {codes[0]: "collected", codes[1]: "collected", codes[2]: "sent"}
        assert "hoan-tac-tong-hop" in (await clerk.opens(f"/dang-ky/{codes[0]}")).text


async def test_ten_of_one_leader_are_one_message(program: Program) -> None:
    """Named with their units, the reason once; taken back it is one message, too."""
    chat = chat_at(program.app.store, "An")
    chat.says(RecordConsent("registration", "1", given=True))
    forms = (replace(FORM, unit_name=f"HTX số {number}") for number in range(10))
    codes = [chat.registers(form, "344-KH-LMHTX") for form in forms]
    async with at_desk(program) as clerk:
        told(program)
        await ticks(clerk, "", codes, viec="bo-sung", reason="Thiếu con dấu")
        ((_, text),) = deliver(program.app.store, program.app.clock.now())
        assert text.count("Thiếu con dấu") == 1
        assert [line for line in text.splitlines() if line.startswith("• ")] == [
            f"• {code} – HTX số {number}" for number, code in enumerate(codes)
        ]
        at = re.findall(r'name="at" value="([^"]+)"', (await clerk.opens("/dang-ky")).text)[0]
        await clerk.sends("/dang-ky/lay-lai", at=at)
        ((_, back),) = deliver(program.app.store, program.app.clock.now())
        assert back.count("trở lại “chờ tiếp nhận”") == 10


async def test_one_reason_for_all(program: Program) -> None:
    """Every owner reads it, without a reason nothing happens, and it is offered the next time."""
    codes = register(program, "An", "Bình")
    async with at_desk(program) as clerk:
        told(program)
        assert "ghi một lý do" in await ticks(clerk, "", codes, viec="bo-sung", reason=" ")
        assert told(program) == {}
        assert "Đã trả lại 2" in await ticks(
            clerk, "", codes, viec="bo-sung", reason="Thiếu dấu đỏ"
        )
        assert [text.count("Thiếu dấu đỏ") for text in told(program).values()] == [1, 1]
        offered = '<option value="Thiếu dấu đỏ">'
        assert offered in (await clerk.opens("/dang-ky")).text
        (other,) = register(program, "Chi")
        assert offered in (await clerk.opens(f"/dang-ky/{other}")).text


async def test_an_act_is_taken_back(program: Program) -> None:
    """By whoever acted, from whichever page, once; the owners are told, a colleague sees nothing."""
    codes = register(program, "An", "Bình")
    async with at_desk(program) as clerk, at_desk(program, name="Anh Tú") as colleague:
        told(program)
        await ticks(clerk, PLACE, codes, viec="tiep-nhan")
        told(program)
        assert "Vừa tiếp nhận" not in (await colleague.opens("/dang-ky")).text
        shown = (await clerk.opens(f"/dang-ky/{codes[0]}{PLACE}")).text
        assert "Vừa tiếp nhận 2 đăng ký" in shown
        at = re.search(r'name="at" value="([^"]+)"', shown)
        assert at is not None
        for wrong in ("", "hôm qua", "2025-01-01T00:00:00+00:00"):
            refused = await clerk.sends(f"/dang-ky/lay-lai{PLACE}", at=wrong)
            assert "Không hoàn tác được" in flash(refused)
        done = await clerk.sends(f"/dang-ky/lay-lai{PLACE}", at=at[1])
        assert "Đã hoàn tác 2 đăng ký" in flash(done)
        assert "Vừa tiếp nhận" not in done.text
        assert {text.split("; ")[1] for text in told(program).values()} == {
            "trạng thái trở lại “chờ tiếp nhận”."
        }
        assert [one.status for one in program.app.store.registrations.all()] == ["sent", "sent"]
        history = (await clerk.opens(f"/dang-ky/{codes[0]}")).text
        assert "Chị Mai: hoàn tác quyết định" in history


async def test_from_one_to_the_next(program: Program) -> None:
    """In the order of the list that was left, past what does not wait; at its end back to it."""
    an, binh, an_two, duc = register(program, "An", "Bình", "Ấn", "Đức")
    async with at_desk(program) as clerk:
        listed = (await clerk.opens(f"/dang-ky{PLACE}")).text
        assert f'/dang-ky/{an}{PLACE.replace("&", "&amp;")}"' in listed
        shown = (await clerk.opens(f"/dang-ky/{an_two}{PLACE}")).text
        for code in (an, binh):
            assert f'/dang-ky/{code}{PLACE.replace("&", "&amp;")}">' in shown
        walked = []
        at = an
        while True:
            walked.append(at)
            done = await clerk.sends(f"/dang-ky/{at}/tiep-nhan{PLACE}", seen="1-sent", sau="1")
            assert f"Đã tiếp nhận: {at}" in flash(done)
            if not done.url.path.split("/")[-1].startswith("DK-"):
                break
            at = done.url.path.split("/")[-1]
        assert walked == [an, an_two, binh, duc]
        assert "không còn đăng ký nào chờ" in flash(done)
        assert done.url.path == "/quan-tri/dang-ky"
        assert "trang-thai=sent" in str(done.url)


@pytest.mark.parametrize(
    "typed",
    ["+84 912 345 617", "0912.345.617", "84912345617", "0912 345617", "0912-34561", "+849123456"],
)
async def test_a_phone_is_found_in_any_spelling(program: Program, typed: str) -> None:
    """With the country, with dots, half typed."""
    _, code, _ = register(program, "An", "Bình", "Chi")
    async with at_desk(program) as clerk:
        listed = await clerk.client.get("/quan-tri/dang-ky", params={"tim": typed})
        assert code in listed.text
        assert "gần giống" not in listed.text


async def test_a_slip_is_said_to_be_one(program: Program) -> None:
    """What is found instead stands under a sentence."""
    (code,) = register(program, "Quyết Tiến")
    async with at_desk(program) as clerk:
        listed = (await clerk.opens("/dang-ky?tim=qyet+tien")).text
        assert "không có mục nào đúng chữ “qyet tien”" in listed.lower()
        assert code in listed


async def test_the_list_is_printed_whole(program: Program) -> None:
    """Every page of it in the order on the screen, and only what the filter lets through."""
    codes = register(program, *(f"Số {number}" for number in range(27)))
    async with at_desk(program, "viewer") as viewer:
        paper = (await viewer.opens("/dang-ky/in?thu-tu=ten")).text
        assert re.findall(r"DK-2025-\d{4}(?=</th>)", paper) == codes
        one = (await viewer.opens("/dang-ky/in?tim=so+0027")).text
        assert re.findall(r"DK-2025-\d{4}(?=</th>)", one) == codes[26:]


async def test_a_viewer_ticks_nothing(program: Program) -> None:
    """No boxes, and a forged form is refused."""
    codes = register(program, "An")
    async with at_desk(program, "viewer") as viewer:
        assert 'name="chon"' not in (await viewer.opens("/dang-ky")).text
        refused = await viewer.sends(
            "/dang-ky/quyet-dinh", chon=f"{codes[0]}:1-sent", viec="tiep-nhan"
        )
        assert refused.status_code == 403
        assert program.app.store.registrations.all()[0].status == "sent"


async def test_the_file_follows_the_screen(program: Program) -> None:
    """Filtered it holds what is seen and says so; the official one holds everything."""
    codes = register(program, "An", "Bình")
    async with at_desk(program) as clerk:
        listed = (await clerk.opens("/dang-ky?tim=binh")).text
        assert 'danh-sach.xlsx?ke-hoach=344-KH-LMHTX&amp;tim=binh">Danh sách đang lọc' in listed
        files = []
        for query in ("?tim=binh", ""):
            made = await clerk.opens(f"/dang-ky/danh-sach.xlsx{query}")
            book = load_workbook(io.BytesIO(made.content))
            found = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
            files.append([code for code in codes if code in found])
        assert files == [codes[1:], codes]
        subjects = [line.subject for line in program.app.store.journal.lines(limit=2)]
        assert subjects == ["344-KH-LMHTX/danh-sach.xlsx", "344-KH-LMHTX/danh-sach-loc.xlsx"]
