"""A clerk and the member register: previewed, imported whole or not at all, edited."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from openpyxl import Workbook

from bot.desk.access import UPLOAD_MAX_BYTES
from bot.desk.previews import PREVIEW_LIVES_S, Previews
from bot.units.file import MAX_ROWS, RegisterFile
from handlers.turn.turn import Office
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.pages.workbooks import HEADER, LAUGHS, bomb, book, with_more, with_part


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def upload(clerk: Clerk, content: bytes, name: str = "don-vi.xlsx") -> httpx.Response:
    """Choose a file and send it."""
    return await clerk.client.post(
        "/quan-tri/don-vi/nap", data={"csrf": clerk.csrf}, files={"file": (name, content)}
    )


def token(answer: httpx.Response) -> str:
    """The token of a preview."""
    return answer.text.split('name="token" value="')[1].split('"')[0]


async def test_a_register_is_shown_before_it_is_taken_in(program: Program) -> None:
    """The preview changes nothing; the second step imports it once; a second press nothing."""
    store = program.app.store
    content = book(("HTX Minh Tâm", "HTX", "xã Văn Chấn", 5200123456), ("HTX Đồng Tiến",))
    async with at_desk(program) as clerk:
        shown = await upload(clerk, content)
        assert "thêm mới: 2" in shown.text
        assert store.units.all() == []
        taken = await clerk.sends("/don-vi/nap/dong-y", token=token(shown))
        assert "thêm 2 đơn vị" in flash(taken)
        assert [unit.name for unit in store.units.all()] == ["HTX Đồng Tiến", "HTX Minh Tâm"]
        again = await clerk.sends("/don-vi/nap/dong-y", token=token(shown))
        assert "tải tệp lên lại" in flash(again)
        more = await upload(clerk, book(("HTX Minh Tâm", "", "xã Văn Chấn"), ("HTX Mới", "HTX")))
        assert "thêm mới: 1" in more.text
        assert "không đổi: 1" in more.text
        assert store.journal.lines(limit=1)[0].action == "units.import"


async def test_another_clerks_preview_is_not_mine(program: Program) -> None:
    """A token works for the one who uploaded the file."""
    async with at_desk(program) as mai, at_desk(program, name="Anh Nam") as nam:
        shown = await upload(mai, book(("HTX Minh Tâm",)))
        assert "tải tệp lên lại" in flash(await nam.sends("/don-vi/nap/dong-y", token=token(shown)))
        assert program.app.store.units.all() == []


async def test_bad_rows_are_named_and_nothing_is_taken_in(program: Program) -> None:
    """Each bad row with its number and reason; there is no way on from here."""
    rows = (("HTX Tốt",), ("", "HTX"), ("HTX Lạ", "nhà máy"), ("HTX Thuế", "", "", "12"))
    async with at_desk(program) as clerk:
        shown = await upload(clerk, book(*rows))
        assert "3 dòng có lỗi" in shown.text
        for number in (3, 4, 5):
            assert f'<th scope="row">{number}</th>' in shown.text
        assert 'name="token"' not in shown.text
        assert program.app.store.units.all() == []


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
        (book(("HTX A",), header=("Cột lạ",)), "Tên đơn vị"),
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
        "no-column",
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


async def test_too_many_rows_are_refused(program: Program) -> None:
    """One row above the limit is too many; a row far below the sheet's end is no trick."""
    made = Workbook(write_only=True)
    sheet = made.create_sheet()
    sheet.append(HEADER)
    for number in range(MAX_ROWS + 1):
        sheet.append((f"HTX {number}",))
    file = io.BytesIO()
    made.save(file)
    async with at_desk(program) as clerk:
        assert "20.000 dòng" in (await upload(clerk, file.getvalue())).text
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
        await clerk.sends("/don-vi/nap/dong-y", token=token(shown))
        assert "<script" not in (await clerk.opens("/don-vi")).text
        unit = program.app.store.units.all()[0]
        assert "<script" not in (await clerk.opens(f"/don-vi/{unit.id}")).text


async def test_a_unit_is_changed_and_the_change_is_in_the_journal(program: Program) -> None:
    """Name, type, commune and tax code; what cannot be is explained and changes nothing."""
    store = program.app.store
    async with at_desk(program) as clerk:
        await clerk.sends(
            "/don-vi/nap/dong-y",
            token=token(
                await upload(clerk, book(("HTX Cũ", "HTX", "xã A"), ("HTX B", "", "xã A")))
            ),
        )
        old = next(unit for unit in store.units.all() if unit.name == "HTX Cũ")
        path = f"/don-vi/{old.id}"
        good = {"name": "HTX Mới", "unit_type": "tht", "commune": "xã C", "tax_code": ""}
        for wrong, said in (
            ({"name": " "}, "cần có tên"),
            ({"unit_type": "nhà máy"}, "loại hình không rõ"),
            ({"tax_code": "12"}, "mã số thuế không đúng"),
            ({"name": "hợp tác xã b", "unit_type": "", "commune": "A"}, "đã có đơn vị cùng tên"),
        ):
            answer = await clerk.sends(path, **{**good, **wrong})
            assert answer.status_code == 400
            assert said in answer.text
        assert "Đã lưu HTX Mới" in flash(await clerk.sends(path, **good))
        new = next(unit for unit in store.units.all() if unit.id == old.id)
        assert (new.name, new.unit_type, new.commune) == ("HTX Mới", "tht", "xã C")
        line = store.journal.lines(limit=1)[0]
        assert line.before is not None
        assert line.before["name"] == "HTX Cũ"
        found = (await clerk.opens("/don-vi?tim=htx+moi")).text
        assert "1 trong 2 đơn vị" in found


def test_previews_are_forgotten() -> None:
    """Half an hour later a file must be uploaded again."""
    at = [0.0]
    previews = Previews(lambda: at[0])
    kept = previews.keep(1, RegisterFile("x", (), ()))
    at[0] = PREVIEW_LIVES_S
    assert previews.take(1, kept) is None
