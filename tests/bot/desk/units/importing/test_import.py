"""A clerk takes in a member list: shown, laid out, mended, and only then written."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from docx import Document
from openpyxl import Workbook, load_workbook

from bot.desk.access import UPLOAD_MAX_BYTES
from bot.desk.previews import Previews
from bot.desk.units.importing import texts
from bot.desk.units.importing.planned import ImportDraft
from bot.papers.legal.record_texts import NO_GROUND
from bot.units import file
from bot.units.file import BadRow, FileUnits, RegisterFile
from bot.units.headings import Layout
from bot.units.reading import Sheet
from handlers.turn.turn import Office
from storage.staff.previews import LIVES
from storage.store import Store
from storage.units.units import UnitEntry
from tests.support.clerks import OFFICE, hire
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.pages.workbooks import HEADER, LAUGHS, bomb, book, with_more, with_part
from tests.support.verbs import Register

GROUND = "Điều lệ Liên minh, công văn số 12/LMHTX"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def upload(clerk: Clerk, content: bytes, name: str = "don-vi.xlsx") -> httpx.Response:
    """Choose a file, send it, and see the page that comes after."""
    answer = await clerk.client.post(
        "/quan-tri/don-vi/nap", data={"csrf": clerk.csrf}, files={"file": (name, content)}
    )
    return await clerk.client.get(answer.headers["location"]) if answer.is_redirect else answer


def at(answer: httpx.Response) -> str:
    """The address of a preview."""
    return answer.url.path.removeprefix("/quan-tri")


def csv(*rows: str, header: str = "Tên đơn vị;Loại hình;Xã;Mã số thuế") -> bytes:
    """A small list."""
    return "\n".join((header, *rows)).encode()


async def test_a_register_is_shown_before_it_is_taken_in(program: Program) -> None:
    """The preview changes nothing; the second step imports it once; a second press nothing."""
    store = program.app.store
    content = book(("HTX Minh Tâm", "HTX", "xã Văn Chấn", 5200123456), ("HTX Đồng Tiến",))
    async with at_desk(program) as clerk:
        shown = await upload(clerk, content)
        assert "thêm mới: 2" in shown.text
        assert store.units.all() == []
        taken = await clerk.sends(f"{at(shown)}/dong-y", ground=GROUND)
        assert "thêm 2 đơn vị" in flash(taken)
        assert [unit.name for unit in store.units.all()] == ["HTX Đồng Tiến", "HTX Minh Tâm"]
        again = await clerk.sends(f"{at(shown)}/dong-y", ground=GROUND)
        assert "tải tệp lên lại" in flash(again)
        more = await upload(clerk, book(("HTX Minh Tâm", "", "xã Văn Chấn"), ("HTX Mới", "HTX")))
        assert "thêm mới: 1" in more.text
        assert "không đổi: 1" in more.text
        assert store.journal.lines(action="units.import")


async def test_by_what_right_a_list_is_here_is_said_and_kept(program: Program) -> None:
    """Nothing is taken in without it; the journal knows that it was said, the paper what."""
    store = program.app.store
    async with at_desk(program) as clerk:
        shown = await upload(clerk, book(("HTX Minh Tâm",)))
        assert 'name="ground" type="text" required' in shown.text
        refused = await clerk.sends(f"{at(shown)}/dong-y", ground="  ")
        assert flash(refused) == texts.GROUND_NEEDED
        assert store.units.all() == []
        assert store.units.grounds() == []
        assert "thêm 1 đơn vị" in flash(
            await clerk.sends(f"{at(shown)}/dong-y", ground=f" {GROUND} ")
        )
        more = await upload(clerk, book(("HTX Mới",)))
        assert f'<option value="{GROUND}">' in more.text
        await clerk.sends(f"{at(more)}/dong-y", ground=GROUND)
        record = await clerk.opens("/phap-che/ho-so-xu-ly.docx")
    assert store.units.grounds() == [GROUND]
    lines = store.journal.lines(action="units.import")
    assert [line.after for line in lines] == [{"added": 1, "changed": 0, "proof": True}] * 2
    tables = Document(io.BytesIO(record.content)).tables
    said = [cell.text for table in tables for row in table.rows for cell in row.cells]
    (basis,) = [one for one in said if GROUND in one]
    assert basis.startswith("Cán bộ ghi khi nạp: Điều lệ Liên minh")
    assert NO_GROUND not in "\n".join(said)


async def test_another_clerks_preview_is_not_mine(program: Program) -> None:
    """A token works for the one who uploaded the file."""
    async with at_desk(program) as mai, at_desk(program, name="Anh Nam") as nam:
        shown = await upload(mai, book(("HTX Minh Tâm",)))
        assert "tải tệp lên lại" in flash(await nam.sends(f"{at(shown)}/dong-y", ground=GROUND))
        assert program.app.store.units.all() == []


async def test_bad_rows_are_mended_or_left_out(program: Program) -> None:
    """Each with its content and reason; what is mended is taken in, the rest can be downloaded."""
    store = program.app.store
    rows = ("HTX Tốt;HTX;xã A", "HTX Lạ;nhà máy;xã A", "HTX Thuế;;xã B;12", ";;xã C")
    async with at_desk(program) as clerk:
        shown = await upload(clerk, csv(*rows))
        assert "3 dòng có lỗi" in shown.text
        for said in ("Dòng 3", "loại hình không rõ: “nhà máy”", 'value="HTX Thuế"', 'value="xã C"'):
            assert said in shown.text
        assert "Nạp 1 dòng tốt, để lại 3 dòng lỗi" in shown.text
        mended = await clerk.sends(f"{at(shown)}/sua", **{"unit_type-3": "HTX", "name-3": "HTX Lạ"})
        assert "Nạp 2 dòng tốt, để lại 2 dòng lỗi" in mended.text
        file = await clerk.opens(f"{at(shown)}/dong-loi.xlsx")
        sheet = load_workbook(io.BytesIO(file.content)).active
        assert sheet is not None
        assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
            "HTX Thuế",
            None,
        ]
        assert store.units.all() == []
        taken = await clerk.sends(f"{at(shown)}/dong-y", ground=GROUND)
        assert "thêm 2 đơn vị" in flash(taken)
        assert "Còn 2 dòng lỗi" in flash(taken)
        assert {unit.name for unit in store.units.all()} == {"HTX Tốt", "HTX Lạ"}


async def test_very_many_bad_rows_are_folded_and_mended_all_the_same(program: Program) -> None:
    """The first ten stand open; what is typed among the rest is sent with them."""
    async with at_desk(program) as clerk:
        shown = await upload(clerk, csv(*(f";HTX;xã {number}" for number in range(12))))
        first, rest = shown.text.split("<summary>2 dòng lỗi nữa</summary>")
        assert (first.count('class="bad-row"'), rest.count('class="bad-row"')) == (10, 2)
        again = await clerk.sends(f"{at(shown)}/sua", **{"name-13": "HTX Mười Ba"})
        assert "Nạp 1 dòng tốt, để lại 11 dòng lỗi" in again.text
        few = await upload(clerk, csv(";HTX;xã 1", "HTX Một;HTX;xã 2"))
        assert "dòng lỗi nữa" not in few.text


async def test_the_columns_are_shown_and_chosen(program: Program) -> None:
    """A heading nobody knows is asked about, and the clerk says what it is."""
    async with at_desk(program) as clerk:
        shown = await upload(clerk, csv("HTX Chè;Mậu A", header="Cơ quan;Nơi"))
        assert "Chưa rõ cột nào là tên đơn vị" in shown.text
        assert "HTX Chè" in shown.text
        assert "Nạp 1 dòng" not in shown.text
        chosen = {"sheet": "0", "heading": "1", "col-0": "name", "col-1": "commune"}
        again = await clerk.sends(f"{at(shown)}/cot", **chosen)
        assert "Nạp 1 dòng tốt" in again.text
        other = await clerk.sends(f"{at(shown)}/cot", **{**chosen, "heading": "2"})
        assert "Chưa rõ cột nào" in other.text


async def test_a_second_sheet_with_units_is_not_passed_over(program: Program) -> None:
    """What it holds is said, and one press shows it, its heading found by itself."""
    made = Workbook()
    made.create_sheet("Tháng 3")
    for name in ("HTX Một", "HTX Hai"):
        made.worksheets[0].append([name])
    made.worksheets[0].insert_rows(1)
    made.worksheets[0].cell(1, 1, "Tên đơn vị")
    for row in (["DANH SÁCH"], [], ["Tên HTX", "Xã"], ["HTX Ba", "Mậu A"]):
        made.worksheets[1].append(row)
    file = io.BytesIO()
    made.save(file)
    async with at_desk(program) as clerk:
        shown = await upload(clerk, file.getvalue())
        assert "Trang tính “Sheet” còn 2 đơn vị khác" in shown.text
        other = await clerk.sends(f"{at(shown)}/cot", sheet="0", heading="3")
        assert "Nạp 2 dòng tốt" in other.text
        assert "Trang tính “Tháng 3” còn 1 đơn vị khác" in other.text


async def test_what_changes_and_what_may_be_the_same_is_shown(program: Program) -> None:
    """Old and new side by side; a row that is said to be a known unit makes no second one."""
    store = program.app.store
    known = UnitEntry("HTX Chè Suối Giàng", "htx", "xã A", phone="0912345678")
    number = Register(store).add(known, OFFICE, program.app.clock.now())
    header = "Tên đơn vị;Xã;Mã số thuế;Điện thoại"
    rows = ("HTX Chè Suối Giàng;xã A;;0987654321", "HTX Chè Suối Giàng Xanh;xã A;5200123456;")
    async with at_desk(program) as clerk:
        shown = await upload(clerk, csv(*rows, header=header))
        for said in ("bổ sung: 1", "thêm mới: 1", "0912345678", "<mark>0987654321</mark>"):
            assert said in shown.text
        assert "1 dòng có thể trùng" in shown.text
        one = await clerk.sends(f"{at(shown)}/sua", **{"pair-3": "one"})
        assert "thêm mới: 0" in one.text
        await clerk.sends(f"{at(shown)}/dong-y", ground=GROUND)
    assert store.units.entries() == {
        number: replace(known, phone="0987654321", tax_code="5200123456")
    }


async def test_the_sample_is_a_list(program: Program) -> None:
    """What is downloaded can be taken in."""
    async with at_desk(program) as clerk:
        file = await clerk.opens("/don-vi/nap/mau.xlsx")
        assert "thêm mới: 2" in (await upload(clerk, file.content)).text


async def test_ten_megabytes_are_refused(program: Program) -> None:
    """Too long a file is refused by its size, declared or not."""

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * (UPLOAD_MAX_BYTES // 10)

    async with at_desk(program) as clerk:
        big = await upload(clerk, b"x" * 10 * 1024 * 1024)
        assert big.status_code == 413
        kind = {"Content-Type": "multipart/form-data; boundary=b"}
        dripped = await clerk.client.post("/quan-tri/don-vi/nap", content=drip(), headers=kind)
        assert dripped.status_code == 413


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Không đọc được tệp"),
        (b"no archive at all", "Không đọc được tệp"),
        (b"PK\x03\x04" + b"\x00" * 40, "Không đọc được tệp"),
        (bomb(60 * 1024 * 1024), "quá lớn khi mở ra"),
        (with_part("xl/worksheets/sheet1.xml", LAUGHS), "Không đọc được tệp"),
        (with_more("customXml/item1.xml", LAUGHS), "Không đọc được tệp"),
        (with_part("xl/workbook.xml", b"<x>"), "Không đọc được tệp"),
        (book(), "không có đơn vị nào"),
    ],
    ids=[
        "empty",
        "text",
        "torn",
        "bomb",
        "entities",
        "entities-aside",
        "broken",
        "no-rows",
    ],
)
async def test_odd_files_are_refused_politely(program: Program, content: bytes, said: str) -> None:
    """A sentence in Vietnamese for whatever is uploaded; nothing is taken in."""
    async with at_desk(program) as clerk:
        answer = await upload(clerk, content, "../../evil.xlsx")
        assert answer.status_code == 400
        assert said in answer.text
        assert program.app.store.units.all() == []


async def test_too_many_rows_are_refused(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """One row above the limit is too many; a row far below the sheet's end is no trick."""
    # The sentence names the real limit; as many rows take seconds to write.
    monkeypatch.setattr(file, "MAX_ROWS", 200)
    made = Workbook(write_only=True)
    sheet = made.create_sheet()
    sheet.append(HEADER)
    for number in range(file.MAX_ROWS + 1):
        sheet.append((f"HTX {number}",))
    content = io.BytesIO()
    made.save(content)
    async with at_desk(program) as clerk:
        assert "20.000 dòng" in (await upload(clerk, content.getvalue())).text
        far = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + (
            b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>T\xc3\xaan \xc4\x91\xc6\xa1n '
            b'v\xe1\xbb\x8b</t></is></c></row><row r="1048576"><c r="XFD1048576" '
            b't="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
        )
        answer = await upload(clerk, with_part("xl/worksheets/sheet1.xml", far))
        assert answer.status_code == 400


async def test_formulas_and_markup_are_text(program: Program) -> None:
    """A cell that looks like a formula or a script is imported and shown as words."""
    evil = "<script>alert(1)</script> HTX"
    async with at_desk(program) as clerk:
        shown = await upload(clerk, book((evil,)), "<b>x</b>.xlsx")
        assert "<script" not in shown.text
        assert "<b>x" not in shown.text
        await clerk.sends(f"{at(shown)}/dong-y", ground=GROUND)
        assert "<script" not in (await clerk.opens("/don-vi")).text
        unit = program.app.store.units.all()[0]
        assert "<script>" not in (await clerk.opens(f"/don-vi/{unit.id}")).text


async def test_a_list_shown_by_one_copy_is_taken_in_by_another(program: Program) -> None:
    """The store holds it for two hours, for the one who was shown it, and of two presses for one."""
    here = program.app
    other = Store(here.store.url)
    there = Previews(other, here.clock.now)
    file = RegisterFile(
        "a.csv",
        [Sheet("a", [["Tên", 1, 1.5, True, {"day": "2025-04-04"}, None]])],
        Layout(0, 0, {"name": 0}),
        {2: {"name": "HTX Một"}},
    )
    entries = {2: UnitEntry("HTX Một", "htx", "xã Một")}
    draft = ImportDraft(file, FileUnits(entries, (BadRow(3, {}, "x"),), 1, 2, 3), {2: "new"})
    lan, hung = (hire(here.store, name, "clerk", here.clock.now()).id for name in ("Lan", "Hùng"))
    token = Previews(here.store, here.clock.now).keep(lan, draft)
    shown = there.look(lan, token)
    assert shown == draft
    assert shown is not None
    assert [type(cell) for cell in shown.file.sheets[0].rows[0]] == [
        str,
        int,
        float,
        bool,
        dict,
        type(None),
    ]
    assert there.look(hung, token) is None
    assert there.take(lan, token)
    assert not Previews(here.store, here.clock.now).take(lan, token)
    late = there.keep(lan, draft)
    here.clock.advance(LIVES)
    assert there.look(lan, late) is None
    other.close()
