"""Who looks at people's data leaves a trace, and who may not act sees no number to call."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.access import READS
from bot.desk.journal.texts import subject_name
from bot.desk.pages import PAGES
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from storage.journal.reading import READ
from storage.store import Store
from storage.units.units import UnitEntry
from tests.support.chats import FORM, PHONE
from tests.support.clerks import OFFICE, StaffedOffice, chat_at, owner
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

# Pages that show nobody but the staff: plans, dates, the office's answers.
NOBODYS = {
    *(
        "/dang-nhap",
        "/dang-nhap/lop-hai",
        "/tai-khoan",
        "/tai-khoan/lop-hai",
        "/nhan-su",
        "/dang-ky/nhap",
    ),
    *("/don-vi/nap", "/don-vi/them"),
    *("/don-vi/{unit_id:number}/gop", "/lich", "/lich/them-su-kien", "/lich/{event:event}"),
    "/lich/{event:event}/danh-cho",
    *("/cau-hoi/muc", "/cau-hoi/muc/{entry:number}", "/thong-bao", "/thong-bao/soan"),
    *("/thong-bao/{number:number}", "/thong-bao/{number:number}/soan"),
    "/thong-bao/{number:number}/tinh-hinh",
    *("/phap-che", "/tai-khoan/lop-hai", "/dang-nhap/lop-hai"),
}
# Downloads and the list to call have a line of their own: every one of them is an export.
EXPORTS = (".xlsx", ".docx", "/goi")


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with two registrations of one unit and somebody who wants to be called."""
    built = build(tmp_path, office)
    for address in ("lan", "hoa"):
        owner(built.app.store, address)
    chat_at(built.app.store, "tu").says(NoteRequest("gọi giúp", "0977000111"))
    yield built
    built.app.store.close()


def readings(program: Program) -> list[tuple[str, str]]:
    """(who, what) of every look, the first first."""
    lines = program.app.store.journal.lines(action=READ)
    return [(line.actor, line.subject) for line in reversed(lines)]


def test_every_page_says_what_it_reads_of_people() -> None:
    """A new page names a list or a record, or is put above."""
    silent = {
        page.path
        for page in PAGES
        if "GET" in (page.methods or ()) and not getattr(page.endpoint, READS, "")
    }
    of_plans = {path for path in silent if path.startswith("/ke-hoach")}
    assert {one for one in silent - of_plans if not one.endswith(EXPORTS)} == NOBODYS


async def test_a_look_is_one_line_a_day(program: Program) -> None:
    """A list is one line however long, a record one; tomorrow it is another."""
    async with at_desk(program) as clerk:
        for _ in range(3):
            for path in ("/dang-ky", "/dang-ky/DK-2025-0001", "/trung/DK-2025-0001/DK-2025-0002"):
                assert (await clerk.opens(path)).status_code == 200
        await clerk.opens("/dang-ky/DK-2025-0099")
    async with at_desk(program, name="Anh Tú") as other:
        await other.opens("/dang-ky/DK-2025-0001")
        page = (await other.opens("/nhat-ky")).text
    first, second = "reading/DK-2025-0001", "reading/DK-2025-0002"
    assert readings(program) == [
        ("Chị Mai", "registrations"),
        ("Chị Mai", first),
        ("Chị Mai", second),
        ("Anh Tú", first),
        ("Anh Tú", "journal"),
    ]
    assert "xem dữ liệu cá nhân" in page
    assert subject_name(first) in page


async def test_the_record_tells_what_was_done_not_who_looked(program: Program) -> None:
    """Its own story stays readable."""
    async with at_desk(program) as clerk:
        await clerk.opens("/dang-ky/DK-2025-0001")
        assert "xem dữ liệu" not in (await clerk.opens("/dang-ky/DK-2025-0001")).text


async def test_a_viewer_sees_no_number(program: Program) -> None:
    """Neither on a page nor by searching for it; a clerk does."""
    pages = ("/", "/dang-ky", "/dang-ky/DK-2025-0001", "/trung", "/yeu-cau", "/dang-ky/in")
    async with at_desk(program) as clerk:
        assert PHONE in (await clerk.opens("/dang-ky")).text
        assert "0977000111" in (await clerk.opens("/yeu-cau")).text
        assert "DK-2025-0001" in (await clerk.opens(f"/dang-ky?tim={PHONE}")).text
    async with at_desk(program, "viewer", "Chú Ba") as viewer:
        shown = [(await viewer.opens(path)).text for path in pages]
        assert not [text for text in shown if PHONE in text or "0977000111" in text]
        assert FORM.contact_name in shown[1]
        assert "0977***111" in shown[4]
        right, wrong = [
            (await viewer.opens(f"/dang-ky?tim={n}")).text.replace(n, "")
            for n in (PHONE, "0999888777")
        ]
        assert right == wrong


async def test_a_viewer_finds_no_digit_that_is_not_shown(program: Program) -> None:
    """Asked for by fours, a number was read whole in forty steps: on lists, prints, in other plans."""
    store = program.app.store
    unit = UnitEntry("HTX Số 5678 Mường Lò", "htx", phone="0912345678", tax_code="5200999888")
    Register(store).add(unit, OFFICE, program.app.clock.now())
    owner(store, "ky", replace(FORM, unit_name="HTX Bản 4567", phone="0912345670"))
    owner(store, "old", replace(FORM, unit_name="HTX Cũ", phone="0912345671"), "khác")
    async with at_desk(program, "viewer", "Chú Ba") as viewer:

        async def found(path: str, digits: str) -> set[str]:
            """Codes and units of a page."""
            text = (await viewer.opens(f"{path}?tim={digits}")).text
            return set(re.findall(r"DK-2025-\d{4}|HTX Số 5678|khác|HTX Cũ", text))

        for path in ("/dang-ky", "/dang-ky/in"):
            nothing = await found(path, "99999")
            for digits in (PHONE[3:7], f"{PHONE[:-1]}x", f"{PHONE[:7]}", PHONE, "91234", "34567"):
                assert await found(path, digits) == nothing, (path, digits)
            # What is shown is found: names, codes, both ends of a number.
            assert "DK-2025-0003" in await found(path, "4567")
            assert "DK-2025-0003" in await found(path, "ban+4567")
            assert "DK-2025-0001" in await found(path, "0001")
            assert "DK-2025-0001" in await found(path, "DK-2025-0001")
            assert "DK-2025-0001" in await found(path, PHONE[-3:])
        for path in ("/don-vi", "/chua-dang-ky"):
            nothing = await found(path, "99999")
            for digits in ("2345", "34567", "0912345678", "091234567x"):
                assert await found(path, digits) == nothing, (path, digits)
            for digits in ("5678", "5200999888", "0912"):
                assert "HTX Số 5678" in await found(path, digits), (path, digits)
    async with at_desk(program) as clerk:
        assert "DK-2025-0003" in (await clerk.opens("/dang-ky?tim=34567")).text


def test_the_chat_leaves_the_same_trace(store: Store, office: Office) -> None:
    """A viewer may look there, too: without the number, and noted."""
    staffed, code = StaffedOffice(store, office), owner(store, "lan")
    viewer, clerk = staffed.joins("1", "Ba", "viewer"), staffed.joins("2", "Mai", "clerk")
    for _ in range(2):
        assert PHONE not in viewer.says(f"xem {code}")
        assert PHONE in clerk.says(f"xem {code}")
    lines = store.journal.lines(action=READ)
    assert sorted((line.actor, line.subject) for line in lines) == [
        ("Ba", f"reading/{code}"),
        ("Mai", f"reading/{code}"),
    ]
