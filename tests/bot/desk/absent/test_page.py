"""Who has not registered: cut by district and kind, with phones, and as a list to call by."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from handlers.turn.turn import Office
from storage.units.codes import letters_of
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, owner
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

UNITS = (
    UnitEntry("HTX Một", "htx", "xã A", district="Văn Yên", phone="0912345678"),
    UnitEntry("HTX Hai", "htx", "xã B", district="Trấn Yên", representative="Lý Thị Hoa"),
    UnitEntry("THT Ba", "tht", "xã A", district="Văn Yên"),
    UnitEntry("HTX Đã Gửi", "htx", "xã A", district="Văn Yên"),
)
# Where a letter may be downloaded.
LETTER_PAGES = ("/chua-dang-ky", "/don-vi/1")


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """Four units; one of them has registered."""
    built = build(tmp_path, office)
    store, now = built.app.store, built.app.clock.now()
    for unit in UNITS:
        Register(store).add(unit, OFFICE, now)
    owner(store, "lan", replace(FORM, unit_name="HTX Đã Gửi", commune="xã A"))
    yield built
    store.close()


async def test_the_missing_are_cut_as_they_are_called(program: Program) -> None:
    """By district, kind and words; the phone stands beside the unit, and who has none is counted."""
    async with at_desk(program) as clerk:
        whole = (await clerk.opens("/chua-dang-ky")).text
        assert "3 trong 4 đơn vị chưa đăng ký" in whole
        assert 'href="tel:0912345678"' in whole
        assert "2 đơn vị chưa có số điện thoại" in whole
        cut = (await clerk.opens("/chua-dang-ky?huyen=V%C4%83n+Y%C3%AAn&loai-hinh=tht")).text
        assert "1 trong 3 đơn vị chưa đăng ký" in cut
        assert "THT Ba" in cut
        assert "HTX Một" not in cut
        called = (await clerk.opens("/chua-dang-ky?tim=mot+0912")).text
        assert "HTX Một" in called
        assert "THT Ba" not in called
        assert "goi-dien.xlsx?tim=mot+0912" in called


async def test_the_call_list_is_what_is_on_the_screen(program: Program) -> None:
    """One row a unit, phones as text; who took it stands in the journal, a viewer gets none."""
    path = "/chua-dang-ky/goi-dien.xlsx?huyen=V%C4%83n+Y%C3%AAn"
    async with at_desk(program) as clerk, at_desk(program, "viewer", "Anh Nam") as viewer:
        sheet = load_workbook(io.BytesIO((await clerk.opens(path)).content)).active
        assert sheet is not None
        rows = list(sheet.iter_rows(min_row=6, values_only=True))
        key = program.app.keys.of("invitation")
        assert [(row[1], row[6], row[7]) for row in rows] == [
            ("HTX Một", "0912345678", f"DV-1-{letters_of(key, 1)}"),
            ("THT Ba", None, f"DV-3-{letters_of(key, 3)}"),
        ]
        [line] = program.app.store.journal.lines(action="export")
        assert line.actor == "Chị Mai"
        assert (await viewer.opens(path)).status_code == 403


async def test_a_letter_with_pictures_invites_each_unit(tmp_path: Path, office: Office) -> None:
    """One page a unit on the screen; the page that a picture opens has the unit's code typed."""
    ways = {
        "telegram_bot_name": "@htx_bot",
        "telegram_bot_token": "1:t",
        "public_url": "https://htx.example",
    }
    built = build(tmp_path, office, **ways)
    for unit in UNITS[:2]:
        Register(built.app.store).add(unit, OFFICE, built.app.clock.now())
    letters = letters_of(built.app.keys.of("invitation"), 1)
    async with at_desk(built) as clerk:
        for path, names in (
            ("/chua-dang-ky/giay-moi.docx", ["HTX Hai (ông/bà Lý Thị Hoa)", "HTX Một"]),
            ("/don-vi/1/giay-moi.docx", ["HTX Một"]),
        ):
            paper = docx.Document(io.BytesIO((await clerk.opens(path)).content))
            text = [one.text for one in paper.paragraphs]
            assert [one for one in text if "Kính gửi" in one] == [f"Kính gửi: {n}" for n in names]
            assert len(paper.inline_shapes) == 2 * len(names)
            below = "\n".join(cell.text for table in paper.tables for cell in table._cells)
            assert f"t.me/htx_bot?start=unit_1_{letters}" in below
            assert f"htx.example/?start=unit_1_{letters}" in below
            assert any(one.endswith(f"gửi: DV-1-{letters}") for one in text)
        assert (await clerk.opens("/chua-dang-ky/giay-moi.docx?phan=9")).status_code == 303
        for page in LETTER_PAGES:
            assert "Tải giấy mời có mã QR (.docx)" in (await clerk.opens(page)).text
        chat = await clerk.client.get("/?start=unit_12_K7QF")
        assert ">DV-12-K7QF</textarea>" in chat.text
    built.app.store.close()


async def test_a_letter_without_pictures_speaks_of_none(tmp_path: Path, office: Office) -> None:
    """Only a platform without links is in use: it alone is named, and nothing is to be scanned."""
    built = build(tmp_path, office, zalo_bot_token="1:t")
    Register(built.app.store).add(UNITS[0], OFFICE, built.app.clock.now())
    letters = letters_of(built.app.keys.of("invitation"), 1)
    async with at_desk(built) as clerk:
        for page in LETTER_PAGES:
            told = (await clerk.opens(page)).text
            assert "Tải giấy mời (.docx)" in told
            assert "mã QR" not in told
        content = (await clerk.opens("/don-vi/1/giay-moi.docx")).content
        text = "\n".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)
        assert (
            f"Cách đăng ký: mở trò chuyện với trợ lý (Zalo), gõ mã của đơn vị và gửi: DV-1-{letters}"
            in text
        )
        assert "uét" not in text
        assert "Telegram" not in text
    built.app.store.close()
