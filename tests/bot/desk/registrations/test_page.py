"""A clerk and the registrations: finding, reading, deciding, merging, handing out."""

import io
import zipfile
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import event

from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from handlers.values.state import Participant
from storage.units.units import UnitEntry
from tests.support.chats import FORM, Chat
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, fail, listener, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}'
OUR_SCRIPT = '<script src="/static/desk-list.js" defer></script>'
FORMULA = '=HYPERLINK("http://evil.example","x")'


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def registers(program: Program, address: str, name: str, **more: object) -> str:
    """Somebody registers a unit; the code."""
    form = replace(FORM, unit_name=name, **more)  # type: ignore[arg-type]
    return owner(program.app.store, address, form)


async def test_the_list_is_searched_without_diacritics(program: Program) -> None:
    """Unaccented words, a phone, a filter: what does not fit is left out and counted."""
    one = registers(program, "a", "HTX Chè Suối Giàng", phone="0912345678")
    two = registers(program, "b", "HTX Đồng Tiến", unit_type="tht", commune="xã Trấn Yên")
    async with at_desk(program) as clerk:
        for query, there, gone in (
            ("tim=che+suoi", one, two),
            ("tim=DONG+tien", two, one),
            ("tim=hop+tac+xa+che", one, two),
            ("tim=0912345678+suoi", one, two),
            ("loai-hinh=tht", two, one),
            ("xa=Tr%E1%BA%A5n+Y%C3%AAn", two, one),
        ):
            text = (await clerk.opens(f"/dang-ky?{query}")).text
            assert there in text, query
            assert gone not in text, query
            assert "1 trong 2 đăng ký" in text
        assert (
            "Không có đăng ký nào khớp" in (await clerk.opens("/dang-ky?trang-thai=accepted")).text
        )
        titled = registers(program, "c", "HTX Có Danh Hiệu", collective_title="tap-the-ldtt")
        found = (await clerk.opens("/dang-ky?danh-hieu=tap-the-ldtt")).text
        assert titled in found
        assert one not in found


async def test_after_a_years_change_the_list_before_is_a_link_away(
    tmp_path: Path, office: Office
) -> None:
    """A new plan without registrations says whose there are, and leads to them."""
    plan = office.plans[0]
    before = replace(plan, id="nam-truoc", number="12/KH-CU", year=plan.year - 1)
    matchers = {**office.matchers, before.id: office.matchers[plan.id]}
    program = build(tmp_path, replace(office, plans=(plan, before), matchers=matchers))
    code = Chat(program.app.store, "lan").registers(FORM, before.id)
    async with at_desk(program) as clerk:
        shown = (await clerk.opens("/dang-ky")).text
        assert "Chưa có đăng ký nào theo kế hoạch này" in shown
        assert "12/KH-CU (2024): 1</a>" in shown
        assert 'href="#rows"' not in shown
        there = (await clerk.opens(f"/dang-ky?ke-hoach={before.id}")).text
        assert code in there
        assert "Có trong kế hoạch khác" not in there
        assert 'href="#rows"' in there
    program.app.store.close()


async def test_an_empty_desk_says_so(program: Program) -> None:
    """Before anybody registers every page explains itself."""
    async with at_desk(program) as clerk:
        assert "Chưa có đăng ký nào" in (await clerk.opens("/dang-ky")).text
        assert "Danh sách đơn vị đang trống" in (await clerk.opens("/don-vi")).text
        assert "Chưa có số liệu" in (await clerk.opens("/")).text


async def test_long_lists_come_in_pages(program: Program) -> None:
    """25 a page, the newest first; a made-up page number shows the nearest page."""
    codes = [registers(program, f"p{n}", f"HTX Số {n}") for n in range(27)]
    async with at_desk(program) as clerk:
        first = (await clerk.opens("/dang-ky")).text
        assert codes[26] in first
        assert codes[1] not in first
        for number in ("2", "999999999999", "2x"):
            text = (await clerk.opens(f"/dang-ky?trang={number}")).text
            assert (codes[0] in text) == (number == "2")


async def test_returning_tells_the_owner_why(program: Program) -> None:
    """The reason is read in the chat, the journal names the clerk, without a reason nothing."""
    code = registers(program, "lan", "HTX Minh Tâm")
    async with at_desk(program, name="Chị Mai") as clerk:
        deliver(program.app.store, program.app.clock.now())
        bare = await clerk.sends(f"/dang-ky/{code}/bo-sung", seen="1-sent", reason="  ")
        assert "ghi lý do" in flash(bare)
        done = await clerk.sends(f"/dang-ky/{code}/bo-sung", seen="1-sent", reason="Thiếu chức vụ")
        assert "Đã yêu cầu bổ sung" in flash(done)
        assert "cần bổ sung" in done.text
        assert "Chị Mai: yêu cầu bổ sung – Thiếu chức vụ" in done.text
        [(address, text)] = deliver(program.app.store, program.app.clock.now())
        assert address == "lan"
        assert "Thiếu chức vụ" in text


async def test_a_decision_is_about_what_was_seen(program: Program) -> None:
    """Revised meanwhile, or decided meanwhile: the clerk looks again, the owner hears nothing."""
    code = registers(program, "lan", "HTX Minh Tâm")
    async with at_desk(program) as clerk:
        revised = replace(FORM, unit_name="HTX Minh Tâm Mới")
        chat_at(program.app.store, "lan").says(ReviseRegistration(code, revised))
        deliver(program.app.store, program.app.clock.now())
        late = await clerk.sends(f"/dang-ky/{code}/tiep-nhan", seen="1-sent")
        assert "vừa thay đổi" in flash(late)
        assert "người gửi đã sửa" in flash(late)
        assert deliver(program.app.store, program.app.clock.now()) == []
        taken = await clerk.sends(f"/dang-ky/{code}/tiep-nhan", seen="2-sent")
        assert "Đã tiếp nhận" in flash(taken)
        again = await clerk.sends(f"/dang-ky/{code}/bo-sung", seen="2-sent", reason="Thiếu")
        assert "đã được tiếp nhận (Chị Mai)" in flash(again)
        again = await clerk.sends(f"/dang-ky/{code}/tiep-nhan", seen="2-accepted")
        assert "vừa thay đổi" in flash(again)
        assert len(deliver(program.app.store, program.app.clock.now())) == 1
        done = await clerk.sends(f"/dang-ky/{code}/tong-hop", seen="2-accepted")
        assert "Đã đưa vào tổng hợp" in flash(done)


async def test_versions_stand_side_by_side(program: Program) -> None:
    """Changed words are marked, unchanged ones are not; the text itself stays whole."""
    code = registers(program, "lan", "HTX Minh Tâm", contact_name="Nguyễn Văn An")
    revised = replace(FORM, unit_name="HTX Minh Tâm", contact_name="Nguyễn Văn Bình")
    chat_at(program.app.store, "lan").says(ReviseRegistration(code, revised))
    async with at_desk(program) as clerk:
        text = (await clerk.opens(f"/dang-ky/{code}")).text
        assert "Nguyễn Văn <mark>An</mark>" in text
        assert "Nguyễn Văn <mark>Bình</mark>" in text
        assert "<mark>HTX" not in text
        odd = await clerk.opens(f"/dang-ky/{code}?cu=99&moi=-1")
        assert odd.status_code == 200


async def test_two_of_one_unit_become_one_and_two_again(program: Program) -> None:
    """Compared, conflicts decided, merged with the people of both, undone; both owners told."""
    quan, nga = Participant("Đặng Hữu Quân", "Giám đốc"), Participant("Lê Đức Nga", "Kế toán")
    store = program.app.store
    kept = registers(program, "lan", "HTX Minh Tâm", people=(quan,))
    other = replace(quan, position="Phó giám đốc")
    more = {"phone": "0987654321", "people": (other, nga)}
    double = registers(program, "hoa", "Hợp tác xã Minh Tâm", **more)
    before = store.registrations.all()
    seen = {"kept": "1-sent", "merged": "1-sent"}
    async with at_desk(program) as clerk:
        assert kept in (await clerk.opens("/trung")).text
        assert "<mark>0987654321</mark>" in (await clerk.opens(f"/trung/{kept}/{double}")).text
        shown = (await clerk.opens(f"/trung/{kept}/{double}/gop")).text
        assert "Hai người khác nhau" in shown
        assert "Lê Đức Nga" in shown
        deliver(store, program.app.clock.now())
        undecided = await clerk.sends(f"/trung/{kept}/{double}", **seen)
        assert undecided.status_code == 400
        assert "trùng tên" in flash(undecided)
        chosen = {"nguoi-1": "kept", "dien-thoai": "other"}
        again = await clerk.sends(f"/trung/{kept}/{double}", **seen, **chosen, xem="1")
        assert "2. Lê Đức Nga – Kế toán" in again.text
        stale = {"kept": "1-sent", "merged": "2-sent", **chosen}
        late = await clerk.sends(f"/trung/{kept}/{double}", **stale)
        assert "vừa thay đổi" in flash(late)
        assert store.registrations.all() == before
        done = await clerk.sends(f"/trung/{kept}/{double}", **seen, **chosen)
        assert f"Đã gộp {double} vào {kept}" in flash(done)
        told = dict(deliver(store, program.app.clock.now()))
        assert f"nay nằm trong {kept}" in told["hoa"]
        assert "Cá nhân được thêm: Lê Đức Nga." in told["lan"]
        one, two = store.registrations.all()
        assert (one.status, one.version, two.status) == ("sent", 2, "withdrawn")
        assert (one.form.people, one.form.phone) == ((quan, nga), "0987654321")
        page = (await clerk.opens(f"/dang-ky/{double}")).text
        merge = page.split('name="merge" value="')[1].split('"')[0]
        undone = await clerk.sends(f"/dang-ky/{double}/hoan-tac-gop", merge=merge)
        assert "trở lại như trước khi gộp" in flash(undone)
        assert "hoàn tác gộp" in undone.text
        assert store.registrations.all() == before
        told = dict(deliver(store, program.app.clock.now()))
        assert {who: "hoàn tác việc gộp" in text for who, text in told.items()} == {
            "lan": True,
            "hoa": True,
        }
        again = await clerk.sends(f"/dang-ky/{double}/hoan-tac-gop", merge=merge)
        assert "Không hoàn tác được nữa" in flash(again)
        assert (await clerk.opens(f"/trung/{kept}/{kept}")).status_code == 404


async def test_collecting_can_be_taken_back(program: Program) -> None:
    """One click too early is not for ever: accepted again, and the owner is told."""
    code = registers(program, "lan", "HTX Minh Tâm")
    async with at_desk(program) as clerk:
        await clerk.sends(f"/dang-ky/{code}/tiep-nhan", seen="1-sent")
        done = await clerk.sends(f"/dang-ky/{code}/tong-hop", seen="1-accepted")
        assert "Hoàn tác tổng hợp" in done.text
        deliver(program.app.store, program.app.clock.now())
        undone = await clerk.sends(f"/dang-ky/{code}/hoan-tac-tong-hop", seen="1-collected")
        assert "Đã hoàn tác tổng hợp" in flash(undone)
        assert "Đưa vào tổng hợp" in undone.text
        [(_, text)] = deliver(program.app.store, program.app.clock.now())
        assert "trở lại “đã tiếp nhận”" in text
        again = await clerk.sends(f"/dang-ky/{code}/hoan-tac-tong-hop", seen="1-collected")
        assert "Không hoàn tác được nữa" in flash(again)


async def test_guessed_codes_and_paths_lead_nowhere(program: Program) -> None:
    """Unknown codes, paths and acts are 404 on a page of ours, and say nothing more."""
    registers(program, "lan", "HTX Minh Tâm")
    async with at_desk(program) as clerk:
        for path in (
            "/dang-ky/DK-2025-9999",
            "/dang-ky/..%2f..%2fetc%2fpasswd",
            "/dang-ky/%3Cscript%3E",
            "/don-vi/0",
            "/don-vi/1%20or%201=1",
            "/dang-ky/DK-2025-9999/phieu.docx",
            "/trung/DK-2025-0001/DK-2025-9999",
        ):
            answer = await clerk.opens(path)
            assert answer.status_code == 404, path
            assert "<script>" not in answer.text
        assert (await clerk.sends("/dang-ky/DK-2025-0001/xoa", seen="1-sent")).status_code == 404


async def test_what_people_typed_is_only_shown(program: Program) -> None:
    """Markup and templates in any field are shown as they are, on every page."""
    people = (Participant(EVIL, EVIL, EVIL, EVIL),)
    more = {"people": people, "targets": (EVIL,), "phone": EVIL, "contact_name": EVIL}
    code = registers(program, "lan", EVIL, commune=EVIL, collective_title=EVIL, **more)
    twin = registers(program, "hoa", EVIL, commune=EVIL)
    Register(program.app.store).take_in(
        [UnitEntry(EVIL, "htx", EVIL)], OFFICE, program.app.clock.now()
    )
    async with at_desk(program, "admin", EVIL) as clerk:
        paths = (
            "/",
            f"/dang-ky?tim={EVIL}",
            f"/dang-ky/{code}",
            f"/trung/{code}/{twin}",
            "/trung",
            "/don-vi",
            "/chua-dang-ky",
            "/nhan-su",
        )
        for path in paths:
            answer = await clerk.opens(path)
            assert answer.status_code == 200, path
            assert "<script" not in answer.text.replace(OUR_SCRIPT, ""), path
            assert "<img src=x" not in answer.text, path
            assert "49" not in answer.text.split("{{ 7*7 }}")[-1][:3]
        told = await clerk.sends(f"/dang-ky/{code}/bo-sung", seen="1-sent", reason=EVIL)
        assert "<script" not in told.text.replace(OUR_SCRIPT, "")


async def test_downloads_hold_text_and_are_in_the_journal(program: Program) -> None:
    """The list, the summary and the sheet open; a formula stays text; each is noted."""
    code = registers(program, "lan", FORMULA, contact_name=FORMULA)
    async with at_desk(program) as clerk:
        listed = await clerk.opens("/dang-ky/danh-sach.xlsx")
        assert listed.status_code == 200
        sheet = load_workbook(io.BytesIO(listed.content)).worksheets[0]
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == FORMULA]
        assert cells
        assert all(cell.data_type == "s" for cell in cells)
        for path in ("/dang-ky/tong-hop.docx", f"/dang-ky/{code}/phieu.docx"):
            paper = await clerk.opens(path)
            assert "attachment" in paper.headers["content-disposition"]
            with zipfile.ZipFile(io.BytesIO(paper.content)) as archive:
                assert "word/document.xml" in archive.namelist()
        noted = [line.subject for line in program.app.store.journal.lines(limit=3)]
        assert noted[0] == f"sheet:{code}"
        assert all(line.action == "export" for line in program.app.store.journal.lines(limit=3))


async def test_a_nudge_is_a_draft_for_those_who_can_be_reached(program: Program) -> None:
    """Who is missing is listed; the nudge counts people who agreed and becomes a draft."""
    store, now = program.app.store, program.app.clock.now()
    registers(program, "lan", "HTX Minh Tâm", commune="xã Văn Chấn")
    units = [UnitEntry("HTX Minh Tâm", "htx", "xã Văn Chấn"), UnitEntry("HTX Vắng Mặt", "htx")]
    Register(store).take_in(units, OFFICE, now)
    listener(store, "nam")
    async with at_desk(program) as clerk:
        page = (await clerk.opens("/chua-dang-ky")).text
        assert "HTX Vắng Mặt" in page
        assert "HTX Minh Tâm" not in page
        assert "1 trong 2 đơn vị" in page
        assert "Tạo thông báo nháp cho 1 người" in page
        kept = await clerk.sends("/chua-dang-ky", plan="", text="Mời anh/chị đăng ký")
        assert kept.status_code == 200
        assert "Đã tạo thông báo nháp số 1" in flash(kept)
        [draft] = store.announcements.newest()
        assert (draft.status, draft.text) == ("draft", "Mời anh/chị đăng ký")
        assert store.announcements.audience_size(draft.audience) == 1


PAGES = (
    "/dang-ky/{code}",
    "/",
    "/tin-loi",
    "/lich",
    "/lich/dai-hoi-lien-minh?ngay=2025-06-12&nguon=x",
)


@pytest.mark.parametrize("path", [*PAGES, "/don-vi/1/gop?vao=2"])
async def test_no_page_looks_through_all_registrations(program: Program, path: str) -> None:
    """Each is asked for by its code, campaign, person, unit or state."""
    store = program.app.store
    one = registers(program, "a", "HTX Chè Suối Giàng")
    owner(store, "b", FORM, "another-campaign")
    fail(store, "c", "blocked")
    Register(store).take_in([UnitEntry("HTX Một"), UnitEntry("HTX Hai")], OFFICE, NOW)
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        words = " ".join(statement.split())
        looks = "JOIN registrations" in words or "FROM registrations" in words
        if looks and "count(" not in words:
            asked.append(words.partition(" WHERE ")[2])

    engine = store._database.engine
    async with at_desk(program) as clerk:
        event.listen(engine, "before_cursor_execute", note)
        page = await clerk.opens(path.format(code=one))
        event.remove(engine, "before_cursor_execute", note)
    assert page.status_code == 200
    names = ("code", "campaign", "person_id", "unit_id", "status")
    narrow = [f"registrations.{name} {how}" for name in names for how in ("=", "IN", "BETWEEN")]
    narrow.append("registrations.id IN (")
    assert [where for where in asked if not any(name in where for name in narrow)] == []
    assert asked
